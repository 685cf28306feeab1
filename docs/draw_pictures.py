"""Draws the pictures of the window that the documents show, from the project's own samples (make pictures).

python docs/draw_pictures.py [FOLDER]        default: docs/pictures
"""

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

FOLDER = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).with_name("pictures")).resolve()
os.environ["QT_QPA_PLATFORM"] = "offscreen"
home = tempfile.mkdtemp()
os.environ.update(WORKBENCH_CONFIG=f"{home}/config", WORKBENCH_DATA=f"{home}/data")

from pausing import let_pass  # noqa: E402 - the folders and the platform come first
from PySide6.QtWidgets import QApplication  # noqa: E402
from sample_work import SUBJECT, worked_on  # noqa: E402 - beside this file

from workbench import settings as kept  # noqa: E402
from workbench.ui.actions import View  # noqa: E402
from workbench.ui.arrival import speak  # noqa: E402
from workbench.ui.main_window import MainWindow  # noqa: E402
from workbench.ui.session import Session  # noqa: E402
from workbench.ui.theme import Theme  # noqa: E402
from workbench.ui.values import Origin  # noqa: E402

ASKED = "La Russie a tiré 120 missiles sur l’Ukraine dans la nuit du 16 au 17 novembre"


def done(window: MainWindow) -> None:
    """Wait until no job is under way."""
    while window.session.jobs.busy():
        let_pass(50)


def article(window: MainWindow) -> None:
    """The article with its claims, one of them with all that belongs to it."""
    session = window.session
    session.select(next(view.id for view in session.views if SUBJECT in view.claim.quote), Origin.KEYS)


def checks(window: MainWindow) -> None:
    """Earlier checks of a claim that says the same with another number; the first search loads what all others use."""
    for question in (ASKED[:20], ASKED):
        window.search_for(question)
        let_pass(500)
        done(window)
    window.checks.focus_list()


# A picture of the window at work, and in which colours.
PICTURES: tuple[tuple[str, str, Callable[[MainWindow], None]], ...] = (
    ("window-light", "light", article),
    ("library-light", "light", lambda window: window.show_view(View.LIBRARY)),
    ("earlier-checks-light", "light", checks),
    ("statistics-light", "light", lambda window: window.show_view(View.STATISTICS)),
    ("window-dark", "dark", article),
)


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    speak(application, "en")
    desk = worked_on(Path(home) / "Autumn.casebook")
    session = Session(desk, replace(kept.Settings(), language="en"))
    theme = Theme(application)
    for name, colours, at_work in PICTURES:
        theme.apply(application, colours)
        window = MainWindow(session, theme)
        window.restore()
        window.resize(1440, 900)
        window.show()
        window.show_claims()
        let_pass(500)
        at_work(window)
        done(window)
        let_pass(1500)
        done(window)
        let_pass(100)
        window.grab().save(str(FOLDER / f"{name}.png"))
        window.hide()
    session.close()


if __name__ == "__main__":
    main()
