"""How the views beside the article were left: order, filter, room, tables; taken back when a view is first shown."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QTableView

from workbench.ui.actions import View

Left = dict[str, Any]
Descending = Qt.SortOrder.DescendingOrder


class LeftAt:
    """Of each view of one window; what a view that was not shown this time was left at is kept as it was."""

    def __init__(self) -> None:
        self._left: dict[View, Left] = {}
        self._made: dict[View, Any] = {}

    def take(self, left: Mapping[str, Left]) -> None:
        """Take over how the views were left, which were perhaps made already."""
        for name, one in left.items():
            with suppress(ValueError):
                self._left[View(name)] = one
        for view, panel in self._made.items():
            self._bring_back(view, panel)

    def made(self, view: View, panel: Any) -> None:
        """A view was made and is about to be shown."""
        self._made[view] = panel
        self._bring_back(view, panel)

    def now(self) -> dict[str, Left]:
        """How the views are left now."""
        self._left |= {view: KINDS[view][0](panel) for view, panel in self._made.items() if view in KINDS}
        return {view.value: left for view, left in self._left.items()}

    def _bring_back(self, view: View, panel: Any) -> None:
        if view in KINDS and (left := self._left.get(view)):
            # Another version may have written anything: what makes no sense is as at the first time.
            with suppress(ValueError, TypeError, KeyError, AttributeError, IndexError):
                KINDS[view][1](panel, left)


def _listed(panel: Any) -> Left:
    """The order and the filter of a list."""
    header = panel.table.horizontalHeader()
    descending = header.sortIndicatorOrder() == Descending
    return {"sort": [header.sortIndicatorSection(), descending], "only": panel.only.value, "filter": panel.filter.text()}


def _list_again(panel: Any, left: Left) -> None:
    column, descending = left["sort"]
    _sort(panel.table, int(column), bool(descending))
    if (only := type(panel.only)(left["only"])) is not panel.only:
        panel.show_only(only)
    panel.filter.setText(str(left["filter"]))


def _sort(table: QTableView, column: int, descending: bool) -> None:
    if -1 <= column < table.model().columnCount():
        table.sortByColumn(column, Descending if descending else Qt.SortOrder.AscendingOrder)


def _room(panel: Any) -> Left:
    splitter: QSplitter = panel.splitter
    return {"room": splitter.sizes()}


def _room_again(panel: Any, left: Left) -> None:
    sizes = [int(one) for one in left["room"]]
    if len(sizes) == 2 and min(sizes) > 0:
        panel.splitter.setSizes(sizes)


def _sources(panel: Any) -> Left:
    return _listed(panel) | _room(panel)


def _sources_again(panel: Any, left: Left) -> None:
    _room_again(panel, left)
    _list_again(panel, left)


def _charts(panel: Any) -> Left:
    return {"tables": [card.key for card in panel.cards if card.as_table], "span": panel.filters.span.currentIndex()}


def _charts_again(panel: Any, left: Left) -> None:
    panel.filters.span.setCurrentIndex(int(left["span"]))
    for card in panel.cards:
        if card.key in left["tables"]:
            card.show_table(True)
            card.toggled.emit()


# For each view what it is left at, and how it comes back; what is looked for in the history or the earlier checks is over with the
# window.
KINDS: dict[View, tuple[Callable[[Any], Left], Callable[[Any, Left], None]]] = {
    View.LIBRARY: (_listed, _list_again),
    View.CHECKS: (_room, _room_again),
    View.SOURCES: (_sources, _sources_again),
    View.STATISTICS: (_charts, _charts_again),
}
