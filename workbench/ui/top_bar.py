"""The line at the top: one tab a view and article, the search box, and what ends the work: preview and export."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFont, QFontMetrics, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from workbench.domain.records import dataclass
from workbench.ui.actions import BY_ID, View
from workbench.ui.keys_in_use import command_cap, hint_key
from workbench.ui.terms import isolated
from workbench.ui.theme import set_role

TITLE_PX = 220
SEARCH_STRETCH = 1000  # room that the tabs do not need goes to the search box, up to its full width
SEARCH_PX, LEAST_SEARCH_PX = 330, 150
LEAST_PX = 96  # of an article's tab
PADDING_PX = 36  # both sides, as the style sheet has it, and a little


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab; article_id names the article of an article tab."""

    view: View
    title: str
    article_id: str | None = None


class TopBar(QFrame):
    """Emits which tab was chosen or should be closed; shows only what it is told."""

    chosen = Signal(object)  # Tab
    closed = Signal(object)  # Tab

    def __init__(self, preview: QAction, export: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "top-bar")
        self.setFixedHeight(50)
        self.tabs = TabStrip(self)
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
        self.more = QToolButton(self)
        self.more.setText("▾")
        self.more.setToolTip(self.tr("All tabs"))
        self.more.setAccessibleName(self.more.toolTip())
        self.more.setMinimumSize(28, 32)
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.setAutoRaise(True)
        self.more.clicked.connect(lambda: self.tabs.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft())))
        self.more.hide()
        self.tabs.crowded.connect(self.more.setVisible)
        self.tabs.added.connect(self._keep_turns)
        layout.addWidget(self.tabs)
        layout.addWidget(self.more)
        layout.addStretch(1)
        layout.addWidget(self.search, SEARCH_STRETCH)
        layout.addWidget(command_cap("search", self))
        layout.addWidget(self.preview)
        layout.addWidget(self.export)

    def _keep_turns(self, tabs: list[QPushButton]) -> None:
        """Tab comes to what is new where it stands, not after everything else in the window."""
        for before, after in pairwise([*tabs, self.more, self.search, self.preview, self.export]):
            QWidget.setTabOrder(before, after)

    def show_report_buttons(self, shown: bool) -> None:
        """Offer preview and export, which only mean something beside an article."""
        self.preview.setVisible(shown)
        self.export.setVisible(shown)


class TabStrip(QScrollArea):
    """Tabs as a row of buttons: where room is short those of articles become narrower, and at their narrowest the row scrolls."""

    chosen = Signal(object)
    closed = Signal(object)
    crowded = Signal(bool)  # not all tabs are in sight
    added = Signal(object)  # list[QPushButton]: all tabs in order, since there are new ones

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Tabs"))
        self._row = QWidget(self)
        set_role(self._row, "bar")
        self._layout = QHBoxLayout(self._row)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addStretch(1)
        self._group = QButtonGroup(self)
        self._buttons: dict[Tab, QPushButton] = {}
        self._natural: dict[Tab, int] = {}  # the width in pixels that a tab would like to have
        self._settle = QTimer(self, interval=0, singleShot=True)
        self._settle.timeout.connect(self._fit)
        self.setWidget(self._row)

    def show_tabs(self, tabs: list[Tab], current: Tab | None) -> None:
        """Show exactly these tabs in this order, one of them as the current one."""
        for tab in [old for old in self._buttons if old not in tabs]:
            button = self._buttons.pop(tab)
            del self._natural[tab]
            self._group.removeButton(button)
            self._layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        added = False
        for place, tab in enumerate(tabs):
            if tab not in self._buttons:
                self._buttons[tab] = self._make(tab)
                added = True
            if self._layout.indexOf(self._buttons[tab]) != place:  # put where it stands already, it would be laid out anew
                self._layout.insertWidget(place, self._buttons[tab])
        if added:
            self.added.emit([self._buttons[tab] for tab in tabs])
        self.updateGeometry()
        if current in self._buttons:
            self._buttons[current].setChecked(True)
        for button in self._buttons.values():
            # The row is one stop of Tab, which is the current one; arrows go on from there.
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus)
        self._settle.start()

    def shown(self) -> list[Tab]:
        """The tabs in order."""
        return sorted(self._buttons, key=lambda tab: self._layout.indexOf(self._buttons[tab]))

    def sizeHint(self) -> QSize:
        return QSize(sum(self._natural.values()), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle.start()

    def menu(self) -> QMenu:
        """Make a menu of all tabs, the current one checked."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for tab in self.shown():
            action = menu.addAction(isolated(tab.title).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(self._buttons[tab].isChecked())
            action.triggered.connect(lambda _checked, tab=tab: self.chosen.emit(tab))
        return menu

    def _fit(self) -> None:
        """Share the room among the articles' tabs, and bring the current one in sight."""
        room = self.viewport().width()
        articles = [tab for tab in self._buttons if tab.article_id]
        spare = room - sum(width for tab, width in self._natural.items() if not tab.article_id)
        narrow = max(LEAST_PX, spare // len(articles)) if articles else 0
        fits = sum(self._natural.values()) <= room
        for tab in articles:
            self._dress(tab, self._natural[tab] if fits else min(self._natural[tab], narrow))
        wide = sum(button.minimumWidth() for button in self._buttons.values())
        self._row.setMinimumWidth(wide)
        self._layout.activate()
        self.crowded.emit(wide > room)
        if current := self._group.checkedButton():
            self.ensureWidgetVisible(current, 0, 0)

    def _dress(self, tab: Tab, width: int) -> None:
        button = self._buttons[tab]
        title = _metrics(button).elidedText(tab.title, Qt.TextElideMode.ElideRight, min(TITLE_PX, width - PADDING_PX))
        button.setText(isolated(title).replace("&", "&&"))
        button.setFixedWidth(width)
        button.setToolTip(tab.title if title != tab.title else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and event.button() == Qt.MouseButton.MiddleButton
        ):
            for tab, button in self._buttons.items():
                if button is watched and tab.article_id:
                    self.closed.emit(tab)
                    return True
        return super().eventFilter(watched, event)

    def _make(self, tab: Tab) -> QPushButton:
        button = QPushButton(self._row)
        set_role(button, "tab")
        button.setCheckable(True)
        button.setFixedHeight(49)
        # A single & would make a mnemonic of the letter after it.
        metrics = _metrics(button)
        title = metrics.elidedText(tab.title, Qt.TextElideMode.ElideRight, TITLE_PX)
        button.setText(isolated(title).replace("&", "&&"))
        self._natural[tab] = metrics.horizontalAdvance(title) + PADDING_PX
        button.setMinimumWidth(self._natural[tab])
        button.setAccessibleName(tab.title)
        button.clicked.connect(lambda _checked: self.chosen.emit(tab))
        self._group.addButton(button)
        if tab.article_id:
            button.installEventFilter(self)
            button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            button.customContextMenuRequested.connect(lambda point: self._menu(tab).popup(button.mapToGlobal(point)))
        return button

    def _menu(self, tab: Tab) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(BY_ID["close-tab"].title).triggered.connect(lambda _checked: self.closed.emit(tab))
        return menu


def _metrics(button: QPushButton) -> QFontMetrics:
    """Measure as for the current tab, which is set in bold: no tab may change its width by becoming it."""
    bold = QFont(button.font())
    bold.setWeight(QFont.Weight.DemiBold)
    return QFontMetrics(bold)


def _button(action: QAction, text: str, role: str, parent: QWidget) -> QPushButton:
    """A button that does what a command does; the key stays with the command alone, or it would be claimed twice."""
    button = QPushButton(text, parent)
    set_role(button, role)
    hint_key(button, BY_ID[action.objectName()].title, action.objectName())
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(lambda _checked: action.trigger())
    return button
