"""The casebook file; the only floor that sees SQL."""

from workbench.store.store import Step, Store

__all__ = ["Step", "Store"]
