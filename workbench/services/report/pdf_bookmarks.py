"""The bookmarks of a PDF: those of the parts, read in their order with the level of their headings, become one tree."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from workbench.domain.records import dataclass
from workbench.services.report.pdf_objects import File, Shift, reference

_HEADING = re.compile(rb"<</Type/StructElem/S/H([1-6])/")
_LINKS = re.compile(rb"/(?:Parent|Next|Prev|First|Last) \d+ 0 R|/Count -?\d+")
_TITLE = re.compile(rb"/T(?:itle)?(<[0-9A-F]*>|\((?:[^()\\]|\\.|\([^()]*\))*\))", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A line of the bookmarks: what it says and where it leads, its title alone, both as written, and its level from 1 on."""

    number: int
    body: bytes
    level: int
    title: bytes


def bookmarks_of(file: File, shift: Shift) -> tuple[list[Bookmark], set[int]]:
    """Read the bookmarks of a part, renumbered, and the numbers of the objects they are made of.

    A part that begins among the cards has no heading above them, so its depth says little: the tagged headings tell it.
    """
    root = reference(file.catalog, b"Outlines")
    if not root:
        return [], set()
    headings = iter(_headings(file))
    found, numbers, level = [], {root}, 1
    for number in _walk(file, root):
        body = file[number]
        told = _title(body)
        level = next((at for title, at in headings if title == told), level)
        numbers.add(number)
        found.append(Bookmark(number + shift.by, shift.change(_without_links(body)), level, told))
    return found, numbers


def tree_of(bookmarks: Sequence[Bookmark], root: int) -> Iterator[tuple[int, bytes]]:
    """Write the tree: each line below the last before it of a lower level, shut under the first one."""
    kids: dict[int, list[int]] = {root: []}
    above: list[tuple[int, int]] = [(0, root)]
    parents: dict[int, int] = {}
    for one in bookmarks:
        while above[-1][0] >= one.level:
            above.pop()
        parents[one.number] = above[-1][1]
        kids[above[-1][1]].append(one.number)
        kids[one.number] = []
        above.append((one.level, one.number))
    beside: dict[int, bytes] = {}
    for row in kids.values():
        for before, after in pairwise(row):
            beside[before] = beside.get(before, b"") + b"/Next %d 0 R" % after
            beside[after] = beside.get(after, b"") + b"/Prev %d 0 R" % before
    if top := kids[root]:
        yield root, b"<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>" % (top[0], top[-1], len(top))
    for one in bookmarks:
        below = kids[one.number]
        inside = b"/First %d 0 R/Last %d 0 R/Count %d" % (below[0], below[-1], -len(below)) if below else b""
        place = b"<</Parent %d 0 R" % parents[one.number] + beside.get(one.number, b"") + inside
        yield one.number, place + one.body.removeprefix(b"<<")


def _walk(file: File, root: int) -> Iterator[int]:
    """Go through the tree in the order of the pages."""
    waiting = [reference(file[root], b"First")]
    while waiting:
        number = waiting.pop()
        if number:
            yield number
            body = file[number]
            waiting += [reference(body, b"Next"), reference(body, b"First")]


def _headings(file: File) -> Iterable[tuple[bytes, int]]:
    for number in file.spans:
        body = file[number]
        if found := _HEADING.match(body):
            yield _title(body), int(found[1])


def _title(body: bytes) -> bytes:
    found = _TITLE.search(body)
    return found[1] if found else b""


def _without_links(body: bytes) -> bytes:
    """Take out where a line stood in the tree of its part, which is told before its title."""
    at = body.index(b"/Title")
    return _LINKS.sub(b"", body[:at]) + body[at:]
