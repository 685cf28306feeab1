"""The bar that finds words in a text."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from workbench.ui.icons import icon
from workbench.ui.theme import Theme, set_role
from workbench.ui.values import Query


class FindBar(QFrame):
    """Asks for matches with `asked`; the panel answers with show_count. words say what is searched, the article without them."""

    asked = Signal(object)  # Query
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, words: str = "") -> None:
        super().__init__(parent)
        self._theme = theme
        set_role(self, "article-bar")
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(words or self.tr("Find in the article"))
        self.field.setAccessibleName(words or self.tr("Find in the article"))
        self.field.setClearButtonEnabled(True)
        self.field.installEventFilter(self)
        self.count = QLabel(self)
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setMinimumWidth(90)
        set_role(self.count, "small")
        self.previous = self._button("up", self.tr("Previous match (Shift+F3)"))
        self.following = self._button("down", self.tr("Next match (F3)"))
        self.closing = self._button("close", self.tr("Close the find bar (Esc)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        for widget in (self.count, self.previous, self.following, self.closing):
            row.addWidget(widget)
        self.field.textChanged.connect(lambda: self.ask(0))
        self.previous.clicked.connect(lambda: self.ask(-1))
        self.following.clicked.connect(lambda: self.ask(1))
        self.closing.clicked.connect(self.closed)
        theme.changed.connect(self._draw_icons)
        self._draw_icons()
        self.hide()

    def open(self, words: str) -> None:
        """Show the bar with words to begin with; the field has the focus."""
        self.show()
        if words:
            self.field.setText(words)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ask(self, step: int) -> None:
        """Ask for the match step further on."""
        self.asked.emit(Query(self.field.text(), step))

    def show_count(self, at: int, count: int) -> None:
        """Tell which match of how many is current; at counts from 1."""
        if not self.field.text():
            self.count.setText("")
        elif count:
            self.count.setText(self.tr("{at} of {count}").format(at=at, count=count))
        else:
            self.count.setText(self.tr("Not found"))
        if self.isVisible() and self.count.text():
            # The field keeps the focus, so a screen reader would not hear it.
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.count, self.count.text()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.ask(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.closed.emit()
                return True
        return super().eventFilter(watched, event)

    def _button(self, name: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setMinimumSize(26, 26)
        set_role(button, "link")
        return button

    def _draw_icons(self) -> None:
        for button in (self.previous, self.following, self.closing):
            button.setIcon(icon(button.objectName(), self._theme))
