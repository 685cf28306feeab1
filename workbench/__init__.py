"""A desktop workbench for fact-checkers: an article beside its claims, every verdict with its sources, one casebook file."""

__version__ = "0.1.0"
