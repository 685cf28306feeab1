"""Which reader reads what: one file per kind of document, one line each in READERS."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from workbench.services.intake.readers import text


@dataclass(frozen=True, slots=True)
class Reader:
    """A kind of document: its name for people, its file name endings and media types, and the function that takes it apart.

    parser is "module:function" of a function of the bytes that returns the fields of a Draft as plain values; it runs confined,
    unless harmless(data) says that these bytes need no parser at all.
    """

    name: str
    media_type: str
    suffixes: tuple[str, ...]
    aliases: tuple[str, ...]
    parser: str
    harmless: Callable[[bytes], bool] = lambda data: False


READERS = (
    Reader(
        "text",
        "text/plain",
        (".txt", ".text", ".md"),
        ("text/markdown",),
        "workbench.services.intake.readers.text:read",
        text.is_harmless,
    ),
    Reader(
        "web page",
        "text/html",
        (".html", ".htm", ".xhtml"),
        ("application/xhtml+xml",),
        "workbench.services.intake.readers.html:read",
    ),
)

_PAGE = re.compile(rb"(?is)\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b")


def reader_by_suffix(suffix: str) -> Reader | None:
    """The reader for a file name ending such as ".html", in any case."""
    return next((reader for reader in READERS if suffix.lower() in reader.suffixes), None)


def reader_by_media_type(media_type: str) -> Reader | None:
    """The reader for a media type, parameters such as a charset left aside."""
    plain = media_type.partition(";")[0].strip().lower()
    return next((reader for reader in READERS if plain == reader.media_type or plain in reader.aliases), None)


def reader_by_content(data: bytes) -> Reader:
    """The reader for bytes that nothing is known of: a web page if they begin like one, else text."""
    return READERS[1] if _PAGE.match(data[:4096].removeprefix(b"\xef\xbb\xbf")) else READERS[0]
