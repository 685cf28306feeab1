"""From the start of the process to the first painted window, against an empty PySide6 window in the same run.

    python benchmarks/start.py [RUNS]

Both are real processes on the offscreen platform, taken in turn; the figure is the median of RUNS (default 9) in milliseconds, and
their ratio. The workbench opens its casebook with the sample article, as it does every day after the first.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time

EMPTY = """
import os, sys, time
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        sys.stdout.write(repr(time.time())); sys.stdout.flush(); os._exit(0)
app = QApplication([])
window = Window(); window.resize(1440, 900); window.show()
app.exec()
"""
OURS = """
import os, sys, time
from PySide6.QtCore import QEvent, QObject
from workbench.cli import run
from workbench.ui import main_window
class Watcher(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.UpdateRequest:
            main_window.QMainWindow.event(watched, event)
            sys.stdout.write(repr(time.time())); sys.stdout.flush(); os._exit(0)
        return False
made = main_window.MainWindow.showEvent
def shown(self, event):
    made(self, event)
    self.watcher = Watcher(); self.installEventFilter(self.watcher)
main_window.MainWindow.showEvent = shown
run([])
"""


def measured(code: str, environment: dict[str, str]) -> float:
    began = time.time()
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    return (float(done.stdout) - began) * 1000


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
            "QT_QPA_PLATFORM": "offscreen",
            "WORKBENCH_CONFIG": f"{folder}/config",
            "WORKBENCH_DATA": f"{folder}/data",
        }
        subprocess.run([sys.executable, "-m", "workbench", "--quit-after", "5000"], env=environment, check=True)
        pairs = [(measured(EMPTY, environment), measured(OURS, environment)) for _ in range(runs)]
    empty, ours = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"first painted window: empty {empty:.0f} ms, workbench with the sample {ours:.0f} ms, ratio {ours / empty:.2f}")


if __name__ == "__main__":
    main()
