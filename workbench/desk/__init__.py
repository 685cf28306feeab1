"""What an analyst can do: read desk.py first."""

from workbench.desk.desk import Desk, Opened

__all__ = ["Desk", "Opened"]
