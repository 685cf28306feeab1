"""Where the name of a picture's maker begins in a line."""

import re
from functools import cache

from workbench.services.language import phrases

# "ANN ROE (THE BEACON)", a line of its own or behind a sentence
_SHOUTED = re.compile(r"(?:^|(?<=[.!?»”] ))(?P<name>[^\W\d][\w.'-]*(?: [^\W\d][\w.'-]*){0,3} \([^\d()]{3,40}\))$")
# "( AGENCY / Ann Roe )" on a line of its own, "picture alliance / ZB"
_PAIRED = re.compile(
    r"\( [^\W\d_a-z][^()]{1,40} \)$|\( ?[^()/.]{2,40} ?/ ?[^()/.]{2,60} ?\)$|picture[- ]alliance(?: ?/ ?[^/.]{2,40}){0,3}$"
)
_MADE_BY = re.compile(r"(?i:illustrations?|photographs?|photography|photos?|graphics?|images?|video|maps?) by [^\W\d_a-z]")
_SHOUTED_AT_MOST = 90
# One of these, or a colon, or ©, stands in every credit that is told by the words before a name.
_CREDIT_WORD = re.compile(r" (?:[bB][yY]|[aA][fF]?[pP]|[rR][eE][uU][tT][eE][rR][sSſ])\b")
_PICTURES = ("PHOTO", "FOTO", "BILD", "IMAGE")
_AGENCY_AT_MOST = 40


def credit_start(text: str) -> int | None:
    """Where the photo credit at the end of a line begins, 0 if the line is nothing else, None without one (code points)."""
    if len(text) > 900:
        return None
    shouted = _SHOUTED.search(text[-_SHOUTED_AT_MOST:]) if text.endswith(")") else None
    if shouted and shouted["name"].isupper():
        return shouted.start("name") + max(0, len(text) - _SHOUTED_AT_MOST)
    if len(text) <= 200 and (_MADE_BY.match(text) or (text[0] in "(p" and _PAIRED.match(text))):
        return 0
    found = None
    told = ":" in text or "©" in text or _CREDIT_WORD.search(text) is not None
    for mark in _credit_marks().finditer(text) if told else ():
        rest = text[mark.end() :]
        before = text[: mark.start()].rstrip()
        if (
            text[mark.start()] == "©"
            and len(before.split()) < 5
            and before.split()[:1]
            and before.split()[0].casefold() in phrases.credit_starts()
        ):
            return 0
        closed = not before or text[mark.start()] == "©" or before[-1] in '.!?…)»"”—–|/' or mark.group("bracket")
        if closed and len(rest) <= 90 and not re.search(r"(?<!\b\w)[.!?] +[^\W\d_]{3,}", rest):
            found = mark.start()
            break
    closing = len(text) <= 300 and (text.endswith((")", ").")) or "/" in text or any(map(text.__contains__, _PICTURES)))
    if found is None and closing and (tail := _bracket_credit().search(text)):
        agency_copy = text.endswith(")") and re.search(r"[.!?] +\w", text)
        found = None if agency_copy and "/" not in tail.group() and " " not in tail.group() else tail.start()
    # Without either sign only an agency's name is left, and it is all of the line.
    signed = "/" in text or " via " in text or (len(text) <= _AGENCY_AT_MOST and text.lstrip("(")[:2].upper() in _agency_heads())
    if found is None and signed and (tail := _agency_tail().search(text)):
        found = max(tail.start("credit"), 0)
    return found


@cache
def _credit_marks() -> re.Pattern[str]:
    starts = "|".join(sorted(map(re.escape, phrases.credit_starts()), key=len, reverse=True))
    return re.compile(
        rf"(?:(?<=\s)|^)(?P<bracket>[(\[])?(?:(?:{starts})(?: ?: ?|(?<=by) | by | AFP\b| AP\b| Reuters\b)(?=\S)|© ?)", re.IGNORECASE
    )


@cache
def _bracket_credit() -> re.Pattern[str]:
    """A credit in brackets that ends a caption: "(foto Ansa)", "(AP Photo/Ann Roe)"."""
    agencies = "|".join(sorted(map(re.escape, phrases.agencies()), key=len, reverse=True))
    picture = r"(?i:(?:photo|foto|image|imagen|immagine|bild|pic|picture|photograph)s? (?:by |de |di |von )?)"
    return re.compile(
        rf"\({picture}(?:(?i:{agencies})\b|[^\W\d_a-z])[^()]{{0,60}}\)\.?$"
        rf"|\((?i:{agencies})(?: (?i:photo|foto)|/)[^()]{{0,60}}\)\.?$"
        rf"|\((?i:{agencies})\)$"
        r"|\((?i:(?:photos?|images?|fotos?|imagen) (?:d'|de |di )?(?:illustration|archives?|archivo|archivio|repertorio))\)$"
        r"|\((?i:symbol(?:bild|foto)|archiv(?:bild|foto)|representational image)\)$"
        r"|\((?i:file|archive|archivo|archiv|archives|archivio|courtesy|stock|handout)\b[^()]{0,60}\)$"
        r"|(?:PHOTOS?|FOTOS?|PHOTOGRAPHIE|BILD|IMAGE)(?: (?:[^\W\d_a-z]|[.'/-])+){1,5}$"
        r"|^[a-z]{2,4}(?:/[a-z]{2,4}){1,4}$"
    )


@cache
def _agency_heads() -> frozenset[str]:
    return frozenset(agency[:2].upper() for agency in phrases.agencies())


@cache
def _agency_tail() -> re.Pattern[str]:
    """ "Ann Roe / AP" behind a sentence; a whole line needs an agency in it, for "Smith / Jones" may be a match."""
    agencies = "|".join(sorted((re.escape(a.upper()) for a in phrases.agencies()), key=len, reverse=True))
    names = r"[^\W\d_a-z][\w.'-]*(?: [^\W\d_a-z][\w.'-]*){0,4}"
    signed = rf"(?:{names} ?/ ?|{names} via )(?:(?i:{agencies})|{names})(?: ?/ ?[\w .-]{{2,40}})?\.?"
    owned = rf"(?:{names} ?/ ?|{names} via )(?i:{agencies})(?: ?/ ?[\w .-]{{2,40}})?\.?|(?i:{agencies}) ?/ ?{names}"
    return re.compile(rf"(?<=[.!?)»] )(?P<credit>(?:/ )?{signed})$|^(?P<whole>{owned}|\(?(?i:{agencies})\)?)$")
