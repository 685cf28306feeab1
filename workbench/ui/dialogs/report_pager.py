"""A line above the preview of many reports: which of them are shown, and a way to the others."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from workbench.domain.dossier import Dossier
from workbench.ui.key_cap import words
from workbench.ui.terms import counted

translate = QCoreApplication.translate
A_PAGE = 5  # reports set below each other at a time


class ReportPager(QWidget):
    """Hidden while all reports fit; turned is called when others are to be shown."""

    def __init__(self, parent: QWidget, turned: Callable[[], object]) -> None:
        super().__init__(parent)
        self._first, self._count, self._turned = 0, 0, turned
        self.told = words("", "small", self)
        self.told.setWordWrap(True)
        self.back = self._button(translate("Export", "Previous"), translate("Export", "Show the reports before"), -A_PAGE)
        self.on = self._button(translate("Export", "Next"), translate("Export", "Show the reports after"), A_PAGE)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.told, 1)
        row.addWidget(self.back)
        row.addWidget(self.on)
        self.hide()

    def shown(self, dossiers: Sequence[Dossier]) -> Sequence[Dossier]:
        """Those of the reports that are on this page; another number of them begins at the first again."""
        if len(dossiers) != self._count:
            self._first, self._count = 0, len(dossiers)
        last = min(self._first + A_PAGE, self._count)
        told = translate("Export", "Reports {first} to {last} of {all} are shown here; the file has all of them.")
        for mark, number in (("{first}", self._first + 1), ("{last}", last), ("{all}", self._count)):
            told = told.replace(mark, counted(number))
        self.told.setText(told)
        self.back.setEnabled(self._first > 0)
        self.on.setEnabled(last < self._count)
        self.setVisible(self._count > A_PAGE)
        return dossiers[self._first : last]

    def _button(self, text: str, name: str, step: int) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.setAccessibleName(name)
        button.clicked.connect(lambda _checked=False: self._turn(step))
        return button

    def _turn(self, step: int) -> None:
        self._first = max(0, min(self._first + step, self._count - 1))
        self._turned()
