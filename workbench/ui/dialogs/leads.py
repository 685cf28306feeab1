"""A list that leads somewhere: what waits for an answer, what is to be checked again."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from workbench.domain.records import dataclass
from workbench.ui.dialogs.room import make_room
from workbench.ui.key_cap import words
from workbench.ui.theme import set_role
from workbench.ui.wrapped_rows import wrap_rows
from workbench.ui.wrapping_box import WrappingBox

translate = QCoreApplication.translate
PLACE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Lead:
    """One line of the list, the lines under it, and what it stands for."""

    head: str
    lines: tuple[str, ...]
    of: object
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that can be done with the chosen line; the list is read again after it."""

    text: str
    do: Callable[[object], object]


class Leads(QDialog):
    """The list, one button that goes to what a line is about (Enter), and buttons for what can be done with it here."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        told: str,
        empty: str,
        read: Callable[[bool], Sequence[Lead]],
        deeds: Sequence[Deed] = (),
        everything: str = "",
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._leads: list[Lead] = []
        self.goal: object | None = None
        self.setWindowTitle(title)
        make_room(self, 720, 480)
        self.list = QListWidget(self)
        self.list.setAccessibleName(title)
        wrap_rows(self.list)
        self.list.setSpacing(1)
        set_role(self.list, "field")
        self.empty = words(empty, "muted", self)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.everything = WrappingBox(everything, self)
        self.everything.setVisible(bool(everything))
        self.everything.toggled.connect(lambda _on: self.fill())
        self.go = QPushButton(translate("Leads", "Go to the claim"), self)
        self.go.setDefault(True)
        set_role(self.go, "primary")
        self.go.clicked.connect(self._go)
        self.list.itemActivated.connect(lambda _item: self._go())
        self.list.currentItemChanged.connect(lambda _now, _before: self._judge())
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.go, QDialogButtonBox.ButtonRole.ActionRole)
        self.deeds = [self._button(deed, buttons) for deed in deeds]
        buttons.addButton(translate("Leads", "Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        about = words(told, "small", self)
        about.setWordWrap(True)
        layout.addWidget(about)
        layout.addWidget(self.empty, 1)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.everything, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(buttons)
        self.fill()
        self.list.setFocus()

    def chosen(self) -> Lead | None:
        """The chosen line."""
        row = self.list.currentRow()
        return self._leads[row] if 0 <= row < len(self._leads) else None

    def fill(self) -> None:
        """Read the list again, the line that was chosen staying so, or the one that took its place."""
        row = self.list.currentRow()
        self._leads = list(self._read(self.everything.isChecked()))
        self.list.clear()
        for lead in self._leads:
            item = QListWidgetItem("\n".join((lead.head, *lead.lines)), self.list)
            font = item.font()
            font.setBold(lead.marked)
            item.setFont(font)
        self.list.setVisible(bool(self._leads))
        self.empty.setVisible(not self._leads)
        self.list.setCurrentRow(min(max(row, 0), len(self._leads) - 1))
        self._judge()

    def _button(self, deed: Deed, buttons: QDialogButtonBox) -> QPushButton:
        button = QPushButton(deed.text, self)
        button.setAutoDefault(False)
        buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        button.clicked.connect(lambda _checked: self._do(deed))
        return button

    def _judge(self) -> None:
        for button in (self.go, *self.deeds):
            button.setEnabled(self.chosen() is not None)

    def _do(self, deed: Deed) -> None:
        if lead := self.chosen():
            deed.do(lead.of)
            self.fill()

    def _go(self) -> None:
        if lead := self.chosen():
            self.goal = lead.of
            self.accept()


def follow(dialog: Leads) -> object | None:
    """Show a list; what its chosen line stands for when it shall be gone to, else None."""
    dialog.exec()
    goal = dialog.goal
    dialog.deleteLater()
    return goal
