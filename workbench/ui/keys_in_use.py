"""The keys that the window uses now, and everything on screen that names one.

They hold for the whole program, as its language does, because a cap deep in a panel shows the key of a command of the window.
"""

from collections.abc import Mapping

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from workbench.ui.actions import BY_ID, COMMANDS, shown_key
from workbench.ui.key_cap import key_cap

COMMAND = "workbench_command"
WORDS = "workbench_words"
AS_TEXT = "workbench_key_as_text"

_in_use: dict[str, tuple[str, ...]] = {}


def use_keys(keys: Mapping[str, tuple[str, ...]]) -> None:
    """Use these keys from now on, one entry a command."""
    _in_use.clear()
    _in_use.update(keys)


def keys_of(command_id: str) -> tuple[str, ...]:
    """The keys of a command, none when it was left without."""
    return _in_use[command_id] if command_id in _in_use else BY_ID[command_id].keys


def first_key(command_id: str) -> str:
    """The key of a command that is shown, as a person reads it; empty when it has none."""
    keys = keys_of(command_id)
    return shown_key(keys[0]) if keys else ""


def with_key(text: str, command_id: str) -> str:
    """A text with the key of a command behind it: "Mark verified (V)"."""
    key = first_key(command_id)
    return f"{text} ({key})" if key else text


def naming(text: str, command_id: str) -> str:
    """Put the key of a command in the place of {key}; the command's name, where it was left without a key."""
    return text.replace("{key}", first_key(command_id) or f"“{BY_ID[command_id].title}”")


def command_cap(command_id: str, parent: QWidget | None = None) -> QLabel:
    """The picture of a command's key, kept in line with the keys in use; empty and unseen when it has none."""
    cap = key_cap(first_key(command_id), parent)
    cap.setProperty(COMMAND, command_id)
    return cap


def hint_key(button: QAbstractButton, words: str, command_id: str, *, as_text: bool = False) -> None:
    """Give a button a tooltip that names the key of a command, kept in line with the keys in use; as_text: the key is its text."""
    button.setProperty(COMMAND, command_id)
    button.setProperty(WORDS, words)
    button.setProperty(AS_TEXT, as_text)
    _name(button)


def give_keys(made: Mapping[str, QAction]) -> None:
    """Give every action the keys in use, and a tooltip that names them."""
    for command in COMMANDS:
        keys = keys_of(command.id)
        action = made[command.id]
        action.setShortcuts([QKeySequence(key) for key in keys])
        shown = ", ".join(shown_key(key) for key in keys)
        action.setToolTip(f"{command.title} ({shown})" if keys else command.title)


def renew_hints(window: QWidget) -> None:
    """Write the keys in use on everything in a window that names one."""
    for cap in window.findChildren(QLabel):
        if command_id := cap.property(COMMAND):
            cap.setText(first_key(command_id))
    for button in window.findChildren(QAbstractButton):
        if button.property(COMMAND):
            _name(button)


def _name(button: QAbstractButton) -> None:
    command_id = str(button.property(COMMAND))
    button.setToolTip(with_key(str(button.property(WORDS)), command_id))
    if button.property(AS_TEXT):
        button.setText(first_key(command_id))
        button.setAccessibleName(button.toolTip())
