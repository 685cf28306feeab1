"""Identifiers that sort by the time they were minted."""

import os
import threading
import time
from datetime import UTC, datetime

_lock = threading.Lock()
_last = 0


def new_id() -> str:
    """Mint a UUIDv7 (RFC 9562) as 36 characters of text.

    Sorts by time; within one process ids are strictly increasing even inside one millisecond, because the
    12 bits after the version count sub-millisecond steps (method 3 of section 6.2).
    """
    global _last
    with _lock:
        now = time.time_ns()
        stamp = (now // 1_000_000) << 12 | (now % 1_000_000) * 4096 // 1_000_000
        _last = stamp = max(stamp, _last + 1)
    value = (stamp >> 12) << 80 | 0x7 << 76 | (stamp & 0xFFF) << 64 | 0b10 << 62
    value |= int.from_bytes(os.urandom(8)) >> 2
    digits = f"{value:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def now_utc() -> str:
    """Tell the time as RFC 3339 in UTC with milliseconds, such as 2026-11-23T09:30:00.123Z."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
