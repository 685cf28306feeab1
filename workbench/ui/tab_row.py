"""The tabs at the top: the views of the casebook, always in sight, and between them the articles, which scroll if they are many."""

from collections.abc import Callable, Iterator
from itertools import takewhile

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QFont, QFontMetrics, QIcon, QKeyEvent, QMouseEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QMenu, QPushButton, QScrollArea, QSizePolicy, QToolButton, QWidget

from workbench.domain.records import dataclass
from workbench.ui.actions import BY_ID, View
from workbench.ui.eliding import cut_to
from workbench.ui.keys_in_use import first_key, hint_key
from workbench.ui.spoken_roles import speak_as
from workbench.ui.terms import as_words, isolated
from workbench.ui.theme import set_role, text_scale

TITLE_PX = 220
LEAST_PX = 96  # of an article's tab
READABLE_PX = 128  # while the tabs of articles would be narrower than this, the views show their drawings only
PADDING_PX = 36  # both sides, as the style sheet has it, and a little
ICON_PX, AROUND_ICON_PX, HIGH_PX = 18, 24, 49
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab; article_id names the article of an article tab."""

    view: View
    title: str
    article_id: str | None = None


class TabRow(QWidget):
    """Emits which tab was chosen or should be closed; shows only what it is told.

    Where room is short the tabs of articles become narrower, then the views show drawings, not words, then the articles scroll.
    """

    chosen = Signal(object)  # Tab
    closed = Signal(object)  # Tab
    added = Signal(object)  # list[QWidget]: all that Tab can come to, in order, since there are new ones

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told_of: Callable[[str], str] = lambda _article_id: ""  # what the menu says of an article, by its id
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        speak_as(self, QAccessible.Role.PageTabList)
        self.setAccessibleName(self.tr("Tabs"))
        self.before, self.after = _row(self), _row(self)
        self.strip = ArticleStrip(self)
        self.more = self._menu_button()
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        for part in (self.before, self.strip, self.more, self.after):
            self._layout.addWidget(part)
        self._group = QButtonGroup(self)
        self._tabs: list[Tab] = []
        self._buttons: dict[Tab, QPushButton] = {}
        self._natural: dict[Tab, int] = {}  # the width in pixels that a tab would like to have
        self.drawings = False  # the views show their drawings only
        self._settle = QTimer(self, interval=0, singleShot=True)
        self._settle.timeout.connect(self._fit)

    def show_tabs(self, tabs: list[Tab], current: Tab | None) -> None:
        """Show exactly these tabs in this order, one of them as the current one; the articles stand together."""
        for tab in [old for old in self._buttons if old not in tabs]:
            button = self._buttons.pop(tab)
            del self._natural[tab]
            self._group.removeButton(button)
            button.hide()
            button.setParent(None)
            button.deleteLater()
        fresh = [tab for tab in tabs if tab not in self._buttons]
        self._tabs = list(tabs)
        for row, members in self._rows():
            for place, tab in enumerate(members):
                if tab in fresh:
                    self._buttons[tab] = self._make(tab, row)
                layout = row.layout()
                if isinstance(layout, QHBoxLayout) and layout.indexOf(self._buttons[tab]) != place:
                    layout.insertWidget(place, self._buttons[tab])  # put where it stands already, it would be laid out anew
        if fresh:
            self.added.emit([*(self._buttons[tab] for tab in tabs if not self._is_after(tab)), self.more, *self._after_buttons()])
        self.updateGeometry()
        if current in self._buttons:
            self._buttons[current].setChecked(True)
        elif checked := self._group.checkedButton():
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)
        for button in self._buttons.values():
            # The row is one stop of Tab, which is the current one; arrows go on from there.
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus)
        self._settle.start()

    def shown(self) -> list[Tab]:
        """The tabs in order."""
        return list(self._tabs)

    def button(self, tab: Tab) -> QPushButton:
        """The button of a tab that is shown."""
        return self._buttons[tab]

    def sizeHint(self) -> QSize:
        return QSize(sum(self._natural.values()), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        views = sum(1 for tab in self._tabs if not tab.article_id)
        least = views * _drawn_px() + (_least_px() if views < len(self._tabs) else 0)
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.drawings:
            self._dress_views()

    def menu(self) -> QMenu:
        """Make a menu of all tabs, the current one checked; it says how articles stand and which keys bring the views."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for before, tab in zip([None, *self._tabs], self._tabs, strict=False):
            if before and bool(before.article_id) != bool(tab.article_id):
                menu.addSeparator()
            aside = self.told_of(tab.article_id) if tab.article_id else first_key(f"go-{tab.view.value}")
            title = isolated(tab.title).replace("&", "&&")
            action = menu.addAction(f"{title}\t{aside}" if aside else title)
            action.setCheckable(True)
            action.setChecked(self._buttons[tab].isChecked())
            action.triggered.connect(lambda _checked, tab=tab: self.chosen.emit(tab))
        return menu

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        tab = next((one for one, button in self._buttons.items() if button is watched), None)
        if tab is None:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            if event.button() == Qt.MouseButton.MiddleButton and tab.article_id:
                self.closed.emit(tab)
                return True
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._buttons[tab].click()
                return True
            if event.key() in STEPS:
                # Not left to Qt, which goes by places on the screen (tabs that are scrolled away lie under others there) and opens
                # each tab that it comes to.
                self._step_to(self._tabs.index(tab) + STEPS[Qt.Key(event.key())])
                return True
        return super().eventFilter(watched, event)

    def _step_to(self, place: int) -> None:
        if 0 <= place < len(self._tabs):
            button = self._buttons[self._tabs[place]]
            button.setFocus(Qt.FocusReason.TabFocusReason)
            if self.strip.isAncestorOf(button):
                self.strip.ensureWidgetVisible(button, 0, 0)

    # Where each tab stands

    def _rows(self) -> Iterator[tuple[QWidget, list[Tab]]]:
        before = list(takewhile(lambda tab: not tab.article_id, self._tabs))
        yield self.before, before
        yield self.strip.row, [tab for tab in self._tabs if tab.article_id]
        yield self.after, [tab for tab in self._tabs[len(before) :] if not tab.article_id]

    def _is_after(self, tab: Tab) -> bool:
        return tab in list(self._rows())[2][1]

    def _after_buttons(self) -> list[QPushButton]:
        return [self._buttons[tab] for tab in list(self._rows())[2][1]]

    # How wide each tab is

    def _fit(self) -> None:
        """Share the room out, and bring the current tab in sight."""
        articles = [tab for tab in self._tabs if tab.article_id]
        views = [tab for tab in self._tabs if not tab.article_id]
        wanted = [self._natural[tab] for tab in articles]
        in_words = sum(self._natural[tab] for tab in views)
        readable = sum(min(natural, READABLE_PX) for natural in wanted)
        self.drawings = in_words + readable > self.width()
        self._dress_views()
        room = self.width() - (len(views) * _drawn_px() if self.drawings else in_words)
        crowded = _least_px() * len(articles) > room
        if crowded:
            room -= self.more.sizeHint().width()
        # Of those that scroll a whole number is in sight.
        in_sight = max(1, room // _least_px()) if crowded else max(1, len(articles))
        narrow = max(_least_px(), room // in_sight)
        for tab in articles:
            natural = self._natural[tab]
            self._dress(tab, natural if sum(wanted) <= room else narrow if crowded else min(natural, narrow))
        self.more.setText(f"{len(articles)} ▾")
        self.more.setToolTip(self.tr("All tabs, {n} of them articles").replace("{n}", str(len(articles))))
        self.more.setAccessibleName(self.more.toolTip())
        self.more.setVisible(crowded)
        wide = sum(self._buttons[tab].minimumWidth() for tab in articles)
        self.strip.row.setMinimumWidth(wide)
        self.strip.setFixedWidth(max(0, min(wide, room)))
        self._layout.activate()
        if (current := self._group.checkedButton()) and self.strip.isAncestorOf(current):
            self.strip.ensureWidgetVisible(current, 0, 0)

    def _dress(self, tab: Tab, width: int) -> None:
        button = self._buttons[tab]
        title = cut_to(_metrics(button), tab.title, min(TITLE_PX, width - PADDING_PX))
        button.setText(isolated(title).replace("&", "&&"))
        button.setFixedWidth(width)
        button.setToolTip(as_words(tab.title) if title != tab.title else "")

    def _dress_views(self) -> None:
        """Show words, or a drawing each; the drawings are made when they are first needed."""
        for tab, button in self._buttons.items():
            if tab.article_id:
                continue
            button.setText("" if self.drawings else isolated(tab.title).replace("&", "&&"))
            button.setIcon(_drawing(tab.view, self.palette()) if self.drawings else QIcon())
            button.setFixedWidth(_drawn_px() if self.drawings else self._natural[tab])

    # What it is made of

    def _make(self, tab: Tab, row: QWidget) -> QPushButton:
        button = QPushButton(row)
        speak_as(button, QAccessible.Role.PageTab)
        set_role(button, "tab")
        button.setCheckable(True)
        button.setFixedHeight(HIGH_PX)
        button.setIconSize(QSize(_icon_px(), _icon_px()))
        # A single & would make a mnemonic of the letter after it.
        metrics = _metrics(button)
        title = cut_to(metrics, tab.title, TITLE_PX)
        button.setText(isolated(title).replace("&", "&&"))
        self._natural[tab] = metrics.horizontalAdvance(title) + PADDING_PX
        button.setMinimumWidth(self._natural[tab])
        button.setAccessibleName(tab.title)
        button.clicked.connect(lambda _checked: self.chosen.emit(tab))
        self._group.addButton(button)
        button.installEventFilter(self)
        if tab.article_id:
            button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            button.customContextMenuRequested.connect(lambda point: self._menu(tab).popup(button.mapToGlobal(point)))
        else:
            hint_key(button, tab.title, f"go-{tab.view.value}")
        return button

    def _menu(self, tab: Tab) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(BY_ID["close-tab"].title).triggered.connect(lambda _checked: self.closed.emit(tab))
        return menu

    def _menu_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setText("▾")
        set_role(button, "tab-menu")
        button.setFixedHeight(HIGH_PX)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.menu().popup(button.mapToGlobal(button.rect().bottomLeft())))
        button.hide()
        return button


class ArticleStrip(QScrollArea):
    """The tabs of the articles, a row that scrolls without bars."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.row = _row(self)
        self.setWidget(self.row)


def _row(parent: QWidget) -> QWidget:
    row = QWidget(parent)
    set_role(row, "bar")
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    return row


def _metrics(button: QPushButton) -> QFontMetrics:
    """Measure as for the current tab, which is set in bold: no tab may change its width by becoming it."""
    bold = QFont(button.font())
    bold.setWeight(QFont.Weight.DemiBold)
    return QFontMetrics(bold)


def _least_px() -> int:
    """The least width of an article's tab."""
    return round(LEAST_PX * text_scale())


def _icon_px() -> int:
    return round(ICON_PX * text_scale())


def _drawn_px() -> int:
    """The width of a view's tab that shows its drawing only."""
    return _icon_px() + AROUND_ICON_PX


def _drawing(view: View, palette: QPalette) -> QIcon:
    """The drawing of a view, stronger while it is the one in front."""
    from workbench.ui.glyphs import tinted

    icon = QIcon()
    for role, state in ((QPalette.ColorRole.PlaceholderText, QIcon.State.Off), (QPalette.ColorRole.Text, QIcon.State.On)):
        icon.addFile(tinted(view.value, palette.color(role).name()), QSize(), QIcon.Mode.Normal, state)
    return icon
