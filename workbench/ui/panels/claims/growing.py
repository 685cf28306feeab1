"""A field for plain text of several lines that is as high as what is in it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from workbench.ui.theme import set_role

FEWEST_LINES = 2
MOST_LINES = 14
FRAME_PX = 18


class GrowingText(QPlainTextEdit):
    """A field for plain text, as high as its lines; Esc leaves it, Tab goes on to the next control.

    Ctrl+Z takes back what was typed since the casebook last kept it; `undo_beyond` and `redo_beyond` say that the key is meant for
    the casebook, where every text kept is a step of its own.
    """

    left = Signal()
    undo_beyond = Signal()
    redo_beyond = Signal()
    focus_left = Signal()

    def __init__(self, fewest: int = FEWEST_LINES, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fewest = fewest
        set_role(self, "field")
        self.setTabChangesFocus(True)
        # A URL dropped anywhere on a card is a source, here too.
        self.setAcceptDrops(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self.fit)

    def text(self) -> str:
        """What is written, to the character: toPlainText would turn no-break spaces into plain ones."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def show_text(self, text: str) -> None:
        """Show another text, the caret behind it; nothing was typed."""
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.fit()

    def mark_kept(self) -> None:
        """The casebook has what is written: Ctrl+Z goes no further back than here."""
        self.document().clearUndoRedoStacks()

    def fit(self) -> None:
        """Take the height that the text needs, between the fewest lines and fourteen."""
        needed = round(self.document().documentLayout().documentSize().height())
        lines = max(self._fewest, min(MOST_LINES, needed))
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if needed > MOST_LINES else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        height = lines * QFontMetrics(self.font()).lineSpacing() + FRAME_PX
        if height != self.minimumHeight() or height != self.maximumHeight():
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # A context menu takes the focus for a moment only.
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.focus_left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable():
            self.undo_beyond.emit()
        elif event.matches(QKeySequence.StandardKey.Redo) and not self.document().isRedoAvailable():
            self.redo_beyond.emit()
        else:
            super().keyPressEvent(event)
