"""The keys that help most in a view, in one line: as many as there is room for, and always the last, which lists them all."""

from collections.abc import Iterable

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QSizePolicy, QWidget

from workbench.ui.key_cap import key_cap, words

SPACING_PX = 6
MOST = 8  # lines of keys that are kept: one for each view; after keys were changed they are others


class KeyHints(QWidget):
    """Keys with what they do; where there is little room the ones before the last go first, none is ever cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pairs: list[tuple[QLabel, QLabel]] = []
        self._made: dict[tuple[tuple[str, str], ...], list[tuple[QLabel, QLabel]]] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACING_PX)
        # The line gives way to whatever stands beside it, so what it holds must not set its least width.
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_hints(self, hints: Iterable[tuple[str, str]]) -> None:
        """Show other keys, each with what it does; one that was left without a key is not shown."""
        asked = tuple((key, text) for key, text in hints if key)
        if len(self._made) >= MOST and asked not in self._made:
            self._forget()
        made = self._made.get(asked)
        if made is None:  # labels cost more to make than a view to bring to the front, so those of each view are kept
            made = self._made[asked] = [(key_cap(key, self), words(text, "small", self)) for key, text in asked]
        for part in (part for pair in self._pairs for part in pair):
            self._row.removeWidget(part)
            part.hide()
        self._pairs = made
        for part in (part for pair in made for part in pair):
            self._row.addWidget(part)
        self._fit()

    def shown(self) -> list[str]:
        """What the shown keys do, in order."""
        return [text.text() for _key, text in self._pairs if not text.isHidden()]

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _forget(self) -> None:
        for part in (part for pairs in self._made.values() for pair in pairs for part in pair):
            self._row.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._made.clear()
        self._pairs = []

    def _fit(self) -> None:
        room = self.width()
        shown = set()
        for place in (len(self._pairs) - 1, *range(len(self._pairs) - 1)):
            if place < 0:
                continue
            wide = sum(part.sizeHint().width() + SPACING_PX for part in self._pairs[place])
            if wide > room:
                break
            room -= wide
            shown.add(place)
        for place, pair in enumerate(self._pairs):
            for part in pair:
                part.setVisible(place in shown)
