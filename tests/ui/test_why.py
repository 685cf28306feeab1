"""Why a claim is one, who says it and why it is worth checking: on the card by key and by tooltip, in the real window."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shell_world import World

from workbench.ui.values import Origin

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
PAGE = """The bridge of Velmora was closed on Friday

Two officials told Velmora Radio that the bridge had cost 14 million euros.

Read more: The ferry is back

The river rose by 3 metres in one night, and 200 people left their homes.
"""


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "a.casebook", articles=())
    (tmp_path / "one.txt").write_text(PAGE, encoding="utf-8")
    made.desk.open(str(tmp_path / "one.txt"))
    made.show(qtbot)
    yield made
    made.close()


def press(key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def go(world, part):
    view = next(view for view in world.session.visible() if part in view.claim.quote)
    world.session.select(view.id, Origin.KEYS)
    return view


def test_w_on_a_claim_tells_speaker_cue_form_sureness_and_signals(world):
    view = go(world, "14 million")
    row = world.window.claims.card.verdicts
    assert not row.signals.isVisible()
    press(Qt.Key.Key_W)
    assert row.signals.isVisible()
    lines = row.signals.text().split("\n")
    assert lines[0].startswith("A sentence of a paragraph")
    assert lines[1] == "Speaker: " + " → ".join(view.claim.attribution)
    assert lines[1].endswith("→ Velmora Radio")
    assert lines[2].startswith("Cue “told”. A verb of saying")
    assert lines[3].startswith("The words are told by the article, not quoted.")
    assert "beside the cue" in lines[3]
    worth = next(place for place, line in enumerate(lines) if line.startswith("Worth checking "))
    assert len(lines) - worth - 1 == len(view.claim.signals)
    assert any(line.startswith("+") and line.endswith(": A number in millions or more.") for line in lines[worth:])
    press(Qt.Key.Key_W)
    assert not row.signals.isVisible()


def test_the_card_and_its_tooltip_name_the_whole_chain(world):
    view = go(world, "14 million")
    speaker = world.window.claims.card.speaker
    assert speaker.accessibleName() == f"{' → '.join(view.claim.attribution)} (reported)"
    asked = QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), speaker.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(speaker, asked)
    assert speaker.toolTip().startswith("Speaker: ")
    assert "Cue “told”." in speaker.toolTip()


def test_a_claim_of_nobody_says_so(world):
    go(world, "3 metres")
    press(Qt.Key.Key_W)
    assert "Nobody was found who says it" in world.window.claims.card.verdicts.signals.text()


def test_w_on_clicked_grey_words_still_tells_of_these(world, qtbot):
    go(world, "3 metres")
    line = next(view for view in world.session.views if view.number is None)
    text, bar = world.window.article.text, world.window.article.hand.grey.bar
    rect = text.line_rect(line.claim.start + 1)
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.left() + 4, rect.center().y()))
    assert bar.isVisible()
    press(Qt.Key.Key_Escape)
    assert not bar.isVisible()
    press(Qt.Key.Key_W)
    assert bar.isVisible()
    assert bar.why.text() == world.desk.why(line.id)
    assert not world.window.claims.card.verdicts.signals.isVisible()
