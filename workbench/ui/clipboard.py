"""Data for the clipboard that Qt may still destroy when Python is gone.

What the clipboard holds when the program ends is destroyed after the interpreter on some platforms; data that Python made would
call into it then, which ends the process with a fault of memory after all was saved.
"""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QStandardItemModel


def empty_data() -> QMimeData:
    """Make data with nothing in it, of Qt's own making: a model is what gives some out."""
    model = QStandardItemModel(1, 1)
    data = model.mimeData([model.index(0, 0)])
    data.clear()
    return data
