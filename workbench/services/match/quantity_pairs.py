"""Which numbers of two texts are the same, and which of those that are not speak of the same thing."""

from collections import Counter
from collections.abc import Sequence

from workbench.services.match.quantity import ORDINAL, Quantity

CURRENCIES = frozenset(
    ("euro", "dollar", "pound", "rouble", "yuan", "yen", "franc", "rupee", "peso", "hryvnia", "zloty", "dinar", "dirham")
)
# "More than 100" is said of 104, and "fewer than 100" of 97.
_BOUND_SLACK = 0.1
_ABOUT_SLACK, _UNIT_SLACK = 0.05, 0.03


def unmatched(ours: Sequence[Quantity], theirs: Sequence[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    """Pair the numbers of two texts by value and give those left over on either side."""
    rest = list(theirs)
    left = []
    for quantity in ours:
        partner = next((other for other in rest if equal(quantity, other)), None)
        if partner is None:
            # A number said twice on one side may be said once on the other.
            if not any(equal(quantity, other) for other in theirs):
                left.append(quantity)
        else:
            rest.remove(partner)
    return left, [other for other in rest if not any(equal(quantity, other) for quantity in ours)]


def exchanged(ours: Sequence[Quantity], theirs: Sequence[Quantity]) -> list[tuple[Quantity, Quantity]]:
    """The numbers that changed places: "12 dead and 40 hurt" against "40 dead and 12 hurt"."""
    mine, yours = _by_noun(ours), _by_noun(theirs)
    told = []
    for noun, one in mine.items():
        other = yours.get(noun)
        if other is None or equal(one, other):
            continue
        holders = [each for each in theirs if equal(one, each)]
        if holders and all(_moved(holder, mine, yours) for holder in holders):
            told.append((one, other))
    return told


def _by_noun(quantities: Sequence[Quantity]) -> dict[str, Quantity]:
    """What is counted once, with its number."""
    times = Counter(one.noun for one in quantities if one.noun)
    return {one.noun: one for one in quantities if one.noun and times[one.noun] == 1 and one.unit is None and one.label is None}


def _moved(holder: Quantity, mine: dict[str, Quantity], yours: dict[str, Quantity]) -> bool:
    """Does a number of theirs count what another number counts in ours?"""
    noun = holder.noun
    return noun is not None and noun in mine and yours.get(noun) is holder and not equal(mine[noun], holder)


def equal(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether two numbers can be the same: equal values, nearly equal when one is approximate or in another unit."""
    if ours.bound * theirs.bound < 0 or _apart(ours, theirs):
        return False
    if ours.upto or theirs.upto:
        return _equal_ranges(ours, theirs)
    if ours.values & theirs.values and (ours.size == theirs.size or ours.unit != theirs.unit):
        return True
    return _near(ours.values, theirs.values, ours, theirs)


def _apart(ours: Quantity, theirs: Quantity) -> bool:
    """Can two numbers not be the same whatever their values: of other units, or an ordinal in words and a count?"""
    if ours.unit and theirs.unit and ours.unit != theirs.unit:
        return True
    return any(one.spelled and other.label != ORDINAL for one, other in ((ours, theirs), (theirs, ours)))


def _near(ours: frozenset[float], theirs: frozenset[float], one: Quantity, other: Quantity) -> bool:
    """Tell whether values are nearly the same where either side is approximate, bounded or in another unit."""
    other_unit = one.unit is not None and one.unit == other.unit and one.size != other.size
    about, bound = one.about or other.about, one.bound or other.bound
    if not (other_unit or about or bound):
        return False
    slack = _ABOUT_SLACK if about else _UNIT_SLACK if other_unit else 0.0
    sizes = (one.size, other.size) if other_unit else (1.0, 1.0)
    pairs = [(a * sizes[0], b * sizes[1]) for a in ours for b in theirs]
    if any(abs(a - b) <= slack * max(abs(a), abs(b)) for a, b in pairs):
        return True
    # What is said to be more is held against a greater number, what is said to be less against a smaller one.
    if one.bound and not other.bound:
        return any(0 <= one.bound * (b - a) <= _BOUND_SLACK * abs(a) for a, b in pairs)
    if other.bound and not one.bound:
        return any(0 <= other.bound * (a - b) <= _BOUND_SLACK * abs(b) for a, b in pairs)
    return False


def _equal_ranges(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether two ranges are the same, or a number is in a range; of two ends that are no range it can be either."""
    if ours.upto and theirs.upto:
        same = _same(ours.values, theirs.values, ours, theirs) and _same(ours.upto, theirs.upto, ours, theirs)
        return same or ((ours.about or theirs.about) and _overlap(ours, theirs))
    whole, one = (ours, theirs) if ours.upto else (theirs, ours)
    if whole.ordered:
        return _same(whole.values, one.values, whole, one) or _same(whole.upto, one.values, whole, one)
    size = one.size / whole.size if whole.unit == one.unit else 1.0
    return any(min(whole.values) <= value * size <= max(whole.upto) for value in one.values)


def _same(ours: frozenset[float], theirs: frozenset[float], one: Quantity, other: Quantity) -> bool:
    scaled = one.unit == other.unit and one.size != other.size
    return (not scaled and bool(ours & theirs)) or _near(ours, theirs, one, other)


def _overlap(ours: Quantity, theirs: Quantity) -> bool:
    return min(ours.values) <= max(theirs.upto) and min(theirs.values) <= max(ours.upto)


def comparable(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether two different numbers may be about the same thing, so that their difference says something.

    A unit may go unsaid with money and percentages, not with years or miles, and not where what is counted is said; an ordinal is
    compared with ordinals only, one in words with one of the same thing only.
    """
    if ours.label != theirs.label:
        return False
    if (ours.spelled or theirs.spelled) and (ours.noun is None or ours.noun != theirs.noun):
        return False
    if ours.unit == theirs.unit:
        return True
    if ours.unit and theirs.unit:
        return {ours.unit, theirs.unit} <= {"percent", "point"} or {ours.unit, theirs.unit} <= CURRENCIES or _in_place(ours, theirs)
    bare, unit = (ours, theirs.unit) if ours.unit is None else (theirs, ours.unit)
    both = bool(ours.upto and theirs.upto)  # two ends and two ends are alike enough
    return bare.noun is None and (unit == "percent" or unit in CURRENCIES or both)


def _in_place(ours: Quantity, theirs: Quantity) -> bool:
    """Has another unit taken the place of one beside the same number: "3 litres of acid", "3 metres of acid"?"""
    beside = (ours.noun is not None and ours.noun == theirs.noun) or (ours.lead is not None and ours.lead == theirs.lead)
    return bool(ours.values & theirs.values) and beside
