"""The usual parts of a citation, as fields beside those of a source."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFormLayout, QLineEdit, QVBoxLayout, QWidget

from workbench.domain import usual
from workbench.domain.cited import Variable, value_of
from workbench.ui.key_cap import words

translate = QCoreApplication.translate
Values = tuple[tuple[str, str | None], ...]  # by their names in CSL, in the order of the fields


def values_in(cited: Sequence[Variable]) -> Values:
    """What is known of the usual parts."""
    return tuple((name, value_of(tuple(cited), name)) for name in usual.USUAL)


class CitationFields(QWidget):
    """A column of plain-text fields; what else a list of sources said stays as it is."""

    def __init__(self, cited: Sequence[Variable], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        several = "Torp, Ina; Brandt, Odo"
        labels = {
            usual.VOLUME: (translate("Sources", "Volume"), ""),
            usual.ISSUE: (translate("Sources", "Issue"), ""),
            usual.PAGES: (translate("Sources", "Pages"), "45-61"),
            usual.EDITION: (translate("Sources", "Edition"), ""),
            usual.NUMBER: (translate("Sources", "Report no."), ""),
            usual.PLACE: (translate("Sources", "Place"), translate("Sources", "Where the publisher is")),
            usual.SERIES: (translate("Sources", "Series"), ""),
            usual.EDITOR: (translate("Sources", "Edited by"), several),
            usual.TRANSLATOR: (translate("Sources", "Translated by"), several),
            usual.ISBN: (translate("Sources", "ISBN"), ""),
            usual.ISSN: (translate("Sources", "ISSN"), ""),
        }
        self.fields: dict[str, QLineEdit] = {}
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        for name, value in values_in(cited):
            label, hint = labels[name]
            field = QLineEdit(value or "", self)
            field.setPlaceholderText(hint)
            field.setAccessibleName(label)
            field.setCursorPosition(0)
            self.fields[name] = field
            form.addRow(label, field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(words(translate("Sources", "For its citation"), "strong", self))
        layout.addLayout(form)
        layout.addStretch(1)
        layout.setAlignment(Qt.AlignmentFlag.AlignTop)

    def values(self) -> Values:
        """What the fields say; nothing but blanks is unknown."""
        return tuple((name, " ".join(field.text().split()) or None) for name, field in self.fields.items())
