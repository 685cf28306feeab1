"""Notices what another program writes into the casebook: the command line, or a long import on its own connection."""

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.domain.journal import Change
from workbench.store import Store

WATCH_MS = 400  # a change of others is on screen within half a second (safety.md 8)


class Watch(QObject):
    """Looks at PRAGMA data_version, which changes when another connection commits; others tells of steps that are not ours."""

    others = Signal(object)  # frozenset of str: the tables they wrote to

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._version = store.data_version()
        self._seen = store.journal.head()[0]
        self._own: set[str] = set()
        self._timer = QTimer(self, interval=WATCH_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def stop(self) -> None:
        """Look no more; call before the casebook is closed."""
        self._timer.stop()

    def is_new(self, change: Change) -> bool:
        """Take note of a step of our own; tells whether it is the first time."""
        if change.step in self._own:
            return False
        self._own.add(change.step)
        return True

    def look(self) -> None:
        """Look now instead of at the next tick."""
        version = self._store.data_version()
        if version == self._version:
            return
        self._version = version
        events = list(self._store.journal.after(self._seen))
        foreign = [event for event in events if event.step not in self._own]
        if events:
            self._seen = events[-1].seq
            self._own.clear()
        if foreign:
            self.others.emit(frozenset(event.table for event in foreign))
