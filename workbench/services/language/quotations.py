"""Which words stand between quotation marks, paragraph by paragraph, and where a mark was lost."""

import re
from bisect import bisect_right
from collections.abc import Container, Iterator
from typing import NamedTuple

from workbench.domain.records import record
from workbench.domain.statement import Flag

_MARK = re.compile(r"[«»“”„‟\"]|'")
_START_MARK = re.compile(r"[«»“”„‟\"]|'(?=[^\W\d_a-z])")
_NOT_QUOTING = re.compile(r"'(?:\d|[skt]\b|em\b|til\b|tis\b|twas\b|cause\b|n\b)", re.IGNORECASE)
_SINGLE_CLOSER = re.compile(r"'(?<=[^\s(\[]')(?!\w)")
_BEFORE_OPENING = ' ([{—–-/"“«:¿¡'
_AFTER_CLOSING = " .,;:!?…)]}—–-/\"”»'"
_DIALOGUE = re.compile(r"—[¿¡«\"“]?[^\W\d_]")
# Portuguese parts the dash from the words: there it is a dialogue only if an aside names who speaks ("— Sim — disse ela.").
_SPACED_DIALOGUE = re.compile(r"— [«\"“]?[^\W\d_][^—]*\s— (?P<verb>[^\W\d_]+)")
_SPACED_ASIDE = re.compile(r"\s— (?=[^\W\d_A-ZÀ-Þ])[^—]*(?P<closed>(?=—))?")
_ASIDE = re.compile(r"(?<=\s)—(?=[^\W\d_])(?:[^—]*(?P<closed>—)[.,;:!?…]*\s*)?")
# Words that are no tag of speech: behind the comma of "« a « b », dit-il" one mark may have closed both.
_GOES_ON_BEHIND = re.compile(r"\s?[^\s,.;!?…»”)\]]")
_SCARE_QUOTE_AT_MOST = 120
# A text with more lost marks than this has no quotations worth the name.
_FLAGS_AT_MOST = 200
_FAMILY = {"«": "«", "»": "«", "“": '"', "”": '"', "„": '"', "‟": '"', '"': '"', "'": "'"}


@record
class Quotation:
    """Quoted words of one paragraph: span with its marks, span without; continues from, or goes on in, another paragraph."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    continues: bool
    closed: bool


class _Mark(NamedTuple):
    place: int
    family: str
    opens: bool


def find_quotations(
    text: str, paragraphs: list[tuple[int, int]], headline: int | None = None, speaking: Container[str] = ()
) -> tuple[list[list[Quotation]], list[Flag]]:
    """The quotations of each paragraph (its start and end in text), outermost only, and a flag for each lost mark.

    An opened quotation lives over the end of a paragraph only if the next one starts with a mark, as French and English repeat it;
    never over that of the headline, which is the paragraph of that number. speaking are verbs of saying: behind a spaced dash
    they tell a dialogue from a list.
    """
    found: list[list[Quotation]] = []
    flags: list[Flag] = []
    open_since: int | None = None
    for number, (start, end) in enumerate(paragraphs):
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        goes_on = following is not None and number != headline and _START_MARK.match(text, following[0]) is not None
        if open_since is None and (aside := _dialogue(text, start, end, speaking)):
            found.append(list(_spoken(text, start, end, aside)))
            continue
        reader = _Reader(text, start, end, continued=open_since is not None, goes_on=goes_on)
        found.append(reader.quotations)
        flags += reader.flags
        if reader.open_at is None:
            open_since = None
        elif goes_on:
            open_since = reader.open_at
        else:
            flags.append(_unclosed(reader.open_at))
            open_since = None
    return found, flags[:_FLAGS_AT_MOST]


def _unclosed(place: int) -> Flag:
    return Flag("unclosed-quotation", place, place + 1, "This quotation is opened but never closed; where it ends is a guess.")


def _dialogue(text: str, start: int, end: int, speaking: Container[str]) -> re.Pattern[str] | None:
    """The pattern of asides if a paragraph is a dialogue, else None."""
    if _DIALOGUE.match(text, start, end):
        return _ASIDE
    spaced = _SPACED_DIALOGUE.match(text, start, end)
    return _SPACED_ASIDE if spaced and spaced["verb"] in speaking else None


def _spoken(text: str, start: int, end: int, asides: re.Pattern[str]) -> Iterator[Quotation]:
    """The speech of a paragraph of dialogue: all but the asides between dashes ("—Sí —dijo ella—. Mañana.")."""
    begin = start
    while begin < end:
        aside = asides.search(text, begin + 1, end)
        stop = aside.start() if aside else end
        first = begin + (text[begin] == "—")
        if speech := text[first:stop].strip():
            yield Quotation(
                begin,
                stop - (len(text[first:stop]) - len(text[first:stop].rstrip())),
                first,
                first + len(speech),
                begin > start,
                True,
            )
        begin = aside.end() if aside and aside["closed"] is not None else end


class _Reader:
    """Reads the marks of one paragraph from left to right."""

    def __init__(self, text: str, start: int, end: int, *, continued: bool, goes_on: bool) -> None:
        self.quotations: list[Quotation] = []
        self.flags: list[Flag] = []
        self.open_at: int | None = None
        self._text, self._start, self._end = text, start, end
        self._continues = False
        marks = list(_marks(text, start, end, goes_on=goes_on, continued=continued))
        self._read(marks, continued=continued)

    def _read(self, marks: list[_Mark], *, continued: bool) -> None:
        family, depth = "", 0
        crossed: int | None = None
        left = _closers_left(marks)
        for number, mark in enumerate(marks):
            first = mark.place == self._start
            if first and (mark.opens or continued):
                family, depth, self.open_at, self._continues = mark.family, 1, mark.place, continued
            elif not depth and mark.opens:
                family, depth, self.open_at, self._continues = mark.family, 1, mark.place, False
            elif not depth:
                self._stray(mark)
            elif mark.family != family:
                continue
            elif not mark.opens:
                depth -= 1
                if not depth:
                    if crossed is not None and crossed == self.open_at:
                        self._crossed(crossed, mark.place + 1)
                    self._close(mark.place + 1, mark.place, closed=True)
            elif left[number] > depth:
                depth += 1
            elif self._text[mark.place] != '"':
                crossed = self.open_at
        if depth:
            place = self.open_at
            self._close(self._end, self._end, closed=False)
            self.open_at = place

    def _close(self, end: int, inner_end: int, *, closed: bool) -> None:
        assert self.open_at is not None
        inner = self.open_at + 1
        while inner < inner_end and self._text[inner].isspace():
            inner += 1
        while inner_end > inner and self._text[inner_end - 1].isspace():
            inner_end -= 1
        if inner < inner_end:
            self.quotations.append(Quotation(self.open_at, end, inner, inner_end, self._continues, closed))
        self.open_at = None

    def _crossed(self, opened: int, closed: int) -> None:
        """Tell an opener that another one came before its closing mark; in French one mark may have closed the two of them."""
        if self._continues:
            return
        if self._text[opened] != "«" or _GOES_ON_BEHIND.match(self._text, closed, self._end):
            self.flags.append(_unclosed(opened))

    def _stray(self, mark: _Mark) -> None:
        if mark.family != "'" and len(self.flags) < _FLAGS_AT_MOST:
            self.flags.append(
                Flag("stray-quotation-mark", mark.place, mark.place + 1, "This mark closes a quotation that was never opened.")
            )


def _closers_left(marks: list[_Mark]) -> list[int]:
    """For each mark, how many closers of its family stand behind it beyond those that later openers need."""
    left = [0] * len(marks)
    spare: dict[str, int] = {}
    for number in range(len(marks) - 1, -1, -1):
        mark = marks[number]
        left[number] = spare.get(mark.family, 0)
        spare[mark.family] = max(0, spare.get(mark.family, 0) + (-1 if mark.opens else 1))
    return left


def _marks(text: str, start: int, end: int, *, goes_on: bool, continued: bool) -> Iterator[_Mark]:
    """The quotation marks of a paragraph with their direction, told by the spaces around them and by what is open."""
    singles = _single_closers(text, start, end)
    single_until = -1
    open_family = ""
    for match in _MARK.finditer(text, start, end):
        place, sign = match.start(), match.group()
        before = text[place - 1] if place > start else " "
        after = text[place + 1] if place + 1 < end else " "
        if sign == "'":
            if place == single_until:
                open_family = "" if open_family == "'" else open_family
                yield _Mark(place, "'", opens=False)
            elif not open_family and before in _BEFORE_OPENING and after.isalnum() and not _NOT_QUOTING.match(text, place):
                single_until = _single_end(text, place, singles)
                if single_until > 0 or (place == start and (goes_on or continued)):
                    open_family = "'"
                    yield _Mark(place, "'", opens=True)
            continue
        if sign == '"' and before.isnumeric() and open_family != '"':
            continue  # inches
        opens = _opens(sign, before, after, already=open_family == _FAMILY[sign])
        if opens and not open_family:
            open_family = _FAMILY[sign]
        elif not opens and open_family == _FAMILY[sign]:
            open_family = ""
        yield _Mark(place, _FAMILY[sign], opens)


def _opens(sign: str, before: str, after: str, *, already: bool) -> bool:
    can_open = before in _BEFORE_OPENING and not after.isspace()
    can_close = (not before.isspace() or sign in "»”") and after in _AFTER_CLOSING
    if sign == "„":
        return True
    if sign == "“" and before.isalnum() and can_close and not can_open:
        return False  # German closes with it
    if sign in "«»“”":
        natural = sign in "«“"
        if already and natural and not can_open and before not in _BEFORE_OPENING and can_close:
            return False
        if not natural and can_open and not can_close and not already:
            return True
        return natural
    if can_open != can_close:
        return can_open
    return not already


def _single_closers(text: str, start: int, end: int) -> list[int]:
    """Places of single marks that could close: something before, nothing of a word behind."""
    return [m.start() for m in _SINGLE_CLOSER.finditer(text, start, end)]


def _single_end(text: str, place: int, closers: list[int]) -> int:
    """The closing partner of a single mark, -1 without: the first one after an end mark or comma, else a near one."""
    index = bisect_right(closers, place)
    for closer in closers[index : index + 12]:
        if text[closer - 1] in ".,!?…":
            return closer
    if index < len(closers) and closers[index] - place <= _SCARE_QUOTE_AT_MOST:
        return closers[index]
    return -1
