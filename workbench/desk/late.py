"""The files of verbs, each loaded when a verb of it is first asked for: a window is painted before any is, a command needs few."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbench.desk import (
        articles,
        bundles,
        capturing,
        claims,
        details,
        evidence,
        filing,
        finding,
        flags,
        forgetting,
        gate,
        heads,
        history,
        joining,
        lines,
        origins,
        pictures,
        pinning,
        quoting,
        reports,
        requests,
        saved_copies,
        scale,
        signing,
        source_facts,
        source_imports,
        sources,
        statistics,
        tagging,
        twins,
        versions,
    )

__all__ = [
    "articles",
    "bundles",
    "capturing",
    "claims",
    "details",
    "evidence",
    "filing",
    "finding",
    "flags",
    "forgetting",
    "gate",
    "heads",
    "history",
    "joining",
    "lines",
    "origins",
    "pictures",
    "pinning",
    "quoting",
    "reports",
    "requests",
    "saved_copies",
    "scale",
    "signing",
    "source_facts",
    "source_imports",
    "sources",
    "statistics",
    "tagging",
    "twins",
    "versions",
]


def __getattr__(name: str) -> Any:
    if name in __all__:
        return _Late(name)
    raise AttributeError(name)


class _Late:
    """Stands for a file of this folder."""

    def __init__(self, name: str) -> None:
        self._name = f"workbench.desk.{name}"

    def __getattr__(self, verb: str) -> Any:
        return getattr(import_module(self._name), verb)
