"""Drawing the pages of a PDF where its bytes can do no harm: in the confined child process that takes documents apart."""

import json
import zlib
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from workbench.domain.errors import CannotRead
from workbench.services.intake import page_letters
from workbench.services.intake.confined import never, run_confined

MOST_PAGES = 8  # in one go: each may be some megabytes
WIDEST = 2_400  # pixels
AROUND = 1_500  # characters of the pages before and behind in which a page's words are looked for: a running head may stand there
MOST_PIXELS = 12_000_000  # of one page, however long
_HERE = "workbench.services.intake.drawing:draw_asked"


class PageWords(NamedTuple):
    """The words read from a page: text is cut from a longer one, there at offset start; the page's own begin at begins in text."""

    text: str
    start: int
    begins: int


def words_of_page(text: str, pages: Sequence[int], number: int) -> PageWords | None:
    """Cut the words of a page, counted from 1, out of those of the document, with a little of what stands around."""
    if not 1 <= number <= len(pages):
        return None
    begins = pages[number - 1]
    ends = pages[number] if number < len(pages) else len(text)
    start = max(0, begins - AROUND)
    return PageWords(text[start : ends + AROUND], start, begins - start)


def draw_pages(
    data: bytes,
    pages: Sequence[int],
    width: int,
    *,
    words: Mapping[int, PageWords] = MappingProxyType({}),
    name: str,
    cancelled: Callable[[], bool] = never,
) -> tuple[list[dict[str, Any]], int]:
    """Draw pages, counted from 1, so many pixels wide: {"number", "width", "height", "rgb", "letters"} for each, and their count.

    words are those read from a page: letters are (place in the whole text, left, top, right, bottom) for each character of them
    that is seen on it, in ten-thousandths of its width and height. data is a PDF or a web archive that holds one. A page that is
    not there or cannot be drawn is left out. Raises CannotRead, Cancelled.
    """
    sought = {str(number): (found.text, found.begins) for number, found in words.items() if number in pages}
    request = {"pages": list(pages)[:MOST_PAGES], "width": max(16, min(width, WIDEST)), "words": sought}
    asked = json.dumps(request).encode() + b"\n"
    answer = run_confined(_HERE, asked + data, name=name, cancelled=cancelled)
    try:
        return [_unpacked(page, words.get(int(page["number"]))) for page in answer["pages"]], int(answer["count"])
    except (KeyError, TypeError, ValueError, zlib.error) as problem:
        raise CannotRead(f"The pages of {name} could not be drawn. The saved copy is unharmed.") from problem


def draw_asked(asked: bytes) -> dict[str, Any]:
    """Draw what the first line asks for of the document behind it; runs in the child."""
    line, _, data = asked.partition(b"\n")
    request = json.loads(line)
    document = _document(data)
    count = len(document)
    words = request["words"]
    wanted = [number for number in request["pages"] if 1 <= number <= count]
    drawn = (_drawn(document, number, request["width"], words.get(str(number))) for number in wanted)
    return {"pages": [page for page in drawn if page], "count": count}


def _document(data: bytes) -> Any:
    from workbench.services.intake.readers import pdf, warc

    return pdf.opened(data if pdf.is_pdf(data) else warc.body(data))


def _drawn(document: Any, number: int, width: int, words: tuple[str, int] | None) -> dict[str, Any] | None:
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
    letters = page_letters.letters_of(page, bitmap, *words) if words else []
    return {"number": number, "width": bitmap.width, "height": bitmap.height, "rgb": packed, "letters": letters}


def _rgb(bitmap: Any) -> bytes:
    """The rows of a drawing, three bytes a pixel, without the room at their ends."""
    held, row = bytes(bitmap.buffer), bitmap.width * 3
    return b"".join(held[at : at + row] for at in range(0, bitmap.height * bitmap.stride, bitmap.stride))


def _unpacked(page: dict[str, Any], words: PageWords | None) -> dict[str, Any]:
    width, height = int(page["width"]), int(page["height"])
    wanted = width * height * 3
    if not 0 < wanted <= 4 * MOST_PIXELS:
        raise ValueError
    unpacker = zlib.decompressobj()
    rgb = unpacker.decompress(b64decode(page["rgb"]), wanted + 1)
    if len(rgb) != wanted:
        raise ValueError
    start, length = (words.start, len(words.text)) if words else (0, 0)
    found = [tuple(map(int, letter)) for letter in page["letters"]]
    letters = tuple((start + place, *box) for place, *box in found if 0 <= place < length and len(box) == 4)
    return {"number": int(page["number"]), "width": width, "height": height, "rgb": rgb, "letters": letters}
