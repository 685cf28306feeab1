"""Run by test_typed_at_once.py under an X server: opens the real window, and types V when its frame is painted but not yet filled.

Prints what was there then, which claims have which verdict in the end, and which is current. The time between the frame and what
fills it is made longer than it is, so that the key falls into it on every computer.
"""

import ctypes
import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

from workbench import app as front_door
from workbench.ui.first_paint import FirstPaint
from workbench.ui.main_window import MainWindow

GAP_MS = 400
x11, xtest = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
x11.XOpenDisplay.restype = ctypes.c_void_p
display = ctypes.c_void_p(x11.XOpenDisplay(None))
paint = MainWindow.paintEvent


def painted(window: MainWindow, event: QPaintEvent) -> None:
    paint(window, event)
    if window.property("painted"):
        return
    window.setProperty("painted", True)
    window.findChild(FirstPaint)._timer.start(GAP_MS)
    QTimer.singleShot(GAP_MS // 4, window, lambda: press_v(window))


def press_v(window: MainWindow) -> None:
    """Press it as a hand does: the server gives the key to whichever window has the keyboard, and there is no window manager."""
    print("filled" if window.filled else "a frame only", flush=True)
    x11.XSetInputFocus(display, ctypes.c_ulong(window.winId()), 1, ctypes.c_ulong(0))
    code = x11.XKeysymToKeycode(display, ctypes.c_ulong(ord("v")))
    for down in (1, 0):
        xtest.XTestFakeKeyEvent(display, code, down, ctypes.c_ulong(0))
    x11.XSync(display, 0)


def main(casebook: str) -> None:
    application = QApplication([])
    MainWindow.paintEvent = painted
    program = front_door.Program(application, "Ana", front_door.start_log())
    program.start([casebook], None, None)

    def tell() -> None:
        window = next(widget for widget in application.topLevelWidgets() if isinstance(widget, MainWindow))
        session = window.session
        print(*(f"{view.number}={view.verdict}" for view in session.views if view.verdict), flush=True)
        print(session.current.number if session.current else None, flush=True)
        window.close()

    QTimer.singleShot(2_000, application, tell)
    application.exec()
    program.end()


if __name__ == "__main__":
    main(*sys.argv[1:])
