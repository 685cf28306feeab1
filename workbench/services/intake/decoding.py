"""From bytes to text: which encoding a text is in, and what had to be guessed or replaced.

The order of trust: byte order mark, NUL pattern of UTF-16 and UTF-32, escape sequences of ISO-2022, strict UTF-8, the charsets that
are declared (by the server, meta elements, XML), UTF-8 with a few damaged places or with windows-1252 mixed in, and last a
guess (see guessing.py).
The text is kept as decoded: line ends, normal form, no-break spaces and NULs stay; only a byte order mark is not part of it.
"""

import codecs
import re
from typing import NamedTuple

from workbench.domain.statement import Flag

ENCODING = "encoding"
DAMAGE = "damage"

_BOMS = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HEAD = 4096
_OF_META = re.compile(rb"""<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_OF_XML = re.compile(rb"""<\?xml\s[^>]*?encoding\s*=\s*["']\s*([\w.:-]+)""", re.IGNORECASE)
_ESCAPES = ((b"\x1b$)C", "iso2022_kr"), (b"\x1b$", "iso2022_jp_2"), (b"\x1b(J", "iso2022_jp_2"))
# What web browsers read under these labels (WHATWG Encoding Standard), tried when the strict reading fails.
_WIDER = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
    "iso8859-11": "cp874",
    "iso8859-8": "cp1255",
}
_LABELS = {"x-sjis": "cp932", "ks_c_5601-1987": "cp949", "x-mac-cyrillic": "mac_cyrillic", "x-gbk": "gbk", "macintosh": "mac_roman"}
# One replaced place in fifty characters is damage; more is the wrong encoding.
_DAMAGE_SHARE = 0.02
_NEAR_FIT = 0.05
_SURELY = 0.3  # fit, at most 1, by which another charset than the first that is named must explain the letters better
_MOST_NAMED = 5
_REPLACED = re.compile("\ufffd+")
_MOST_FLAGS = 50


class Decoded(NamedTuple):
    """A text, the name of its encoding (Python takes it too), and what to tell of that; flag offsets in code points."""

    text: str
    encoding: str
    flags: tuple[Flag, ...]


def decode(data: bytes, *, declared: str | None = None) -> Decoded:
    """Decode bytes of any encoding; declared is a charset told from outside and outranks one told by the text.

    Never raises: bytes that no encoding explains become U+FFFD and are flagged as damage.
    """
    return (
        _by_bom(data)
        or _by_pattern(data)
        or _strictly(data, "utf-8")
        or _as_named(data, [*([declared] if declared else []), *declared_charsets(data)])
        or _damaged_utf8(data)
        or _mixed_utf8(data)
        or _guessed(data)
    )


def wide_encoding(data: bytes) -> str | None:
    """UTF-16 or UTF-32, in which NULs are parts of letters, told by a byte order mark or by where the NULs stand; else None."""
    marked = next((encoding for mark, encoding in _BOMS if data.startswith(mark)), None)
    if marked:
        return marked if marked != "utf-8" else None
    return next((encoding for encoding in _wide_candidates(data[:_HEAD]) if _strictly(data, encoding)), None)


def declared_charsets(data: bytes) -> list[str]:
    """The charsets that meta elements, then an XML declaration, name within the first 4,096 bytes: the order of web browsers."""
    found = [*_OF_META.finditer(data[:_HEAD]), *_OF_XML.finditer(data[:_HEAD])]
    return [one[1].decode("ascii", "replace") for one in found[:_MOST_NAMED]]


def damage_flags(text: str) -> tuple[Flag, ...]:
    """Flag each run of U+FFFD, at most 50 of them."""
    if "\ufffd" not in text:  # many times as fast as the search for runs, and the rule
        return ()
    flags = []
    for count, found in enumerate(_REPLACED.finditer(text)):
        if count == _MOST_FLAGS:
            flags.append(Flag(DAMAGE, found.start(), len(text), "More places follow that could not be decoded."))
            break
        flags.append(Flag(DAMAGE, found.start(), found.end(), "What stood here could not be decoded."))
    return tuple(flags)


def _by_bom(data: bytes) -> Decoded | None:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _told(data[len(mark) :].decode(encoding, "replace"), encoding)
    return None


def _by_pattern(data: bytes) -> Decoded | None:
    for encoding in _wide_candidates(data[:_HEAD]):
        decoded = _strictly(data, encoding)
        if decoded:
            return decoded
    for mark, encoding in _ESCAPES:
        if mark in data[:_HEAD]:
            decoded = _strictly(data, encoding)
            if decoded and "\x1b" not in decoded.text:
                return decoded
    return None


def _wide_candidates(sample: bytes) -> list[str]:
    """UTF-32 and UTF-16 readings of a sample that make sense as a text; both leave NULs wherever there is a blank."""
    if b"\0" not in sample or _is_text_with_nuls(sample):
        return []
    sample = sample[: len(sample) // 4 * 4] or sample
    return [encoding for encoding in ("utf-32-be", "utf-32-le", "utf-16-be", "utf-16-le") if _is_sensible(sample, encoding)]


def _is_text_with_nuls(sample: bytes) -> bool:
    """Whether a sample is ASCII but for a NUL here and there; in wide encodings half the bytes of such letters are NULs."""
    return sample.count(b"\0") < 0.2 * len(sample) and all(byte in b"\0\t\n\f\r" or 0x20 <= byte < 0x7F for byte in sample)


def _is_sensible(sample: bytes, encoding: str) -> bool:
    if encoding.startswith("utf-16"):
        # The NULs are the first or the second halves of ASCII characters; a letter whose other half is NUL is rare.
        misplaced = sample[1 if encoding.endswith("be") else 0 :: 2].count(b"\0")
        if misplaced > 0.1 * sample.count(b"\0"):
            return False
    text = sample.decode(encoding, "ignore" if encoding.startswith("utf-16") else "replace")
    if not text or "\ufffd" in text or "\0" in text:
        return False
    # Read with the wrong byte order, blanks and line ends turn into rare ideographs and letters into unassigned places.
    good = sum(char.isalnum() or char.isspace() or char in ".,;:!?'\"()-<>/=’“”«»" for char in text)
    blanks = sum(char in " \n\r\t" for char in text)
    return good >= 0.9 * len(text) and (blanks > 0 or len(text) < 20)


def _strictly(data: bytes, encoding: str) -> Decoded | None:
    try:
        return _told(data.decode(encoding), encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _as_named(data: bytes, labels: list[str]) -> Decoded | None:
    """The reading under the first charset that is named, or under another one named that surely fits the letters better."""
    readings: dict[str, Decoded] = {}
    for named in labels:
        if decoded := _as_declared(data, named):
            readings.setdefault(decoded.encoding, decoded)
    if len(readings) < 2:
        return next(iter(readings.values()), None)
    from workbench.services.intake.guessing import guess

    fits = {label(codec): fit for codec, fit in guess(data)}
    fits.setdefault("iso-8859-1", fits.get("windows-1252", 0.0))
    first, *others = readings.values()
    worth = {one.encoding: fits.get(one.encoding, 0.0) - len(one.flags) for one in readings.values()}
    best = max(others, key=lambda one: worth[one.encoding])
    chosen = best if worth[best.encoding] > worth[first.encoding] + _SURELY else first
    told = f"The text names several encodings ({', '.join(readings)}); it was read as {chosen.encoding}."
    return chosen._replace(flags=(Flag(ENCODING, 0, len(chosen.text), told), *chosen.flags))


def _as_declared(data: bytes, label: str) -> Decoded | None:
    codec = codec_of(label)
    if codec is None or codec.startswith(("utf-16", "utf-32")):
        # The declaration was legible as ASCII, so a wide encoding it names cannot be true.
        return None
    c1_controls = codec == "iso8859-1" and re.search(rb"[\x80-\x9f]", data)
    readings = [_WIDER[codec]] if c1_controls else [codec, *([_WIDER[codec]] if codec in _WIDER else [])]
    for reading in readings:
        decoded = _strictly(data, reading)
        if decoded:
            return decoded
    return _nearly(data, readings[-1])


def codec_of(label: str) -> str | None:
    """The Python codec of a charset label, if it is one that decodes text."""
    try:
        info = codecs.lookup(_LABELS.get(label.lower(), label))
    except (LookupError, ValueError):
        return None
    return info.name if getattr(info, "_is_text_encoding", False) and info.name not in _UNTRUSTED else None


# Codecs that a hostile page could name to smuggle text past a reader's eye, or that are not charsets of documents.
_UNTRUSTED = frozenset({"utf-7", "idna", "punycode", "raw-unicode-escape", "unicode-escape", "undefined", "mbcs", "oem"})


def _nearly(data: bytes, encoding: str) -> Decoded | None:
    text = data.decode(encoding, "replace")
    return _told(text, encoding) if text.count("\ufffd") <= max(1, _DAMAGE_SHARE * len(text)) else None


def _damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 in which a few places are broken: kept as UTF-8 when sound multi-byte characters far outnumber the broken places."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    sound = sum(len(run) for run in re.findall("[^\x00-\x7f\ufffd]+", text))
    return _told(text, "utf-8") if sound >= 4 * broken else None


def _mixed_utf8(data: bytes) -> Decoded | None:
    """UTF-8 and windows-1252 in one text, as when pieces from two systems were joined; typographic marks in UTF-8 betray it."""
    if not _UTF8_MARK.search(data):
        return None
    pieces: list[str] = []
    flags: list[Flag] = []
    place = 0
    for found in _UTF8_OR_NOT.finditer(data):
        sound, other = found.groups()
        piece = sound.decode("utf-8") if sound is not None else other.decode("cp1252", "replace")
        if sound is None and len(flags) < _MOST_FLAGS:
            flags.append(Flag(DAMAGE, place, place + len(piece), "This is not UTF-8 like the rest; it was read as windows-1252."))
        pieces.append(piece)
        place += len(piece)
    return Decoded("".join(pieces), "utf-8", tuple(flags))


# One well-formed UTF-8 character beyond ASCII as bytes: no overlong forms, no surrogates.
_UTF8_CHAR = (
    rb"[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]"
    rb"|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}"
)
_UTF8_OR_NOT = re.compile(rb"((?:[\x00-\x7f]|" + _UTF8_CHAR + rb")+)|((?:(?!" + _UTF8_CHAR + rb")[\x80-\xff])+)")
_UTF8_MARK = re.compile(rb"[\x00-\x7f]\xe2\x80[\x93-\xa6][\x00-\x7f]")


def _guessed(data: bytes) -> Decoded:
    from workbench.services.intake.guessing import guess

    ranked = guess(data)
    readings = (decoded for encoding, _ in ranked if (decoded := _strictly(data, encoding)))
    likeliest = ranked[0][0] if ranked else "cp1252"
    decoded = next(readings, None) or _told(data.decode(likeliest, "replace"), likeliest)
    best = max((fit for encoding, fit in ranked if label(encoding) == decoded.encoding), default=0.0)
    near = [label(encoding) for encoding, fit in ranked if fit >= best - _NEAR_FIT and label(encoding) != decoded.encoding]
    also = f" It might also be {' or '.join(near[:2])}." if near else ""
    reason = f"The text does not say how it is encoded; it was read as {decoded.encoding}.{also}"
    return decoded._replace(flags=(Flag(ENCODING, 0, len(decoded.text), reason), *decoded.flags))


def label(codec: str) -> str:
    """The name under which people know a Python codec: windows-1252 for cp1252."""
    for pattern, known in ((r"^cp(?=125\d$)", "windows-"), (r"^iso8859[_-]", "iso-8859-"), (r"^utf-(16|32)-", r"utf-\1")):
        codec = re.sub(pattern, known, codec)
    return codec


def _told(text: str, encoding: str) -> Decoded:
    # A file joined from two may carry a second mark at its start.
    text = text.removeprefix("\ufeff") if encoding.startswith("utf") else text
    return Decoded(text, label(encoding), damage_flags(text))
