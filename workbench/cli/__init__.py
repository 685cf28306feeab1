"""The command line, the second front door: one subcommand for each verb of the desk; it never imports Qt."""

import os

# What is said with these is for the parser of commands to understand.
_SAID_BY_THE_ENVIRONMENT = ("WORKBENCH_CASEBOOK", "WORKBENCH_ANALYST", "WORKBENCH_MEANING")


def run(arguments: list[str]) -> int:
    """Run one command line and return the exit status: 0 done, 1 a problem told in one sentence, 2 wrong usage.

    Without a word the window opens, and the parser is not even loaded: it takes a quarter as long as an empty window.
    """
    if not arguments and not any(os.environ.get(name) for name in _SAID_BY_THE_ENVIRONMENT):
        from workbench.cli.telling import told

        return told(_open_window)
    from workbench.cli import main

    return main.run(arguments)


def _open_window() -> int:
    from workbench import app  # only here: no command may load Qt
    from workbench.settings import analyst_name, load

    return app.run([], None, analyst_name(load()))
