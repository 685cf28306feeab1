"""The two kinds of pause that a test of the window needs where there is no signal to wait for; each use is one or the other."""

from PySide6.QtWidgets import QApplication


def lay_out():
    """Let Qt carry out the layout and repaint it has put off: only then do widgets have the places a person sees."""
    QApplication.processEvents()


def let_pass(qtbot, ms):
    """Let time pass for what must not happen, or must stay as it is: no signal tells that nothing came."""
    qtbot.wait(ms)
