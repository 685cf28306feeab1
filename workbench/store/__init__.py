"""The casebook file; the only floor that sees SQL."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbench.store.store import Step, Store

__all__ = ["Step", "Store"]


def __getattr__(name: str) -> Any:
    # Loaded when asked for: the process that makes the lists of a long import needs none of it, and starts in half the time.
    if name in __all__:
        from workbench.store import store

        return getattr(store, name)
    raise AttributeError(name)
