"""Imports in the window: beside it in another process, stopped, undone, told after a crash, offered for a file that is dropped."""

import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMessageBox, QPushButton
from shell_world import World

from workbench.desk import Desk
from workbench.desk.beside import import_beside
from workbench.domain.errors import Cancelled, CannotRead, Refused
from workbench.ui.import_offers import tables

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


FEW = {
    "tsv": "id\ttext\na\tBread is dear.\n",
    "csv": "id,text\na,Bread is dear.\n",
    "json": '[{"id": "a", "text": "Bread is dear."}]',
}


def many(folder, rows: int, name="many.tsv"):
    path = folder / name
    lines = (f"m{n}\tThe river Onda rose {n} centimetres in the town of Brisac and fell again.\n" for n in range(rows))
    path.write_text("id\ttext\n" + "".join(lines), encoding="utf-8")
    return path


@pytest.fixture
def desk(tmp_path):
    made = Desk.open_casebook(tmp_path / "d.casebook", "ana")
    yield made
    made.close()


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "w.casebook", articles=())
    made.show(qtbot)
    yield made
    made.close()


def test_another_process_takes_the_file_in_as_one_step(desk, tmp_path):
    told = []
    imported = import_beside(desk, many(tmp_path, 2000), lambda *now: told.append(now), lambda: False, apart=1)
    assert (imported.rows, imported.new, imported.change) == (2000, True, None)
    assert told[-1] == (2000, 2000)
    assert len(desk.search("river Onda rose 77 centimetres").hits) > 0
    assert desk.verify().findings == ()
    assert not import_beside(desk, many(tmp_path, 2000), lambda *_: None, lambda: False, apart=1).new
    assert desk.undo().label == "import 2000 earlier checks from many.tsv"
    assert desk.search("river Onda").hits == ()


def test_another_process_is_stopped_and_leaves_nothing(desk, tmp_path):
    told = []
    with pytest.raises(Cancelled):
        import_beside(desk, many(tmp_path, 40_000), lambda *now: told.append(now), lambda: bool(told), apart=1)
    assert 0 < told[-1][0] < 40_000
    assert (desk.stats()["earlier_check"], desk.history()) == (0, [])
    assert desk.verify().findings == ()


def test_what_another_process_refuses_is_told_as_here(desk, tmp_path):
    path = tmp_path / "wrong.tsv"
    path.write_text("name\tvalue\na\tb\n", encoding="utf-8")
    for apart in (1, 1_000_000):
        with pytest.raises(CannotRead, match="text"):
            import_beside(desk, path, lambda *_: None, lambda: False, apart=apart)
    begun, go = threading.Event(), threading.Event()

    def hold(*_now: int) -> None:
        begun.set()
        go.wait(120)

    first = threading.Thread(target=lambda: import_beside(desk, many(tmp_path, 3000), hold, lambda: False, apart=1_000_000_000))
    first.start()
    try:
        assert begun.wait(60)
        with pytest.raises(Refused, match="under way"):
            import_beside(desk, many(tmp_path, 10, "few.tsv"), lambda *_: None, lambda: False, apart=1)
    finally:
        go.set()
        first.join()
    assert desk.store.index.count() == 3000


def test_an_import_ends_with_the_program_that_began_it_and_the_next_start_says_so(qtbot, tmp_path):
    path = many(tmp_path, 60_000)
    casebook = tmp_path / "w.casebook"
    Desk.open_casebook(casebook, "ana").close()
    code = (
        "import os, sys; from pathlib import Path; from workbench.desk import Desk; "
        "from workbench.desk.beside import import_beside; "
        "d = Desk.open_casebook(Path(sys.argv[1]), 'x'); "
        "import_beside(d, Path(sys.argv[2]), lambda n, _: n < 5000 or os.kill(os.getpid(), 9), lambda: False, apart=1)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(casebook), str(path)], check=False)
    assert done.returncode == -signal.SIGKILL
    left = Desk.open_casebook(casebook, "ana", read_only=True)
    until = time.monotonic() + 30  # the child ends when it hears that its parent has
    while (held := left.store.bookmark("import-file")) and not _free(casebook) and time.monotonic() < until:
        time.sleep(0.05)  # another process ends; nothing here tells of it
    left.close()
    assert held == str(path)
    world = World(casebook, articles=())
    assert world.desk.store.swept == str(path)
    assert world.desk.stats()["earlier_check"] == 0
    world.show(qtbot)
    world.window.tell_swept()
    (box,) = world.window.findChildren(QMessageBox)
    assert "many.tsv was cut short" in box.text()
    again = next(button for button in box.findChildren(QPushButton) if button.text() == "Import again")
    with qtbot.waitSignal(world.session.notice, timeout=120_000) as notice:
        again.click()
    assert notice.args[0].text.startswith("Imported 60000 earlier checks")
    assert world.window.commands["undo"].isEnabled()
    world.session.undo()
    assert world.desk.store.index.count() == 0
    world.close()
    reopened = Desk.open_casebook(casebook, "ana")
    assert reopened.store.swept is None
    reopened.close()


def _free(casebook) -> bool:
    from workbench.store.lock import Lock

    lock = Lock(casebook, ".import")
    if lock.acquire(""):
        lock.release()
        return True
    return False


def test_a_file_that_is_gone_is_told_without_an_offer(world):
    from workbench.ui.import_offers import offer_swept

    box = offer_swept(world.window, str(Path("gone") / "old.tsv"))
    assert "not where it was" in box.text()
    assert len(box.buttons()) == 1


def test_an_import_shows_how_far_it_is_and_can_be_stopped(world, qtbot, tmp_path):
    jobs, told = world.session.jobs, []
    jobs.progress.connect(told.append)
    world.session.import_checks(many(tmp_path, 60_000))
    qtbot.waitUntil(lambda: bool(told), timeout=60_000)
    qtbot.waitUntil(lambda: world.window.status.work.isVisible(), timeout=5_000)
    assert "many.tsv" in world.window.status.work.label.text()
    world.window.status.work.cancel.click()
    qtbot.waitUntil(lambda: not jobs.busy(), timeout=60_000)
    assert world.desk.stats()["earlier_check"] == 0
    assert world.desk.history() == []


@pytest.mark.parametrize("name", ["checks.tsv", "checks.csv", "checks.json"])
def test_a_dropped_file_of_rows_is_offered_as_earlier_checks(world, qtbot, tmp_path, name):
    path = tmp_path / name
    text = {
        "tsv": "id\ttext\na\tBread is dear.\n",
        "csv": "id,text\na,Bread is dear.\n",
        "json": '[{"id": "a", "text": "Bread is dear."}]',
    }
    path.write_text(text[path.suffix[1:]], encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(QPoint(5, 5)), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    world.window.dropEvent(event)
    qtbot.waitUntil(lambda: len(world.window.findChildren(QMessageBox)) == 1, timeout=5_000)
    (box,) = world.window.findChildren(QMessageBox)
    assert name in box.text()
    assert world.session.library() == []
    with qtbot.waitSignal(world.session.notice, timeout=60_000):
        next(button for button in box.buttons() if button.text() == "Import").click()
    assert world.desk.search("bread").hits[0].check.id == "a"
    assert world.session.library() == []


def test_only_files_that_are_there_are_tables(tmp_path):
    path = tmp_path / "a.TSV"
    path.write_text("x", encoding="utf-8")
    assert tables([str(path), str(tmp_path / "gone.csv"), "https://x.example/a.csv", str(tmp_path)]) == [path]
