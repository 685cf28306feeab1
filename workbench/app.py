"""Front door 1, the window: builds Store -> Desk -> Session -> MainWindow, with log, lock and a net for what goes wrong.

Qt is imported only after it is known that there is a display, because without one it ends the process.
"""

import gc
import logging
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench import __version__
from workbench import settings as kept
from workbench.domain.errors import CasebookProblem, Damaged, Problem, ReadOnly
from workbench.domain.records import dataclass
from workbench.settings import Settings, data_folder, default_casebook

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from workbench.desk import Desk
    from workbench.store.lock import Lock
    from workbench.ui.main_window import MainWindow
    from workbench.ui.session import Session

log = logging.getLogger(__name__)
MOST_RECENT = 10
DESKTOP_NAME = "factcheck-workbench"  # by which a desktop joins our windows to the .desktop file, on X11 and Wayland
LOG_BYTES = 500_000
SQLITE_MAGIC = b"SQLite format 3\0"


def run(
    paths: Sequence[str], casebook: Path | None, analyst: str, quit_after_ms: int | None = None, meaning: bool | None = None
) -> int:
    """Open the window, stay until it is closed, return the exit status: 0, or 1 with a sentence on stderr.

    paths are articles (files or URLs) and at most one casebook; without one and without casebook the last one is opened, or a new
    one with the sample. quit_after_ms closes the window again, for scripts; meaning overrules the setting of that name.
    """
    problem = no_display()
    if problem is None:
        try:
            from PySide6.QtWidgets import QApplication
        except ImportError as error:
            problem = (
                f"The window cannot open, because a library of the system that Qt needs is missing ({error}). "
                "Nothing was changed; install it, or use the command line: workbench --help."
            )
    if problem:
        print(problem, file=sys.stderr)
        return 1
    log_file = start_log()
    from workbench.ui.plain_import import import_plainly

    import_plainly()
    from workbench.ui.collecting import Collecting
    from workbench.ui.one_thread import paint_on_one_thread

    paint_on_one_thread()
    gc.disable()  # until the window is painted: nothing that is made before can go
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication([DESKTOP_NAME])
    collecting = Collecting(app)
    program = Program(app, analyst, log_file, meaning)
    try:
        program.start(paths, casebook, quit_after_ms)
    except Problem as told:
        collecting.end()
        gc.enable()
        print(told, file=sys.stderr)
        return 1
    status: int = app.exec() if program.is_open else 0
    collecting.end()
    program.end()
    return status


def no_display() -> str | None:
    """Say that there is no display to open a window on; None when there is one."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return None
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return None
    return (
        "There is no display to open a window on. Nothing was changed; start the workbench in a desktop session, "
        "or use the command line: workbench --help lists it, workbench tour shows it at work."
    )


def start_log() -> Path:
    """Log to a file in the data folder that never grows over 1.5 MB with its forerunners; return it."""
    path = data_folder() / "workbench.log"
    root = logging.getLogger()
    if not any(isinstance(handler, LogFile) for handler in root.handlers):
        root.addHandler(LogFile(path))
        root.setLevel(logging.INFO)
    return path


class LogFile(logging.Handler):
    """Writes to the log; what does so is loaded with the first line, which comes after the first paint if all is well."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        if self._file is None:
            from logging.handlers import RotatingFileHandler

            self._file = RotatingFileHandler(self._path, maxBytes=LOG_BYTES, backupCount=2, encoding="utf-8", delay=True)
            self._file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        self._file.emit(record)

    def close(self) -> None:
        if self._file:
            self._file.close()
        super().close()


def is_casebook(path: Path) -> bool:
    """Is this a casebook (by its name, or as a file that SQLite wrote), rather than an article?"""
    if path.suffix.lower() == ".casebook":
        return True
    with suppress(OSError), path.open("rb") as file:
        return file.read(len(SQLITE_MAGIC)) == SQLITE_MAGIC
    return False


@dataclass(frozen=True, slots=True)
class World:
    """All that belongs to one window."""

    lock: "Lock"
    session: "Session"
    window: "MainWindow"
    unclean: bool  # the last window on this casebook did not close


class Program:
    """The windows of one process, one at a time; opening another casebook builds a new world before the old one ends."""

    def __init__(self, app: "QApplication", analyst: str, log_file: Path, meaning: bool | None = None) -> None:
        from workbench.desk.meaning import Meaning
        from workbench.ui.arrival import speak
        from workbench.ui.net import Net
        from workbench.ui.theme import Theme

        self._app = app
        self._analyst = analyst
        self._log_file = log_file
        self._settings = kept.load()
        # In a window nobody is refused a search: without an encoder it goes by words.
        self._meaning = Meaning(None if (self._settings.meaning if meaning is None else meaning) else False)
        self._world: World | None = None
        self._net = Net(app)
        self._net.install()
        app.setApplicationName("workbench")
        app.setDesktopFileName(DESKTOP_NAME)
        speak(app, self._settings.language)
        self._theme = Theme(app)
        self._theme.apply(app, self._settings.theme)

    def start(self, paths: Sequence[str], casebook: Path | None, quit_after_ms: int | None) -> None:
        """Open the first window; raises Problem when its casebook cannot be opened."""
        from PySide6.QtCore import QTimer

        named = [Path(path) for path in paths if is_casebook(Path(path))]
        articles = [path for path in paths if not is_casebook(Path(path))]
        path = named[0] if named else casebook or self._last_casebook()
        sample = self._settings.first_run and not (named or casebook or articles) and not path.exists()
        world, told = self._build_or_recover(_whole(path), None, ask=quit_after_ms is None)
        for number in (signal.SIGTERM, signal.SIGINT):
            # Python runs the handler between two steps of whatever Qt has called; the window closes when that is over.
            signal.signal(number, lambda _number, _frame: QTimer.singleShot(0, self._app, self._close_window))
        self._show(world, sample=sample, articles=articles, told=told)
        if quit_after_ms is not None:
            QTimer.singleShot(quit_after_ms, self._app, self._close_window)

    @property
    def is_open(self) -> bool:
        """Is there a window? It may have been closed while it came up."""
        return self._world is not None

    def end(self) -> None:
        """End what is still open; a window that was closed has done so itself."""
        if self._world:
            self._closed(self._world)

    def _last_casebook(self) -> Path:
        there = [Path(one) for one in self._settings.recent if Path(one).is_file()]
        return there[0] if there else default_casebook()

    def _build_or_recover(self, path: Path, parent: "MainWindow | None", *, ask: bool = True) -> tuple[World, str]:
        """Build the world of a casebook, or of what takes the place of a damaged one, together with what is to be told of that."""
        try:
            return self._build(path), ""
        except Damaged as problem:
            from workbench.ui.recovering import offer_recovery

            instead = offer_recovery(parent, path, problem, self._analyst) if ask else None
            if instead is None:
                raise
            return self._build(instead[0]), instead[1]

    def _build(self, path: Path) -> World:
        from workbench.store.lock import Lock
        from workbench.ui.main_window import MainWindow
        from workbench.ui.session import Session

        lock = Lock(path)
        unclean = bool(lock.holder())
        desk, banner = self._open(path, lock)
        try:
            session = Session(desk, self._settings)
            window = MainWindow(session, self._theme, banner=banner, log_file=self._log_file, filled=False)
        except BaseException:
            desk.close()
            lock.release()
            raise
        world = World(lock, session, window, unclean=unclean and not desk.store.read_only)
        window.casebook_wanted.connect(self._change_casebook)
        window.closed.connect(lambda: self._closed(world))
        return world

    def _open(self, path: Path, lock: "Lock") -> "tuple[Desk, str]":
        """Open a casebook for writing, or for reading only together with the reason in words."""
        from PySide6.QtCore import QCoreApplication

        from workbench.desk import Desk

        translate = QCoreApplication.translate
        try:
            locked = lock.acquire(self._analyst)
        except OSError as error:
            if not path.exists():
                raise CasebookProblem(f"The casebook {path} cannot be made: {error.strerror}. Nothing was changed.") from error
            told = translate("App", "Read only: nothing can be written in the folder of this casebook. You can look at everything.")
            return Desk.open_casebook(path, self._analyst, read_only=True, meaning=self._meaning), told
        if not locked:
            told = translate("App", "Read only: this casebook is open in another window ({who}). Close that one to work here.")
            return Desk.open_casebook(path, self._analyst, read_only=True, meaning=self._meaning), told.replace("{who}", _who(lock))
        try:
            desk = Desk.open_casebook(path, self._analyst, meaning=self._meaning)
            drive = translate(
                "App",
                "This casebook lies on a network drive ({kind}), which may break its promises about locks and saving. "
                "Keep it on this computer, and copies there.",
            )
            return desk, drive.replace("{kind}", kind) if (kind := desk.network) else ""
        except ReadOnly:
            lock.release()
            told = translate("App", "Read only: this casebook may not be changed. Save a copy to work on it.")
            return Desk.open_casebook(path, self._analyst, read_only=True, meaning=self._meaning), told
        except BaseException:
            lock.release()
            raise

    def _show(self, world: World, *, sample: bool, articles: Sequence[str], told: str = "") -> None:
        from workbench.ui.first_paint import FirstPaint

        old, self._world = self._world, world
        window, session = world.window, world.session
        self._net.window = window
        painted = FirstPaint(window)
        painted.then(lambda: self._arrive(world, sample=sample, articles=articles, told=told))
        window.show()
        if old:
            old.window.close()
            old.window.deleteLater()
        opened = str(session.desk.path)
        others = (one for one in session.settings.recent if one != opened)
        recent = (opened, *others)[:MOST_RECENT] if session.settings.remember_recent else ()
        session.settings = replace(session.settings, recent=recent, first_run=False)
        painted.wait()

    def _arrive(self, world: World, *, sample: bool, articles: Sequence[str], told: str) -> None:
        """Do what has time until the window is on screen; reading is what loads the heavy libraries."""
        from workbench.ui.arrival import check_after_crash, say_index_is_old, show_sample
        from workbench.ui.icons import application_icon
        from workbench.ui.messages import tell

        log.info("workbench %s starts", __version__)
        if self._world is not world:
            gc.enable()
            return
        world.window.fill()
        world.window.restore(show_last=not sample)
        self._app.setWindowIcon(application_icon())
        if world.unclean:
            check_after_crash(world.session)
        say_index_is_old(world.session)
        world.session.build_words()
        world.window.tell_swept()
        world.session.keep_backups()
        if told:
            tell(world.window, told)
        # Not only when the window closes: after a crash the sample would come again, and the casebook be none of the recent ones.
        _save(world.session.settings)
        if sample:
            show_sample(world.session, lambda: world.window.coach.start(take_focus=False))
        for article in articles:
            world.session.open_location(article)
        gc.freeze()  # what the window is made of stays: nobody need look for cycles in it
        gc.enable()

    def _change_casebook(self, path: Path) -> None:
        from workbench.ui.messages import tell

        path = _whole(Path(path))
        if self._world is None or path == self._world.session.desk.path:
            return
        self._world.window.keep_layout()
        self._settings = self._world.session.settings
        try:
            world, told = self._build_or_recover(path, self._world.window)
            self._show(world, sample=False, articles=(), told=told)
        except Problem as problem:
            tell(self._world.window, str(problem))

    def _close_window(self) -> None:
        if self._world:
            self._world.window.close()

    def _closed(self, world: World) -> None:
        """Keep the settings and give everything back; the last thing that happens to a world."""
        if self._world is world:
            self._settings = world.session.settings
            self._world = None
            _save(self._settings)
        world.session.close()
        world.lock.release()


def _whole(path: Path) -> Path:
    """A casebook's path from the root, without steps back: recent casebooks are known by it, and listed with their folder."""
    found = path.expanduser().absolute()
    return found.parent.resolve() / found.name if ".." in found.parts else found


def _who(lock: "Lock") -> str:
    from workbench.ui.asked_words import when

    holder = lock.holder()
    since = str(holder.get("since", ""))
    with suppress(ValueError):  # another program may have written anything
        since = when(since)
    parts = (holder.get("analyst"), holder.get("host"), since[:40])
    return ", ".join(str(part) for part in parts if part) or "?"


def _save(settings: Settings) -> None:
    try:
        kept.save(settings)
    except OSError as error:
        log.warning("the settings could not be written: %s", error.strerror)
