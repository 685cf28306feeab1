"""The line above the article: where it comes from, its language, what is odd about it, its length, and how to add a claim."""

from collections.abc import Sequence
from datetime import date
from pathlib import PurePath

from PySide6.QtCore import QDate, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from workbench.domain.article import Article, FlagView
from workbench.ui.key_cap import words
from workbench.ui.keys_in_use import command_cap, hint_key
from workbench.ui.pasting import is_pasted
from workbench.ui.reasons import doubt_reason, doubt_word
from workbench.ui.terms import language_word, number_of
from workbench.ui.theme import set_role

HEIGHT = 34
LEAST_PART = 90


class ElidedLabel(QLabel):
    """One line of plain text that is cut at its end where there is no room; its accessible name stays whole."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        set_role(self, "small")

    def set_words(self, whole: str) -> None:
        """Show other words."""
        self._whole = whole
        self.setAccessibleName(whole)
        self.updateGeometry()
        self._cut()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(LEAST_PART, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def _cut(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width()))


class ArticleHeader(QFrame):
    """Facts about the shown article; a doubt found in its text is a button that leads there.

    Where there is no room for all, the least important is left out first, and what stays is never clipped.
    """

    add_pressed = Signal()
    flags_pressed = Signal()
    details_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "article-bar")
        self.setFixedHeight(HEIGHT)
        self.origin = ElidedLabel(self)
        self.origin.setAccessibleDescription(self.tr("Where the article comes from"))
        self.origin.setCursor(Qt.CursorShape.PointingHandCursor)
        self.origin.pressed.connect(self.details_pressed)
        self.language = self._label(self.tr("Language"))
        self.words = self._label(self.tr("Length"))
        self.flags = QPushButton(self)
        set_role(self.flags, "link")
        self.flags.clicked.connect(self.flags_pressed)
        self.add = QPushButton(self.tr("Add claim from selection"), self)
        hint_key(self.add, self.tr("Make a claim of the selected words"), "add-claim")
        self.add.clicked.connect(self.add_pressed)
        set_role(self.add, "link")
        self.key = command_cap("add-claim", self)
        self._doubt = self._more = ""
        self._writes = True
        for button in (self.flags, self.add):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 14, 0)
        row.setSpacing(16)
        for widget in (self.origin, self.language, self.flags, self.words):
            row.addWidget(widget)
        for one in (self.origin, self.language, self.words, self.flags, self.add):
            one.setFixedHeight(HEIGHT - 8)  # all alike, so that all words stand on one line
        row.addStretch(1)
        row.addWidget(self.add)
        row.addWidget(self.key)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._taken(self._shown(but=4)), HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def forbid(self) -> None:
        """Offer no claim to be added, where nothing can be changed."""
        self._writes = False
        self.add.setEnabled(False)
        self._fit()

    def show_article(self, article: Article) -> None:
        """Tell about an article."""
        place = article.outlet or (
            self.tr("Pasted") if is_pasted(article.location) else PurePath(article.location).name or article.location
        )
        when = day(article.published) or self.tr("no date")
        self.origin.set_words(f"{place} · {when}")
        undated = "" if article.published else self.tr("No date: relative dates are unresolved.") + "\n"
        self.origin.setToolTip(undated + self.tr("Title, outlet, author, date, language (I)"))
        self.language.setText(language_word(article.language) or self.tr("Language unknown"))
        self.words.setText(number_of(article.words, self.tr("1 word"), self.tr("{n} words")))
        self._fit()

    def show_doubts(self, doubts: Sequence[FlagView]) -> None:
        """Tell of the doubts that nobody dismissed: the first by name, the others as a number."""
        self._doubt = doubt_word(doubts[0].flag.kind) if doubts else ""
        self._more = f" +{len(doubts) - 1}" if len(doubts) > 1 else ""
        self.flags.setAccessibleName(self._doubt + self._more)
        reasons = list(dict.fromkeys(doubt_reason(one.flag.reason) for one in doubts))[:6]
        self.flags.setToolTip("\n".join([*reasons, self.tr("List the doubts (F)")]).replace("<", "‹"))
        self.flags.setAccessibleDescription("\n".join(reasons))
        self._fit()

    def _shown(self, but: int) -> list[QWidget]:
        """What is shown when so many of the least important are left out."""
        order: tuple[QWidget, ...] = (self.words, self.language, self.key, self.origin)
        left_out = order[:but] if self._writes else (*order[:but], self.add, self.key)
        parts = (self.origin, self.language, self.flags, self.words, self.add, self.key)
        return [part for part in parts if part not in left_out and (self._doubt or part is not self.flags)]

    def _taken(self, parts: list[QWidget]) -> int:
        """The least width of these parts side by side; a place and a doubt may be cut, nothing else."""
        margins, spacing = self._row.contentsMargins(), self._row.spacing()
        widths = sum(_least(part) if part in (self.origin, self.flags) else part.sizeHint().width() for part in parts)
        # The stretch between the facts and the button has spacing of its own.
        return margins.left() + margins.right() + widths + spacing * len(parts)

    def _fit(self) -> None:
        """Leave out as few parts as the width demands, and cut the doubt's words to what is left."""
        self._name_doubt(self._doubt)
        shown = next((parts for parts in map(self._shown, range(4)) if self._taken(parts) <= self.width()), self._shown(4))
        for part in (self.origin, self.language, self.flags, self.words, self.add, self.key):
            part.setVisible(part in shown)
        if self._doubt:
            missing = self._taken(shown) - _least(self.flags) + self.flags.sizeHint().width() - self.width()
            metrics = self.flags.fontMetrics()
            room = metrics.horizontalAdvance(self._doubt) - missing
            # Where nothing is missing it is not measured: rounding alone would cut a letter.
            if missing > 0:
                self._name_doubt(metrics.elidedText(self._doubt, Qt.TextElideMode.ElideRight, room))
        self._row.activate()  # now, so that no frame shows the parts in the places of the width before

    def _name_doubt(self, words: str) -> None:
        self.flags.setText(words + self._more)

    def _label(self, name: str) -> QLabel:
        label = words("", "small", self)
        label.setAccessibleDescription(name)
        return label


def _least(part: QWidget) -> int:
    return min(LEAST_PART, part.sizeHint().width())


def day(published: str | None) -> str:
    """A date as people write it when it is ISO 8601, else as it was given."""
    try:
        found = date.fromisoformat((published or "")[:10])
    except ValueError:
        return published or ""
    return QLocale().toString(QDate(found.year, found.month, found.day), "d MMM yyyy")
