"""What an analyst can do: read desk.py first."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbench.desk.desk import CheckedBefore, Desk, Imported, Opened

__all__ = ["CheckedBefore", "Desk", "Imported", "Opened"]


def __getattr__(name: str) -> Any:
    # Loaded when asked for: the process that makes the lists of a long import needs none of it, and starts in half the time.
    if name in __all__:
        from workbench.desk import desk

        return getattr(desk, name)
    raise AttributeError(name)
