"""The keys of all commands as a table in which each can be given another one; what clashes is refused in words."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.errors import Refused
from workbench.settings import Settings
from workbench.ui.actions import BY_ID, COMMANDS, TITLES, Command, shown_key
from workbench.ui.flow import FlowLayout
from workbench.ui.fuzzy import folded
from workbench.ui.key_cap import words
from workbench.ui.keymap import assign, clash, effective, normal, reset
from workbench.ui.theme import set_role

translate = QCoreApplication.translate


class KeyTable(QWidget):
    """A page of the settings; chosen() gives the keys as they shall be."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(translate("Keys", "Type to find a command"))
        self.filter.setAccessibleName(translate("Keys", "Find a command"))
        self.filter.textChanged.connect(lambda _text: self._show_fitting())
        self.table = QTableWidget(len(COMMANDS), 3, self)
        self._cells = [QTableWidgetItem() for _command in COMMANDS]  # of the keys
        self.edit = QKeySequenceEdit(self)
        self.edit.setMaximumSequenceLength(1)
        self.edit.setClearButtonEnabled(True)
        self.edit.setAccessibleName(translate("Keys", "New key: press it"))
        self.edit.keySequenceChanged.connect(lambda _keys: self._offer())
        self.use = _button(translate("Keys", "Use this key alone"), self)
        self.add = _button(translate("Keys", "Add this key"), self)
        self.none = _button(translate("Keys", "Without a key"), self)
        self.back = _button(translate("Keys", "Usual key"), self)
        self.all_back = _button(translate("Keys", "All usual keys"), self)
        self.told = words("", "small", self)
        self.told.setWordWrap(True)
        self.told.setAccessibleName(translate("Keys", "What became of it"))
        self.use.clicked.connect(lambda: self._assign(self._pressed()))
        self.add.clicked.connect(lambda: self._assign([*self._has(), *self._pressed()]))
        self.none.clicked.connect(lambda: self._assign([]))
        self.back.clicked.connect(lambda: self._assign(BY_ID[self.command()].keys))
        self.all_back.clicked.connect(self._reset_all)
        self._fill()
        self._lay_out()
        self.table.setCurrentCell(0, 0)
        self.table.currentCellChanged.connect(lambda *_cells: self._offer())
        self._offer()

    def chosen(self) -> tuple[str, ...]:
        """The keys as they shall be, as the setting holds them."""
        return self._settings.keys

    def command(self) -> str:
        """The command that is chosen."""
        return COMMANDS[max(0, self.table.currentRow())].id

    def choose(self, command_id: str) -> None:
        """Choose a command."""
        row = next(place for place, one in enumerate(COMMANDS) if one.id == command_id)
        self.table.setCurrentCell(row, 0)

    def _pressed(self) -> list[str]:
        keys = self.edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        return [keys] if keys else []

    def _has(self) -> list[str]:
        return list(effective(self._settings.keys)[self.command()])

    def _assign(self, keys: "list[str] | tuple[str, ...]") -> None:
        name = self.command()
        found = clash(self._settings.keys, name, map(_in_qt_form, keys))
        if found:
            key, other = found
            told = translate("Keys", "{key} is the key of “{command}”. Nothing was changed: give that one another key first.")
            self.told.setText(told.replace("{key}", shown_key(key)).replace("{command}", BY_ID[other].title))
            return
        try:
            self._settings = assign(self._settings, name, keys)
        except Refused:
            told = translate("Keys", "This key cannot be used: fields, buttons and lists need it. Nothing was changed.")
            self.told.setText(told)
            return
        self.edit.clear()
        self._write_keys()
        shown = self._cells[self.table.currentRow()].text() or translate("Keys", "no key")
        self.told.setText(f"{BY_ID[name].title}: {shown}")

    def _reset_all(self) -> None:
        self._settings = reset(self._settings)
        self._write_keys()
        self.told.setText(translate("Keys", "All commands have their usual keys."))

    def _offer(self) -> None:
        """Enable what can be done with the chosen command and the key that was pressed."""
        pressed = bool(self._pressed())
        self.use.setEnabled(pressed)
        self.add.setEnabled(pressed)
        self.none.setEnabled(bool(self._has()))
        self.back.setEnabled(tuple(self._has()) != BY_ID[self.command()].keys)
        self.all_back.setEnabled(bool(self._settings.keys))

    def _fill(self) -> None:
        titles = (translate("Keys", "Command"), translate("Keys", "Keys"), translate("Keys", "Menu"))
        self.table.setHorizontalHeaderLabels(titles)
        self.table.setAccessibleName(translate("Keys", "All keys"))
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        set_role(self.table, "list")
        for row, command in enumerate(COMMANDS):
            self.table.setItem(row, 0, QTableWidgetItem(command.title))
            self.table.setItem(row, 1, self._cells[row])
            self.table.setItem(row, 2, QTableWidgetItem(translate("Command", TITLES[command.menu]).replace("&", "")))
        self._write_keys()

    def _write_keys(self) -> None:
        now = effective(self._settings.keys)
        for command, item in zip(COMMANDS, self._cells, strict=True):
            item.setText("   ".join(map(shown_key, now[command.id])))
            font = item.font()
            font.setBold(now[command.id] != command.keys)
            item.setFont(font)
            item.setToolTip(_usual(command) if now[command.id] != command.keys else "")
        self._offer()

    def _show_fitting(self) -> None:
        sought = folded(self.filter.text()).split()
        now = effective(self._settings.keys)
        for row, command in enumerate(COMMANDS):
            text = folded(f"{command.title} {' '.join(map(shown_key, now[command.id]))}")
            self.table.setRowHidden(row, not all(word in text for word in sought))

    def _lay_out(self) -> None:
        pressed = QHBoxLayout()
        pressed.addWidget(words(translate("Keys", "New key"), "", self))
        pressed.addWidget(self.edit, 1)
        rest = FlowLayout()
        for button in (self.use, self.add, self.none, self.back, self.all_back):
            rest.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 12, 4, 4)
        column.setSpacing(8)
        column.addWidget(self.filter)
        column.addWidget(self.table, 1)
        column.addLayout(pressed)
        column.addLayout(rest)
        column.addWidget(self.told)


def _usual(command: Command) -> str:
    keys = ", ".join(map(shown_key, command.keys)) or translate("Keys", "no key")
    return translate("Keys", "Usually: {keys}").replace("{keys}", keys)


def _in_qt_form(key: str) -> str:
    try:
        return normal(key)
    except Refused:
        return key


def _button(text: str, parent: QWidget) -> QPushButton:
    button = QPushButton(text, parent)
    button.setAutoDefault(False)  # Enter saves the form
    return button
