"""Which lines of a text are the website speaking and not the article: marked, never deleted."""

import re
from collections.abc import Callable, Iterator

from workbench.domain.enums import Kind
from workbench.domain.records import record
from workbench.services.language import phrases
from workbench.services.language.credits import credit_start
from workbench.services.language.lines import Line
from workbench.services.language.notices import notice_of
from workbench.services.language.word_memory import WordMemory

_DURATION = re.compile(r"(?:\d{1,2}:)?\d{1,2}:\d{2}$|\d{1,2} ?(?:min|mins|mn|minutes?|Min\.?)(?: ?\d{1,2} ?s)?$")
_PLAYER = re.compile(r"[\d:]{4,8} ?/ ?[\d:]{4,8}$")
_COUNTER = re.compile(
    r"\+?[\d.,/ ]+ ?[KkM]?$|[+-]?A[+-]?$|\d[\d.,k ]* ?(?:shares?|partages?|likes?|vues?|views?|comment\w*|kommentare?"
    r"|commenti|coment\w*|réactions?|compartid\w+|reposts?|visit[ae]s?|visualiza\w+|lecturas|letture|aufrufe|reads"
    r"|(?:people )?(?:viewing|watching|reading)(?: now)?)$",
    re.IGNORECASE,
)
_READ = r"(?:read|reading|lecture|lectura|lesezeit|lesedauer|lettura|leitura|leestijd)"
_READING_TIME = re.compile(
    rf"(?:\d{{1,2}}[ -](?:min(?:ut[eio])?n?s?|mn)\.?[ -](?:de |di )?{_READ}"
    rf"|{_READ}(?: estimée?| estimado| stimato| ca\.?)?\W+\d{{1,2}} ?min\w*\.?)$",
    re.IGNORECASE,
)
_ONLY_LINK = re.compile(r"(?:https?://|www\.)\S+$|[\w.+-]+@[\w-]+\.[\w.]+$|(?:pic\.twitter\.com|t\.co)/\S+$|[@#]\w+(?: [@#]\w+)*$")
# An address without its scheme is told by its path, or by the end of its name: "lowmere.com" is one, "etc.and" is none.
_SITE_NAME = r"(?:[a-z\d-]+\.)+"
_ADDRESS = (
    rf"(?:(?:https?://|www\.)\S+|{_SITE_NAME}[a-z]{{2,}}/\S*|{_SITE_NAME}(?:com|org|net|info|int|gov|edu|eu|fr|de|uk|be|ch|es|it))"
)
_ONLY_ADDRESSES = re.compile(rf"[<(\[]?{_ADDRESS}(?:(?: \|)? {_ADDRESS}){{0,9}}[>)\]]?[ .]*$")
_POSTED = re.compile(r"[—–-] .{2,60}\(@\w+\)")
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright\b(?=$|:|.{0,3}(?:©|\(c\)|\d{4}))).{0,220}$", re.IGNORECASE)
_HOME = re.compile(r"(?:home|homepage|accueil|inicio|portada|startseite|start|início|capa|voorpagina) ?(?:[>›»/|])", re.IGNORECASE)
_FILE = re.compile(r"[(\[](?:format )?(?:pdf|docx?|xlsx?|zip|odt)\b[^()]{0,30}[)\]]$", re.IGNORECASE)
_SHOWN = re.compile(
    r"(?:current time|remaining time|duration|duraci[oó]n|durée|dauer|durata|duração)\W{1,3}[\d:]{3,8}$", re.IGNORECASE
)
_FILED = re.compile(r"(?:In|En|Dans|Em) [\"«“„][^\"»”“]{2,40}[\"»”“]$")
_SITE = re.compile(r"www\.[\w.-]+ ")
_BRACKET = re.compile(r" \([^()]{3,40}\)")
_BREADCRUMB = re.compile(r"[^>›»|/]{2,40}(?: ?[>›»] ?[^>›»|/]{2,60}){1,5}$")
_BAR = re.compile(r"[^|•·]{2,30}(?: [|•·] [^|•·]{2,30}){2,12}$")
_ARROW, _BAR_SIGN = re.compile("[>›»]"), re.compile("[|•·]")
_SEPARATOR = re.compile(r" ?[:>›»|] ?| [–—-] ")
_PICTURE_LINE = re.compile(r"(?:image|media|video|photo) (?:(source|credit|copyright)|caption), ")
_COMMENTS = re.compile(r"(?:commentaires?|comments?|comentarios?|kommentare?|commenti) ?\(?\d+\)?$")
_LEAD = re.compile(r"[\s>›»*•·▶►→➡️|–—+✉☛👉🔴📺📰📲📩🎧-]+")
_TAIL = ":.!…>›»→*|•·" + "".join(char for char in map(chr, range(0x3001)) if char.isspace())
_YEAR_OR_TIME = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:h]\d{2}\b")
_PLACE = re.compile(
    r"(?:[^\W\d_a-z][\w'-]*(?: (?:de|del|la|las|los|sur|di|of|am))* ?){1,4}(?:, | ?[-–—|/] ?)(?=.{0,25}(?:19|20)\d\d)"
)
_DATE_WORDS_AT_MOST = 12
_OTHER_WORDS_AT_MOST = 5
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w|\[email.protected\]")
_SPAN = (
    r"\d{1,2} ?(?:s|m|d|h|hrs?|min\w*|sec\w*|hours?|days?|heures?|horas?|stunden?|std\.?|jours?|d[ií]as?|tag(?:en|e)?"
    r"|or[ae]|giorni|uur|dagen)"
)
_AGO = re.compile(rf"(?:\d{{1,2}} ?(?:h|m|d|min)|(?:il y a|hace|há|vor|for) (?:environ )?{_SPAN}|{_SPAN} (?:ago|fa|geleden))")
_QUOTED = re.compile(r"[«“„\"](?:[^»”“\" ]* ){6}")
_READER_WORDS = 2
_SAID_AT_MOST = 60
_SKIP = re.compile(
    r"(?:aller|accéder|passer|retour|skip|go|jump|back|return|ir|saltar|pasar|volver|zum|zur|direkt zu[mr]?|springe zu[mr]?"
    r"|vai|salta|zurück zu[mr]?|passa|torna|pular|naar|ga naar)\b.{0,25}"
    r"\b(?:contenus?|navigation|menu|recherche|pied de page|accueil|content|search|footer|top|main|homepage|home page|contenido"
    r"|navegación|menú|buscador|portada|inhalt|hauptinhalt|suche|menü|startseite|übersicht|fußzeile|contenuto|navigazione|ricerca|conteúdo|inhoud)\b.{0,20}$"
)
_OUR_NEWSLETTER = re.compile(
    r"(?:our|notre|nos|nuestr[ao]s?|unsere?r?|la nostra|le nostre|a nossa|onze) (?:\w+ ){0,3}newsletters?\b.{0,100}$"
)
_AGO_BEHIND = re.compile(rf"[,·•|–—-] {_AGO.pattern}$")
_SENTENCES = re.compile(r"[.!?…] +[^\W\d_a-z]\w+ .{20}")
_WORD, _LETTERS, _FIGURE = re.compile(r"\w+"), re.compile(r"[^\W\d_]+"), re.compile(r"\d")
_CAPTION_AT_MOST = 400
_VIDEO_TITLE_AT_MOST = 140
_LINE_AT_MOST = 220
_TITLE_AT_MOST = 200
_SHORT_LINE = 60


@record
class Label:
    """What a line is, and the id of the rule that says so."""

    kind: Kind
    subkind: str
    rule: str


@record
class Piece:
    """A line or part of one that is a single unit of furniture; offsets in the text that the lines came from."""

    start: int
    end: int
    label: Label


def mark_lines(lines: list[Line]) -> list[list[Piece]]:
    """For each line the furniture it holds: nothing (body), one piece that is the whole line, or a caption and its credit."""
    marked: list[list[Piece]] = []
    for line in lines:
        marked.append(list(_pieces(line, marked[-1][-1].label if marked and marked[-1] else None)))
    return marked


def label_furniture(subkind: str) -> Label:
    """The label of a piece of furniture; its rule is named after the subkind."""
    return Label(Kind.FURNITURE, subkind, f"furniture-{subkind}")


def label_related(subkind: str) -> Label:
    """The label of another article's title; its rule is named after the subkind."""
    return Label(Kind.RELATED, subkind, f"related-{subkind}")


def ends_with_ago(text: str) -> bool:
    """Does a line end with how long ago something was written: "Ann, 2 hours ago"?"""
    return _FIGURE.search(text) is not None and _AGO_BEHIND.search(text.casefold()) is not None


def is_title(line: Line) -> bool:
    """Could this line be a title: not long, no full stop?"""
    return len(line.text) <= _TITLE_AT_MOST and not line.text.endswith((".", ":", ";", ",", ".»", ". »", '."', ".”"))


def _pieces(line: Line, before: Label | None) -> Iterator[Piece]:
    short = len(line.text) <= _SHORT_LINE
    label = _short_labels[line.text] if short else _standing_alone(line.text)
    if label is not None:
        yield Piece(line.start, line.end, label)
    elif before is not None and before.subkind == "image-label" and _is_caption(line.text):
        yield from _caption(line)
    elif (credit := _short_credits[line.text] if short else credit_start(line.text)) is not None:
        yield from _caption(line, credit)
    elif before is not None and before.subkind == "duration" and is_title(line) and len(line.text) < _VIDEO_TITLE_AT_MOST:
        yield Piece(line.start, line.end, label_furniture("video-title"))


def _is_caption(text: str) -> bool:
    """Under the label of a picture: one sentence with or without its credit, for a page may name a picture and lack its caption."""
    return len(text) <= _CAPTION_AT_MOST and (credit_start(text) is not None or not _SENTENCES.search(text))


def _caption(line: Line, credit: int | None = None) -> Iterator[Piece]:
    credit = credit_start(line.text) if credit is None else credit
    if credit == 0:
        yield Piece(line.start, line.end, label_furniture("credit"))
        return
    end = len(line.text[:credit].rstrip())
    yield Piece(line.start, line.start + end, label_furniture("caption"))
    if credit is not None:
        yield Piece(line.start + credit, line.end, label_furniture("credit"))


def bare_line(text: str) -> str:
    """A line as the phrase lists spell it: lower case, without bullets before it and marks behind it."""
    return _short_bare[text] if len(text) <= _SHORT_LINE else _bare_line(text)


def _bare_line(text: str) -> str:
    bare = text[: _TITLE_AT_MOST + 100]
    if lead := _LEAD.match(bare):
        bare = bare[lead.end() :]
    return bare.rstrip(_TAIL).casefold()


def _standing_alone(text: str) -> Label | None:
    """The label of a line by its own words, or by its shape."""
    bare = bare_line(text)
    if (notice := notice_of(text, bare)) is not None:
        return label_furniture(notice)
    if len(text) > 4 * _LINE_AT_MOST:
        return None
    for test in _TESTS:
        if label := test(text, bare):
            return label
    return None


def _marks(text: str, bare: str) -> Label | None:
    if not (text[0].isalnum() or any(map(str.isalnum, text))):
        return label_furniture("stray-mark")
    if _POSTED.match(text):
        return label_furniture("embed")
    if (
        _ONLY_LINK.match(text)
        or (("/" in text or text.islower()) and "." in text and _ONLY_ADDRESSES.match(bare))
        or (len(text) < 160 and (_SITE.match(text) or (text[-1] in ")]" and _FILE.search(text)) or _FILED.match(text)))
    ):
        return label_furniture("link")
    return label_furniture("call-to-action") if text.startswith(">>") and text.endswith("<<") else None


def _numbers(text: str, bare: str) -> Label | None:
    if not _FIGURE.search(text) and text[-1] != ":":
        # Without figures only a counter's bare marks are left: "+", "A-".
        return label_furniture("counter") if text[0] in "+-.,/Aa" and _COUNTER.match(text) else None
    if _DURATION.match(text) or _SHOWN.match(text):
        return label_furniture("duration")
    if _COUNTER.match(text) or _PLAYER.match(text):
        return label_furniture("counter")
    return label_furniture("reading-time") if len(text) < 60 and _READING_TIME.search(text) else None


def _labels(text: str, bare: str) -> Label | None:
    if bare in phrases.image_labels():
        return label_furniture("image-label")
    if bare in phrases.most_read_labels():
        return label_furniture("most-read-label")
    parted = _SEPARATOR.search(text, 0, 60)
    if parted and text[parted.end() :].strip() and bare_line(text[: parted.start()]) in phrases.related_labels():
        return label_related("related-title")
    if found := _PICTURE_LINE.match(bare):
        return label_furniture("credit" if found.group(1) else "caption")
    section = bare.partition(" / ")[0]
    known = bare in phrases.related_labels() or (len(bare) <= 40 and section in phrases.related_labels())
    return label_furniture("related-label") if known else None


def _neighbours(text: str, bare: str) -> Label | None:
    found = phrases.previous_next().match(bare)
    if not found:
        return None
    phrase, rest = found.group(), bare[found.end() :]
    if not rest:
        return label_furniture("prev-next")
    shouted = text.startswith(phrase.upper() + " ")
    return label_related("prev-next") if shouted or rest.startswith((":", " :")) else None


def _known(text: str, bare: str) -> Label | None:
    if bare in phrases.whole_lines() or _COMMENTS.match(bare) or _AGO.fullmatch(bare):
        return label_furniture("navigation")
    if bare in phrases.menu_words():
        return label_furniture("menu")
    if (len(bare) <= 60 and "newsletter" in bare and text[-1].isalnum()) or _OUR_NEWSLETTER.match(bare):
        return label_furniture("call-to-action")
    if len(text) <= 2 * _LINE_AT_MOST and phrases.beginnings("starts").length(bare) and not _is_reported(bare):
        return label_furniture("call-to-action")
    if len(text) <= _LINE_AT_MOST and not text.endswith((".", ",", ";")) and phrases.beginnings("unended").length(bare):
        return label_furniture("call-to-action")
    return None


def _is_reported(bare: str) -> bool:
    """Does somebody say this: "Register by Friday, officials said", "Sortez, leur a lancé le maire"?"""
    said = bare.rpartition(", ")[2]
    return said != bare and len(said) <= _SAID_AT_MOST and not phrases.speech_verbs().isdisjoint(re.findall(r"[\w'-]+", said))


def _skip_links(text: str, bare: str) -> Label | None:
    """ "Aller à la navigation principale": a short line that leads to a part of the page."""
    found = _SKIP.match(bare)
    return label_furniture("navigation") if found and len(text) <= 60 and not text.endswith(".") else None


def _asking(text: str, bare: str) -> Label | None:
    """A sentence about the site itself; quoted speech and reports about other sites hold marks or begin otherwise."""
    if len(text) > 2 * _LINE_AT_MOST or text[0] in "«“„\"'‘" or _QUOTED.search(text):
        return None
    if any(map(_may_ask.__getitem__, bare.split())) and phrases.inside().search(bare):
        return label_furniture("call-to-action")
    begun = 0 if _is_reported(bare) else phrases.beginnings("asking").length(bare)
    if begun and phrases.site_words().search(bare, begun):
        return label_furniture("call-to-action")
    if "newsletter" in bare and sum(word in phrases.reader_words() for word in _WORD.findall(bare)) >= _READER_WORDS:
        return label_furniture("newsletter")
    if len(text) > _LINE_AT_MOST or not ("@" in text or "[email" in text) or not _MAIL.search(text):
        return None
    asked = {part.partition(" ")[0].rstrip(":") for part in re.split(r"[?!.] +", bare)}
    return None if phrases.writing_verbs().isdisjoint(asked) else label_furniture("call-to-action")


def _button_bar(text: str, bare: str) -> Label | None:
    """Three or more buttons or menu words on one line, nothing else on it."""
    if len(text) > _LINE_AT_MOST or text.endswith((".", "?", "!")):
        return None
    known, at, found = phrases.buttons(), 0, 0
    whole = text.casefold()
    while at < len(whole):
        if whole[at].isalnum():
            length = known.length(whole, at)
            if not length:
                return None
            at, found = at + length, found + 1
        else:
            at += 1
    return label_furniture("breadcrumb") if found > 2 else None


def _invitations(text: str, bare: str) -> Label | None:
    if len(text) > _LINE_AT_MOST or text[0] in "\"«“”'":
        return None
    first, _, rest = bare.partition(" ")
    if first not in phrases.invitation_verbs():
        return None
    words = set(re.findall(r"[\w-]+", rest))
    if words & phrases.web_words() or any(phrase in bare for phrase in phrases.web_phrases()):
        return label_furniture("social-follow")
    return label_furniture("call-to-action") if _LEAD.match(text) and text[0] in ">›▶►→" else None


def _ownership(text: str, bare: str) -> Label | None:
    if not _COPYRIGHT.match(text):
        return None
    return label_furniture("credit" if phrases.agencies().intersection(re.findall(r"\w+", bare)) else "copyright")


def _dated(text: str, bare: str) -> Label | None:
    if len(text) > 120:
        return None
    if (start := phrases.date_line_start().match(bare)) and (any(c.isdigit() for c in text) or len(text) < 30):
        other = [w for w in _LETTERS.findall(bare, start.end()) if w not in phrases.date_line_words()]
        if not other or (len(other) <= _OTHER_WORDS_AT_MOST and not text.endswith(".")):
            return label_furniture("date-line")
    if not _FIGURE.search(text) or not _YEAR_OR_TIME.search(text):
        return None
    place = _PLACE.match(text)
    words = _LETTERS.findall(text[place.end() :].casefold() if place else bare)
    dated = len(words) <= _DATE_WORDS_AT_MOST and phrases.date_line_words().issuperset(words)
    return label_furniture("date-line") if dated else None


def _bylines(text: str, bare: str) -> Label | None:
    if len(text) <= 90 and not text.endswith(".") and phrases.beginnings("byline_start").length(bare):
        return label_furniture("byline")
    first, _, rest = text.partition(" ")
    if len(text) > 90 or first.casefold().rstrip(":") not in phrases.byline_starts() or text.endswith((".", "?", "!")):
        return None
    if rest.casefold() in phrases.desks():
        return label_furniture("byline")
    names = re.findall(r"[^\W\d_][\w'.-]*", _BRACKET.sub("", rest.partition(",")[0]))
    small = [n for n in names if n[0].islower() and n not in phrases.byline_words()]
    return (
        label_furniture("byline")
        if names and names[0][0].isupper() and not small and 1 < len(names) <= (10 if first[0].isupper() else 6)
        else None
    )


def _paths(text: str, bare: str) -> Label | None:
    words = _LETTERS.findall(bare) if len(text) <= 80 else []
    if words and phrases.sections().issuperset(words):
        return label_furniture("breadcrumb" if re.search(r"[>›»|/•·]", text) else "menu")
    if len(text) <= _LINE_AT_MOST and _HOME.match(text):
        return label_furniture("breadcrumb")
    if (
        len(text) <= 160
        and not text.endswith((".", "!", "?"))
        and (_ARROW.search(text) or _BAR_SIGN.search(text))
        and "«" not in text
        and (_BREADCRUMB.match(text) or _BAR.match(text))
    ):
        return label_furniture("breadcrumb")
    return None


_TESTS: tuple[Callable[[str, str], Label | None], ...] = (
    _marks, _numbers, _labels, _neighbours, _bylines, _skip_links, _known, _asking, _invitations, _ownership, _dated,
    _button_bar, _paths,
)  # fmt: skip
# A site puts the same short lines on each of its pages, and most sites many of the same.
_short_labels = WordMemory(_standing_alone)
_short_credits = WordMemory(credit_start)
_short_bare = WordMemory(_bare_line)
_may_ask = WordMemory(lambda piece: not phrases.inside_words().isdisjoint(_WORD.findall(piece)))
