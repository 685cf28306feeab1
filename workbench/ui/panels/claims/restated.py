"""A claim in the analyst's own words, for a sentence that does not stand by itself; beside the quote, never instead of it."""

from PySide6.QtWidgets import QWidget

from workbench.domain.claim import ClaimView
from workbench.ui.panels.claims import words
from workbench.ui.panels.claims.kept_text import KeptText
from workbench.ui.panels.claims.parts import label
from workbench.ui.panels.claims.typed import Typing
from workbench.ui.session import Session

LONGEST_SHOWN = 2_000


class Restated(KeptText):
    """One line of words under the quote; a field while it is being written, and nothing where nothing is restated."""

    def __init__(self, session: Session, typing: Typing, parent: QWidget | None = None) -> None:
        super().__init__(session, typing, 1, parent)
        self.shown = label("", "small", wraps=True)
        self.field.setPlaceholderText(self.tr("The claim in your own words, so that it stands by itself"))
        self.field.setAccessibleName(self.tr("In your own words"))
        self.field.focus_left.connect(self._close)
        self.column.addWidget(self.shown)
        self.column.addWidget(self.field)
        self.field.hide()

    def kept(self, view: ClaimView) -> str:
        return view.claim.restated or ""

    def keep(self, claim_id: str, text: str) -> None:
        self._session.restate(claim_id, text)

    def written_elsewhere(self) -> str:
        return self.tr("Another program restated this claim too. Your words stand; the other ones are in the history.")

    def write(self) -> None:
        """Open the field, the caret behind what is written."""
        self.field.show()
        self.show()
        self._dress()
        super().write()

    def show_view(self, view: ClaimView) -> None:
        if view.id != self._claim:
            self.field.hide()
        super().show_view(view)
        restated = words.shortened(self._known, LONGEST_SHOWN)
        self.shown.setText(self.tr("In other words: %1").replace("%1", restated))
        self._dress()

    def _close(self) -> None:
        # What could not be kept stays in sight.
        if not self._unkept:
            self.field.hide()
            self._dress()

    def _dress(self) -> None:
        # isVisibleTo: the card may be hidden for the moment.
        writing = self.field.isVisibleTo(self)
        self.shown.setVisible(bool(self._known) and not writing)
        self.setVisible(bool(self._known) or writing)
