"""What the analyst can choose, in a form of a few pages; a function that returns the settings as they shall be."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from workbench.services.match.meaning import is_installed
from workbench.settings import CHOICES, RANGES, WEB, Settings, analyst_name, with_value
from workbench.ui.dialogs.files import choose_folder
from workbench.ui.dialogs.key_table import KeyTable
from workbench.ui.dialogs.room import make_room
from workbench.ui.dialogs.saving import save_and_cancel
from workbench.ui.key_cap import words
from workbench.ui.theme import inset_number
from workbench.ui.wrapping_box import WrappingBox

translate = QCoreApplication.translate
SECURE = ("https://", "http://")


def edit_settings(parent: QWidget, settings: Settings) -> Settings | None:
    """Let the analyst change the settings; None when the dialog was left by Cancel."""
    form = SettingsForm(parent, settings)
    accepted = form.exec()
    changed = form.settings() if accepted else None
    form.deleteLater()
    return changed


class SettingsForm(QDialog):
    """One field a setting; the values are checked by the same rules as the file."""

    def __init__(self, parent: QWidget | None, settings: Settings) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(translate("Settings", "Settings"))
        make_room(self, 620)
        make_room(self, 760, 560)
        self.analyst = QLineEdit(settings.analyst, self)
        self.analyst.setPlaceholderText(analyst_name(settings))
        self.theme = _combo(self, "theme", settings.theme)
        self.language = _combo(self, "language", settings.language)
        self.report_language = _combo(self, "report_language", settings.report_language)
        self.zoom = QSpinBox(self)
        self.zoom.setRange(int(RANGES["zoom"][0]), int(RANGES["zoom"][1]))
        self.zoom.setSingleStep(10)
        self.zoom.setSuffix(" %")
        self.zoom.setValue(settings.zoom)
        self.advance = _box(self, translate("Settings", "After a verdict go to the next claim to review"), settings.advance)
        self.worth_checking = QDoubleSpinBox(self)
        self.worth_checking.setRange(*RANGES["worth_checking"])
        self.worth_checking.setSingleStep(0.05)
        self.worth_checking.setValue(settings.worth_checking)
        for number in (self.zoom, self.worth_checking):
            inset_number(number)
        self.meaning = _box(self, translate("Settings", "Search earlier checks by meaning too"), settings.meaning)
        self.remember_recent = _box(self, translate("Settings", "List the casebooks opened before"), settings.remember_recent)
        self.save_pages = _box(
            self, translate("Settings", "Save the page of a source when its address is linked"), settings.save_pages
        )
        told = translate("Settings", "Hide findings of others until I have given mine (blind second look)")
        self.blind = _box(self, told, settings.blind)
        self.backups = _box(self, translate("Settings", "Make backups beside the casebook"), settings.backups)
        self.house = {name: QLineEdit(getattr(settings, name), self) for name in house_words()}
        for name in WEB:
            self.house[name].setPlaceholderText("https://")
            self.house[name].textChanged.connect(lambda _text: self._check())
        self.keys = KeyTable(settings, self)
        self.problem = words("", "small", self)
        self._lay_out()

    def settings(self) -> Settings:
        """The settings as the fields now say."""
        values: dict[str, Any] = {
            "analyst": self.analyst.text().strip(),
            "theme": self.theme.currentData(),
            "language": self.language.currentData(),
            "report_language": self.report_language.currentData(),
            "zoom": self.zoom.value(),
            "advance": self.advance.isChecked(),
            "worth_checking": round(self.worth_checking.value(), 2),
            "meaning": self.meaning.isChecked(),
            "remember_recent": self.remember_recent.isChecked(),
            "save_pages": self.save_pages.isChecked(),
            "blind": self.blind.isChecked(),
            "backups": self.backups.isChecked(),
        } | {name: field.text().strip() for name, field in self.house.items()}
        changed = replace(self._settings, keys=self.keys.chosen())
        for name, value in values.items():
            changed = with_value(changed, name, value)
        return changed

    def _check(self) -> None:
        """A web address that is none is told while it is typed; such a form cannot be saved."""
        wrong = next((name for name in WEB if (text := self.house[name].text().strip()) and not text.startswith(SECURE)), None)
        told = translate("Settings", "{field}: type a web address that begins with https://, or nothing.")
        self.problem.setText(told.replace("{field}", house_words()[wrong]) if wrong else "")
        self.save.setEnabled(wrong is None)

    def _lay_out(self) -> None:
        self.pages = QTabWidget(self)
        self.pages.setDocumentMode(True)
        for title, page in (
            (translate("Settings", "General"), self._general()),
            (translate("Settings", "Work"), self._work()),
            (translate("Settings", "Keys"), self.keys),
            (translate("Settings", "House"), self._house()),
        ):
            self.pages.addTab(page, title)
        buttons, self.save = save_and_cancel(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.problem)
        layout.addWidget(buttons)

    def _general(self) -> QWidget:
        page, form = _page()
        form.addRow(translate("Settings", "Sign verdicts as"), self.analyst)
        form.addRow(translate("Settings", "Theme"), self.theme)
        form.addRow(translate("Settings", "Language of the window"), self.language)
        later = words(translate("Settings", "The language takes effect at the next start."), "small", self)
        later.setWordWrap(True)
        form.addRow("", later)
        form.addRow(translate("Settings", "Language of reports"), self.report_language)
        form.addRow(translate("Settings", "Size of the article’s text"), self.zoom)
        form.addRow("", self.remember_recent)
        form.addRow("", self.backups)
        return page

    def _work(self) -> QWidget:
        page, form = _page()
        form.addRow("", self.advance)
        form.addRow(translate("Settings", "Worth checking from (0 to 1)"), self.worth_checking)
        form.addRow("", self.meaning)
        if not is_installed():
            told = translate("Settings", "Needs the extra part “semantic”, which is not installed: meaning is off.")
            note = words(told, "small", self)
            note.setWordWrap(True)
            form.addRow("", note)
        form.addRow("", self.save_pages)
        form.addRow("", self.blind)
        return page

    def _house(self) -> QWidget:
        page, form = _page()
        for name, title in house_words().items():
            if name != "templates":
                form.addRow(title, self.house[name])
        self.browse = QPushButton(translate("Settings", "Browse…"), self)
        self.browse.clicked.connect(lambda _checked: self._choose_templates())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.house["templates"], 1)
        row.addWidget(self.browse)
        self.house["templates"].setAccessibleName(house_words()["templates"])  # a label names a field, not a row
        form.addRow(house_words()["templates"], row)
        return page

    def _choose_templates(self) -> None:
        field = self.house["templates"]
        chosen = choose_folder(self, house_words()["templates"], Path(field.text().strip() or Path.home()))
        if chosen:
            field.setText(str(chosen))


def house_words() -> Mapping[str, str]:
    """Name what is known of the house that publishes."""
    return {
        "organisation": translate("Settings", "Organisation"),
        "publication_url": translate("Settings", "Published under"),
        "contact": translate("Settings", "Contact for readers"),
        "funding": translate("Settings", "Funded by"),
        "method_url": translate("Settings", "Page on the method"),
        "templates": translate("Settings", "Page templates (folder)"),
    }


def choice_words() -> Mapping[str, str]:
    """Name the values of settings that are chosen from a list."""
    return {
        "system": translate("Settings", "As the system"),
        "light": translate("Settings", "Light"),
        "dark": translate("Settings", "Dark"),
        "en": "English",
        "fr": "Français",
    }


def _page() -> tuple[QWidget, QFormLayout]:
    page = QWidget()
    form = QFormLayout(page)
    form.setContentsMargins(4, 16, 4, 4)
    form.setVerticalSpacing(10)
    form.setHorizontalSpacing(16)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return page, form


def _box(parent: QWidget, text: str, on: bool) -> WrappingBox:
    box = WrappingBox(text, parent)
    box.setChecked(on)
    return box


def _combo(parent: QWidget, name: str, value: Any) -> QComboBox:
    combo = QComboBox(parent)
    for choice in CHOICES[name]:
        combo.addItem(choice_words()[choice], choice)
    combo.setCurrentIndex(combo.findData(value))
    return combo
