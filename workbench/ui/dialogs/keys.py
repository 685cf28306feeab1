"""All keys on one page, those of the view in front first."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.actions import COMMANDS, TITLES, Command, Menu, View, shown_key
from workbench.ui.key_cap import key_cap, words
from workbench.ui.theme import set_role

translate = QCoreApplication.translate
MENUS_OF = {View.LIBRARY: (Menu.GO, Menu.FILE, Menu.EDIT), View.CHECKS: (Menu.GO, Menu.CLAIM, Menu.EDIT)}


def show_keys(parent: QWidget, view: View) -> None:
    """Show every command that has a key, grouped by menu, those that work in this view first; typing narrows the list."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(translate("Keys", "All keys"))
    dialog.resize(560, 640)
    field = QLineEdit(dialog)
    field.setPlaceholderText(translate("Keys", "Type to find a command"))
    field.setAccessibleName(translate("Keys", "Find a command"))
    scroll = QScrollArea(dialog)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setAccessibleName(translate("Keys", "All keys"))
    buttons = QDialogButtonBox(dialog)
    buttons.addButton(translate("Keys", "Close"), QDialogButtonBox.ButtonRole.RejectRole)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(20, 16, 20, 16)
    layout.setSpacing(10)
    layout.addWidget(words(translate("Keys", "Single letters work whenever you are not typing in a field."), "small", dialog))
    layout.addWidget(field)
    layout.addWidget(scroll, 1)
    layout.addWidget(buttons)
    field.textChanged.connect(lambda text: scroll.setWidget(_page(view, text)))
    scroll.setWidget(_page(view, ""))
    field.setFocus()
    dialog.exec()
    dialog.deleteLater()


def keys_by_menu(view: View, text: str) -> list[tuple[Menu, list[Command]]]:
    """Group the commands that have a key and match a text by menu, the menus of most use in a view first."""
    first = MENUS_OF.get(view, (Menu.CLAIM, Menu.GO, Menu.EDIT))
    order = [*first, *(menu for menu in Menu if menu not in first)]
    wanted = text.casefold().split()
    groups = []
    for menu in order:
        commands = [
            command
            for command in COMMANDS
            if command.menu is menu and command.keys and all(word in _searched(command) for word in wanted)
        ]
        if commands:
            groups.append((menu, commands))
    return groups


def _searched(command: Command) -> str:
    return " ".join((command.title, *(shown_key(key) for key in command.keys))).casefold()


def _page(view: View, text: str) -> QWidget:
    page = QFrame()
    set_role(page, "bar")
    grid = QGridLayout(page)
    grid.setColumnStretch(0, 1)
    grid.setVerticalSpacing(4)
    row = 0
    for menu, commands in keys_by_menu(view, text):
        grid.addWidget(words(translate("Command", TITLES[menu]).replace("&", ""), "strong", page), row, 0)
        row += 1
        for command in commands:
            grid.addWidget(words(command.title, "", page), row, 0)
            caps = QHBoxLayout()
            caps.addStretch(1)
            for key in command.keys:
                caps.addWidget(key_cap(shown_key(key), page))
            grid.addLayout(caps, row, 1)
            row += 1
    grid.setRowStretch(row, 1)
    return page
