"""A picture of rectangles as PNG (ISO/IEC 15948), for files that cannot hold the drawing itself."""

import struct
import zlib
from collections.abc import Sequence

Box = tuple[int, int, int, int, int]  # left, top, width and height in pixels, and the number of its colour


def png(width: int, height: int, colours: Sequence[str], boxes: Sequence[Box]) -> bytes:
    """Paint boxes on a ground of the first colour (#rrggbb), later ones over earlier ones; all lie inside the picture."""
    lines = [bytearray(width) for _ in range(height)]
    for left, top, wide, tall, colour in boxes:
        for line in lines[top : top + tall]:
            line[left : left + wide] = bytes([colour]) * wide
    palette = b"".join(bytes.fromhex(one.removeprefix("#")) for one in colours)
    data = zlib.compress(b"".join(b"\0" + line for line in lines), 9)
    header = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)  # eight bits a pixel, each the number of a colour
    parts = ((b"IHDR", header), (b"PLTE", palette), (b"IDAT", data), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, body) for name, body in parts)


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
