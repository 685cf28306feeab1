"""An evidence bundle from the window: chosen, written as a job, recorded, refused where it must be."""

import zipfile

import pytest
from PySide6.QtWidgets import QMessageBox
from shell_world import SAMPLE, World

from workbench.domain.enums import Verdict
from workbench.ui.dialogs.bundle import BundleDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "b.casebook", articles=("ossenby-flood.en.html", SAMPLE))
    claim = made.desk.claims(made.desk.article("last").id)[0]
    letter = tmp_path / "letter.txt"
    letter.write_text("A letter of somebody who must not be named.", encoding="utf-8")
    made.desk.link(claim.id, str(letter), title="Letter of Odo Brandt")
    made.desk.edit_source(made.desk.sources()[0].id, withheld="feared for")
    made.desk.mark(claim.id, Verdict.VERIFIED)
    made.show(qtbot)
    yield made
    made.close()


def chosen(monkeypatch, fill):
    monkeypatch.setattr(BundleDialog, "exec", lambda dialog: fill(dialog) or 1)


@pytest.mark.parametrize(("everything", "named"), [(False, False), (True, True)])
def test_a_bundle_is_written_and_recorded(world, qtbot, tmp_path, monkeypatch, everything, named):
    out = tmp_path / "port.bundle.zip"

    def fill(dialog):
        assert dialog.naming.isVisibleTo(dialog)
        assert not dialog.naming.isChecked()
        dialog.out.setText(str(tmp_path / "nowhere" / "x"))
        assert not dialog.save.isEnabled()
        dialog.out.setText(str(tmp_path / "port"))
        assert dialog.save.isEnabled()
        dialog.scope.setCurrentIndex(dialog.scope.findData(everything))
        dialog.naming.setChecked(named)

    chosen(monkeypatch, fill)
    world.window.commands["bundle"].trigger()
    qtbot.waitUntil(lambda: "Bundle written: port.bundle.zip" in world.window.toast._text.text(), timeout=20_000)
    with zipfile.ZipFile(out) as archive:
        names = archive.namelist()
        held = any(b"must not be named" in archive.read(name) for name in names)
    assert held is named
    assert len([name for name in names if name.endswith(".html") and "/reports/" in name]) == (2 if everything else 1)
    article = world.desk.article("last")
    assert [one.formats for one in world.desk.versions(article.id)] == [("bundle",)]
    assert ("1 thing is left out" in world.window.toast._text.text()) is not named


def test_what_cannot_be_written_is_told_and_nothing_is_recorded(world, qtbot, tmp_path, monkeypatch):
    (tmp_path / ".port.bundle.zip.partial").mkdir()
    chosen(monkeypatch, lambda dialog: dialog.out.setText(str(tmp_path / "port.bundle.zip")))
    head = world.desk.store.journal.head()
    world.window.commands["bundle"].trigger()
    qtbot.waitUntil(lambda: world.window.findChild(QMessageBox, "message") is not None, timeout=20_000)
    box = world.window.findChild(QMessageBox, "message")
    assert "could not be written" in box.text()
    box.close()
    assert world.desk.store.journal.head() == head
    assert not (tmp_path / "port.bundle.zip").exists()
