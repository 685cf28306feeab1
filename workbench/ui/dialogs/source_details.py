"""What is known of a source, in a form; a function that returns what it shall be."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QBoxLayout, QComboBox, QDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from workbench.desk.source_facts import accessed_at
from workbench.domain.cited import CONTAINER, value_of
from workbench.domain.dates import is_date, is_far_ahead
from workbench.domain.enums import Fate, SourceType, Standing
from workbench.domain.errors import Refused
from workbench.domain.records import dataclass
from workbench.domain.source import Source
from workbench.services.sources import normalise_url
from workbench.services.sources.identifiers import doi_of
from workbench.ui.asked_words import typed
from workbench.ui.dialogs.citation_fields import CitationFields, Values, values_in
from workbench.ui.dialogs.hints import fit_hints
from workbench.ui.dialogs.reading_order import in_order
from workbench.ui.dialogs.room import fits_screen, make_room
from workbench.ui.dialogs.saving import save_and_cancel
from workbench.ui.dialogs.scrolled import Scrolled
from workbench.ui.key_cap import words
from workbench.ui.problems import problem_words
from workbench.ui.recheck_words import fate_words
from workbench.ui.source_words import source_type_words
from workbench.ui.terms import language_word, language_words, one_line

translate = QCoreApplication.translate
NO_OTHERS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class SourceDetails:
    """How a source shall be told; None where nothing is known. published is a year, month or day (ISO 8601).

    accessed is a time as typed or as it was; container is what it appeared in, cited the usual parts of its citation,
    interest what the source gains by saying so, withheld why no report may name it, fate what became of it.
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
    url: str | None = None
    accessed: str | None = None
    language: str | None = None
    container: str | None = None
    cited: Values = ()

    @classmethod
    def of(cls, source: Source) -> "SourceDetails":
        """What is known of a source now."""
        known = {name: getattr(source, name) for name in cls.__slots__ if name not in ("container", "cited")}
        return cls(**known, container=value_of(source.cited, CONTAINER), cited=values_in(source.cited))


def standing_words() -> dict[Standing | None, str]:
    """Name the standings of a source, none said first."""
    return {
        None: translate("Sources", "Not said"),
        Standing.PRIMARY: translate("Sources", "Primary: was there itself"),
        Standing.SECONDARY: translate("Sources", "Secondary: tells what others saw or said"),
    }


def edit_source(parent: QWidget, source: Source, others: Mapping[str, str] = NO_OTHERS) -> SourceDetails | None:
    """Let the analyst change what is known of a source; None when nothing is to change. others: titles by their addresses."""
    form = SourceForm(parent, source, others)
    accepted = form.exec()
    edited = form.edited() if accepted else None
    form.deleteLater()
    return None if edited == SourceDetails.of(source) else edited


class SourceForm(QDialog):
    """Plain-text fields, filled with what is known now.

    It is not left without a title, with a date, a time, a DOI or an address that is none, or with the address of another source.
    """

    def __init__(self, parent: QWidget | None, source: Source, others: Mapping[str, str] = NO_OTHERS) -> None:
        super().__init__(parent)
        self._source, self._others = source, others
        self._given = source.published or ""
        self._doi = source.doi or ""
        self.setWindowTitle(translate("Sources", "Source details"))
        make_room(self, 940)
        self.title = self._line(source.title)
        self.author = self._line(source.author, translate("Sources", "Several with a semicolon between them"))
        self.publisher = self._line(source.publisher)
        hint = translate("Sources", "The newspaper, journal or book that it appeared in")
        self.container = self._line(value_of(source.cited, CONTAINER), hint)
        self.address = self._line(source.url, translate("Sources", "None: a file"))
        self._accessed = _shown(source.accessed)
        self.accessed = self._line(self._accessed, translate("Sources", "now, 2024-11-18, yesterday 18:00"))
        self.language = QComboBox(self)
        self.language.addItem(translate("Sources", "Unknown"), None)
        codes = {**language_words(), **({source.language: language_word(source.language)} if source.language else {})}
        for code, name in sorted(codes.items(), key=lambda item: item[1]):
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(0, self.language.findData(source.language)))
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
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        rows = (
            (translate("Sources", "Title"), self.title),
            (translate("Sources", "Author"), self.author),
            (translate("Sources", "Publisher"), self.publisher),
            (translate("Sources", "Appeared in"), self.container),
            (translate("Sources", "Address"), self.address),
            (translate("Sources", "Published"), self.date),
            (translate("Sources", "Read on"), self.accessed),
            (translate("Sources", "Type"), self.kind),
            (translate("Sources", "Language"), self.language),
            (translate("Sources", "Standing"), self.standing),
            (translate("Sources", "DOI"), self.doi),
            (translate("Sources", "Archive"), self.archive),
            (translate("Sources", "Interest"), self.interest),
            (translate("Sources", "Withheld because"), self.withheld),
            (translate("Sources", "What became of it"), self.fate),
            (translate("Sources", "Notice"), self.fate_note),
        )
        for name, field in rows:
            field.setAccessibleName(name)
            if field in (self.accessed, self.language):
                self._beside(form, name, field)
            else:
                form.addRow(name, field)
        form.addRow("", self.told)
        self.citation = CitationFields(source.cited, self)
        in_order(*(field for _name, field in rows), *self.citation.fields.values())
        fields = QWidget(self)
        columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, fields)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(24)
        columns.addLayout(form, 3)
        columns.addWidget(self.citation, 2)
        buttons, self.save = save_and_cancel(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(16)
        layout.addWidget(Scrolled(fields, self), 1)
        layout.addWidget(buttons)
        fit_hints(self)
        for labels in (QFormLayout.RowWrapPolicy.DontWrapRows, QFormLayout.RowWrapPolicy.WrapAllRows):
            if fits_screen(self):
                break
            columns.setDirection(QBoxLayout.Direction.TopToBottom)
            form.setRowWrapPolicy(labels)  # beside the fields, or over them
            columns.invalidate()
            make_room(self, 940)
            fit_hints(self)
        for field in (self.title, self.date, self.accessed, self.address, self.doi, self.withheld):
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
            url=_typed(self.address) or None,
            accessed=self._source.accessed if _typed(self.accessed) == self._accessed else _typed(self.accessed) or None,
            language=self.language.currentData(),
            container=_typed(self.container) or None,
            cited=self.citation.values(),
        )

    def _judge(self) -> None:
        day, doi = _typed(self.date), _typed(self.doi)
        # A date as a page gave it may stay, whatever it looks like.
        dated = not day or day == self._given or is_date(day)
        told = ""
        if not dated:
            told = translate("Sources", "This is no date yet. Write it as 2024-11-18, 2024-11 or 2024.")
        elif day and day != self._given and is_far_ahead(day):
            told = translate("Sources", "This day lies more than a year ahead.")
        elif wrong := self._wrong_time() or self._wrong_address():
            told = wrong
        elif doi and doi != self._doi and not doi_of(doi):
            told = translate("Sources", "This is no DOI yet. Write it as 10.1000/182.")
        self.save.setEnabled(not told and bool(_typed(self.title)))
        if not told and _typed(self.withheld):
            told = translate("Sources", "Reports show […] with this reason in its place, unless an export is told to name it.")
        self.told.setText(told)

    def _wrong_time(self) -> str:
        when = _typed(self.accessed)
        try:
            if when and when != self._accessed:
                accessed_at(when)
        except Refused as problem:
            return problem_words(str(problem))
        return ""

    def _wrong_address(self) -> str:
        given = _typed(self.address)
        if not given or given == self._source.url:
            return ""
        try:
            taken = self._others.get(normalise_url(given))
        except Refused as problem:
            return problem_words(str(problem))
        same = translate("Sources", "“{title}” has this address already; cite that source instead.")
        return same.replace("{title}", one_line(taken, 80)) if taken else ""

    def _beside(self, form: QFormLayout, name: str, field: QWidget) -> None:
        """Put a short field with its name beside the one in the last row."""
        row = form.rowCount() - 1
        item = form.itemAt(row, QFormLayout.ItemRole.FieldRole)
        first = item.widget() if item else None
        if item is None or first is None:
            return
        label = QLabel(name, self)
        label.setBuddy(field)
        both = QHBoxLayout()
        both.setSpacing(12)
        form.removeItem(item)
        both.addWidget(first, 1)
        both.addWidget(label)
        both.addWidget(field, 1)
        form.setLayout(row, QFormLayout.ItemRole.FieldRole, both)

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


def _shown(accessed: str | None) -> str:
    """A time of access as it is typed; one that is no time as it came."""
    try:
        return typed(accessed)
    except ValueError:
        return accessed or ""
