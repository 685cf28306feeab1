"""A claim's speaker, kind and wording, in a form; a function that returns what they shall be."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QDialog,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.claim import ClaimView
from workbench.domain.enums import Kind
from workbench.domain.records import dataclass
from workbench.ui.dialogs.room import make_room
from workbench.ui.dialogs.saving import save_and_cancel
from workbench.ui.key_cap import words
from workbench.ui.keys_in_use import naming
from workbench.ui.terms import one_line
from workbench.ui.theme import set_role

translate = QCoreApplication.translate
QUOTED = 300  # characters of the claim shown over the form
LINES = 4


@dataclass(frozen=True, slots=True)
class ClaimEdit:
    """How a claim shall be: its speaker and restatement (None for neither), its kind, and whether the speaker's name is
    changed in all claims of that speaker."""

    speaker: str | None
    kind: Kind
    restated: str | None
    everywhere: bool = False


def edit_claim(
    parent: QWidget, view: ClaimView, speakers: Sequence[str] = (), first: str = "speaker", *, elsewhere: bool = False
) -> ClaimEdit | None:
    """Let the analyst change a claim; speakers are the names to complete, first is the field that has the focus.

    elsewhere tells that the speaker's name stands in other claims too, so that most often all of them are meant.
    None when the dialog was left by Cancel.
    """
    form = ClaimForm(parent, view, speakers, elsewhere=elsewhere)
    (form.restated if first == "restated" else form.speaker).setFocus()
    accepted = form.exec()
    edited = form.edited() if accepted else None
    form.deleteLater()
    return edited


class ClaimForm(QDialog):
    """Plain-text fields, filled with what the claim is now."""

    def __init__(self, parent: QWidget | None, view: ClaimView, speakers: Sequence[str] = (), *, elsewhere: bool = False) -> None:
        super().__init__(parent)
        claim = view.claim
        self.setWindowTitle(translate("EditClaim", "Edit claim {n}").replace("{n}", str(view.number or "–")))
        make_room(self, 520)
        self.quote = words(one_line(claim.quote, QUOTED), "", self)
        self.quote.setWordWrap(True)
        self.speaker = QLineEdit(claim.speaker or "", self)
        self.speaker.setCompleter(QCompleter(list(speakers), self.speaker))
        self.speaker.setPlaceholderText(translate("EditClaim", "Nobody named"))
        self.everywhere = QCheckBox(translate("EditClaim", "Everywhere in this article"), self)
        self.everywhere.setToolTip(translate("EditClaim", "Change the name in all claims of this speaker"))
        self.everywhere.setEnabled(claim.speaker is not None)
        self.everywhere.setChecked(elsewhere and claim.speaker is not None)
        self.kind = QComboBox(self)
        for kind, name in kind_words().items():
            self.kind.addItem(name, kind)
        self.kind.setCurrentIndex(list(Kind).index(claim.kind))
        self.restated = QPlainTextEdit(claim.restated or "", self)
        set_role(self.restated, "field")
        self.restated.setTabChangesFocus(True)
        self.restated.setFixedHeight(self.restated.fontMetrics().lineSpacing() * LINES + 16)
        self.restated.setPlaceholderText(translate("EditClaim", "For a sentence that does not stand by itself"))
        self._lay_out()

    def edited(self) -> ClaimEdit:
        """What the fields say; blanks around a text are dropped, and nothing but blanks is none."""
        return ClaimEdit(
            speaker=self.speaker.text().strip() or None,
            kind=list(Kind)[self.kind.currentIndex()],
            restated=self.restated.toPlainText().strip() or None,
            everywhere=self.everywhere.isChecked(),
        )

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        form.addRow(translate("EditClaim", "Speaker"), self.speaker)
        form.addRow("", self.everywhere)
        form.addRow(translate("EditClaim", "Kind"), self.kind)
        form.addRow(translate("EditClaim", "In your own words"), self.restated)
        buttons, _save = save_and_cancel(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(16)
        layout.addWidget(self.quote)
        layout.addLayout(form)
        edges = words(_edges(), "small", self)
        edges.setWordWrap(True)
        layout.addWidget(edges)
        layout.addWidget(buttons)


def kind_words() -> Mapping[Kind, str]:
    """Name what a statement can be."""
    return {
        Kind.HEADLINE: translate("EditClaim", "Headline"),
        Kind.STATEMENT: translate("EditClaim", "Statement"),
        Kind.QUOTE: translate("EditClaim", "Quotation"),
        Kind.RELATED: translate("EditClaim", "Beside the article (no claim)"),
        Kind.FURNITURE: translate("EditClaim", "Not the article (no claim)"),
    }


def _edges() -> str:
    told = translate("EditClaim", "To move its boundaries, press {key} in the window, then the arrows.")
    return naming(told, "edit-boundaries")
