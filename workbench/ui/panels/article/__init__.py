"""The article beside its claims: text with marks, gutter, overview strip, find bar."""

from workbench.ui.panels.article.panel import ArticlePanel
from workbench.ui.panels.article.values import LeftAt, MenuWanted, SearchFor, Zoomed

__all__ = ["ArticlePanel", "LeftAt", "MenuWanted", "SearchFor", "Zoomed"]
