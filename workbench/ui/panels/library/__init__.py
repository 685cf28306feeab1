"""The articles of the casebook."""

from workbench.ui.panels.library.panel import LibraryPanel

__all__ = ["LibraryPanel"]
