"""PDF documents, by PDFium: the text in paragraphs and where each page begins; pictures of pages have no text."""

from itertools import pairwise
from statistics import median
from typing import Any, NamedTuple

from workbench.domain.errors import CannotRead
from workbench.services.intake.readers.text import title_of
from workbench.services.intake.zipped import line_of

MAX_PAGES = 5_000
MAX_TEXT = 20_000_000
_SIGNATURE = b"%PDF-"
_LOOKED_AT = 1_024  # readers of PDF allow so many bytes of rubbish before the signature
_HYPHEN = "\ufffe"  # what PDFium writes for a hyphen by which a line breaks a word
_ENDS = (".", "!", "?", ":", "…", ".”", ".»", "»", "”")
_NO_TITLES = ("untitled", "microsoft word", "powerpoint", "document")
_PASSWORD = 4  # FPDF_ERR_PASSWORD


class _Line(NamedTuple):
    """A line as set: its words, and where it stands on the page in points; left is None where that could not be told.

    A line that ends in a broken word goes on to the end of the next: it begins at one height and ends at another.
    """

    text: str
    left: float | None
    right: float
    begins: float
    ends: float
    height: float


def read(data: bytes) -> dict[str, Any]:
    """Take a document apart; a page that shows no text is an empty one. Raises CannotRead when it is none, locked or damaged.

    pages holds for each page the place in the text where it begins, in code points.
    """
    document = opened(data)
    count = len(document)
    if count > MAX_PAGES:
        raise CannotRead(f"it has more than {MAX_PAGES:,} pages.")
    text, pages = "", []
    for number in range(count):
        words = _page_text(document, number)
        begins = bool(words) and bool(text)
        text += "\n\n" if begins else ""
        pages.append(len(text))
        text += words
        if len(text) > MAX_TEXT:
            raise CannotRead(f"it holds more than {MAX_TEXT // 1_000_000} million characters.")
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


def _page_text(document: Any, number: int) -> str:
    from pypdfium2 import PdfiumError

    try:
        page = document[number]
        held = page.get_textpage()
        lines = _lines(held, held.get_text_range())
    except PdfiumError:
        return ""  # one page that is broken is no reason to give up the others
    return "\n\n".join(_paragraphs(lines))


def _lines(held: Any, text: str) -> list[_Line]:
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


def _placed(held: Any, words: str, first: int, last: int, most: int) -> _Line:
    try:
        if not 0 <= first <= last < most:
            return _Line(words, None, 0, 0, 0, 0)
        left, bottom, _, top = held.get_charbox(first, loose=True)
        _, low, right, _ = held.get_charbox(last, loose=True)
    except Exception:  # a character that PDFium knows no place of
        return _Line(words, None, 0, 0, 0, 0)
    return _Line(words, left, right, bottom, low, top - bottom)


def _paragraphs(lines: list[_Line]) -> list[str]:
    """Lines that were broken to fit the page are joined; where that cannot be told they stay apart."""
    if not lines:
        return []
    gaps = [above.ends - below.begins for above, below in pairwise(lines) if _stand_together(above, below)]
    usual = median(gaps) if gaps else 0.0
    edges = sorted(line.right for line in lines if line.left is not None)
    paragraphs = [[lines[0]]]
    for above, below in pairwise(lines):
        column = edges[int(len(edges) * 0.8)] if edges else 0.0
        if _goes_on(above, below, usual, column):
            paragraphs[-1].append(below)
        else:
            paragraphs.append([below])
    return [_joined(paragraph) for paragraph in paragraphs]


def _stand_together(above: _Line, below: _Line) -> bool:
    return above.left is not None and below.left is not None and 0 < above.ends - below.begins < 3 * max(above.height, 1)


def _goes_on(above: _Line, below: _Line, usual: float, column: float) -> bool:
    if above.left is None or below.left is None:
        return below.text[:1].islower()
    if not _stand_together(above, below):
        # The next column or the next part of a page: a sentence may run on there.
        return below.text[:1].islower() and not above.text.endswith(_ENDS) and abs(above.height - below.height) < 1
    if above.ends - below.begins > 1.35 * usual or abs(above.height - below.height) > 0.15 * max(above.height, below.height):
        return False
    width = max(above.right - above.left, below.right - below.left)
    ended = above.text.endswith(_ENDS)
    if below.left - above.left > 0.8 * above.height and ended:
        return False  # an indent begins a paragraph
    short = above.right < max(column if above.left < column else above.right, below.right) - 0.12 * width
    if short:
        # A line that leaves room for the next word was not broken to fit.
        return below.text[:1].islower() and not ended
    return True


def _joined(lines: list[_Line]) -> str:
    text = ""
    for line in lines:
        text = f"{text} {line.text}" if text else line.text
    # The rest of a broken word stands on the line below, on which PDFium goes on without an end of line.
    return text.replace(_HYPHEN + " ", "").replace(_HYPHEN, "")
