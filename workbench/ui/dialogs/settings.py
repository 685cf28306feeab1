"""What the analyst can choose, in a form; a function that returns the settings as they shall be."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from workbench.services.match.meaning import is_installed
from workbench.settings import CHOICES, RANGES, Settings, analyst_name, with_value
from workbench.ui.key_cap import words
from workbench.ui.theme import inset_number, set_role

translate = QCoreApplication.translate


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
        self.setMinimumWidth(560)
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
        self.advance = QCheckBox(translate("Settings", "After a verdict go to the next claim to review"), self)
        self.advance.setChecked(settings.advance)
        self.worth_checking = QDoubleSpinBox(self)
        self.worth_checking.setRange(*RANGES["worth_checking"])
        self.worth_checking.setSingleStep(0.05)
        self.worth_checking.setValue(settings.worth_checking)
        for number in (self.zoom, self.worth_checking):
            inset_number(number)
        self.meaning = QCheckBox(translate("Settings", "Search earlier checks by meaning too"), self)
        self.meaning.setChecked(settings.meaning)
        self.remember_recent = QCheckBox(translate("Settings", "List the casebooks opened before"), self)
        self.remember_recent.setChecked(settings.remember_recent)
        self._lay_out()

    def settings(self) -> Settings:
        """The settings as the fields now say."""
        values = {
            "analyst": self.analyst.text().strip(),
            "theme": self.theme.currentData(),
            "language": self.language.currentData(),
            "report_language": self.report_language.currentData(),
            "zoom": self.zoom.value(),
            "advance": self.advance.isChecked(),
            "worth_checking": round(self.worth_checking.value(), 2),
            "meaning": self.meaning.isChecked(),
            "remember_recent": self.remember_recent.isChecked(),
        }
        changed = self._settings
        for name, value in values.items():
            changed = with_value(changed, name, value)
        return changed

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(translate("Settings", "Sign verdicts as"), self.analyst)
        form.addRow(translate("Settings", "Theme"), self.theme)
        form.addRow(translate("Settings", "Language of the window"), self.language)
        form.addRow("", words(translate("Settings", "Name and language take effect at the next start."), "small", self))
        form.addRow(translate("Settings", "Language of reports"), self.report_language)
        form.addRow(translate("Settings", "Size of the article’s text"), self.zoom)
        form.addRow("", self.advance)
        form.addRow(translate("Settings", "Worth checking from (0 to 1)"), self.worth_checking)
        form.addRow("", self.meaning)
        if not is_installed():
            told = translate("Settings", "Needs the extra part “semantic”, which is not installed: meaning is off.")
            form.addRow("", words(told, "small", self))
        form.addRow("", self.remember_recent)
        buttons = QDialogButtonBox(self)
        save = buttons.addButton(translate("Settings", "Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(save, "primary")
        save.setDefault(True)
        buttons.addButton(translate("Settings", "Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(16)
        layout.addLayout(form)
        layout.addWidget(buttons)


def choice_words() -> Mapping[str, str]:
    """Name the values of settings that are chosen from a list."""
    return {
        "system": translate("Settings", "As the system"),
        "light": translate("Settings", "Light"),
        "dark": translate("Settings", "Dark"),
        "en": "English",
        "fr": "Français",
    }


def _combo(parent: QWidget, name: str, value: Any) -> QComboBox:
    combo = QComboBox(parent)
    for choice in CHOICES[name]:
        combo.addItem(choice_words()[choice], choice)
    combo.setCurrentIndex(combo.findData(value))
    return combo
