"""How a row of the library looks: a bar of verdicts with counts at fixed places, a title on two lines, states by shape and word."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QPixmap, QTextLayout, QTextOption
from PySide6.QtWidgets import QHeaderView, QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.domain.article import ArticleEntry, Tally
from workbench.domain.enums import Verdict
from workbench.ui.completing import complete
from workbench.ui.eliding import cut_to
from workbench.ui.icons import paint_verdict
from workbench.ui.marks import glued
from workbench.ui.panels.library import said
from workbench.ui.panels.library.model import Column, LibraryModel
from workbench.ui.terms import counted, isolated, right_to_left
from workbench.ui.theme import KEY_PX, SMALL_PX, UI_PX, Theme, scaled

ROW_PX = 46
HEADER_HEIGHT = 31
PAD = 8
FIRST_PAD = 4  # more of it before the first column
BAR_HEIGHT = 6
SLOT = 38  # one count of the findings column up to 99; the same in all rows, so that a column of them can be scanned
SLOT_GAP = 6
SHAPE = 13
EDITOR_HEIGHT = 30
MOST_TITLES = 5_000  # of which it is remembered where they break
ORDER = (Verdict.VERIFIED, Verdict.DISPUTED, Verdict.UNVERIFIED, None)


def findings_width(entries: Sequence[ArticleEntry], theme: Theme) -> int:
    """The width in pixels of the column of findings: room for the largest count of these articles in each place."""
    largest = max((max(counts_of(entry.tally)) for entry in entries), default=0)
    digits = QFontMetrics(theme.ui_font(SMALL_PX, 500)).horizontalAdvance(counted(max(largest, 99)))
    slot = max(scaled(SLOT), scaled(SHAPE) + 4 + digits + SLOT_GAP)
    return slot * len(ORDER) - SLOT_GAP + 2 * PAD + FIRST_PAD


def counts_of(tally: Tally) -> tuple[int, int, int, int]:
    """The counts in the order of the shapes: verified, disputed, unverified, to review."""
    return tally.verified, tally.disputed, tally.unverified, tally.to_review


class RowDelegate(QStyledItemDelegate):
    """Paints every cell of the table itself, from the ArticleEntry and the theme."""

    def __init__(self, theme: Theme, parent: QWidget, known: Callable[[Column], Sequence[str]] = lambda _column: ()) -> None:
        super().__init__(parent)
        self._theme = theme
        self._known = known
        # A shape, and where a title breaks, take longer to find out than to paint.
        self._shapes: dict[tuple[Verdict | None, float], QPixmap] = {}
        self._titles: dict[tuple[str, int, bool], tuple[str, str]] = {}
        theme.changed.connect(self._shapes.clear)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QWidget:
        column = Column(index.column())
        field = QLineEdit(parent)
        named = index.model().headerData(column, Qt.Orientation.Horizontal)
        field.setAccessibleName(str(named))
        complete(field, self._known(column), many=column is Column.TAGS)
        if column is Column.DEADLINE:
            field.setToolTip(self.tr("2024-11-18, 2024-11-18 18:00, today, tomorrow or a weekday"))
        return field

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:  # noqa: N802
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(  # noqa: N802 - an override of Qt's
        self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(model.index(index.row(), index.column()), editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        editor.setGeometry(
            rect.adjusted(1, (rect.height() - scaled(EDITOR_HEIGHT)) // 2, -1, -(rect.height() - scaled(EDITOR_HEIGHT)) // 2)
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        # Asked directly: through Qt's data() a screen of cells takes milliseconds more.
        articles = index.model()
        entry = articles.entry(index.row()) if isinstance(articles, LibraryModel) else None
        if entry is None or not isinstance(articles, LibraryModel):
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        column = Column(index.column())
        text = articles.text(entry, column)
        painter.save()
        self._ground(painter, rect, column, chosen)
        inner = rect.adjusted(PAD, 0, -PAD, 0)
        if column is Column.FINDINGS:
            self._findings(painter, inner.adjusted(FIRST_PAD, 0, 0, 0), entry.tally)
        elif column is Column.TITLE:
            self._title(painter, inner, glued(text), chosen)
        elif column is Column.LANGUAGE:
            self._language(painter, inner, text)
        elif column is Column.OPEN:
            self._open(painter, inner, entry, text, articles.due.get(entry.id, 0))
        elif column is Column.DEADLINE:
            self._deadline(painter, inner, entry)
        elif text:
            mine = column is Column.ASSIGNEE and articles.is_mine(entry.filed.assignee)
            self._plain(painter, inner, column, text, strong=mine)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, column: Column, chosen: bool) -> None:
        if chosen:
            painter.fillRect(rect, self._theme.color("selection"))
            if column is Column.FINDINGS:
                painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), self._theme.color("accent"))
        painter.setPen(self._theme.color("hairline"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _findings(self, painter: QPainter, rect: QRect, tally: Tally) -> None:
        counts = counts_of(tally)
        paint_bar(painter, QRectF(rect.left(), rect.top() + scaled(11), rect.width(), BAR_HEIGHT), counts, self._theme)
        painter.setFont(self._theme.ui_font(SMALL_PX, 500))
        # The bar ends where the widest count of the column does.
        slot = max(scaled(SLOT), (rect.width() + SLOT_GAP) // len(ORDER))
        for place, (verdict, count) in enumerate(zip(ORDER, counts, strict=True)):
            if count:
                left = rect.left() + place * slot
                self._shape(painter, left, rect.top() + scaled(30) - scaled(SHAPE) // 2, verdict)
                painter.setPen(self._theme.color("text"))
                shown = str(count) if count < 1000 else counted(count)
                painter.drawText(
                    QRect(left + scaled(SHAPE) + 4, rect.top() + scaled(20), slot, scaled(19)),
                    Qt.AlignmentFlag.AlignVCenter,
                    shown,
                )

    def _shape(self, painter: QPainter, left: int, top: int, verdict: Verdict | None) -> None:
        ratio = painter.device().devicePixelRatioF()
        key = (verdict, ratio)
        if key not in self._shapes:
            side = scaled(SHAPE)
            drawn = QPixmap(round(side * ratio), round(side * ratio))
            drawn.setDevicePixelRatio(ratio)
            drawn.fill(Qt.GlobalColor.transparent)
            on_it = QPainter(drawn)
            paint_verdict(on_it, QRectF(0, 0, side, side), verdict, self._theme)
            on_it.end()
            self._shapes[key] = drawn
        painter.drawPixmap(QPoint(left, top), self._shapes[key])

    def _title(self, painter: QPainter, rect: QRect, title: str, chosen: bool) -> None:
        painter.setPen(self._theme.color("text"))
        font = self._theme.ui_font(UI_PX, 600 if chosen else 500)
        key = (title, rect.width(), chosen)
        if key not in self._titles:
            if len(self._titles) > MOST_TITLES:
                self._titles.clear()
            self._titles[key] = two_lines(title, rect.width(), font)
        first, second = self._titles[key]
        painter.setFont(font)
        metrics = painter.fontMetrics()
        height = metrics.height()
        top = rect.center().y() - (height if second else height // 2) + metrics.ascent()
        leftwards = right_to_left(title)
        for at, line in ((top, first), (top + height, second)):
            left = rect.right() - metrics.horizontalAdvance(line) if leftwards else rect.left()
            painter.drawText(QPoint(left, at), isolated(line))

    def _language(self, painter: QPainter, rect: QRect, code: str) -> None:
        if not code:
            return
        painter.setFont(self._theme.ui_font(KEY_PX, 500))
        pill = QRectF(0, 0, painter.fontMetrics().horizontalAdvance(code) + 12, scaled(20))
        pill.moveCenter(QRectF(rect).center())
        pill.moveLeft(rect.left())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.color("hairline"))
        painter.setBrush(self._theme.color("raised"))
        painter.drawRoundedRect(pill, 4, 4)
        painter.setPen(self._theme.color("muted"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, code)

    def _open(self, painter: QPainter, rect: QRect, entry: ArticleEntry, text: str, due: int) -> None:
        beside = said.open_of(entry, due)
        if beside:
            painter.setFont(self._theme.ui_font(KEY_PX))
            painter.setPen(self._theme.color("disputed" if due else "muted"))
            below = rect.adjusted(0, rect.height() // 2, PAD, -5)
            shown = cut_to(painter.fontMetrics(), beside, below.width())
            painter.drawText(below, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
            rect = rect.adjusted(0, 4, 0, -rect.height() // 2 + 2)
        if entry.needs_review:
            self._pill(painter, rect, text)
            return
        left = entry.tally.to_review
        if entry.tally.claims:
            self._shape(painter, rect.left(), rect.center().y() - scaled(SHAPE) // 2, None if left else Verdict.VERIFIED)
        painter.setFont(self._theme.ui_font(SMALL_PX, 500 if left else 400))
        painter.setPen(self._theme.color("text" if left else "muted"))
        place = rect.adjusted(scaled(SHAPE) + 7, 0, PAD, 0) if entry.tally.claims else rect
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _pill(self, painter: QPainter, rect: QRect, text: str) -> None:
        painter.setFont(self._theme.ui_font(SMALL_PX, 500))
        pill = QRectF(0, 0, painter.fontMetrics().horizontalAdvance(text) + 14, scaled(19))
        pill.moveCenter(QRectF(rect).center())
        pill.moveLeft(rect.left() + 0.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("accent"), 1))
        painter.setBrush(self._theme.color("surface"))
        painter.drawRoundedRect(pill, 9.5, 9.5)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)

    def _deadline(self, painter: QPainter, rect: QRect, entry: ArticleEntry) -> None:
        told = said.deadline_of(entry)
        painter.setFont(self._theme.ui_font(SMALL_PX, 600 if told.pressing else 400))
        painter.setPen(self._theme.color("text" if told.pressing else "muted"))
        if told.pressing:
            paint_clock(
                painter, QRectF(rect.left(), rect.center().y() - scaled(SHAPE) / 2 + 1, scaled(SHAPE), scaled(SHAPE)), self._theme
            )
            rect = rect.adjusted(scaled(SHAPE) + 5, 0, PAD // 2, 0)
        shown = painter.fontMetrics().elidedText(told.words, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _plain(self, painter: QPainter, rect: QRect, column: Column, text: str, *, strong: bool = False) -> None:
        painter.setFont(self._theme.ui_font(SMALL_PX, 600 if strong else 400))
        painter.setPen(self._theme.color("text" if strong or column is Column.OUTLET else "muted"))
        side = Qt.AlignmentFlag.AlignRight if column is Column.WORDS else Qt.AlignmentFlag.AlignLeft
        shown = cut_to(painter.fontMetrics(), text, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | side, shown)


class Header(QHeaderView):
    """The column titles in the theme's colours, the sorted one in bold with the direction as a triangle."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setFixedHeight(scaled(HEADER_HEIGHT))
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(True)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802 - Qt's own name
        model = self.model()
        sorted_by = self.sortIndicatorSection() == section
        painter.save()
        painter.fillRect(rect, self._theme.color("raised"))
        painter.setPen(self._theme.color("hairline"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(self._theme.ui_font(SMALL_PX, 600 if sorted_by else 500))
        painter.setPen(self._theme.color("text" if sorted_by else "muted"))
        text = str(model.headerData(section, Qt.Orientation.Horizontal))
        if sorted_by:
            text += " ▾" if self.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder else " ▴"
        side = Qt.AlignmentFlag.AlignRight if section == Column.WORDS else Qt.AlignmentFlag.AlignLeft
        place = rect.adjusted(PAD + FIRST_PAD if section == Column.FINDINGS else PAD, 0, -PAD // 2, 0)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | side, shown)
        painter.restore()


def paint_bar(painter: QPainter, rect: QRectF, counts: tuple[int, int, int, int], theme: Theme) -> None:
    """Paint the shares of the verdicts as one bar, in the order of the shapes, with gaps of 2 px."""
    total = sum(counts)
    left = rect.left()
    painter.setPen(Qt.PenStyle.NoPen)
    for verdict, count in zip(ORDER, counts, strict=True):
        if count:
            width = rect.width() * count / total
            painter.setBrush(theme.ink(verdict) if verdict else theme.color("border"))
            painter.drawRect(QRectF(left, rect.top(), max(width - 2, 2), rect.height()))
            left += width
    if not total:
        painter.setPen(QPen(theme.color("hairline")))
        painter.drawRect(rect)


def paint_clock(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Paint a clock: what is due today has this shape beside its words."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("text"), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawEllipse(rect.adjusted(0.75, 0.75, -0.75, -0.75))
    middle = rect.center()
    painter.drawLine(middle, QPointF(middle.x(), rect.top() + rect.height() * 0.25))
    painter.drawLine(middle, QPointF(rect.left() + rect.width() * 0.7, middle.y() + rect.height() * 0.1))
    painter.restore()


def two_lines(text: str, width: int, font: QFont) -> tuple[str, str]:
    """Break a text into at most two lines of a width, the second one elided, empty when there is none."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(width)
    second = layout.createLine()
    layout.endLayout()
    # Qt counts UTF-16 units
    units = text.encode("utf-16-le", "surrogatepass")
    cut = 2 * first.textLength()
    above = units[:cut].decode("utf-16-le", "replace").rstrip()
    if not second.isValid():
        return above, ""
    rest = units[cut:].decode("utf-16-le", "replace").strip()
    return above, cut_to(QFontMetrics(font), rest, width)
