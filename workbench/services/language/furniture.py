"""Which lines of a text are the website speaking and not the article: marked, never deleted."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from workbench.domain.enums import Kind
from workbench.services.language import phrases
from workbench.services.language.lines import Line

_DURATION = re.compile(r"(?:\d{1,2}:)?\d{1,2}:\d{2}$|\d{1,2} ?(?:min|mins|mn|minutes?|Min\.?)(?: ?\d{1,2} ?s)?$")
_COUNTER = re.compile(
    r"[\d.,/ ]+ ?[KkM]?$|\d[\d., ]* ?(?:shares?|partages?|likes?|vues?|views?|comment\w*|kommentare?|commenti|coment\w*|réactions?"
    r"|compartid\w+|reposts?)$",
    re.IGNORECASE,
)
_READING_TIME = re.compile(
    r"(?:\d{1,2}[ -](?:min(?:ut[eio])?n?s?|mn)\.?[ -](?:de |di )?(?:read|reading|lecture|lectura|lesezeit|lettura)"
    r"|(?:read|lecture|lectura|lesezeit|lesedauer|lettura)\W+\d{1,2} ?min\w*\.?)$",
    re.IGNORECASE,
)
_ONLY_LINK = re.compile(r"(?:https?://|www\.)\S+$|[\w.+-]+@[\w-]+\.[\w.]+$|(?:pic\.twitter\.com|t\.co)/\S+$|[@#]\w+(?: [@#]\w+)*$")
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright\b(?=$|:|.{0,3}(?:©|\(c\)|\d{4}))).{0,220}$", re.IGNORECASE)
_BREADCRUMB = re.compile(r"[^>›»|/]{2,40}(?: ?[>›»] ?[^>›»|/]{2,60}){1,5}$")
_BAR = re.compile(r"[^|•·]{2,30}(?: [|•·] [^|•·]{2,30}){2,12}$")
_SEPARATOR = re.compile(r" ?[:>›»|] ?| [–—-] ")
_PICTURE_LINE = re.compile(r"(?:image|media|video|photo) (?:(source|credit|copyright)|caption), ")
_COMMENTS = re.compile(r"(?:commentaires?|comments?|comentarios?|kommentare?|commenti) ?\(\d+\)$")
_LEAD = re.compile(r"[\s>›»*•·▶►→➡️|–—+✉☛👉🔴📺📰📲📩🎧-]+")
_TAIL = re.compile(r"[\s:.!…>›»→*|]+$")
_YEAR_OR_TIME = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:h]\d{2}\b")
_PLACE = re.compile(
    r"(?:[^\W\d_a-z][\w'-]*(?: (?:de|del|la|las|los|sur|di|of|am))* ?){1,4}(?:, | ?[-–—|/] ?)(?=.{0,25}(?:19|20)\d\d)"
)
_DATE_WORDS_AT_MOST = 12
_OTHER_WORDS_AT_MOST = 5
_LINE_AT_MOST = 220
_TITLE_AT_MOST = 200


@dataclass(frozen=True, slots=True)
class Label:
    """What a line is, and the id of the rule that says so."""

    kind: Kind
    subkind: str
    rule: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A line or part of one that is a single unit of furniture; offsets in the text that the lines came from."""

    start: int
    end: int
    label: Label


def _furniture(subkind: str) -> Label:
    return Label(Kind.FURNITURE, subkind, f"furniture-{subkind}")


def _related(subkind: str) -> Label:
    return Label(Kind.RELATED, subkind, f"related-{subkind}")


def mark_lines(lines: list[Line]) -> list[list[Piece]]:
    """For each line the furniture it holds: nothing (body), one piece that is the whole line, or a caption and its credit."""
    marked: list[list[Piece]] = []
    state = _State()
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else None
        pieces = list(_pieces(line, following, state))
        state.step(pieces[-1].label if pieces else None)
        marked.append(pieces)
    return marked


def label_furniture(subkind: str) -> Label:
    """The label of a piece of furniture; its rule is named after the subkind."""
    return _furniture(subkind)


def label_related(subkind: str) -> Label:
    """The label of another article's title; its rule is named after the subkind."""
    return _related(subkind)


def is_title(line: Line) -> bool:
    """Could this line be a title: not long, no full stop?"""
    return _is_title(line)


class _State:
    """What the furniture line before leaves open for the line under it."""

    def __init__(self) -> None:
        self.last: Label | None = None
        self.open_list: Label | None = None
        self.after_image = False

    def step(self, label: Label | None) -> None:
        self.last = label
        self.after_image = label is not None and label.subkind == "image-label"
        if label is None:
            self.open_list = None
        elif label.subkind in ("related-label", "most-read-label"):
            self.open_list = _related("related-title" if label.subkind == "related-label" else "most-read-title")


def _pieces(line: Line, following: Line | None, state: _State) -> Iterator[Piece]:
    bare = bare_line(line.text)
    if state.open_list and line.after_blank and not (state.last and state.last.subkind.endswith("-label") and _is_title(line)):
        state.open_list = None
    if state.after_image and (label := _standing_alone(line, bare, following)) is None:
        yield from _caption(line)
    elif (label := _standing_alone(line, bare, following)) is not None:
        yield Piece(line.start, line.end, label)
    elif state.open_list and _is_title(line):
        yield Piece(line.start, line.end, state.open_list)
    elif state.last and state.last.subkind == "duration" and _is_title(line) and len(line.text) < 140:
        yield Piece(line.start, line.end, _furniture("video-title"))
    elif (credit := credit_start(line.text)) is not None:
        yield from _caption(line, credit)


def _caption(line: Line, credit: int | None = None) -> Iterator[Piece]:
    credit = credit_start(line.text) if credit is None else credit
    if credit == 0:
        yield Piece(line.start, line.end, _furniture("credit"))
        return
    end = len(line.text[:credit].rstrip())
    yield Piece(line.start, line.start + end, _furniture("caption"))
    if credit is not None:
        yield Piece(line.start + credit, line.end, _furniture("credit"))


def bare_line(text: str) -> str:
    """A line as the phrase lists spell it: lower case, without bullets before it and marks behind it."""
    return _TAIL.sub(
        "", _LEAD.sub("", text[: _TITLE_AT_MOST + 100], count=1) if _LEAD.match(text) else text[: _TITLE_AT_MOST + 100]
    ).casefold()


def _is_title(line: Line) -> bool:
    return len(line.text) <= _TITLE_AT_MOST and not line.text.endswith((".", ":", ";", ",", ".»", ". »", '."', ".”"))


def _standing_alone(line: Line, bare: str, following: Line | None) -> Label | None:
    """The label of a line by its own words."""
    if len(line.text) > 4 * _LINE_AT_MOST:
        return None
    for test in _TESTS:
        if label := test(line.text, bare):
            return label
    if following is not None and bare in phrases.related_labels():
        return _furniture("related-label")
    return None


def _marks(text: str, bare: str) -> Label | None:
    if not any(c.isalnum() for c in text):
        return _furniture("stray-mark")
    return _furniture("link") if _ONLY_LINK.match(text) else None


def _numbers(text: str, bare: str) -> Label | None:
    if _DURATION.match(text):
        return _furniture("duration")
    if _COUNTER.match(text):
        return _furniture("counter")
    return _furniture("reading-time") if _READING_TIME.search(text) and len(text) < 60 else None


def _labels(text: str, bare: str) -> Label | None:
    if bare in phrases.image_labels():
        return _furniture("image-label")
    if bare in phrases.most_read_labels():
        return _furniture("most-read-label")
    parted = _SEPARATOR.search(text, 0, 60)
    if parted and text[parted.end() :].strip() and bare_line(text[: parted.start()]) in phrases.related_labels():
        return _related("related-title")
    if found := _PICTURE_LINE.match(bare):
        return _furniture("credit" if found.group(1) else "caption")
    if bare in phrases.related_labels() and (text.endswith(":") or len(bare.split()) > 1):
        return _furniture("related-label")
    return None


def _neighbours(text: str, bare: str) -> Label | None:
    found = phrases.previous_next().match(bare)
    if not found:
        return None
    phrase, rest = found.group(), bare[found.end() :]
    if not rest:
        return _furniture("prev-next")
    shouted = text.startswith(phrase.upper() + " ")
    return _related("prev-next") if shouted or rest.startswith((":", " :")) else None


def _known(text: str, bare: str) -> Label | None:
    if bare in phrases.whole_lines() or _COMMENTS.match(bare):
        return _furniture("navigation")
    if len(bare) <= 60 and "newsletter" in bare and text[-1].isalnum():
        return _furniture("call-to-action")
    if len(text) <= 2 * _LINE_AT_MOST and phrases.furniture_start().match(bare):
        return _furniture("call-to-action")
    if len(text) <= _LINE_AT_MOST and not text.endswith((".", ",", ";")) and phrases.unended_start().match(bare):
        return _furniture("call-to-action")
    return None


def _invitations(text: str, bare: str) -> Label | None:
    if len(text) > _LINE_AT_MOST or text[0] in "\"«“”'":
        return None
    first, _, rest = bare.partition(" ")
    if first not in phrases.invitation_verbs():
        return None
    words = set(re.findall(r"[\w-]+", rest))
    if words & phrases.web_words() or any(phrase in bare for phrase in phrases.web_phrases()):
        return _furniture("social-follow")
    return _furniture("call-to-action") if _LEAD.match(text) and text[0] in ">›▶►→" else None


def _ownership(text: str, bare: str) -> Label | None:
    if not _COPYRIGHT.match(text):
        return None
    return _furniture("credit" if phrases.agencies().intersection(re.findall(r"\w+", bare)) else "copyright")


def _dated(text: str, bare: str) -> Label | None:
    if len(text) > 120:
        return None
    words = re.findall(r"[^\W\d_]+", bare)
    if (start := phrases.date_line_start().match(bare)) and (any(c.isdigit() for c in text) or len(text) < 30):
        other = [w for w in re.findall(r"[^\W\d_]+", bare[start.end() :]) if w not in phrases.date_line_words()]
        if not other or (len(other) <= _OTHER_WORDS_AT_MOST and not text.endswith(".")):
            return _furniture("date-line")
    if place := _PLACE.match(text):
        words = re.findall(r"[^\W\d_]+", text[place.end() :].casefold())
    if (
        _YEAR_OR_TIME.search(text)
        and len(words) <= _DATE_WORDS_AT_MOST
        and all(word in phrases.date_line_words() for word in words)
    ):
        return _furniture("date-line")
    return None


def _bylines(text: str, bare: str) -> Label | None:
    first, _, rest = text.partition(" ")
    if len(text) > 90 or first.casefold().rstrip(":") not in phrases.byline_starts() or text.endswith((".", "?", "!")):
        return None
    names = re.findall(r"[^\W\d_][\w'.-]*", rest.partition(",")[0])
    small = [n for n in names if n[0].islower() and n not in phrases.byline_words()]
    return (
        _furniture("byline")
        if names
        and names[0][0].isupper()
        and not small
        and len(names) <= (10 if first[0].isupper() else 4)
        and (first[0].isupper() or len(names) > 1)
        else None
    )


def _paths(text: str, bare: str) -> Label | None:
    if len(text) <= 80 and all(word in phrases.sections() for word in re.findall(r"[^\W\d_]+", bare)):
        return _furniture("breadcrumb")
    if (
        len(text) <= 160
        and not text.endswith((".", "!", "?"))
        and (_BREADCRUMB.match(text) or _BAR.match(text))
        and "«" not in text
    ):
        return _furniture("breadcrumb")
    return None


_TESTS: tuple[Callable[[str, str], Label | None], ...] = (
    _marks, _numbers, _labels, _neighbours, _known, _invitations, _ownership, _dated, _bylines, _paths,
)  # fmt: skip


def credit_start(text: str) -> int | None:
    """Where the photo credit at the end of a line begins, 0 if the line is nothing else, None without one (code points)."""
    if len(text) > 900:
        return None
    found = None
    for mark in _credit_marks().finditer(text):
        rest = text[mark.end() :]
        before = text[: mark.start()].rstrip()
        if (
            text[mark.start()] == "©"
            and len(before.split()) < 5
            and before.split()[:1]
            and before.split()[0].casefold() in phrases.credit_starts()
        ):
            return 0
        closed = not before or text[mark.start()] == "©" or before[-1] in '.!?…)»"”' or mark.group("bracket")
        if closed and len(rest) <= 90 and not re.search(r"[.!?] +[^\W\d_]{3,}", rest):
            found = mark.start()
            break
    if found is None and len(text) <= 300 and (tail := _bracket_credit().search(text)):
        found = tail.start()
    if found is None and (tail := _agency_tail().search(text)):
        found = 0 if tail["alone"] else tail.start("credit")
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
    )


@cache
def _agency_tail() -> re.Pattern[str]:
    agencies = "|".join(sorted((re.escape(a.upper()) for a in phrases.agencies()), key=len, reverse=True))
    names = r"[^\W\d_a-z][\w.'-]*(?: [^\W\d_a-z][\w.'-]*){0,4}"
    signed = rf"(?:{names} ?/ ?|{names} via )(?:(?i:{agencies})|{names})(?: ?/ ?[\w .-]{{2,40}})?\.?"
    return re.compile(rf"(?:^|(?<=[.!?)»]) )(?P<credit>{signed})$|^(?P<alone>\(?(?i:{agencies})\)?)$")
