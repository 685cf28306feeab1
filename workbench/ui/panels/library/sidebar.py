"""The library's left side: casebooks opened before, and filters worth a look."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workbench.domain.article import ArticleEntry
from workbench.ui.key_cap import words
from workbench.ui.panels.library.model import Only, lets_through
from workbench.ui.terms import counted
from workbench.ui.theme import set_role

WIDTH = 222
MOST = 6
NAME_PX = 180


class Sidebar(QFrame):
    """Emits the casebook or the filter that was chosen."""

    casebook_wanted = Signal(object)  # Path
    wanted = Signal(object)  # Only

    def __init__(self, current: Path, recent: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "sidebar")
        self.setFixedWidth(WIDTH)
        self._filters = {Only.UNSOURCED: self.tr("Verdicts with no source"), Only.OLD: self.tr("Not touched for 30 days")}
        self._buttons = {only: self._filter_button(only, name) for only, name in self._filters.items()}
        self._counts = {only: words("", "small", self) for only in self._filters}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 14, 10, 12)
        layout.setSpacing(6)
        layout.addWidget(words(self.tr("Recent casebooks"), "strong", self))
        layout.addLayout(self._casebooks(current, recent))
        layout.addSpacing(10)
        layout.addWidget(words(self.tr("Saved filters"), "strong", self))
        for only, button in self._buttons.items():
            row = QHBoxLayout()
            row.addWidget(button, 1)
            row.addWidget(self._counts[only])
            row.addSpacing(8)
            layout.addLayout(row)
        layout.addStretch(1)

    def show_counts(self, entries: list[ArticleEntry]) -> None:
        """Say how many articles each filter would show."""
        for only, label in self._counts.items():
            label.setText(counted(sum(lets_through(entry, only) for entry in entries)))

    def show_chosen(self, only: Only) -> None:
        """Mark the filter in force."""
        for one, button in self._buttons.items():
            button.setChecked(one is only)

    def _casebooks(self, current: Path, recent: tuple[str, ...]) -> QVBoxLayout:
        """List the open casebook and those opened before it that are still there."""
        listed = QVBoxLayout()
        listed.setSpacing(2)
        others = [Path(one) for one in recent if Path(one) != current]
        for path in [current, *[path for path in others if path.exists()][: MOST - 1]]:
            listed.addWidget(self._casebook(path, path == current))
        return listed

    def _casebook(self, path: Path, current: bool) -> QWidget:
        button = QPushButton(self)
        set_role(button, "side-item")
        button.setCheckable(True)
        button.setChecked(current)
        metrics = button.fontMetrics()
        name = metrics.elidedText(path.stem, Qt.TextElideMode.ElideRight, NAME_PX)
        folder = metrics.elidedText(path.parent.name, Qt.TextElideMode.ElideMiddle, NAME_PX)
        where = self.tr("open now") if current else folder
        button.setText(f"{name}\n{where}".replace("&", "&&"))
        button.setAccessibleName(f"{path.stem}, {where}")
        button.clicked.connect(lambda _checked: self._chosen(path, current, button))
        return button

    def _chosen(self, path: Path, current: bool, button: QPushButton) -> None:
        button.setChecked(current)
        if not current:
            self.casebook_wanted.emit(path)

    def _filter_button(self, only: Only, name: str) -> QPushButton:
        button = QPushButton(name, self)
        set_role(button, "side-item")
        button.setCheckable(True)
        button.clicked.connect(lambda _checked: self.wanted.emit(only))
        return button
