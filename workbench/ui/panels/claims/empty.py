"""What the claims panel says when it has nothing to show: one sentence, and where it helps one button."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.ui.panels.claims import words
from workbench.ui.panels.claims.parts import label
from workbench.ui.values import Show


class Empty(QWidget):
    """One sentence and, where it helps, one button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence: QLabel = label("", "muted", wraps=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton(self.tr("Show all"))
        column = QVBoxLayout(self)
        column.addWidget(self.sentence)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def say(self, sentence: str, with_button: bool) -> None:
        """Say why there is nothing."""
        self.sentence.setText(sentence)
        self.button.setVisible(with_button)


def none_is(show: Show) -> str:
    """Say that a filter lets nothing through."""
    return {
        Show.ALL: words.translate("Claims", "No claim passes the filter."),
        Show.TO_REVIEW: words.translate("Claims", "No claim is left to review."),
        Show.VERIFIED: words.translate("Claims", "No claim is verified."),
        Show.DISPUTED: words.translate("Claims", "No claim is disputed."),
        Show.UNVERIFIED: words.translate("Claims", "No claim is unverified."),
        Show.NOT_CHECKABLE: words.translate("Claims", "No claim is marked as not checkable."),
        Show.UNSIGNED: words.translate("Claims", "Every finding is signed."),
        Show.DISSENT: words.translate("Claims", "Nobody found otherwise."),
        Show.LOST: words.translate("Claims", "Every claim stands in the text."),
        Show.UNSOURCED: words.translate("Claims", "No verdict is without a source."),
    }[show]
