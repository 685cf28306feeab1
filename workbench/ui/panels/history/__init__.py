"""The history pane: the journal in words, newest first, with a way back."""

from workbench.ui.panels.history.panel import HistoryPanel

__all__ = ["HistoryPanel"]
