"""The article as a document: block formats for title and furniture; what claims' verdicts add lies over it (highlights.py).

The document is styled while no widget shows it; later changes touch only the spans that changed, and another size only the layout
and the few words with a font of their own. Only plain text goes in (setPlainText), nothing is ever read out.
"""

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from workbench.domain.claim import ClaimView
from workbench.domain.enums import Kind
from workbench.ui.marks import TextMap, glued
from workbench.ui.panels.article.lazy_layout import LazyLayout, Spacing
from workbench.ui.panels.article.spans import Spans
from workbench.ui.theme import Theme, scaled

BODY_PX, TITLE_PX, SUBHEAD_PX, FURNITURE_PX = 16, 25, 18, 13
LINE_PX = 26
PARAGRAPH_GAP = 9
TOP, BOTTOM = 20, 48
COLUMN = 80  # characters
_SAMPLE = "Le renard brun saute par-dessus le chien paresseux, and the quick brown fox jumps over the lazy dog; 1 063 mots. "


class Sheet:
    """The formats of one article at one zoom (percent) in the colours of the theme at this moment."""

    def __init__(self, theme: Theme, zoom: int) -> None:
        self.font = theme.serif_font(_scaled(BODY_PX, zoom))
        metrics = QFontMetricsF(self.font)
        # Few lines are set in nothing but narrow letters: some room under the limit keeps them from passing it.
        self.letter = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        self.column = round(self.letter * COLUMN * 0.94)
        self.line = scaled(_scaled(LINE_PX, zoom))
        self.body = _block(100 * self.line / metrics.height(), PARAGRAPH_GAP)
        self.wrapped = _block(100 * self.line / metrics.height(), 0)
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
        self._shown = glued(text_map.shown)
        self._lines = self._shown.split("\n")
        # Where blank lines divide the paragraphs a line end is only a line end, as in texts wrapped at 72 columns.
        blanks = sum(not line or line.isspace() for line in self._lines)
        self._wrapped = blanks * 4 > len(self._lines) - 1
        # A format of its own only for what is no plain paragraph: how those look is told by the sheet.
        self._paragraph = QTextBlockFormat()

    @property
    def _spacing(self) -> Spacing:
        sheet = self.sheet
        return Spacing(sheet.wrapped if self._wrapped else sheet.body, sheet.blank, sheet.line, sheet.letter, TOP, BOTTOM)

    def build(self, parent: QObject) -> QTextDocument:
        """Make the document of the whole article, styled."""
        document = QTextDocument(parent)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self.sheet.font)
        document.setDocumentMargin(0)
        document.setPlainText(self._shown)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for view in self.shaped():
            self._shape(cursor, view, view.claim.start, view.claim.end)
        cursor.endEditBlock()
        document.setDocumentLayout(LazyLayout(document, self._lines, self._spacing))
        return document

    def shaped(self) -> list[ClaimView]:
        """The claims that look like something else than a plain paragraph."""
        return [view for view in self.spans.views if view.claim.kind not in (Kind.STATEMENT, Kind.QUOTE)]

    def resize(self, document: QTextDocument) -> None:
        """Show the document at the size of the sheet, which was exchanged."""
        layout = document.documentLayout()
        if isinstance(layout, LazyLayout):
            layout.space(self._spacing)
        document.setDefaultFont(self.sheet.font)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for view in self.shaped():
            self._shape(cursor, view, view.claim.start, view.claim.end)
        cursor.endEditBlock()

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
