"""From the key V to the repainted window, in a real window on a real casebook.

    python benchmarks/keys.py [CLAIMS]

An article of CLAIMS sentences (default 10,000) is opened; V is pressed 60 times, each time on another claim. Printed: p50 and p95
in milliseconds from the key until nothing is left to repaint, commit to disk included, and of the commit alone (the same verb
without a window).
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
home = tempfile.mkdtemp()
os.environ.update(WORKBENCH_CONFIG=f"{home}/config", WORKBENCH_DATA=f"{home}/data")

from PySide6.QtCore import QEventLoop, Qt  # noqa: E402 - the folders and the platform come first
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from workbench.desk import Desk  # noqa: E402
from workbench.domain.enums import Verdict  # noqa: E402
from workbench.settings import Settings  # noqa: E402
from workbench.ui.main_window import MainWindow  # noqa: E402
from workbench.ui.session import Session  # noqa: E402
from workbench.ui.theme import Theme  # noqa: E402

PRESSES = 60


def spread(times: list[float]) -> str:
    ordered = sorted(times)
    return f"p50 {statistics.median(ordered):.1f} ms, p95 {ordered[int(len(ordered) * 0.95)]:.1f} ms"


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    text = "\n\n".join(f"In {1900 + n % 120} the town of Brisac counted {n} boats in its harbour." for n in range(count))
    desk = Desk.open_casebook(Path(home) / "bench.casebook", "bench")
    draft = desk.read_bytes(text.encode(), name="bench.txt", suffix=".txt")
    article = desk.keep(draft, desk.examine(draft)).article
    commits = []
    for view in desk.claims(article.id)[-PRESSES:]:
        began = time.perf_counter()
        desk.mark(view.id, Verdict.VERIFIED)
        commits.append((time.perf_counter() - began) * 1000)

    application = QApplication([])
    theme = Theme(application)
    theme.apply(application, "light")
    session = Session(desk, Settings())
    window = MainWindow(session, theme)
    window.resize(1440, 900)
    window.restore()
    window.show()
    QTest.qWait(3000)
    window.claims.focus_list()
    keys = []
    for _ in range(PRESSES):
        began = time.perf_counter()
        QTest.keyClick(application.focusWidget() or window, Qt.Key.Key_V)
        while application.eventDispatcher().processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
            pass
        keys.append((time.perf_counter() - began) * 1000)
        QTest.qWait(150)
    marked = session.tally().verified
    session.close()
    print(f"{session.tally().claims} claims, {marked} verified: key to repaint {spread(keys)}; commit alone {spread(commits)}")


if __name__ == "__main__":
    main()
