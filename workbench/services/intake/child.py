"""The child process in which parsers run: takes its limits first, shuts the network, then parses and answers in one line of JSON.

It is started by confined.py and never imported by the program. Standard input: one line of JSON {"parser": "module:function",
"memory": bytes, "cpu": seconds, "tells": whether it tells how far it is}, then the bytes to parse. Standard output: lines of two
numbers, what is done and of how much, where it tells that; then {"value": {…}}, {"refused": sentence} or {"failed": what}. A parser
is a function of the bytes, and of what takes the two numbers if it tells them, that returns a dict of plain values, or raises
CannotRead with a sentence.
"""

import json
import os
import socket
import sys
from importlib import import_module

from workbench.domain.errors import CannotRead

_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_NETWORK = ("socket.", "ftplib.", "urllib.", "http.", "webbrowser.")
_PROCESSES = ("subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system", "os.kill", "os.startfile")
_FILES = ("os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.truncate", "os.link", "os.symlink", "os.chmod", "shutil.")
_FORBIDDEN = (*_NETWORK, *_PROCESSES, *_FILES)


def main() -> None:
    """Read one request, answer it, and leave without running anything else."""
    request = json.loads(sys.stdin.buffer.readline())
    answers = os.fdopen(os.dup(1), "wb")
    # What a parser prints must not end up in the answer.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    _limit(request["memory"], request["cpu"])
    _shut_off()

    def tell(done: int, everything: int) -> None:
        answers.write(b"%d %d\n" % (done, everything))
        answers.flush()

    answers.write(_answer(request["parser"], sys.stdin.buffer.read(), *([tell] if request["tells"] else [])))
    answers.flush()
    os._exit(0)


def _answer(parser: str, *arguments: object) -> bytes:
    try:
        module, _, function = parser.partition(":")
        answer = {"value": getattr(import_module(module), function)(*arguments)}
    except CannotRead as refusal:
        answer = {"refused": str(refusal)}
    except Exception as problem:  # whatever a parser trips over is told to the parent, which tells the person in a sentence
        answer = {"failed": f"{type(problem).__name__}: {problem}"[:300]}
    return json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace")


def _limit(memory: int, cpu: int) -> None:
    if sys.platform == "win32":
        return
    import resource

    for kind, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, cpu),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        _, hard = resource.getrlimit(kind)
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        try:
            resource.setrlimit(kind, (allowed, allowed))
        except (ValueError, OSError):
            # macOS refuses some of these; the parent's deadline and the cap on the answer still hold.
            continue


def _shut_off() -> None:
    """Refuse sockets, processes and changes to files, for Python code and for anything that goes through its audit events."""
    socket.socket = _NoSocket  # type: ignore[misc]

    def refuse(event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith(_FORBIDDEN):
            raise PermissionError(f"{event} is not allowed while an article is read")
        if event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITES:
            raise PermissionError("writing is not allowed while an article is read")

    sys.addaudithook(refuse)


class _NoSocket(socket.socket):
    def __init__(self, *_: object, **__: object) -> None:
        raise PermissionError("there is no network while an article is read")
