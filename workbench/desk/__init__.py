"""What an analyst can do: read desk.py first."""

from workbench.desk.desk import Desk, Imported, Opened

__all__ = ["Desk", "Imported", "Opened"]
