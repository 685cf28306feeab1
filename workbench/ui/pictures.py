"""Pictures from the clipboard and from snapshots: bytes in, small images out, with caps on what is decoded."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from workbench.ui.drawn_apart import drawn, is_drawn_apart

# By their first bytes: no other decoder is asked, whatever a file calls itself.
FORMATS = ((b"\x89PNG\r\n\x1a\n", b"png"), (b"\xff\xd8\xff", b"jpeg"), (b"GIF87a", b"gif"), (b"GIF89a", b"gif"))
MOST_BYTES = 30_000_000
MOST_PIXELS = 60_000_000
MOST_MB = 256  # of memory for one picture being decoded
THUMB = QSize(260, 150)


def is_picture(data: bytes) -> bool:
    """Do these bytes begin as a picture that can be shown?"""
    return any(data.startswith(mark) for mark, _name in FORMATS) or is_drawn_apart(data)


def holds_picture(data: QMimeData | None) -> bool:
    """Is this a picture, and nothing that is better taken as an address or a text? A table copied from an office brings both."""
    if data is None or data.hasUrls() or not (data.hasImage() or data.hasFormat("image/png")):
        return False
    return not (data.hasText() and data.text().strip())


def pasted(data: QMimeData | None) -> bytes | None:
    """The PNG bytes of copied or dropped picture data, as they came where they came as PNG; None when there is no picture."""
    if data is None or not holds_picture(data):
        return None
    raw = bytes(data.data("image/png").data())
    if raw.startswith(FORMATS[0][0]):
        return raw
    image = data.imageData()
    if not isinstance(image, QImage) or image.isNull() or image.width() * image.height() > MOST_PIXELS:
        return None
    made = QByteArray()
    buffer = QBuffer(made)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return bytes(made.data()) if QImageWriter(buffer, QByteArray(b"png")).write(image) else None


def thumbnail(data: bytes, room: QSize = THUMB, ratio: float = 2.0) -> QImage | None:
    """Decode a picture no larger than the room given; None for what is no picture, damaged or beyond the caps."""
    if is_drawn_apart(data):
        return drawn(data, room * ratio) if len(data) <= MOST_BYTES else None
    name = next((name for mark, name in FORMATS if data.startswith(mark)), None)
    if name is None or len(data) > MOST_BYTES:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(name))
    reader.setAutoDetectImageFormat(False)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MOST_PIXELS:
        return None
    QImageReader.setAllocationLimit(MOST_MB)
    wanted = size.scaled(room * ratio, Qt.AspectRatioMode.KeepAspectRatio)
    if wanted.width() < size.width():
        reader.setScaledSize(wanted.expandedTo(QSize(1, 1)))
    image = reader.read()
    return None if image.isNull() else image
