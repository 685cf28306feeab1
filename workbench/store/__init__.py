"""The casebook file; the only floor that sees SQL."""

from workbench.store.store import Store

__all__ = ["Store"]
