"""Which report, in which formats, where to; what is missing in it; and what it will look like."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.dossier import Dossier
from workbench.domain.gate import Need
from workbench.domain.records import dataclass
from workbench.services.language import detect_language
from workbench.services.report import FORMATS, gaps, safe_file_name
from workbench.ui import messages
from workbench.ui.dialogs.export_scopes import ARTICLE, CLAIM, CLAIMS, Collect, Only, Scope, first_of
from workbench.ui.dialogs.files import choose_folder
from workbench.ui.dialogs.format_labels import format_label
from workbench.ui.dialogs.reading_order import in_order
from workbench.ui.dialogs.report_page import open_page
from workbench.ui.dialogs.report_pager import ReportPager
from workbench.ui.dialogs.room import make_room
from workbench.ui.gathered import blocks_of
from workbench.ui.key_cap import words
from workbench.ui.report_view import ReportView
from workbench.ui.terms import counted, one_line, window_language
from workbench.ui.theme import scaled, set_role
from workbench.ui.wrapped_rows import wrap_rows
from workbench.ui.wrapping_box import WrappingBox

translate = QCoreApplication.translate
FIRST_FORMAT = "html"
MOST_GAPS = 500  # listed: of more, nobody reads the last
LEAST_PREVIEW_PX = 300  # with the margins of the dialog
LANGUAGES = {"en": "English", "fr": "Français"}


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """The files to write, in which language, whether withheld sources stay without a name, whether second looks that found
    otherwise print, why it is published against the rules of the house (empty: they are met), and of what it is.
    """

    outs: tuple[Path, ...]
    language: str
    redact: bool = True
    dissent: bool = False
    override: str = ""
    only: Only = ()


def choose_export(
    parent: QWidget,
    dossier: Dossier,
    language: str,
    folder: Path,
    go_to: Callable[[str], object],
    named: Dossier | None = None,
    scopes: Sequence[Scope] = (),
    collect: Collect | None = None,
) -> ExportChoice | None:
    """Ask what to export; None when it was left by Cancel or by a gap, which leads to its claim through go_to.

    named is the same with the withheld sources named, where there are any; only then that can be chosen. scopes are what else a
    report can be of than the article of the dossier, and collect gathers that.
    """
    return _ask(ExportDialog(parent, dossier, language, folder, go_to, named, scopes, collect))


def report_language(setting: str) -> str:
    """The language of reports that a setting means: "system" is that of the window, English when there is no such report."""
    code = QLocale().name()[:2] if setting == "system" else setting
    return code if code in LANGUAGES else "en"


class ExportDialog(QDialog):
    """The form, the gaps and the preview; choice() says what was chosen."""

    def __init__(
        self,
        parent: QWidget | None,
        dossier: Dossier,
        language: str,
        folder: Path,
        go_to: Callable[[str], object],
        named: Dossier | None = None,
        scopes: Sequence[Scope] = (),
        collect: Collect | None = None,
    ) -> None:
        super().__init__(parent)
        self._gathered: dict[tuple[str, bool], tuple[Dossier, ...]] = {(ARTICLE, True): (dossier,)}
        if named:
            self._gathered[ARTICLE, False] = (named,)
        self._scopes = {one.key: one for one in scopes} or {ARTICLE: Scope(ARTICLE, "", ((dossier.article.id, ()),))}
        self._collect = collect
        self._go_to = go_to
        self.setWindowTitle(translate("Export", "Export report"))
        make_room(self, 1080, 700)
        self.formats = {one.name: QCheckBox(f"{format_label(one.name)} ({one.suffix})", self) for one in FORMATS.values()}
        for name, box in self.formats.items():
            box.setChecked(name == FIRST_FORMAT)
            box.toggled.connect(lambda _on: self._check())
        self.folder = QLineEdit(str(folder), self)
        self.scope = QComboBox(self)
        for one in self._scopes.values():
            self.scope.addItem(one.label, one.key)
        self.scope.setCurrentIndex(self.scope.findData(first_of(scopes)))
        self.scope.setAccessibleName(translate("Export", "Report of"))
        self._stem = Path(safe_file_name(dossier, ".html")).stem
        self.name = QLineEdit(self._suggested(), self)
        self.name.setCursorPosition(0)
        self.language = QComboBox(self)
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(self.language.findData(language))
        self.naming = WrappingBox(_naming_words(dossier.withheld), self)
        self.naming.toggled.connect(lambda _on: self._render())
        self.folder.setAccessibleName(translate("Export", "Folder"))
        self.language.setAccessibleName(translate("Export", "Language"))
        self.gaps = QListWidget(self)
        wrap_rows(self.gaps)
        self.gaps.installEventFilter(self)
        set_role(self.gaps, "field")
        self.gaps.setAccessibleName(translate("Export", "What is missing"))
        self.gaps_title = words("", "strong", self)
        self.override = QLineEdit(self)
        self.override.setPlaceholderText(translate("Export", "Why it is published nevertheless; this prints in the report"))
        self.override.setAccessibleName(translate("Export", "Reason to publish against the rules of the house"))
        set_role(self.override, "field")
        self.override.textChanged.connect(lambda _text: self._check())
        self.dissent = WrappingBox(translate("Export", "Print second looks that found otherwise"), self)
        self.dissent.toggled.connect(lambda _on: self._render())
        self.preview, self.pager = ReportView(self), ReportPager(self, self._show)
        self.preview.setAccessibleName(translate("Export", "Preview"))
        self.preview.claim_wanted.connect(self._leave_for)
        self.problem = words("", "small", self)
        self._lay_out()
        self.folder.textChanged.connect(lambda _text: self._check())
        self.name.textChanged.connect(lambda _text: self._check())
        self.scope.currentIndexChanged.connect(lambda _index: self._rescope())
        self.language.currentIndexChanged.connect(lambda _index: self._render())
        self.gaps.itemDoubleClicked.connect(self._follow)
        self._render()
        (self.override if self._shut else self.export).setFocus()

    def choice(self) -> ExportChoice:
        """What the fields say now."""
        folder, stem = Path(self.folder.text()).expanduser(), self.name.text().strip()
        chosen = [FORMATS[name] for name, box in self.formats.items() if box.isChecked()]
        outs = tuple(folder / f"{stem}{one.suffix}" for one in chosen)
        reason = "" if self.override.isHidden() else self.override.text().strip()
        only = self._scopes[self._key()].only
        dissent, redact = self.dissent.isChecked(), not self.naming.isChecked()
        return ExportChoice(outs, self._code(), redact=redact, dissent=dissent, override=reason, only=only)

    def accept(self) -> None:
        """Close with the choice, unless a file would be replaced and the analyst does not want that."""
        there = [out.name for out in self.choice().outs if out.exists()]
        if there:
            question = translate("Export", "{names} is there already. Replace it?").replace("{names}", ", ".join(there))
            if not messages.ask(self, question, translate("Export", "Replace")):
                return
        super().accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Enter on a gap goes to its claim; left to Qt it would go on to the dialog and press Export as well.
        pressed = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else 0
        if watched is self.gaps and pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if item := self.gaps.currentItem():
                self._follow(item)
            return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # A preview of a few letters a line helps nobody; the browser shows the page too.
        self.aside.setVisible(self.width() - self._form.minimumSize().width() >= scaled(LEAST_PREVIEW_PX))
        super().resizeEvent(event)

    def open_in_browser(self) -> Path | None:
        """Write the web page to a temporary file and give it to the browser; return the file, None for a problem that was told."""
        return open_page(self, self._dossiers, self._code()) if self._dossiers else None

    @property
    def _dossier(self) -> Dossier:
        return self._dossiers[0]

    @property
    def _dossiers(self) -> tuple[Dossier, ...]:
        """What is chosen, as it will be told; empty while it is gathered."""
        found = self._gathered.get((self._key(), not self.naming.isChecked()), ())
        return found if self.dissent.isChecked() else tuple(one.without_dissent() for one in found)

    @property
    def _shut(self) -> list[Need]:
        """What is asked for, not met and not let through; to name a withheld source matters only where it stays nameless."""
        found = self._gathered.get((self._key(), True), ())
        needs = [one.rule.need for dossier in found for one in dossier.unmet if one.override is None]
        return [need for need in needs if need is not Need.WITHHELD or not self.naming.isChecked()]

    def _key(self) -> str:
        return str(self.scope.currentData())

    def _suggested(self) -> str:
        scope = self._scopes[self._key()]
        return f"{self._stem}-{scope.stem}" if scope.key in (CLAIM, CLAIMS) else scope.stem or self._stem

    def _rescope(self) -> None:
        """Take another scope: what it holds may have no withheld sources to name, and a name that nobody typed goes with it."""
        if self.name.text() in self._names:
            self.name.setText(self._suggested())
            self.name.setCursorPosition(0)
        self.naming.setChecked(False)
        self._render()

    @property
    def _names(self) -> set[str]:
        stems = {one.stem for one in self._scopes.values()}
        return {self._stem, *stems, *(f"{self._stem}-{one}" for one in stems)}

    def _take(self, key: str, redact: bool, found: tuple[Dossier, ...]) -> None:
        self._gathered[key, redact] = found
        if (key, redact) == (self._key(), not self.naming.isChecked()):
            self._render()

    def _gather(self) -> bool:
        """Is what is chosen at hand? What is not is gathered."""
        key, redact = self._key(), not self.naming.isChecked()
        for wanted in (True, redact):  # the rules hold for what withheld sources are, so the redacted one is asked for first
            if (key, wanted) not in self._gathered:
                if self._collect:
                    only = self._scopes[key].only
                    self._collect(only, wanted, partial(self._take, key, wanted))
                return False
        return True

    def _code(self) -> str:
        return str(self.language.currentData())

    def _render(self) -> None:
        self.gaps.clear()
        if not self._gather():
            self.gaps_title.setText(translate("Export", "Gathering what the report needs…"))
            self.preview.show_blocks(())
            self.pager.hide()
            self._check()
            return
        redacted = self._gathered[self._key(), True]
        withheld = sum(one.withheld for one in redacted)
        self.naming.say(_naming_words(withheld))
        can_be_named = self._collect is not None or (self._key(), False) in self._gathered
        self._form.setRowVisible(self.naming, withheld > 0 and can_be_named)
        self._form.setRowVisible(self.dissent, any(view.dissents for one in redacted for view in one.claims))
        self.override.setVisible(bool(self._shut))
        self._show()
        many = len(self._dossiers) > 1
        found = [(one, gap) for one in self._dossiers for gap in gaps(one, window_language(), self._code(), detect_language)]
        for dossier, gap in found[:MOST_GAPS]:
            of = f"{one_line(dossier.article.title, 40)}: " if many else ""
            item = QListWidgetItem(of + one_line(gap.text, 300), self.gaps)
            item.setData(Qt.ItemDataRole.UserRole, gap.claim_id)
        self._check()
        title = translate("Export", "Nothing is missing")
        if found:
            several = translate("Export", "{n} things to look at first").replace("{n}", counted(len(found)))
            title = translate("Export", "1 thing to look at first") if len(found) == 1 else several
        self.gaps_title.setText(title)

    def _show(self) -> None:
        self.preview.show_blocks(blocks_of(self.pager.shown(self._dossiers), self._code()))

    def _follow(self, item: QListWidgetItem) -> None:
        claim_id = item.data(Qt.ItemDataRole.UserRole)
        if claim_id:
            self._leave_for(str(claim_id))

    def _leave_for(self, claim_id: str) -> None:
        self.reject()
        self._go_to(claim_id)

    def _check(self) -> None:
        choice = self.choice()
        problem = ""
        if not choice.outs:
            problem = translate("Export", "Choose at least one format.")
        elif not self.name.text().strip() or Path(self.name.text()).name != self.name.text():
            problem = translate("Export", "Give the report a file name without / or \\.")
        elif not choice.outs[0].parent.is_dir():
            problem = translate("Export", "There is no such folder.")
        elif not self._dossiers:
            problem = translate("Export", "Gathering what the report needs…")
        elif self._shut and not choice.override:
            problem = translate("Export", "Rules of the house are not met: mend it, or say why you publish nevertheless.")
            if set(self._shut) == {Need.WITHHELD}:
                problem = translate(
                    "Export", "A withheld source is named: reword it, or say why you publish; its names are left out then."
                )
        self.problem.setText(problem)
        self.export.setEnabled(not problem)

    def _browse(self) -> None:
        chosen = choose_folder(self, translate("Export", "Folder for the report"), Path(self.folder.text()))
        if chosen:
            self.folder.setText(str(chosen))

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(10)
        self._form = self._fields()
        left.addLayout(self._form)
        left.addWidget(self.gaps_title)
        left.addWidget(self.gaps, 1)
        hint = translate("Export", "Enter or a double click goes to the claim.")
        left.addWidget(words(hint, "small", self))
        left.addWidget(self.override)
        self.aside = QWidget(self)
        right = QVBoxLayout(self.aside)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(10)
        right.addWidget(words(translate("Export", "Preview"), "strong", self))
        right.addWidget(self.pager)
        right.addWidget(self.preview, 1)
        columns = QHBoxLayout()
        columns.setSpacing(20)
        columns.addLayout(left, 4)
        columns.addWidget(self.aside, 6)
        buttons = QDialogButtonBox(self)
        browser = buttons.addButton(translate("Export", "Open in browser"), QDialogButtonBox.ButtonRole.ActionRole)
        browser.clicked.connect(lambda _checked: self.open_in_browser())
        self.export = buttons.addButton(translate("Export", "Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self.export, "primary")
        self.export.setDefault(True)
        buttons.addButton(translate("Export", "Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.problem, 1)
        foot.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(14)
        layout.addLayout(columns, 1)
        layout.addLayout(foot)

    def _fields(self) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        boxes = QGridLayout()
        boxes.setVerticalSpacing(0)
        half = (len(self.formats) + 1) // 2
        for at, box in enumerate(self.formats.values()):
            boxes.addWidget(box, at % half, at // half)
        place = QHBoxLayout()
        place.setSpacing(8)
        browse = QPushButton(translate("Export", "Browse…"), self)
        browse.clicked.connect(lambda _checked: self._browse())
        in_order(self.scope, *self.formats.values(), self.folder, browse, self.name)
        place.addWidget(self.folder, 1)
        place.addWidget(browse)
        rows = ((translate("Export", "Formats"), boxes), (translate("Export", "Folder"), place))
        form.addRow(translate("Export", "Report of"), self.scope)
        form.setRowVisible(self.scope, len(self._scopes) > 1)
        for label, row in rows:
            form.addRow(label, row)
        form.addRow(translate("Export", "File name"), self.name)
        form.addRow(translate("Export", "Language"), self.language)
        form.addRow(translate("Export", "Withheld"), self.naming)
        form.addRow(translate("Export", "Dissent"), self.dissent)
        return form


def _naming_words(count: int) -> str:
    if count == 1:
        return translate("Export", "Name the withheld source, in this export alone")
    return translate("Export", "Name the {n} withheld sources, in this export alone").replace("{n}", counted(count))


def _ask(dialog: ExportDialog) -> ExportChoice | None:
    accepted = dialog.exec()
    choice = dialog.choice() if accepted else None
    dialog.deleteLater()
    return choice
