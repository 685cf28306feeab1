"""A text of the analyst's about a claim: plain, as high as what is in it, kept without a Save button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workbench.domain.claim import ClaimView
from workbench.ui.panels.claims.growing import FEWEST_LINES, GrowingText
from workbench.ui.panels.claims.typed import HalfTyped, Typing
from workbench.ui.session import Session
from workbench.ui.values import Notice


class KeptText(QWidget):
    """It commits 500 ms after the last key, when the focus leaves and before any other verb; a subclass says what is kept where.

    What another program writes meanwhile never takes the place of words that are being typed: these become the next step after it.
    What could not be kept (the disk is full) stays here and is shown again with its claim.
    """

    left = Signal()

    def __init__(self, session: Session, typing: Typing, fewest: int = FEWEST_LINES, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._claim: str | None = None
        self._known = ""
        self._committing = False
        self._unkept: dict[str, str] = {}
        self.field = GrowingText(fewest)
        self.typed = HalfTyped(self._commit, typing, self)
        self.field.textChanged.connect(self._touched)
        self.field.left.connect(self.left)
        self.field.undo_beyond.connect(session.undo)
        self.field.redo_beyond.connect(session.redo)
        self.field.focus_left.connect(self.typed.flush)
        session.about_to_change.connect(self.typed.flush)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)

    def kept(self, view: ClaimView) -> str:
        """The text as the casebook has it."""
        raise NotImplementedError

    def keep(self, claim_id: str, text: str) -> None:
        """Hand the text over to the session."""
        raise NotImplementedError

    def written_elsewhere(self) -> str:
        """What to say when another program wrote the text while it was being typed here."""
        raise NotImplementedError

    def write(self) -> None:
        """Put the caret behind what is written."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.moveCursor(QTextCursor.MoveOperation.End)

    def show_view(self, view: ClaimView) -> None:
        """Show a claim's text; what is being typed for the same claim is left alone, whatever was written elsewhere."""
        kept = self.kept(view)
        if view.id != self._claim:
            self.typed.flush()
            self._claim = view.id
            self._known = kept
            unkept = self._unkept.pop(view.id, None)
            self.field.show_text(kept if unkept is None else unkept)
            if unkept is not None:
                self.typed.touch()
        elif kept != self._known:
            self._known = kept
            if self.typed.pending:
                self._session.notice.emit(Notice(self.written_elsewhere()))
            elif not self._committing:
                self.field.show_text(kept)

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
                self.keep(claim, text)
            finally:
                self._committing = False
        view = self._session.view(claim)
        if view is None or self.kept(view).strip() != text.strip():
            self._unkept[claim] = text
        else:
            self._unkept.pop(claim, None)
            self.field.mark_kept()
        return not self._unkept
