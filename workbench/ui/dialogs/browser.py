"""The question before an address is given to the browser: its real host is shown and has to be agreed to."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from workbench.ui.links import open_link
from workbench.ui.terms import host, one_line

translate = QCoreApplication.translate


def ask_to_open(parent: QWidget, url: str) -> QMessageBox:
    """Show where an address leads and open it if that is agreed to; the window goes on working meanwhile."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(translate("Links", "Open in browser"))
    box.setText(translate("Links", "Open %1 in your browser?").replace("%1", host(url)))
    box.setInformativeText(one_line(url, 400))
    agree = box.addButton(translate("Links", "Open"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(translate("Links", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    agree.clicked.connect(lambda: open_link(url))
    # Not exec(): the window goes on working while the question stands.
    box.open()
    return box
