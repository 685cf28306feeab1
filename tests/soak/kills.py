"""Kills a desk at any moment, over and over: no verdict it had told to be saved may be missing, and the casebook must verify.

    python tests/soak/kills.py FOLDER [KILLS]

A child marks claims and prints each verdict after it was saved; it is killed after a random time; what it printed is looked for in
the casebook by another process, which also checks the whole file every twentieth time. FOLDER keeps the casebook and the count, so
that a run which was stopped is taken up by the same command. Exits 1 at the first loss, with the casebook as it was left.
"""

import json
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from workbench.desk import Desk

sys.path.insert(0, str(Path(__file__).parents[1]))
from random_desk import TEXTS

VERIFIED_EVERY = 20
LONGEST_S = 1.5
MOST_EVENTS = 20_000  # then a new casebook is begun, so that checking it stays quick
WORK = """
import random, sys
from pathlib import Path
from workbench.desk import Desk
from workbench.domain.enums import Verdict
desk = Desk.open_casebook(Path(sys.argv[1]), "soak")
rng = random.Random(int(sys.argv[2]))
claims = [row["id"] for row in desk.store.connection.execute("select id from claim")]
number = int(sys.argv[3])
while True:
    number += 1
    claim, verdict = rng.choice(claims), rng.choice(list(Verdict))
    desk.mark(claim, verdict, rationale=f"number {number}")
    print(claim, verdict.value, number, flush=True)
"""


def main() -> int:
    """Kill so many times, counted over all runs in the folder."""
    folder, wanted = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    folder.mkdir(parents=True, exist_ok=True)
    count = folder / "kills.json"
    state = json.loads(count.read_text()) if count.exists() else {"kills": 0, "saved": 0, "casebook": 0, "number": 0}
    rng = random.Random()
    while state["kills"] < wanted:
        path = folder / f"{state['casebook']}.casebook"
        told = one_kill(path, rng, state["number"])
        state["number"] = max([state["number"], *(number for _, _, number in told)])
        if (missing := lost(path, told)) or (state["kills"] % VERIFIED_EVERY == 0 and not is_sound(path)):
            print(f"LOST after {state['kills']} kills: {missing or 'does not verify'}; see {path}")
            return 1
        state["kills"] += 1
        state["saved"] += len(told)
        if events(path) > MOST_EVENTS:
            if not is_sound(path):
                print(f"LOST: {path} does not verify")
                return 1
            path.unlink()
            state["casebook"] += 1
        count.write_text(json.dumps(state))
        if state["kills"] % 50 == 0:
            print(f"{state['kills']} kills, {state['saved']} verdicts saved, none lost", flush=True)
    print(f"{state['kills']} kills, {state['saved']} verdicts saved, none lost")
    return 0


def one_kill(path: Path, rng: random.Random, number: int) -> list[tuple[str, str, int]]:
    """Let a child mark claims and kill it; gives what it said was saved."""
    if not path.exists():
        desk = Desk.open_casebook(path, "soak")
        for text in TEXTS:
            desk.take(desk.read_bytes(text.encode(), name="a.txt"))
        desk.close()
    child = subprocess.Popen(
        [sys.executable, "-c", WORK, str(path), str(rng.randrange(2**31)), str(number)], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout
    first = child.stdout.readline()  # from here on it works
    time.sleep(rng.random() * LONGEST_S)  # the moment of the kill is what is drawn by lot
    child.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    rest = child.stdout.read()
    child.wait()
    lines = [line.split() for line in (first + rest).splitlines(keepends=True) if line.endswith("\n")]
    return [(claim, verdict, int(saved)) for claim, verdict, saved in lines]


def lost(path: Path, told: list[tuple[str, str, int]]) -> str | None:
    """The first verdict that was told to be saved and is in neither the table nor the journal."""
    connection = sqlite3.connect(path)
    try:
        rows = {row[0]: row[1:] for row in connection.execute("select claim_id, verdict, rationale from verdict")}
        for claim, verdict, number in {one[0]: one for one in told}.values():
            stored = rows.get(claim, (None, "number -1"))
            if stored != (verdict, f"number {number}") and int(stored[1].split()[1]) <= number:
                return f"claim {claim} is {stored}, not {verdict} of number {number}"
    finally:
        connection.close()
    return None


def events(path: Path) -> int:
    """How many events the journal holds."""
    connection = sqlite3.connect(path)
    try:
        found: int = connection.execute("select count(*) from journal").fetchone()[0]
        return found
    finally:
        connection.close()


def is_sound(path: Path) -> bool:
    """Does the whole casebook verify?"""
    done = subprocess.run(
        [sys.executable, "-m", "workbench", "--casebook", str(path), "verify", "--accept-head"], capture_output=True, check=False
    )
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
