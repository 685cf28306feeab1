"""Text that is being typed and is not on disk yet: when it is handed over, and what can be said of it meanwhile."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.domain.records import dataclass

COMMIT_MS = 500
# Whoever types without a pause is never further from the disk than this.
LONGEST_MS = 2_500


@dataclass(frozen=True, slots=True)
class Unsaved:
    """How typed text stands: waiting for its pause, or refused by the casebook and still in its field; neither: all is saved."""

    waiting: bool = False
    refused: bool = False


class Typing(QObject):
    """All the text that is half typed in one panel; `changed` carries how it stands altogether."""

    changed = Signal(object)  # Unsaved

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: set[QObject] = set()
        self._refused: set[QObject] = set()
        self.state = Unsaved()
        self.left: dict[str, str] = {}  # what was typed into a field that is gone, by the record that has not taken it

    def wait(self, typed: QObject) -> None:
        """A text is being typed."""
        self._waiting.add(typed)
        self._tell()

    def settle(self, typed: QObject, kept: bool) -> None:
        """A text was handed over, and kept by the casebook or not."""
        self._waiting.discard(typed)
        if kept:
            self._refused.discard(typed)
        else:
            self._refused.add(typed)
        self._tell()

    def _tell(self) -> None:
        state = Unsaved(waiting=bool(self._waiting), refused=bool(self._refused))
        if state != self.state:
            self.state = state
            self.changed.emit(state)


class HalfTyped(QObject):
    """One text that is being typed: handed over 500 ms after the last key, 2.5 s after the first one, or when somebody asks.

    commit tells whether the casebook has kept the text.
    """

    def __init__(self, commit: Callable[[], bool], typing: Typing, parent: QObject) -> None:
        super().__init__(parent)
        self._commit = commit
        self._typing = typing
        self._pause = QTimer(self, interval=COMMIT_MS, singleShot=True)
        self._longest = QTimer(self, interval=LONGEST_MS, singleShot=True)
        self._pause.timeout.connect(self.flush)
        self._longest.timeout.connect(self.flush)
        self.pending = False

    def touch(self) -> None:
        """A key was typed."""
        self._pause.start()
        if not self.pending:
            self.pending = True
            self._longest.start()
            self._typing.wait(self)

    def flush(self) -> None:
        """Hand over what was typed, if anything was."""
        self._pause.stop()
        self._longest.stop()
        if self.pending:
            # First, because handing over makes the session ask for half-typed text again.
            self.pending = False
            self._typing.settle(self, self._commit())

    def retire(self) -> None:
        """Hand over what was typed for the last time: the field is about to go."""
        self.flush()
        self._typing.settle(self, True)
