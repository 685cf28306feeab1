"""A long article in the window: opening, scrolling, resizing, zooming, another theme; and the memory with the sample open.

    python benchmarks/large.py [STATEMENTS]

An article of STATEMENTS sentences (20,000 if none is named) lies in a casebook beside a short one and is opened from there. Printed
in milliseconds:

  text readable    from asking for the article until its first words are painted
  all marked       until the list and the strip are filled, nothing is left to do at once, and the end of the text is painted, which
                   is jumped to then: every place of the text is shown with its marks as soon as it is asked for
  laid out         until every paragraph has its lines, which makes the scroll bar exact: before, the heights of those that were not
                   on screen yet are guesses (the lines are made in slices of milliseconds, between which the window answers)
  scroll frame     one turn of the wheel, thirty places of the text, until painted
  resize, zoom, theme    until painted, the medians of six; the rest of the text is laid out after that, in slices

The memory is what a window with the sample article holds more or less for good: resident megabytes after three seconds; then the
same with the earlier checks that come with the sample, which are searched for each claim (that needs numpy).
"""

import statistics
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from made import HOME, Painted, add_article, application, let_pass, memory, now, open_window, p95, settle, tell
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from workbench.desk import Desk
from workbench.resources import seed

ROUNDS = 6


def measure(count: int) -> None:
    desk = Desk.open_casebook(HOME / "large.casebook", "bench")
    long, short = add_article(desk, count), add_article(desk, 20)
    desk.go_to(short.id)
    window = open_window(desk)
    article = window.article.text
    stamps: list[float] = []
    # Told after the window, which paints the words when it hears of them.
    window.session.text_shown.connect(lambda _shown: stamps.append(now()))
    painted = Painted(article.viewport())
    bar, opened = article.verticalScrollBar(), []
    for _ in range(3):
        window.open_article(short.id)
        let_pass(500)
        stamps.clear()
        began = now()
        window.open_article(long.id)
        readable = (stamps[0] - began) * 1000
        settle()
        painted.timed(lambda: bar.setValue(bar.maximum()))
        marked = (now() - began) * 1000
        while not article.laid_out():
            settle()
        opened.append((readable, marked, (now() - began) * 1000))
        let_pass(300)
    name = f"{count:,} statements"
    for place, what in enumerate(("text readable", "all marked", "laid out")):
        tell(f"{name}, {what}", statistics.median(times[place] for times in opened), "ms")

    frames = []
    for place in range(30):
        bar.setValue(bar.maximum() * place // 30)
        settle()
        let_pass(10)
        frames += [painted.timed(lambda: turn_wheel(article.viewport())) for _ in range(4)]
    tell(f"{name}, scroll frame, p95", p95(frames), "ms")
    sizes = [(1300, 860), (1440, 900)] * (ROUNDS // 2)
    tell(f"{name}, resize", statistics.median(later(painted, lambda size=size: window.resize(*size)) for size in sizes), "ms")
    zooms = [window.commands[f"zoom-{way}"] for way in ("in", "out")] * (ROUNDS // 2)
    tell(f"{name}, zoom", statistics.median(later(painted, action.trigger) for action in zooms), "ms")
    themes = ["dark", "light"] * (ROUNDS // 2)
    tell(f"{name}, theme", statistics.median(later(painted, lambda one=one: window.choose_theme(one)) for one in themes), "ms")
    window.session.close()
    window.deleteLater()
    settle()


def later(painted: Painted, work: Callable[[], object]) -> float:
    """The time of a change until the text is painted, and a pause after it in which the layout of the rest may end."""
    took = painted.timed(work)
    let_pass(600)
    return took


def turn_wheel(viewport: QWidget) -> None:
    middle = QPointF(viewport.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(viewport.mapToGlobal(viewport.rect().center())),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def sample() -> None:
    """Open a window on the sample and tell how much memory the process has, without earlier checks and with them."""
    for what in ("the sample", "the sample and its checks"):
        path = HOME / f"{what}.casebook"
        desk = Desk.open_casebook(path, "bench")
        desk.open(str(seed("biden-atacms.fr.txt")))
        if what != "the sample":
            desk.import_checks(seed("earlier-checks.tsv"))
        desk.close()
        subprocess.run([sys.executable, __file__, "shown", str(path)], check=True)


def shown(path: Path) -> None:
    window = open_window(Desk.open_casebook(path, "bench"))
    let_pass(3000)
    tell(f"memory with {path.stem}", memory(), "MB")
    window.session.close()


def main() -> None:
    application()
    if sys.argv[1:2] == ["shown"]:
        shown(Path(sys.argv[2]))
    else:
        measure(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
        sample()


if __name__ == "__main__":
    main()
