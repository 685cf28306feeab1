"""Was it said, beside is it so: a row for each link of the chain, keys for whoever said it first."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from shell_world import World

from workbench.domain.enums import Verdict
from workbench.ui.values import Origin

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "a.casebook")
    claims = made.desk.claims(made.desk.article("last").id)
    spoken = replace(claims[1].claim, speaker="two councillors", attribution=("two councillors", "Radio Lenk"))
    silent = replace(claims[2].claim, speaker=None, attribution=())
    made.desk.store.save(spoken, silent, label="edit claim 2", analyst="ana")
    made.show(qtbot)
    made.window.claims.focus_list()
    made.session.select(spoken.id, Origin.KEYS)
    yield made
    made.close()


def rated(world):
    return [(one.who, one.verdict) for one in world.session.current.sayings]


def shown(world):
    return [row for row in world.window.claims.card.said.rows if row.isVisible()]


def test_only_a_claim_with_a_speaker_has_the_rows(world):
    assert len(shown(world)) == 2
    world.session.next()
    assert shown(world) == []
    told = []
    world.session.notice.connect(lambda notice: told.append(notice.text))
    world.window.commands["said-verified"].trigger()
    assert told == ["Nobody is said to have said this: the article says it itself."]


def test_keys_rate_who_said_it_first_and_the_same_key_takes_it_back(world):
    table = world.window.claims.table
    QTest.keyClick(table, Qt.Key.Key_V, BOTH)
    assert rated(world) == [("two councillors", Verdict.VERIFIED)]
    assert world.session.current.verdict is None
    QTest.keyClick(table, Qt.Key.Key_D, BOTH)
    assert rated(world) == [("two councillors", Verdict.DISPUTED)]
    QTest.keyClick(table, Qt.Key.Key_D, BOTH)
    assert rated(world) == []


def test_a_click_rates_its_link_and_undo_takes_it_back(world):
    first, second = shown(world)
    QTest.mouseClick(second.buttons[Verdict.VERIFIED], Qt.MouseButton.LeftButton)
    assert rated(world) == [("Radio Lenk", Verdict.VERIFIED)]
    assert second.buttons[Verdict.VERIFIED].isChecked()
    assert not first.buttons[Verdict.VERIFIED].isChecked()
    assert "Said by “Radio Lenk”?" in second.words.accessibleName()
    assert "Yes, it was said" in second.words.accessibleName()
    assert second.buttons[Verdict.DISPUTED].accessibleName() == "Said by “Radio Lenk”? No, it was not said"
    assert world.session.tally().verified == 0
    QTest.mouseClick(second.buttons[Verdict.VERIFIED], Qt.MouseButton.LeftButton)
    assert rated(world) == []
    assert not second.buttons[Verdict.VERIFIED].isChecked()
    world.session.undo()
    assert rated(world) == [("Radio Lenk", Verdict.VERIFIED)]
    world.session.undo()
    assert rated(world) == []


def test_both_verdicts_stand_side_by_side(world):
    claim_id = world.session.current.id
    world.session.mark(Verdict.DISPUTED)
    world.session.select(claim_id, Origin.KEYS)
    world.session.rate_saying(claim_id, Verdict.VERIFIED)
    assert (world.session.current.verdict, rated(world)) == (Verdict.DISPUTED, [("two councillors", Verdict.VERIFIED)])
