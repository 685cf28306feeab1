"""The library's left side: casebooks opened before, filters worth a look, and what was put away."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from workbench.desk.sifting import haystack, sieve
from workbench.domain.article import ArticleEntry
from workbench.domain.enums import Shelf
from workbench.domain.records import dataclass
from workbench.ui.actions import BY_ID
from workbench.ui.key_cap import words
from workbench.ui.panels.library.model import Only, how_many
from workbench.ui.terms import as_words, counted, moment, number_of
from workbench.ui.theme import scaled, set_role

WIDTH = 222
MOST = 6
NAME_PX = 180


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A filter that was kept: its name and what it filters by."""

    name: str
    text: str


class Book(QPushButton):
    """A casebook to open: as high as the two lines in it, whatever the size of the text."""

    def sizeHint(self) -> QSize:
        lines = self.layout()
        return lines.sizeHint() if lines else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Sidebar(QFrame):
    """Emits the casebook, the filter or the shelf that was chosen, and which command its buttons stand for."""

    casebook_wanted = Signal(object)  # Path
    wanted = Signal(object)  # Only
    filter_wanted = Signal(object)  # SavedFilter
    filter_forgotten = Signal(object)  # SavedFilter
    shelf_wanted = Signal(object)  # Shelf
    asked = Signal(object)  # str: the id of a command

    def __init__(self, current: Path, recent: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "sidebar")
        self.setFixedWidth(scaled(WIDTH))
        self._filters = {
            Only.MINE_THIS_WEEK: self.tr("Mine, due this week"),
            Only.UNSOURCED: self.tr("Verdicts with no source"),
            Only.UNASSIGNED: self.tr("Nobody assigned"),
            Only.OLD: self.tr("Not touched for 30 days"),
        }
        self._shelves = {Shelf.ARCHIVE: self.tr("Archive"), Shelf.TRASH: self.tr("Trash")}
        self._buttons = {only: self._item(name, self._emit(self.wanted, only)) for only, name in self._filters.items()}
        self.shelves = {shelf: self._item(name, self._emit(self.shelf_wanted, shelf)) for shelf, name in self._shelves.items()}
        self._due = {
            "recheck": self.tr("To check again"),
            "requests": self.tr("Requests for comment"),
            "conflicts": self.tr("Conflicts of merges"),
        }
        self.due = {name: self._item(text, self._emit(self.asked, name)) for name, text in self._due.items()}
        self._labels = {
            button: words("", "small", self) for button in (*self._buttons.values(), *self.due.values(), *self.shelves.values())
        }
        self._kept = QVBoxLayout()
        self._kept.setSpacing(6)
        self.kept: dict[SavedFilter, QPushButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 14, 10, 12)
        layout.setSpacing(6)
        layout.addWidget(words(self.tr("Recent casebooks"), "strong", self))
        layout.addLayout(self._casebooks(current, recent))
        layout.addWidget(self._link(self.tr("All casebooks…"), "open-casebook"), 0, Qt.AlignmentFlag.AlignLeft)
        layout.addSpacing(6)
        layout.addWidget(words(self.tr("Saved filters"), "strong", self))
        for button in self._buttons.values():
            layout.addLayout(self._row(button))
        layout.addLayout(self._kept)
        self.keep = QPushButton(self.tr("Keep this filter…"), self)
        set_role(self.keep, "textlink")
        self.keep.hide()
        layout.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addSpacing(6)
        layout.addWidget(words(self.tr("To follow up"), "strong", self))
        for button in self.due.values():
            button.setCheckable(False)
            layout.addLayout(self._row(button))
        layout.addSpacing(6)
        layout.addWidget(words(self.tr("Put away"), "strong", self))
        for button in self.shelves.values():
            layout.addLayout(self._row(button))
        layout.addStretch(1)

    def show_counts(
        self,
        entries: list[ArticleEntry],
        me: str = "",
        shelves: dict[Shelf, int] | None = None,
        found_in: Callable[[ArticleEntry], str] = haystack,
    ) -> None:
        """Say how many articles each filter would show, and how many are put away."""
        for kept, button in self.kept.items():
            shown = sieve(kept.text, me=me).sift((entry, found_in(entry)) for entry in entries)
            self._count(button, len(shown))
        for only, button in self._buttons.items():
            self._count(button, how_many(entries, only, me))
        for shelf, button in self.shelves.items():
            self._count(button, (shelves or {}).get(shelf, 0))
        own = self._articles(len(entries)) + " · " + self.tr("open now")
        self._own_told.setText(own)
        self._own.setAccessibleName(f"{self._own_name}, {own}")

    def show_due(self, counts: dict[str, int]) -> None:
        """Say how many there are to follow up, by the id of the command that lists them."""
        for name, button in self.due.items():
            self._count(button, counts.get(name, 0))

    def show_chosen(self, only: Only, shelf: Shelf = Shelf.WORK, text: str = "") -> None:
        """Mark the filter and the shelf in force."""
        for one, button in self._buttons.items():
            button.setChecked(one is only)
        for place, button in self.shelves.items():
            button.setChecked(place is shelf)
        for kept, button in self.kept.items():
            button.setChecked(kept.text == text)

    def show_kept(self, filters: Sequence[SavedFilter]) -> bool:
        """List the filters that were kept; tells whether they are others than before."""
        if list(self.kept) == list(filters):
            return False
        for button in self.kept.values():
            del self._labels[button]
        _empty(self._kept)
        self.kept = {}
        for kept in filters:
            button = self._item(kept.name, self._emit(self.filter_wanted, kept))
            button.setToolTip(as_words(kept.text))
            button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            button.customContextMenuRequested.connect(self._menu_of(kept, button))
            self.kept[kept] = button
            self._labels[button] = words("", "small", self)
            row = QWidget(self)
            line = self._row(button)
            line.setContentsMargins(0, 0, 0, 0)
            row.setLayout(line)
            self._kept.addWidget(row)
        return True

    def _articles(self, number: int) -> str:
        return number_of(number, self.tr("1 article"), self.tr("{n} articles"))

    def _casebooks(self, current: Path, recent: tuple[str, ...]) -> QVBoxLayout:
        """List the open casebook and those opened before it that are still there."""
        listed = QVBoxLayout()
        listed.setSpacing(2)
        others = [Path(one) for one in recent if Path(one) != current]
        for path in [current, *[path for path in others if path.exists()][: MOST - 1]]:
            listed.addWidget(self._casebook(path, path == current))
        return listed

    def _casebook(self, path: Path, current: bool) -> QWidget:
        button = Book(self)
        set_role(button, "side-book")
        button.setCheckable(True)
        button.setChecked(current)
        metrics = button.fontMetrics()
        name = metrics.elidedText(path.stem, Qt.TextElideMode.ElideRight, scaled(NAME_PX))
        where = self.tr("open now")
        if not current:
            when = moment(datetime.fromtimestamp(path.stat().st_mtime, UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z"))
            where = metrics.elidedText(f"{path.parent.name} · {when}", Qt.TextElideMode.ElideMiddle, scaled(NAME_PX))
        lines = QVBoxLayout(button)
        lines.setContentsMargins(9, 4, 8, 4)
        lines.setSpacing(1)
        told = words(where, "small", button)
        lines.addWidget(words(name, "strong" if current else "", button))
        lines.addWidget(told)
        if current:
            self._own, self._own_name, self._own_told = button, path.stem, told
        button.setToolTip(as_words(str(path)))
        button.setAccessibleName(f"{path.stem}, {where}")
        button.clicked.connect(lambda _checked: self._chosen(path, current, button))
        return button

    def _chosen(self, path: Path, current: bool, button: QPushButton) -> None:
        button.setChecked(current)
        if not current:
            self.casebook_wanted.emit(path)

    def _item(self, name: str, chosen: Callable[[bool], None]) -> QPushButton:
        button = QPushButton(name.replace("&", "&&"), self)
        set_role(button, "side-item")
        button.setCheckable(True)
        button.clicked.connect(chosen)
        return button

    def _count(self, button: QPushButton, number: int) -> None:
        self._labels[button].setText(counted(number))
        button.setAccessibleName(f"{button.text()}, {counted(number)}")

    def _row(self, button: QPushButton) -> QHBoxLayout:
        """A button as wide as the bar, its number at the right end of it."""
        inside = QHBoxLayout(button)
        inside.setContentsMargins(0, 0, 8, 0)
        inside.addStretch(1)
        inside.addWidget(self._labels[button])
        row = QHBoxLayout()
        row.addWidget(button, 1)
        return row

    def _link(self, text: str, command: str) -> QPushButton:
        button = QPushButton(text, self)
        set_role(button, "textlink")
        button.setToolTip(BY_ID[command].title)
        button.clicked.connect(lambda _checked: self.asked.emit(command))
        return button

    def _emit(self, signal: SignalInstance, value: object) -> Callable[[bool], None]:
        return lambda _checked: signal.emit(value)

    def _menu_of(self, kept: SavedFilter, button: QPushButton) -> Callable[[object], None]:
        def show(_point: object) -> None:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction(self.tr("Forget this filter")).triggered.connect(lambda _on: self.filter_forgotten.emit(kept))
            menu.popup(button.mapToGlobal(button.rect().center()))

        return show


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
