"""PDF documents, by PDFium: the text in paragraphs and where each page begins; pictures of pages have no text."""

from collections import defaultdict
from itertools import pairwise
from statistics import median
from typing import Any

from workbench.domain.errors import CannotRead
from workbench.services.intake.readers.pdf_flow import ENDS, Line, Paragraph, flowing, runs_on
from workbench.services.intake.readers.text import title_of
from workbench.services.intake.zipped import line_of

MAX_PAGES = 5_000
MAX_TEXT = 20_000_000
_SIGNATURE = b"%PDF-"
_LOOKED_AT = 1_024  # readers of PDF allow so many bytes of rubbish before the signature
_NO_TITLES = ("untitled", "microsoft word", "powerpoint", "document")
_COLUMN = 5  # lines that make a column
_INDENT = 20  # points
_PROSE = 25  # characters that half of its lines have
_PASSWORD = 4  # FPDF_ERR_PASSWORD


def read(data: bytes) -> dict[str, Any]:
    """Take a document apart; a page that shows no text is an empty one. Raises CannotRead when it is none, locked or damaged.

    pages holds for each page the place in the text where it begins, in code points.
    """
    document = opened(data)
    count = len(document)
    if count > MAX_PAGES:
        raise CannotRead(f"it has more than {MAX_PAGES:,} pages.")
    found, length = [], 0
    for number in range(count):
        found.append(_paragraphs(_page_lines(document, number)))
        length += sum(len(line.text) + 1 for one in found[-1] for line in one)
        if length > MAX_TEXT:
            raise CannotRead(f"it holds more than {MAX_TEXT // 1_000_000} million characters.")
    text, pages = flowing(found)
    known = document.get_metadata_dict()
    title = line_of(known.get("Title"))
    if title and title.casefold().startswith(_NO_TITLES):
        title = None
    return {
        "text": text,
        "title": title or title_of(text),
        "title_made": not title,
        "author": line_of(known.get("Author")),
        "pages": pages,
        "flags": [],
    }


def is_pdf(data: bytes) -> bool:
    """Do these bytes say that they are a PDF?"""
    return _SIGNATURE in data[:_LOOKED_AT]


def opened(data: bytes) -> Any:
    """Open a document; raises CannotRead when it is none, locked or damaged."""
    if not is_pdf(data):
        raise CannotRead("it is no PDF document.")
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        return PdfDocument(data)
    except PdfiumError as problem:
        if getattr(problem, "err_code", None) == _PASSWORD or "password" in str(problem).lower():
            raise CannotRead("it is protected by a password; save a copy without one and open that.") from problem
        raise CannotRead("it is no PDF document, or a damaged one.") from problem


def _page_lines(document: Any, number: int) -> list[Line]:
    from pypdfium2 import PdfiumError

    try:
        page = document[number]
        held = page.get_textpage()
        return _lines(held, held.get_text_range())
    except PdfiumError:
        return []  # one page that is broken is no reason to give up the others


def _lines(held: Any, text: str) -> list[Line]:
    """The lines of a page with their places; PDFium counts in UTF-16 units and ends a line with CR LF."""
    found, place = [], 0
    most = held.count_chars()
    for raw in text.split("\r\n"):
        length = len(raw.encode("utf-16-le", "surrogatepass")) // 2
        words = raw.strip()
        if words:
            lead = len(raw) - len(raw.lstrip())
            found.append(_placed(held, words, place + lead, min(place + len(raw.rstrip()), most) - 1, most))
        place += length + 2
    return found


def _placed(held: Any, words: str, first: int, last: int, most: int) -> Line:
    try:
        if not 0 <= first <= last < most:
            return Line(words, None, 0, 0, 0, 0)
        left, bottom, _, top = held.get_charbox(first, loose=True)
        _, low, right, _ = held.get_charbox(last, loose=True)
    except Exception:  # a character that PDFium knows no place of
        return Line(words, None, 0, 0, 0, 0)
    return Line(words, left, right, bottom, low, top - bottom)


def _paragraphs(lines: list[Line]) -> list[Paragraph]:
    """Lines that were broken to fit the page stand together; where that cannot be told they stay apart."""
    if not lines:
        return []
    lines = _with_edges(lines)
    gaps = [above.ends - below.begins for above, below in pairwise(lines) if _stand_together(above, below)]
    usual = median(gaps) if gaps else 0.0
    paragraphs = [[lines[0]]]
    for above, below in pairwise(lines):
        if _goes_on(above, below, usual):
            paragraphs[-1].append(below)
        else:
            paragraphs.append([below])
    return _over_columns(paragraphs)


def _with_edges(lines: list[Line]) -> list[Line]:
    """The lines with the edge of their column, for the longest fifth of its lines; that of the page where no column can be told."""
    placed = [line for line in lines if line.left is not None]
    whole = _edge(placed)
    beginning: dict[int, list[Line]] = defaultdict(list)
    for line in placed:
        beginning[_place(line)].append(line)
    columns = {at: _column_edge([one for near in (at - 1, at, at + 1) for one in beginning.get(near, ())]) for at in beginning}
    edged = []
    for line in lines:
        column = columns[_place(line)] if line.left is not None else None
        edged.append(line._replace(edge=whole if column is None else column, in_column=column is not None))
    return edged


def _place(line: Line) -> int:
    """Where a line begins, so roughly that an indented one begins where the others do, or next to it."""
    return round((line.left or 0) / _INDENT)


def _column_edge(near: list[Line]) -> float | None:
    """Where lines that begin side by side end, if they are set as prose is: long, and most of them to one edge."""
    if len(near) < _COLUMN or median(len(one.text) for one in near) < _PROSE:
        return None
    edge = _edge(near)
    full = sum(one._replace(edge=edge, in_column=True).is_full for one in near)
    return edge if full >= len(near) / 2 else None


def _edge(lines: list[Line]) -> float:
    rights = sorted(line.right for line in lines)
    return rights[int(len(rights) * 0.8)] if rights else 0.0


def _over_columns(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """A paragraph that runs on at the top of the next column is one; notes at the foot of the column between stand behind it."""
    found: list[Paragraph] = []
    for one in paragraphs:
        near = range(len(found) - 1, max(-1, len(found) - 4), -1)
        back = next((at for at in near if found[at][-1].height > one[0].height - 1), None)  # a note is smaller
        last = found[back] if back is not None else one
        if back is not None and last[-1].left is not None and last[-1].ends < one[0].begins and runs_on(last, one[0]):
            found[back] = [*found[back], *one]
        else:
            found.append(one)
    return found


def _stand_together(above: Line, below: Line) -> bool:
    return above.left is not None and below.left is not None and 0 < above.ends - below.begins < 3 * max(above.height, 1)


def _goes_on(above: Line, below: Line, usual: float) -> bool:
    if above.left is None or below.left is None:
        return below.text[:1].islower()
    if not _stand_together(above, below):
        # The next column or the next part of a page: a sentence may run on there.
        return below.text[:1].islower() and not above.text.endswith(ENDS) and abs(above.height - below.height) < 1
    if above.ends - below.begins > 1.35 * usual or abs(above.height - below.height) > 0.15 * max(above.height, below.height):
        return False
    width = max(above.right - above.left, below.right - below.left)
    ended = above.text.endswith(ENDS)
    if below.left - above.left > 0.8 * above.height and ended:
        return False  # an indent begins a paragraph
    edge = above.edge if above.left < above.edge else above.right
    short = above.right < max(edge, below.right) - 0.12 * width
    if short:
        # A line that leaves room for the next word was not broken to fit.
        return below.text[:1].islower() and not ended
    return True
