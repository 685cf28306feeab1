"""What is known of a source, in a form; a function that returns what it shall be."""

import re
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from workbench.domain.enums import Fate, SourceType, Standing
from workbench.domain.records import dataclass
from workbench.domain.source import Source
from workbench.services.sources.identifiers import doi_of
from workbench.ui.dialogs.hints import fit_hints
from workbench.ui.dialogs.saving import save_and_cancel
from workbench.ui.key_cap import words
from workbench.ui.recheck_words import fate_words
from workbench.ui.terms import one_line

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class SourceDetails:
    """How a source shall be told; None where nothing is known. published is a year, month or day (ISO 8601).

    interest is what the source gains by saying so, withheld why no report may name it, fate what became of it.
    """

    title: str
    publisher: str | None
    published: str | None
    type: SourceType
    author: str | None = None
    doi: str | None = None
    archive: str | None = None
    standing: Standing | None = None
    interest: str | None = None
    withheld: str | None = None
    fate: Fate | None = None
    fate_note: str | None = None

    @classmethod
    def of(cls, source: Source) -> "SourceDetails":
        """What is known of a source now."""
        return cls(**{name: getattr(source, name) for name in cls.__slots__})


def source_type_words() -> dict[SourceType, str]:
    """Name the types of source."""
    return {
        SourceType.WEBPAGE: translate("Sources", "Web page"),
        SourceType.DOCUMENT: translate("Sources", "Document"),
        SourceType.DATASET: translate("Sources", "Dataset"),
        SourceType.INTERVIEW: translate("Sources", "Interview"),
        SourceType.CHECK: translate("Sources", "Earlier check"),
    }


def standing_words() -> dict[Standing | None, str]:
    """Name the standings of a source, none said first."""
    return {
        None: translate("Sources", "Not said"),
        Standing.PRIMARY: translate("Sources", "Primary: was there itself"),
        Standing.SECONDARY: translate("Sources", "Secondary: tells what others saw or said"),
    }


def edit_source(parent: QWidget, source: Source) -> SourceDetails | None:
    """Let the analyst change what is known of a source; None when nothing is to change."""
    form = SourceForm(parent, source)
    accepted = form.exec()
    edited = form.edited() if accepted else None
    form.deleteLater()
    return None if edited == SourceDetails.of(source) else edited


class SourceForm(QDialog):
    """Plain-text fields, filled with what is known now; it is not left without a title, or with a date or a DOI that is none."""

    def __init__(self, parent: QWidget | None, source: Source) -> None:
        super().__init__(parent)
        self._given = source.published or ""
        self._doi = source.doi or ""
        self.setWindowTitle(translate("Sources", "Source details"))
        self.setMinimumWidth(600)
        self.title = self._line(source.title)
        self.author = self._line(source.author, translate("Sources", "Several with a semicolon between them"))
        self.publisher = self._line(source.publisher)
        self.date = self._line(self._given, translate("Sources", "2024-11-18, 2024-11 or 2024"))
        self.kind = self._choice({kind.value: name for kind, name in source_type_words().items()}, source.type.value)
        self.doi = self._line(self._doi, "10.1000/182")
        self.archive = self._line(source.archive, translate("Sources", "An archived copy, or the archive that keeps it"))
        self.standing = self._choice(
            {one.value if one else "": name for one, name in standing_words().items()}, source.standing or ""
        )
        self.interest = self._line(source.interest, translate("Sources", "What the source gains by saying so"))
        self.withheld = self._line(source.withheld, translate("Sources", "Why no report may name it; empty: it is named"))
        self.fate = self._choice({one.value if one else "": name for one, name in fate_words().items()}, source.fate or "")
        self.fate_note = self._line(source.fate_note, translate("Sources", "What is known of that: a notice, its date"))
        self.told = words("", "small", self)
        self.told.setWordWrap(True)
        address = words(one_line(source.url, 90) or translate("Sources", "A file; it has no address."), "small", self)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        for name, field in (
            (translate("Sources", "Title"), self.title),
            (translate("Sources", "Author"), self.author),
            (translate("Sources", "Publisher"), self.publisher),
            (translate("Sources", "Published"), self.date),
            (translate("Sources", "Type"), self.kind),
            (translate("Sources", "Standing"), self.standing),
            (translate("Sources", "DOI"), self.doi),
            (translate("Sources", "Archive"), self.archive),
            (translate("Sources", "Interest"), self.interest),
            (translate("Sources", "Withheld because"), self.withheld),
            (translate("Sources", "What became of it"), self.fate),
            (translate("Sources", "Notice"), self.fate_note),
            (translate("Sources", "Address"), address),
        ):
            form.addRow(name, field)
            field.setAccessibleName(name)
        address.setAccessibleName("")  # it reads itself out
        form.addRow("", self.told)
        buttons, self.save = save_and_cancel(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(16)
        layout.addLayout(form)
        layout.addWidget(buttons)
        fit_hints(self)
        for field in (self.title, self.date, self.doi, self.withheld):
            field.textChanged.connect(lambda _text: self._judge())
        self._judge()

    def edited(self) -> SourceDetails:
        """What the fields say; nothing but blanks is unknown."""
        return SourceDetails(
            title=_typed(self.title),
            publisher=_typed(self.publisher) or None,
            published=_typed(self.date) or None,
            type=SourceType(self.kind.currentData()),
            author=_typed(self.author) or None,
            doi=_typed(self.doi) or None,
            archive=_typed(self.archive) or None,
            standing=Standing(chosen) if (chosen := self.standing.currentData()) else None,
            interest=_typed(self.interest) or None,
            withheld=_typed(self.withheld) or None,
            fate=Fate(became) if (became := self.fate.currentData()) else None,
            fate_note=(_typed(self.fate_note) or None) if became else None,
        )

    def _judge(self) -> None:
        day, doi = _typed(self.date), _typed(self.doi)
        # A date as a page gave it may stay, whatever it looks like.
        dated = not day or day == self._given or is_date(day)
        told = ""
        if not dated:
            told = translate("Sources", "This is no date yet. Write it as 2024-11-18, 2024-11 or 2024.")
        elif doi and doi != self._doi and not doi_of(doi):
            told = translate("Sources", "This is no DOI yet. Write it as 10.1000/182.")
        self.save.setEnabled(not told and bool(_typed(self.title)))
        if not told and _typed(self.withheld):
            told = translate("Sources", "Reports show […] with this reason in its place, unless an export is told to name it.")
        self.told.setText(told)

    def _line(self, text: str | None, hint: str = "") -> QLineEdit:
        field = QLineEdit(text or "", self)
        field.setPlaceholderText(hint)
        field.setCursorPosition(0)
        return field

    def _choice(self, names: dict[str, str], chosen: str) -> QComboBox:
        box = QComboBox(self)
        for value, name in names.items():
            box.addItem(name, value)
        box.setCurrentIndex(box.findData(chosen))
        return box


def _typed(field: QLineEdit) -> str:
    return " ".join(field.text().split())


def is_date(typed: str) -> bool:
    """Is this a year, a month or a day (ISO 8601), or a time of which the first ten characters are one?"""
    if not re.fullmatch(r"\d{4}(?:-\d{2}(?:-\d{2}(?:[T ].*)?)?)?", typed):
        return False
    try:
        date.fromisoformat((typed[:10] + "-01-01")[:10])
    except ValueError:
        return False
    return True
