"""From the start of the process to the first painted window, against an empty PySide6 window in the same run.

    python benchmarks/start.py [RUNS] [CHECKS]

Both are real processes, taken in turn; the figures are medians of RUNS (default 9): milliseconds by the clock on the wall and of
the processor, and the workbench's over those of the empty window. The workbench opens its casebook with the sample article, as it
does every day after the first, and with CHECKS earlier checks in it (default 1,000,000; making them takes a minute). First the
frame of the window is painted, then the article with its claims; both are told.
"""

import os
import shutil
import statistics
import subprocess
import sys
import time

from made import HOME, archive, tell

from workbench.desk import Desk
from workbench.resources import seed
from workbench.settings import Settings, save

# Painted: the paint event of the window has come, and what it painted has been handed on. Then the window is closed as an analyst
# does: ended at once it would leave its lock and a write-ahead log behind, and the next start would be one after a crash.
STOP = """
import sys, time, resource
from PySide6.QtCore import QTimer
told = []
def stop():
    used = resource.getrusage(resource.RUSAGE_SELF)
    if not told:
        told.append(f"{time.time()!r} {used.ru_utime + used.ru_stime!r}")
        print(*told, flush=True)
        from PySide6.QtWidgets import QApplication
        QApplication.closeAllWindows()
"""
EMPTY = """
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, stop)
app = QApplication([])
window = Window(); window.resize(1440, 900); window.show()
app.exec()
"""
FRAME = """
import sys
from workbench import app
opened = app.Program._open
def open_casebook(self, path, lock):
    from workbench.ui.main_window import MainWindow
    paint = MainWindow.paintEvent
    def painted(window, event):
        paint(window, event)
        QTimer.singleShot(0, stop)
    MainWindow.paintEvent = painted
    return opened(self, path, lock)
app.Program._open = open_casebook
sys.argv[1:] = []
from workbench.__main__ import main
main()
"""
FILLED = """
import sys
from workbench import app
made = app.Program._arrive
def arrive(self, world, **more):
    made(self, world, **more)
    text = world.window.article.text
    paint = type(text).paintEvent
    def painted(view, event):
        paint(view, event)
        QTimer.singleShot(0, stop)
    type(text).paintEvent = painted
app.Program._arrive = arrive
sys.argv[1:] = []
from workbench.__main__ import main
main()
"""


def measured(code: str, environment: dict[str, str]) -> tuple[float, float]:
    """Milliseconds from the start of a process until it says that it has painted: by the wall, and of the processor."""
    began = time.time()
    done = subprocess.run([sys.executable, "-c", STOP + code], env=environment, capture_output=True, text=True, check=True)
    at, used = map(float, done.stdout.split())
    return (at - began) * 1000, used * 1000


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    path = HOME / "archive.casebook"
    if there := os.environ.get("BENCH_CASEBOOK"):
        shutil.copyfile(there, path)
    archive(path, count)
    desk = Desk.open_casebook(path, "bench")
    desk.open(str(seed("biden-atacms.fr.txt")))
    desk.close()
    save(Settings(first_run=False, recent=(str(path),)))
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run([sys.executable, "-m", "workbench", "--quit-after", "1500"], env=environment, check=True)
    codes = {"empty": EMPTY, "frame": FRAME, "filled": FILLED}
    rounds = [{name: measured(code, environment) for name, code in codes.items()} for _ in range(runs)]
    for place, clock in enumerate(("wall", "cpu")):
        empty, frame, filled = (statistics.median(one[name][place] for one in rounds) for name in codes)
        tell(f"empty PySide6 window, {clock}", empty, "ms")
        tell(f"first painted window, {clock}", frame, "ms")
        tell(f"first painted window, {clock}, over empty", frame / empty, "x")
        tell(f"article and claims painted, {clock}, over empty", filled / empty, "x")


if __name__ == "__main__":
    main()
