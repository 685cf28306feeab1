"""A report as it is read: its headings, marks, cards and tables set natively, word for word, with nothing taken for markup.

The same blocks as those of the printed page and the word processors (services/report/prose), so what is seen is what is written.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from workbench.domain.dossier import Dossier
from workbench.domain.enums import Verdict
from workbench.services.report.blocks import GOES_ON, HEADS, Block, Run, Table, begins_with_sign, is_turned, shown
from workbench.services.report.wording import Edited
from workbench.ui.gathered import gathered
from workbench.ui.theme import SERIF_FAMILIES, Tokens, load_tokens, set_role, text_scale

AT_ONCE = 600  # blocks set before the window is given a breath
TITLE_PX, SECTION_PX, CARD_PX, TEXT_PX, SMALL_PX = 24, 17, 15, 14, 12
INDENT_PX = 20
NAME_SHARE = 32  # percent of a table of two columns
_ABOVE_PX = {"item": 2, "entry": 2, "note": 4, "evidence": 6, "cited": 6, "passage": 2, "told": 1}
_CLAIM = "claim:"
_LINES = {
    Verdict.VERIFIED.value: QTextCharFormat.UnderlineStyle.SingleUnderline,
    Verdict.DISPUTED.value: QTextCharFormat.UnderlineStyle.DashUnderline,
    Verdict.UNVERIFIED.value: QTextCharFormat.UnderlineStyle.DotLine,
}


class ReportView(QTextEdit):
    """Shows one dossier; `claim_wanted` carries the id of the claim whose card was pressed. Long reports are set in slices."""

    claim_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        # Qt tells of the palette while it is still being dressed.
        self._told: Sequence[Block | Table] = ()
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.document().setDocumentMargin(24)
        set_role(self, "field")
        self._rest: Iterator[Block | Table] = iter(())
        self._scroll: int | None = None
        self._pressed = QPoint()
        self._more = QTimer(self, interval=0)
        self._more.timeout.connect(self._set_more)

    def show_dossier(self, dossier: Dossier, language: str) -> None:
        """Show the report of a dossier."""
        self.show_blocks(gathered(dossier, language).blocks)

    def show_blocks(self, blocks: Sequence[Block | Table]) -> None:
        """Show a report, staying at the place that was read; one that tells the same is left as it is."""
        if blocks != self._told or self.document().characterCount() <= 1:
            self._told = blocks
            self._set_all()

    def finish(self) -> None:
        """Set at once what is still to be set."""
        while self._more.isActive():
            self._set_more()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._told:
            self._set_all()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        if (at - self._pressed).manhattanLength() < 4 and not self.textCursor().hasSelection():
            self._follow(self.anchorAt(at))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = bool(self.anchorAt(event.position().toPoint()))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._follow(self.textCursor().charFormat().anchorHref())
            event.accept()
        else:
            super().keyPressEvent(event)

    # How it works

    def _follow(self, anchor: str) -> None:
        if anchor.startswith(_CLAIM):
            self.claim_wanted.emit(anchor.removeprefix(_CLAIM))

    def _set_all(self) -> None:
        bar = self.verticalScrollBar()
        self._scroll = bar.value() if self._scroll is None else self._scroll
        dark = self.palette().color(QPalette.ColorRole.Base).lightness() < 128
        self._look = _Look(load_tokens("dark" if dark else "light"), text_scale(), self.font())
        self.clear()
        self._rest = iter(self._told)
        self._more.start()
        self._set_more()

    def _set_more(self) -> None:
        piece = list(islice(self._rest, AT_ONCE))
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        for one in piece:
            self._look.insert(cursor, one)
        cursor.endEditBlock()
        if len(piece) < AT_ONCE:
            self._more.stop()
            if self._scroll is not None:
                # The cursor went to the end with what was set, and a view that is shown later follows its cursor.
                self.moveCursor(QTextCursor.MoveOperation.Start)
                self.verticalScrollBar().setValue(self._scroll)
                self._scroll = None


class _Look:
    """How blocks are set: sizes in pixels at the desktop's text size, colours of the theme."""

    def __init__(self, tokens: Tokens, scale: float, font: QFont) -> None:
        self._tokens = tokens
        self._scale = scale
        self._font = font

    def insert(self, cursor: QTextCursor, one: Block | Table) -> None:
        """Set one block or table at the end of the document."""
        if isinstance(one, Table):
            self._insert_table(cursor, one)
            return
        if cursor.position():
            cursor.insertBlock()
        cursor.setBlockFormat(self._block(one))
        if one.style == "item" and not begins_with_sign(one):
            cursor.insertText("•  ", self._chars(Run(""), one))
        self._insert_runs(cursor, one.runs, one)

    def _insert_runs(self, cursor: QTextCursor, runs: Sequence[Run], block: Block) -> None:
        for run in runs:
            cursor.insertText(shown(run), self._chars(run, block))

    def _insert_table(self, cursor: QTextCursor, table: Table) -> None:
        look = QTextTableFormat()
        look.setCellPadding(5)
        look.setCellSpacing(0)
        look.setBorder(0.5)
        look.setBorderBrush(QBrush(QColor(self._tokens.hairline)))
        look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        look.setBorderCollapse(True)
        look.setTopMargin(8)
        look.setBottomMargin(8)
        look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        look.setHeaderRowCount(1)
        if len(table.header) == 2:  # names and what is known of them
            shares = (NAME_SHARE, 100 - NAME_SHARE)
            look.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, share) for share in shares])
        made = cursor.insertTable(len(table.rows) + 1, len(table.header), look)
        head = Block((), style="note")
        for column, name in enumerate(table.header):
            made.cellAt(0, column).firstCursorPosition().insertText(name, self._chars(Run(name, bold=True), head))
        for at, row in enumerate(table.rows, start=1):
            for column, runs in enumerate(row):
                self._insert_runs(made.cellAt(at, column).firstCursorPosition(), runs, Block((), style="cell"))
        cursor.movePosition(QTextCursor.MoveOperation.End)

    def _block(self, one: Block) -> QTextBlockFormat:
        made = QTextBlockFormat()
        above = {1: 0, 2: 26, 3: 20, 4: 10}.get(one.level) if one.level else _ABOVE_PX.get(one.style, 8)
        made.setTopMargin(float(above or 0))
        made.setBottomMargin(6.0 if one.level else 2.0)
        made.setHeadingLevel(one.level)
        if is_turned(one):
            made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        made.setLineHeight(105.0 if one.level else 125.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if one.style in ("quote", "entry", *HEADS, *GOES_ON):
            made.setLeftMargin(INDENT_PX)
        if one.style in ("entry", *HEADS):
            made.setTextIndent(-12)
        return made

    def _chars(self, run: Run, block: Block) -> QTextCharFormat:
        made = QTextCharFormat()
        serif = block.style in ("body", "headline", "quote", "passage") or block.level == 1
        if run.code:
            made.setFontFamilies(["Noto Sans Mono", "DejaVu Sans Mono", "monospace"])
        elif serif:
            made.setFontFamilies([*SERIF_FAMILIES, *self._font.families()])
        size = {1: TITLE_PX, 2: SECTION_PX, 3: CARD_PX}.get(block.level) if block.level else None
        small = block.style in ("note", "furniture", "cell", "masthead", "told") or run.code
        size = size or (SMALL_PX if small else TEXT_PX)
        made.setProperty(QTextCharFormat.Property.FontPixelSize, round(size * self._scale))
        heavy = run.bold or block.level or block.style in ("headline", "result")
        made.setFontWeight(600 if heavy else 400)
        made.setFontStrikeOut(run.edited is Edited.OUT)
        made.setFontUnderline(run.edited is Edited.IN)
        made.setFontItalic(run.italic or block.style == "furniture")
        muted = block.style in ("note", "furniture", "masthead", "told") and not run.standing
        made.setForeground(QColor(self._tokens.muted if muted else self._tokens.accent if run.link else self._tokens.text))
        if run.standing or run.sign in _LINES:
            self._mark(made, run, block)
        if claim := run.to or block.claim:
            made.setAnchor(True)
            made.setAnchorHref(_CLAIM + claim)
        return made

    def _mark(self, made: QTextCharFormat, run: Run, block: Block) -> None:
        """The tint, line and ink of a verdict, as in the article; words of the article keep the text's ink."""
        name = (run.standing or run.sign or "").replace("-", "_")
        name = name if hasattr(self._tokens, name) else "to_review"
        if run.standing and (run.standing in _LINES or block.style == "cell" or block.level):
            made.setBackground(QColor(getattr(self._tokens, f"{name}_tint")))
        if run.bold or block.level:
            made.setForeground(QColor(getattr(self._tokens, name)))
        elif run.standing in _LINES:
            made.setUnderlineStyle(_LINES[run.standing])
            made.setUnderlineColor(QColor(getattr(self._tokens, name)))
