"""A claim and an earlier check side by side: names, numbers and dates, which are the same, which are more exact, which differ."""

from collections.abc import Sequence

from workbench.domain.check import Compared, Difference
from workbench.domain.enums import DifferenceKind, Relation
from workbench.services.match.dates import Date, dates, meet
from workbench.services.match.proper import Proper, mentioned, propers
from workbench.services.match.quantities import quantities
from workbench.services.match.quantity_pairs import equal
from workbench.services.match.tokens import Tokens, tokens


def compared(
    query: str,
    hit: str,
    query_language: str | None = None,
    hit_language: str | None = None,
    differs: Sequence[Difference] = (),
) -> tuple[Compared, ...]:
    """Pair what both texts name, as each has it; what differs, as differences() told it, comes first and is not judged again.

    More exact is said of dates that name more parts and of names that only the check has.
    """
    ours, theirs = tokens(query, query_language), tokens(hit, hit_language)
    told = {(one.kind, side) for one in differs for side in (one.query, one.hit) if side}
    rows = [Compared(one.kind, one.query, one.hit, Relation.DIFFERS) for one in differs]
    rows += [row for row in _names(ours, theirs) if not _is_told(row, told)]
    rows += [row for row in _numbers(ours, theirs) if not _is_told(row, told)]
    rows += [row for row in _dates(ours, theirs) if not _is_told(row, told)]
    return tuple(dict.fromkeys(rows))


def _is_told(row: Compared, told: set[tuple[DifferenceKind, str]]) -> bool:
    return any(kind is row.kind and (words in (row.ours, row.theirs) or _holds(row, words)) for kind, words in told)


def _holds(row: Compared, words: str) -> bool:
    return any(side.startswith(f"{words} ") for side in (row.ours, row.theirs))


def _names(ours: Tokens, theirs: Tokens) -> list[Compared]:
    rows = []
    for name in propers(ours):
        if mentioned(name, theirs):
            other = next((one.text for one in propers(theirs) if _same(name, one, ours, theirs)), name.text)
            rows.append(Compared(DifferenceKind.NAME, name.text, other, Relation.SAME))
    added = [name.text for name in propers(theirs) if name.sure and not mentioned(name, ours)]
    return rows + [Compared(DifferenceKind.NAME, "", name, Relation.MORE_EXACT) for name in added]


def _same(name: Proper, other: Proper, ours: Tokens, theirs: Tokens) -> bool:
    if name.group or other.group:
        return name.group == other.group
    return name.words == other.words or (mentioned(other, ours) and mentioned(name, theirs) and len(propers(theirs)) == 1)


def _numbers(ours: Tokens, theirs: Tokens) -> list[Compared]:
    _, our_places = dates(ours)
    _, their_places = dates(theirs)
    others = quantities(theirs, their_places)
    rows = []
    for one in quantities(ours, our_places):
        other = next((two for two in others if equal(one, two)), None)
        if other:
            pair = (_counted(ours, one.start, one.end), _counted(theirs, other.start, other.end))
            rows.append(Compared(DifferenceKind.NUMBER, *pair, Relation.SAME))
    return rows


def _counted(text: Tokens, start: int, end: int) -> str:
    """A number with the word behind it, which mostly says of what."""
    following = next((word for word in text.words if word.start >= end), None)
    if following and not following.stop and text.text[end : following.start].isspace():
        end = following.end
    return text.text[start:end]


def _dates(ours: Tokens, theirs: Tokens) -> list[Compared]:
    others = dates(theirs)[0]
    rows = []
    for one in dates(ours)[0]:
        other = next((two for two in others if meet(one, two)), None)
        if other:
            relation = (
                Relation.SAME
                if _parts(one) == _parts(other)
                else Relation.MORE_EXACT
                if _parts(one) < _parts(other)
                else Relation.LESS_EXACT
            )
            pair = (ours.text[one.start : one.end], theirs.text[other.start : other.end])
            rows.append(Compared(DifferenceKind.DATE, *pair, relation))
    return rows


def _parts(date: Date) -> int:
    """How exact a date is: a run of days less than one of them, but more than their month."""
    return 2 * sum(part is not None for part in (date.year, date.month, date.day)) - (date.run is not None)
