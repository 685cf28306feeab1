"""What this program is, under which licence, and whose work it ships; and what to send when something is wrong."""

import os
import platform
import sys
from dataclasses import asdict
from importlib import metadata
from pathlib import Path

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from workbench import __version__
from workbench.settings import Settings
from workbench.ui.dialogs.room import make_room
from workbench.ui.key_cap import words
from workbench.ui.theme import set_role

translate = QCoreApplication.translate
DISTRIBUTION = "factcheck-workbench"
LOG_LINES = 60
# Paths and names of people stay at home; the rest of the settings may explain a fault.
PRIVATE = frozenset({"analyst", "recent", "geometry"})


def show_about(parent: QWidget) -> None:
    """Show version, licence and the licences of what is shipped."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(translate("About", "About the workbench"))
    make_room(dialog, 640, 520)
    licences = QPlainTextEdit(dialog)
    licences.setReadOnly(True)
    licences.setPlainText(licences_text())
    licences.setAccessibleName(translate("About", "Licences"))
    set_role(licences, "field")
    purpose = translate("About", "A desktop workbench for fact-checkers. Works offline; your casebook stays on this computer.")
    buttons = QDialogButtonBox(dialog)
    close = buttons.addButton(translate("About", "Close"), QDialogButtonBox.ButtonRole.RejectRole)
    close.setDefault(True)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(20, 16, 20, 16)
    layout.setSpacing(10)
    layout.addWidget(words(translate("About", "Fact-check workbench {v}").replace("{v}", __version__), "heading", dialog))
    layout.addWidget(words(purpose, "", dialog))
    layout.addWidget(words(translate("About", "Licence: MIT. It is shipped with, or stands on:"), "small", dialog))
    layout.addWidget(licences, 1)
    if told := loopback_words():
        layout.addWidget(words(told, "small", dialog))
    layout.addWidget(buttons)
    close.setFocus()
    dialog.exec()
    dialog.deleteLater()


def loopback_words() -> str:
    """Say that a port of this computer may be asked for pages, when tests let it through; else nothing."""
    from workbench.services.sources.fetching import ALLOW

    port = os.environ.get(ALLOW, "")
    told = translate("About", "For tests, pages may be fetched from 127.0.0.1 at port {port} ({variable}).")
    return told.replace("{port}", port[:10]).replace("{variable}", ALLOW) if port else ""


def licences_text() -> str:
    """List this program and every distribution it needs, installed here, with version and licence, one a line."""
    lines = [f"Python {platform.python_version()}: PSF-2.0"]
    for name in shipped():
        found = metadata.metadata(name)
        lines.append(f"{found['Name']} {found['Version']}: {_licence(name)}")
    return "\n".join(lines)


def shipped() -> list[str]:
    """Name every installed distribution that the workbench needs, directly or not, in alphabetic order."""
    found: dict[str, str] = {}
    waiting = [DISTRIBUTION]
    while waiting:
        name = waiting.pop()
        key = name.lower().replace("_", "-")
        if key in found:
            continue
        try:
            needs = metadata.requires(name) or []
        except metadata.PackageNotFoundError:
            continue  # needed on other systems or Python versions only
        found[key] = name
        waiting += [_name_of(need) for need in needs if "extra ==" not in need]
    return sorted(found.values(), key=str.lower)


def diagnostics(settings: Settings, sqlite: str, log_file: Path | None) -> str:
    """Describe program, system and settings, with the newest lines of the log; never a word of an article."""
    lines = [
        f"workbench {__version__}",
        f"Python {sys.version.split()[0]}, Qt {qVersion()}, SQLite {sqlite}",
        f"{platform.system()} {platform.release()} {platform.machine()}, Qt platform {_platform_name()}",
        *(f"{name} = {value}" for name, value in asdict(settings).items() if name not in PRIVATE),
        "",
        *_log_lines(log_file),
    ]
    return "\n".join(lines)


def _log_lines(log_file: Path | None) -> list[str]:
    if log_file is None or not log_file.exists():
        return ["(no log)"]
    home = str(Path.home())
    lines = log_file.read_text(encoding="utf-8", errors="replace").splitlines()[-LOG_LINES:]
    return [line.replace(home, "~") if len(home) > 1 else line for line in lines]


def _platform_name() -> str:
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication.platformName()


def _licence(name: str) -> str:
    found = metadata.metadata(name)
    expression = _field(found, "License-Expression")
    classifiers = [one.rpartition(" :: ")[2] for one in found.get_all("Classifier") or [] if one.startswith("License ::")]
    stated = _field(found, "License").strip().splitlines()
    # Some packages put the whole licence text where its name belongs.
    short = stated[0][:80] if stated else ""
    return expression or ", ".join(classifiers) or short or translate("About", "see its own files")


def _field(found: metadata.PackageMetadata, name: str) -> str:
    return str(found[name] or "") if name in found else ""


def _name_of(requirement: str) -> str:
    name = requirement
    for mark in ";[(<>=!~ ":
        name = name.split(mark, 1)[0]
    return name.strip()
