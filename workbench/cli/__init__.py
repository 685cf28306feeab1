"""The command line, the second front door: one subcommand for each verb of the desk; it never imports Qt."""

from workbench.cli.main import run

__all__ = ["run"]
