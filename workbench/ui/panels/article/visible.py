"""Which part of a document lies between two heights, by the layout's own lines."""

from bisect import bisect_right

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument


def span_between(document: QTextDocument, top: float, bottom: float) -> tuple[int, int]:
    """The document positions of the first character on the line at height top and of the last one on the line at bottom.

    Heights are pixels from the document's top. Not asked of cursorForPosition: between two paragraphs of a text that is not yet
    laid out to its end Qt answers with the end of the text, and lays all of it out.
    """
    # Asking for a height makes Qt lay out the text that far.
    document.documentLayout().hitTest(QPointF(0, bottom), Qt.HitTestAccuracy.ExactHit)
    first, last = _block_at(document, top), _block_at(document, bottom)
    return first.position() + _line(first, top)[0], last.position() + _line(last, bottom)[1]


def _block_at(document: QTextDocument, height: float) -> QTextBlock:
    """The last block that begins at or above a height."""

    def beginning(number: int) -> float:
        layout = document.findBlockByNumber(number).layout()
        return layout.position().y() if layout.lineCount() else float("inf")

    place = bisect_right(range(document.blockCount()), height, key=beginning)
    return document.findBlockByNumber(max(0, place - 1))


def _line(block: QTextBlock, height: float) -> tuple[int, int]:
    """Where the line at a height begins and ends within its block."""
    layout = block.layout()
    if not layout.lineCount():
        return 0, 0
    within = height - layout.position().y()
    place = bisect_right(range(layout.lineCount()), within, key=lambda number: layout.lineAt(number).y())
    line = layout.lineAt(max(0, place - 1))
    return line.textStart(), min(line.textStart() + line.textLength(), block.length() - 1)
