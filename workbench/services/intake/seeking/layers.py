"""Everything that bytes hold, unpacked as deep as it goes: archives, answers of servers, parts of messages, streams of a PDF."""

import base64
import binascii
import bz2
import contextlib
import lzma
import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from workbench.domain.forgetting import Closed
from workbench.services.intake.seeking import documents

MAX_DEPTH = 8
MAX_ALL = 400_000_000  # bytes of all layers of one file together
MAX_PARTS = 50_000
_GZIP, _ZIP_END = b"\x1f\x8b", b"PK\x05\x06"
_WARC = (b"WARC/", b"filedesc://")
_UNKNOWN_PACKING = (b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\x28\xb5\x2f\xfd", b"\x04\x22\x4d\x18", b"MSCF")
_FONTS = (b"wOFF", b"wOF2", b"OTTO", b"\0\1\0\0", b"ttcf", b"true")
_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{20,}(?:\r?\n[ \t]*[A-Za-z0-9+/_-]+)*(?:%3[Dd]|=){0,2}")
_DAMAGE = (zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, BadZipFile, KeyError, RuntimeError, NotImplementedError)


class Layers:
    """Unpacks one file; closed gathers what of it cannot be looked into."""

    def __init__(self, media_type: str = "") -> None:
        self.closed: list[Closed] = []
        self._media_type = media_type
        self._left = MAX_ALL
        self._parts = 0

    def of(self, data: bytes, depth: int = 0) -> Iterator[bytes]:
        """Yield the bytes themselves and whatever is packed in them."""
        self._left -= len(data)
        self._parts += 1
        if depth > MAX_DEPTH or self._left < 0 or self._parts > MAX_PARTS:
            self.closed.append(Closed.LARGE)
            return
        yield data
        if depth == 0 and self._media_type.startswith(("audio/", "video/")):
            self.closed.append(Closed.RECORDING)
            return
        for part in self._inside(data):
            yield from self.of(part, depth + 1)

    def _inside(self, data: bytes) -> Iterator[bytes]:
        if documents.is_picture(data):
            self.closed.append(Closed.PICTURE)
            yield from documents.of_picture(data)
        elif data.startswith(_UNKNOWN_PACKING):
            self.closed.append(Closed.PACKED)
        elif data.startswith(_FONTS):
            return
        elif data.startswith(_GZIP):
            yield from self._gzip(data)
        elif data.startswith((b"BZh", b"\xfd7zXZ\0")):
            yield from self._other(data)
        elif documents.is_pdf(data):
            yield from documents.of_pdf(data, self.closed)
        elif data.startswith(_WARC):
            yield from documents.of_warc(data, self.closed)
        elif _ZIP_END in data[-70_000:]:
            yield from self._zip(data)
        else:
            yield from self._plain(data)

    def _gzip(self, data: bytes) -> Iterator[bytes]:
        """All members as one: a web archive packs each record by itself."""
        whole = bytearray()
        while data.startswith(_GZIP):
            unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
            try:
                whole += unpacker.decompress(data, max(self._left - len(whole), 1))
            except zlib.error:
                self.closed.append(Closed.DAMAGED)
                break
            if not unpacker.eof:
                self.closed.append(Closed.LARGE if unpacker.unconsumed_tail else Closed.DAMAGED)
                break
            data = unpacker.unused_data
        yield bytes(whole)

    def _other(self, data: bytes) -> Iterator[bytes]:
        try:
            unpacker = bz2.BZ2Decompressor() if data.startswith(b"BZh") else lzma.LZMADecompressor(memlimit=200_000_000)
            yield unpacker.decompress(data, max(self._left, 1))
            if not unpacker.eof:
                self.closed.append(Closed.LARGE)
        except _DAMAGE:
            self.closed.append(Closed.DAMAGED)

    def _zip(self, data: bytes) -> Iterator[bytes]:
        try:
            archive = ZipFile(BytesIO(data))
        except _DAMAGE:
            self.closed.append(Closed.DAMAGED)
            return
        yield archive.comment
        for member in archive.infolist():
            yield member.filename.encode("utf-8", "replace") + b"\n" + member.comment
            if member.flag_bits & 1:
                self.closed.append(Closed.LOCKED)
                continue
            if member.file_size > self._left:
                self.closed.append(Closed.LARGE)
                continue
            try:
                held = archive.read(member)
            except _DAMAGE:
                self.closed.append(Closed.DAMAGED)
                continue
            if documents.tells_of_a_lock(member.filename, held):
                self.closed.append(Closed.LOCKED)
            yield held

    def _plain(self, data: bytes) -> Iterator[bytes]:
        """What stands in a text in another writing, and what a single packed stream or an unknown file may hold."""
        if documents.is_locked_office(data):
            self.closed.append(Closed.LOCKED)
        if data[:1] == b"\x78" and data[:2] in (b"\x78\x01", b"\x78\x9c", b"\x78\xda", b"\x78\x5e"):
            with contextlib.suppress(zlib.error):
                yield zlib.decompressobj().decompress(data, max(self._left, 1))
        for found in _BASE64.finditer(data):
            if held := _of_base64(found[0]):
                yield held


def _of_base64(found: bytes) -> bytes | None:
    """What base64 stands for; nothing for a long word, which is no text and no file when decoded."""
    plain = b"".join(found.split()).replace(b"%3D", b"").replace(b"%3d", b"").rstrip(b"=").translate(_URL_SAFE)
    plain = plain[: len(plain) - 1] if len(plain) % 4 == 1 else plain
    try:
        return base64.b64decode(plain + b"=" * (-len(plain) % 4), validate=True)
    except (binascii.Error, ValueError):
        return None


_URL_SAFE = bytes.maketrans(b"-_", b"+/")
