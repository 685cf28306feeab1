"""A real window on a real casebook with the project's own sample in it, for the tests of the window's shell."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from workbench.desk import Desk
from workbench.resources import seed
from workbench.settings import Settings
from workbench.ui.main_window import MainWindow
from workbench.ui.session import Session
from workbench.ui.theme import Theme

SAMPLE = "biden-atacms.fr.txt"


class World:
    """Desk, session and window; close() ends them in the order of the program."""

    def __init__(self, path: Path, *, settings=None, articles=(SAMPLE,), checks=False, read_only=False, banner=""):
        self.desk = Desk.open_casebook(path, "ana", read_only=read_only)
        if not self.desk.store.read_only:
            for name in articles:
                self.desk.open(str(seed(name)))
            if checks:
                self.desk.import_checks(seed("earlier-checks.tsv"))
        self.session = Session(self.desk, settings or Settings(theme="light"))
        self.theme = Theme()
        self.theme.apply(QApplication.instance(), "light")
        self.window = MainWindow(self.session, self.theme, banner=banner)

    def show(self, qtbot) -> MainWindow:
        """Bring the window up as the program does."""
        self.window.restore()
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        return self.window

    def close(self) -> None:
        self.window.close()
        self.session.close()
        self.window.deleteLater()
