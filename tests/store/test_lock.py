"""The lock of a window: one at a time, given back by whatever end."""

import subprocess
import sys

from workbench.store.lock import Lock

HOLD = """
import sys, time
from pathlib import Path
from workbench.store.lock import Lock
lock = Lock(Path(sys.argv[1]))
print(lock.acquire("Bob"), flush=True)
sys.stdin.read()
"""


def test_one_at_a_time_and_the_holder_is_known(tmp_path):
    first, second = Lock(tmp_path / "a.casebook"), Lock(tmp_path / "a.casebook")
    assert first.acquire("Ana")
    assert not second.acquire("Bob")
    assert second.holder()["analyst"] == "Ana"
    first.release()
    assert second.acquire("Bob")
    second.release()
    assert second.holder() == {}


def test_a_killed_holder_gives_it_back(tmp_path):
    path = tmp_path / "a.casebook"
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "True\n"
    lock = Lock(path)
    assert not lock.acquire("Ana")
    assert lock.holder()["process"] == process.pid
    process.kill()
    process.communicate()
    assert lock.acquire("Ana")
    lock.release()
