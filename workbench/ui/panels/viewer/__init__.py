"""The saved copy of a source, beside the article: its words, its pages or the picture it is, with the passages pinned in it."""

from workbench.ui.panels.viewer.panel import SourceViewer

__all__ = ["SourceViewer"]
