"""Small pieces that the card's sections share: plain labels, key caps, elided lines, section heads."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from workbench.domain.records import dataclass
from workbench.ui.actions import BY_ID
from workbench.ui.eliding import cut_to, whole_words
from workbench.ui.keys_in_use import command_cap, hint_key
from workbench.ui.panels.claims.wrapped import Wrapped
from workbench.ui.shortened import Shortened
from workbench.ui.theme import Theme, set_role

# In a narrower row the date and site of a source or check go first; the opened row and screen readers still tell them.
ROOM_FOR_META_PX = 400
LEAST_TITLE_PX, LEAST_COUNT_PX = 60, 24
SPACING = 6


def label(text: str, role: str = "", *, wraps: bool = False) -> QLabel:
    """Make a label that shows its text as it is: nothing in it is ever taken for markup."""
    made = Wrapped(text) if wraps else QLabel()
    if not wraps:
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setText(text)
    if role:
        set_role(made, role)
    return made


def link_button(text: str, command: str = "", role: str = "link") -> QPushButton:
    """Make a quiet button, its tooltip naming the key when it stands for a command."""
    made = QPushButton(text)
    set_role(made, role)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if command:
        hint_key(made, BY_ID[command].title, command)
    return made


class SectionHead(QWidget):
    """The head of a section: title, count, and at the right what one can do, with its key; in little room the key goes first."""

    def __init__(self, title: str, action: str, command: str, act: Callable[[], object]) -> None:
        super().__init__()
        self.title = Shortened("strong", LEAST_TITLE_PX)
        self.title.show_words(title)
        self.count = Shortened("muted", LEAST_COUNT_PX)
        self._acts, self._action = True, action
        self.button = link_button(action, command)
        self.button.clicked.connect(lambda: act())
        self.cap = command_cap(command)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING)
        row.addWidget(self.title)
        row.addWidget(self.count)
        self.beside = QHBoxLayout()
        row.addLayout(self.beside)
        row.addStretch(1)
        row.addWidget(self.button)
        row.addWidget(self.cap, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(self.button.sizeHint().height())  # whether or not there is something to do

    def show_count(self, count: int | None) -> None:
        """Show how many there are, nothing when that is not known."""
        self.show_words("" if count is None else str(count))

    def show_words(self, text: str) -> None:
        """Show words in the place of the count."""
        self.count.show_words(text)
        self._fit()

    def show_action(self, shown: bool, text: str = "") -> None:
        """Show what can be done, or that nothing can."""
        if text:
            self._action = text
        self._acts = shown
        self.button.setVisible(shown)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Words matter more than the key, which the tooltip of the button names too; what can be done is cut before the title."""
        advance = self.button.fontMetrics().horizontalAdvance
        hidden = advance(self._action) - advance(self.button.text())  # px of its words that are cut off now
        parts = (self.title, self.count, self.button, self.cap)
        needed = sum(part.sizeHint().width() for part in parts) + self.beside.sizeHint().width() + SPACING * (len(parts) + 1)
        needed += hidden
        self.cap.setVisible(self._acts and needed <= self.width())
        lacking = needed - self.cap.sizeHint().width() - SPACING - self.width()
        cut = self._acts and lacking > 0 and self.width() > 0
        room = max(advance(self._action) - lacking, LEAST_TITLE_PX)
        text = cut_to(self.button.fontMetrics(), self._action, room) if cut else self._action
        if text != self.button.text():
            self.button.setText(text)
            self.button.setAccessibleName(self._action)


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line in one look; color is the name of a token."""

    text: str
    weight: int = 400
    struck: bool = False
    color: str = "text"


class Line(QWidget):
    """One line of text in several looks, elided when it is too long; plain text only."""

    def __init__(self, theme: Theme, px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._px = px
        self._runs: tuple[Run, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    def show_runs(self, runs: Sequence[Run]) -> None:
        """Show another line."""
        self._runs = tuple(runs)
        text = "".join(run.text for run in runs)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font())
        text = "".join(run.text for run in self._runs)
        return QSize(min(400, metrics.horizontalAdvance(text[:400]) + 4), max(20, metrics.lineSpacing()))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        layout = self._laid_out(self._runs)
        if layout.lineAt(0).naturalTextWidth() > self.width():
            layout = self._laid_out(self._fitting(layout))
        height = layout.lineAt(0).height()
        layout.draw(painter, QPointF(0, (self.height() - height) / 2))
        painter.end()

    def _fitting(self, layout: QTextLayout) -> list[Run]:
        """The runs up to where the width ends, an ellipsis behind them."""
        ellipsis = QFontMetrics(self._font()).horizontalAdvance("…") + 2
        room = layout.lineAt(0).xToCursor(max(0.0, self.width() - ellipsis))
        units = room if isinstance(room, int) else room[0]
        whole = "".join(run.text for run in self._runs)
        kept = whole.encode("utf-16-le")[: 2 * max(0, units)].decode("utf-16-le", "ignore")
        units = len(whole_words(kept, whole).encode("utf-16-le")) // 2
        found: list[Run] = []
        for run in self._runs:
            cut = run.text.encode("utf-16-le")[: 2 * max(0, units)].decode("utf-16-le", "ignore")
            found.append(Run(cut, run.weight, run.struck, run.color))
            units -= len(run.text.encode("utf-16-le")) // 2
        return [*found, Run("…", color="muted")]

    def _laid_out(self, runs: Sequence[Run]) -> QTextLayout:
        layout = QTextLayout("".join(run.text for run in runs), self._font(), self)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout.setTextOption(option)
        layout.setFormats(self._formats(runs))
        layout.beginLayout()
        layout.createLine().setLineWidth(100_000)
        layout.endLayout()
        return layout

    def _formats(self, runs: Sequence[Run]) -> list[QTextLayout.FormatRange]:
        found, start = [], 0
        for run in runs:
            part = QTextLayout.FormatRange()
            form = QTextCharFormat()
            form.setForeground(self._theme.color(run.color))
            form.setFontWeight(run.weight)
            form.setFontStrikeOut(run.struck)
            length = len(run.text.encode("utf-16-le")) // 2
            part.start, part.length, part.format = start, length, form
            found.append(part)
            start += length
        return found

    def _font(self) -> QFont:
        return self._theme.ui_font(self._px)
