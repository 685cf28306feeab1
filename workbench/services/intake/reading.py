"""The road from a file, pasted text or standard input to a Draft."""

import mimetypes
import os
import re
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from workbench.domain.article import Draft
from workbench.domain.errors import CannotRead
from workbench.domain.statement import Flag
from workbench.domain.whole import whole
from workbench.services.intake.binary import is_noise, kind_of_binary
from workbench.services.intake.confined import never, run_confined
from workbench.services.intake.decoding import wide_encoding
from workbench.services.intake.readers import (
    READERS,
    Reader,
    reader_by_content,
    reader_by_media_type,
    reader_by_suffix,
    reader_of_kind,
    reader_of_name,
)
from workbench.services.intake.readers.recognition import picture_type

MAX_BYTES = 100_000_000
_ANYTHING = "application/octet-stream"
MISNAMED = "misnamed"  # the kind of the flag that tells so

_KINDS = [f"{kind.name} ({', '.join(kind.suffixes)})" for kind in READERS if not kind.wordless]
_CAN_OPEN = f"This version opens {'; '.join(_KINDS)}."
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]+):", re.IGNORECASE)


def read_location(location: str, *, suffix: str | None = None, cancelled: Callable[[], bool] = never) -> Draft:
    """Read the file at a path or a file: URL; suffix stands in for that of the name.

    Raises CannotRead for anything that cannot become an article, an http(s) address among them, and Cancelled.
    """
    path = _path(location)
    name = shown(path.name or str(path))
    return _read(bytes_of(path), name, whole(location), suffix or _suffix(path.name), None, cancelled)


def read_evidence(
    data: bytes,
    *,
    name: str,
    media_type: str | None = None,
    cancelled: Callable[[], bool] = never,
) -> Draft:
    """Read what shall support or contradict a claim: as an article is read, but what has no words is taken as it is.

    The text is empty then, and unread says why where a reader refused. Raises Cancelled, and CannotRead for what is empty or
    too large.
    """
    if not data:
        raise CannotRead(f"{shown(name)} is empty; nothing was stored.")
    media_type = None if media_type == _ANYTHING else media_type
    suffix = None if media_type else _suffix(name)
    try:
        return _read(data, shown(name), name, suffix, media_type, cancelled, wordless=True)
    except CannotRead as refusal:
        if len(data) > MAX_BYTES:
            raise
        return Draft("", data, media_type or media_type_of(name, data) or _ANYTHING, None, name, unread=str(refusal))


def read_bytes(
    data: bytes,
    *,
    name: str,
    suffix: str | None = None,
    media_type: str | None = None,
    cancelled: Callable[[], bool] = never,
) -> Draft:
    """Read bytes that are already at hand, such as standard input; name stands for the file's name in what people are told.

    suffix or media_type decide how they are read; without either the bytes do. Raises CannotRead and Cancelled.
    """
    return _read(data, shown(name), name, suffix, media_type, cancelled)


def read_again(data: bytes, *, name: str, media_type: str, codec: str, cancelled: Callable[[], bool] = never) -> Draft:
    """Read a text, a page or a table once more in an encoding that is named (a codec of Python's); raises CannotRead, Cancelled."""
    from workbench.services.intake.readers import reencoded

    reader = reader_by_media_type(media_type)
    if reader is None or reader.media_type not in reencoded.KINDS:
        raise CannotRead(f"{shown(name)} could not be read: it says by itself how it is encoded.")
    framed = reencoded.framed(data, reader.media_type, codec)
    fields = run_confined(f"{reencoded.__name__}:read", framed, name=shown(name), cancelled=cancelled)
    return _draft(fields, data, reader, shown(name), name, wordless=False)


def media_type_of(name: str, data: bytes = b"") -> str | None:
    """The media type of a file by its content where that tells it, else by its name; None for an ending that nobody knows."""
    guessed, packing = mimetypes.guess_type(name)
    reader = reader_of_name(name)
    found = reader_of_kind(data, reader) if data else None
    if kind := picture_type(data) or (found.media_type if found else None):
        return kind
    if reader is None:
        return guessed if not packing else None
    return guessed if guessed and not packing and reader_by_media_type(guessed) is reader else reader.media_type


def ending_misleads(name: str, data: bytes) -> str | None:
    """A sentence where the content of a file tells of another kind than the ending of its name; None where it does not."""
    suffix = _suffix(name)
    found = reader_of_kind(data, reader_by_suffix(suffix)) if suffix else None
    return _told_kind(f"The name of {shown(name)} ends in {shown(suffix or '')}", found) if found else None


def _told_kind(said: str, found: Reader) -> str:
    return f"{said}, but its content is of the kind “{found.name}”; it was read as that."


def read_text(text: str, *, name: str) -> Draft:
    """Take text that was pasted; raises CannotRead when it holds surrogates, or no letter and no digit."""
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError as problem:
        why = f"character {problem.start + 1:,} is half a character (a lone surrogate)"
        raise CannotRead(f"{shown(name)} could not be read: {why}. Nothing was stored.") from problem
    return _read(data, shown(name), name, ".txt", None, never)


def shown(name: str) -> str:
    """A name that fits into a sentence: one line, characters that are not seen replaced, at most 120 code points."""
    line = "".join(char if char.isprintable() else "\ufffd" for char in name)
    return line if len(line) <= 120 else line[:80] + "…" + line[-39:]


def _path(location: str) -> Path:
    if "\0" in location:
        raise CannotRead(f"{shown(location)} is no name that a file can have.")
    scheme = _SCHEME.match(location)
    if not scheme or Path(location).exists():
        return Path(location).expanduser()
    kind = scheme.group(1).lower()
    if kind in ("http", "https"):
        raise CannotRead(f"{shown(location)} is no address that can be fetched: it names no site, or holds a blank.")
    if kind != "file":
        raise CannotRead(f"There is no file {shown(location)}, and addresses that begin with {kind}: cannot be opened.")
    parts = urlsplit(location)
    if parts.netloc.lower() not in ("", "localhost"):
        raise CannotRead(f"{shown(location)} could not be read: it lies on another machine. Copy the file here and open the copy.")
    return Path(url2pathname(parts.path))


def bytes_of(path: Path, most: int = MAX_BYTES) -> bytes:
    """All bytes of an ordinary file of at most so many bytes; raises CannotRead for anything else."""
    name = shown(path.name or str(path))
    try:
        # Asked before opening: a device could run without end, and a pipe could wait without end.
        facts = path.stat()
        if stat.S_ISDIR(facts.st_mode):
            raise CannotRead(f"{name} is a folder; choose a file in it.")
        if not stat.S_ISREG(facts.st_mode):
            raise CannotRead(f"{name} is not an ordinary file and was not read.")
        if facts.st_size <= most:
            with path.open("rb") as file:
                data = file.read(most + 1)
            if len(data) <= most:
                return data
    except FileNotFoundError as problem:
        raise CannotRead(f"There is no file {name} in that place.") from problem
    except PermissionError as problem:
        raise CannotRead(f"{name} may not be read by you; nothing was stored.") from problem
    except (OSError, ValueError) as problem:
        errno = problem.errno if isinstance(problem, OSError) else None
        why = os.strerror(errno).lower() if errno else "no file can have such a name"
        raise CannotRead(f"{name} could not be read: {why}. Nothing was stored.") from problem
    raise CannotRead(f"{name} is larger than {most // 1_000_000} MB and was not read; nothing was stored.")


def _suffix(name: str) -> str | None:
    """The ending that tells how a file is read: a known one of two parts (.warc.gz) before the last one."""
    known = reader_of_name(name)
    ends = [suffix for suffix in known.suffixes if name.lower().endswith(suffix)] if known else []
    return max(ends, key=len, default=Path(name).suffix) or None


def _read(
    data: bytes,
    name: str,
    location: str,
    suffix: str | None,
    media_type: str | None,
    cancelled: Callable[[], bool],
    *,
    wordless: bool = False,
) -> Draft:
    if len(data) > MAX_BYTES:
        raise CannotRead(f"{name} is larger than {MAX_BYTES // 1_000_000} MB and was not read; nothing was stored.")
    if not data.strip():
        raise CannotRead(f"{name} is empty; nothing was stored.")
    reader, told = _reader(data, name, suffix, media_type)
    if reader.harmless(data):
        from workbench.services.intake.readers import text

        fields = text.read(data)
    else:
        fields = run_confined(reader.parser, data, name=name, cancelled=cancelled)
    draft = _draft(fields, data, reader, name, location, wordless=wordless)
    return replace(draft, flags=(Flag(MISNAMED, 0, len(draft.text), told), *draft.flags)) if told else draft


def _reader(data: bytes, name: str, suffix: str | None, media_type: str | None) -> tuple[Reader, str | None]:
    """The reader, and a sentence where the content tells of another kind than the name or the server."""
    reader = reader_by_suffix(suffix) if suffix else reader_by_media_type(media_type) if media_type else reader_by_content(data)
    if (suffix or media_type) and (found := reader_of_kind(data, reader)):
        said = f"Its name ends in {shown(suffix)}" if suffix else f"It is said to be {shown(media_type or '')}"
        return found, _told_kind(said, found)
    if reader and reader.marks:
        return reader, None
    kind = kind_of_binary(data)
    if kind is None and wide_encoding(data) is None and is_noise(data):
        kind = "no text"
    if kind:
        meant = f" although its name ends in {shown(suffix or '')}" if reader and suffix and kind != "no text" else ""
        raise CannotRead(f"{name} could not be read: it is {kind}{meant}. Nothing was stored. {_CAN_OPEN}")
    if reader is None:
        told = shown(suffix or media_type or "")
        raise CannotRead(f"{name} could not be read: {told} is no kind of file that can be opened. Nothing was stored. {_CAN_OPEN}")
    return reader, None


def _draft(fields: dict[str, Any], data: bytes, reader: Reader, name: str, location: str, *, wordless: bool) -> Draft:
    text = fields.get("text")
    if not isinstance(text, str) or (not wordless and not any(char.isalnum() for char in text)):
        if reader.wordless:
            raise CannotRead(f"{name} is a {reader.name} without words to check. Nothing was stored; link it to a claim instead.")
        if reader.name == "PDF":
            told = "its pages may be pictures. Nothing was stored; link it to a claim, or have it made into text first."
            raise CannotRead(f"{name} holds no text: {told}")
        raise CannotRead(f"{name} holds no text: no letter and no digit was found in it. Nothing was stored.")
    return Draft(
        text=text,
        data=data,
        media_type=reader.media_type,
        encoding=_word(fields, "encoding"),
        location=location,
        title=_word(fields, "title"),
        outlet=_word(fields, "outlet"),
        author=_word(fields, "author"),
        url=_word(fields, "url"),
        published=_word(fields, "published"),
        language=_word(fields, "language"),
        flags=tuple(Flag(flag["kind"], flag["start"], flag["end"], flag["reason"]) for flag in fields.get("flags", ())),
        title_made=fields.get("title_made") is True,
        pages=tuple(place for place in fields.get("pages", ()) if isinstance(place, int)),
        institutions=tuple(name for name in fields.get("institutions", ()) if isinstance(name, str)),
        saved_at=_word(fields, "saved_at"),
    )


def _word(fields: dict[str, Any], key: str) -> str | None:
    value = fields.get(key)
    return value if isinstance(value, str) and value else None
