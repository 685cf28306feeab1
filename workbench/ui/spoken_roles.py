"""What a screen reader is told a widget of our own is, where Qt would guess: a tab is no check box, a chart no empty place."""

from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

ROLE = "workbench_spoken_role"
_told: list[bool] = []  # that Qt asks _speaker, which it does for the whole program


def speak_as(widget: QWidget, role: QAccessible.Role) -> None:
    """Tell a screen reader that a widget is such a thing; name and description stay the widget's own.

    To be called first: when a widget gets a name, Qt asks what it is and never again.
    """
    if not _told:
        QAccessible.installFactory(_speaker)
        _told.append(True)
    widget.setProperty(ROLE, role.value)


class SpokenTab(QAccessibleWidget):
    """A button that is a tab: selected while it is checked, pressed as a button is."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button, QAccessible.Role.PageTab, "")

    def state(self) -> QAccessible.State:
        found: Any = super().state()  # its fields are bits, which the stubs do not know
        button = self.widget()
        found.selectable = 1
        found.selected = int(isinstance(button, QAbstractButton) and button.isChecked())
        return found  # type: ignore[no-any-return]

    def actionNames(self) -> list[str]:
        return [self.pressAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:
        button = self.widget()
        if name == self.pressAction() and isinstance(button, QAbstractButton):
            button.click()
        else:
            super().doAction(name)


def _speaker(_kind: str, thing: QObject | None) -> QAccessibleInterface | None:
    if not isinstance(thing, QWidget) or (role := thing.property(ROLE)) is None:
        return None  # Qt's own
    return SpokenTab(thing) if isinstance(thing, QAbstractButton) else QAccessibleWidget(thing, QAccessible.Role(role))
