"""What makes the program known to a desktop: valid, installed by a command, and a casebook is known by its bytes."""

import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as Tree
from configparser import ConfigParser
from pathlib import Path

import pytest

from workbench import __version__
from workbench.cli.desktop import PLACES
from workbench.desk import Desk
from workbench.resources import resource
from workbench.services.intake.readers import READERS
from workbench.services.report import FORMATS

CASEBOOK = "application/x-factcheck-casebook"
VALIDATORS = (
    ("desktop-file-validate", (), "factcheck-workbench.desktop"),
    ("appstreamcli", ("validate", "--no-net"), "factcheck-workbench.metainfo.xml"),
    ("xmllint", ("--noout",), "factcheck-workbench.metainfo.xml"),
    ("xmllint", ("--noout",), "factcheck-workbench.xml"),
)


@pytest.mark.parametrize(("program", "options", "name"), VALIDATORS)
def test_the_files_are_valid(program, options, name):
    if not shutil.which(program):
        pytest.skip(f"{program} is not here")
    done = subprocess.run([program, *options, str(resource("desktop", name))], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def entry(path):
    found = ConfigParser(interpolation=None)
    found.optionxform = str
    found.read_string(path.read_text(encoding="utf-8"))
    return found["Desktop Entry"]


def test_the_files_name_one_another_and_the_version():
    told = Tree.parse(resource("desktop", "factcheck-workbench.metainfo.xml")).getroot()
    assert told.find("launchable").text == "factcheck-workbench.desktop"
    assert told.find("releases/release").get("version") == __version__
    assert told.find("provides/mediatype").text == CASEBOOK
    menu = entry(resource("desktop", "factcheck-workbench.desktop"))
    opened = menu["MimeType"].strip(";").split(";")
    assert opened == [one.text for one in told.findall("provides/mediatype")]
    assert menu["StartupWMClass"] == menu["Icon"] == "factcheck-workbench"


def test_all_kinds_of_text_that_can_be_read_are_offered_and_all_reports_named():
    opened = entry(resource("desktop", "factcheck-workbench.desktop"))["MimeType"].split(";")
    # A spreadsheet can be read too, but who opens one from a desktop wants to see its table.
    texts = {kind.media_type for kind in READERS if not kind.wordless and kind.name not in ("table", "workbook")}
    assert texts <= set(opened)
    told = (resource("desktop", "factcheck-workbench.metainfo.xml")).read_text(encoding="utf-8")
    names = ("PDF", "Word", "OpenDocument", "Markdown", "workbook", "ClaimReview")
    assert [name for name in names if not any(name.casefold() in one.label.casefold() for one in FORMATS.values())] == []
    reports = next(line for line in told.splitlines() if "<li>Reports as" in line)
    assert [name for name in names if name not in reports] == []


NAMED = """
import sys
from PySide6.QtWidgets import QApplication
from workbench import app
opened = app.Program._open
def open_casebook(self, path, lock):
    print(QApplication.arguments()[0], QApplication.desktopFileName(), flush=True)
    return opened(self, path, lock)
app.Program._open = open_casebook
sys.exit(app.run([sys.argv[1]], None, "ana", 50))
"""


def test_the_window_has_the_name_that_the_desktop_knows_it_by(tmp_path):
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", NAMED, str(tmp_path / "x.casebook")]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60)
    menu = entry(resource("desktop", "factcheck-workbench.desktop"))
    # X11 takes the first argument for the name in WM_CLASS, Wayland the name of the .desktop file.
    assert done.stdout.split() == [menu["StartupWMClass"]] * 2, done.stderr


def run(*arguments):
    return subprocess.run([sys.executable, "-m", "workbench", *arguments], capture_output=True, text=True)


def test_it_is_put_into_the_desktop_and_taken_away_again(tmp_path):
    assert run("desktop", "--into", str(tmp_path)).returncode == 0
    assert all((tmp_path / place).is_file() for place in PLACES.values())
    menu = entry(tmp_path / "applications/factcheck-workbench.desktop")
    program = menu["Exec"].split()[0].strip('"')
    assert Path(program).is_absolute()
    assert Path(program).exists()
    if shutil.which("desktop-file-validate"):
        assert subprocess.run(["desktop-file-validate", str(tmp_path / "applications/factcheck-workbench.desktop")]).returncode == 0
    assert run("desktop", "--into", str(tmp_path), "--remove").returncode == 0
    assert not any((tmp_path / place).exists() for place in PLACES.values())


def test_a_folder_that_cannot_be_written_is_told_in_words(tmp_path):
    (tmp_path / "file").write_text("x")
    done = run("desktop", "--into", str(tmp_path / "file" / "below"))
    assert done.returncode == 1
    assert "Your casebooks are unharmed" in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="file types are looked up in these folders on Linux")
def test_a_casebook_is_known_by_its_bytes_whatever_its_name(tmp_path):
    run("desktop", "--into", str(tmp_path / "share"))
    Desk.open_casebook(tmp_path / "x.casebook", "Ana").close()
    (tmp_path / "renamed.bin").write_bytes((tmp_path / "x.casebook").read_bytes())
    code = "import sys; from PySide6.QtCore import QMimeDatabase; print(QMimeDatabase().mimeTypeForFile(sys.argv[1]).name())"
    environment = os.environ | {"XDG_DATA_HOME": str(tmp_path / "share"), "XDG_DATA_DIRS": "/usr/share"}
    for name in ("x.casebook", "renamed.bin"):
        done = subprocess.run([sys.executable, "-c", code, str(tmp_path / name)], capture_output=True, text=True, env=environment)
        assert done.stdout.strip() == CASEBOOK, done.stderr
