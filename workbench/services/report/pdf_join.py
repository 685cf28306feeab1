"""One PDF out of several that Typst set: pages, tags, bookmarks and destinations of the parts become those of one document.

Only what Typst writes is read here: a file with a plain table of objects, none written twice. In the standard, ISO 32000-1:
objects 7.3, streams of objects 7.5.7, page tree 7.7.3, bookmarks 12.3.3, tags 14.7.
"""

import re
import zlib
from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import chain

from workbench.services.report.pdf_bookmarks import Bookmark, bookmarks_of, tree_of
from workbench.services.report.pdf_objects import MOST_TOGETHER, File, Shift, names_in, numbered, packed, reference, stream

_CATALOG, _PAGES, _TAGS, _DOCUMENT, _OUTLINES, _FOOT = range(1, 7)
_LEADING = re.compile(rb"(<</Type/Annot/Subtype/Link[^(]*)/A<</Type/Action/S/URI/URI\((part|here):([^()]*)\)>>(.*)", re.DOTALL)
_CONTENTS = re.compile(rb"/Contents\([^()]*\)")
_FLATE = b"/Filter/FlateDecode"
_FEET = b"/Artifact<</Attached[/Bottom]/Subtype/Footer/Type/Pagination>>BDC\n/foot Do\nEMC"


class Joined:
    """The document that grows part by part; pages counts those so far."""

    def __init__(self) -> None:
        self.pages = 0
        self._next = _FOOT + 1  # the number of the next object
        self._written: dict[int, tuple[int, int, int]] = {}  # number: kind, place, index, as in a stream of cross-references
        self._chunks = [b"%PDF-1.7\n%\x80\x80\x80\x80\n"]
        self._length = len(self._chunks[0])
        self._small: list[tuple[int, bytes]] = []
        self._held: list[tuple[int, bytes, bytes]] = []  # pages without their feet: number, page, resources
        self._page_nodes: list[tuple[int, int]] = []
        self._divisions: list[int] = []
        self._tag_keys = 0
        self._tag_nodes: list[int] = []
        self._ids: list[tuple[bytes, int]] = []
        self._places: dict[bytes, tuple[int, int]] = {}  # what a link can lead to, by its name, and the page where that is
        self._links: list[
            tuple[int, re.Match[bytes]]
        ] = []  # those that lead to a place by its name, which may stand in a later part
        self._bookmarks: list[Bookmark] = []
        self._catalog = self._roles = self._metadata = b""
        self._metadata_number = self._info = 0
        self._digest = sha256()

    def add(self, data: bytes) -> None:
        """Take in the next part; its numbers, tags and names are moved behind those that are there."""
        file = File(data)
        self._digest.update(file.identifier)
        shift = self._shift(file, self._tag_keys)
        first = not self._page_nodes
        tags, pages = file[reference(file.catalog, b"StructTreeRoot")], reference(file.catalog, b"Pages")
        bookmarks, gone = bookmarks_of(file, shift)
        left = {file.root, file.info, reference(file.catalog, b"StructTreeRoot"), *gone}
        metadata = reference(file.catalog, b"Metadata")
        if first:
            self._catalog, self._roles = shift.change(file.catalog), _between(tags, b"/RoleMap<<", b">>")
            self._metadata, self._metadata_number = file[metadata], metadata + shift.by
            self._info = file.info + shift.by
            self._put(self._info, shift.change(file[file.info]))
        else:
            left |= {metadata, reference(file.catalog, b"OutputIntents")}
        left.add(metadata)
        self._hold(file, pages, shift, left)
        self._take_tags(tags, shift, left, file)
        self._bookmarks += bookmarks
        for name, number in names_in(_between(file.catalog, b"/Dests<</Names[", b"]")):
            self._places[name] = (number + shift.by, int(file[number][1:].split()[0]) + shift.by)
        prefix = b"" if first else b"%d." % len(self._page_nodes)
        links: list[tuple[int, re.Match[bytes]]] = []
        for small, group in numbered(file, left, shift, prefix):
            if small:
                self._pack(group)
                continue
            for number, body in group:
                if found := _LEADING.fullmatch(body):
                    links.append((number, found))
                else:
                    self._put(number, body)
        self._links += links
        self._find_here([one for one in links if one[1][2] == b"here"])
        self._tag_keys += int(_between(tags, b"/ParentTreeNextKey ", b">>"))

    def _hold(self, file: File, root: int, shift: Shift, left: set[int]) -> None:
        """Keep the pages back until their feet are known, and name the node of the tree that holds them."""
        body = file[root]
        kids = [int(one) for one in re.findall(rb"(\d+) 0 R", _between(body, b"/Kids[", b"]"))]
        for kid in kids:
            page = file[kid]
            resources = reference(page, b"Resources")
            moved = shift.change(page).replace(b"/Resources %d 0 R" % (resources + shift.by), b"/Resources @")
            self._held.append((kid + shift.by, moved, shift.change(file[resources])))
        left |= {root, *kids, *(reference(file[kid], b"Resources") for kid in kids)}
        self._put(root + shift.by, shift.change(body).replace(b"/Type/Pages", b"/Type/Pages/Parent %d 0 R" % _PAGES, 1))
        self._page_nodes.append((root + shift.by, len(kids)))
        self.pages += len(kids)

    def _take_tags(self, tags: bytes, shift: Shift, left: set[int], file: File) -> None:
        """Make the part's document a division of the whole one, and its numbers of tagged content follow those before."""
        for one in re.findall(rb"(\d+) 0 R", _between(tags, b"/K[", b"]")):
            number = int(one)
            left.add(number)
            body = re.sub(rb"/S/Document/P \d+ 0 R", b"/S/Part/P %d 0 R" % _DOCUMENT, shift.change(file[number]), count=1)
            self._put(number + shift.by, body)
            self._divisions.append(number + shift.by)
        pairs = re.findall(rb"(\d+) (\d+) 0 R", _between(tags, b"/Nums[", b"]"))
        if pairs:
            keys = [(int(key) + shift.keys, int(number) + shift.by) for key, number in pairs]
            node = self._new()
            told = b" ".join(b"%d %d 0 R" % one for one in keys)
            self._put(node, b"<</Limits[%d %d]/Nums[%s]>>" % (keys[0][0], keys[-1][0], told))
            self._tag_nodes.append(node)
        prefix = b"%d." % len(self._page_nodes) if len(self._page_nodes) > 1 else b""
        self._ids += [(prefix + name, number + shift.by) for name, number in names_in(_between(tags, b"/IDTree<</Names[", b"]"))]

    def finish(self, feet: bytes, *, sound: bool = True) -> bytes:
        """Give the whole file; feet is a PDF with a page for each page, drawn over it and tagged as no content of the report.

        sound is False where a part does not follow the standards that the first one names: then the whole names none.
        """
        self._set_feet(File(feet))
        self._put_stream(_FOOT, b"", _FEET)
        kids = b" ".join(b"%d 0 R" % number for number, _ in self._page_nodes)
        self._put(_PAGES, b"<</Type/Pages/Count %d/Kids[%s]>>" % (self.pages, kids))
        divisions = b" ".join(b"%d 0 R" % one for one in self._divisions)
        self._put(_DOCUMENT, b"<</Type/StructElem/S/Document/P %d 0 R/K[%s]>>" % (_TAGS, divisions))
        nodes = b" ".join(b"%d 0 R" % one for one in self._tag_nodes)
        ids = b"".join(b"(%s)%d 0 R" % one for one in sorted(self._ids))
        tags = b"<</Type/StructTreeRoot/RoleMap<<%s>>/K[%d 0 R]/ParentTree<</Kids[%s]>>/IDTree<</Names[%s]>>/ParentTreeNextKey %d>>"
        self._put(_TAGS, tags % (self._roles, _DOCUMENT, nodes, ids, self._tag_keys))
        for number, body in chain(tree_of(self._bookmarks, _OUTLINES), self._leading()):
            self._put(number, body)
        self._put(_CATALOG, self._whole_catalog())
        told = re.sub(rb"(<xmpTPg:NPages>)\d+", rb"\g<1>%d" % self.pages, self._metadata)
        if not sound:
            told = re.sub(rb"<(pdfaid|pdfuaid):(part|conformance)>[^<]*</[^>]*>", b"", told)
        _, content = stream(told)
        self._put_stream(self._metadata_number, b"/Type/Metadata/Subtype/XML", content, packed=False)
        return self._close()

    def _leading(self) -> Iterator[tuple[int, bytes]]:
        """Give the links between parts: each leads to the place that it names, and is called as the bookmark of that place."""
        titles = {reference(one.body, b"Dest"): one.title for one in self._bookmarks}
        pages = {number: at for at, (number, _, _) in enumerate(self._held, 1)}
        for number, found in self._links:
            before, _, name, after = found.groups()
            place, page = self._places[name]
            title = titles.get(place) or b"(%d / %d)" % (pages[page], self.pages)
            told = _CONTENTS.sub(b"", after, count=1).removesuffix(b">>")
            yield number, b"%s/Dest(%s)%s/Contents%s>>" % (before, name, told, title)

    def _find_here(self, links: Sequence[tuple[int, "re.Match[bytes]"]]) -> None:
        """Make places of the links that only say where they are, on the pages that were held last."""
        page_of = {
            int(one): number
            for number, page, _ in self._held[-self._page_nodes[-1][1] :]
            for one in re.findall(rb"(\d+) 0 R", _between(page, b"/Annots[", b"]"))
        }
        for number, found in links:
            left, _, _, top = _between(found[1], b"/Rect[", b"]").split()
            place = self._new()
            self._put(place, b"[%d 0 R/XYZ %s %s 0]" % (page_of[number], left, top))
            self._places[found[3]] = (place, page_of[number])

    def _set_feet(self, file: File) -> None:
        shift = self._shift(file)
        root = reference(file.catalog, b"Pages")
        kids = [int(one) for one in re.findall(rb"(\d+) 0 R", _between(file[root], b"/Kids[", b"]"))]
        left = {file.root, file.info, root, *kids}
        for kid, (number, page, resources) in zip(kids, self._held, strict=True):
            foot = file[kid]
            content = reference(foot, b"Contents")
            left.add(content)
            own, drawn = stream(file[content])
            box = _between(foot, b"/MediaBox[", b"]")
            form = b"/Type/XObject/Subtype/Form/BBox[%s]/Resources %d 0 R" % (box, reference(foot, b"Resources") + shift.by)
            self._put_stream(content + shift.by, form, drawn, filtered=own)
            page = re.sub(rb"/Contents (\d+ 0 R)", rb"/Contents[\1 %d 0 R]" % _FOOT, page, count=1)
            self._put(number, page.replace(b"/Resources @", b"/Resources " + _with_foot(resources, content + shift.by), 1))
        for _, group in numbered(file, left, shift, b""):
            for new, body in group:
                self._put(new, body)

    def _shift(self, file: File, keys: int = 0) -> Shift:
        """Keep the next numbers for the objects of a file."""
        by, self._next = self._next - 1, self._next + file.most
        return Shift(file.most, by, keys)

    def _whole_catalog(self) -> bytes:
        body = self._catalog
        if self._places:
            names = b"".join(b"(%s)%d 0 R" % (name, self._places[name][0]) for name in sorted(self._places))
            body = body.replace(b"/Names<<" + _between(body, b"/Names<<", b">>>>") + b">>>>", b"").removesuffix(b">>")
            body += b"/Names<</Dests<</Names[%s]>>>>>>" % names
        for name, number in ((b"Pages", _PAGES), (b"StructTreeRoot", _TAGS), (b"Outlines", _OUTLINES)):
            body = re.sub(rb"/%s \d+ 0 R" % name, b"/%s %d 0 R" % (name, number), body, count=1)
        return body

    def _new(self) -> int:
        self._next += 1
        return self._next - 1

    def _put(self, number: int, body: bytes) -> None:
        """Write an object: one with a stream as it is, others packed by the hundred, since tags are nearly all of a file."""
        if body.endswith(b"endstream"):
            self._written[number] = (1, self._length, 0)
            self._write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
            return
        self._small.append((number, body))
        if len(self._small) >= MOST_TOGETHER:
            self._flush()

    def _put_stream(self, number: int, told: bytes, content: bytes, *, packed: bool = True, filtered: bytes | None = None) -> None:
        if filtered is None and packed:
            content, filtered = zlib.compress(content), _FLATE
        head = b"<</Length %d%s%s>>" % (len(content), told, filtered or b"")
        self._put(number, head + b"\nstream\n" + content + b"\nendstream")

    def _flush(self) -> None:
        small, self._small = self._small, []
        self._pack(small)

    def _pack(self, group: Sequence[tuple[int, bytes]]) -> None:
        """Write objects without a stream as one stream of objects."""
        if group:
            holder = self._new()
            self._written.update((number, (2, holder, at)) for at, (number, _) in enumerate(group))
            first, content = packed(group)
            self._put_stream(holder, b"/Type/ObjStm/N %d/First %d" % (len(group), first), content, filtered=_FLATE)

    def _write(self, data: bytes) -> None:
        self._chunks.append(data)
        self._length += len(data)

    def _close(self) -> bytes:
        self._flush()
        number, start = self._new(), self._length
        self._written[number] = (1, start, 0)
        never = (0, 0, 65535)
        rows = b"".join(
            kind.to_bytes(1, "big") + place.to_bytes(4, "big") + at.to_bytes(2, "big")
            for kind, place, at in (self._written.get(one, never) for one in range(self._next))
        )
        same = self._digest.hexdigest()[:32].encode()
        told = b"/Type/XRef/Size %d/W[1 4 2]/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]"
        self._put_stream(number, told % (self._next, _CATALOG, self._info, same, same), rows)
        self._write(b"startxref\n%d\n%%%%EOF\n" % start)
        return b"".join(self._chunks)


def _between(body: bytes, before: bytes, after: bytes) -> bytes:
    start = body.find(before)
    if start < 0:
        return b""
    start += len(before)
    return body[start : body.index(after, start)]


def _with_foot(resources: bytes, number: int) -> bytes:
    if b"/XObject<<" in resources:
        return resources.replace(b"/XObject<<", b"/XObject<</foot %d 0 R" % number, 1)
    return resources.removesuffix(b">>") + b"/XObject<</foot %d 0 R>>>>" % number
