"""Pictures whose decoders have a history (WebP, TIFF), decoded in the confined child process that takes documents apart."""

import json
import zlib
from base64 import b64decode, b64encode
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from workbench.domain.errors import CannotRead
from workbench.services.intake.confined import run_confined

FORMATS = {b"RIFF": b"webp", b"II*\0": b"tiff", b"MM\0*": b"tiff"}
MOST_PIXELS = 60_000_000
_HERE = "workbench.ui.drawn_apart:decoded"


def is_drawn_apart(data: bytes) -> bool:
    """Do these bytes begin as a picture of these kinds?"""
    return data[:4] in FORMATS and (data[:4] != b"RIFF" or data[8:12] == b"WEBP")


def drawn(data: bytes, most: QSize) -> QImage | None:
    """The picture, no larger than asked for; None where it is damaged, too large, or cannot be decoded in time and memory."""
    asked = json.dumps([most.width(), most.height()]).encode() + b"\n"
    try:
        found = run_confined(_HERE, asked + data, name="picture")
        width, height = int(found["width"]), int(found["height"])
        held = zlib.decompressobj().decompress(b64decode(found["rgba"]), width * height * 4 + 1)
        if not (0 < width <= most.width() and 0 < height <= most.height()) or len(held) != width * height * 4:
            return None
    except (CannotRead, KeyError, TypeError, ValueError, zlib.error):
        return None
    return QImage(held, width, height, width * 4, QImage.Format.Format_RGBA8888).copy()


def decoded(asked: bytes) -> dict[str, Any]:
    """Decode what follows the first line, which tells how large it may become; runs in the child. Raises CannotRead."""
    line, _, data = asked.partition(b"\n")
    room = QSize(*json.loads(line))
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    image = _read(buffer, QByteArray(FORMATS[data[:4]]), room)
    rgba = bytes(image.constBits())[: image.width() * image.height() * 4]
    return {"width": image.width(), "height": image.height(), "rgba": b64encode(zlib.compress(rgba, 1)).decode()}


def _read(buffer: QBuffer, kind: QByteArray, room: QSize) -> QImage:
    # A function of its own: the reader of TIFF must be gone before what it reads from.
    reader = QImageReader(buffer, kind)
    reader.setAutoDetectImageFormat(False)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MOST_PIXELS:
        raise CannotRead("it is no picture that is known here (PNG, JPEG, GIF, WebP, TIFF), or a damaged one.")
    wanted = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
    if wanted.width() < size.width():
        reader.setScaledSize(wanted.expandedTo(QSize(1, 1)))
    image = reader.read().convertToFormat(QImage.Format.Format_RGBA8888)
    if image.isNull():
        raise CannotRead("it is no picture that is known here (PNG, JPEG, GIF, WebP, TIFF), or a damaged one.")
    return image
