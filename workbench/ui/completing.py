"""Completing what is typed in a field: names, or tags with commas between them."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit


class LastOfMany(QCompleter):
    """Completes the last of several words with commas between them, and leaves those before it."""

    def __init__(self, known: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(list(known), parent)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._before = ""

    def splitPath(self, path: str) -> list[str]:  # noqa: N802 - an override of Qt's
        before, comma, last = path.rpartition(",")
        self._before = f"{before.strip()}{comma} " if comma else ""
        return [last.strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:  # noqa: N802 - an override of Qt's
        return self._before + str(super().pathFromIndex(index))


def complete(field: QLineEdit, known: Sequence[str], *, many: bool = False) -> None:
    """Let a field offer what is known; many takes several with commas between them."""
    if many:
        field.setCompleter(LastOfMany(known, field))
        return
    one = QCompleter(list(known), field)
    one.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    one.setFilterMode(Qt.MatchFlag.MatchContains)
    field.setCompleter(one)
