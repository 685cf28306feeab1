"""The claims that pass the filter as a Qt table of one column; it holds ids only and asks for the claim when a row is drawn."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.domain.claim import ClaimView
from workbench.domain.origins import Origins
from workbench.ui.panels.claims import words

Index = QModelIndex | QPersistentModelIndex
VIEW = int(Qt.ItemDataRole.UserRole)
EARLIER = VIEW + 1
ORIGINS = VIEW + 2
NOWHERE = QModelIndex()
# More runs of rows than this come and go faster as one reset.
MOST_RUNS = 24
# So many rows more or fewer make it another list, and looking for those that stay takes longer than showing it.
MOST_CHANGED = 1_000
Runs = list[tuple[int, int]]


class ClaimsModel(QAbstractTableModel):
    """Rows of claims: VIEW gives the ClaimView of a row, EARLIER its count of earlier checks, None while unknown, as ORIGINS is."""

    def __init__(self, lookup: Callable[[str], ClaimView | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lookup = lookup
        self._ids: list[str] = []
        self._every: Sequence[str] = ()
        # Where a claim stands among all of the article: a row is found by it, so one that comes or goes moves no table of rows.
        self._places: dict[str, int] = {}
        self._earlier: dict[str, int] = {}
        self.chosen: frozenset[str] = frozenset()
        self._origins: Origins | None = None

    def row_of(self, claim_id: str | None) -> int:
        """The row of a claim, -1 when it is not among them."""
        row = self._row_for(claim_id) if claim_id in self._places else -1
        return row if self.id_at(row) == claim_id else -1

    def id_at(self, row: int) -> str | None:
        """The claim in a row."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def reset(self, every: Sequence[str], ids: Sequence[str]) -> None:
        """Show claims of another article; every names all of its claims in text order, the rows ids among them too."""
        self.beginResetModel()
        self._take(every, ids)
        self._earlier = {}
        self.endResetModel()

    def show(self, every: Sequence[str], ids: Sequence[str]) -> None:
        """Show these claims of the same article; rows that stay keep their place, so the view keeps its scroll and heights."""
        wanted = list(ids)
        if wanted == self._ids:
            self._take(every, wanted)
            return
        changes = _changes(self._ids, wanted)
        if changes is None:
            self.beginResetModel()
            self._take(every, wanted)
            self.endResetModel()
            return
        gone, new = changes
        for first, last in reversed(gone):
            self._remove(first, last)
        self._take(every, self._ids)
        for first, last in new:
            self._insert(first, wanted[first : last + 1])

    def let_in(self, claim_id: str) -> None:
        """Give a claim of the article its row."""
        if claim_id in self._places and self.row_of(claim_id) < 0:
            self._insert(self._row_for(claim_id), [claim_id])

    def leave_out(self, claim_id: str) -> None:
        """Take a claim's row away."""
        row = self.row_of(claim_id)
        if row >= 0:
            self._remove(row, row)

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

    def set_origins(self, origins: Origins | None) -> None:
        """Remember which sources share an origin, and have the rows of claims that cite such ones drawn again."""
        if origins == self._origins:
            return
        before, self._origins = self._origins, origins
        shared = {one for known in (before, origins) if known for group in known.groups for one in group}
        views = filter(None, map(self._lookup, self._ids)) if shared else ()
        self.touch([view.id for view in views if words.source_ids(view) & shared])

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
            return words.shortened(view.claim.quote, 600)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.spoken(view, chosen=view.id in self.chosen, origins=self._origins)
        if role == ORIGINS:
            return self._origins
        return None

    def _take(self, every: Sequence[str], ids: Sequence[str]) -> None:
        self._ids = list(ids)
        if every is not self._every:
            self._every = every
            self._places = {claim_id: place for place, claim_id in enumerate(every)}

    def _row_for(self, claim_id: str) -> int:
        """The row where a claim of the article stands, or would."""
        return bisect_left(self._ids, self._places[claim_id], key=self._places.__getitem__)

    def _remove(self, first: int, last: int) -> None:
        self.beginRemoveRows(NOWHERE, first, last)
        del self._ids[first : last + 1]
        self.endRemoveRows()

    def _insert(self, row: int, ids: list[str]) -> None:
        self.beginInsertRows(NOWHERE, row, row + len(ids) - 1)
        self._ids[row:row] = ids
        self.endInsertRows()


def _changes(had: Sequence[str], wanted: Sequence[str]) -> tuple[Runs, Runs] | None:
    """The runs of rows that go and those that come; None when they are too many, or those that stay change their order."""
    if abs(len(had) - len(wanted)) > MOST_CHANGED:
        return None
    kept = set(wanted)
    gone = _runs([row for row, claim_id in enumerate(had) if claim_id not in kept])
    if len(gone) > MOST_RUNS:
        return None
    before = set(had)
    new = _runs([row for row, claim_id in enumerate(wanted) if claim_id not in before])
    if len(gone) + len(new) > MOST_RUNS:
        return None
    staying = [claim_id for claim_id in had if claim_id in kept] if gone else had
    if list(staying) != ([claim_id for claim_id in wanted if claim_id in before] if new else list(wanted)):
        return None
    return gone, new


def _runs(rows: Sequence[int]) -> Runs:
    """Join ascending rows into runs, each with its first and last row."""
    found: Runs = []
    for row in rows:
        if found and row == found[-1][1] + 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found
