"""Rows out of the bare pages of an SQLite file that SQLite itself cannot open or read any more.

Every page is looked at on its own, so it does not matter whether the first one, or any that leads to it, is still there. Written
after the description of the file format on sqlite.org; only leaves of tables are read, since all rows lie there.
"""

import struct
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

Value = None | int | float | str | bytes
_LEAF = 0x0D
USUAL = 4096  # bytes of a page where the file no longer says
_MOST = 1 << 31  # bytes a row can have
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_FRAME, _WAL = 24, 32  # bytes before each page of a write-ahead log, and before the first


def carve(
    path: Path,
    columns: set[int],
    *,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
) -> Iterator[tuple[int, list[Value]]]:
    """Go through all rows that have one of these numbers of columns: rowid and values, as far as they can be read.

    Rows that were deleted may be among them. Raises OSError.
    """
    everything = path.stat().st_size
    with path.open("rb") as file:
        pages = _Pages(file, everything)
        for number in range(1, pages.count + 1):
            if number % 256 == 0:
                progress(number * pages.size, everything)
            yield from _rows(pages, number, columns)


class _Pages:
    """The pages of one file, numbered from 1; of a write-ahead log those of its frames, which overflow pages are not found in."""

    def __init__(self, file: IO[bytes], length: int) -> None:
        self._file = file
        start = file.read(_WAL)
        self.is_log = len(start) == _WAL and struct.unpack(">I", start[:4])[0] in (0x377F0682, 0x377F0683)
        said = struct.unpack(">I", start[8:12])[0] if self.is_log else _page_size(start)
        self.size = said if 512 <= said <= 65536 and said & (said - 1) == 0 else USUAL
        self.usable = self.size - (start[20] if not self.is_log and start[:6] == b"SQLite" else 0)
        self._step = self.size + (_FRAME if self.is_log else 0)
        self._begin = _WAL if self.is_log else 0
        self.count = max(0, length - self._begin + self._step - 1) // self._step

    def read(self, number: int) -> bytes:
        """One page; shorter where the file ends in it, empty beyond."""
        if not 1 <= number <= self.count:
            return b""
        self._file.seek(self._begin + (number - 1) * self._step + (_FRAME if self.is_log else 0))
        return self._file.read(self.size)


def _page_size(start: bytes) -> int:
    said: int = struct.unpack(">H", start[16:18])[0] if len(start) >= 18 and start[:6] == b"SQLite" else 0
    return 65536 if said == 1 else said


def _rows(pages: _Pages, number: int, columns: set[int]) -> Iterator[tuple[int, list[Value]]]:
    page = pages.read(number)
    head = 100 if number == 1 and not pages.is_log else 0
    if len(page) < head + 8 or page[head] != _LEAF:
        return
    cells = struct.unpack(">H", page[head + 3 : head + 5])[0]
    for place in range(head + 8, min(head + 8 + 2 * cells, len(page) - 1), 2):
        try:
            found = _cell(pages, page, struct.unpack(">H", page[place : place + 2])[0], columns)
        except (IndexError, ValueError, struct.error):
            continue  # this row is damaged; its neighbours may not be
        if found is not None:
            yield found


def _cell(pages: _Pages, page: bytes, at: int, columns: set[int]) -> tuple[int, list[Value]] | None:
    size, at = _varint(page, at)
    rowid, at = _varint(page, at)
    if not 0 < size < _MOST:
        raise ValueError("no row has such a size")
    most = pages.usable - 35
    least = (pages.usable - 12) * 32 // 255 - 23
    fitting = least + (size - least) % (pages.usable - 4)
    local = size if size <= most else fitting if fitting <= most else least
    start = page[at : at + local]
    if len(start) < local:
        raise ValueError("the row goes beyond its page")
    kinds, begin = _header(start)
    if len(kinds) not in columns:
        return None
    payload = start if local == size else _with_overflow(pages, start, page[at + local : at + local + 4], size)
    return rowid, _values(payload, kinds, begin)


def _header(payload: bytes) -> tuple[list[int], int]:
    length, at = _varint(payload, 0)
    if not at <= length <= len(payload):
        raise ValueError("the head of the row goes beyond it")
    kinds = []
    while at < length:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    return kinds, length


def _with_overflow(pages: _Pages, start: bytes, link: bytes, size: int) -> bytes:
    parts, left, seen = [start], size - len(start), set[int]()
    number = int.from_bytes(link, "big")
    while left > 0:
        page = pages.read(number)
        if number in seen or len(page) < 4:
            raise ValueError("the row goes on where there is nothing")
        seen.add(number)
        parts.append(page[4 : min(4 + left, pages.usable)])
        left -= len(parts[-1])
        number = int.from_bytes(page[:4], "big")
    return b"".join(parts)


def _values(payload: bytes, kinds: list[int], at: int) -> list[Value]:
    values: list[Value] = []
    for kind in kinds:
        length = _INTEGERS.get(kind, 8 if kind == 7 else (kind - 12) // 2 if kind >= 12 else 0)
        raw = payload[at : at + length]
        if len(raw) < length or kind in (10, 11):
            raise ValueError("a value goes beyond its row")
        at += length
        if kind == 0:
            values.append(None)
        elif kind in _INTEGERS:
            values.append(int.from_bytes(raw, "big", signed=True))
        elif kind == 7:
            values.append(struct.unpack(">d", raw)[0])
        elif kind in (8, 9):
            values.append(kind - 8)
        else:
            values.append(raw.decode("utf-8") if kind % 2 else raw)
    return values


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for count in range(9):
        byte = data[at]
        at += 1
        if count == 8:
            value = value << 8 | byte
            break
        value = value << 7 | byte & 0x7F
        if not byte & 0x80:
            break
    return value - (1 << 64) if value >= 1 << 63 else value, at
