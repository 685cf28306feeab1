"""What can be done with the claims that are chosen together: one line over the list while there are any."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workbench.domain.enums import Verdict
from workbench.ui.flow import FlowLayout
from workbench.ui.icons import verdict_icon
from workbench.ui.panels.claims.parts import label, link_button
from workbench.ui.session import Session
from workbench.ui.terms import number_of, verdict_word
from workbench.ui.theme import Theme, scaled


class ChosenBar(QWidget):
    """Counts the chosen claims; a verdict or tags for all of them are one action."""

    tags_wanted = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self.count = label("", "strong")
        self.verdicts = {verdict: link_button(verdict_word(verdict), f"mark-{verdict.value}") for verdict in Verdict}
        self.tags = link_button(self.tr("Tags…"), "tag-claims")
        self.none = link_button(self.tr("Select none"), "select-none")
        row = FlowLayout()
        row.addWidget(self.count)
        for verdict, button in self.verdicts.items():
            button.setIconSize(QSize(scaled(14), scaled(14)))
            button.clicked.connect(lambda _on=False, verdict=verdict: session.mark_chosen(verdict))
            row.addWidget(button)
        for button in (self.tags, self.none):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        self.tags.clicked.connect(self.tags_wanted)
        self.none.clicked.connect(session.choose_none)
        for button in (*self.verdicts.values(), self.tags):
            button.setEnabled(not session.desk.store.read_only)
        session.chosen_changed.connect(self.show_chosen)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_chosen(self, chosen: frozenset[str]) -> None:
        """Say how many are chosen; nothing is shown for none."""
        self.count.setText(number_of(len(chosen), self.tr("1 selected"), self.tr("{n} selected")))
        self.setVisible(bool(chosen))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.count.text()))

    def _dress(self) -> None:
        for verdict, button in self.verdicts.items():
            button.setIcon(verdict_icon(verdict, self._theme, scaled(14)))
