"""Tab goes through the current card from top to bottom, also through what was made late, and then to the next pane."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shell_world import World

from workbench.ui.values import Origin

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "a.casebook", checks=True)
    claims = made.desk.claims(made.desk.article("last").id)
    spoken = replace(claims[1].claim, speaker="two councillors", attribution=("two councillors", "Radio Lenk"))
    made.desk.store.save(spoken, label="edit claim 2", analyst="ana")
    made.show(qtbot)
    made.session.select(spoken.id, Origin.KEYS)
    made.session.link("https://tally.example/one")
    made.session.link("https://tally.example/two")
    qtbot.waitUntil(lambda: made.window.claims.card.checked.known)
    yield made
    made.close()


def walked(world):
    """The controls that Tab comes to after the list, up to the first one outside the card."""
    world.window.claims.focus_list()
    card, found = world.window.claims.card, []
    while True:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        found.append(QApplication.focusWidget())
        if not card.isAncestorOf(found[-1]):
            return found


def assert_from_the_top(world):
    card = world.window.claims.card
    inside = walked(world)[:-1]
    corners = [widget.mapTo(card, QPoint(0, 0)) for widget in inside]
    lows = [corner.y() + widget.height() for corner, widget in zip(corners, inside, strict=True)]
    for place, (corner, low) in enumerate(zip(corners[1:], lows, strict=False)):
        beside = corner.y() < low and corner.x() >= corners[place].x()
        assert corner.y() >= low - 2 or beside, (inside[place], inside[place + 1])
    return inside


def test_the_card_is_walked_from_top_to_bottom(world):
    card = world.window.claims.card
    inside = assert_from_the_top(world)
    late = [*card.said.rows[0].buttons.values(), *card.sources.rows, *(row.stance for row in card.sources.rows)]
    late += [row for row in card.checked.rows if row.isVisible()]
    assert card.checked.hits
    assert set(late) <= set(inside)


def test_what_a_row_opens_comes_after_it(world):
    card = world.window.claims.card
    row = card.sources.rows[0]
    row.toggle()
    QTest.qWait(50)
    inside = assert_from_the_top(world)
    assert inside.index(row) < inside.index(row.details.passage) < inside.index(card.sources.rows[1])


def test_the_current_tab_is_one_stop_between_the_card_and_the_search_box(world):
    top = world.window.top
    for _round in range(2):
        assert walked(world)[-1] is top.tabs._group.checkedButton()
        assert top.tabs._group.checkedButton().accessibleName() == world.session.article.title
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is top.search
