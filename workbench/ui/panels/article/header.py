"""The line above the article: where it comes from, its language, what is odd about it, its length, and how to add a claim."""

from collections.abc import Sequence
from datetime import date
from pathlib import PurePath

from PySide6.QtCore import QDate, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from workbench.domain.article import Article, FlagView
from workbench.ui.eliding import cut_to
from workbench.ui.key_cap import words
from workbench.ui.keys_in_use import command_cap, hint_key
from workbench.ui.pasting import is_pasted
from workbench.ui.reasons import doubt_reason, doubt_word
from workbench.ui.terms import as_words, language_word, number_of
from workbench.ui.theme import set_role

HEIGHT = 34
LEAST_PLACE, LEAST_DOUBT = 48, 110


class Origin(QLabel):
    """Where an article comes from and its day, on one line: in little room the place is cut, the day stays as long as it can."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = self._day = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        set_role(self, "small")

    def set_words(self, place: str, day: str) -> None:
        """Show another place and day."""
        self._place, self._day = place, f" · {day}"
        self.setAccessibleName(place + self._day)
        self.updateGeometry()
        self._cut()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._place + self._day) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        least = LEAST_PLACE + self.fontMetrics().horizontalAdvance(self._day)
        return QSize(min(least, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def _cut(self) -> None:
        metrics = self.fontMetrics()
        whole = self._place + self._day
        if metrics.horizontalAdvance(whole) > self.width():
            whole = cut_to(metrics, self._place, self.width() - metrics.horizontalAdvance(self._day)) + self._day
        self.setText(whole)


class ArticleHeader(QFrame):
    """Facts about the shown article; a doubt found in its text is a button that leads there.

    Where there is no room for all, the button says less, then the least important is left out, and what stays is never clipped.
    """

    add_pressed = Signal()
    flags_pressed = Signal()
    details_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "article-bar")
        self.setFixedHeight(HEIGHT)
        self.origin = Origin(self)
        self.origin.setAccessibleDescription(self.tr("Where the article comes from"))
        self.origin.setCursor(Qt.CursorShape.PointingHandCursor)
        self.origin.pressed.connect(self.details_pressed)
        self.language = self._label(self.tr("Language"))
        self.words = self._label(self.tr("Length"))
        self.flags = QPushButton(self)
        set_role(self.flags, "link")
        self.flags.clicked.connect(self.flags_pressed)
        self._adds = (self.tr("Add claim from selection"), self.tr("Add claim"))
        self.add = QPushButton(self._adds[0], self)
        self.add.setAccessibleName(self._adds[0])
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
        row.setSpacing(12)
        for widget in (self.origin, self.language, self.flags, self.words):
            row.addWidget(widget)
        for one in (self.origin, self.language, self.words, self.flags, self.add):
            one.setFixedHeight(HEIGHT - 8)  # all alike, so that all words stand on one line
        row.addStretch(1)
        row.addWidget(self.add)
        row.addWidget(self.key)

    def minimumSizeHint(self) -> QSize:
        longer = self.add.fontMetrics().horizontalAdvance(self.add.text()) - self.add.fontMetrics().horizontalAdvance(self._adds[1])
        return QSize(self._taken(self._shown(but=4)) - longer, HEIGHT)

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
        self.origin.set_words(place, when)
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
        self.flags.setToolTip(as_words("\n".join([*reasons, self.tr("List the doubts (F)")])))
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
        return self._around(parts) + sum(map(self._least, parts))

    def _around(self, parts: list[QWidget]) -> int:
        margins = self._row.contentsMargins()
        # The stretch between the facts and the button has spacing of its own.
        return margins.left() + margins.right() + self._row.spacing() * len(parts)

    def _least(self, part: QWidget) -> int:
        if part is self.origin:
            return part.minimumSizeHint().width()
        wide = part.sizeHint().width()
        return min(LEAST_DOUBT, wide) if part is self.flags else wide

    def _fit(self) -> None:
        """Say less and leave out as few parts as the width demands; of what may be cut the doubt's words go first."""
        self._name_doubt(self._doubt)
        shown = self._shown(4)
        may_cut = (self.origin, self.flags) if self._doubt else (self.origin,)
        wanted = sum(part.sizeHint().width() - self._least(part) for part in may_cut)
        # What button and how many parts less; whether the place and the doubt may be cut.
        for said, but, cut in ((0, 0, 0), (1, 0, 0), (1, 1, 0), (1, 1, 1), (1, 2, 1), (1, 3, 1), (1, 4, 1)):
            self.add.setText(self._adds[said])
            if self._taken(parts := self._shown(but)) + (0 if cut else wanted) <= self.width():
                shown = parts
                break
        for part in (self.origin, self.language, self.flags, self.words, self.add, self.key):
            part.setVisible(part in shown)
        if self._doubt:
            others = [part for part in shown if part is not self.flags]
            wide = self._around(shown) + sum(part.sizeHint().width() for part in others)
            room = max(self._least(self.flags), self.width() - wide)
            missing = self.flags.sizeHint().width() - room
            metrics = self.flags.fontMetrics()
            # Where nothing is missing it is not measured: rounding alone would cut a letter.
            if missing > 0:
                self._name_doubt(cut_to(metrics, self._doubt, metrics.horizontalAdvance(self._doubt) - missing))
        self._row.activate()  # now, so that no frame shows the parts in the places of the width before

    def _name_doubt(self, words: str) -> None:
        self.flags.setText(words + self._more)

    def _label(self, name: str) -> QLabel:
        label = words("", "small", self)
        label.setAccessibleDescription(name)
        return label


def day(published: str | None) -> str:
    """A date as people write it when it is ISO 8601, else as it was given."""
    try:
        found = date.fromisoformat((published or "")[:10])
    except ValueError:
        return published or ""
    return QLocale().toString(QDate(found.year, found.month, found.day), "d MMM yyyy")
