"""What a colleague's casebook would bring, before it is taken in: counts, and side by side what both changed."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.conflict import DECIDABLE, Conflict, ConflictKind, ConflictView
from workbench.ui.conflict_words import back_words, kind_word, sides, where
from workbench.ui.dialogs.read_table import read_table
from workbench.ui.dialogs.room import make_room
from workbench.ui.key_cap import words
from workbench.ui.terms import counted, number_of, one_line
from workbench.ui.theme import set_role

if TYPE_CHECKING:
    from workbench.desk.merge_verbs import Choice
    from workbench.store.merge.write import Merged

translate = QCoreApplication.translate
_SHOWN = ("article", "claim", "verdict", "source", "evidence", "import_file")
_KEYS: "dict[int, Choice]" = {
    Qt.Key.Key_B: "both",
    Qt.Key.Key_M: "mine",
    Qt.Key.Key_T: "theirs",
    Qt.Key.Key_V: "version",
    Qt.Key.Key_S: "apart",
}
_CHOICE = 4


def show_merge(
    parent: QWidget,
    name: str,
    merged: "Merged",
    views: Sequence[ConflictView],
    merge: "Callable[[Mapping[str, Choice]], object]",
) -> "MergeDialog":
    """Show what would come; merge is called with what was chosen for each conflict when it shall."""
    dialog = MergeDialog(name, merged, views, parent)
    dialog.take.clicked.connect(lambda: merge(dialog.choices()))
    dialog.open()
    return dialog


class MergeDialog(QDialog):
    """Counts, and a row for each conflict: what happened, where, mine, theirs, and which is kept (B, M and T on the keyboard).

    Of two articles of one address the later one is a new version of the other (V), or both are kept apart (S).
    """

    def __init__(self, name: str, merged: "Merged", views: Sequence[ConflictView], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Merge", "Merge a colleague’s casebook"))
        make_room(self, 1080, 640 if views else 260)
        self._views = list(views)
        self._chosen: dict[str, Choice] = {}
        self._names: dict[Choice, str] = {
            "both": translate("Merge", "Both, to be decided"),
            "mine": translate("Merge", "Mine"),
            "theirs": translate("Merge", "Theirs"),
            "version": translate("Merge", "New version"),
            "apart": translate("Merge", "Separate articles"),
        }
        heads = [
            translate("Merge", "What happened"),
            translate("Merge", "Where"),
            translate("Merge", "Mine"),
            translate("Merge", "Theirs"),
            translate("Merge", "Keep"),
        ]
        self.table = read_table(heads, translate("Merge", "What both sides changed"), (1, 2, 3), self)
        self._fill()
        self.table.installEventFilter(self)
        self.keep = {keep: self._button(f"{text} ({key})") for (keep, text), key in zip(self._names.items(), "BMTVS", strict=True)}
        for keep, button in self.keep.items():
            button.clicked.connect(lambda _checked, keep=keep: self.choose(keep))
        self.all = self._button(translate("Merge", "Select all"))
        self.all.clicked.connect(self.table.selectAll)
        self.take = self._button(translate("Merge", "Merge"))
        self.leave = self._button(translate("Merge", "Cancel"))
        self.take.clicked.connect(self.accept)
        self.leave.clicked.connect(self.reject)
        self.take.setDefault(True)
        set_role(self.take, "primary")
        self._lay_out(name, merged)
        self.table.itemSelectionChanged.connect(self._judge)
        if self._views:
            self.table.selectRow(0)
            self.table.setFocus()
        self._judge()

    def choices(self) -> "dict[str, Choice]":
        """What is kept of each conflict, by its id."""
        return dict(self._chosen)

    def choose(self, keep: "Choice") -> None:
        """Keep that of every selected conflict in which there is something to choose."""
        for row in sorted({index.row() for index in self.table.selectedIndexes()}):
            if keep in choices_of(self._views[row].conflict):
                self._chosen[self._views[row].id] = keep
                self._show_choice(row)
        self._tell_open()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take B, M, T, V and S in the table for a choice."""
        if watched is self.table and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            keep = _KEYS.get(event.key())
            if keep and not event.modifiers():
                self.choose(keep)
                return True
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        self.table.setRowCount(len(self._views))
        for row, view in enumerate(self._views):
            stands, other = sides(view)
            mine, theirs = (stands, other) if view.mine else (other, stands)
            for column, text in enumerate((kind_word(view), where(view), mine, theirs, "")):
                self.table.setItem(row, column, QTableWidgetItem(text))
            if choices_of(view.conflict):
                self._chosen[view.id] = "both"
            self._show_choice(row)

    def _show_choice(self, row: int) -> None:
        keep = self._chosen.get(self._views[row].id)
        item = self.table.item(row, _CHOICE)
        if item:
            item.setText(self._names[keep] if keep else "–")

    def _judge(self) -> None:
        rows = {index.row() for index in self.table.selectedIndexes()}
        choices = {keep for row in rows for keep in choices_of(self._views[row].conflict)}
        for keep, button in self.keep.items():
            button.setEnabled(keep in choices)

    def _tell_open(self) -> None:
        left = sum(1 for keep in self._chosen.values() if keep == "both")
        one = translate("Merge", "1 conflict stays to be decided; both sides are kept until then.")
        many = translate("Merge", "{n} conflicts stay to be decided; both sides are kept until then.")
        self.open_.setText(number_of(left, one, many) if left else translate("Merge", "Nothing stays to be decided."))

    def _lay_out(self, name: str, merged: "Merged") -> None:
        self.told = words(told_words(merged), "small", self)
        self.told.setWordWrap(True)
        self.open_ = words("", "muted", self)
        self._tell_open()
        choose = QHBoxLayout()
        for button in (self.all, *self.keep.values()):
            choose.addWidget(button)
        choose.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.open_)
        buttons.addStretch(1)
        buttons.addWidget(self.take)
        buttons.addWidget(self.leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(words(one_line(name, 100), "heading", self))
        layout.addWidget(self.told)
        if self._views:
            several = translate("Merge", "{n} conflicts: what both sides changed")
            told = number_of(len(self._views), translate("Merge", "1 conflict: what both sides changed"), several)
            layout.addWidget(words(told, "strong", self))
            layout.addWidget(self.table, 1)
            layout.addLayout(choose)
        else:
            layout.addWidget(words(translate("Merge", "Nothing was changed on both sides."), "strong", self))
            layout.addStretch(1)
            for part in (self.table, self.all, self.open_, *self.keep.values()):
                part.hide()
        layout.addLayout(buttons)

    def _button(self, text: str) -> QPushButton:
        made = QPushButton(text, self)
        made.setAutoDefault(False)
        return made


def choices_of(conflict: Conflict) -> "tuple[Choice, ...]":
    """What can be chosen of a conflict before the merge; nothing where what stands can only be taken note of."""
    if conflict.kind is ConflictKind.ADDRESS:
        return "both", "version", "apart"
    return ("both", "mine", "theirs") if conflict.kind in DECIDABLE else ()


def told_words(merged: "Merged") -> str:
    """Say in a few lines what would come."""
    names = {
        "article": (translate("Merge", "1 article"), translate("Merge", "{n} articles")),
        "claim": (translate("Merge", "1 claim"), translate("Merge", "{n} claims")),
        "verdict": (translate("Merge", "1 finding"), translate("Merge", "{n} findings")),
        "source": (translate("Merge", "1 source"), translate("Merge", "{n} sources")),
        "evidence": (translate("Merge", "1 link to a source"), translate("Merge", "{n} links to sources")),
        "import_file": (translate("Merge", "1 import of earlier checks"), translate("Merge", "{n} imports of earlier checks")),
    }

    def line(told: str, counts: Mapping[str, int]) -> str:
        parts = [number_of(counts[name], *names[name]) for name in _SHOWN if counts.get(name)]
        return told.replace("{what}", ", ".join(parts)) if parts else ""

    came = number_of(merged.events, translate("Merge", "1 change is new here."), translate("Merge", "{n} changes are new here."))
    again = number_of(
        merged.again,
        translate("Merge", "1 change that an undo had taken back comes again."),
        translate("Merge", "{n} changes that an undo had taken back come again."),
    )
    lines = [
        came if merged.events or not merged.again else "",
        again if merged.again else "",
        line(translate("Merge", "New: {what}."), merged.added),
        line(translate("Merge", "Changed: {what}."), merged.changed),
        line(translate("Merge", "Removed: {what}."), merged.removed),
    ]
    if merged.forgotten:
        told = translate(
            "Merge", "{n} events were forgotten for good there: their words go here too, and no undo brings them back."
        )
        lines.append(told.replace("{n}", counted(merged.forgotten)))
    lines.append(back_words(merged.back))
    return "\n".join(one for one in lines if one)
