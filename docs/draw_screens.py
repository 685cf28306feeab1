"""Draws every view and dialog of the window to be looked at: both languages, both themes, several sizes and scales (make screens).

python docs/draw_screens.py FOLDER [--only TEXT] [--language en|fr] [--theme light|dark] [--scale N] [--size 1440x900]
    [--text PIXELS]
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import replace
from itertools import product
from pathlib import Path

LANGUAGES, THEMES = ("en", "fr"), ("light", "dark")
USUAL = (1440, 900)
# Sizes and scales beside the usual ones, for the screens that are worth it: width, height, scale.
MORE = ((1280, 720, 1.0), (3840, 2160, 1.0), (1440, 900, 2.0), (1440, 900, 1.25), (1440, 900, 1.5))


def main() -> None:
    asked = _asked()
    if asked.inside:
        _draw(asked)
        return
    usual = asked.size is None and asked.scale is None
    width, height = asked.size or USUAL
    plan = [(width, height, asked.scale or 1.0, "all" if usual or asked.only else "every")]
    plan += [(*one, "every") for one in MORE] if usual and not asked.only else []
    languages, themes = asked.language or LANGUAGES, asked.theme or THEMES
    failed = False
    for (wide, high, scale, which), language in product(plan, languages):
        # A process each: the scale is read before the first window, and translators stay in their application.
        told = [str(asked.folder), "--inside", which, "--language", language, "--size", f"{wide}x{high}", "--scale", str(scale)]
        told += [part for theme in themes for part in ("--theme", theme)]
        told += [part for text in asked.only for part in ("--only", text)]
        told += ["--text", str(asked.text)] if asked.text else []
        failed |= subprocess.run([sys.executable, __file__, *told], check=False).returncode != 0
    sys.exit(failed)


def _size(text: str) -> tuple[int, int]:
    width, height = text.split("x")
    return int(width), int(height)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", action="append", default=[], help="screens whose name holds this text")
    parser.add_argument("--language", action="append", choices=LANGUAGES)
    parser.add_argument("--theme", action="append", choices=THEMES)
    parser.add_argument("--scale", type=float)
    parser.add_argument("--size", type=_size)
    parser.add_argument("--text", type=int, help="the desktop's size of text in pixels, 13 unless told")
    parser.add_argument("--inside", choices=("all", "every"), help=argparse.SUPPRESS)
    return parser.parse_args()


def _draw(asked: argparse.Namespace) -> None:
    """Draw the screens of one language, size and scale, in one process."""
    home = tempfile.mkdtemp()
    # Dialogs grow with the text as far as the screen goes: without a word Qt's has 800 by 800 pixels.
    wide, high = (round(one * asked.scale) for one in asked.size)
    screen = {"name": "screen", "x": 0, "y": 0, "width": wide, "height": high, "logicalDpi": 96, "dpr": 1}
    Path(home, "screens.json").write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    os.environ.update(QT_QPA_PLATFORM=f"offscreen:configfile={home}/screens.json", QT_SCALE_FACTOR=str(asked.scale))
    os.environ.update(WORKBENCH_CONFIG=f"{home}/config", WORKBENCH_DATA=f"{home}/data")

    import further_screens  # noqa: F401 - both put their screens into the table, after the others
    import newer_screens  # noqa: F401
    from pausing import let_pass
    from PySide6.QtWidgets import QApplication
    from sample_work import worked_on
    from screens import SCREENS, settled

    from workbench import settings as kept
    from workbench.ui.arrival import speak
    from workbench.ui.main_window import MainWindow
    from workbench.ui.session import Session
    from workbench.ui.theme import Theme

    application = QApplication([])
    if asked.text:
        font = application.font()
        font.setPixelSize(asked.text)
        application.setFont(font)
    (language,) = asked.language
    speak(application, language)
    theme = Theme(application)
    folder = asked.folder.resolve() / f"{language}-{asked.size[0]}x{asked.size[1]}-{asked.scale:g}x"
    if asked.text:
        folder = folder.with_name(f"{folder.name}-{asked.text}px")
    for colours in asked.theme:
        (folder / colours).mkdir(parents=True, exist_ok=True)
        theme.apply(application, colours)
        session = Session(worked_on(Path(home) / f"Autumn {colours}.casebook"), replace(kept.Settings(), language=language))
        window = MainWindow(session, theme)
        window.restore()
        window.resize(*asked.size)
        window.show()
        let_pass(500)
        for one in SCREENS:
            if not _wanted(asked, one.name, one.every):
                continue
            try:
                picture = one.bring(window)
            except Exception as error:  # the others are worth seeing all the same
                print(f"{one.name}: {error!r}", file=sys.stderr)
                continue
            (picture or settled(window)).save(str(folder / colours / f"{one.name}.png"))
        _draw_others(application, theme, session, folder / colours, asked)
        window.close()
        session.close()


def _wanted(asked: argparse.Namespace, name: str, every: bool) -> bool:
    named = any(text in name for text in asked.only) or not asked.only
    return named and (every or asked.inside == "all")


def _draw_others(application: object, theme: object, session: object, folder: Path, asked: argparse.Namespace) -> None:
    """Draw the windows that another casebook, or another state of it, makes."""
    from PySide6.QtCore import QCoreApplication
    from screens import settled

    from workbench import settings as kept
    from workbench.desk import Desk
    from workbench.ui.actions import View
    from workbench.ui.main_window import MainWindow
    from workbench.ui.session import Session

    def show(name: str, desk: Desk, views: tuple[View, ...], banner: str = "") -> None:
        if not _wanted(asked, name, every=False):
            desk.close()
            return
        own = Session(desk, replace(kept.Settings(), language=asked.language[0]))
        window = MainWindow(own, theme, banner=banner)
        window.restore()
        window.resize(*asked.size)
        window.show()
        for view in views:
            window.show_view(view)
            settled(window).save(str(folder / f"{name}-{view.value}.png"))
        window.close()
        own.close()

    path = session.desk.path
    told = QCoreApplication.translate(
        "App", "Read only: this casebook is open in another window ({who}). Close that one to work here."
    )
    every = (View.LIBRARY, View.LIST, View.CHECKS, View.SOURCES, View.STATISTICS, View.HISTORY)
    show(
        "read-only",
        Desk.open_casebook(path, "L. Roy", read_only=True),
        (View.LIBRARY, View.LIST),
        told.replace("{who}", "A. Martin"),
    )
    empty = Path(path).with_name(f"Empty {folder.name}.casebook")
    show("empty", Desk.open_casebook(empty, "L. Roy"), every)


if __name__ == "__main__":
    main()
