"""Thousands of files dropped at once, and texts far too long: asked about, opened beside the window, stopped, or told."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QMessageBox

from workbench.desk.articles import LONGEST
from workbench.ui.dropped import MOST
from workbench.ui.import_offers import AT_ONCE

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def dropped(folder, count: int) -> QDropEvent:
    paths = [folder / f"story{number}.txt" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(f"Story {number}\n\nThe council of Velm voted for {number} quays on Monday.\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(QPointF(40, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    event.kept = data
    return event


def offered(world, qtbot) -> QMessageBox:
    qtbot.waitUntil(lambda: len(world.window.findChildren(QMessageBox, "offer")) == 1, timeout=20_000)
    (box,) = world.window.findChildren(QMessageBox, "offer")
    return box


def test_many_files_are_asked_about_and_opened_one_after_the_other(world, qtbot, tmp_path):
    event = dropped(tmp_path, AT_ONCE + 2)
    (tmp_path / "story1.txt").write_bytes(b"")
    world.window.dropEvent(event)
    box = offered(world, qtbot)
    assert box.text().startswith(f"Open {AT_ONCE + 2} files as articles? ")
    assert len(world.desk.articles()) == 1
    troubles = []
    world.session.trouble.connect(troubles.append)
    with qtbot.waitSignal(world.session.notice, timeout=120_000) as told:
        box.buttons()[0].click()
    assert told.args[0].text == f"{AT_ONCE + 1} files were opened."
    qtbot.waitUntil(lambda: bool(troubles), timeout=20_000)
    assert troubles[0].text.startswith("1 file could not be opened: story1.txt\n\n")
    assert len(world.desk.articles()) == AT_ONCE + 2
    assert world.session.article.title == f"Story {AT_ONCE + 1}"


def test_thousands_of_them_are_stopped_and_what_was_opened_stays(world, qtbot, tmp_path):
    world.window.dropEvent(dropped(tmp_path, 3_000))
    box = offered(world, qtbot)
    box.buttons()[0].click()
    qtbot.waitUntil(lambda: len(world.desk.articles()) > 2, timeout=120_000)
    qtbot.waitUntil(world.window.status.work.cancel.isVisible, timeout=20_000)
    assert "Opening" in world.window.status.work.label.text()
    with qtbot.waitSignal(world.session.notice, timeout=60_000) as told:
        world.window.status.work.cancel.click()
    assert not world.session.jobs.busy()
    opened = len(world.desk.articles()) - 1  # one was there
    assert 1 < opened < 3_000
    assert told.args[0].text == f"{opened:,} files were opened."
    assert world.desk.verify(accept_head=True).findings == ()


def test_far_too_many_sources_for_one_claim_are_told(world, tmp_path):
    notices = []
    world.session.notice.connect(notices.append)
    world.window.claims.dropEvent(dropped(tmp_path, MOST + 1))
    assert [one.text for one in notices] == [
        f"{MOST + 1} sources are too many for one claim at once; {MOST} can be dropped on it. Nothing was linked."
    ]
    assert world.desk.sources() == []


def test_a_copied_text_far_too_long_is_told(world, qtbot):
    QGuiApplication.clipboard().setText("The harbour froze. " * (LONGEST // 19 + 1))
    with qtbot.waitSignal(world.session.trouble, timeout=120_000) as told:
        world.window.commands["new-from-clipboard"].trigger()
    QGuiApplication.clipboard().clear()
    assert told.args[0].text.startswith("Pasted: The harbour froze. ")
    assert told.args[0].text.endswith(" could not be read: it holds far more text than an article. Nothing was stored.")
    assert len(world.desk.articles()) == 1
