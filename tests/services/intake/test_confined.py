"""Real child processes that loop, eat memory, die, talk too much or reach out: each ends in one sentence, and soon."""

import socket
import sys
from pathlib import Path
from time import monotonic

import pytest

from workbench.domain.errors import Cancelled, CannotRead
from workbench.services.intake.confined import Limits, run_confined

PARSERS = """
import os, socket, subprocess, sys
from workbench.domain.errors import CannotRead

def echo(data): return {"size": len(data), "folder": os.getcwd(), "modules": sorted(sys.modules), "environment": sorted(os.environ)}
def refuse(data): raise CannotRead("it has too many legs.")
def loop(data):
    while True: pass
def sleep(data):
    import threading
    threading.Event().wait(60)
def eat(data):
    hoard = []
    while True: hoard.append(bytearray(50_000_000))
def die(data): os._exit(3)
def crash(data):
    import ctypes
    ctypes.string_at(0)
def recurse(data): return recurse(data)
def babble(data): return {"text": "x" * 5_000_000}
def write(data):
    with open(data.decode(), "w") as file: file.write("x")
def connect(data):
    socket.create_connection(("127.0.0.1", int(data)), timeout=2)
    return {}
def low_connect(data):
    import _socket
    _socket.socket().connect(("127.0.0.1", int(data)))
    return {}
def start(data): subprocess.run([sys.executable, "-c", "pass"]); return {}
def noise(data): print("not JSON", flush=True); os.write(1, b"not JSON"); return {"fine": True}
def slow(data, tell):
    import threading
    for done in range(4):
        tell(done, 4)
        threading.Event().wait(0.2)
    return {"size": len(data)}
def mislead(data, tell):
    import threading
    for done, everything in ((-1, 4), (5, 4), (1, 10**30), ("x", 1), (1, 2)):
        try: tell(done, everything)
        except TypeError: pass
        threading.Event().wait(0.2)
    return {"fine": True}
def deep(data):
    made = {}
    for _ in range(100_000): made = {"a": made}
    return made
"""
LIMITS = Limits(memory=1 << 30, cpu=1, wall=4.0, answer=1_000_000)


@pytest.fixture
def ask(tmp_path: Path):
    (tmp_path / "parsers_of_test.py").write_text(PARSERS)

    def run(function: str, data: bytes = b"", **more):
        return run_confined(f"parsers_of_test:{function}", data, name="page.html", limits=LIMITS, folders=[str(tmp_path)], **more)

    return run


def test_bytes_go_in_and_values_come_out(ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("A_SECRET_OF_THE_PARENT", "1")
    answer = ask("echo", bytes(3_000_000))
    assert answer["size"] == 3_000_000
    assert "A_SECRET_OF_THE_PARENT" not in answer["environment"]
    assert not {"PySide6", "sqlite3", "workbench.store"} & set(answer["modules"])


def test_a_refusal_is_told_in_its_own_words(ask) -> None:
    with pytest.raises(CannotRead, match=r"^page\.html could not be read: it has too many legs\. Nothing was stored\.$"):
        ask("refuse")


@pytest.mark.parametrize("function", ["sleep", "die", "crash", "recurse", "babble", "deep", "missing"])
def test_every_failure_is_one_sentence_within_the_time(ask, function: str) -> None:
    begin = monotonic()
    with pytest.raises(CannotRead, match=r"^page\.html could not be read: [^\n]+ Nothing was stored\.$"):
        ask(function)
    assert monotonic() - begin < LIMITS.wall + 2


@pytest.mark.skipif(sys.platform != "linux", reason="limits of processor time and memory are only certain on Linux")
@pytest.mark.parametrize("function", ["loop", "eat"])
def test_limits_of_processor_and_memory_hold_before_the_deadline(ask, function: str) -> None:
    begin = monotonic()
    with pytest.raises(CannotRead, match="too large or too intricate"):
        ask(function)
    assert monotonic() - begin < LIMITS.wall - 1


@pytest.mark.parametrize("function", ["connect", "low_connect"])
def test_there_is_no_network(ask, function: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        with pytest.raises(CannotRead):
            ask(function, str(server.getsockname()[1]).encode())
        with pytest.raises(TimeoutError):
            server.accept()


def test_nothing_is_written_and_nothing_is_started(ask, tmp_path: Path) -> None:
    target = tmp_path / "written.txt"
    with pytest.raises(CannotRead):
        ask("write", str(target).encode())
    assert not target.exists()
    with pytest.raises(CannotRead):
        ask("start")


def test_what_a_parser_prints_is_not_its_answer(ask) -> None:
    assert ask("noise") == {"fine": True}


def test_it_tells_how_far_it_is_while_it_is_at_it(ask) -> None:
    told: list[tuple[int, int]] = []
    assert ask("slow", b"words", progress=lambda done, everything: told.append((done, everything))) == {"size": 5}
    assert told == sorted(set(told))
    assert {(1, 4), (2, 4)} <= set(told)


def test_numbers_that_tell_nothing_are_passed_over(ask) -> None:
    told: list[tuple[int, int]] = []
    assert ask("mislead", progress=lambda done, everything: told.append((done, everything))) == {"fine": True}
    assert set(told) <= {(1, 2)}


def test_a_wish_to_stop_is_heard_at_once(ask) -> None:
    begin = monotonic()
    with pytest.raises(Cancelled):
        ask("sleep", cancelled=lambda: monotonic() - begin > 0.3)
    assert monotonic() - begin < 2


def test_the_child_is_gone_afterwards(ask, monkeypatch: pytest.MonkeyPatch) -> None:
    from workbench.services.intake import confined

    started = []
    start = confined._start
    monkeypatch.setattr(confined, "_start", lambda folders: started.append(start(folders)) or started[-1])
    with pytest.raises(CannotRead):
        ask("die")
    with pytest.raises(Cancelled):
        ask("sleep", cancelled=lambda: True)
    assert [child.poll() is not None for child in started] == [True, True]
