"""What a line is by the lines around it: bylines under a headline, keywords, notes about the author, the foot of the page."""

import re
from collections.abc import Callable

from workbench.services.language import phrases
from workbench.services.language.furniture import Label, bare_line, ends_with_ago, is_title, label_furniture, label_related
from workbench.services.language.headline import find_headline, mark_head
from workbench.services.language.lines import Line
from workbench.services.language.lists import mark_lists
from workbench.services.language.livepage import mark_times
from workbench.services.language.responses import mark_responses
from workbench.services.language.scoring import is_labelled
from workbench.services.language.shape import Marked, first_prose, is_ended, is_prose, last_prose, put, subkind, words_of

_NAME = r"[^\W\d_a-z][\w.'-]*(?:[ -](?:(?:de|del|van|von|der|di|da|du|la|le|el|y|bin|al) ){0,2}[^\W\d_a-z][\w.'-]*){1,4}"
_NAMES = re.compile(rf"(?:{_NAME})(?:(?:,| and| et| y| und| e| &| avec| con| mit| with) (?:{_NAME}|[A-Z]{{2,6}})){{0,3}}$")
_COMMENT = re.compile(r"[\w.]{2,30}(?: [\w.]{1,20})?(?: ?[–—|-] .{0,40}?)?(?: ?: | [–—-] )(?=\S)")
_UNDER_HEADLINE = 10
_CAPTION_AT_MOST, _CAPTION_WORDS = 250, 6
_BODY_BEFORE_NOTE = 3
_KEYWORDS_AT_MOST, _KEYWORD_LENGTH = 4, 40
_FOOT_LENGTH = 80
_LABEL_LENGTH = 45
_SIGNED_AT_MOST, _THREAD_LINES = 80, 4
_BOX_LENGTH, _BOX_LINES = 140, 4
_FILED = re.compile(
    r"(?:in|dans|en|em|unter) [^\W\d_a-z][\w'&-]*(?: [^\W\d_a-z][\w'&-]*)?(?: ?[,|/] [^\W\d_a-z][\w' &-]{1,25}){0,4}$"
)
_BESIDE_BYLINE = frozenset({"date-line", "timestamp", "reading-time", "byline"})
_DAYS = frozenset({"date-line", "timestamp"})
_WRITES_ABOUT = frozenset(
    ("reports on", "writes about", "writes on", "covers the", "écrit sur", "couvre l'actualité", "schreibt über", "berichtet über",
     "escribe sobre", "informa sobre", "scrive di", "si occupa")
)  # fmt: skip
_ASKING = frozenset({"call-to-action", "social-follow", "newsletter"})
_COMMENTS = re.compile(
    r"(?:\d+ )?(?:commentaires?|comments?|comentarios?|kommentare?|commenti|commento|comentários?|reacties?)(?: ?\(?\d+\)?)?$"
)


def place_lines(lines: list[Line], marked: Marked, title: str | None = None) -> Marked:
    """The furniture of each line with that told by its neighbours: titles under labels, menus, bylines, keywords, the foot.

    title is the article's if it is known beside the text.
    """
    placed = [list(pieces) for pieces in marked]
    mark_times(lines, placed)
    _consents(lines, placed)
    # A menu above the headline may hold the label of a list ("Latest news"): no list goes over the headline.
    text = first_prose(lines, placed)
    if any(placed[:text]):
        headline = find_headline(lines, placed, title)
        mark_lists(lines, placed, 0, text if headline is None else headline)
        text = text if headline is None else headline
    else:
        text = 0
    mark_lists(lines, placed, text, len(lines))
    _free_subheads(lines, placed)
    mark_head(lines, placed, title)
    headline = find_headline(lines, placed, title)
    _bylines(lines, placed, headline)
    _captions(lines, placed, headline)
    for rule in (_live_links, _under_labels, _newsletters, _author_notes, _threads, _comments, mark_responses, _foot):
        rule(lines, placed)
    return placed


def _free_subheads(lines: list[Line], marked: Marked) -> None:
    """A word of menus right above running text, in the midst of the article, is a subheading of its own."""
    first, last = first_prose(lines, marked), last_prose(lines, marked)
    for number in range(last - 1, first, -1):
        if marked[number] and not marked[number + 1] and subkind(marked, number) == "menu":
            marked[number] = []


def _bylines(lines: list[Line], marked: Marked, headline: int | None) -> None:
    """A line of nothing but names beside the date, under the headline; then a line that tells the author's job."""
    if headline is None:
        return
    for number in range(headline + 1, len(lines)):
        text = lines[number].text
        if marked[number]:
            continue
        near = number <= headline + _UNDER_HEADLINE
        if not near and not marked[number - 1] and not (number + 1 < len(lines) and marked[number + 1]):
            continue
        beside = {subkind(marked, number - 1), subkind(marked, number + 1)} & _BESIDE_BYLINE
        if not near and not beside:
            continue
        named, job_under = len(text) <= 80 and _NAMES.match(text), _is_job(lines, marked, number + 1)
        # Further down only the whole signature of a live page's entry: the time, a name, a job.
        if named and ((near and (beside or job_under)) or (beside and job_under)):
            put(lines, marked, number, label_furniture("byline"))
        elif not near:
            if subkind(marked, number - 1) == "byline" and subkind(marked, number - 2) in _DAYS and _is_job(lines, marked, number):
                put(lines, marked, number, label_furniture("author"))
        elif subkind(marked, number - 1) == "byline" and _is_job(lines, marked, number):
            put(lines, marked, number, label_furniture("author"))
        elif beside and (_is_desk(text) or _is_place(lines, marked, number) or (len(text) <= 80 and _FILED.match(text))):
            put(lines, marked, number, label_furniture("byline"))


def _is_place(lines: list[Line], marked: Marked, number: int) -> bool:
    """Does one word or two stand alone between the byline and the date?"""
    both = subkind(marked, number - 1) in _BESIDE_BYLINE and subkind(marked, number + 1) in _BESIDE_BYLINE
    return both and len(words_of(lines[number].text)) <= 2 and not is_ended(lines[number].text)


def _captions(lines: list[Line], marked: Marked, headline: int | None) -> None:
    """The line above a credit that has a line to itself: alone with it between blank lines, or without end mark under a button."""
    for number in range(1, len(lines) - 1):
        if marked[number] or not marked[number + 1]:
            continue
        line, under = lines[number], lines[number + 1]
        if number == headline or len(line.text) > _CAPTION_AT_MOST or subkind(marked, number + 1) != "credit":
            continue
        if len(marked[number + 1]) > 1 or under.after_blank:
            continue
        closed = number + 2 == len(lines) or lines[number + 2].after_blank
        beside = marked[number - 1] and subkind(marked, number - 1) != "timestamp"
        long = is_prose(lines[number - 1].text) and len(words_of(line.text)) >= _CAPTION_WORDS
        if (line.after_blank and closed) or ((beside or long) and not is_ended(line.text)):
            put(lines, marked, number, label_furniture("caption"))


def _consents(lines: list[Line], marked: Marked) -> None:
    """The heading and the buttons of a box that asks to let cookies, beside its paragraph."""
    for number, line in enumerate(lines):
        if len(line.text) > _LABEL_LENGTH or marked[number] or "cookie" not in line.text.casefold() or is_ended(line.text):
            continue
        if "consent" in (subkind(marked, number - 1), subkind(marked, number + 1)):
            put(lines, marked, number, label_furniture("consent"))


def _is_desk(text: str) -> bool:
    """Does a newsroom or an agency sign here?"""
    words = [word.casefold() for word in words_of(text)]
    return len(words) <= 4 and not is_ended(text) and bool(phrases.desks().intersection(words))


def _is_job(lines: list[Line], marked: Marked, number: int) -> bool:
    """Is this a short line that names the job of somebody who writes?"""
    if number >= len(lines) or marked[number]:
        return False
    text = lines[number].text
    return len(text) <= 60 and not is_ended(text) and _has_job(text)


def _has_job(text: str) -> bool:
    return any(word in phrases.author_jobs() for word in re.findall(r"[\w-]+", text.casefold())[:4])


def _live_links(lines: list[Line], marked: Marked) -> None:
    """ "En direct : la guerre minute par minute", "[VIDÉO] La nuit": below the headline only, for a headline may begin so."""
    headline = False
    for number, line in enumerate(lines):
        if marked[number]:
            continue
        if headline and not is_ended(line.text) and is_labelled(line.text):
            put(lines, marked, number, label_furniture("live-link"))
        headline = True


def _under_labels(lines: list[Line], marked: Marked) -> None:
    """Keywords under their label, the one title under "previous article"."""
    for number, line in enumerate(lines):
        if len(line.text) > _LABEL_LENGTH:
            continue
        bare = bare_line(line.text)
        if marked[number] and subkind(marked, number) == "prev-next" and phrases.previous_next().fullmatch(bare):
            _mark_run(lines, marked, number, lambda text: True, label_related("prev-next"), most=1)
        elif bare in phrases.labels_of("tags_label") and not is_ended(line.text.rstrip(": ")) and _is_keyword_next(lines, number):
            if not marked[number]:
                put(lines, marked, number, label_furniture("tag"))
            _mark_run(lines, marked, number, _is_keyword, label_furniture("tag"), most=12)


def _is_keyword_next(lines: list[Line], number: int) -> bool:
    return number + 1 < len(lines) and not lines[number + 1].after_blank and _is_keyword(lines[number + 1].text)


def _is_keyword(text: str) -> bool:
    return len(text) <= _KEYWORD_LENGTH and len(text.split()) <= _KEYWORDS_AT_MOST and not is_ended(text)


def _mark_run(lines: list[Line], marked: Marked, number: int, fits: Callable[[str], bool], label: Label, most: int) -> None:
    for n in range(number + 1, min(number + 1 + most, len(lines))):
        if lines[n].after_blank or marked[n] or not is_title(lines[n]) or not fits(lines[n].text):
            return
        put(lines, marked, n, label)


def _newsletters(lines: list[Line], marked: Marked) -> None:
    """What stands between a newsletter's name and the button to subscribe, if no blank line parts them.

    Under the name everything short belongs to it; between two invitations only what has no end mark or speaks of newsletters.
    """
    for number in range(len(lines)):
        if not marked[number]:
            continue
        text = lines[number].text
        named = len(text) <= _LABEL_LENGTH and bare_line(text) in phrases.labels_of("newsletter_label")
        if not (named or _is_asking(lines, marked, number)):
            continue
        end = number + 1
        while end < len(lines) and end - number < _BOX_LINES and not marked[end] and not lines[end].after_blank:
            line = lines[end]
            if len(line.text) >= _BOX_LENGTH or not (named or not is_ended(line.text) or "newsletter" in line.text.casefold()):
                break
            end += 1
        if end > number + 1 and end < len(lines) and not lines[end].after_blank and _is_asking(lines, marked, end):
            for n in range(number + 1, end):
                put(lines, marked, n, label_furniture("newsletter"))


def _is_asking(lines: list[Line], marked: Marked, number: int) -> bool:
    return subkind(marked, number) in _ASKING or bare_line(lines[number].text) in phrases.labels_of("subscribe_button")


def _author_notes(lines: list[Line], marked: Marked) -> None:
    """Lines about the author at the end: under a label, or beginning with the name that the byline gave."""
    names = {
        name
        for n, line in enumerate(lines)
        if marked[n] and subkind(marked, n) == "byline"
        for name in re.findall(_NAME, _without_by(line.text))
    }
    body = 0
    for number, line in enumerate(lines):
        far = body >= _BODY_BEFORE_NOTE
        if far and len(line.text) <= _LABEL_LENGTH and bare_line(line.text) in phrases.labels_of("author_label"):
            put(lines, marked, number, label_furniture("author"))
            continue
        if marked[number]:
            continue
        if far and (
            (names and _is_note(line.text, names))
            or (subkind(marked, number - 1) == "author" and (line.text in names or _NAMES.match(line.text) or _has_job(line.text)))
        ):
            put(lines, marked, number, label_furniture("author"))
        else:
            body += 1


def _without_by(text: str) -> str:
    first, _, rest = text.partition(" ")
    return rest if first.casefold().rstrip(":") in phrases.byline_starts() else text


def _is_note(text: str, names: set[str]) -> bool:
    name = next((name for name in names if text.startswith(name)), None) or next(
        (first for name in names if text.startswith((first := name.partition(" ")[0]) + " ")), None
    )
    if name is None or len(text) > 500:
        return False
    words = re.findall(r"[\w'-]+", text[len(name) :].casefold())
    writes = bool(words) and words[0] in phrases.author_verbs()
    return (
        not words
        or " ".join(words[:2]) in _WRITES_ABOUT
        or (writes and (bool(phrases.author_jobs().intersection(words[:8])) or words[0] in ("covers", "couvre", "cubre")))
    )


def _comments(lines: list[Line], marked: Marked) -> None:
    """Lines of the form "name: words" right under the label of the comments, below the article."""
    last = _last_without_comments(lines, marked)
    for number in range(last + 1, len(lines)):
        if not marked[number]:
            continue
        bare = bare_line(lines[number].text[:_LABEL_LENGTH])
        if not (_COMMENTS.match(bare) or bare in phrases.labels_of("comments_label")):
            continue
        for under in range(number + 1, len(lines)):
            if marked[under] or not _COMMENT.match(lines[under].text):
                break
            put(lines, marked, under, label_furniture("comment"))


def _threads(lines: list[Line], marked: Marked) -> None:
    """Below the article, what stands between "name, 2 hours ago" and a button such as "Reply"."""
    body = 0
    for number, line in enumerate(lines):
        if marked[number]:
            continue
        if body < _BODY_BEFORE_NOTE or len(line.text) > _SIGNED_AT_MOST or not ends_with_ago(line.text):
            body += is_prose(line.text)
            continue
        end = number + 1
        while end < len(lines) and end - number <= _THREAD_LINES and not marked[end]:
            end += 1
        if number + 1 < end < len(lines) and marked[end]:
            for n in range(number, end):
                put(lines, marked, n, label_furniture("comment"))


def _last_without_comments(lines: list[Line], marked: Marked) -> int:
    """The last running text that has not the form of a comment."""
    return next(
        (
            n
            for n in range(len(lines) - 1, -1, -1)
            if not marked[n] and is_prose(lines[n].text) and not _COMMENT.match(lines[n].text)
        ),
        len(lines),
    )


def _foot(lines: list[Line], marked: Marked) -> None:
    """Short lines without a full stop after the last sentence, once the site has begun to speak."""
    last = next(
        (
            n
            for n in range(len(lines) - 1, -1, -1)
            if not marked[n]
            and (len(lines[n].text) > _FOOT_LENGTH or lines[n].text.rstrip("\"'»”) ").endswith((".", "!", "…", ";")))
        ),
        None,
    )
    if last is None:
        return
    seen = 0
    for number in range(last + 1, len(lines)):
        if marked[number]:
            seen += 1
        elif seen >= 2:
            put(lines, marked, number, label_furniture("foot"))
