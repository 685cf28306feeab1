"""From the key V to the repainted window, and from a key in the filter to the list, in a real window on a real casebook.

    python benchmarks/keys.py [CLAIMS]...

For each number of claims (200 and 10,000 if none is named) an article of as many sentences is opened. V is pressed 60 times, each
time on another claim. Printed in milliseconds, each from the key until nothing is left to repaint: the whole, commit to disk
included; the whole less the time of one fsync on the same disk in the same run; the commit alone (the same verb without a window);
then the words of a filter of claims typed letter by letter, and its chips pressed in turn.
"""

import os
import statistics
import sys
import time

from made import HOME, add_article, application, let_pass, now, open_window, p95, settle, tell, tell_spread, timed
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from workbench.desk import Desk
from workbench.domain.enums import Verdict
from workbench.ui.values import Filter, Show

PRESSES = 60


def fsyncs(count: int) -> list[float]:
    """The milliseconds of writing a page to the disk of the casebook, for sure."""
    found = []
    with (HOME / "page").open("wb") as file:
        for _ in range(count):
            began = time.perf_counter()
            file.write(b"x" * 4096)
            file.flush()
            os.fsync(file.fileno())
            found.append((time.perf_counter() - began) * 1000)
    return found


def measure(count: int) -> None:
    desk = Desk.open_casebook(HOME / f"{count}.casebook", "bench")
    article = add_article(desk, count)
    commits = []
    for view in desk.claims(article.id)[-PRESSES:]:
        began = time.perf_counter()
        desk.mark(view.id, Verdict.VERIFIED)
        commits.append((time.perf_counter() - began) * 1000)
    window = open_window(desk)
    session = window.session
    window.claims.focus_list()
    let_pass(2000)
    keys, syncs = [], []
    for _ in range(PRESSES):
        keys.append(timed(lambda: QTest.keyClick(application().focusWidget() or window, Qt.Key.Key_V)))
        syncs += fsyncs(1)
        let_pass(150)
    if session.tally().verified != 2 * PRESSES:
        sys.exit(f"{session.tally().verified} claims are verified, not {2 * PRESSES}")
    name = f"key V, {count:,} claims"
    tell_spread(name, keys)
    if now is time.perf_counter:  # the clock of the processor leaves the disk out as it is
        tell(f"{name}, p95 less one fsync", p95(keys) - statistics.median(syncs), "ms")
    tell_spread(f"commit alone, {count:,} claims", commits)
    typed = []
    for word in ("Brisac counted 19", "boats in its harbour", "counted 7"):
        for end in range(1, len(word) + 1):
            typed.append(timed(lambda text=word[:end]: session.set_filter(Filter(text=text))))
            let_pass(20)
    tell(f"filter key, {count:,} claims, p95", p95(typed), "ms")
    chips = []
    for show in (Show.TO_REVIEW, Show.VERIFIED, Show.ALL, Show.DISPUTED) * 8:
        chips.append(timed(lambda show=show: session.set_filter(Filter(show=show))))
        let_pass(20)
    tell(f"filter chip, {count:,} claims, p95", p95(chips), "ms")
    window.close()
    session.close()
    window.deleteLater()
    settle()


def main() -> None:
    for count in [int(one) for one in sys.argv[1:]] or (200, 10_000):
        measure(count)


if __name__ == "__main__":
    main()
