"""That a claim has two findings since a merge, and the choice between them; nothing otherwise."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workbench.domain.claim import ClaimView
from workbench.domain.conflict import Decision
from workbench.ui.conflict_words import finding_words
from workbench.ui.panels.claims.parts import label, link_button
from workbench.ui.session import Session
from workbench.ui.terms import one_line
from workbench.ui.theme import set_role


class Rivals(QFrame):
    """The finding that was set aside, with who found it, and three buttons."""

    decided = Signal(object)  # Decision

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        set_role(self, "row")
        self.title = label(self.tr("Two findings"), "strong")
        self.told = label("", "", wraps=True)
        names = {
            Decision.STANDS: self.tr("Keep what stands"),
            Decision.OTHER: self.tr("Take the other"),
            Decision.BOTH: self.tr("Keep both"),
        }
        self.buttons = {decision: link_button(text) for decision, text in names.items()}
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.title)
        head.addStretch(1)
        for decision, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, decision=decision: self.decided.emit(decision))
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(11, 6, 11, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.told)
        self.hide()

    def show_view(self, view: ClaimView) -> None:
        """Show what was set aside of a claim."""
        said = self.tr("{who} found: {finding}")
        lines = [
            said.replace("{who}", one_line(one.analyst, 60)).replace(
                "{finding}", finding_words(one.verdict, one.not_checkable, one.rationale)
            )
            for one in view.rivals
        ]
        self.told.setText("\n".join(lines))
        self.setAccessibleName(f"{self.title.text()}: {' '.join(lines)}")
        for button in self.buttons.values():
            button.setVisible(not self._session.desk.store.read_only)
        self.setVisible(bool(view.rivals))
