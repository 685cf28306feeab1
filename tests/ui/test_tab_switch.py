"""What a tab brought to the front does not do again: labels of its keys are kept, a toast that is not shown hears nothing."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLabel, QWidget

from workbench.ui.actions import View
from workbench.ui.key_hints import MOST, KeyHints
from workbench.ui.toast import Toast
from workbench.ui.values import Notice


def test_the_keys_of_a_view_are_made_once(world):
    hints = world.window.status.hints

    def shown_in(view: View) -> list[str]:
        world.window.show_view(view)
        return hints.shown()

    first = [shown_in(view) for view in View]
    made = set(hints.findChildren(QLabel))
    assert [shown_in(view) for view in View] == first
    assert set(hints.findChildren(QLabel)) == made
    assert {part for part in made if not part.isHidden()} == {part for part in made if part.text() and part.isVisible()}


def test_keys_that_are_no_longer_shown_are_not_kept_for_ever(qtbot):
    hints = KeyHints()
    qtbot.addWidget(hints)
    hints.resize(2000, 30)
    for number in range(5 * MOST):
        hints.show_hints([(f"F{number}", "go"), ("?", "all keys")])
        assert hints.shown() == ["go", "all keys"]
    qtbot.waitUntil(lambda: len(hints.findChildren(QLabel)) <= 4 * MOST, timeout=2_000)


class Counting(Toast):
    """A toast that counts what it hears of its window."""

    heard = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.heard += 1
        return super().eventFilter(watched, event)


def test_a_toast_hears_its_window_only_while_it_is_shown(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    toast = Counting(window)
    window.show()
    window.resize(700, 500)
    assert toast.heard == 0
    toast.show_notice(Notice("Kept"))
    before = toast.pos()
    window.resize(900, 700)
    assert toast.heard > 0
    assert toast.y() > before.y()
    toast.hide()
    heard = toast.heard
    window.resize(600, 400)
    assert toast.heard == heard
    toast.show_notice(Notice("Kept again"))
    assert toast.geometry().bottom() < 400
