"""Weighing the rows of a file of earlier checks before they are taken in: what they hold, and which are here already.

Merging keeps one row with the fields of both. The row that came first wins, field by field; what it lacks is taken from the later
one, verdict and rating always together; a value that loses stays as a note ("also url: …"). Two rows with different verdicts are
never merged. Rows that were imported earlier are sealed by the hash of their import: they stay, and a new row that knows more is
taken in beside them, completed; one that knows nothing more is left out.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.domain.check import Check, CheckRow
from workbench.domain.check_rows import CheckRows
from workbench.domain.enums import Duplicates, RepeatKind
from workbench.domain.errors import Cancelled, Refused
from workbench.domain.importing import Compared, Repeat, Survey
from workbench.domain.records import dataclass
from workbench.store import Store
from workbench.store.archive import every_check

if TYPE_CHECKING:
    from workbench.services.intake import CheckTable

# With nothing to be done about duplicates, they are counted as long as that takes half a second at most.
COUNTED = 20_000
# An address that is in its one spelling as it stands, as most are, with a path that names a page.
_IN_ORDER = re.compile(r"https?://(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,10}(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+/?")
_MERGED = ("title", "claimant", "publisher", "url", "date", "language")
_SAYS = {
    RepeatKind.ID: "has the id of",
    RepeatKind.URL: "is the same claim on the same page as",
    RepeatKind.TEXT: "has the text of",
}


Rows = tuple[Check, ...]
Treated = tuple[dict[int, Check], dict[int, str], Compared]  # rows that changed and rows left out, by their place


@dataclass(frozen=True, slots=True)
class Weighed:
    """The rows to take in, with what is told of the file."""

    rows: CheckRows
    compared: Compared
    survey: Survey


def weigh(store: Store, table: "CheckTable", how: Duplicates, *, thorough: bool, cancelled: Callable[[], bool]) -> Weighed:
    """Compare rows with one another and with the casebook, and leave out or merge what repeats.

    The same rows and the same casebook give the same result. With KEEP, long files and casebooks are compared only when thorough.
    """

    def poll() -> None:
        if cancelled():
            raise Cancelled("The import was stopped. Nothing was taken in.")

    if how is Duplicates.KEEP and not thorough and len(table.stored) + store.index.count() > COUNTED:
        return Weighed(table.stored, Compared(), Survey())
    rows = table.rows
    within, among = _repeats(rows, every_check(store), poll)
    if how is Duplicates.KEEP:
        return Weighed(table.stored, Compared(True, _counted(within), _counted(among)), survey_of(rows))
    act = _skip if how is Duplicates.SKIP else _merge
    changed, gone, compared = act(rows, table.lines, within, among)
    kept = CheckRows.of(
        CheckRow.of(changed[place]) if place in changed else row for place, row in enumerate(table.stored) if place not in gone
    )
    left_out = tuple((table.lines[place], reason) for place, reason in sorted(gone.items()))
    return Weighed(kept, replace(compared, left_out=left_out), survey_of(rows))


def survey_of(rows: Iterable[Check]) -> Survey:
    """Count what the rows hold."""
    languages, verdicts, unknown = Counter[str](), Counter[str](), Counter[str]()
    for row in rows:
        languages[row.language or ""] += 1
        verdicts[row.verdict.value if row.verdict else ""] += 1
        if row.rating and not row.verdict:
            unknown[row.rating] += 1
    return Survey(*(dict(counts.most_common()) for counts in (languages, verdicts, unknown)))


def _repeats(rows: Rows, archive: Iterable[Check], poll: Callable[[], None]) -> tuple[dict[int, Repeat], dict[int, Repeat]]:
    from workbench.services.match.repeats import Repeats

    repeats = Repeats(rows, _address, poll)
    within = repeats.within()
    among = repeats.among(archive)
    # A row that repeats another one of the file is counted and treated once.
    duplicates = {place for place, repeat in within.items() if repeat.kind is not RepeatKind.PAGE}
    return within, {place: repeat for place, repeat in among.items() if place not in duplicates}


def _address(url: str) -> str:
    """The one spelling of an address; "" for what is none, and for a front page, which names a site and no check."""
    from workbench.services.sources import normalise_url

    if _IN_ORDER.fullmatch(url) and "xn--" not in url:
        return url
    try:
        address = normalise_url(url)
    except Refused:
        return ""
    return "" if address.count("/") == 3 and address.endswith("/") else address


def _counted(repeats: dict[int, Repeat]) -> dict[str, int]:
    counts = Counter(repeat.kind for repeat in repeats.values())
    return {kind.value: counts[kind] for kind in RepeatKind}


def _skip(rows: Rows, lines: Sequence[int], within: dict[int, Repeat], among: dict[int, Repeat]) -> Treated:
    gone: dict[int, str] = {}
    contradicting = 0
    for place, row in enumerate(rows):
        repeat, other = _told(rows, place, within, among)
        if repeat and other:
            differs = _contradicts(row, other)
            contradicting += differs
            gone[place] = _reason(repeat, other, lines) + (", with another verdict" if differs else "")
    return {}, gone, Compared(True, _counted(within), _counted(among), contradicting=contradicting)


def _merge(rows: Rows, lines: Sequence[int], within: dict[int, Repeat], among: dict[int, Repeat]) -> Treated:
    merged: dict[int, Check] = {}
    gone: dict[int, str] = {}
    contradicting = 0
    for place, row in enumerate(rows):
        repeat, other = _told(rows, place, within, among)
        if repeat is None or other is None:
            continue
        first = merged.get(repeat.of, other) if isinstance(repeat.of, int) else other
        if _contradicts(row, first):
            contradicting += 1
        elif isinstance(repeat.of, int):
            merged[repeat.of] = _both(first, row, repeat.kind)
            gone[place] = _reason(repeat, other, lines) + " and was merged with it"
    # What a row took from its repeats counts when it is held against the casebook.
    for place, repeat in among.items():
        row, here = merged.get(place, rows[place]), repeat.of
        if repeat.kind is RepeatKind.PAGE or isinstance(here, int) or _contradicts(row, here):
            continue
        both = _both(here, row, repeat.kind)
        if _known(both) == _known(here):
            gone[place] = _reason(repeat, here, lines) + " and knows nothing more"
            merged.pop(place, None)
        else:
            merged[place] = replace(both, id=row.id, own=False, rationale="", claim_id=None, import_id=None)
    compared = Compared(True, _counted(within), _counted(among), merged=len(merged), contradicting=contradicting)
    return merged, gone, compared


def _told(rows: Rows, place: int, within: dict[int, Repeat], among: dict[int, Repeat]) -> tuple[Repeat | None, Check | None]:
    """What a row repeats; a sibling from the same page is no repeat."""
    for repeat in (within.get(place), among.get(place)):
        if repeat and repeat.kind is not RepeatKind.PAGE:
            return repeat, rows[repeat.of] if isinstance(repeat.of, int) else repeat.of
    return None, None


def _reason(repeat: Repeat, other: Check, lines: Sequence[int]) -> str:
    where = f"line {lines[repeat.of]:,}" if isinstance(repeat.of, int) else f"a check of this casebook ({other.id[:60]})"
    return f"{_SAYS[repeat.kind]} {where}"


def _contradicts(one: Check, other: Check) -> bool:
    return bool(one.verdict and other.verdict and one.verdict is not other.verdict)


def _both(first: Check, later: Check, kind: RepeatKind) -> Check:
    """One check with the fields of both; what loses, and the later one's notes, stand in the notes."""
    ours = first.notes.split("\n")
    notes = [first.notes, *(line for line in later.notes.split("\n") if line not in ours)]
    filled: dict[str, str | None] = {}
    for name in _MERGED:
        known, given = getattr(first, name), getattr(later, name)
        if given and not known:
            filled[name] = given
        elif given and given != known:
            notes.append(f"also {name}: {given}")
    found = first if first.verdict or first.rating else later
    if found is first and later.rating and later.rating != first.rating:
        notes.append(f"also rating: {later.rating}")
    verdict = first.verdict or (later.verdict if first.rating in (None, later.rating) else None)
    if later.verdict and later.verdict is not verdict:
        notes.append(f"also verdict: {later.verdict.value}")
    if later.text != first.text and kind is not RepeatKind.TEXT:
        notes.append(f"also text: {later.text}")
    day = first.day if first.date else later.day
    return replace(first, verdict=verdict, rating=found.rating, day=day, notes="\n".join(filter(None, notes)), **filled)  # type: ignore[arg-type]


def _known(check: Check) -> tuple[object, ...]:
    return (check.verdict, check.rating, check.notes, *(getattr(check, name) for name in _MERGED))
