"""The sources pane: all sources of the casebook, and who cites them."""

from workbench.ui.panels.sources.panel import SourcesPanel

__all__ = ["SourcesPanel"]
