"""Lists of sources, the check of the casebook and copies in a real window: counts before anything is stored, progress, cancel."""

import os
import sqlite3

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMessageBox
from speaking import in_french

from workbench.desk import Desk
from workbench.domain.article import Snapshot
from workbench.ui.dialogs import files
from workbench.ui.dialogs.import_sources import ImportSources

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
LIST = """TY  - RPRT
TI  - Harbour ledger of 2023
AU  - Brandt, Odo
UR  - https://port.example/ledger
ER  -

TY  - RPRT
TI  - The same ledger
UR  - https://port.example/ledger
DO  - 10.5555/ledger
ER  -
"""


@pytest.fixture
def listed(tmp_path):
    path = tmp_path / "port.ris"
    path.write_text(LIST, encoding="utf-8")
    return path


def told(world):
    return world.window.toast._text.text()


def test_a_list_is_counted_before_it_is_taken_in(world, qtbot, listed, monkeypatch):
    monkeypatch.setattr(files, "choose_sources", lambda *_arguments: listed)
    asked = []

    def answer(result):
        def show(dialog):
            asked.append(([dialog.list.item(row).text() for row in range(dialog.list.count())], dialog.told.text()))
            assert world.desk.sources() == [] or len(asked) > 2
            return result

        return show

    monkeypatch.setattr(ImportSources, "exec", answer(0))
    world.window.commands["import-sources"].trigger()
    qtbot.waitUntil(lambda: len(asked) == 1)
    assert asked[0] == (
        ["line 7: the same address as “Harbour ledger of 2023”", "new: Harbour ledger of 2023"],
        "2 entries: 1 new, 1 there already.",
    )
    assert world.desk.sources() == []
    monkeypatch.setattr(ImportSources, "exec", answer(1))
    world.window.commands["import-sources"].trigger()
    qtbot.waitUntil(lambda: len(world.desk.sources()) == 1)
    qtbot.waitUntil(lambda: told(world) == "1 source was added.")
    assert world.desk.sources()[0].doi == "10.5555/ledger"
    world.window.toast._undo.click()
    assert world.desk.sources() == []


def test_a_dropped_list_is_offered_and_is_no_article(world, qtbot, listed, monkeypatch):
    asked = []
    monkeypatch.setattr(ImportSources, "exec", lambda dialog: asked.append(dialog) or 1)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(listed))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    articles = len(world.desk.articles())
    world.window.dropEvent(QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, data, buttons, keys))
    qtbot.waitUntil(lambda: len(world.desk.sources()) == 1)
    assert len(world.desk.articles()) == articles


def test_a_file_that_is_no_list_is_told_and_changes_nothing(world, qtbot, tmp_path, monkeypatch):
    path = tmp_path / "none.ris"
    path.write_text("nothing of that kind", encoding="utf-8")
    monkeypatch.setattr(files, "choose_sources", lambda *_arguments: path)
    world.window.commands["import-sources"].trigger()
    box = shown_box(world, qtbot)
    assert "none.ris could not be read as a list of sources" in box.text()
    assert world.desk.sources() == []
    box.close()


def shown_box(world, qtbot):
    qtbot.waitUntil(lambda: world.window.findChild(QMessageBox, "message") is not None)
    return world.window.findChild(QMessageBox, "message")


def test_the_window_checks_the_casebook_and_says_what_it_looked_at(world, qtbot):
    world.window.commands["verify"].trigger()
    box = shown_box(world, qtbot)
    assert box.text().startswith("All is well")
    assert world.desk.store.journal.head()[1] in box.text()
    box.close()


def test_the_window_names_what_is_wrong(world, qtbot):
    with sqlite3.connect(world.desk.path) as other:
        other.execute("update snapshot set data = zeroblob(length(data))")
    world.window.commands["verify"].trigger()
    box = shown_box(world, qtbot)
    assert "1 thing is wrong" in box.text()
    assert "its bytes are not those that were saved" in box.text()
    box.close()


def test_a_french_window_names_it_in_french(world, qtbot, qapp):
    with sqlite3.connect(world.desk.path) as other:
        other.execute("update snapshot set data = zeroblob(length(data))")
    with in_french(qapp):
        world.window.commands["verify"].trigger()
        box = shown_box(world, qtbot)
        assert "ses octets ne sont pas ceux qui ont été enregistrés" in box.text()
        assert "snapshot" not in box.text()
        box.close()


def large(path, megabytes):
    """A casebook with so much that nothing can pack."""
    import hashlib

    desk = Desk.open_casebook(path, "ana")
    for _ in range(megabytes // 4):
        data = os.urandom(4_000_000)
        desk.store.save(
            Snapshot(hashlib.sha256(data).hexdigest(), "text/plain", len(data), "2026-01-01T00:00:00Z", data),
            label="keep",
            analyst="ana",
        )
    return desk


def test_a_copy_can_be_stopped_and_leaves_nothing_behind(world, qtbot, tmp_path, monkeypatch):
    session, target = world.session, tmp_path / "copies" / "c.casebook"
    target.parent.mkdir()
    older = world.desk.backup(target).read_bytes()
    large(world.desk.path, 40).close()
    seen = []

    def stop(progress):
        if progress.done:
            seen.append((progress.done, progress.total))
            session.jobs.cancel(progress.job_id)

    session.jobs.progress.connect(stop)
    session.copy_to(target, "The copy is there.")
    qtbot.waitUntil(lambda: not session.jobs.busy(), timeout=20_000)
    assert seen
    assert 0 < seen[0][0] < seen[0][1]
    assert [path.name for path in target.parent.iterdir()] == ["c.casebook"]
    assert target.read_bytes() == older
    session.jobs.progress.disconnect(stop)
    session.copy_to(target, "The copy is there.")
    qtbot.waitUntil(lambda: told(world) == "The copy is there.", timeout=20_000)
    copy = Desk.open_casebook(target, "ana")
    assert copy.verify().findings == ()
    copy.close()


def test_a_check_can_be_stopped(world, qtbot):
    large(world.desk.path, 24).close()
    session, seen, outcomes = world.session, [], []

    def stop(progress):
        if progress.done:
            seen.append(progress)
            session.jobs.cancel(progress.job_id)

    session.jobs.progress.connect(stop)
    session.verify(outcomes.append)
    qtbot.waitUntil(lambda: not session.jobs.busy(), timeout=20_000)
    assert seen
    assert outcomes == []


def test_a_verdict_given_while_a_copy_is_written_does_not_begin_it_again(tmp_path):
    desk = large(tmp_path / "a.casebook", 40)
    draft = desk.read_bytes(b"The port of Brisac reopened on Monday with 340 jobs.", name="a.txt")
    article = desk.keep(draft, desk.examine(draft)).article
    claim = desk.claims(article.id)[0]
    reader, steps = desk.reader(), []

    def progress(done, everything):
        steps.append(done)
        desk.explain(claim.id, f"written at step {len(steps)}")

    reader.backup(tmp_path / "b.casebook", progress=progress)
    assert steps == sorted(steps)
    assert len(steps) > 3
    copy = Desk.open_casebook(tmp_path / "b.casebook", "ana")
    assert copy.claim(claim.id).rationale == ""
    assert copy.verify().findings == ()
    for one in (copy, reader, desk):
        one.close()
