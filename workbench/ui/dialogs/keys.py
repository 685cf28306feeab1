"""All keys on one page: first those that do something where the focus is, then the others by menu."""

from collections.abc import Collection

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

from workbench.ui.actions import COMMANDS, EVERYWHERE, TITLES, Command, Menu, View, shown_key
from workbench.ui.dialogs.room import make_room
from workbench.ui.fuzzy import folded
from workbench.ui.key_cap import key_cap, words
from workbench.ui.keys_in_use import keys_of
from workbench.ui.terms import one_line
from workbench.ui.theme import set_role

translate = QCoreApplication.translate
MENUS_OF = {
    View.LIBRARY: (Menu.GO, Menu.FILE, Menu.EDIT),
    View.CHECKS: (Menu.GO, Menu.CLAIM, Menu.EDIT),
    View.SOURCES: (Menu.EDIT, Menu.GO, Menu.CLAIM),
    View.STATISTICS: (Menu.EDIT, Menu.GO),
    View.HISTORY: (Menu.EDIT, Menu.GO),
}


def show_keys(parent: QWidget, view: View, able: Collection[str], focused: str = "") -> None:
    """Show every command that has a key, those that do something here first; typing narrows the list.

    able are the ids of the commands that can do something now, focused names the part of the window that has the focus.
    """
    dialog = QDialog(parent)
    dialog.setWindowTitle(translate("Keys", "All keys"))
    make_room(dialog, 560, 640)
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
    field.textChanged.connect(lambda text: scroll.setWidget(_page(view, text, able, focused)))
    scroll.setWidget(_page(view, "", able, focused))
    field.setFocus()
    dialog.exec()
    dialog.deleteLater()


def keys_here(able: Collection[str], view: View, text: str) -> list[Command]:
    """The commands with a key that do something now and mean something here only, as far as they match a text."""
    here = [one for _menu, commands in keys_by_menu(view, text) for one in commands]
    return [one for one in here if one.id in able and one.where != EVERYWHERE]


def keys_by_menu(view: View, text: str) -> list[tuple[Menu, list[Command]]]:
    """Group the commands that have a key and match a text by menu, the menus of most use in a view first."""
    first = MENUS_OF.get(view, (Menu.CLAIM, Menu.GO, Menu.EDIT))
    order = [*first, *(menu for menu in Menu if menu not in first)]
    wanted = folded(text).split()
    groups = []
    for menu in order:
        commands = [
            command
            for command in COMMANDS
            if command.menu is menu and keys_of(command.id) and all(word in _searched(command) for word in wanted)
        ]
        if commands:
            groups.append((menu, commands))
    return groups


def _searched(command: Command) -> str:
    return folded(" ".join((command.title, *(shown_key(key) for key in keys_of(command.id)))))


def _page(view: View, text: str, able: Collection[str], focused: str) -> QWidget:
    page = QFrame()
    set_role(page, "bar")
    grid = QGridLayout(page)
    grid.setColumnStretch(0, 1)
    grid.setVerticalSpacing(4)
    row = 0
    here = keys_here(able, view, text)
    title = translate("Keys", "Here: {part}").replace("{part}", one_line(focused, 60)) if focused else translate("Keys", "Here")
    groups = [(title, here)] if here else []
    for menu, commands in keys_by_menu(view, text):
        others = [one for one in commands if one not in here]
        if others:
            groups.append((translate("Command", TITLES[menu]).replace("&", ""), others))
    for title, commands in groups:
        grid.addWidget(words(title, "strong", page), row, 0)
        row += 1
        for command in commands:
            grid.addWidget(words(command.title, "", page), row, 0)
            caps = QHBoxLayout()
            caps.addStretch(1)
            for key in keys_of(command.id):
                caps.addWidget(key_cap(shown_key(key), page))
            grid.addLayout(caps, row, 1)
            row += 1
    grid.setRowStretch(row, 1)
    return page
