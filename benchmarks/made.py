"""What the benchmarks of the window share: invented texts and casebooks, a window on them, clocks, the line of each measure.

A measure is one line: its name, the figure and the unit, parted by tabs; window.py makes a table of the lines of all benchmarks.
Offscreen unless QT_QPA_PLATFORM says otherwise. Settings and data lie in a temporary folder. Times are those of the wall; with
BENCH_CLOCK=cpu those of the window's thread on the processor, which other programs disturb less and which leave out the disk.
"""

import gc
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
HOME = Path(folder.name)
os.environ.update(WORKBENCH_CONFIG=str(HOME / "config"), WORKBENCH_DATA=str(HOME / "data"))

from workbench.ui.plain_import import import_plainly  # noqa: E402 - the folders and the platform come first

import_plainly()  # as the program does

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from workbench.desk import Desk  # noqa: E402
from workbench.domain.article import Article  # noqa: E402
from workbench.settings import Settings  # noqa: E402
from workbench.ui.collecting import Collecting  # noqa: E402
from workbench.ui.main_window import MainWindow  # noqa: E402
from workbench.ui.one_thread import paint_on_one_thread  # noqa: E402
from workbench.ui.session import Session  # noqa: E402
from workbench.ui.theme import Theme  # noqa: E402

now = time.thread_time if os.environ.get("BENCH_CLOCK") == "cpu" else time.perf_counter
SYLLABLES = [first + second for first in "bdfgklmnprstv" for second in ("a", "e", "i", "o", "u", "an", "or")]


def tell(name: str, figure: float, unit: str) -> None:
    """Print one measure."""
    print(f"{name}\t{figure:.2f}\t{unit}", flush=True)


def p95(times: list[float]) -> float:
    """The time that 95 of 100 stay under."""
    return sorted(times)[int(len(times) * 0.95)]


def tell_spread(name: str, times: list[float]) -> None:
    """Print the median and the 95th percentile of times in milliseconds."""
    tell(f"{name}, p50", statistics.median(times), "ms")
    tell(f"{name}, p95", p95(times), "ms")


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


def slip(text: str, rng: random.Random) -> str:
    """Drop a letter of a long word."""
    words = text.split()
    at = max(range(len(words)), key=lambda place: len(words[place]))
    cut = rng.randrange(1, max(2, len(words[at]) - 1))
    words[at] = words[at][:cut] + words[at][cut + 1 :]
    return " ".join(words)


def write_rows(path: Path, texts: list[str], prefix: str) -> Path:
    """Write earlier checks as a table."""
    lines = (f"{prefix}{number}\t{text}\n" for number, text in enumerate(texts))
    path.write_text("id\ttext\n" + "".join(lines), encoding="utf-8")
    return path


def archive(path: Path, count: int) -> Path:
    """A casebook with count earlier checks of invented words and nothing else, made where there is none yet."""
    if not path.exists():
        rng = random.Random(7)
        rows = write_rows(path.with_suffix(".tsv"), sentences(count, rng, words_of(max(5_000, count // 4), rng)), "a")
        desk = Desk.open_casebook(path, "bench")
        desk.import_beside(rows)
        desk.close()
        rows.unlink()
    return path


def add_article(desk: Desk, count: int) -> Article:
    """Put an article of count sentences into a casebook."""
    text = "\n\n".join(f"In {1900 + n % 120} the town of Brisac counted {n} boats in its harbour." for n in range(count))
    draft = desk.read_bytes(text.encode(), name=f"boats-{count}.txt", suffix=".txt")
    return desk.keep(draft, desk.examine(draft)).article


def application() -> QApplication:
    """The application, made at the first call."""
    paint_on_one_thread()
    found = QApplication.instance()
    return found if isinstance(found, QApplication) else QApplication(sys.argv[:1])


def open_window(desk: Desk) -> MainWindow:
    """A shown window of 1440 x 900 on a casebook, as the program opens it."""
    Collecting(application())
    theme = Theme(application())
    theme.apply(application(), "light")
    window = MainWindow(Session(desk, Settings()), theme)
    window.resize(1440, 900)
    window.restore()
    window.show()
    window.activateWindow()  # which a bare X server does not do by itself: no key would arrive
    let_pass(1000)
    gc.freeze()
    return window


def settle() -> None:
    """Run the event loop until nothing is left to do at once: the time of that is what is measured, with no wait in it."""
    dispatcher = application().eventDispatcher()
    while dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
        pass


def let_pass(ms: int) -> None:
    """Let time pass as in the running program.

    QTest.qWait keeps the interpreter from all other threads: a search begun after one key would go on within the next.
    """
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def timed(work: Callable[[], object]) -> float:
    """The milliseconds from a cause until the window is painted anew and nothing is left to do at once."""
    began = now()
    work()
    settle()
    return (now() - began) * 1000


class Painted(QObject):
    """Tells when a widget has been painted anew."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._done = False
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self._done = self._done or event.type() == QEvent.Type.Paint
        return False

    def timed(self, work: Callable[[], object]) -> float:
        """The milliseconds from a cause until the widget is painted; what is left to do afterwards is not waited for."""
        began = now()
        self._done = False
        work()
        dispatcher = application().eventDispatcher()
        while not self._done:  # a loop that sleeps would end a moment after the paint that is timed
            dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        return (now() - began) * 1000


def memory() -> float:
    """The resident memory of this process in megabytes, 0 where nobody tells."""
    try:
        status = Path("/proc/self/status").read_text(encoding="utf-8")
    except OSError:
        return 0
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024


class Clock:
    """Ticks every millisecond in the window's event loop and keeps the gaps between ticks."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(application(), interval=1)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now

    def longest(self, phase: Callable[[], object]) -> list[float]:
        """The longest gaps while something goes on, in milliseconds."""
        let_pass(50)
        self.gaps.clear()
        phase()
        return sorted(self.gaps, reverse=True)[:4]
