"""What a line is by the lines around it: bylines under a headline, keywords, notes about the author, the foot of the page."""

import re
from collections.abc import Callable

from workbench.services.language import phrases
from workbench.services.language.furniture import Label, Piece, bare_line, is_title, label_furniture, label_related
from workbench.services.language.lines import Line

_Marked = list[list[Piece]]
_NAME = r"[^\W\d_a-z][\w.'-]*(?:[ -](?:(?:de|del|van|von|der|di|da|du|la|le|el|y|bin|al) ){0,2}[^\W\d_a-z][\w.'-]*){1,4}"
_NAMES = re.compile(rf"(?:{_NAME})(?:(?:,| and| et| y| und| e| &| avec| con| mit| with) (?:{_NAME}|[A-Z]{{2,6}})){{0,3}}$")
_LIVE = re.compile(r"\s?:\s|\s[–—|-]\s")
_NEAR_HEAD = 14
_BODY_BEFORE_NOTE = 3
_KEYWORDS_AT_MOST, _KEYWORD_LENGTH = 4, 40
_FOOT_LENGTH = 80
_LABEL_LENGTH = 45
_BESIDE_BYLINE = frozenset({"date-line", "reading-time", "byline"})
_ASKING = frozenset({"call-to-action", "social-follow", "newsletter"})


def place_lines(lines: list[Line], marked: _Marked) -> _Marked:
    """The furniture of each line with that told by its neighbours added; only lines that were body so far can change."""
    placed = [list(pieces) for pieces in marked]
    for rule in (_bylines, _live_links, _under_labels, _newsletters, _author_notes, _foot):
        rule(lines, placed)
    return placed


def _label(lines: list[Line], marked: _Marked, number: int, label: Label) -> None:
    marked[number] = [Piece(lines[number].start, lines[number].end, label)]


def _subkind(marked: _Marked, number: int) -> str:
    return marked[number][-1].label.subkind if 0 <= number < len(marked) and marked[number] else ""


def _is_ended(text: str) -> bool:
    return text.rstrip("\"'»”) ").endswith((".", "!", "?", "…", ":", ";"))


def _bylines(lines: list[Line], marked: _Marked) -> None:
    """A line of nothing but names beside the date, under the headline; then a line that tells the author's job."""
    headline = False
    for number, line in enumerate(lines[:_NEAR_HEAD]):
        if marked[number]:
            continue
        beside = {_subkind(marked, number - 1), _subkind(marked, number + 1)} & _BESIDE_BYLINE or _is_job(lines, marked, number + 1)
        if headline and beside and len(line.text) <= 80 and _NAMES.match(line.text):
            _label(lines, marked, number, label_furniture("byline"))
        elif _subkind(marked, number - 1) == "byline" and _is_job(lines, marked, number):
            _label(lines, marked, number, label_furniture("author"))
        headline = True


def _is_job(lines: list[Line], marked: _Marked, number: int) -> bool:
    """Is this a short line that names the job of somebody who writes?"""
    if number >= len(lines) or marked[number]:
        return False
    text = lines[number].text
    return len(text) <= 60 and not _is_ended(text) and _has_job(text)


def _has_job(text: str) -> bool:
    return any(word in phrases.author_jobs() for word in re.findall(r"[\w-]+", text.casefold())[:4])


def _live_links(lines: list[Line], marked: _Marked) -> None:
    """ "En direct : la guerre minute par minute": below the headline only, for a headline may begin so."""
    headline = False
    for number, line in enumerate(lines):
        if marked[number]:
            continue
        parted = _LIVE.search(line.text, 0, 40) if headline and len(line.text) <= 200 and not _is_ended(line.text) else None
        if parted and bare_line(line.text[: parted.start()]) in phrases.labels_of("live_label"):
            _label(lines, marked, number, label_furniture("live-link"))
        headline = True


def _under_labels(lines: list[Line], marked: _Marked) -> None:
    """Keywords under their label, the one title under "previous article"."""
    for number, line in enumerate(lines):
        if len(line.text) > _LABEL_LENGTH:
            continue
        bare = bare_line(line.text)
        if marked[number] and _subkind(marked, number) == "prev-next" and phrases.previous_next().fullmatch(bare):
            _mark_run(lines, marked, number, lambda text: True, label_related("prev-next"), most=1)
        elif bare in phrases.labels_of("tags_label") and not _is_ended(line.text.rstrip(": ")) and _is_keyword_next(lines, number):
            if not marked[number]:
                _label(lines, marked, number, label_furniture("tag"))
            _mark_run(lines, marked, number, _is_keyword, label_furniture("tag"), most=12)


def _is_keyword_next(lines: list[Line], number: int) -> bool:
    return number + 1 < len(lines) and not lines[number + 1].after_blank and _is_keyword(lines[number + 1].text)


def _is_keyword(text: str) -> bool:
    return len(text) <= _KEYWORD_LENGTH and len(text.split()) <= _KEYWORDS_AT_MOST and not _is_ended(text)


def _mark_run(lines: list[Line], marked: _Marked, number: int, fits: Callable[[str], bool], label: Label, most: int) -> None:
    for n in range(number + 1, min(number + 1 + most, len(lines))):
        if lines[n].after_blank or marked[n] or not is_title(lines[n]) or not fits(lines[n].text):
            return
        _label(lines, marked, n, label)


def _newsletters(lines: list[Line], marked: _Marked) -> None:
    """What stands between a newsletter's name and the button to subscribe, if no blank line parts them."""
    for number in range(len(lines)):
        if not marked[number]:
            continue
        text = lines[number].text
        named = len(text) <= _LABEL_LENGTH and bare_line(text) in phrases.labels_of("newsletter_label")
        if not (named or _subkind(marked, number) in _ASKING):
            continue
        end = number + 1
        while (
            end < len(lines) and end - number < 4 and not marked[end] and not lines[end].after_blank and len(lines[end].text) < 140
        ):
            end += 1
        if end > number + 1 and end < len(lines) and not lines[end].after_blank and _subkind(marked, end) in _ASKING:
            for n in range(number + 1, end):
                _label(lines, marked, n, label_furniture("newsletter"))


def _author_notes(lines: list[Line], marked: _Marked) -> None:
    """Lines about the author at the end: under a label, or beginning with the name that the byline gave."""
    names = {
        name
        for n, line in enumerate(lines)
        if _subkind(marked, n) == "byline"
        for name in re.findall(_NAME, _without_by(line.text))
    }
    body = 0
    for number, line in enumerate(lines):
        labelled = len(line.text) <= _LABEL_LENGTH and bare_line(line.text) in phrases.labels_of("author_label")
        if labelled and body >= _BODY_BEFORE_NOTE:
            _label(lines, marked, number, label_furniture("author"))
            continue
        if marked[number]:
            continue
        before = _subkind(marked, number - 1) == "author"
        if body >= _BODY_BEFORE_NOTE and (
            _is_note(line.text, names) or (before and (line.text in names or _NAMES.match(line.text) or _has_job(line.text)))
        ):
            _label(lines, marked, number, label_furniture("author"))
        else:
            body += 1


def _without_by(text: str) -> str:
    first, _, rest = text.partition(" ")
    return rest if first.casefold().rstrip(":") in phrases.byline_starts() else text


def _is_note(text: str, names: set[str]) -> bool:
    name = next((name for name in names if text.startswith(name)), None)
    if name is None or len(text) > 500:
        return False
    words = re.findall(r"[\w'-]+", text[len(name) :].casefold())
    writes = bool(words) and words[0] in phrases.author_verbs()
    return not words or (
        writes and (bool(phrases.author_jobs().intersection(words[:8])) or words[0] in ("covers", "couvre", "cubre"))
    )


def _foot(lines: list[Line], marked: _Marked) -> None:
    """Short lines without an end mark after the last sentence, once the site has begun to speak."""
    last = max(
        (n for n, line in enumerate(lines) if not marked[n] and (_is_ended(line.text) or len(line.text) > _FOOT_LENGTH)),
        default=None,
    )
    if last is None:
        return
    seen = 0
    for number in range(last + 1, len(lines)):
        if marked[number]:
            seen += 1
        elif seen >= 2:
            _label(lines, marked, number, label_furniture("foot"))
