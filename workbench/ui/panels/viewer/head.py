"""The head of a saved copy: what it is and when it was saved, its pins one by one, words or pages, and how to close it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from workbench.domain.enums import Stance
from workbench.ui.icons import icon
from workbench.ui.keys_in_use import hint_key
from workbench.ui.panels.viewer.looks import stance_icon
from workbench.ui.shortened import Shortened
from workbench.ui.theme import Theme, set_role


class Head(QFrame):
    """Shows what it is told; its buttons say what was pressed."""

    stepped = Signal(int)  # to the next pin (1) or the one before (-1)
    turned = Signal()  # words instead of pages, or pages instead of words
    unpinned = Signal()
    noted = Signal()  # the note on the pin was written
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stance: Stance | None = None
        set_role(self, "article-bar")
        self.title = QLabel(self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.title, "strong")
        self.told = QLabel(self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.told, "small")
        self.turn = QPushButton(self)
        set_role(self.turn, "link")
        self.turn.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.turn.clicked.connect(self.turned)
        self.closing = self._tool("close", self.tr("Close the saved copy"))
        self.closing.setToolTip(self.tr("Close the saved copy (Esc)"))
        self.closing.clicked.connect(self.closed)
        self.sign = QLabel(self)
        self.pin = QLabel(self)
        self.pin.setTextFormat(Qt.TextFormat.PlainText)
        self.pin.setAccessibleName(self.tr("Pins"))
        set_role(self.pin, "small")
        self.said, self.source = self._words(), self._words()
        self.before = self._tool("up", self.tr("Previous pin"))
        hint_key(self.before, self.tr("Previous pin"), "previous-pin")
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.after = self._tool("down", self.tr("Next pin"))
        hint_key(self.after, self.tr("Next pin"), "next-pin")
        self.after.clicked.connect(lambda: self.stepped.emit(1))
        self.unpin = QPushButton(self.tr("Unpin"), self)
        set_role(self.unpin, "link")
        self.unpin.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.unpin.clicked.connect(self.unpinned)
        self.note = QLineEdit(self)
        set_role(self.note, "field")
        self.note.setPlaceholderText(self.tr("Note on this pin"))
        self.note.setAccessibleName(self.tr("Note on this pin"))
        self.note.setAcceptDrops(False)
        self.note.editingFinished.connect(self.noted)
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()

    def show_copy(self, title: str, told: str) -> None:
        """Name the source, and say what is saved of it."""
        self.title.setText(title)
        self.title.setToolTip("")
        self.told.setText(told)
        self.told.setVisible(bool(told))

    def show_turn(self, words: str) -> None:
        """Offer to see it the other way; empty where there is only one."""
        self.turn.setText(words)
        hint_key(self.turn, words, "turn-copy")
        self.turn.setVisible(bool(words))

    def show_pin(self, told: str, stance: Stance | None, note: str | None, *, some: bool, removable: bool) -> None:
        """Say which pin is the current one, None without one; some tells that there are any, removable that it can be changed."""
        self.pin.setText(told)
        self.pin.setAccessibleName(told or self.tr("Pins"))
        self._stance = stance
        for button in (self.before, self.after):
            button.setEnabled(some)
            button.setVisible(some or bool(told))
        self.unpin.setVisible(removable)
        self.note.setVisible(note is not None)
        self.note.setReadOnly(not removable)
        if note is not None and not self.note.hasFocus():
            self.note.setText(note)
            self.note.setCursorPosition(0)
        self._dress()

    def show_words(self, article: str, source: str) -> None:
        """Say which words of the article and which of the source the current pin joins; empty hides both."""
        told = ((self.said, self.tr("Article: “{words}”"), article), (self.source, self.tr("Source: “{words}”"), source))
        for line, words, quote in told:
            line.show_words(words.replace("{words}", quote) if quote else "")
            line.setVisible(bool(quote))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 8, 6)
        column.setSpacing(2)
        first = QHBoxLayout()
        first.addWidget(self.title, 1)
        first.addWidget(self.turn)
        first.addWidget(self.closing)
        second = QHBoxLayout()
        second.addWidget(self.told, 1)
        third = QHBoxLayout()
        third.setSpacing(6)
        third.addWidget(self.sign)
        third.addWidget(self.pin, 1)
        third.addWidget(self.unpin)
        third.addWidget(self.before)
        third.addWidget(self.after)
        for row in (first, second, third):
            column.addLayout(row)
        column.addWidget(self.said)
        column.addWidget(self.source)
        column.addWidget(self.note)
        self.title.setMinimumWidth(60)
        self.told.setMinimumWidth(60)
        self.pin.setMinimumWidth(60)

    def _words(self) -> Shortened:
        line = Shortened("small", 60)
        line.setParent(self)
        line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        line.hide()
        return line

    def _tool(self, name: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setMinimumSize(26, 26)
        set_role(button, "link")
        return button

    def _dress(self) -> None:
        for button in (self.before, self.after, self.closing):
            button.setIcon(icon(button.objectName(), self._theme))
        self.sign.setVisible(self._stance is not None)
        if self._stance:
            self.sign.setPixmap(stance_icon(self._stance, self._theme, 14).pixmap(14, 14))
