"""Lines for the article's paragraphs: for those on screen when they are painted, for the rest little by little.

Qt's own layout of a document begins at the top whenever the width or a font changes: at the end of 20,000 paragraphs the window
stands still for a third of a second. Here a paragraph without lines has a height that is guessed by the length of its words, so
that any place can be shown at once; the guesses are replaced by measured heights as the paragraphs are met.

The look of a paragraph is that of its block format (margins and the height of lines in percent or pixels); one that has none is a
plain one, or a blank one, whose formats come from the sheet, so that another size touches no block.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPainterPath,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextDocument,
    QTextFrame,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from workbench.ui.panels.article.heights import Heights

_EDGES = {
    Qt.LayoutDirection.LeftToRight: Qt.AlignmentFlag.AlignLeft,
    Qt.LayoutDirection.RightToLeft: Qt.AlignmentFlag.AlignRight,
}
CURSOR = 2  # pixels: the cursor before the first letter of a line from right to left, or behind a full line, stands in sight
FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


@dataclass(frozen=True)
class Spacing:
    """What a sheet says of the document as a whole; pixels. letter is how wide one is on average."""

    plain: QTextBlockFormat
    blank: QTextBlockFormat
    line: float
    letter: float
    top: int
    bottom: int


@dataclass(frozen=True, slots=True)
class _Rule:
    percent: float
    fixed: int  # 0 when the percentage holds
    above: int
    below: int

    def step(self, line: QTextLine) -> int:
        """How far under a line the next one begins."""
        return self.fixed or round(-(-(line.ascent() + line.descent() + line.leading()) // 1) * self.percent / 100)


class LazyLayout(QAbstractTextDocumentLayout):
    """The layout of one document of plain paragraphs; lines are its paragraphs' words as they are shown."""

    def __init__(self, document: QTextDocument, lines: Sequence[str], spacing: Spacing) -> None:
        super().__init__(document)
        self._lengths = [0 if not line or line.isspace() else len(line) for line in lines]
        self._spacing = spacing
        self._rules: dict[int, _Rule] = {}
        self._options: dict[Qt.LayoutDirection, QTextOption] = {}
        self._width = 1.0
        self._heights: Heights | None = None
        self._laid_for: object = None
        self._passed = 0
        self._told = QSizeF()
        # Told where a paragraph ended that turns out to be so much higher, for what is on screen shall stay there.
        self.grown: Callable[[int, int], object] = lambda _end, _by: None

    @property
    def spacing(self) -> Spacing:
        """The formats of plain and blank paragraphs, and the margins."""
        return self._spacing

    def space(self, spacing: Spacing) -> None:
        """Take over those of another size; to be called before the document's font is exchanged."""
        self._spacing = spacing
        self._rules.clear()
        self._laid_for = None

    # For the view

    def top(self, number: int) -> int:
        """Where a paragraph begins, as far as is known, in pixels from the top of the document."""
        return self._spacing.top + self._now.top(number)

    def number_at(self, height: float) -> int:
        """The last paragraph that begins at or above a height."""
        return self._now.at(height - self._spacing.top)

    def measure_around(self, number: int, pixels: int) -> None:
        """Give lines to all paragraphs so many pixels above and below the top of one."""
        heights = self._now
        for at, step in ((number - 1, -1), (number, 1)):
            left, block = pixels, self.document().findBlockByNumber(at)
            while 0 <= at < len(heights) and left > 0:
                self._know(at, block)
                left -= heights[at]
                at += step
                block = block.previous() if step < 0 else block.next()

    def measure_some(self, seconds: float) -> bool:
        """Give lines to more paragraphs, from the top on, for so long; have all of them lines now, in their place?"""
        until, heights = perf_counter() + seconds, self._now
        if self._passed >= len(heights):
            return True
        number, y = self._passed, self.top(self._passed)
        block = self.document().findBlockByNumber(number)
        while number < len(heights):
            following = block.next()
            if self._lengths[number]:
                if not heights.knows(number):
                    heights.put(number, self._measure(number, block, following))
                block.layout().setPosition(QPointF(0, y))
            elif not heights.knows(number):
                # Half of many texts: a blank line needs no lines of its own until it is painted.
                heights.put(number, self._below(number, following) + round(self._spacing.blank.lineHeight()))
            y += heights[number]
            block = following
            number += 1
            if number % 16 == 0 and perf_counter() > until:
                break
        self._passed = number
        return number >= len(heights)

    def all_known(self) -> bool:
        """Has the text been laid out to its end?"""
        return self._passed >= len(self._now)

    def tell_size(self) -> None:
        """Tell the size of the document if it is another than was told."""
        size = self.documentSize()
        if size != self._told:
            self._told = size
            self.documentSizeChanged.emit(size)

    def span_between(self, top: float, bottom: float) -> tuple[int, int]:
        """The positions of the first character on the line at height top and of the last one on the line at bottom."""
        first, last = self.number_at(top), self.number_at(bottom)
        if 0 <= self._now.unknown(first) <= last:
            for _met in self._between(top, bottom):
                pass
            last = self.number_at(bottom)
        begins, ends = self._placed(first), self._placed(last)
        return begins.position() + _line(begins, top)[0], ends.position() + _line(ends, bottom)[1]

    def line_box(self, position: int) -> QRect:
        """How high the line of a position is and where, in whole pixels from the document's top; it tells nothing across."""
        block = self.document().findBlock(position)
        number = block.blockNumber()
        self._know(number, block)
        line = block.layout().lineForTextPosition(position - block.position())
        return QRectF(0, self.top(number) + line.y(), 1, line.height()).toRect()

    # What Qt asks

    def documentChanged(self, start: int, removed: int, added: int) -> None:  # noqa: N802 - an override of Qt's
        document = self.document()
        if removed == added and self._heights is not None and len(self._heights) == document.blockCount():
            # Formats were exchanged. What is between a paragraph and the one before it may depend on either.
            first = max(0, document.findBlock(start).blockNumber() - 1)
            last = document.findBlock(start + added).blockNumber()
            self._heights.forget(first, last if last >= 0 else len(self._heights) - 1)
            self._passed = min(self._passed, first)
            self.update.emit()
            return
        laid_for = document.pageSize().width(), document.defaultFont(), document.revision(), self._spacing
        if laid_for != self._laid_for:
            self._laid_for = laid_for
            self._width = max(1.0, laid_for[0])
            self._heights = None
            self._passed = 0
            self.update.emit()

    def documentSize(self) -> QSizeF:  # noqa: N802 - an override of Qt's
        return QSizeF(self._width, self._spacing.top + self._now.total() + self._spacing.bottom)

    def pageCount(self) -> int:  # noqa: N802 - an override of Qt's
        return 1

    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:  # noqa: N802 - an override of Qt's
        return QRectF(QPointF(0, 0), self.documentSize())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:  # noqa: N802 - an override of Qt's
        number = block.blockNumber()
        if not 0 <= number < len(self._now):
            return QRectF()
        top = self._placed(number, block).layout().position().y()
        return QRectF(0, top, self._width, self._now[number])

    def hitTest(self, point: QPointF | QPoint | QPainterPath.Element, accuracy: Qt.HitTestAccuracy) -> int:
        place = QPointF(point.x(), point.y()) if isinstance(point, QPointF | QPoint) else QPointF()
        exact = accuracy is Qt.HitTestAccuracy.ExactHit
        block = next(block for _number, block in self._between(place.y(), place.y()))
        layout = block.layout()
        number = _number_of_line(layout, place.y())
        line = layout.lineAt(number)
        if not line.isValid():
            return -1 if exact else block.position()
        words = line.naturalTextRect().translated(layout.position())
        if number + 1 < layout.lineCount():
            # What is between two lines belongs to the upper one: one points at a claim there, not beside it.
            words.setBottom(max(words.bottom(), layout.position().y() + layout.lineAt(number + 1).y()))
        if exact and not words.contains(place):
            return -1
        how = QTextLine.CursorPosition.CursorOnCharacter if exact else QTextLine.CursorPosition.CursorBetweenCharacters
        return block.position() + line.xToCursor(place.x() - layout.position().x(), how)

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        clip = context.clip
        painter.setPen(context.palette.color(QPalette.ColorRole.Text))
        # The formats are copied while what holds them is alive.
        over = [(one.cursor.selectionStart(), one.cursor.selectionEnd(), QTextCharFormat(one.format)) for one in context.selections]
        for _number, block in self._between(clip.top(), clip.bottom()):
            start, end = block.position(), block.position() + block.length()
            formats = [_range(first - start, last - start, look) for first, last, look in over if first < end and last > start]
            layout = block.layout()
            layout.draw(painter, QPointF(0, 0), formats, clip)
            if start <= context.cursorPosition < end:
                layout.drawCursor(painter, QPointF(0, 0), context.cursorPosition - start)

    # How it works

    @property
    def _now(self) -> Heights:
        """The heights; guessed anew when they are asked for first after all of them became another."""
        if self._heights is None:
            for direction, edge in _EDGES.items():
                option = self._options[direction] = QTextOption(self.document().defaultTextOption())
                option.setTextDirection(direction)
                option.setAlignment(edge)
            self._heights = Heights(self._guesses())
        return self._heights

    def _guesses(self) -> list[int]:
        spacing = self._spacing
        if len(self._lengths) != self.document().blockCount():  # never seen; a block that Qt parts is found by asking
            block, lengths = self.document().begin(), []
            while block.isValid():
                lengths.append(block.length() - 1)
                block = block.next()
            self._lengths = lengths
        letters = max(1, int(self._width / spacing.letter * 0.97))  # lines end at words, a little before the edge
        line, gap = round(spacing.line), round(spacing.plain.bottomMargin())
        blank = round(spacing.blank.lineHeight())
        return [-(-length // letters) * line + gap if length else blank for length in self._lengths]

    def _know(self, number: int, block: QTextBlock) -> None:
        if not self._now.knows(number) or (not self._lengths[number] and not block.layout().lineCount()):
            before, height = self._now[number], self._measure(number, block, block.next())
            self._now.put(number, height)
            if height != before:
                self.grown(self.top(number) + before, height - before)

    def _placed(self, number: int, block: QTextBlock | None = None) -> QTextBlock:
        """A paragraph with its lines, in its place."""
        found = block or self.document().findBlockByNumber(number)
        self._know(number, found)
        found.layout().setPosition(QPointF(0, self.top(number)))
        return found

    def _measure(self, number: int, block: QTextBlock, following: QTextBlock) -> int:
        """Give a paragraph its lines; how far under it does the next one begin?"""
        layout, rule, y = block.layout(), self._rule(number, block), 0
        layout.setTextOption(self._options[block.textDirection()])
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, self._width - CURSOR))
            if y:
                line.setPosition(QPointF(0, y))
            y += rule.step(line)
        layout.endLayout()
        return y + max(rule.below, self._below(number, following))

    def _below(self, number: int, following: QTextBlock) -> int:
        """The room that the next paragraph wants above it."""
        return self._rule(number + 1, following).above if following.isValid() else 0

    def _rule(self, number: int, block: QTextBlock) -> _Rule:
        index = block.blockFormatIndex() if self._lengths[number] else -1
        found = self._rules.get(index)
        if found is None:
            own = block.blockFormat()
            plain = own.lineHeightType() == QTextBlockFormat.LineHeightTypes.SingleHeight.value
            found = _rule_of(self._spacing.blank if index < 0 else self._spacing.plain if plain else own)
            self._rules[index] = found
        return found

    def _between(self, top: float, bottom: float) -> Iterator[tuple[int, QTextBlock]]:
        """The paragraphs from one height to another, one at least, each with its lines and in its place."""
        heights, number = self._now, self.number_at(top)
        block, y = self.document().findBlockByNumber(number), self.top(number)
        while True:
            self._know(number, block)
            block.layout().setPosition(QPointF(0, y))
            yield number, block
            y += heights[number]
            number += 1
            if number >= len(heights) or y > bottom:
                return
            block = block.next()


def _rule_of(look: QTextBlockFormat) -> _Rule:
    fixed = look.lineHeightType() == FIXED
    height = look.lineHeight()
    return _Rule(100.0 if fixed else height, round(height) if fixed else 0, round(look.topMargin()), round(look.bottomMargin()))


def _number_of_line(layout: QTextLayout, height: float) -> int:
    """The last line of a paragraph that begins at or above a height of the document."""
    within = height - layout.position().y()
    return max(0, bisect_right(range(layout.lineCount()), within, key=lambda number: layout.lineAt(number).y()) - 1)


def _line(block: QTextBlock, height: float) -> tuple[int, int]:
    """Where the line at a height begins and ends within its block."""
    layout = block.layout()
    if not layout.lineCount():
        return 0, 0
    line = layout.lineAt(_number_of_line(layout, height))
    return line.textStart(), min(line.textStart() + line.textLength(), block.length() - 1)


def _range(start: int, end: int, look: object) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = max(0, start), end - max(0, start), look  # type: ignore[assignment]
    return made
