"""Which kind of document bytes are by themselves, whatever their name says: by what they begin with and by what they hold."""

import re
import zlib

_ZIP = b"PK\x03\x04"
_GZIP = b"\x1f\x8b\x08"
_PAGE = re.compile(rb"(?is)\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b")
_BOM = b"\xef\xbb\xbf"
_HEAD = 4_096
_MARKS = (
    (b"%PDF-", ".pdf"),
    (b"WARC/1.", ".warc"),
    (b"filedesc://", ".arc"),
)
_PICTURES = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
)
# What the first member of such an archive holds, unpacked by order of its format; then names that only such an archive has.
_FIRST_MEMBERS = (
    (b"mimetypeapplication/epub+zip", ".epub"),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", ".odt"),
)
_MEMBERS = (
    (b"META-INF/container.xml", ".epub"),
    (b"word/document.xml", ".docx"),
    (b"xl/workbook.xml", ".xlsx"),
    (b"datapackage.json", ".wacz"),
)
# An entry of the list of members: the length of its name as two bytes, sixteen bytes further the name.
_ENTRY = rb"(?s)PK\x01\x02.{24}\x%02x\x00.{16}%s"
_DIRECTORY = b"PK\x05\x06"  # the record behind an archive's list of members
_MOST_BEHIND = 65_557  # bytes from there to the end: the record and the longest comment
_HEADERS = 64_000  # bytes in which the headers of a message end
_HEADER = re.compile(rb"([!-9;-~]+):[^\n]*\n(?:[ \t]+[^\n]*\n)*")
_OF_MACHINES = {b"message-id", b"received", b"mime-version", b"return-path", b"dkim-signature"}
_OF_PEOPLE = {b"to", b"subject", b"date"}


def ending_by_content(data: bytes, *, loosely: bool = False) -> str | None:
    """The ending of a file that these bytes surely are, ".docx" for instance; None for text, tables and what is not known here.

    loosely takes for a message what has a sender and a subject, as a text may that somebody copied from one; otherwise it takes
    headers that only programs write.
    """
    start = data[:_HEAD].removeprefix(_BOM)
    if _PAGE.match(start) or _PAGE.match(_narrow(start)):
        return ".html"
    if data.startswith(_ZIP):
        return _in_archive(data)
    if data.startswith(_GZIP):
        return _packed(data)
    if picture_type(data):
        return ".png"
    for mark, ending in _MARKS:
        if data.startswith(mark):
            return ending
    return _message(data[:_HEADERS].removeprefix(_BOM).lstrip(b"\r\n"), loosely=loosely)


def _narrow(start: bytes) -> bytes:
    """Text of two or four bytes a character (UTF-16, UTF-32) as one byte each, as far as it is ASCII; other bytes give nothing."""
    return start.lstrip(b"\xff\xfe\0").replace(b"\0", b"") if b"\0" in start[:8] else b""


def picture_type(data: bytes) -> str | None:
    """The media type of a picture by its first bytes; None for what is no picture."""
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for mark, kind in _PICTURES if data.startswith(mark)), None)


def _in_archive(data: bytes) -> str | None:
    for mark, ending in _FIRST_MEMBERS:
        if data.startswith(mark, 30):
            return ending
    listed = _directory(data)
    return next((ending for name, ending in _MEMBERS if re.search(_ENTRY % (len(name), re.escape(name)), listed)), None)


def _directory(data: bytes) -> bytes:
    """The list of members at an archive's end; where that is damaged, the end as it is."""
    end = data.rfind(_DIRECTORY, max(0, len(data) - _MOST_BEHIND))
    size, place = (int.from_bytes(data[at : at + 4], "little") for at in (end + 12, end + 16))
    if end >= 0 and place + size <= end:
        return data[place : place + size]
    return data[:_HEAD] + data[-_MOST_BEHIND:]


def _packed(data: bytes) -> str | None:
    """A web archive packed by gzip, told by its first bytes; no more than these are unpacked."""
    try:
        first = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(data[:_HEADERS], 64)
    except zlib.error:
        return None
    return ".warc.gz" if first.startswith(b"WARC/1.") else ".arc.gz" if first.startswith(b"filedesc://") else None


def _message(start: bytes, *, loosely: bool) -> str | None:
    text = start.replace(b"\r\n", b"\n")
    if text.startswith(b"From ") and b"\n" in text:  # a message cut out of a mailbox
        text = text[text.index(b"\n") + 1 :]
    names: set[bytes] = set()
    place = 0
    while header := _HEADER.match(text, place):
        names.add(header.group(1).lower())
        place = header.end()
    headers, rest = text[:place], text[place:]
    if not names or (rest and not rest.startswith(b"\n")):
        return None
    if re.search(rb"(?im)^From: <Saved by |^Snapshot-Content-Location:", headers):
        return ".mhtml"
    if b"from" not in names:
        related = re.search(rb"(?im)^Content-Type:\s*multipart/related\b", headers)
        return ".mhtml" if related and b"mime-version" in names else None
    return ".eml" if names & (_OF_MACHINES | _OF_PEOPLE if loosely else _OF_MACHINES) else None
