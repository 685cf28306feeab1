"""The road from a file, pasted text or standard input to a Draft."""

import os
import re
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from workbench.domain.article import Draft
from workbench.domain.errors import CannotRead
from workbench.domain.statement import Flag
from workbench.services.intake.binary import is_noise, kind_of_binary
from workbench.services.intake.confined import never, run_confined
from workbench.services.intake.decoding import wide_encoding
from workbench.services.intake.readers import READERS, Reader, reader_by_content, reader_by_media_type, reader_by_suffix

MAX_BYTES = 100_000_000

_CAN_OPEN = "This version opens " + " and ".join(f"{kind.name} files ({', '.join(kind.suffixes)})" for kind in READERS) + "."
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]+):", re.IGNORECASE)


def read_location(location: str, *, suffix: str | None = None, cancelled: Callable[[], bool] = never) -> Draft:
    """Read the file at a path or a file: URL; suffix stands in for that of the name.

    Raises CannotRead for anything that cannot become an article, an http(s) address among them, and Cancelled.
    """
    path = _path(location)
    name = shown(path.name or str(path))
    return _read(bytes_of(path), name, location, suffix or path.suffix or None, None, cancelled)


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
        raise CannotRead(
            f"{shown(location)} was not fetched: this version opens files, not web addresses. "
            "Save the page from your browser and open the saved file; nothing was stored."
        )
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


def _read(
    data: bytes, name: str, location: str, suffix: str | None, media_type: str | None, cancelled: Callable[[], bool]
) -> Draft:
    if len(data) > MAX_BYTES:
        raise CannotRead(f"{name} is larger than {MAX_BYTES // 1_000_000} MB and was not read; nothing was stored.")
    if not data.strip():
        raise CannotRead(f"{name} is empty; nothing was stored.")
    reader = _reader(data, name, suffix, media_type)
    if reader.harmless(data):
        from workbench.services.intake.readers import text

        fields = text.read(data)
    else:
        fields = run_confined(reader.parser, data, name=name, cancelled=cancelled)
    return _draft(fields, data, reader, name, location)


def _reader(data: bytes, name: str, suffix: str | None, media_type: str | None) -> Reader:
    kind = kind_of_binary(data)
    if kind is None and wide_encoding(data) is None and is_noise(data):
        kind = "no text"
    if kind:
        raise CannotRead(f"{name} could not be read: it is {kind}. Nothing was stored. {_CAN_OPEN}")
    reader = reader_by_suffix(suffix) if suffix else reader_by_media_type(media_type) if media_type else reader_by_content(data)
    if reader is None:
        told = shown(suffix or media_type or "")
        raise CannotRead(f"{name} could not be read: {told} is no kind of file that can be opened. Nothing was stored. {_CAN_OPEN}")
    return reader


def _draft(fields: dict[str, Any], data: bytes, reader: Reader, name: str, location: str) -> Draft:
    text = fields.get("text")
    if not isinstance(text, str) or not any(char.isalnum() for char in text):
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
    )


def _word(fields: dict[str, Any], key: str) -> str | None:
    value = fields.get(key)
    return value if isinstance(value, str) and value else None
