"""Everything that knows Qt: the session, the window, its panels and dialogs."""

import builtins

import PySide6.QtCore  # noqa: F401 - puts an import of its own in the place of Python's

# PySide's import reads the source of each module that is loaded after Qt, and keeps it, to see whether the module may want its
# `__feature__` (snake_case names of Qt's methods). None here does: that was a tenth of the start and 10 MB.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
