"""Telling files that are no text at all, by their first bytes or by what they are full of."""

import codecs
import re

_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office document of the old kind"),
    (b"{\\rtf", "a rich text document"),
    (b"SQLite format 3\0", "a SQLite database"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"\x1f\x8b\x08", "a compressed file"),
    (b"\xfd7zXZ\0", "a compressed file"),
    (b"\x28\xb5\x2f\xfd", "a compressed file"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed archive"),
    (b"Rar!\x1a\x07", "a compressed archive"),
    (b"\x7fELF", "a program"),
    (b"OggS\0", "a recording"),
    (b"ID3\x03", "a recording"),
    (b"ID3\x04", "a recording"),
    (b"\x1aE\xdf\xa3", "a film"),
    (b"WARC/1.", "a web archive"),
)
_INSIDE = ((b"RIFF", 8, b"WEBP", "a WebP picture"), (b"RIFF", 8, b"WAVE", "a recording"), (b"", 4, b"ftyp", "a film or a picture"))
_BZIP = re.compile(rb"BZh[1-9]1AY&SY")
_SAMPLE = 65_536
_CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\t\n\v\f\r\x1b"})
# More control characters than these among the first bytes, and no person wrote it.
_MOST_CONTROLS = 0.3
_MOST_CONTROLS_IN_LEGACY = 0.02


def kind_of_binary(data: bytes) -> str | None:
    """What these bytes are, in words ("a PDF document"), when they are no text; None when they may well be one."""
    for mark, kind in _SIGNATURES:
        if data.startswith(mark):
            return kind
    for mark, offset, inside, kind in _INSIDE:
        if data.startswith(mark) and data[offset : offset + len(inside)] == inside:
            return kind
    return "a compressed file" if _BZIP.match(data) else None


def is_noise(data: bytes) -> bool:
    """Whether bytes that are not in a wide encoding hold more control characters than any text."""
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    try:
        # A character cut at the end of the sample is no fault.
        codecs.getincrementaldecoder("utf-8")().decode(sample, final=len(data) <= _SAMPLE)
    except UnicodeDecodeError:
        return controls > _MOST_CONTROLS_IN_LEGACY * len(sample)
    return controls > _MOST_CONTROLS * len(sample)
