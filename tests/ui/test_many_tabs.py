"""Many articles at once: the current tab is in sight, the others can be reached, and no card keeps another one's height."""

import pytest
from PySide6.QtTest import QTest
from shell_world import World


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "t.casebook", articles=())
    made.ids = []
    for number in range(9):
        text = "\n\n".join(f"The harbour of Brisac counted {number}{line} boats in its harbour last year." for line in range(6))
        draft = made.desk.read_bytes(f"Article number {number} on the harbour\n\n{text}".encode(), name=f"{number}.txt")
        made.ids.append(made.desk.take(draft).article.id)
    made.show(qtbot)
    made.window.resize(1280, 720)
    yield made
    made.close()


def in_sight(strip, button):
    left = button.mapTo(strip.viewport(), button.rect().topLeft()).x()
    return left >= 0 and left + button.width() <= strip.viewport().width()


def test_the_current_tab_is_in_sight_and_the_menu_lists_all(world, qtbot):
    strip = world.window.top.tabs
    for article_id in world.ids:
        world.session.show_article(article_id)
        qtbot.waitUntil(lambda: in_sight(strip, strip._group.checkedButton()))
    qtbot.waitUntil(world.window.top.more.isVisible)
    menu = strip.menu()
    assert [action.text().strip("\u2068\u2069") for action in menu.actions()] == [tab.title for tab in strip.shown()]
    assert [action.isChecked() for action in menu.actions()].count(True) == 1


def test_few_tabs_need_no_menu(world, qtbot):
    world.session.show_article(world.ids[0])
    world.window.resize(1600, 900)
    qtbot.waitUntil(lambda: not world.window.top.more.isVisible())


def test_only_the_current_card_is_tall(world):
    table = world.window.claims.table
    world.session.show_article(world.ids[0])
    world.session.next(3)
    for article_id in (world.ids[1], world.ids[0], world.ids[2]):
        world.session.show_article(article_id)
        QTest.qWait(50)
        tall = [row for row in range(table.claims.rowCount()) if table.rowHeight(row) != table.cards.row_height()]
        assert tall == [table.claims.row_of(world.session.current.id)]
        world.session.next(2)
