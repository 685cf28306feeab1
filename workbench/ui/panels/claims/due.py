"""That a finding is to be checked again, and why; nothing while it stands on what it stood on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workbench.domain.claim import ClaimView
from workbench.ui.keys_in_use import command_cap
from workbench.ui.panels.claims.parts import label, link_button
from workbench.ui.recheck_words import cause_words
from workbench.ui.session import Session
from workbench.ui.theme import set_role


class Due(QFrame):
    """The reasons, one under the other, and the button that says that the finding still stands."""

    confirmed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        set_role(self, "row")
        self.title = label(self.tr("To check again"), "strong")
        self.reasons = label("", "", wraps=True)
        self.stands = link_button(self.tr("Still stands"), "still-stands")
        self.stands.clicked.connect(self.confirmed)
        self.cap = command_cap("still-stands")
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.stands)
        head.addWidget(self.cap, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(11, 6, 11, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.reasons)
        self.hide()

    def show_view(self, view: ClaimView) -> None:
        """Show why a claim is to be checked again."""
        told = "\n".join(f"⟳  {cause_words(one)}" for one in view.recheck)
        self.reasons.setText(told)
        self.setAccessibleName(f"{self.title.text()}: {told}")
        for part in (self.stands, self.cap):
            part.setVisible(not self._session.desk.store.read_only)
        self.setVisible(bool(view.recheck))
