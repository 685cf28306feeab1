"""Python's own import, where PySide has put one in its place."""

import builtins

import PySide6.QtCore  # noqa: F401 - puts it there


def import_plainly() -> None:
    """Import as Python does from now on.

    PySide's import reads the source of each module that is loaded after Qt, and keeps it, to see whether the module may want its
    `__feature__` (snake_case names of Qt's methods). None here does: that was a tenth of the start and 10 MB. Called before the
    rest of ui/ is loaded.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
