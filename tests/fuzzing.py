"""What the fuzzing tests share: how long they look (WORKBENCH_FUZZ times as long as usual; make fuzz), and files with faults."""

import os
import random
import resource
import signal
from contextlib import contextmanager

from hypothesis import strategies as st

TIMES = max(1, int(os.environ.get("WORKBENCH_FUZZ", "1")))
_SIGNS = (
    b"",
    b"\0",
    b"\xff",
    b"<",
    b">",
    b"&",
    b"]]>",
    b'"',
    b"\n",
    b"\r\n\r\n",
    b"%%EOF",
    b"-1",
    b"99999999999",
    b"\xef\xbb\xbf",
    b"\xd8\x00",
)


def examples(count):
    """How many examples to try."""
    return count * TIMES


@st.composite
def faulty(draw, samples):
    """One of some files of bytes with faults: bytes changed, pieces cut, doubled, moved or put in, its end cut off."""
    data = bytearray(draw(st.sampled_from(samples)))
    rng = random.Random(draw(st.integers(0, 2**32)))
    for _ in range(draw(st.integers(0, 12))):
        at, end = sorted((rng.randrange(len(data) + 1), rng.randrange(len(data) + 1)))
        end = min(end, at + rng.choice((1, 4, 60, len(data))))
        match rng.randrange(6):
            case 0:
                data[at:end] = rng.randbytes(end - at)
            case 1:
                del data[at:end]
            case 2:
                data[at:at] = data[at:end][:5000]
            case 3:
                data[at:at] = rng.choice(_SIGNS) * rng.choice((1, 1, 40))
            case 4:
                data[at:end] = bytes(end - at)
            case _:
                if rng.random() < 0.3:
                    del data[at:]
    return bytes(data)


@contextmanager
def no_longer_than(seconds):
    """End what hangs, by a signal where the system has it: the test fails then."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def late(_number, _frame):
        raise TimeoutError(f"this took more than {seconds} seconds")

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def outcome(work, *problems):
    """What some work gives, or the sentence of the problem that it ends in."""
    try:
        return work(), None
    except problems as told:
        return None, str(told)


@contextmanager
def files_of_at_most(size):
    """Let no file grow past so many bytes, as on a full disk: a write in the middle of one fails."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
