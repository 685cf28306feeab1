"""What an analyst can do: read desk.py first."""

from workbench.desk.desk import CheckedBefore, Desk, Imported, Opened

__all__ = ["CheckedBefore", "Desk", "Imported", "Opened"]
