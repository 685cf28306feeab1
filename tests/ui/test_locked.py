"""A window that may not write looks like one: what writes is off and says why, and what is empty is not shown."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit
from shell_world import World

from workbench.domain.enums import Verdict
from workbench.ui.values import Origin

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
TOLD = "Read only: nothing can be changed in this window."
WHY = "Read only: this casebook is open in another window (Ana). Close that one to work here."


@pytest.fixture
def world(qtbot, tmp_path):
    path = tmp_path / "r.casebook"
    writing = World(path, checks=True)
    claims = [view for view in writing.session.desk.claims(writing.desk.article("last").id) if view.number]
    spoken = replace(claims[1].claim, speaker="two councillors", attribution=("two councillors", "Radio Lenk"))
    writing.desk.store.save(spoken, label="edit claim 2", analyst="ana")
    writing.show(qtbot)
    writing.session.select(spoken.id, Origin.KEYS)
    writing.session.link("https://tally.example/one")
    writing.session.rate_saying(spoken.id, Verdict.VERIFIED)
    writing.close()
    made = World(path, read_only=True, banner=WHY)
    made.spoken, made.other = spoken.id, claims[2].id
    made.show(qtbot)
    made.session.select(spoken.id, Origin.KEYS)
    qtbot.waitUntil(lambda: made.window.claims.card.checked.known)
    yield made
    made.close()


def seen(card, kind):
    return [widget for widget in card.findChildren(kind) if widget.isVisible()]


def test_what_writes_is_off_and_says_why(world):
    card = world.window.claims.card
    card.sources.rows[0].toggle()
    card.checked.rows[0].toggle()
    QTest.qWait(50)
    reads = {card.verdicts.why, card.sources.rows[0].details.open_button, card.sources.rows[0].details.copy_button}
    buttons = [button for button in seen(card, QAbstractButton) if button not in reads]
    assert {*card.verdicts.buttons.values(), card.sources.rows[0].stance} <= set(buttons)
    for button in buttons:
        assert not button.isEnabled(), button.text()
        assert button.toolTip() == TOLD
    for field in [*seen(card, QLineEdit), *seen(card, QPlainTextEdit)]:
        assert field.isReadOnly() or not field.isEnabled()
        assert field.toolTip() == TOLD
    world.window.availability.take_keys(("mark-verified: Y",))
    assert card.verdicts.buttons[Verdict.VERIFIED].toolTip() == TOLD, "a key that does nothing is not told"


def test_nothing_may_be_dropped(world):
    data = QMimeData()
    data.setUrls([QUrl("https://tally.example/two")])
    for taker in (world.window, world.window.claims):
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(QPoint(40, 200), Qt.DropAction.CopyAction, data, left, none)
        taker.dragEnterEvent(enter)
        assert not enter.isAccepted()


def test_rows_without_content_are_not_shown(world):
    card = world.window.claims.card
    assert [row.isVisible() for row in card.said.rows] == [True, False]
    assert not card.rationale.isVisible()
    assert not card.verdicts.reason.isVisible()
    assert not card.verdicts.not_checkable.isVisible()
    world.session.select(world.other, Origin.KEYS)
    assert not card.said.isVisible()


def test_a_key_that_is_refused_is_answered_in_one_short_sentence(world):
    told = []
    world.session.notice.connect(lambda notice: told.append(notice.text))
    world.window.claims.focus_list()
    QTest.keyClick(world.window.claims.table, Qt.Key.Key_V)
    assert told == [TOLD]
    assert world.window.banner.words.text() == WHY
