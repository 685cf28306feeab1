"""Thousands of deeds at random with the window open: memory stays flat, the file verifies, and undo leads to the beginning.

    python tests/soak/desk_in_window.py [DEEDS]      (100,000 unless told)

Printed: deeds done and refused; the memory of the process in each quarter (median of samples), the last of which may be at most 5 %
over the second; whether the casebook verifies; how far undo led, and in which tables it differs from a fresh casebook then. Exits 1
where any of it is not as it should be. Most deeds are done beside the window, as the
command line does them, and some by the window's own session.
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
home = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
os.environ.update(WORKBENCH_CONFIG=f"{home.name}/config", WORKBENCH_DATA=f"{home.name}/data")
for place in ("benchmarks", "tests"):
    sys.path.insert(0, str(Path(__file__).parents[2] / place))

from made import memory, open_window, settle  # noqa: E402 - the folders and the platform come first
from PySide6.QtTest import QTest  # noqa: E402
from random_desk import RandomDesk, differences, undo_all  # noqa: E402

from workbench.desk import Desk  # noqa: E402
from workbench.domain.enums import Verdict  # noqa: E402

GROWTH = 1.05
SHOWN_EVERY = 25  # deeds after which the window looks and goes elsewhere
SAMPLED_EVERY = 50


def main() -> int:
    """Do it all and tell what came of it."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    folder = Path(home.name)
    desk = Desk.open_casebook(folder / "soak.casebook", "soak")
    window = open_window(desk)
    beside = desk.writer()  # as the command line writes beside a window
    hand = RandomDesk(beside, seed=7)
    samples, began = [], time.monotonic()
    for number in range(count):
        hand.step()
        if number % SHOWN_EVERY == 0:
            look(window, hand, desk)
        if number % SAMPLED_EVERY == 0:
            samples.append(memory())
        if number % 1000 == 0:
            print(f"{number} deeds, {memory():.0f} MB, {time.monotonic() - began:.0f} s", flush=True)
    quarter = len(samples) // 4
    medians = [statistics.median(samples[part * quarter : (part + 1) * quarter]) for part in range(4)]
    refused = sum(times for name, times in hand.done.items() if name.endswith("?"))
    print(f"deeds\t{count}\trefused\t{refused}")
    print("MB in each quarter\t" + "\t".join(f"{one:.1f}" for one in medians))
    beside.close()
    sound = desk.verify().findings
    print(f"verifies\t{not sound}\t{desk.store.journal.head()[0]} events")
    window.close()
    undone = undo_all(desk)
    fresh = Desk.open_casebook(folder / "fresh.casebook", "soak")
    left = differences(desk, fresh)
    print(f"undone\t{undone}\tdiffers in\t{left or 'nothing'}")
    after = desk.verify().findings
    print(f"verifies after that\t{not after}")
    window.session.close()
    fresh.close()
    return int(bool(sound or after or left) or medians[3] > medians[1] * GROWTH)


def look(window, hand: RandomDesk, desk: Desk) -> None:
    """What a person does in between: see what was changed, go to another article, mark down its claims, undo and redo."""
    session = window.session
    session._watch.look()
    if articles := desk.articles():
        session.show_article(hand.rng.choice(articles).id)
        for verdict in Verdict:
            if session.current:
                session.mark(verdict)
        session.undo()
        session.redo()
    settle()
    QTest.qWait(1)  # which, unlike the above, also deletes the widgets that were to be deleted later


if __name__ == "__main__":
    sys.exit(main())
