"""Web archives (WARC, ARC, WACZ): the page that was saved, read as what it is."""

import json
import re
import zlib
from collections.abc import Iterator
from importlib import import_module
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple
from zipfile import ZipFile

from workbench.domain.errors import CannotRead
from workbench.services.intake.moments import saved_at
from workbench.services.intake.packings import Fault, Unpacked, joined, packings_in, unpacked
from workbench.services.intake.zipped import DAMAGE, MAX_UNPACKED, open_archive

if TYPE_CHECKING:
    from workbench.services.intake.readers import Reader

MAX_RECORDS = 20_000
MAX_PAGE = 25_000_000
_SLICE = 1 << 20
_ZIP = b"PK\x03\x04"
_GZIP = b"\x1f\x8b"
_HEAD = 1 << 20  # unpacked bytes in which a second record shows, where records are not packed one by one
_HTML = "text/html"
_UNKNOWN = ("", "application/octet-stream", "binary/octet-stream", "application/download", "application/force-download")
_ARCHIVES = ("application/warc", "multipart/related")  # an archive inside an archive is not opened
_TABLES = ("text/csv", "text/tab-separated-values")
_REASON = "The archive breaks off or is damaged; the page was read from its sound part."
# What a page is made of beside its words: fetched with it, and no page itself.
_BESIDE = re.compile(r"(?i)(?:^dns:|/robots\.txt$|/favicon\.ico$|\.(?:css|js|mjs|json)$)")


class _Page(NamedTuple):
    """A saved answer that can be read; kind is the media type of its reader, saved_at when it was saved.

    broken tells that its end is missing, packed how it is packed where that cannot be undone; it has no body then.
    """

    url: str
    kind: str
    charset: str | None
    body: bytes
    saved_at: str | None = None
    broken: bool = False
    packed: str = ""

    @property
    def rank(self) -> int:
        """0 for a page, 1 for a document, 2 for a table, 3 for a picture: the lower, the likelier it is what was saved."""
        return 0 if self.kind == _HTML else 3 if self.kind.startswith("image/") else 2 if self.kind in _TABLES else 1


def read(data: bytes) -> dict[str, Any]:
    """Read the first page that was answered with 200, or the one that a WACZ names first; PDFs and plain texts where there is none.

    Raises CannotRead when the archive is none or holds no page.
    """
    try:
        page, damaged = _chosen(data)
    except DAMAGE as problem:
        raise CannotRead("it is no web archive, or a damaged one.") from problem
    if page is None:
        raise CannotRead(
            "it is no web archive, or a damaged one." if damaged else "it holds no page that the server gave, and no document."
        )
    fields = _read(page)
    fields["url"] = fields.get("url") or page.url
    fields["saved_at"] = fields.get("saved_at") or page.saved_at
    if damaged:
        fields["flags"] = [*fields["flags"], {"kind": "damage", "start": 0, "end": len(fields["text"]), "reason": _REASON}]
    return fields


def body(data: bytes) -> bytes:
    """The bytes of the page or document that read reads; raises CannotRead."""
    return page(data).body


def page(data: bytes) -> _Page:
    """The page or document that read reads; raises CannotRead."""
    try:
        found, _ = _chosen(data)
    except DAMAGE as problem:
        raise CannotRead("it is no web archive, or a damaged one.") from problem
    if found is None:
        raise CannotRead("it holds no document.")
    return found


def _read(page: _Page) -> dict[str, Any]:
    from workbench.services.intake.decoding import decode
    from workbench.services.intake.readers import html, reader_by_media_type

    if page.kind == _HTML:
        return html.read_page(decode(page.body, declared=page.charset), saved_from=page.url)
    reader = reader_by_media_type(page.kind)
    module, _, function = reader.parser.partition(":") if reader else ("", "", "")
    fields: dict[str, Any] = getattr(import_module(module), function)(page.body)
    return fields


def _chosen(data: bytes) -> tuple[_Page | None, bool]:
    """The page to read and whether the archive is damaged behind it."""
    parts, wanted = _of_wacz(data) if data.startswith(_ZIP) else ([data], None)
    second: _Page | None = None
    damaged, packed = False, ""
    for part in parts:
        try:
            for page in _pages(_in_records(part)):
                if page.packed:
                    packed = packed or (page.packed if page.rank == 0 else "")
                    continue
                if page.rank == 0 and (wanted is None or page.url == wanted):
                    return page, page.broken
                if second is None or page.rank < second.rank:
                    second = page
        except _Broken:
            damaged = True
    if packed and (second is None or second.rank > 0):
        raise CannotRead(f"its page is packed in a way that cannot be unpacked here ({packed}).")
    return second, damaged or (second is not None and second.broken)


def _of_wacz(data: bytes) -> tuple[Iterator[bytes], str | None]:
    archive = open_archive(data, "a saved page")
    names = [name for name in archive.namelist() if re.fullmatch(r"(?i)archive/.+\.warc(?:\.gz)?", name)]
    if not names:
        raise CannotRead("it is a ZIP archive without a saved page (WACZ) in it.")
    return (archive.read(name) for name in names), _first_page(archive)


def _first_page(archive: ZipFile) -> str | None:
    """The address of the first page in a WACZ's list of pages."""
    if "pages/pages.jsonl" not in archive.NameToInfo:
        return None
    with archive.open("pages/pages.jsonl") as stream:
        for line in stream.read(1_000_000).decode("utf-8", "replace").splitlines():
            try:
                url = json.loads(line).get("url")
            except (ValueError, AttributeError, RecursionError):
                continue
            if isinstance(url, str):
                return url
    return None


def _in_records(data: bytes) -> bytes:
    """The archive as it is, or unpacked where it was packed as a whole, which archives are not but downloads may be."""
    if not data.startswith(_GZIP):
        return data
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
    first = unpacker.decompress(data, _HEAD)
    if not first.startswith(b"WARC/") or _records_in(first) < 2:
        return data
    whole = first + unpacker.decompress(unpacker.unconsumed_tail, MAX_UNPACKED)
    if unpacker.unconsumed_tail:
        raise CannotRead("it unpacks to far more than a saved page holds.")
    return whole


def _records_in(data: bytes) -> int:
    """How many records begin in the first packed piece: one where each is packed by itself, as the format has it."""
    return len(re.findall(rb"(?:\A|\r\n\r\n)WARC/1\.[01]\r\n", data))


class _Broken(Exception):
    """The archive cannot be read any further."""


def _pages(data: bytes) -> Iterator[_Page]:
    from warcio.archiveiterator import ArchiveIterator

    try:
        for number, record in enumerate(ArchiveIterator(BytesIO(data), arc2warc=True)):
            if number >= MAX_RECORDS:
                return
            page = _page(record)
            if page:
                yield page
    except CannotRead:
        raise
    except Exception as problem:  # warcio parses by hand and trips over what it does not expect in many ways
        raise _Broken from problem


def _page(record: Any) -> _Page | None:
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    url = url.strip("<>")
    if record.rec_type not in ("response", "resource") or _BESIDE.search(url):
        return None
    http = record.http_headers
    if record.rec_type == "response" and http and http.get_statuscode() != "200":
        return None
    given = (http or record.rec_headers).get_header("Content-Type") or ""
    media_type, _, parameters = given.partition(";")
    found = _body(record)
    reader = _reader(media_type.strip().lower(), found.body)
    if reader is None or not (found.body.strip() or found.fault):
        return None
    if found.fault is Fault.LARGE:
        raise CannotRead(f"the page in it is larger than {MAX_PAGE // 1_000_000} MB.")
    charset = re.search(r"(?i)charset\s*=\s*[\"']?([\w.:-]+)", parameters)
    named, at = charset.group(1) if charset else None, saved_at(record.rec_headers.get_header("WARC-Date"))
    if found.fault is Fault.UNKNOWN or not found.body.strip():
        return _Page(url, reader.media_type, named, b"", at, packed=found.packing)
    return _Page(url, reader.media_type, named, found.body, at, broken=found.fault is not None)


def _body(record: Any) -> Unpacked:
    """What a server sent, without the pieces and packings it was sent in."""
    whole = b"".join(iter(lambda: record.raw_stream.read(_SLICE), b""))
    if not record.http_headers:
        return Unpacked(whole, Fault.LARGE if len(whole) > MAX_PAGE else None)
    if "chunked" in (record.http_headers.get_header("Transfer-Encoding") or "").lower():
        whole = joined(whole)
    found = unpacked(whole, packings_in(record.http_headers.get_header("Content-Encoding")), MAX_PAGE)
    return found if len(found.body) <= MAX_PAGE else Unpacked(b"", Fault.LARGE)


def _reader(media_type: str, body: bytes) -> "Reader | None":
    """The reader for what a server gave, by its bytes where the server does not know."""
    from workbench.services.intake.readers import reader_by_content, reader_by_media_type

    found = reader_by_content(body) if media_type in _UNKNOWN else reader_by_media_type(media_type)
    return found if found and found.media_type not in _ARCHIVES else None
