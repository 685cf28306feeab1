"""Running a parser of strangers' bytes where it can do no harm: a child process with little memory, little time and no network."""

import json
import logging
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import IO, Any

from workbench.domain.errors import Cancelled, CannotRead
from workbench.domain.records import dataclass

_log = logging.getLogger(__name__)

_ROOT = str(Path(__file__).resolve().parents[3])
# -I keeps the current folder and PYTHON* variables out, so a checkout that is not installed has to be named.
_BOOT = (
    "import sys; sys.path[:0] = [p for p in sys.argv[1:] if p not in sys.path]; "
    "from workbench.services.intake.child import main; main()"
)
# What Python needs to start; the rest of the environment may hold secrets and is none of a parser's business.
_ENVIRONMENT = (
    "PATH",
    "LD_LIBRARY_PATH",
    "LANG",
    "LC_ALL",
    "LC_CTYPE",
    "TMPDIR",
    "TEMP",
    "TMP",
    "SYSTEMROOT",
    "SYSTEMDRIVE",
    "WINDIR",
)
_POLL = 0.05
_MOST = 1 << 31
_LINE = 80  # bytes of a line that tells how far the child is


@dataclass(frozen=True, slots=True)
class Limits:
    """What a child may use: address space and answer in bytes, processor and wall time in seconds."""

    memory: int = 1 << 30
    cpu: int = 10
    wall: float = 15.0
    answer: int = 64 << 20


def never() -> bool:
    """Tell that nobody asked to stop."""
    return False


def run_confined(
    parser: str,
    data: bytes,
    *,
    name: str,
    cancelled: Callable[[], bool] = never,
    limits: Limits | None = None,
    folders: Sequence[str] = (),
    progress: Callable[[int, int], None] | None = None,
) -> dict[str, Any]:
    """Call a parser, named "module:function", on bytes in a child process and return the plain values it answers.

    folders are searched for the module beside those of the program. With progress the parser is given a function too, by which it
    tells how much is done, and of how much. Raises CannotRead when the parser refuses, fails, dies or
    oversteps a limit (where the system knows no such limits, only the wall time and the size of the answer), Cancelled when
    cancelled() turns true.
    """
    limits = limits or Limits()
    child = _start(folders)
    talk = _Talk(child, _request(parser, limits, tells=progress is not None), data, limits.answer)
    try:
        ended = _wait(talk, cancelled, limits.wall, progress)
    finally:
        child.kill()
        talk.close()
    if not ended:
        _log.warning("intake child over %s s of wall time for %s", limits.wall, parser)
        raise CannotRead(
            f"{name} could not be read: taking it apart needs more than {limits.wall:.0f} seconds. Nothing was stored."
        )
    return _answer(talk, name, parser)


def _start(folders: Sequence[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-I", "-B", "-X", "utf8", "-c", _BOOT, _ROOT, *folders],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={key: os.environ[key] for key in _ENVIRONMENT if key in os.environ},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _request(parser: str, limits: Limits, *, tells: bool) -> bytes:
    return json.dumps({"parser": parser, "memory": limits.memory, "cpu": limits.cpu, "tells": tells}).encode() + b"\n"


class _Talk:
    """Feeds a child and gathers its answer, each on a thread of its own, since pipes of Windows cannot be polled."""

    def __init__(self, child: subprocess.Popen[bytes], request: bytes, data: bytes, most: int) -> None:
        self.child = child
        self.done = threading.Event()
        self.answer = b""
        self.told = b""  # how far the child is, as it said last
        self.too_long = False
        self._threads = (
            threading.Thread(target=self._feed, args=(child.stdin, request, data), daemon=True),
            threading.Thread(target=self._gather, args=(child.stdout, most), daemon=True),
        )
        for thread in self._threads:
            thread.start()

    def close(self) -> None:
        """Wait for the child, already ended or killed, and for both threads."""
        self.child.wait()
        for thread in self._threads:
            thread.join()

    def _feed(self, pipe: IO[bytes], request: bytes, data: bytes) -> None:
        # A child that has died or has refused early does not read to the end; its answer or its status tells what happened.
        try:
            with pipe:
                pipe.write(request)
                pipe.write(data)
        except OSError as problem:
            _log.info("intake child stopped listening: %s", problem)

    def _gather(self, pipe: IO[bytes], most: int) -> None:
        with pipe:
            while (line := pipe.readline(_LINE))[:1] not in (b"", b"{"):
                self.told = line
            self.answer = line + pipe.read(most + 1 - len(line))
        self.too_long = len(self.answer) > most
        self.done.set()


def _wait(talk: _Talk, cancelled: Callable[[], bool], wall: float, progress: Callable[[int, int], None] | None) -> bool:
    """Whether the child answered in time; its end of the pipe closes with its death too."""
    deadline = monotonic() + wall
    told, ended = b"", False
    while not ended:
        ended = talk.done.wait(_POLL)
        if progress and talk.told != told:
            told = talk.told
            with suppress(ValueError):
                done, everything = map(int, told.split())
                if 0 <= done <= everything < _MOST:
                    progress(done, everything)
        if not ended and cancelled():
            raise Cancelled("Reading was stopped; nothing was stored.")
        if not ended and monotonic() > deadline:
            return False
    return True


def _answer(talk: _Talk, name: str, parser: str) -> dict[str, Any]:
    if talk.too_long:
        raise CannotRead(f"{name} could not be read: it holds far more text than an article. Nothing was stored.")
    try:
        answer = json.loads(talk.answer)
    except (ValueError, RecursionError):
        answer = None
    if isinstance(answer, dict) and isinstance(answer.get("value"), dict):
        value: dict[str, Any] = answer["value"]
        return value
    if isinstance(answer, dict) and isinstance(answer.get("refused"), str):
        raise CannotRead(f"{name} could not be read: {answer['refused']} Nothing was stored.")
    failed = str(answer.get("failed", "")) if isinstance(answer, dict) else ""
    # The kind of failure, not its words: they may quote the document.
    _log.warning("intake child of %s ended with %s: %s", parser, talk.child.returncode, failed.partition(":")[0] or "no answer")
    raise CannotRead(f"{name} could not be read: it is damaged, too large or too intricate. Nothing was stored.")
