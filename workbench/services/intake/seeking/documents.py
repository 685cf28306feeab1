"""What single kinds of files hold: the streams and pages of a PDF, the answers of servers in a web archive, notes in pictures."""

import base64
import binascii
import re
import zlib
from collections.abc import Iterator
from importlib import import_module
from io import BytesIO

from workbench.domain.errors import CannotRead
from workbench.domain.forgetting import Closed
from workbench.services.intake.seeking.views import strings

MAX_BODY = 200_000_000
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM", b"\0\0\1\0", b"8BPS")
_BRANDS = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif")
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_DROPPED = re.compile(rb"/(?:LZWDecode|Crypt|JBIG2Decode)\b")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def is_picture(data: bytes) -> bool:
    """Are these bytes a picture, whose words nobody can look for?"""
    if data.startswith(b"BM"):
        return len(data) > 26 and int.from_bytes(data[2:6], "little") == len(data)
    return data.startswith(_PICTURES) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP") or data[4:12] in _BRANDS


def of_picture(data: bytes) -> Iterator[bytes]:
    """Unpack the packed notes in a PNG; other notes of pictures stand in them unpacked."""
    place = 8
    while data.startswith(b"\x89PNG") and place + 8 <= len(data):
        size, kind = int.from_bytes(data[place : place + 4], "big"), data[place + 4 : place + 8]
        if kind in (b"zTXt", b"iTXt"):
            chunk = data[place + 8 : place + 8 + size]
            for start in (match.end() for match in re.finditer(rb"\0", chunk)):
                try:
                    yield zlib.decompressobj().decompress(chunk[start + (kind == b"zTXt") :], 10_000_000)
                except zlib.error:
                    continue
        place += 12 + size


def is_pdf(data: bytes) -> bool:
    """Do these bytes say that they are a PDF?"""
    return b"%PDF-" in data[:1024]


def of_pdf(data: bytes, closed: list[Closed]) -> Iterator[bytes]:
    """Unpack the streams of a PDF, read its strings and the words of its pages."""
    from workbench.services.intake.readers import pdf

    try:
        read = pdf.read(data)
    except CannotRead as problem:
        closed.append(Closed.LOCKED if "password" in str(problem) else Closed.DAMAGED)
    else:
        yield str(read["text"]).encode("utf-8", "replace")
        ends = [*read["pages"][1:], len(read["text"])]
        if any(not read["text"][start:end].strip() for start, end in zip(read["pages"], ends, strict=True)):
            closed.append(Closed.PICTURE)
    if re.search(rb"/Encrypt\s+\d+\s+\d+\s+R", data):
        closed.append(Closed.LOCKED)
    if _DROPPED.search(data):
        closed.append(Closed.PACKED)
    if re.search(rb"/Subtype\s*/Image\b", data):
        closed.append(Closed.PICTURE)
    yield "\n".join(strings(_STREAM.sub(b"", data))).encode("utf-8", "replace")
    for found in _STREAM.finditer(data):
        held = _inflated(found[1])
        if held is not None:
            yield held
            yield "\n".join(strings(held)).encode("utf-8", "replace")


def _inflated(data: bytes) -> bytes | None:
    """A stream as it was before it was packed; None for one that is not packed, or in another way."""
    for form in (data, _of_ascii(data)):
        if form and form[:1] in b"\x78\x48\x58\x68\x38\x28\x18\x08":
            try:
                return zlib.decompressobj().decompress(form, MAX_BODY)
            except zlib.error:
                continue
    return None


def _of_ascii(data: bytes) -> bytes | None:
    text = data.strip()
    try:
        if text.endswith(b"~>"):
            return base64.a85decode(text[:-2])
        return bytes.fromhex(text[:-1].decode()) if text.endswith(b">") else None
    except (ValueError, binascii.Error):
        return None


def of_warc(data: bytes, closed: list[Closed]) -> Iterator[bytes]:
    """Unpack what servers sent, as it is told to be packed, with the headers of all records."""
    from warcio.archiveiterator import ArchiveIterator

    try:
        for record in ArchiveIterator(BytesIO(data), arc2warc=True, no_record_parse=False):
            headers = record.http_headers
            yield "\n".join(f"{name}: {value}" for name, value in record.rec_headers.headers).encode("utf-8", "replace")
            body = record.raw_stream.read(MAX_BODY)
            if headers is None:
                yield body
                continue
            yield "\n".join(f"{name}: {value}" for name, value in headers.headers).encode("latin-1", "replace")
            if "chunked" in (headers.get_header("Transfer-Encoding") or "").lower():
                body = _joined(body)
            packings = (headers.get_header("Content-Encoding") or "").lower().split(",")
            yield _unpacked(body, [one.strip() for one in packings if one.strip() not in ("", "identity")], closed)
    except Exception:  # warcio parses by hand and trips over what it does not expect in many ways
        closed.append(Closed.DAMAGED)


def _joined(body: bytes) -> bytes:
    """The pieces of a chunked answer as one; the rest as it is where they cannot be told apart."""
    whole, place = bytearray(), 0
    while head := re.compile(rb"([0-9A-Fa-f]{1,8})[^\r\n]*\r\n").match(body, place):
        size = int(head[1], 16)
        if size == 0:
            return bytes(whole)
        whole += body[head.end() : head.end() + size]
        place = head.end() + size + 2
    return bytes(whole) + body[place:]


def _unpacked(body: bytes, packings: list[str], closed: list[Closed]) -> bytes:
    for packing in reversed(packings):
        if not body:
            return body
        wrap = {"gzip": 31, "x-gzip": 31, "deflate": 15 if body[:1] == b"\x78" else -15}.get(packing)
        if wrap is None:
            unpacked = _by_another(body, packing)
            if unpacked is None:
                closed.append(Closed.PACKED)
                return body
            body = unpacked
            continue
        unpacker = zlib.decompressobj(wrap)
        try:
            unpacked = unpacker.decompress(body, MAX_BODY)
        except zlib.error:
            # Some archives keep an answer unpacked, its headers as they came; one that looks packed is damaged.
            if body[:2] == b"\x1f\x8b":
                closed.append(Closed.DAMAGED)
            return body
        if not unpacker.eof:
            closed.append(Closed.LARGE if unpacker.unconsumed_tail else Closed.DAMAGED)
        body = unpacked
    return body


def _by_another(body: bytes, packing: str) -> bytes | None:
    """Unpack what needs a library that may be installed for other reasons; None without one, and for what it cannot take."""
    if packing != "br":
        return None
    try:
        return bytes(import_module("brotli").decompress(body))
    except Exception:  # its error is a class of its own
        return None


def tells_of_a_lock(name: str, held: bytes) -> bool:
    """Does this member of an archive say that others are encrypted?"""
    return name in ("META-INF/manifest.xml", "META-INF/encryption.xml") and b"encryption-data" in held.lower().replace(
        b"encrypteddata", b"encryption-data"
    )


def is_locked_office(data: bytes) -> bool:
    """Is this an office document that asks for a password?"""
    return data.startswith(_OLE) and "EncryptedPackage".encode("utf-16-le") in data
