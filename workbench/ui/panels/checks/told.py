"""The line over the hits: what was searched instead of a misspelt word, what is too short to tell, how many and how fast."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QWidget

from workbench.services.match import query_terms, read_query
from workbench.ui.key_cap import words
from workbench.ui.terms import counted, number_of, one_line
from workbench.ui.theme import set_role
from workbench.ui.values import Found

SHORT = 4  # words; under these no check is called the same claim (match/rank.py)
MOST_CORRECTED = 3


class Told(QWidget):
    """Emits exactly with True when the words are to be taken as typed, with False when slips are to be corrected again."""

    exactly = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._correct = True
        self.also = words("", "small", self)
        self._pairs = QWidget(self)
        self._row = QHBoxLayout(self._pairs)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self.link = QPushButton(self)
        set_role(self.link, "textlink")
        self.link.clicked.connect(lambda _checked: self.exactly.emit(self._correct))
        self.summary = words("", "small", self)
        said = QHBoxLayout()
        said.setSpacing(4)
        for part in (self.also, self._pairs, self.link):
            said.addWidget(part)
        said.addStretch(1)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(4)
        self._both.addLayout(said, 1)
        self._both.addWidget(self.summary, 0, Qt.AlignmentFlag.AlignRight)
        self.show_found(None, 0)

    def show_found(self, found: Found | None, listed: int) -> None:
        """Tell of an answer of which so many hits are listed; None when nothing is asked."""
        corrected = found.result.corrected[:MOST_CORRECTED] if found else ()
        self._correct = found is None or found.correct
        self.also.setText(self._words(found))
        self._show_pairs(corrected)
        self.link.setText(self.tr("Search exactly as typed") if self._correct else self.tr("Correct misspelt words"))
        self.link.setVisible(bool(corrected) or not self._correct)
        self.summary.setText(self._summary(found, listed) if found else "")
        self.summary.setVisible(found is not None)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a narrow list the number of hits stands under the sentence, and a sentence by itself goes on in a second line."""
        shown = [part for part in (self.also, self._pairs, self.link, self.summary) if not part.isHidden()]
        self.also.setWordWrap(False)
        fits = sum(part.sizeHint().width() + self._both.spacing() for part in shown) <= self.width()
        self._both.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)
        self.also.setWordWrap(not fits and self._pairs.isHidden() and self.link.isHidden())

    def _words(self, found: Found | None) -> str:
        if found is None:
            return self.tr("Own findings and imported checks are searched; misspelled words are found too.")
        if found.result.corrected:
            return self.tr("Also searched")
        if not found.result.hits:
            return ""  # said in place of the hits
        if not found.correct:
            return self.tr("Searched exactly as typed")
        asked = read_query(found.result.query).words if found.typed else found.result.query
        if asked and len(query_terms(asked, None)) < SHORT:
            return self.tr("With so few words no check can be called the same claim.")
        return ""

    def _summary(self, found: Found, listed: int) -> str:
        count = len(found.result.hits)
        if listed < count:
            told = self.tr("{shown} of {n} results").replace("{shown}", counted(listed)).replace("{n}", counted(count))
        else:
            told = number_of(count, self.tr("1 result"), self.tr("{n} results"))
        among = self.tr("{ms} ms among {all} checks")
        among = among.replace("{ms}", counted(round(found.result.ms))).replace("{all}", counted(found.result.among))
        by = self.tr("meaning: on") if found.result.meaning else self.tr("meaning: off")
        return f"{told} · {among} · {by}"

    def _show_pairs(self, corrected: tuple[tuple[str, str], ...]) -> None:
        """missiles for misiles: what was searched in bold, what was typed struck through."""
        while item := self._row.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        for wrong, right in corrected:
            self._row.addWidget(words(one_line(right, 40), "strong-small"))
            self._row.addWidget(words(self.tr("for"), "small"))
            self._row.addWidget(words(one_line(wrong, 40), "struck-small"))
        self._pairs.setVisible(bool(corrected))
        said = [self.tr("{right} for {wrong}").replace("{right}", right).replace("{wrong}", wrong) for wrong, right in corrected]
        self._pairs.setAccessibleName(", ".join(said))
