"""Drawing the pages of a PDF where its bytes can do no harm: in the confined child process that takes documents apart."""

import json
import re
import zlib
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from workbench.domain.errors import CannotRead
from workbench.services.intake.confined import never, run_confined

MOST_PAGES = 8  # in one go: each may be some megabytes
WIDEST = 2_400  # pixels
MOST_QUOTES, MOST_WORDS = 50, 400  # that are looked for on one page
MOST_PIXELS = 12_000_000  # of one page, however long
_HERE = "workbench.services.intake.drawing:draw_asked"


def draw_pages(
    data: bytes,
    pages: Sequence[int],
    width: int,
    *,
    quotes: Mapping[int, Sequence[str]] = MappingProxyType({}),
    name: str,
    cancelled: Callable[[], bool] = never,
) -> tuple[list[dict[str, Any]], int]:
    """Draw pages, counted from 1, so many pixels wide: {"number", "width", "height", "rgb", "boxes"} for each, and their count.

    quotes are passages to be found on a page: boxes are (which of them, left, top, right, bottom) in shares of it, one a line.
    data is a PDF or a web archive that holds one. A page that is not there or cannot be drawn is left out. Raises CannotRead,
    Cancelled.
    """
    sought = {str(number): list(found)[:MOST_QUOTES] for number, found in quotes.items() if number in pages}
    request = {"pages": list(pages)[:MOST_PAGES], "width": max(16, min(width, WIDEST)), "quotes": sought}
    asked = json.dumps(request).encode() + b"\n"
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
    quotes = request["quotes"]
    wanted = [number for number in request["pages"] if 1 <= number <= count]
    drawn = (_drawn(document, number, request["width"], quotes.get(str(number), [])) for number in wanted)
    return {"pages": [page for page in drawn if page], "count": count}


def _document(data: bytes) -> Any:
    from workbench.services.intake.readers import pdf, warc

    return pdf.opened(data if pdf.is_pdf(data) else warc.body(data))


def _drawn(document: Any, number: int, width: int, quotes: Sequence[str]) -> dict[str, Any] | None:
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
    boxes = _boxes(page, quotes) if quotes else []
    return {"number": number, "width": bitmap.width, "height": bitmap.height, "rgb": packed, "boxes": boxes}


def _boxes(page: Any, quotes: Sequence[str]) -> list[tuple[int, float, float, float, float]]:
    """Where passages stand on a page, a box a line; nothing for what cannot be told."""
    from pypdfium2 import PdfiumError

    found = []
    try:
        if page.get_rotation():
            return []
        left, low, right, high = page.get_cropbox()
        held = page.get_textpage()
        text = held.get_text_range()
        for which, quote in enumerate(quotes):
            # A line ends with CR LF, and with a mark of PDFium's own where it breaks a word.
            words = (r"(?:\ufffe(?:\r\n)?)?".join(map(re.escape, word)) for word in quote.split()[:MOST_WORDS])
            place = re.search(r"\s+".join(words), text)
            if place is None:
                continue
            first, last = (len(text[:at].encode("utf-16-le", "surrogatepass")) // 2 for at in place.span())
            for line in range(held.count_rects(first, last - first)):
                begins, bottom, ends, top = held.get_rect(line)
                across, down = right - left, high - low
                edges = ((begins - left) / across, (high - top) / down, (ends - left) / across, (high - bottom) / down)
                found.append((which, *(min(1.0, max(0.0, edge)) for edge in edges)))
    except (PdfiumError, ZeroDivisionError, ValueError):
        return []
    return found


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
    boxes = tuple((int(which), float(a), float(b), float(c), float(d)) for which, a, b, c, d in page["boxes"])
    return {"number": int(page["number"]), "width": width, "height": height, "rgb": rgb, "boxes": boxes}
