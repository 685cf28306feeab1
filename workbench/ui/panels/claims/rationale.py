"""Where the analyst writes why."""

from PySide6.QtWidgets import QWidget

from workbench.domain.claim import ClaimView
from workbench.ui.locked import lock_text
from workbench.ui.panels.claims.kept_text import KeptText
from workbench.ui.panels.claims.parts import SectionHead
from workbench.ui.panels.claims.typed import Typing
from workbench.ui.session import Session


class Rationale(KeptText):
    """The rationale of the current claim."""

    def __init__(self, session: Session, typing: Typing, parent: QWidget | None = None) -> None:
        super().__init__(session, typing, parent=parent)
        self.field.setPlaceholderText(self.tr("Why this verdict: what the sources say, and what they do not"))
        self.field.setAccessibleName(self.tr("Rationale"))
        self.head = SectionHead(self.tr("Rationale"), self.tr("Write"), "rationale", self.write)
        self.column.addWidget(self.head)
        self.column.addWidget(self.field)
        self.head.show_action(not session.desk.store.read_only)
        lock_text(session, self.field)

    def show_view(self, view: ClaimView) -> None:
        super().show_view(view)
        # Somebody else's may be hidden: what is typed here would take its place.
        self.setVisible(not view.veiled and (bool(view.rationale) or not self.field.isReadOnly()))

    def kept(self, view: ClaimView) -> str:
        return view.rationale

    def keep(self, claim_id: str, text: str) -> None:
        self._session.explain(claim_id, text)

    def written_elsewhere(self) -> str:
        return self.tr("Another program wrote this rationale too. Your words stand; the other ones are in the history.")
