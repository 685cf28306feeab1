"""How large a window is that was never open before: as large as it likes to be, and no larger than its screen."""

import json
import os
import subprocess
import sys

import pytest

SIZE = """
import sys
from PySide6.QtWidgets import QApplication
from workbench import app
from workbench.ui.main_window import MainWindow
from PySide6.QtCore import QTimer
def tell():
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
    print(window.width(), window.height(), flush=True)
    window.close()
start = app.Program.start
def started(self, *arguments):
    start(self, *arguments)
    QTimer.singleShot(0, tell)
app.Program.start = started
sys.exit(app.run([sys.argv[1]], None, "ana"))
"""


@pytest.mark.parametrize(
    ("screen", "least", "most"),
    [
        ((1366, 768), (1340, 700), (1366, 740)),
        ((1920, 1080), (1440, 900), (1440, 900)),
        ((800, 600), (860, 560), (1440, 900)),  # which no window of ours fits
    ],
)
def test_a_new_window_is_no_larger_than_its_screen(tmp_path, screen, least, most):
    one = {"name": "one", "x": 0, "y": 0, "width": screen[0], "height": screen[1], "logicalDpi": 96, "dpr": 1}
    (tmp_path / "screens.json").write_text(json.dumps({"screens": [one]}), encoding="utf-8")
    environment = dict(os.environ, QT_QPA_PLATFORM=f"offscreen:configfile={tmp_path}/screens.json", HOME=str(tmp_path))
    environment |= {"WORKBENCH_CONFIG": str(tmp_path / "config"), "WORKBENCH_DATA": str(tmp_path / "data")}
    command = [sys.executable, "-c", SIZE, str(tmp_path / "a.casebook")]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=120)
    assert done.returncode == 0, done.stderr
    width, height = map(int, done.stdout.split())
    assert least[0] <= width <= most[0]
    assert least[1] <= height <= most[1]
