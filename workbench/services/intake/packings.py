"""Bodies as servers send them: in pieces (chunked), packed (gzip, deflate, br, zstd); unpacked up to a limit, in the child."""

import re
import zlib
from collections.abc import Sequence
from enum import StrEnum
from importlib import import_module
from typing import Any, NamedTuple

_PIECE = re.compile(rb"([0-9A-Fa-f]{1,8})[^\r\n]*\r\n")
_ZLIB = b"\x78"
_PROBE = 512  # bytes that tell whether a body is a text, and not packed as its headers say


class Fault(StrEnum):
    """Why a body could not be unpacked to its end."""

    UNKNOWN = "unknown"
    DAMAGED = "damaged"
    LARGE = "large"


class Unpacked(NamedTuple):
    """What could be unpacked of a body, and what kept it from its end; packing names the one that failed."""

    body: bytes
    fault: Fault | None = None
    packing: str = ""


def packings_in(header: str | None) -> list[str]:
    """The packings that a Content-Encoding names, in the order in which they were applied."""
    return [one for part in (header or "").lower().split(",") if (one := part.strip()) not in ("", "identity", "none", "utf-8")]


def joined(body: bytes) -> bytes:
    """The pieces of a chunked answer as one; the rest as it is where they cannot be told apart."""
    whole, place = bytearray(), 0
    while head := _PIECE.match(body, place):
        size = int(head[1], 16)
        if size == 0:
            return bytes(whole)
        whole += body[head.end() : head.end() + size]
        place = head.end() + size + 2
    return bytes(whole) + body[place:]


def unpacked(body: bytes, packings: Sequence[str], most: int) -> Unpacked:
    """Take the packings off a body, the last applied first, to at most so many bytes.

    A body that is a text as it stands is taken as it is: some archives keep answers unpacked under the headers they came with.
    """
    for packing in reversed(packings):
        if not body:
            break
        found = _one(body, packing, most)
        if found.fault in (Fault.DAMAGED, Fault.UNKNOWN) and _is_plain(body):
            continue
        if found.fault:
            return found
        body = found.body
    return Unpacked(body)


def _one(body: bytes, packing: str, most: int) -> Unpacked:
    try:
        unpacker = _unpacker(body, packing)
    except ImportError:
        unpacker = None
    if unpacker is None:
        return Unpacked(body, Fault.UNKNOWN, packing)
    try:
        text, whole = unpacker(body, most + 1)
    except Exception:  # each library has an error of its own
        return Unpacked(b"", Fault.DAMAGED, packing)
    if len(text) > most:
        return Unpacked(text[:most], Fault.LARGE, packing)
    return Unpacked(text, None if whole else Fault.DAMAGED, packing)


def _unpacker(body: bytes, packing: str) -> Any:
    """A function of a body and a limit that returns what it unpacks to and whether that is all; None for what nobody knows."""
    if packing in ("gzip", "x-gzip"):
        return lambda held, most: _by_zlib(held, most, 31)
    if packing == "deflate":
        # Deflate means zlib's wrapping; some servers leave it out.
        return lambda held, most: _by_zlib(held, most, 15 if held[:1] == _ZLIB else -15)
    if packing == "br":
        import brotli

        return _Brotli(brotli)
    if packing == "zstd":
        try:
            return _Zstandard(import_module("compression.zstd"))
        except ImportError:
            from backports import zstd

            return _Zstandard(zstd)
    return None


def _by_zlib(body: bytes, most: int, wrap: int) -> tuple[bytes, bool]:
    unpacker = zlib.decompressobj(wrap)
    return unpacker.decompress(body, most), unpacker.eof


class _Brotli:
    def __init__(self, library: Any) -> None:
        self._library = library

    def __call__(self, body: bytes, most: int) -> tuple[bytes, bool]:
        unpacker = self._library.Decompressor()
        pieces, length, given = [], 0, body
        while length < most and not unpacker.is_finished():
            piece = unpacker.process(given, output_buffer_limit=most - length)
            given = b""
            if not piece:
                break
            pieces.append(piece)
            length += len(piece)
        return b"".join(pieces), bool(unpacker.is_finished())


class _Zstandard:
    def __init__(self, library: Any) -> None:
        self._library = library

    def __call__(self, body: bytes, most: int) -> tuple[bytes, bool]:
        text, whole = b"", False
        while body and len(text) < most:
            unpacker = self._library.ZstdDecompressor()
            text += unpacker.decompress(body, most - len(text))
            whole, body = bool(unpacker.eof), unpacker.unused_data if unpacker.eof else b""
        return text, whole


def _is_plain(body: bytes) -> bool:
    """Is this a text already? What is packed holds control characters and is neither ASCII nor UTF-8 for long."""
    probe = body[:_PROBE]
    if any(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in probe):
        return False
    low = sum(byte < 128 for byte in probe)
    return low >= 0.7 * len(probe) or "\ufffd" not in probe.decode("utf-8", "replace")[:-1]
