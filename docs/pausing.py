"""How the scripts that draw the window wait."""

from PySide6.QtCore import QEventLoop, QTimer


def let_pass(ms: int) -> None:
    """Let time pass as in the running program; QTest.qWait keeps the interpreter from the searches, which then never end."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()
