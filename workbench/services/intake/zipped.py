"""Documents that are ZIP archives of XML: opened with caps, their XML read as a stream, never as a tree."""

import zlib
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from workbench.domain.errors import CannotRead

MAX_MEMBERS = 5_000
MAX_UNPACKED = 200_000_000
MAX_RATIO = 200
MAX_ELEMENTS = 2_000_000
MAX_DEPTH = 256
# lxml's errors are SyntaxErrors; zipfile raises a RuntimeError for encrypted members and for methods of packing it lacks.
DAMAGE = (BadZipFile, zlib.error, EOFError, KeyError, OSError, SyntaxError, ValueError, OverflowError, RuntimeError)
_SLICE = 1 << 16


def open_archive(data: bytes, what: str) -> ZipFile:
    """Open an archive that unpacks to no more than a document would; raises CannotRead, and DAMAGE for what is no archive."""
    archive = ZipFile(BytesIO(data))
    members = archive.infolist()
    # zipfile never unpacks more of a member than the directory declares, so that what is declared can be relied on.
    unpacked = sum(member.file_size for member in members)
    if len(members) > MAX_MEMBERS or unpacked > MAX_UNPACKED or unpacked > MAX_RATIO * max(len(data), 1):
        raise CannotRead(f"it unpacks to far more than {what} holds.")
    return archive


class Events:
    """What a stream of XML is told to: start(tag, attributes), end(tag) and data(text), names without their namespaces.

    A subclass says what it does with them; all that is counted and refused is here.
    """

    def __init__(self) -> None:
        self._seen = 0
        self._depth = 0

    def started(self, tag: str, attributes: dict[str, str]) -> None:
        """Take note of an element that begins."""

    def ended(self, tag: str) -> None:
        """Take note of an element that ends."""

    def data(self, text: str) -> None:
        """Take note of characters."""

    def start(self, tag: str, attributes: Any) -> None:
        """Count an element; called by the parser."""
        self._seen += 1
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise CannotRead(f"its XML is nested more than {MAX_DEPTH} deep.")
        if self._seen > MAX_ELEMENTS:
            raise CannotRead(f"its XML holds more than {MAX_ELEMENTS:,} elements.")
        self.started(local(tag), {local(name): value for name, value in attributes.items()} if attributes else {})

    def end(self, tag: str) -> None:
        """Pass on an end; called by the parser."""
        self._depth -= 1
        self.ended(local(tag))

    def doctype(self, *_: Any) -> None:
        """Refuse entities, by which a small file becomes a large one or reads another; called by the parser."""
        raise CannotRead("its XML declares a document type, as no such document does.")

    def close(self) -> None:
        """End; called by the parser."""


def feed(archive: ZipFile, member: str, target: Events) -> None:
    """Stream one member's XML to a target; nothing at all when the archive lacks it. Raises CannotRead and DAMAGE."""
    from lxml.etree import XMLParser  # type: ignore[import-untyped]

    if member not in archive.NameToInfo:
        return
    # libxml2's own limits hold beside ours: 10 MB in one text.
    parser = XMLParser(target=target, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    with archive.open(member) as stream:
        while piece := stream.read(_SLICE):
            parser.feed(piece)
    parser.close()


def local(tag: str) -> str:
    """A name without its namespace."""
    return tag.rpartition("}")[2]


class Named(Events):
    """Gathers the text of elements by their name, the first of each: the metadata of a document."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}
        self._open: list[str] = []

    def started(self, tag: str, attributes: dict[str, str]) -> None:
        self._open.append(tag if tag not in self.found else "")
        self.found.setdefault(tag, "")

    def ended(self, tag: str) -> None:
        self._open.pop()

    def data(self, text: str) -> None:
        if self._open and self._open[-1]:
            self.found[self._open[-1]] += text


def line_of(value: str | None, most: int = 500) -> str | None:
    """A field of a document on one line, without control characters, None when nothing is left."""
    line = " ".join("".join(char if char.isprintable() else " " for char in value or "").split())
    return line[:most] or None


def language_of(value: str | None) -> str | None:
    """The two letters that a language tag such as fr-FR begins with."""
    code = (value or "").strip().lower().replace("_", "-").partition("-")[0]
    return code if len(code) == 2 and code.isascii() and code.isalpha() else None
