"""What single kinds of files hold: the streams and pages of a PDF, the answers of servers in a web archive, notes in pictures."""

import base64
import binascii
import re
import zlib
from collections.abc import Iterator
from io import BytesIO

from workbench.domain.errors import CannotRead
from workbench.domain.forgetting import Closed
from workbench.services.intake.packings import Fault, joined, packings_in, unpacked
from workbench.services.intake.seeking.views import strings

MAX_BODY = 200_000_000
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM", b"\0\0\1\0", b"8BPS")
_BRANDS = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif")
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_DROPPED = re.compile(rb"/(?:LZWDecode|Crypt|JBIG2Decode)\b")
_CLOSED = {Fault.UNKNOWN: Closed.PACKED, Fault.DAMAGED: Closed.DAMAGED, Fault.LARGE: Closed.LARGE}
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
                body = joined(body)
            found = unpacked(body, packings_in(headers.get_header("Content-Encoding")), MAX_BODY)
            if found.fault:
                closed.append(_CLOSED[found.fault])
                yield body
            yield found.body
    except Exception:  # warcio parses by hand and trips over what it does not expect in many ways
        closed.append(Closed.DAMAGED)


def tells_of_a_lock(name: str, held: bytes) -> bool:
    """Does this member of an archive say that others are encrypted?"""
    return name in ("META-INF/manifest.xml", "META-INF/encryption.xml") and b"encryption-data" in held.lower().replace(
        b"encrypteddata", b"encryption-data"
    )


def is_locked_office(data: bytes) -> bool:
    """Is this an office document that asks for a password?"""
    return data.startswith(_OLE) and "EncryptedPackage".encode("utf-16-le") in data
