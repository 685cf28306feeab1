"""What every front door says of what went wrong: one sentence on stderr, and an exit status."""

import os
import sys
from collections.abc import Callable

from workbench.cli.output import tell
from workbench.domain.errors import Problem
from workbench.settings import data_folder


def told(work: Callable[[], int]) -> int:
    """Do some work and return its exit status; 1 with a sentence for whatever it raises."""
    try:
        return work()
    except Problem as problem:
        tell(str(problem))
    except KeyboardInterrupt:
        tell("Stopped. What was said to be done is done, nothing else.")
    except BrokenPipeError:
        # The reader has gone; nobody is left to be told, and Python must not try again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        tell(f"That could not be done: {error.strerror or error}{where}. What was saved before is unharmed.")
    except MemoryError:
        tell("That could not be done: it takes more memory than there is. What was saved before is unharmed.")
    except Exception as error:
        tell(f"Something went wrong inside the workbench ({type(error).__name__}). What was saved is unharmed; {_noted(error)}")
    return 1


def _noted(error: Exception) -> str:
    """Write what is known of a fault of ours beside the log, where it can be sent from; tells where that is."""
    import traceback

    try:
        path = data_folder() / "last-fault.txt"
        path.write_text("".join(traceback.format_exception(error)), encoding="utf-8", errors="backslashreplace")
    except OSError as unwritten:
        return f"the details could not be written either: {unwritten.strerror}."
    return f"the details are in {path}."
