"""The statistics tab: how claims stand, drawn by our own painter, each chart with its table and CSV."""

from workbench.ui.panels.statistics.panel import StatisticsPanel

__all__ = ["StatisticsPanel"]
