"""The command `workbench`: the command line, or the window when no command is named."""

import sys


def main() -> None:
    """Run the program and end the process with its exit status."""
    from workbench.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
