"""Painting on the window's thread alone.

Qt hands the filling of larger shapes to a pool of threads, one for each processor, and waits for the slowest of them. Where another
program has a processor, that wait is the scheduler's: a card of 610 x 116 pixels took .02 ms of the processor, and up to 33 ms by
the clock on two busy processors; without the pool .04 ms. The largest picture that we scale takes 4 ms either way.
"""

import os

_WITHOUT_POOL = "QT_NO_GUI_THREADPOOL"  # read by Qt at the first filling of a process; any value counts


def paint_on_one_thread() -> None:
    """Have Qt fill shapes without its pool of threads; call before anything is painted."""
    os.environ.setdefault(_WITHOUT_POOL, "1")
