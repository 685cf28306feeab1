"""Earlier checks: search, compare, reuse."""

from workbench.ui.panels.checks.panel import ChecksPanel

__all__ = ["ChecksPanel"]
