"""What is known of a source, in a form; a function that returns what it shall be."""

import re
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from workbench.domain.enums import SourceType
from workbench.domain.source import Source
from workbench.ui.dialogs.saving import save_and_cancel
from workbench.ui.key_cap import words
from workbench.ui.terms import one_line

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class SourceDetails:
    """How a source shall be told; None where nothing is known. published is a year, month or day (ISO 8601)."""

    title: str
    publisher: str | None
    published: str | None
    type: SourceType


def source_type_words() -> dict[SourceType, str]:
    """Name the types of source."""
    return {
        SourceType.WEBPAGE: translate("Sources", "Web page"),
        SourceType.DOCUMENT: translate("Sources", "Document"),
        SourceType.DATASET: translate("Sources", "Dataset"),
        SourceType.INTERVIEW: translate("Sources", "Interview"),
        SourceType.CHECK: translate("Sources", "Earlier check"),
    }


def edit_source(parent: QWidget, source: Source) -> SourceDetails | None:
    """Let the analyst change what is known of a source; None when nothing is to change."""
    form = SourceForm(parent, source)
    accepted = form.exec()
    edited = form.edited() if accepted else None
    form.deleteLater()
    now = SourceDetails(source.title, source.publisher, source.published, source.type)
    return None if edited == now else edited


class SourceForm(QDialog):
    """Plain-text fields, filled with what is known now; it is not left without a title or with a date that is none."""

    def __init__(self, parent: QWidget | None, source: Source) -> None:
        super().__init__(parent)
        self._given = source.published or ""
        self.setWindowTitle(translate("Sources", "Source details"))
        self.setMinimumWidth(520)
        self.title = QLineEdit(source.title, self)
        self.title.setCursorPosition(0)
        self.publisher = QLineEdit(source.publisher or "", self)
        self.date = QLineEdit(self._given, self)
        self.date.setPlaceholderText(translate("Sources", "2024-11-18, 2024-11 or 2024"))
        self.kind = QComboBox(self)
        for kind, name in source_type_words().items():
            self.kind.addItem(name, kind.value)
        self.kind.setCurrentIndex(self.kind.findData(source.type.value))
        self.told = words("", "small", self)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        form.addRow(translate("Sources", "Title"), self.title)
        form.addRow(translate("Sources", "Publisher"), self.publisher)
        form.addRow(translate("Sources", "Published"), self.date)
        form.addRow(translate("Sources", "Type"), self.kind)
        address = words(one_line(source.url, 90) or translate("Sources", "A file; it has no address."), "small", self)
        form.addRow(translate("Sources", "Address"), address)
        form.addRow("", self.told)
        buttons, self.save = save_and_cancel(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(16)
        layout.addLayout(form)
        layout.addWidget(buttons)
        for field in (self.title, self.date):
            field.textChanged.connect(lambda _text: self._judge())
        self._judge()

    def edited(self) -> SourceDetails:
        """What the fields say; nothing but blanks is unknown."""
        return SourceDetails(
            title=" ".join(self.title.text().split()),
            publisher=" ".join(self.publisher.text().split()) or None,
            published=" ".join(self.date.text().split()) or None,
            type=SourceType(self.kind.currentData()),
        )

    def _judge(self) -> None:
        typed = " ".join(self.date.text().split())
        # A date as a page gave it may stay, whatever it looks like.
        dated = not typed or typed == self._given or is_date(typed)
        self.told.setText("" if dated else translate("Sources", "This is no date yet. Write it as 2024-11-18, 2024-11 or 2024."))
        self.save.setEnabled(dated and bool(self.title.text().strip()))


def is_date(typed: str) -> bool:
    """Is this a year, a month or a day (ISO 8601), or a time of which the first ten characters are one?"""
    if not re.fullmatch(r"\d{4}(?:-\d{2}(?:-\d{2}(?:[T ].*)?)?)?", typed):
        return False
    try:
        date.fromisoformat((typed[:10] + "-01-01")[:10])
    except ValueError:
        return False
    return True
