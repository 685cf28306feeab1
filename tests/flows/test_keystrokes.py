"""How many keys a job takes, no mouse: what an analyst does a hundred times a week must not cost one more than it needs."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from workbench import app as front_door
from workbench.resources import seed
from workbench.ui.dialogs.export import ExportDialog
from workbench.ui.main_window import MainWindow

MARKED, SOURCED = 10, 5


class Keyboard:
    """Presses keys on whatever has the focus, and counts them."""

    def __init__(self, qtbot, window):
        self._qtbot = qtbot
        self._window = window
        self.pressed = 0

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.pressed += 1
        self._qtbot.keyClick(QApplication.focusWidget() or self._window, key, modifier)


@pytest.fixture
def window(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "Documents").mkdir()
    program = front_door.Program(qapp, "Ana", front_door.start_log())
    program.start([str(seed("valdearena-aceite.es.txt"))], tmp_path / "my.casebook", None)
    shown = next(one for one in qapp.topLevelWidgets() if isinstance(one, MainWindow) and one.isVisible())
    shown.activateWindow()
    qtbot.waitUntil(lambda: shown.isActiveWindow() and shown.filled)
    qtbot.waitUntil(lambda: shown.session.article is not None, timeout=20_000)
    yield shown
    shown.close()
    program.end()


def test_ten_claims_five_sources_and_the_report_take_no_more_than_twenty_keys(window, qtbot):
    session = window.session
    keys = Keyboard(qtbot, window)
    for place in range(MARKED):
        if place < SOURCED:
            QGuiApplication.clipboard().setText(f"https://archive.example/record/{place}")
            keys.press(Qt.Key.Key_U)
        keys.press((Qt.Key.Key_V, Qt.Key.Key_D, Qt.Key.Key_Q)[place % 3])
    tally = session.tally()
    assert tally.reviewed == MARKED
    assert tally.unsourced == MARKED - SOURCED

    written = []

    def agree():
        dialog = QApplication.activeModalWidget()
        focused = QApplication.focusWidget()
        if dialog is None or focused is None or focused.window() is not dialog:
            # On a busy machine it has the keys later; pressed before, nothing would ever close it.
            QTimer.singleShot(100, agree)
            return
        assert isinstance(dialog, ExportDialog)
        written.extend(dialog.choice().outs)
        keys.press(Qt.Key.Key_Return)

    QTimer.singleShot(300, agree)
    keys.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(written) and all(out.exists() for out in written), timeout=20_000)
    assert all("archive.example" in out.read_text(encoding="utf-8") for out in written)
    assert keys.pressed <= 20
