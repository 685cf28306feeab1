"""What the window paints is painted by its own thread: no pool is waited for."""

import os
import subprocess
import sys

import pytest

_PAINT = """
import os, sys
if sys.argv[1:]:
    from workbench.ui.one_thread import paint_on_one_thread
    paint_on_one_thread()
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap
application = QGuiApplication([])
before = len(os.listdir("/proc/self/task"))
pixmap = QPixmap(900, 900)
painter = QPainter(pixmap)
painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
picture = QPixmap(700, 700)
picture.fill(Qt.GlobalColor.darkGreen)
painter.drawPixmap(QRectF(10, 10, 850, 850), picture, QRectF(picture.rect()))
painter.end()
print(len(os.listdir("/proc/self/task")) - before)
"""


def threads_after(*arguments: str) -> int:
    asked = {name: value for name, value in os.environ.items() if name != "QT_NO_GUI_THREADPOOL"}
    done = subprocess.run(
        [sys.executable, "-c", _PAINT, *arguments],
        env={**asked, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    return int(done.stdout)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="threads are counted in /proc")
def test_a_large_picture_is_drawn_without_other_threads():
    if len(os.sched_getaffinity(0)) > 1:
        assert threads_after() > 0  # what is switched off is there
    assert threads_after("alone") == 0
