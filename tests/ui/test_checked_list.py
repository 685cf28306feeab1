"""Which statements were checked before, in the window: a job, a list beside it, to the claim, reuse, copy, CSV."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from shell_world import World

from workbench.domain.enums import Band
from workbench.ui.dialogs.checked import CheckedList

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "c.casebook", checks=True)
    made.show(qtbot)
    yield made
    made.close()


def listed(world, qtbot, ask) -> CheckedList:
    with qtbot.waitSignal(world.session.checked, timeout=30_000):
        ask()
    (found,) = world.window.findChildren(CheckedList)
    return found


def of_article(world, qtbot) -> CheckedList:
    return listed(world, qtbot, world.window.commands["checked-article"].trigger)


def test_the_statements_of_the_article_are_listed_with_what_differs(world, qtbot):
    found = of_article(world, qtbot)
    count = len(world.session.visible())
    assert found.told.text() == f"{len({row.claim_id for row, _ in found.model._rows})} of {count} statements were checked before."
    bands = {hit.band for _row, hit in found.model._rows}
    assert bands == {Band.SAME, Band.DIFFERS}
    compared = [found.model.data(found.model.index(row, 2)) for row in range(found.model.rowCount())]
    assert any("→" in one for one in compared)
    assert any(one.startswith("Same claim") for one in compared)
    assert not found.grab().isNull()


def test_enter_goes_to_the_claim_and_r_reuses_the_check(world, qtbot):
    found = of_article(world, qtbot)
    place = next(row for row, (_, hit) in enumerate(found.model._rows) if hit.band is Band.SAME)
    row, hit = found.model.at(place)
    found.table.selectRow(place)
    found.table.setFocus()
    found.go_button.click()
    assert world.session.current.id == row.claim_id
    QTest.keyClick(found.table, Qt.Key.Key_R)
    assert world.session.view(row.claim_id).verdict is hit.check.verdict
    assert len(world.session.view(row.claim_id).evidence) == 1
    world.session.undo()
    assert world.session.view(row.claim_id).verdict is None


def test_the_list_can_be_copied_and_saved_without_formulas(world, qtbot, tmp_path, monkeypatch):
    found = of_article(world, qtbot)
    found.copy_button.click()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == found.model.rowCount() + 1
    assert {line.count("\t") for line in lines} == {7}
    path = tmp_path / "out.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    found.save_button.click()
    assert path.read_bytes().startswith("\ufeff№,Statement".encode())
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "out.csv"), ""))
    found.save_button.click()
    assert "could not be written" in found.told.text()


def test_a_folder_of_articles_is_looked_through_and_nothing_is_stored(world, qtbot, tmp_path, monkeypatch):
    folder = tmp_path / "press"
    folder.mkdir()
    (folder / "a.txt").write_text("A headline\n\nATACMS missiles can hit a target up to 190 miles away.\n", encoding="utf-8")
    (folder / "b.txt").write_text("Other news\n\nThe baker of Brisac sells =SUM(1) loaves.\n", encoding="utf-8")
    (folder / "c.bin").write_bytes(b"\x00\x01\x02" * 100)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    before = len(world.session.library())
    found = listed(world, qtbot, world.window.commands["checked-folder"].trigger)
    assert found.model.rowCount() == 1
    assert not found.go_button.isEnabled()
    assert not found.reuse_button.isEnabled()
    assert len(world.session.library()) == before


def test_the_search_can_be_stopped_while_the_window_lives(world, qtbot, tmp_path):
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(400):
        text = f"Head {number}\n\n" + "The missile flew 190 miles in 2024. " * 30
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    jobs, told = world.session.jobs, []
    jobs.progress.connect(told.append)
    world.session.find_checked([str(folder)], "many")
    qtbot.waitUntil(lambda: len(told) >= 2, timeout=60_000)
    assert (told[0].total, told[1].done) == (400, 2)
    jobs.cancel(told[0].job_id)
    qtbot.waitUntil(lambda: not jobs.busy(), timeout=20_000)
    assert len(told) < 400
    assert world.window.findChildren(CheckedList) == []
