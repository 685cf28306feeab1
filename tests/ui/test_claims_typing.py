"""Typed words: none is lost to another program, none is long without a copy on disk, and undo goes one step at a time."""

import json

import pytest
from claims_world import open_world
from pauses import let_pass
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from workbench.desk import Desk
from workbench.domain.enums import Verdict
from workbench.ui.jobs import Jobs
from workbench.ui.panels.claims.typed import COMMIT_MS, LONGEST_MS
from workbench.ui.status_bar import StatusBar
from workbench.ui.values import Saved

CONTROL = Qt.KeyboardModifier.ControlModifier
URL = "https://source-a.example/report"
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def world(tmp_path, qtbot):
    with open_world(tmp_path, qtbot) as made:
        yield made


@pytest.fixture
def field(world):
    return world.panel.card.rationale.field


@pytest.fixture
def other(world):
    """Another program on the same casebook."""
    desk = Desk.open_casebook(world.session.desk.path, "cli")
    yield desk
    desk.close()


def rationales(world, claim_id):
    """What the journal says the rationale of a claim became, oldest first."""
    told = [event.after for event in reversed(world.session.desk.history()) if event.table == "verdict"]
    return [row["rationale"] for row in map(json.loads, filter(None, told)) if row["claim_id"] == claim_id]


def test_words_being_typed_survive_what_another_program_writes(world, field, other, qtbot):
    claim = world.current.id
    world.panel.focus_rationale()
    qtbot.keyClicks(field, "window text")
    other.mark(claim, Verdict.DISPUTED, rationale="cli text")
    world.session._watch.look()
    assert field.text() == "window text"
    assert len(world.told) == 1
    qtbot.waitUntil(lambda: world.current.rationale == "window text", timeout=COMMIT_MS * 4)
    assert world.current.verdict is Verdict.DISPUTED
    assert rationales(world, claim)[-2:] == ["cli text", "window text"]
    world.session.undo()
    assert field.text() == "cli text"


def test_a_passage_being_typed_survives_what_another_program_writes(world, other, qtbot):
    world.session.link(URL)
    row = world.panel.card.sources.rows[0]
    row.toggle()
    qtbot.keyClicks(row.details.passage, "window words")
    other.edit_evidence(world.current.evidence[0].evidence.id, quote="cli words")
    world.session._watch.look()
    assert row.details.passage.text() == "window words"
    row.details.typed.flush()
    assert world.current.evidence[0].evidence.quote == "window words"


def test_words_typed_on_a_source_are_in_the_history_when_it_is_unlinked(world, qtbot):
    world.session.link(URL)
    row = world.panel.card.sources.rows[0]
    row.toggle()
    qtbot.keyClicks(row.details.passage, "Fourteen million")
    row.details.remove_button.click()
    qtbot.waitUntil(lambda: not world.current.evidence)
    world.session.undo()
    assert world.current.evidence[0].evidence.quote == "Fourteen million"


def test_what_another_program_writes_is_shown_when_nothing_is_half_typed(world, field, other):
    other.explain(world.current.id, "cli text")
    world.session._watch.look()
    assert field.text() == "cli text"
    assert not world.told


def test_undo_in_the_field_goes_back_one_pause_at_a_time(world, field, qtbot):
    world.panel.focus_rationale()
    qtbot.keyClicks(field, "abc def")
    world.panel.card.rationale.typed.flush()
    qtbot.keyClicks(field, " ghi")
    qtbot.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert field.text() == "abc def"
    qtbot.keyClicks(field, " jkl")
    world.panel.card.rationale.typed.flush()
    qtbot.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert field.text() == world.current.rationale == "abc def"
    assert field.hasFocus()
    assert field.textCursor().position() == len("abc def")
    qtbot.keyClick(field, Qt.Key.Key_Y, CONTROL)
    assert field.text() == world.current.rationale == "abc def jkl"


def test_an_undo_that_goes_to_another_claim_takes_the_focus_out_of_the_field(world, field, qtbot):
    world.go(2)
    world.session.mark(Verdict.DISPUTED)
    world.go(1)
    world.panel.focus_rationale()
    qtbot.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert world.current.number == 2
    assert world.panel.table.hasFocus()
    qtbot.keyClicks(QApplication.focusWidget(), "xyz")
    assert field.text() == ""


def test_n_puts_the_caret_behind_what_is_written(world, field, qtbot):
    world.session.explain(world.current.id, "Seen")
    world.go(2)
    world.go(1)
    world.panel.focus_rationale()
    qtbot.keyClicks(field, " on site")
    assert field.text() == "Seen on site"
    field.moveCursor(field.textCursor().MoveOperation.Start)
    world.panel.focus_list()
    world.panel.focus_rationale()
    assert field.textCursor().position() == len("Seen on site")


def test_steady_typing_reaches_the_disk_without_a_pause(world, field, qtbot):
    world.panel.focus_rationale()
    typed = 0
    while not world.current.rationale and typed * COMMIT_MS / 2 < 2 * LONGEST_MS:
        qtbot.keyClicks(field, "a")
        typed += 1
        let_pass(qtbot, COMMIT_MS // 2)
    assert 0 < len(world.current.rationale) < typed + 1
    assert typed * COMMIT_MS / 2 <= LONGEST_MS + COMMIT_MS
    assert typed > 3


def test_the_status_bar_says_what_is_not_on_disk(world, field, qtbot):
    jobs = Jobs()
    status = StatusBar(jobs)
    qtbot.addWidget(status)
    world.panel.typing.changed.connect(status.show_typing)
    world.session.saved.connect(status.show_saved)
    world.panel.focus_rationale()
    qtbot.keyClicks(field, "a")
    assert status.saved.text() == "Saving…"
    status.show_saved(Saved("2024-03-01T10:00:00Z"))
    assert status.saved.text() == "Saving…"
    world.panel.card.rationale.typed.flush()
    assert status.saved.text().startswith("All changes saved ")
    qtbot.keyClicks(field, "b")
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    world.panel.card.rationale.typed.flush()
    assert status.saved.text().startswith("All changes saved ")
    jobs.close()


def test_the_status_bar_says_what_the_casebook_refused(world, field, qtbot):
    jobs = Jobs()
    status = StatusBar(jobs)
    qtbot.addWidget(status)
    world.panel.typing.changed.connect(status.show_typing)
    desk = world.session.desk
    world.session.desk = Desk.open_casebook(desk.path, "me", read_only=True)
    world.panel.focus_rationale()
    qtbot.keyClicks(field, "Seen on site")
    world.go(2)
    assert status.saved.text() == "Your last words are not saved"
    world.session.desk.close()
    world.session.desk = desk
    world.go(1)
    world.panel.card.rationale.typed.flush()
    assert world.current.rationale == "Seen on site"
    assert status.saved.text() == "All changes are saved as you make them"
    jobs.close()


def test_a_passage_that_is_not_in_the_saved_copy_is_kept_in_its_field_until_that_is_settled(world, qtbot, tmp_path):
    (tmp_path / "act.txt").write_text("By act of the council the weir was opened in 1901, not before.", encoding="utf-8")
    world.session.link(str(tmp_path / "act.txt"))
    qtbot.waitUntil(lambda: world.current.evidence[0].source.text is not None, timeout=20_000)
    row = world.panel.card.sources.rows[0]
    row.toggle()
    qtbot.keyClicks(row.details.passage, "the weir was opened in 1902")
    row.details.typed.flush()
    assert world.current.evidence[0].evidence.quote is None
    assert "The nearest there: “the weir was opened in 1901”" in row.details.astray.told.text()
    assert not row.details.astray.isHidden()
    row.toggle()
    row.toggle()
    assert row.details.passage.text() == "the weir was opened in 1902"
    row.details.typed.flush()
    row.details.astray.keep.click()
    assert world.current.evidence[0].evidence.quote == "the weir was opened in 1902"
    assert row.details.astray.isHidden()
    row.details.passage.selectAll()
    qtbot.keyClicks(row.details.passage, "the weir was opened in 1903")
    row.details.typed.flush()
    row.details.astray.take.click()
    assert world.current.evidence[0].evidence.quote == "the weir was opened in 1901"
    assert row.details.astray.isHidden()
