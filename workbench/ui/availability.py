"""Which commands can do something now, how they are named, and what a key says that this window must refuse."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from workbench.ui.actions import BY_ID, COMMANDS, Circumstances, Command, View, enable
from workbench.ui.keymap import effective
from workbench.ui.keys_in_use import give_keys, keys_of, renew_hints, use_keys, with_key
from workbench.ui.labels import action_words
from workbench.ui.locked import read_only_words
from workbench.ui.mnemonics import name as name_line
from workbench.ui.terms import one_line
from workbench.ui.values import Notice

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow

translate = QCoreApplication.translate


class Availability(QObject):
    """Keeps the commands of one window in line with what it shows and holds."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._undoable = self._redoable = False
        self._now: Circumstances | None = None
        self._session.current_changed.connect(lambda _current: self.refresh())
        self._named = -1  # how long the journal was when undo and redo were named
        self._session.changed.connect(lambda _change: self._follow_journal())
        self._session.checks_changed.connect(self._follow_journal)  # also by another program, or by an import beside the window
        window.theme.changed.connect(self.draw_icons)
        self._refusals: list[QShortcut] = []
        if self._session.desk.store.read_only:
            self._refuse_keys()

    def refresh(self) -> None:
        """Offer exactly the commands that can do something now."""
        window = self._window
        focused = QApplication.focusWidget()
        at_work = window.view is View.ARTICLE and window.filled
        in_list = at_work and inside(focused, window.claims.table) and not _takes_text(focused)
        now = Circumstances(
            views=frozenset({window.view, View.LIST} if in_list else {window.view}),
            has_article=self._session.article is not None,
            has_claim=self._session.current is not None,
            undoable=self._undoable,
            redoable=self._redoable,
            read_only=self._session.desk.store.read_only,
        )
        if now != self._now:
            self._now = now
            enable(window.commands, now)

    def _follow_journal(self) -> None:
        # One step is told by several signals, and to find what it left to undo takes longer than to see that nothing is new.
        if self._session.desk.store.journal.head()[0] != self._named:
            self.name_undo()

    def name_undo(self) -> None:
        """Say what undo and redo would do, and offer what can be done now."""
        self._named = self._session.desk.store.journal.head()[0]
        undo, redo = self._session.desk.undo_label(), self._session.desk.redo_label()
        self._undoable, self._redoable = undo is not None, redo is not None
        for name, label in (("undo", undo), ("redo", redo)):
            text = _naming(BY_ID[name].title, one_line(action_words(label), 70)) if label else BY_ID[name].title
            action = self._window.commands[name]
            name_line(action, text)
            action.setToolTip(with_key(text, name))
        self.refresh()

    def take_keys(self, chosen: tuple[str, ...]) -> None:
        """Use the keys that the analyst chose, and show them wherever a key is shown."""
        use_keys(effective(chosen))
        give_keys(self._window.commands)
        renew_hints(self._window)
        self._window.menus.name_bar()
        self._window.status.show_hints(self._window.view)
        self.name_undo()
        if self._session.desk.store.read_only:
            self._refuse_keys()

    def _refuse_keys(self) -> None:
        """Give the keys of what may not be done here to an answer; the commands themselves stay switched off."""
        for shortcut in self._refusals:
            shortcut.setEnabled(False)  # at once: what is only to be deleted still takes its key
            shortcut.deleteLater()
        self._refusals = [
            QShortcut(QKeySequence(key), self._window, partial(self._say_refused, command))
            for command in COMMANDS
            for key in (keys_of(command.id) if command.writes else ())
        ]

    def _say_refused(self, command: Command) -> None:
        if self._window.view not in command.where:
            return  # the key means nothing here, in any window
        self._session.notice.emit(Notice(read_only_words()))  # why stands in the banner

    def draw_icons(self) -> None:
        """Draw the icons of the commands in the colours of the theme."""
        from workbench.ui.menu_icons import menu_icon  # draws vectors

        for name, action in self._window.commands.items():
            if icon := BY_ID[name].icon:
                action.setIcon(menu_icon(icon, self._window.theme))


def _naming(title: str, deed: str) -> str:
    """A command and what it would do: "Undo mark claim 12 verified"."""
    return QCoreApplication.translate("Menus", "{undo} {what}").replace("{undo}", title).replace("{what}", deed)


def inside(widget: QWidget | None, pane: QWidget) -> bool:
    """Is a widget a pane or a part of it?"""
    return widget is not None and (widget is pane or pane.isAncestorOf(widget))


def named_part(widget: QWidget | None) -> str:
    """Name the part of the window that a widget is or is in, as it names itself to a screen reader."""
    while widget and not widget.accessibleName():
        widget = widget.parentWidget()
    return widget.accessibleName() if widget else ""


def _takes_text(widget: QWidget | None) -> bool:
    return isinstance(widget, QLineEdit | QPlainTextEdit)
