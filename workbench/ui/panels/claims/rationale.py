"""Where the analyst writes why: plain text that grows with what is in it, kept without a Save button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workbench.domain.claim import ClaimView
from workbench.ui.panels.claims.growing import GrowingText
from workbench.ui.panels.claims.parts import SectionHead
from workbench.ui.panels.claims.typed import HalfTyped, Typing
from workbench.ui.session import Session
from workbench.ui.values import Notice


class Rationale(QWidget):
    """The rationale of the current claim; it commits 500 ms after the last key, when the focus leaves and before any other verb.

    What another program writes meanwhile never takes the place of words that are being typed: these become the next step after it.
    What could not be kept (the disk is full) stays here and is shown again with its claim.
    """

    left = Signal()

    def __init__(self, session: Session, typing: Typing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._claim: str | None = None
        self._known = ""
        self._committing = False
        self._unkept: dict[str, str] = {}
        self.field = GrowingText()
        self.field.setPlaceholderText(self.tr("Why this verdict: what the sources say, and what they do not"))
        self.field.setAccessibleName(self.tr("Rationale"))
        self.head = SectionHead(self.tr("Rationale"), self.tr("Write"), "rationale", self.write)
        self.typed = HalfTyped(self._commit, typing, self)
        self.field.textChanged.connect(self._touched)
        self.field.left.connect(self.left)
        self.field.undo_beyond.connect(session.undo)
        self.field.redo_beyond.connect(session.redo)
        self.field.focus_left.connect(self.typed.flush)
        session.about_to_change.connect(self.typed.flush)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.head)
        column.addWidget(self.field)

    def write(self) -> None:
        """Put the caret behind what is written."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.moveCursor(QTextCursor.MoveOperation.End)

    def show_view(self, view: ClaimView) -> None:
        """Show a claim's rationale; what is being typed for the same claim is left alone, whatever was written elsewhere."""
        if view.id != self._claim:
            self.typed.flush()
            self._claim = view.id
            self._known = view.rationale
            unkept = self._unkept.pop(view.id, None)
            self.field.show_text(view.rationale if unkept is None else unkept)
            if unkept is not None:
                self.typed.touch()
        elif view.rationale != self._known:
            self._known = view.rationale
            if self.typed.pending:
                told = self.tr("Another program wrote this rationale too. Your words stand; the other ones are in the history.")
                self._session.notice.emit(Notice(told))
            elif not self._committing:
                self.field.show_text(view.rationale)

    def _touched(self) -> None:
        if self._claim:
            self.typed.touch()

    def _commit(self) -> bool:
        """Hand over what is written; tells whether nothing that was ever typed here is still to be kept."""
        claim, text = self._claim, self.field.text()
        if claim is None:
            return True
        if self._session.view(claim):
            self._committing = True
            try:
                self._session.explain(claim, text)
            finally:
                self._committing = False
        kept = self._session.view(claim)
        if kept is None or kept.rationale.strip() != text.strip():
            self._unkept[claim] = text
        else:
            self._unkept.pop(claim, None)
            self.field.mark_kept()
        return not self._unkept
