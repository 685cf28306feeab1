"""An evidence bundle: of what, where to, in which language, and whether withheld sources are named."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.desk.bundles import SUFFIX
from workbench.domain.records import dataclass
from workbench.ui import messages
from workbench.ui.dialogs.export import LANGUAGES
from workbench.ui.dialogs.reading_order import in_order
from workbench.ui.dialogs.room import make_room
from workbench.ui.dialogs.saving import save_and_cancel
from workbench.ui.key_cap import words
from workbench.ui.terms import number_of
from workbench.ui.wrapping_box import WrappingBox

translate = QCoreApplication.translate
WIDE_PX = 620


@dataclass(frozen=True, slots=True)
class BundleChoice:
    """The file to write, whether of the whole casebook, in which language, and whether withheld sources stay without a name."""

    out: Path
    everything: bool
    language: str
    redact: bool


class BundleDialog(QDialog):
    """articles is how many the casebook has; withheld, how many sources no report may name."""

    def __init__(self, parent: QWidget | None, suggested: Path, language: str, articles: int, withheld: int) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Bundle", "Export evidence bundle"))
        make_room(self, WIDE_PX)
        self.scope = QComboBox(self)
        self.scope.addItem(translate("Bundle", "The article on screen"), False)
        one = translate("Bundle", "All of the casebook (1 article)")
        every = number_of(articles, one, translate("Bundle", "All {n} articles of the casebook"))
        self.scope.addItem(every, True)
        self.out = QLineEdit(str(suggested), self)
        self.out.setCursorPosition(len(self.out.text()))  # the name of the file is its end
        self.out.textChanged.connect(lambda _text: self._check())
        self.language = QComboBox(self)
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(self.language.findData(language))
        self.naming = WrappingBox(translate("Bundle", "Name withheld sources and put their copies in, in this export alone"), self)
        self.naming.setVisible(withheld > 0)
        self.told = words(
            translate("Bundle", "Reports, saved sources, their words and the journal’s head in one .zip"), "small", self
        )
        self.told.setWordWrap(True)
        browse = QPushButton(translate("Bundle", "Browse…"), self)
        browse.setAutoDefault(False)
        browse.clicked.connect(lambda _checked: self._browse())
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self.out, 1)
        place.addWidget(browse)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        form.addRow(translate("Bundle", "Of"), self.scope)
        form.addRow(translate("Bundle", "File"), place)
        form.addRow(translate("Bundle", "Language"), self.language)
        form.addRow("", self.naming)
        form.addRow("", self.told)
        for field, name in (
            (self.scope, translate("Bundle", "Of")),
            (self.out, translate("Bundle", "File")),
            (self.language, translate("Bundle", "Language")),
        ):
            field.setAccessibleName(name)
        in_order(self.scope, self.out, browse, self.language, self.naming)
        buttons, self.save = save_and_cancel(self)
        self.save.setText(translate("Bundle", "Export"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(16)
        layout.addLayout(form)
        layout.addWidget(buttons)
        self._check()
        wide = self.minimumWidth()
        self.resize(wide, layout.totalHeightForWidth(wide))  # as high as its words are at this width

    def choice(self) -> BundleChoice:
        """What the fields say; a name without an ending gets that of bundles."""
        out = Path(self.out.text().strip()).expanduser()
        if not out.name.lower().endswith(".zip"):
            out = out.with_name(out.name + SUFFIX)
        return BundleChoice(
            out, bool(self.scope.currentData()), str(self.language.currentData()), redact=not self.naming.isChecked()
        )

    def accept(self) -> None:
        """Close with the choice, unless a file would be replaced and the analyst does not want that."""
        out = self.choice().out
        if out.exists():
            question = translate("Export", "{names} is there already. Replace it?").replace("{names}", out.name)
            if not messages.ask(self, question, translate("Export", "Replace")):
                return
        super().accept()

    def _browse(self) -> None:
        kinds = translate("Bundle", "Evidence bundles (*.bundle.zip);;All files (*)")
        chosen, _kind = QFileDialog.getSaveFileName(self, self.windowTitle(), self.out.text(), kinds)
        if chosen:
            self.out.setText(chosen)

    def _check(self) -> None:
        named = bool(self.out.text().strip())
        self.save.setEnabled(named and self.choice().out.parent.is_dir())


def choose_bundle(parent: QWidget, suggested: Path, language: str, articles: int, withheld: int) -> BundleChoice | None:
    """Ask what to bundle; None when nothing is to be."""
    dialog = BundleDialog(parent, suggested, language, articles, withheld)
    accepted = dialog.exec()
    choice = dialog.choice() if accepted else None
    dialog.deleteLater()
    return choice
