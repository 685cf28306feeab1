"""Real processes on one casebook: the second may look and says who has it; a killed one is told of, and comes back where it was."""

import json
import subprocess
import sys
import time
from pathlib import Path
from threading import Timer

import pytest

from workbench.desk import Desk
from workbench.resources import seed

SCRIPT = Path(__file__).with_name("open_window.py")


class Window:
    """One process with a window."""

    def __init__(self, casebook, analyst, *articles):
        command = [sys.executable, str(SCRIPT), str(casebook), analyst, *map(str, articles)]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True)

    def hear(self, name):
        """The next line that tells of this; a process that says nothing for a minute is ended."""
        watch = Timer(60, self.process.kill)
        watch.start()
        try:
            while line := self.process.stdout.readline():
                told = json.loads(line)
                if name in told:
                    return told
        finally:
            watch.cancel()
        raise AssertionError(self.process.stderr.read())

    def do(self, *steps):
        """Take steps and tell how it stands after the last one."""
        found = None
        for step in steps:
            self.process.stdin.write(f"{step}\n")
            self.process.stdin.flush()
            found = self.hear("place")
        return found

    def kill(self):
        self.process.kill()
        self.process.communicate()

    def close(self):
        self.process.stdin.write("close\n")
        self.process.stdin.flush()
        self.process.communicate(timeout=60)
        return self.process.returncode


@pytest.fixture
def windows():
    opened = []

    def open_one(*arguments):
        opened.append(Window(*arguments))
        return opened[-1]

    yield open_one
    for one in opened:
        if one.process.poll() is None:
            one.kill()


@pytest.fixture
def casebook(tmp_path):
    path = tmp_path / "my.casebook"
    Desk.open_casebook(path, "Ana").close()
    return path


def test_the_second_window_is_for_reading_and_says_who_has_the_casebook(windows, casebook):
    first = windows(casebook, "Ana", seed("ossenby-flood.en.html"))
    assert first.hear("place")["read_only"] is False
    second = windows(casebook, "Bob")
    told = second.hear("place")
    assert told["read_only"] is True
    assert "Ana" in told["banner"]
    assert second.do("mark")["verdicts"] == 0
    first.do("mark")
    deadline = time.monotonic() + 30
    while second.do("state")["verdicts"] == 0 and time.monotonic() < deadline:
        time.sleep(0.1)  # another process writes; nothing here tells of it
    assert second.do("state")["verdicts"] == 1
    assert second.close() == 0
    assert first.close() == 0
    third = windows(casebook, "Bob")
    assert third.hear("place")["read_only"] is False
    assert third.close() == 0


def test_a_killed_window_is_told_of_and_comes_back_where_it_was(windows, casebook):
    first = windows(casebook, "Ana", seed("ossenby-flood.en.html"))
    first.hear("place")
    left = first.do("mark", "mark", "sort", "filter", "next", "next")
    desk = Desk.open_casebook(casebook, "Ana", read_only=True)
    deadline = time.monotonic() + 30
    while desk.store.bookmark("window") != left["place"] and time.monotonic() < deadline:
        time.sleep(0.1)  # another process writes; nothing here tells of it
    desk.close()
    first.kill()
    second = windows(casebook, "Bob")
    told = second.hear("notice")["notice"]
    assert "did not close properly" in told
    assert "all" in told
    assert "marked claim 2 disputed" in told
    found = second.do("state")
    assert found["read_only"] is False
    assert json.loads(found["place"]) == json.loads(left["place"])
    assert found["verdicts"] == 2
    assert second.close() == 0
    third = windows(casebook, "Bob")
    third.hear("place")
    assert third.close() == 0


def test_a_closed_window_comes_back_exactly(windows, casebook):
    first = windows(casebook, "Ana", seed("ossenby-flood.en.html"))
    first.hear("place")
    left = first.do("sort", "filter", "next", "zoom", "split", "scroll", "state")
    assert json.loads(left["place"])["offset"] > 0
    assert first.close() == 0
    second = windows(casebook, "Ana")
    found = second.hear("place")
    assert json.loads(found["place"]) == json.loads(left["place"])
    assert found["zoom"] == left["zoom"] == 130
    # The screen of the offscreen platform is smaller than the window: its share of the width is what comes back.
    shares = [one["splitter"][0] / sum(one["splitter"]) for one in (found, left)]
    assert shares[0] == pytest.approx(shares[1], abs=0.005)
    assert second.close() == 0
