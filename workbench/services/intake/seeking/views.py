"""The texts that bytes can be read as: other encodings, with tags, entities and soft line ends taken out, encoded words decoded."""

import codecs
import email.header
import html
import quopri
import re
import unicodedata
from collections.abc import Iterator

_TAG = re.compile(r"<[!/?a-zA-Z][^<>]{0,2000}>")
_SOFT = re.compile(rb"=(?:[0-9A-Fa-f]{2}|\r?\n)")
_ENCODED = re.compile(r"=\?[\w.:*-]+\?[bBqQ]\?[^?\s]*\?=(?:\s*=\?[\w.:*-]+\?[bBqQ]\?[^?\s]*\?=)*")
_OCTAL = re.compile(rb"\\([0-7]{1,3}|\r?\n|.)", re.DOTALL)
_LITERALS = re.compile(rb"\(((?:[^()\\]|\\.)*)\)", re.DOTALL)
_HEX = re.compile(rb"<((?:[0-9A-Fa-f]\s*){6,})>")
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\f\r\x1b"))  # none of which stands in a text
_FEW = 64  # bytes
_OLD = (
    "cp1250",
    "cp1251",
    "koi8-r",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp932",
    "euc-jp",
    "gb18030",
    "big5",
    "cp949",
    "mac-roman",
)
_SIMPLE = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def views(data: bytes) -> Iterator[str]:
    """Yield what bytes can be read as, the likeliest first; pattern and views together know what a name can be written as."""
    for text in _texts(data):
        yield text
        yield from _cleaned(text)
    if _SOFT.search(data):
        for text in _texts(quopri.decodestring(data)):
            yield text
            yield from _cleaned(text)


def strings(data: bytes) -> Iterator[str]:
    """Yield the strings in a PDF's objects and pages, those that stand side by side as one: kerning parts words."""
    literal = b"".join(_OCTAL.sub(_unescaped, one) for one in _LITERALS.findall(data))
    hexed = b"".join(bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode()) for digits in map(_digits, _HEX.findall(data)))
    for held in (literal, hexed):
        if held:
            yield from _texts(held)


def _digits(found: bytes) -> bytes:
    return b"".join(found.split())


def _texts(data: bytes) -> Iterator[str]:
    """The bytes in the encodings that they can be in; UTF-16 at both alignments where there are NULs."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        yield data.decode("utf-8", "replace")
        yield data.decode("cp1252", "replace")
        yield from _old_texts(data)
    else:
        yield text
    if b"\0" in data:
        for start in (0, 1):
            yield data[start:].decode("utf-16-le", "replace")
            yield data[start:].decode("utf-16-be", "replace")
        if data[:4] in (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE):
            yield data.decode("utf-32", "replace")


def _old_texts(data: bytes) -> Iterator[str]:
    """Bytes in the old encoding that explains them best; a few, which tell too little of it, in all of the usual ones."""
    if len(data.translate(None, _CONTROLS)) * 50 < len(data) * 49:
        return  # noise, as most of what base64 seems to stand for: a guess would cost more than all the rest
    if len(data) < _FEW:
        yield from (data.decode(encoding, "replace") for encoding in _OLD)
        return
    from workbench.services.intake.decoding import decode

    yield decode(data[:2_000_000]).text


def _cleaned(text: str) -> Iterator[str]:
    words = html.unescape(text) if "&" in text else text
    if "<" in words:
        # A name may be set in pieces: between runs of a word processor, or with a part of it in bold.
        yield unicodedata.normalize("NFKC", html.unescape(_TAG.sub("", text)))
        words = html.unescape(_TAG.sub(" ", text))
    shown = unicodedata.normalize("NFKC", words)
    if shown != text:
        yield shown
    for found in _ENCODED.finditer(text) if "=?" in text else ():
        try:
            yield str(email.header.make_header(email.header.decode_header(found[0])))
        except (ValueError, LookupError, email.header.HeaderParseError):  # type: ignore[attr-defined]
            continue


def _unescaped(found: re.Match[bytes]) -> bytes:
    what = found[1]
    if what.isdigit():
        return bytes([int(what, 8) & 255])
    return b"" if what in (b"\n", b"\r\n") else _SIMPLE.get(what, what)
