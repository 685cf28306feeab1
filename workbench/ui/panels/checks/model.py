"""The hits of a search as rows: a heading for each band that has any, then its hits, those most alike first."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QDate, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.domain.check import Check, Hit
from workbench.domain.enums import Band
from workbench.domain.records import dataclass
from workbench.ui.arranged import Group, Shown
from workbench.ui.terms import age, counted, day, difference_word, one_line, verdict_word

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole + 1
BANDS = (Band.SAME, Band.DIFFERS, Band.RELATED)
OLD_YEARS = 2


@dataclass(frozen=True, slots=True)
class BandRow:
    """The heading of a band."""

    band: Band
    count: int


@dataclass(frozen=True, slots=True)
class HitRow:
    """One hit; alike are its near-duplicates, behind it or, when open, under it, where each is a member."""

    shown: Shown
    alike: tuple[Shown, ...] = ()
    open: bool = False
    member: bool = False

    @property
    def hit(self) -> Hit:
        return self.shown.hit


Row = BandRow | HitRow


def rows_of(groups: Sequence[Group], opened: frozenset[str] = frozenset()) -> list[Row]:
    """Order groups of hits by band, in each by the likeness that is told of them, so that the numbers fall; opened names the first
    checks of those whose near-duplicates are shown."""
    rows: list[Row] = []
    for band in BANDS:
        of_band = sorted((group for group in groups if group[0].hit.band is band), key=lambda group: -round(group[0].hit.score, 2))
        if of_band:
            rows.append(BandRow(band, len(of_band)))
        for first, *others in of_band:
            is_open = bool(others) and first.hit.check.id in opened
            rows.append(HitRow(first, tuple(others), is_open))
            rows += [HitRow(one, member=True) for one in others if is_open]
    return rows


class HitsModel(QAbstractListModel):
    """Rows for the list; ROW gives the BandRow or HitRow."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def set_rows(self, rows: list[Row]) -> None:
        """Show the rows of another search."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def hit(self, row: int) -> Hit | None:
        """The hit of a row, None for a heading."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found.hit if isinstance(found, HitRow) else None

    def row(self, row: int) -> HitRow | None:
        """The row itself, None for a heading."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, HitRow) else None

    def place_of(self, check_id: str) -> int:
        """The row of a check, -1 when it is not there."""
        for place, row in enumerate(self._rows):
            if isinstance(row, HitRow) and row.hit.check.id == check_id:
                return place
        return -1

    def next_hit(self, row: int, step: int) -> int:
        """The row of the hit so many steps on, headings skipped; the row itself when there is none further."""
        places = [place for place, found in enumerate(self._rows) if isinstance(found, HitRow)]
        beyond = [place for place in places if (place > row if step > 0 else place < row)]
        if not beyond:
            return row
        return beyond[min(step, len(beyond)) - 1] if step > 0 else beyond[max(step, -len(beyond))]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.shown.text if isinstance(row, HitRow) else band_words(row.band)[0]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.hit(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def band_words(band: Band) -> tuple[str, str]:
    """Name a band, and say what it means."""
    return {
        Band.SAME: (translate("Checks", "Same claim"), translate("Checks", "same actors, numbers and dates")),
        Band.DIFFERS: (
            translate("Checks", "Same words, but differs"),
            translate("Checks", "yours → the check’s: read the difference before you reuse"),
        ),
        Band.RELATED: (translate("Checks", "Related"), translate("Checks", "same subject, another claim")),
    }[band]


def verdict_words(check: Check) -> str:
    """Name the verdict of a check: ours, else the publisher's own word."""
    return verdict_word(check.verdict) if check.verdict else one_line(check.rating, 24) or "–"


def percent(score: float) -> str:
    """Write a score from 0 to 1 as a percentage."""
    return f"{round(score * 100)} %"


def dated(check: Check) -> tuple[str, bool]:
    """Write the day of a check and its age, and tell whether it is old enough to be checked again."""
    old = age(check.day or check.date)
    again = _years(old, check)
    return "  ·  ".join(part for part in (day(check.day or check.date), old) if part), again


def alike_words(row: HitRow) -> str:
    """Say how many near-duplicates stand behind a hit."""
    count = len(row.alike)
    return translate("Checks", "+1 alike") if count == 1 else translate("Checks", "+{n} alike").replace("{n}", counted(count))


def spoken(row: Row) -> str:
    """Describe a row for a screen reader, what differs before all else."""
    if isinstance(row, BandRow):
        return f"{band_words(row.band)[0]}, {row.count}"
    differs = ", ".join(f"{difference_word(one.kind)} {one.query or '–'} → {one.hit or '–'}" for one in row.hit.differs)
    check = row.hit.check
    alike = alike_words(row) if row.alike else ""
    parts = (differs, percent(row.hit.score), verdict_words(check), row.shown.text, check.publisher or "", dated(check)[0], alike)
    return ", ".join(part for part in parts if part)


def _years(old: str, check: Check) -> bool:
    made = QDate.fromString((check.day or "")[:10], "yyyy-MM-dd")
    return bool(old) and made.isValid() and made.addYears(OLD_YEARS) <= QDate.currentDate()
