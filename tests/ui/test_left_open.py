"""A window that is still open when the interpreter ends is destroyed without a crash, whatever it shows."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

_SHOW = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from workbench.desk import Desk
from workbench.settings import Settings
from workbench.ui.actions import View
from workbench.ui.main_window import MainWindow
from workbench.ui.session import Session
from workbench.ui.theme import Theme
from workbench.ui.values import Notice

application = QApplication([])
theme = Theme(application)
theme.apply(application, "light")
desk = Desk.open_casebook(Path(sys.argv[1]), "ana")
draft = desk.read_bytes(b"The bridge of Brisac opened in 1904. It cost two million.", name="bridge.txt", suffix=".txt")
desk.keep(draft, desk.examine(draft))
window = MainWindow(Session(desk, Settings()), theme)
window.show()
QTest.qWait(100)
if sys.argv[2] == "notice":
    window.session.notice.emit(Notice("Kept."))
else:
    window.show_view(View[sys.argv[2]])
QTest.qWait(100)
print("shown")
"""


@pytest.mark.parametrize("what", ["notice", "LIBRARY", "CHECKS", "SOURCES", "STATISTICS", "HISTORY"])
def test_an_open_window_is_no_crash_at_the_end(tmp_path, what):
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "WORKBENCH_CONFIG": str(tmp_path / "config"),
        "WORKBENCH_DATA": str(tmp_path / "data"),
    }
    run = [sys.executable, "-c", _SHOW, str(tmp_path / "a.casebook"), what]
    done = subprocess.run(
        run, env=environment, capture_output=True, text=True, timeout=120, check=False, cwd=Path(__file__).parents[2]
    )
    assert (done.stdout, done.returncode) == ("shown\n", 0), done.stderr
