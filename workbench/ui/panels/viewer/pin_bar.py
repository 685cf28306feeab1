"""The small bar over what is selected in a saved copy: pin it to the current claim, with a stance."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from workbench.domain.enums import Stance
from workbench.ui.floating import FloatingBar
from workbench.ui.keys_in_use import command_cap, hint_key
from workbench.ui.panels.viewer.looks import stance_icon
from workbench.ui.panels.viewer.values import StanceChosen
from workbench.ui.terms import stance_word
from workbench.ui.theme import Theme, scaled, set_role


class PinBar(FloatingBar):
    """Says which stance was pressed; the panel knows what is selected."""

    chosen = Signal(object)  # StanceChosen

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Pin the selected words to a claim"))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 4, 4)
        row.setSpacing(2)
        self.to = QLabel(self)
        self.to.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.to, "small")
        row.addWidget(self.to)
        self._caps: list[QLabel] = []
        self.buttons: dict[Stance, QPushButton] = {}
        for stance in Stance:
            button = QPushButton(stance_word(stance), self)
            button.setIconSize(QSize(scaled(14), scaled(14)))
            # A click must not take the focus, and with it the selection, from the text.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            set_role(button, "link")
            button.clicked.connect(partial(self._choose, stance))
            hint_key(button, self._hint(stance), f"pin-{stance.value}")
            button.setAccessibleName(self._hint(stance))
            self.buttons[stance] = button
            row.addWidget(button)
            cap = command_cap(f"pin-{stance.value}", self)
            self._caps.append(cap)
            row.addWidget(cap)
        theme.changed.connect(self._dress)
        self._dress()

    def name_claim(self, number: str | None) -> None:
        """Say which claim it would be pinned to, by its number; None when there is no claim, and nothing can be pinned."""
        told = self.tr("Pin to claim {n}:").replace("{n}", number) if number else self.tr("Choose a claim to pin this to.")
        self.to.setText(told)
        for button in self.buttons.values():
            button.setEnabled(number is not None)

    def fit(self, width: int) -> None:
        """Leave out the keys where there is no room for them; tooltips name them."""
        for cap in self._caps:
            cap.show()
        roomy = self.sizeHint().width() <= width
        for cap in self._caps:
            cap.setVisible(roomy)

    def forbid(self) -> None:
        """Offer nothing in a casebook that is only read."""
        self.to.setText(self.tr("Read only: nothing can be pinned."))
        for button in self.buttons.values():
            button.setEnabled(False)

    def _choose(self, stance: Stance) -> None:
        self.chosen.emit(StanceChosen(stance))

    def _hint(self, stance: Stance) -> str:
        return {
            Stance.SUPPORTS: self.tr("Pin: it supports the claim"),
            Stance.CONTRADICTS: self.tr("Pin: it contradicts the claim"),
            Stance.CONTEXT: self.tr("Pin: it is context of the claim"),
        }[stance]

    def _dress(self) -> None:
        for stance, button in self.buttons.items():
            button.setIcon(stance_icon(stance, self._theme))
