"""The objects of a PDF that Typst wrote: found by its table, renumbered, packed; never a parser for the PDFs of others."""

import re
import zlib
from collections.abc import Iterator, Sequence

MOST_TOGETHER = 400  # objects in one packed stream: a reader unpacks all of it to see one
_REFERENCE = re.compile(rb"\d+(?= 0 R)")
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


def numbered(file: File, left: set[int], shift: int, keys: int, prefix: bytes) -> Iterator[tuple[int, bytes]]:
    """Give every object but those left out with its new number, all that it refers to renumbered too.

    keys is what is added to the numbers of tagged content, prefix what is set before the names of tags.
    """
    plain: list[tuple[int, bytes]] = []
    for number in file.spans:
        if number in left:
            continue
        body = file[number]
        if body.endswith(b"endstream"):
            told, content = body.split(b"\nstream\n", 1)
            yield number + shift, renumber(told, shift, keys) + b"\nstream\n" + content
        elif b"(" in body:
            moved = renumber(body, shift, keys)
            yield number + shift, _with_prefix(moved, prefix) if prefix and moved.startswith(_ID_BEARERS) else moved
        else:
            plain.append((number + shift, body))
            if len(plain) == MOST_TOGETHER:
                yield from _all_at_once(plain, shift, keys)
                plain = []
    yield from _all_at_once(plain, shift, keys)


def _all_at_once(plain: Sequence[tuple[int, bytes]], shift: int, keys: int) -> Iterator[tuple[int, bytes]]:
    """Renumber objects without strings together: most of a file, and one search for hundreds is several times quicker."""
    moved = _change(b"\0".join(body for _, body in plain), shift, keys).split(b"\0")
    return zip((number for number, _ in plain), moved, strict=True) if plain else iter(())


def renumber(body: bytes, shift: int, keys: int = 0) -> bytes:
    """Add shift to every reference and keys to the numbers of tagged content; what stands in a string is left alone."""
    done, at = [], 0
    while (start := body.find(b"(", at)) >= 0:
        end = _end_of_string(body, start)
        done += [_change(body[at:start], shift, keys), body[start:end]]
        at = end
    return b"".join([*done, _change(body[at:], shift, keys)])


def _change(body: bytes, shift: int, keys: int) -> bytes:
    if keys and b"/StructParent" in body:
        body = _TAG_KEY.sub(lambda found: b"%d" % (int(found[0]) + keys), body)
    return _REFERENCE.sub(lambda found: b"%d" % (int(found[0]) + shift), body)


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
