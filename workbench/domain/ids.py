"""Identifiers that sort by the time they were minted."""

import hashlib
import os
import threading
import time
from datetime import UTC, datetime, timedelta

_lock = threading.Lock()
_last = 0
_moment = 0
_CATCHES_UP = 60_000_000  # microseconds that the clock may have gone back without being believed at once
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def new_id(after: str = "") -> str:
    """Mint a UUIDv7 (RFC 9562) as 36 characters of text that sorts behind another one, if one is given.

    Sorts by time; within one process ids are strictly increasing even inside one millisecond, because the
    12 bits after the version count sub-millisecond steps (method 3 of section 6.2). Where the clock stands before the id given
    (it was put back, or that of another computer goes ahead), the next step after that id is taken.
    """
    global _last
    with _lock:
        now = time.time_ns()
        stamp = (now // 1_000_000) << 12 | (now % 1_000_000) * 4096 // 1_000_000
        _last = stamp = max(stamp, _last + 1)
        if after and stamp <= (floor := stamp_of(after)):
            stamp = floor + 1
    return _written(stamp, int.from_bytes(os.urandom(8)))


def derived_id(after: str, *parts: str) -> str:
    """Make the id that two casebooks give the same thing without knowing of each other: the step after an id, and a hash."""
    digest = hashlib.sha256("\n".join((after, *parts)).encode()).digest()
    return _written(stamp_of(after) + 1, int.from_bytes(digest[:8]))


def stamp_of(one: str) -> int:
    """The part of an id that is its time: milliseconds since 1970 times 4096, and the steps inside one."""
    return int(one[:8] + one[9:13], 16) << 12 | int(one[15:18], 16)


def time_of(one: str) -> str:
    """The time in an id, as RFC 3339 in UTC."""
    stamp = stamp_of(one)
    moment = _EPOCH + timedelta(milliseconds=stamp >> 12, microseconds=(stamp & 0xFFF) * 1000 >> 12)
    return moment.isoformat(timespec="microseconds").replace("+00:00", "Z")


def _written(stamp: int, rest: int) -> str:
    value = (stamp >> 12) << 80 | 0x7 << 76 | (stamp & 0xFFF) << 64 | 0b10 << 62 | rest >> 2
    digits = f"{value:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def moments(count: int) -> list[str]:
    """Tell so many times, RFC 3339 in UTC with microseconds, each later than the one before, from now on.

    No two events of a process carry the same time; a clock that was put back by more than a minute is believed nevertheless.
    """
    global _moment
    with _lock:
        now = time.time_ns() // 1000
        first = _moment + 1 if now <= _moment < now + _CATCHES_UP else now
        _moment = first + count - 1
    told = (_EPOCH + timedelta(microseconds=first + step) for step in range(count))
    return [moment.isoformat(timespec="microseconds").replace("+00:00", "Z") for moment in told]


def now_utc() -> str:
    """Tell the time as RFC 3339 in UTC with milliseconds, such as 2026-11-23T09:30:00.123Z."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
