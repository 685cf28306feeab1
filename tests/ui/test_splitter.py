"""What changes within a pane lays out that pane, and the window only where a pane has come to need another room."""

import pytest
from pauses import lay_out
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from shell_world import World

from workbench.ui.splitter import Splitter


class Asked(QObject):
    """Counts how often a widget is asked to lay out what it holds."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        self.times += event.type() == QEvent.Type.LayoutRequest
        return False


@pytest.fixture
def outer(qtbot):
    outer = QWidget()
    column = QVBoxLayout(outer)
    splitter = Splitter(Qt.Orientation.Horizontal, outer)
    column.addWidget(splitter)
    for _ in range(2):
        pane = QWidget()
        QVBoxLayout(pane).addWidget(QLabel("one"))
        splitter.addWidget(pane)
    qtbot.addWidget(outer)
    outer.resize(400, 200)
    outer.show()
    qtbot.waitExposed(outer)
    lay_out()
    return outer


def test_a_pane_that_needs_more_room_gets_it(outer, qtbot):
    splitter = outer.findChild(Splitter)
    label = splitter.widget(0).findChild(QLabel)
    label.setText("a line of many words, " * 3)
    qtbot.waitUntil(lambda: splitter.widget(0).width() >= label.minimumSizeHint().width() > 200)
    assert outer.minimumSizeHint().width() > label.minimumSizeHint().width()


def test_a_pane_that_hides_leaves_its_room_to_the_other(outer):
    splitter = outer.findChild(Splitter)
    before = splitter.widget(1).width()
    splitter.widget(0).hide()
    lay_out()
    assert splitter.widget(1).width() > before


def test_verdicts_given_by_keys_do_not_lay_out_the_window(tmp_path, qtbot):
    world = World(tmp_path / "a.casebook")
    window = world.show(qtbot)
    window.claims.focus_list()
    for _ in range(3):  # the first ones fill what was empty: the line of the last save, and so on
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_V)
        lay_out()
    asked = Asked(window.splitter.parentWidget())
    for _ in range(8):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_V)
        lay_out()
    assert world.session.tally().verified == 11
    assert asked.times == 0
    world.close()
