"""Drawing the pages of a PDF where its bytes can do no harm: in the confined child process that takes documents apart."""

import json
import zlib
from base64 import b64decode, b64encode
from collections.abc import Callable, Sequence
from typing import Any

from workbench.domain.errors import CannotRead
from workbench.services.intake.confined import never, run_confined

MOST_PAGES = 8  # in one go: each may be some megabytes
WIDEST = 2_400  # pixels
MOST_PIXELS = 12_000_000  # of one page, however long
_HERE = "workbench.services.intake.drawing:draw_asked"


def draw_pages(
    data: bytes, pages: Sequence[int], width: int, *, name: str, cancelled: Callable[[], bool] = never
) -> tuple[list[dict[str, Any]], int]:
    """Draw pages, counted from 1, so many pixels wide: {"number", "width", "height", "rgb"} for each, and how many there are.

    data is a PDF or a web archive that holds one. A page that is not there or cannot be drawn is left out. Raises CannotRead,
    Cancelled.
    """
    asked = json.dumps({"pages": list(pages)[:MOST_PAGES], "width": max(16, min(width, WIDEST))}).encode() + b"\n"
    answer = run_confined(_HERE, asked + data, name=name, cancelled=cancelled)
    try:
        return [_unpacked(page) for page in answer["pages"]], int(answer["count"])
    except (KeyError, TypeError, ValueError, zlib.error) as problem:
        raise CannotRead(f"The pages of {name} could not be drawn. The saved copy is unharmed.") from problem


def draw_asked(asked: bytes) -> dict[str, Any]:
    """Draw what the first line asks for of the document behind it; runs in the child."""
    line, _, data = asked.partition(b"\n")
    request = json.loads(line)
    document = _document(data)
    count = len(document)
    drawn = (_drawn(document, number, request["width"]) for number in request["pages"] if 1 <= number <= count)
    return {"pages": [page for page in drawn if page], "count": count}


def _document(data: bytes) -> Any:
    from workbench.services.intake.readers import pdf, warc

    return pdf.opened(data if pdf.is_pdf(data) else warc.body(data))


def _drawn(document: Any, number: int, width: int) -> dict[str, Any] | None:
    from pypdfium2 import PdfiumError

    try:
        page = document[number - 1]
        across, down = page.get_size()
        if not (across > 0 and down > 0):
            return None
        scale = min(width / across, (MOST_PIXELS / (across * down)) ** 0.5)
        bitmap = page.render(scale=scale, rev_byteorder=True, may_draw_forms=False)
        rgb = _rgb(bitmap)
    except (PdfiumError, ValueError, MemoryError):
        return None  # one page that is broken is no reason to keep back the others
    packed = b64encode(zlib.compress(rgb, 1)).decode()
    return {"number": number, "width": bitmap.width, "height": bitmap.height, "rgb": packed}


def _rgb(bitmap: Any) -> bytes:
    """The rows of a drawing, three bytes a pixel, without the room at their ends."""
    held, row = bytes(bitmap.buffer), bitmap.width * 3
    return b"".join(held[at : at + row] for at in range(0, bitmap.height * bitmap.stride, bitmap.stride))


def _unpacked(page: dict[str, Any]) -> dict[str, Any]:
    width, height = int(page["width"]), int(page["height"])
    wanted = width * height * 3
    if not 0 < wanted <= 4 * MOST_PIXELS:
        raise ValueError
    unpacker = zlib.decompressobj()
    rgb = unpacker.decompress(b64decode(page["rgb"]), wanted + 1)
    if len(rgb) != wanted:
        raise ValueError
    return {"number": int(page["number"]), "width": width, "height": height, "rgb": rgb}
