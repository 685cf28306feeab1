"""How long the window does not answer while it searches and imports, against a window that does nothing, in the same run.

    python benchmarks/idle.py [CHECKS] [SECONDS]

A casebook is filled with CHECKS earlier checks of invented words (default 100,000; 1,000,000 takes some minutes). A timer of the
window's event loop ticks every millisecond; the longest gap between two ticks is what a key would have to wait. Printed for each
phase: the longest gap, the three next ones, and how much the longest is over the idle one; then the memory of the process.

  idle     SECONDS (default 5) with the earlier checks in front
  storm    questions typed key by key, 90 ms apart, with slips and marks, answers shown as they come
  import   a file of CHECKS / 2 rows, at most 200,000, taken in by the window, while one goes on typing
"""

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
home = tempfile.mkdtemp()
os.environ.update(WORKBENCH_CONFIG=f"{home}/config", WORKBENCH_DATA=f"{home}/data")

from PySide6.QtCore import QTimer  # noqa: E402 - the folders and the platform come first
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from workbench.desk import Desk  # noqa: E402
from workbench.settings import Settings  # noqa: E402
from workbench.ui.actions import View  # noqa: E402
from workbench.ui.main_window import MainWindow  # noqa: E402
from workbench.ui.session import Session  # noqa: E402
from workbench.ui.theme import Theme  # noqa: E402

KEY_MS = 90
QUESTIONS = 6
SYLLABLES = [first + second for first in "bdfgklmnprstv" for second in ("a", "e", "i", "o", "u", "an", "or")]


def words_of(count: int, rng: random.Random) -> list[str]:
    """Invented words of two to four syllables; frequent ones come first."""
    return ["".join(rng.choices(SYLLABLES, k=rng.choice((2, 3, 3, 4)))) for _ in range(count)]


def sentences(count: int, rng: random.Random, words: list[str]) -> list[str]:
    """Sentences of twelve words or so, a name and a number among them; words as unevenly frequent as in real texts."""
    places = [int(len(words) ** rng.random()) - 1 for _ in range(count * 11)]
    made = []
    for number in range(count):
        chosen = [words[place] for place in places[number * 11 : number * 11 + rng.randint(8, 11)]]
        made.append(f"The {' '.join(chosen[:4])} of {chosen[4].title()} {' '.join(chosen[5:])} {rng.randint(2, 9000)} times.")
    return made


def write_rows(path: Path, texts: list[str], prefix: str) -> Path:
    lines = (f"{prefix}{number}\t{text}\n" for number, text in enumerate(texts))
    path.write_text("id\ttext\n" + "".join(lines), encoding="utf-8")
    return path


def slip(text: str, rng: random.Random) -> str:
    """Drop a letter of a long word."""
    words = text.split()
    at = max(range(len(words)), key=lambda place: len(words[place]))
    cut = rng.randrange(1, max(2, len(words[at]) - 1))
    words[at] = words[at][:cut] + words[at][cut + 1 :]
    return " ".join(words)


def memory() -> int:
    """The resident memory of this process in megabytes, 0 where nobody tells."""
    try:
        status = Path("/proc/self/status").read_text(encoding="utf-8")
    except OSError:
        return 0
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) // 1024


class Clock:
    """Ticks in the window's event loop and keeps the gaps."""

    def __init__(self, application: QApplication) -> None:
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(application, interval=1)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now

    def longest(self, phase: Callable[[], object]) -> list[float]:
        """The longest gaps while something goes on, in milliseconds."""
        QTest.qWait(50)
        self.gaps.clear()
        phase()
        return sorted(self.gaps, reverse=True)[:4]


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 5
    rng = random.Random(7)
    words = words_of(max(5_000, count // 4), rng)
    texts = sentences(count, rng, words)
    desk = Desk.open_casebook(Path(home) / "bench.casebook", "bench")
    desk.import_beside(write_rows(Path(home) / "archive.tsv", texts, "a"))
    more = write_rows(Path(home) / "more.tsv", sentences(min(count // 2, 200_000), rng, words), "m")
    asked = [" ".join(text.split()[:9]) for text in rng.sample(texts, QUESTIONS)]
    asked = [slip(text, rng) if place % 2 else text for place, text in enumerate(asked)]
    asked[0] += " verdict:none"
    del texts, words

    application = QApplication([])
    theme = Theme(application)
    theme.apply(application, "light")
    session = Session(desk, Settings())
    window = MainWindow(session, theme)
    window.resize(1440, 900)
    window.restore()
    window.show()
    window.show_view(View.CHECKS)
    QTest.qWait(1500)
    before = memory()
    clock = Clock(application)
    answers: list[float] = []
    session.found.connect(lambda found: answers.append(found.result.ms))

    def type_in(text: str) -> None:
        window.checks.focus_field()
        for end in range(1, len(text) + 1):
            window.checks.field.setText(text[:end])
            window.checks.field.textEdited.emit(text[:end])
            QTest.qWait(KEY_MS)
        QTest.qWait(250)

    def storm() -> None:
        for text in asked:
            type_in(text)

    def take_in() -> None:
        done: list[object] = []
        session.notice.connect(done.append)
        session.trouble.connect(done.append)
        session.import_checks(more)
        while not done:
            type_in(rng.choice(asked))

    idle = clock.longest(lambda: QTest.qWait(int(seconds * 1000)))
    for name, gaps in (("idle", idle), ("storm", clock.longest(storm)), ("import", clock.longest(take_in))):
        told = " ".join(f"{gap:.1f}" for gap in gaps[1:])
        print(f"{name:7} longest gap {gaps[0]:5.1f} ms, then {told}; {gaps[0] - idle[0]:+.1f} ms over idle")
    answers.sort()
    print(
        f"{count} checks, {len(answers)} answers, p50 {answers[len(answers) // 2]:.1f} ms, "
        f"p95 {answers[int(len(answers) * 0.95)]:.1f} ms; memory {before} MB before, {memory()} MB after"
    )
    session.close()


if __name__ == "__main__":
    main()
