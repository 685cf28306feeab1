"""Sources compared two by two: what they share, and what the analyst says of their origin."""

from collections.abc import Callable, Mapping
from itertools import combinations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.origins import LikeBy, Likeness, Origins
from workbench.ui.actions import QT_TRANSLATE_NOOP
from workbench.ui.dialogs.room import make_room
from workbench.ui.key_cap import words
from workbench.ui.origin_counting import OriginsCounted
from workbench.ui.terms import counted, one_line
from workbench.ui.theme import set_role
from workbench.ui.wrapped_rows import wrap_rows

translate = QCoreApplication.translate
_SAME = {
    LikeBy.BYTES: QT_TRANSLATE_NOOP("Origins", "the same bytes"),
    LikeBy.ADDRESS: QT_TRANSLATE_NOOP("Origins", "the same page by its address"),
    LikeBy.DOI: QT_TRANSLATE_NOOP("Origins", "the same DOI"),
}
ALL_PAIRS = 6  # sources of which every pair is listed; of more only those that share something or were decided
LONGEST = 3_000
Shared = Callable[[Likeness], list[tuple[str, str]]]


class CompareOrigins(QDialog):
    """Pairs of sources above, the passages that the chosen pair shares below; emits what the analyst says of a pair."""

    ruled = Signal(str, str, object)  # source, source, bool | None

    def __init__(self, titles: Mapping[str, str], origins: Origins, shared: Shared, *, may_change: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Origins", "Compare origins"))
        make_room(self, 1000, 620)
        self._titles, self._shared, self._may_change = titles, shared, may_change
        self._origins = Origins()
        self.scope: str | None = None
        self.pairs: list[tuple[str, str]] = []
        self.told = words("", "strong", self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(translate("Origins", "Pairs of sources"))
        wrap_rows(self.list)
        set_role(self.list, "field")
        self.passages = QTableWidget(self)
        set_role(self.passages, "list")  # before it has columns: their titles are dressed once
        self.passages.setColumnCount(2)
        self.passages.setAccessibleName(translate("Origins", "Passages that both hold"))
        wrap_rows(self.passages)
        self.passages.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.passages.verticalHeader().hide()
        self.passages.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.passages.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.passages.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.none = words(translate("Origins", "No passage stands in both."), "muted", self)
        self.none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.same = self._button(translate("Origins", "One origin"), lambda: self._rule(True))
        self.apart = self._button(translate("Origins", "Independent"), lambda: self._rule(False))
        self.undecided = self._button(translate("Origins", "Leave it to the texts"), lambda: self._rule(None))
        self.list.currentRowChanged.connect(lambda _row: self._show_pair())
        self._lay_out()
        self.show_origins(origins)

    def show_origins(self, origins: Origins) -> None:
        """Show the sources as they were counted now; the chosen pair stays."""
        chosen = self._pair()
        self._origins = origins
        count = origins.count(self._titles)
        told = translate("Origins", "{n} sources, 1 origin") if count == 1 else translate("Origins", "{n} sources, {m} origins")
        self.told.setText(told.replace("{n}", counted(len(self._titles))).replace("{m}", counted(count)))
        every = list(combinations(sorted(self._titles), 2))
        known = [pair for pair in every if origins.between(*pair) or origins.ruling(*pair)]
        rest = [pair for pair in every if pair not in known] if len(self._titles) <= ALL_PAIRS else []
        self.pairs = [*sorted(known, key=lambda pair: -(like.share if (like := origins.between(*pair)) else 0)), *rest]
        self.list.clear()
        self.list.addItems([self._pair_words(pair) for pair in self.pairs])
        self.list.setCurrentRow(self.pairs.index(chosen) if chosen in self.pairs else 0)
        self._show_pair()

    def take(self, again: OriginsCounted) -> None:
        """Show what was counted anew of the same sources."""
        if again.article_id == self.scope:
            self.show_origins(again.origins)

    def _pair(self) -> tuple[str, str] | None:
        row = self.list.currentRow()
        return self.pairs[row] if 0 <= row < len(self.pairs) else None

    def _pair_words(self, pair: tuple[str, str]) -> str:
        like, ruling = self._origins.between(*pair), self._origins.ruling(*pair)
        if ruling:
            told = (
                translate("Origins", "one origin, says {analyst}")
                if ruling.same
                else translate("Origins", "independent, says {analyst}")
            )
            told = told.replace("{analyst}", one_line(ruling.analyst, 40))
        elif like and (same := _SAME.get(like.by)):
            told = translate("Origins", same)
        elif like and like.by is LikeBy.TEXT:
            told = translate("Origins", "{n} % of the shorter text stands in both").replace("{n}", f"{like.share * 100:.0f}")
        elif like:
            told = translate("Origins", "{n} % of the sentences mean the same").replace("{n}", f"{like.share * 100:.0f}")
        else:
            told = translate("Origins", "no common text was found")
        one, other = (one_line(self._titles[name], 60) for name in pair)
        return (
            translate("Origins", "“{one}” and “{other}”: {told}")
            .replace("{told}", told)
            .replace("{one}", one)
            .replace("{other}", other)
        )

    def _show_pair(self) -> None:
        pair = self._pair()
        like = self._origins.between(*pair) if pair else None
        ruling = self._origins.ruling(*pair) if pair else None
        rows = self._shared(like) if like and like.passages else []
        names = [one_line(self._titles[name], 80) for name in ((like.one, like.other) if like else pair or ())]
        self.passages.setHorizontalHeaderLabels(names or ["", ""])
        self.passages.setRowCount(len(rows))
        self.passages.setVisible(bool(rows))
        self.none.setVisible(not rows)
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                self.passages.setItem(row, column, QTableWidgetItem(one_line(text, LONGEST)))
        able = self._may_change and pair is not None
        self.same.setEnabled(able and not (ruling and ruling.same))
        self.apart.setEnabled(able and not (ruling and not ruling.same))
        self.undecided.setEnabled(able and ruling is not None)

    def _rule(self, same: bool | None) -> None:
        if pair := self._pair():
            self.ruled.emit(*pair, same)

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        made = QPushButton(text, self)
        made.setAutoDefault(False)
        made.clicked.connect(lambda _checked: act())
        return made

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.same, self.apart, self.undecided):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self._button(translate("Origins", "Close"), self.close))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(self.told)
        layout.addWidget(self.list, 2)
        told = translate("Origins", "Passages that both hold, the longest first; ▸ ◂ enclose what differs")
        layout.addWidget(words(told, "small", self))
        layout.addWidget(self.passages, 3)
        layout.addWidget(self.none, 3)
        layout.addLayout(buttons)
