"""The article as a document: block formats for title and furniture; what claims' verdicts add lies over it (highlights.py).

The document is styled while no widget shows it, which costs no layout; later changes touch only the spans that changed. Only plain
text goes in (setPlainText), nothing is ever read out.
"""

import re
from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextFrameFormat

from workbench.domain.claim import ClaimView
from workbench.domain.enums import Kind
from workbench.ui.marks import TextMap, glued
from workbench.ui.panels.article.spans import Spans
from workbench.ui.theme import Theme

BODY_PX, TITLE_PX, SUBHEAD_PX, FURNITURE_PX = 16, 25, 18, 13
LINE_PX = 26
PARAGRAPH_GAP = 9
TOP, BOTTOM = 20, 48
COLUMN = 80  # characters
_BLANK_LINE = re.compile(r"^[^\S\n]*$", re.MULTILINE)
_SAMPLE = "Le renard brun saute par-dessus le chien paresseux, and the quick brown fox jumps over the lazy dog; 1 063 mots. "


class Sheet:
    """The formats of one article at one zoom (percent) in the colours of the theme at this moment."""

    def __init__(self, theme: Theme, zoom: int) -> None:
        self.font = theme.serif_font(_scaled(BODY_PX, zoom))
        metrics = QFontMetricsF(self.font)
        # Few lines are set in nothing but narrow letters: some room under the limit keeps them from passing it.
        self.column = round(metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE) * COLUMN * 0.94)
        self.body = _block(100 * _scaled(LINE_PX, zoom) / metrics.height(), PARAGRAPH_GAP)
        self.wrapped = _block(100 * _scaled(LINE_PX, zoom) / metrics.height(), 0)
        self.blank = QTextBlockFormat()
        self.blank.setLineHeight(PARAGRAPH_GAP, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        self.title = _block(100, 8)
        self.subhead = _block(110, PARAGRAPH_GAP - 3, top=PARAGRAPH_GAP)
        self.furniture = _block(115, PARAGRAPH_GAP)
        self.plain = QTextCharFormat()
        self.title_words = _words(theme.serif_font(_scaled(TITLE_PX, zoom), 600))
        self.subhead_words = _words(theme.serif_font(_scaled(SUBHEAD_PX, zoom), 600))
        small = theme.serif_font(_scaled(FURNITURE_PX, zoom))
        small.setItalic(True)
        self.furniture_words = _words(small)
        self.furniture_words.setForeground(theme.color("muted"))


class Styler:
    """Styles one document; spans is the claims as they now are, sheet the formats at this size: both may be exchanged."""

    def __init__(self, text_map: TextMap, spans: Spans, sheet: Sheet) -> None:
        self.text_map = text_map
        self.spans = spans
        self.sheet = sheet
        # Places of shown are code points; the document wants units, so shown gets a map of its own.
        units = text_map if text_map.shown == text_map.text else TextMap(text_map.shown)
        self._blanks = [units.position(found.start()) for found in _BLANK_LINE.finditer(text_map.shown)]
        # Where blank lines divide the paragraphs a line end is only a line end, as in texts wrapped at 72 columns.
        self._wrapped = len(self._blanks) * 4 > text_map.shown.count("\n")

    @property
    def _paragraph(self) -> QTextBlockFormat:
        return self.sheet.wrapped if self._wrapped else self.sheet.body

    def build(self, parent: QObject) -> QTextDocument:
        """Make the document of the whole article, styled."""
        document = QTextDocument(parent)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self.sheet.font)
        document.setDocumentMargin(0)
        document.setPlainText(glued(self.text_map.shown))
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(self._paragraph)
        for blank in self._blanks:
            cursor.setPosition(blank)
            cursor.setBlockFormat(self.sheet.blank)
        for view in self.spans.views:
            if view.claim.kind is not Kind.STATEMENT and view.claim.kind is not Kind.QUOTE:
                self._shape(cursor, view, view.claim.start, view.claim.end)
        cursor.endEditBlock()
        frame = QTextFrameFormat()
        frame.setTopMargin(TOP)
        frame.setBottomMargin(BOTTOM)
        document.rootFrame().setFrameFormat(frame)
        return document

    def restyle(self, document: QTextDocument, ranges: Iterable[tuple[int, int]]) -> None:
        """Style these spans (code points) anew, blocks and words, after claims came, went or changed their kind."""
        for start, end in ranges:
            cursor = QTextCursor(document)
            cursor.beginEditBlock()
            self._select(cursor, start, end)
            cursor.setBlockFormat(self._paragraph)
            cursor.setCharFormat(self.sheet.plain)
            for view in list(self.spans.overlapping(start, end)):
                self._shape(cursor, view, max(start, view.claim.start), min(end, view.claim.end))
            cursor.endEditBlock()

    def _shape(self, cursor: QTextCursor, view: ClaimView, start: int, end: int) -> None:
        block, words = self._formats(view)
        self._select(cursor, start, end)
        cursor.mergeCharFormat(words)
        if words is not self.sheet.plain and self._fills_its_lines(view.claim.start, view.claim.end):
            cursor.setBlockFormat(block)

    def _formats(self, view: ClaimView) -> tuple[QTextBlockFormat, QTextCharFormat]:
        if view.claim.kind is Kind.HEADLINE:
            if view.id == next(one.id for one in self.spans.views if one.claim.kind is Kind.HEADLINE):
                return self.sheet.title, self.sheet.title_words
            return self.sheet.subhead, self.sheet.subhead_words
        if view.claim.kind.is_body:
            return self._paragraph, self.sheet.plain
        return self.sheet.furniture, self.sheet.furniture_words

    def _fills_its_lines(self, start: int, end: int) -> bool:
        text = self.text_map.text
        before = text[max(0, start - 1) : start].strip(" \t\u00a0")
        after = text[end : end + 1].strip(" \t\u00a0")
        return before in ("", "\n", "\r", "\u2029") and after in ("", "\n", "\r", "\u2029")

    def _select(self, cursor: QTextCursor, start: int, end: int) -> None:
        first, last = self.text_map.positions(start, end)
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)


def _block(height: float, bottom: int, top: int = 0) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    made.setTopMargin(top)
    made.setBottomMargin(bottom)
    return made


def _words(font: QFont) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font)
    return made


def _scaled(px: int, zoom: int) -> int:
    return max(1, round(px * zoom / 100))
