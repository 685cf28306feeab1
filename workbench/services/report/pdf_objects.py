"""The objects of a PDF that Typst wrote: found by its table, renumbered, packed; never a parser for the PDFs of others."""

import re
import zlib
from collections.abc import Iterator, Sequence

MOST_TOGETHER = 400  # objects in one packed stream: a reader unpacks all of it to see one
_REFERENCE = re.compile(rb"(\d+)(?= 0 R)")
_TAG_KEY = re.compile(rb"(?<=/StructParent )\d+|(?<=/StructParents )\d+")
_PARENTHESIS = re.compile(rb"\\.|[()]", re.DOTALL)
_NAMED = re.compile(rb"\(((?:[^()\\]|\\.)*)\)(\d+) 0 R", re.DOTALL)
_ID_BEARERS = (b"<</Type/StructElem/S/TH", b"<</Type/StructElem/S/TD", b"<</Type/StructElem/S/Note")
_QUICK = 4  # level of compression: half the time of the usual one for a twelfth more
_ROW = 20  # bytes of a row of the table of objects


class File:
    """A file by the numbers of its objects; most is the highest of them."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        table = int(data[data.rindex(b"startxref") + 9 :].split(None, 1)[0])
        head = re.compile(rb"xref\s+0 (\d+)\s+").match(data, table)
        assert head, "the table of objects of a file that Typst wrote"
        count, rows = int(head[1]), head.end()
        starts = [int(data[at : at + 10]) for at in range(rows + _ROW, rows + count * _ROW, _ROW)]
        order = sorted(starts)
        follows = dict(zip(order, [*order[1:], table], strict=True))
        self.spans = {number: (start, follows[start]) for number, start in enumerate(starts, 1)}
        self.most = count - 1
        trailer = data[rows + count * _ROW :]
        self.root, self.info = reference(trailer, b"Root"), reference(trailer, b"Info")
        self.identifier = trailer[trailer.index(b"/ID[") : trailer.index(b">>\n")]
        self.catalog = self[self.root]

    def __getitem__(self, number: int) -> bytes:
        start, end = self.spans[number]
        return self._data[self._data.index(b"obj\n", start) + 4 : self._data.rindex(b"\nendobj", start, end)]


def reference(body: bytes, name: bytes) -> int:
    """Read which object an entry of a dictionary names; 0 for none."""
    found = re.search(rb"/%s (\d+) 0 R" % name, body)
    return int(found[1]) if found else 0


def names_in(body: bytes) -> Iterator[tuple[bytes, int]]:
    """Read the pairs of a tree of names: the name as it is written, and its object."""
    return ((found[1], int(found[2])) for found in _NAMED.finditer(body))


def stream(body: bytes) -> tuple[bytes, bytes]:
    """Split an object into the filter that its stream names, and the stream's bytes."""
    told, content = body.split(b"\nstream\n", 1)
    named = re.search(rb"/Filter/\w+", told)
    return named[0] if named else b"", content.removesuffix(b"\nendstream")


class Shift:
    """How the objects of a file are renumbered: by is added to their numbers, keys to those of tagged content."""

    def __init__(self, most: int, by: int, keys: int = 0) -> None:
        self.by = by
        self.keys = keys
        self._moved = {b"%d" % number: b"%d" % (number + by) for number in range(most + 1)}

    def change(self, body: bytes) -> bytes:
        """Renumber all that an object refers to; what stands in a string is left alone."""
        done, at = [], 0
        while (start := body.find(b"(", at)) >= 0:
            end = _end_of_string(body, start)
            done += [self._change(body[at:start]), body[start:end]]
            at = end
        return b"".join([*done, self._change(body[at:])])

    def change_all(self, group: Sequence[tuple[int, bytes]]) -> list[tuple[int, bytes]]:
        """Renumber objects without strings together: most of a file, and one search for hundreds is several times quicker."""
        moved = self._change(b"\0".join(body for _, body in group)).split(b"\0")
        return list(zip((number for number, _ in group), moved, strict=True)) if group else []

    def _change(self, body: bytes) -> bytes:
        if self.keys and b"/StructParent" in body:
            body = _TAG_KEY.sub(lambda found: b"%d" % (int(found[0]) + self.keys), body)
        pieces = _REFERENCE.split(body)
        pieces[1::2] = [self._moved[one] for one in pieces[1::2]]
        return b"".join(pieces)


def numbered(file: File, left: set[int], shift: Shift, prefix: bytes) -> Iterator[tuple[bool, list[tuple[int, bytes]]]]:
    """Give every object but those left out with its new number, all that it refers to renumbered too, some hundreds at a time.

    True comes with those that have neither a stream nor a string; prefix is set before the names of tags.
    """
    plain: list[tuple[int, bytes]] = []
    told: list[tuple[int, bytes]] = []
    for number in file.spans:
        if number in left:
            continue
        body = file[number]
        if body.endswith(b"endstream"):
            head, content = body.split(b"\nstream\n", 1)
            told.append((number + shift.by, shift.change(head) + b"\nstream\n" + content))
        elif b"(" in body:
            moved = shift.change(body)
            told.append((number + shift.by, _with_prefix(moved, prefix) if prefix and moved.startswith(_ID_BEARERS) else moved))
        else:
            plain.append((number + shift.by, body))
            if len(plain) == MOST_TOGETHER:
                yield True, shift.change_all(plain)
                plain = []
    yield True, shift.change_all(plain)
    yield False, told


def _end_of_string(body: bytes, start: int) -> int:
    depth = 0
    for found in _PARENTHESIS.finditer(body, start):
        depth += {b"(": 1, b")": -1}.get(found[0], 0)
        if depth == 0:
            return found.end()
    raise ValueError("a string without an end")


def _with_prefix(body: bytes, prefix: bytes) -> bytes:
    """Set a prefix before the name of a tag and before the names of the header cells of a table's cell."""
    body = re.sub(rb"/Headers\[[^\]]*\]", lambda found: found[0].replace(b"(", b"(" + prefix), body)
    return body.replace(b"/ID(", b"/ID(" + prefix)


def packed(objects: Sequence[tuple[int, bytes]]) -> tuple[int, bytes]:
    """Set objects one after the other as the content of a stream of objects, compressed; gives where the first of them begins."""
    places, at = [], 0
    for number, body in objects:
        places.append(b"%d %d" % (number, at))
        at += len(body) + 1
    head = b" ".join(places) + b"\n"
    return len(head), zlib.compress(head + b"\n".join(body for _, body in objects), _QUICK)
