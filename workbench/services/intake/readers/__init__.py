"""Which reader reads what: one file per kind of document, one line each in READERS."""

from collections.abc import Callable

from workbench.domain.records import dataclass
from workbench.services.intake.readers import text
from workbench.services.intake.readers.recognition import ending_by_content

_ZIP = b"PK\x03\x04"
_OFFICE = "application/vnd.openxmlformats-officedocument"


@dataclass(frozen=True, slots=True)
class Reader:
    """A kind of document: its name for people, its file name endings and media types, and the function that takes it apart.

    parser is "module:function" of a function of the bytes that returns the fields of a Draft as plain values; it runs confined,
    unless harmless(data) says that these bytes need no parser at all. marks are what such a file begins with, none for a kind of
    text; wordless is a kind that can be evidence and never an article.
    """

    name: str
    media_type: str
    suffixes: tuple[str, ...]
    aliases: tuple[str, ...]
    parser: str
    harmless: Callable[[bytes], bool] = lambda data: False
    marks: tuple[bytes, ...] = ()
    wordless: bool = False


_HERE = "workbench.services.intake.readers."
READERS = (
    Reader("text", "text/plain", (".txt", ".text", ".md"), ("text/markdown",), _HERE + "text:read", text.is_harmless),
    Reader("web page", "text/html", (".html", ".htm", ".xhtml"), ("application/xhtml+xml",), _HERE + "html:read"),
    Reader("PDF", "application/pdf", (".pdf",), ("application/x-pdf",), _HERE + "pdf:read", marks=(b"%PDF-",)),
    Reader("Word", f"{_OFFICE}.wordprocessingml.document", (".docx", ".docm"), (), _HERE + "docx:read", marks=(_ZIP,)),
    Reader("OpenDocument", "application/vnd.oasis.opendocument.text", (".odt",), (), _HERE + "odt:read", marks=(_ZIP,)),
    Reader("e-book", "application/epub+zip", (".epub",), (), _HERE + "epub:read", marks=(_ZIP,)),
    Reader("e-mail", "message/rfc822", (".eml",), (), _HERE + "mail:read"),
    Reader("saved page", "multipart/related", (".mhtml", ".mht"), ("application/x-mimearchive",), _HERE + "mhtml:read"),
    Reader(
        "web archive",
        "application/warc",
        (".warc", ".warc.gz", ".wacz", ".arc", ".arc.gz"),
        ("application/warc-fields", "application/wacz"),
        _HERE + "warc:read",
        marks=(b"WARC/", b"\x1f\x8b", _ZIP, b"filedesc://"),
    ),
    Reader("workbook", f"{_OFFICE}.spreadsheetml.sheet", (".xlsx", ".xlsm"), (), _HERE + "sheet:workbook", marks=(_ZIP,)),
    Reader("table", "text/csv", (".csv",), (), _HERE + "sheet:csv"),
    Reader("table", "text/tab-separated-values", (".tsv", ".tab"), (), _HERE + "sheet:tab_separated"),
    Reader(
        "picture",
        "image/png",
        (".png", ".jpg", ".jpeg", ".gif", ".webp", ".tif", ".tiff"),
        ("image/jpeg", "image/gif", "image/webp", "image/tiff"),
        _HERE + "pictures:read",
        marks=(b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"II*\0", b"MM\0*"),
        wordless=True,
    ),
)


def reader_by_suffix(suffix: str) -> Reader | None:
    """The reader for a file name ending such as ".html", in any case."""
    return next((reader for reader in READERS if suffix.lower() in reader.suffixes), None)


def reader_by_media_type(media_type: str) -> Reader | None:
    """The reader for a media type, parameters such as a charset left aside."""
    plain = media_type.partition(";")[0].strip().lower()
    return next((reader for reader in READERS if plain == reader.media_type or plain in reader.aliases), None)


def reader_of_name(name: str) -> Reader | None:
    """The reader for a file name, by the longest ending that is known: page.warc.gz."""
    found = [(len(suffix), reader) for reader in READERS for suffix in reader.suffixes if name.lower().endswith(suffix)]
    return max(found, key=lambda one: one[0])[1] if found else None


def reader_by_content(data: bytes) -> Reader:
    """The reader for bytes that nothing is known of, by what they begin with; text when that tells nothing."""
    ending = ending_by_content(data, loosely=True)
    return _of_suffix(ending) if ending else READERS[0]


def reader_of_kind(data: bytes, named: Reader | None) -> Reader | None:
    """The reader for bytes whose content tells of another kind than their name; None where it does not.

    A text stays a text although a page stands in it: that is how somebody shows the code of a page.
    """
    ending = ending_by_content(data)
    found = _of_suffix(ending) if ending else None
    return None if found is named or (ending == ".html" and named is READERS[0]) else found


def _of_suffix(suffix: str) -> Reader:
    return next(reader for reader in READERS if suffix in reader.suffixes)
