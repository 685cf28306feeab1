"""The claims panel: the list of claims and the card of the current one."""

from workbench.ui.panels.claims.panel import ClaimsPanel

__all__ = ["ClaimsPanel"]
