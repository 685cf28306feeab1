"""The marks that show a newcomer around: four, begun again from Help, ended by Esc, never in the way of a verdict."""

import pytest
from pauses import let_pass
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shell_world import World

from workbench import app as front_door
from workbench.domain.enums import Verdict
from workbench.settings import Settings
from workbench.ui.actions import View
from workbench.ui.coach import beside
from workbench.ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "a.casebook", settings=Settings(theme="light", keys=("mark-verified: Z",)))
    made.show(qtbot)
    yield made
    made.close()


def press(key):
    QTest.keyClick(QApplication.focusWidget(), key)


def test_four_marks_are_gone_through_by_the_keyboard_alone(world):
    window = world.window
    window.show_view(View.LIBRARY)
    window.commands["show-around"].trigger()
    coach, seen = window.coach, []
    while coach.isVisible():
        assert coach.isAncestorOf(QApplication.focusWidget())
        assert window.rect().contains(coach.geometry())
        assert coach.ring.isVisible()
        if not seen:
            article = QRect(window.article.mapTo(window, QPoint(0, 0)), window.article.size())
            assert article.contains(coach.ring.geometry())  # it does not run over what stands beside
        assert coach.text.height() >= coach.text.heightForWidth(coach.text.width())
        seen.append((coach.title.text(), coach.count.text()))
        press(Qt.Key.Key_Space)
    assert [count for _title, count in seen] == ["1 of 4", "2 of 4", "3 of 4", "4 of 4"]
    assert len({title for title, _count in seen}) == 4
    assert window.claims.isAncestorOf(QApplication.focusWidget())
    assert not coach.ring.isVisible()


def test_the_keys_that_are_told_are_the_keys_in_use(world):
    world.window.commands["show-around"].trigger()
    press(Qt.Key.Key_Space)
    assert world.window.coach.text.text().startswith("Z verified, D disputed")
    assert "{" not in world.window.coach.text.text()


def test_escape_ends_it_wherever_the_focus_is_and_a_verdict_goes_through(world):
    window = world.window
    window.claims.focus_list()
    window.coach.start(take_focus=False)
    first = world.session.current.id
    press(Qt.Key.Key_Z)
    assert world.session.view(first).verdict is Verdict.VERIFIED
    assert window.coach.isVisible()
    press(Qt.Key.Key_Escape)
    assert not window.coach.isVisible()
    assert window.claims.isAncestorOf(QApplication.focusWidget())


def test_it_goes_with_what_it_tells_of(world, qtbot):
    window, coach = world.window, world.window.coach
    coach.start(take_focus=False)
    coach.further.click()
    coach.further.click()
    before = coach.ring.geometry()
    world.session.next(3)
    qtbot.waitUntil(lambda: coach.ring.geometry() != before)
    window.show_view(View.STATISTICS)
    qtbot.waitUntil(lambda: not coach.isVisible())
    assert not coach.ring.isVisible()


def test_f6_reaches_it(world):
    window = world.window
    window.claims.focus_list()
    window.coach.start(take_focus=False)
    for _pane in range(4):
        press(Qt.Key.Key_F6)
        if window.coach.isAncestorOf(QApplication.focusWidget()):
            return
    raise AssertionError("F6 never came to the marks")


@pytest.mark.parametrize(
    "part", [QRect(0, 50, 700, 800), QRect(800, 300, 600, 80), QRect(850, 10, 300, 30), QRect(0, 0, 1440, 900)]
)
def test_the_bubble_is_inside_the_window_and_beside_the_part_where_there_is_room(part):
    room = QRect(0, 0, 1440, 900)
    box = QRect(beside(part, 340, 160, room), QRect(0, 0, 340, 160).size())
    assert room.contains(box)
    assert part == room or not box.intersects(part)


def test_a_first_start_shows_the_sample_and_the_marks_and_is_ready_for_a_verdict(qapp, qtbot):
    program = front_door.Program(qapp, "Ana", front_door.start_log())
    program.start([], None, None)
    window = next(one for one in qapp.topLevelWidgets() if isinstance(one, MainWindow) and one.isVisible())
    window.activateWindow()
    qtbot.waitUntil(lambda: window.isActiveWindow() and "coach" in window.__dict__ and window.coach.isVisible(), timeout=30000)
    press(Qt.Key.Key_V)
    assert [view.number for view in window.session.views if view.verdict] == [1]
    window.close()
    program.end()
    again = front_door.Program(qapp, "Ana", front_door.start_log())
    again.start([], None, None)
    second = next(one for one in qapp.topLevelWidgets() if isinstance(one, MainWindow) and one.isVisible())
    let_pass(qtbot, 300)
    assert "coach" not in second.__dict__
    second.close()
    again.end()
