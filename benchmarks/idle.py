"""How long the window does not answer while it searches, imports and exports, against a window that does nothing, in the same run.

    python benchmarks/idle.py [CHECKS] [SECONDS]

The casebook has CHECKS earlier checks of invented words (default 1,000,000; making them takes a minute; BENCH_CASEBOOK
names one to take a copy of) and an article of 2,000 sentences. A timer of the window's event loop ticks every millisecond;
the longest gap between two ticks is what a key would have to wait. Told for each phase: the longest gap, and how much longer
it is than the longest of the SECONDS (default 5) of doing nothing right before; then the memory of the process.

  typing   questions typed key by key, 90 ms apart, with slips and marks, answers shown as they come
  import   a file of CHECKS rows, taken in by the window
  export   the report of the article in three formats
"""

import os
import random
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from made import HOME, Clock, add_article, archive, let_pass, memory, open_window, sentences, slip, tell, words_of, write_rows

from workbench.desk import Desk
from workbench.ui.actions import View
from workbench.ui.main_window import MainWindow

KEY_MS = 90
QUESTIONS = 6


class Phases:
    """What is gone through in one window."""

    def __init__(self, window: MainWindow, asked: list[str], more: Path) -> None:
        self._window = window
        self._session = window.session
        self._asked = asked
        self._more = more

    def typing(self) -> None:
        self._window.show_view(View.CHECKS)
        self._window.checks.focus_field()
        for text in self._asked:
            for end in range(1, len(text) + 1):
                self._window.checks.field.setText(text[:end])
                self._window.checks.field.textEdited.emit(text[:end])
                let_pass(KEY_MS)
            let_pass(250)

    def take_in(self) -> None:
        self._until_told(lambda: self._session.import_checks(self._more))

    def export(self) -> None:
        self._window.show_claims()
        outs = [HOME / f"report.{suffix}" for suffix in ("html", "md", "json")]
        self._until_told(lambda: self._session.export(outs, "en"))

    def _until_told(self, start: Callable[[], object]) -> None:
        done: list[object] = []
        self._session.notice.connect(done.append)
        self._session.trouble.connect(done.append)
        start()
        while not done:
            let_pass(20)
        let_pass(500)
        self._session.notice.disconnect(done.append)
        self._session.trouble.disconnect(done.append)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 5
    path = HOME / "archive.casebook"
    if there := os.environ.get("BENCH_CASEBOOK"):
        shutil.copyfile(there, path)
    desk = Desk.open_casebook(archive(path, count), "bench")
    rng = random.Random(11)
    words = words_of(max(5_000, count // 4), rng)
    more = write_rows(HOME / "more.tsv", sentences(count, rng, words), "m")
    del words
    rows = desk.store.connection.execute("select text from earlier_check order by num limit 100").fetchall()
    asked = [" ".join(row["text"].split()[:9]) for row in rng.sample(rows, QUESTIONS)]
    asked = [slip(text, rng) if place % 2 else text for place, text in enumerate(asked)]
    asked[0] += " verdict:none"
    add_article(desk, 2_000)
    window = open_window(desk)
    window.show_view(View.CHECKS)
    let_pass(1500)
    tell(f"memory with {count:,} checks", memory(), "MB")
    clock, phases = Clock(), Phases(window, asked, more)
    for name, phase in (("typing", phases.typing), ("import", phases.take_in), ("export", phases.export)):
        idle = clock.longest(lambda: let_pass(int(seconds * 1000)))[0]
        longest = clock.longest(phase)
        tell(f"event loop, idle before {name}, longest gap", idle, "ms")
        tell(f"event loop, {name}, longest gap", longest[0], "ms")
        tell(f"event loop, {name}, fourth longest gap", longest[3], "ms")
        tell(f"event loop, {name}, longest gap over idle", longest[0] - idle, "ms")
    tell("memory after all that", memory(), "MB")
    window.close()
    window.session.close()


if __name__ == "__main__":
    main()
