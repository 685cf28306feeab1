"""Many articles at once: the current tab is in sight, the others can be reached, and no card keeps another one's height."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shell_world import World

from workbench.domain.enums import Verdict
from workbench.ui.actions import BY_ID, View
from workbench.ui.values import Origin


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


def in_sight(row, button):
    left = button.mapTo(row.strip.viewport(), button.rect().topLeft()).x()
    return left >= 0 and left + button.width() <= row.strip.viewport().width()


@pytest.mark.parametrize("wide", [1280, 1440])
def test_the_current_tab_and_all_views_are_in_sight(world, qtbot, wide):
    row = world.window.top.tabs
    world.window.resize(wide, 720)
    for article_id in world.ids:
        world.session.show_article(article_id)
        qtbot.waitUntil(lambda: in_sight(row, row._group.checkedButton()))
    for view in (View.LIBRARY, View.CHECKS, View.SOURCES, View.STATISTICS, View.HISTORY):
        button = row.button(next(tab for tab in row.shown() if tab.view is view))
        corners = (button.mapTo(row, button.rect().topLeft()), button.mapTo(row, button.rect().bottomRight()))
        assert all(row.rect().contains(corner) for corner in corners)
        assert button.text() or not button.icon().isNull()
        assert button.accessibleName() == BY_ID[f"go-{view.value}"].title
        assert button.accessibleName() in button.toolTip()
    by_place = sorted(row.shown(), key=lambda tab: row.button(tab).mapTo(row, QPoint(0, 0)).x() if not tab.article_id else 100)
    assert [tab for tab in by_place if not tab.article_id] == [tab for tab in row.shown() if not tab.article_id]


def test_the_menu_lists_all_tabs_and_what_is_left_to_do_in_each(world, qtbot):
    row = world.window.top.tabs
    for article_id in world.ids:
        world.session.show_article(article_id)
    qtbot.waitUntil(row.more.isVisible)
    assert row.more.text().startswith("9 ")
    for view in world.session.views[:2]:
        world.session.select(view.id, Origin.KEYS)
        world.session.mark(Verdict.VERIFIED)
    menu = row.menu()
    actions = [action for action in menu.actions() if not action.isSeparator()]
    titles, asides = zip(*(action.text().split("\t") for action in actions), strict=True)
    assert [title.strip("\u2068\u2069") for title in titles] == [tab.title for tab in row.shown()]
    left = sum(view.number is not None for view in world.session.views)
    marked = world.session.article.id
    expected = [f"{left - 2 if tab.article_id == marked else left} to review" for tab in row.shown() if tab.article_id]
    assert list(asides) == ["Alt 1", *expected, "Alt 4", "Alt 5", "Alt 6", "Alt 7"]
    assert [action.isChecked() for action in actions].count(True) == 1


def test_the_arrows_go_through_the_tabs_in_their_order_and_enter_opens_one(world, qtbot):
    row = world.window.top.tabs
    for article_id in world.ids:
        world.session.show_article(article_id)
    qtbot.waitUntil(row.more.isVisible)
    world.window.show_view(View.HISTORY)
    row._group.checkedButton().setFocus()
    titles, seen = [tab.title for tab in row.shown()], []
    for _ in titles:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
        seen.append(QApplication.focusWidget().accessibleName())
        assert not row.strip.isAncestorOf(QApplication.focusWidget()) or in_sight(row, QApplication.focusWidget())
    assert seen == [*reversed(titles[:-1]), titles[0]]
    assert world.window.view is View.HISTORY  # nothing opens before it is asked for
    for _ in range(9):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert QApplication.focusWidget().accessibleName() == titles[9]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert world.session.article.id == row.shown()[9].article_id
    assert world.window.view is View.ARTICLE


def test_few_tabs_need_no_menu(world, qtbot):
    world.session.show_article(world.ids[0])
    world.window.resize(1600, 900)
    qtbot.waitUntil(lambda: not world.window.top.tabs.more.isVisible())


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
