"""The line at the top: one tab a view and article, the search box, and what ends the work: preview and export."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QWidget

from workbench.ui.actions import BY_ID
from workbench.ui.keys_in_use import command_cap, hint_key
from workbench.ui.tab_row import TabRow
from workbench.ui.theme import set_role

SEARCH_STRETCH = 1000  # room that the tabs do not need goes to the search box, up to its full width
SEARCH_PX, LEAST_SEARCH_PX = 330, 150


class TopBar(QFrame):
    """Emits which tab was chosen or should be closed; shows only what it is told."""

    chosen = Signal(object)  # Tab
    closed = Signal(object)  # Tab

    def __init__(self, preview: QAction, export: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "top-bar")
        self.setFixedHeight(50)
        self.tabs = TabRow(self)
        self.tabs.chosen.connect(self.chosen)
        self.tabs.closed.connect(self.closed)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(BY_ID["search"].title)
        self.search.setAccessibleName(BY_ID["search"].title)
        # Where there is little room the search box gives way first; only at its least width do the tabs begin to scroll.
        self.search.setMinimumWidth(LEAST_SEARCH_PX)
        self.search.setMaximumWidth(SEARCH_PX)
        self.search.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.search.setMinimumHeight(32)
        self.preview = _button(preview, self.tr("Preview"), "plain", self)
        self.export = _button(export, self.tr("Export report…"), "primary", self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 0, 16, 0)
        layout.setSpacing(8)
        self.tabs.added.connect(self._keep_turns)
        layout.addWidget(self.tabs)
        layout.addStretch(1)
        layout.addWidget(self.search, SEARCH_STRETCH)
        layout.addWidget(command_cap("search", self))
        layout.addWidget(self.preview)
        layout.addWidget(self.export)

    def _keep_turns(self, tabs: list[QWidget]) -> None:
        """Tab comes to what is new where it stands, not after everything else in the window."""
        for before, after in pairwise([*tabs, self.search, self.preview, self.export]):
            QWidget.setTabOrder(before, after)

    def show_report_buttons(self, shown: bool) -> None:
        """Offer preview and export, which only mean something beside an article."""
        self.preview.setVisible(shown)
        self.export.setVisible(shown)


def _button(action: QAction, text: str, role: str, parent: QWidget) -> QPushButton:
    """A button that does what a command does; the key stays with the command alone, or it would be claimed twice."""
    button = QPushButton(text, parent)
    set_role(button, role)
    hint_key(button, BY_ID[action.objectName()].title, action.objectName())
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(lambda _checked: action.trigger())
    return button
