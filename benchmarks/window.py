"""The speed of the window in one table: all of its benchmarks, several times over, beside what is asked of them.

    python benchmarks/window.py [RUNS]

Each benchmark runs RUNS times (default 3); the figures are medians. Offscreen, or on the display that QT_QPA_PLATFORM=xcb finds
(xvfb-run -a python benchmarks/window.py). A casebook with a million earlier checks is made once for all of them, in a minute.
"""

import os
import statistics
import subprocess
import sys
from pathlib import Path

from made import HOME, archive

HERE = Path(__file__).parent
BENCHMARKS = ("start.py", "keys.py", "large.py", "idle.py")
# What must be reached, and what would be better still; by the names of the measures.
ASKED = {
    "first painted window, wall, over empty": (2.5, 1.5),
    "first painted window, cpu, over empty": (2.5, 1.5),
    "key V, 200 claims, p95 less one fsync": (16, 8),
    "key V, 10,000 claims, p95 less one fsync": (16, 8),
    "filter key, 10,000 claims, p95": (16, 5),
    "filter chip, 10,000 claims, p95": (16, 5),
    "20,000 statements, text readable": (300, 100),
    "20,000 statements, all marked": (1000, 300),
    "20,000 statements, scroll frame, p95": (16, 8),
    "20,000 statements, resize": (100, 50),
    "20,000 statements, zoom": (100, 50),
    "20,000 statements, theme": (150, 80),
    "event loop, typing, longest gap over idle": (16, 8),
    "event loop, import, longest gap over idle": (16, 8),
    "event loop, export, longest gap over idle": (16, 8),
    "memory with the sample": (120, 90),
}


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    environment = dict(os.environ)
    environment.setdefault("BENCH_CASEBOOK", str(archive(HOME / "archive.casebook", 1_000_000)))
    found: dict[str, list[float]] = {}
    units: dict[str, str] = {}
    for _ in range(runs):
        for name in BENCHMARKS:
            done = subprocess.run([sys.executable, HERE / name], env=environment, stdout=subprocess.PIPE, text=True, check=True)
            for line in done.stdout.splitlines():
                measure, figure, unit = line.split("\t")
                found.setdefault(measure, []).append(float(figure))
                units[measure] = unit
    wide = max(map(len, found))
    print(f"{'measure':{wide}}  {'median':>8}      {'must':>6} {'better':>6}")
    for measure, figures in found.items():
        middle = statistics.median(figures)
        must, better = ASKED.get(measure, (None, None))
        reached = (
            "" if must is None or better is None else "better" if middle <= better else "reached" if middle <= must else "not yet"
        )
        print(f"{measure:{wide}}  {middle:8.2f} {units[measure]:3}  {must or '':>6} {better or '':>6}  {reached}".rstrip())


if __name__ == "__main__":
    main()
