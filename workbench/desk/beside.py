"""A long import in a process of its own, so that the window's thread never waits for it; short ones are made here.

The two talk in pickles over pipes that nobody else can write to. The child ends when its parent does: what it had taken in is swept
at the next opening, which says so.
"""

import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.desk.checks import Imported
from workbench.domain import errors
from workbench.domain.errors import Cancelled, CannotRead, Problem

if TYPE_CHECKING:
    from workbench.desk.desk import Desk

APART = 1_000_000  # bytes of a file from which starting a process is worth its half second
_PROGRAM = "from workbench.desk.beside import serve; serve()"
_BEAT_S = 0.1  # how often the parent hears that the child lives, and looks whether it is to stop


def import_beside(
    desk: "Desk", path: Path, progress: Callable[[int, int], None], cancelled: Callable[[], bool], *, apart: int = APART
) -> Imported:
    """Take in a file of earlier checks on another connection, files from so many bytes on in another process.

    The change is not told with what was imported: it is read from the journal like that of any other program.
    """
    size = path.stat().st_size if path.is_file() else 0
    if size >= apart:
        with suppress(OSError):
            child = subprocess.Popen([sys.executable, "-c", _PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            return _follow(child, (desk.path, desk.analyst, path), progress, cancelled)
    with closing(desk.writer()) as writer:
        return replace(writer.import_checks(path, progress=progress, cancelled=cancelled), change=None)


def _follow(
    child: "subprocess.Popen[bytes]", task: object, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
) -> Imported:
    assert child.stdin is not None
    assert child.stdout is not None
    asked = False
    try:
        _send(child.stdin, task)
        while True:
            kind, *told = pickle.load(child.stdout)
            if kind == "progress":
                progress(*told)
            elif kind == "done":
                made: Imported = told[0]
                return made
            elif kind == "problem":
                name, text = told
                raise getattr(errors, name)(text)
            if cancelled() and not asked:
                asked = True
                child.stdin.write(b"c")
                child.stdin.flush()
    except (EOFError, BrokenPipeError, pickle.UnpicklingError) as ended:
        if asked:
            raise Cancelled("The import was stopped. Nothing was taken in.") from ended
        told_ended = "The import ended before its time. Nothing of it is seen by any search; try it again."
        raise CannotRead(told_ended) from ended
    finally:
        with suppress(OSError):
            child.stdin.close()
        with suppress(subprocess.TimeoutExpired):
            child.wait(timeout=5)
        if child.poll() is None:
            child.kill()
            child.wait()
        child.stdout.close()


def serve() -> None:
    """Take in the file that stdin names, telling stdout how far it is; stops when stdin says so or ends."""
    from workbench.desk.desk import Desk

    with suppress(OSError, AttributeError):
        os.nice(10)  # and with it the process that reads the rows for the index: the window comes first
    come, back = sys.stdin.buffer, sys.stdout.buffer
    casebook, analyst, path = pickle.load(come)
    stop, turn = threading.Event(), threading.Lock()

    def tell(*what: object) -> None:
        with turn, suppress(BrokenPipeError):
            _send(back, what)

    def listen() -> None:
        if come.read(1):
            stop.set()
        else:
            os._exit(1)

    def beat() -> None:
        while not done.wait(_BEAT_S):
            tell("alive")

    done = threading.Event()
    for work in (listen, beat):
        threading.Thread(target=work, daemon=True).start()
    answer: tuple[Any, ...]
    try:
        with closing(Desk.open_casebook(casebook, analyst)) as desk:
            made = desk.import_checks(path, progress=lambda now, total: tell("progress", now, total), cancelled=stop.is_set)
        answer = ("done", replace(made, change=None))
    except Problem as problem:
        answer = ("problem", type(problem).__name__, str(problem))
    done.set()
    tell(*answer)
    sys.stdout.flush()
    os._exit(0)  # the listener still waits at stdin, and would hold up an orderly end


def _send(pipe: Any, what: object) -> None:
    pickle.dump(what, pipe, protocol=pickle.HIGHEST_PROTOCOL)
    pipe.flush()
