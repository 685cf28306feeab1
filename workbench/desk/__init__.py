"""What an analyst can do: read desk.py first."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbench.desk.articles import Opened
    from workbench.desk.checked import CheckedBefore
    from workbench.desk.checks import Imported
    from workbench.desk.desk import Desk

__all__ = ["CheckedBefore", "Desk", "Imported", "Opened"]


def __getattr__(name: str) -> Any:
    # Loaded when asked for: the process that makes the lists of a long import needs none of it, and starts in half the time; a
    # window is painted before it needs those of earlier checks.
    if name == "Desk":
        from workbench.desk.desk import Desk

        return Desk
    if name == "Opened":
        from workbench.desk.articles import Opened

        return Opened
    if name == "CheckedBefore":
        from workbench.desk.checked import CheckedBefore

        return CheckedBefore
    if name == "Imported":
        from workbench.desk.checks import Imported

        return Imported
    raise AttributeError(name)
