"""The claims that pass the filter as a Qt table of one column; it holds ids only and asks for the claim when a row is drawn."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.domain.claim import ClaimView
from workbench.ui.panels.claims import words
from workbench.ui.terms import one_line

Index = QModelIndex | QPersistentModelIndex
VIEW = int(Qt.ItemDataRole.UserRole)
EARLIER = VIEW + 1
NOWHERE = QModelIndex()
# More runs of rows than this come and go faster as one reset.
MOST_RUNS = 24


class ClaimsModel(QAbstractTableModel):
    """Rows of claims: VIEW gives the ClaimView of a row, EARLIER its count of earlier checks or None while unknown."""

    def __init__(self, lookup: Callable[[str], ClaimView | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lookup = lookup
        self._ids: list[str] = []
        self._rows: dict[str, int] = {}
        self._earlier: dict[str, int] = {}

    def row_of(self, claim_id: str | None) -> int:
        """The row of a claim, -1 when it is not among them."""
        return self._rows.get(claim_id, -1) if claim_id else -1

    def id_at(self, row: int) -> str | None:
        """The claim in a row."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def reset(self, ids: Sequence[str]) -> None:
        """Show the claims of another article."""
        self.beginResetModel()
        self._take(list(ids))
        self._earlier = {}
        self.endResetModel()

    def show(self, ids: Sequence[str]) -> None:
        """Show these claims, in this order; rows that stay keep their place, so the view keeps its scroll and heights."""
        wanted = list(ids)
        if wanted == self._ids:
            return
        kept, had = set(wanted), set(self._ids)
        gone = _runs([row for row, claim_id in enumerate(self._ids) if claim_id not in kept])
        new = _runs([row for row, claim_id in enumerate(wanted) if claim_id not in had])
        in_order = [claim_id for claim_id in self._ids if claim_id in kept] == [claim_id for claim_id in wanted if claim_id in had]
        if len(gone) + len(new) > MOST_RUNS or not in_order:
            self.beginResetModel()
            self._take(wanted)
            self.endResetModel()
            return
        for first, last in reversed(gone):
            self.beginRemoveRows(NOWHERE, first, last)
            self._take(self._ids[:first] + self._ids[last + 1 :])
            self.endRemoveRows()
        for first, last in new:
            self.beginInsertRows(NOWHERE, first, last)
            self._take(self._ids[:first] + wanted[first : last + 1] + self._ids[first:])
            self.endInsertRows()

    def touch(self, claim_ids: Iterable[str]) -> None:
        """Have the rows of these claims drawn again."""
        for claim_id in claim_ids:
            row = self.row_of(claim_id)
            if row >= 0:
                index = self.index(row, 0)
                self.dataChanged.emit(index, index)

    def set_earlier(self, claim_id: str, count: int) -> None:
        """Remember how many earlier checks were found of a claim."""
        self._earlier[claim_id] = count
        self.touch((claim_id,))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        claim_id = self.id_at(index.row()) if index.isValid() else None
        view = self._lookup(claim_id) if claim_id else None
        if view is None:
            return None
        if role == VIEW:
            return view
        if role == EARLIER:
            return self._earlier.get(view.id)
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(view.claim.quote, 600)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.spoken(view)
        return None

    def _take(self, ids: list[str]) -> None:
        self._ids = ids
        self._rows = {claim_id: row for row, claim_id in enumerate(ids)}


def _runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Join ascending rows into runs, each with its first and last row."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and row == found[-1][1] + 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found
