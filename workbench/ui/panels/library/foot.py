"""What stands under the articles: where something can be dropped, what can be done with those chosen, what the trash is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from workbench.domain.enums import Shelf
from workbench.ui.actions import BY_ID
from workbench.ui.key_cap import words
from workbench.ui.keys_in_use import hint_key
from workbench.ui.locked import read_only_words
from workbench.ui.panels.library.frames import DashedFrame
from workbench.ui.terms import counted
from workbench.ui.theme import Theme, scaled, set_role

HEIGHT, MARGINS = 48, 36  # px
IN_WORK = ("tags", "assignee", "deadline", "archive", "remove")
PUT_AWAY = {Shelf.WORK: IN_WORK, Shelf.ARCHIVE: ("restore", "remove"), Shelf.TRASH: ("restore", "remove", "empty-trash")}


class Foot(DashedFrame):
    """Emits the command that its buttons stand for."""

    asked = Signal(object)  # str: the id of a command

    def __init__(self, theme: Theme, read_only: bool, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words = words("", "small", self)
        self._words.setMinimumWidth(0)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.layout_.addWidget(self._words)
        self.setFixedHeight(scaled(HEIGHT))  # whatever it says, so that the rows above stay where they are
        self._read_only = read_only
        names = list(dict.fromkeys(name for group in PUT_AWAY.values() for name in group))
        self.buttons = {name: self._button(name) for name in names}
        for name, button in self.buttons.items():
            button.setEnabled(not (BY_ID[name].writes and read_only))
            self.layout_.addWidget(button)

    def tell(self, shelf: Shelf, chosen: int, articles: int) -> None:
        """Say what can be done here now: several chosen articles have their commands as buttons, the trash always has."""
        several = chosen > 1
        wanted = PUT_AWAY[shelf] if several else ("empty-trash",) if shelf is Shelf.TRASH and articles else ()
        for name, button in self.buttons.items():
            button.setVisible(name in wanted)
        for_good = shelf is Shelf.TRASH
        self.buttons["remove"].setText(self.tr("Remove for good…") if for_good else self.tr("Put in the trash"))
        if several:
            told = self.tr("{n} articles chosen").replace("{n}", counted(chosen))
        elif shelf is Shelf.TRASH:
            told = self.tr("What lies here is neither found nor reported until it is brought back.")
        elif shelf is Shelf.ARCHIVE:
            told = self.tr("What lies here is out of the way, and still found and reported.")
        elif self._read_only:
            told = read_only_words()
        else:
            told = self.tr("Drop a link, PDF, .docx, .eml or .html anywhere to add an article  ·  Ctrl V pastes a link or a text")
        self._words.setText(told)
        self._wrap()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._wrap()

    def _wrap(self) -> None:
        """Two lines only where there is no room for one: a label that may wrap asks for less width than there is."""
        self._words.setWordWrap(self._words.fontMetrics().horizontalAdvance(self._words.text()) > self.width() - MARGINS)

    def _button(self, name: str) -> QPushButton:
        command = BY_ID[name]
        button = QPushButton(command.title.replace("&", "&&"), self)
        set_role(button, "plain")
        hint_key(button, command.title, command.id)
        button.clicked.connect(lambda _checked: self.asked.emit(name))
        return button
