"""The small bar that floats over selected words: add them as a claim, with a verdict, or look for earlier checks of them."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from workbench.domain.enums import Verdict
from workbench.ui.floating import FloatingBar
from workbench.ui.icons import icon, verdict_icon
from workbench.ui.keys_in_use import command_cap, hint_key
from workbench.ui.panels.article.values import AddWanted
from workbench.ui.theme import Theme, scaled, set_role


class SelectionBar(FloatingBar):
    """Says what was pressed; the panel knows which words are meant."""

    add_wanted = Signal(object)  # AddWanted
    search_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("What to do with the selected words"))
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(2)
        self.add = self._button(self.tr("Add claim"), self.tr("Make a claim of the selected words"))
        hint_key(self.add, self.add.toolTip(), "add-claim")
        self.add.clicked.connect(lambda: self.add_wanted.emit(AddWanted(None)))
        row.addWidget(self.add)
        row.addWidget(command_cap("add-claim", self))
        row.addSpacing(6)
        self.verdicts: dict[Verdict, QPushButton] = {}
        words = {
            Verdict.VERIFIED: self.tr("Add as verified"),
            Verdict.DISPUTED: self.tr("Add as disputed"),
            Verdict.UNVERIFIED: self.tr("Add as unverified"),
        }
        for verdict, name in words.items():
            button = self._button("", name)
            hint_key(button, name, f"mark-{verdict.value}", as_text=True)
            button.clicked.connect(partial(self._add, verdict))
            self.verdicts[verdict] = button
            row.addWidget(button)
        row.addSpacing(6)
        self.search = self._button(self.tr("Search earlier checks"), self.tr("Search the earlier checks for these words"))
        self.search.clicked.connect(self.search_wanted)
        row.addWidget(self.search)
        theme.changed.connect(self._dress)
        self._dress()

    def forbid_adding(self) -> None:
        """Offer only what changes nothing."""
        for button in (self.add, *self.verdicts.values()):
            button.setEnabled(False)

    def _add(self, verdict: Verdict) -> None:
        self.add_wanted.emit(AddWanted(verdict))

    def _button(self, words: str, hint: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setAccessibleName(hint)
        button.setToolTip(hint)
        button.setIconSize(QSize(scaled(14), scaled(14)))
        # A click must not take the focus, and with it the selection's colour, from the text.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_role(button, "link")
        return button

    def _dress(self) -> None:
        self.search.setIcon(icon("search", self._theme, 14))
        self.add.setIcon(icon("add", self._theme, 14))
        for verdict, button in self.verdicts.items():
            button.setIcon(verdict_icon(verdict, self._theme, scaled(14)))
