"""What counting, the history and the sources of a large casebook cost, beside reading its tables once, in the same run.

    python benchmarks/overviews.py [CLAIMS] [EVENTS]

A casebook of invented articles is filled with CLAIMS claims (default 10,000), most of them judged and sourced, and its journal
brought to EVENTS events (default 100,000). First each verb of the desk, in CPU milliseconds, best of three, and as a multiple of
reading every row of claims, verdicts and evidence once. Then the window: the most CPU time that its thread was busy in one piece,
so for how long no key was answered, and the same while nothing happens.
"""

import random
import sys
import time
from collections.abc import Callable

from made import HOME, application, let_pass, open_window
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from workbench.desk import Desk
from workbench.domain.article import Article, Snapshot
from workbench.domain.claim import Claim, VerdictState
from workbench.domain.enums import Kind, SourceType, Stance, Verdict
from workbench.domain.history import Wanted
from workbench.domain.ids import new_id, now_utc
from workbench.domain.source import Evidence, Source
from workbench.ui.actions import View
from workbench.ui.session import Session

OF_ARTICLE = 50  # claims
OUTLETS = ("harbourpost.example", "courrier.example", "dailyledger.example", "clipshare.example", None)
SPEAKERS = (None, None, "Anne Villard", "le préfet", *(f"Person {number}" for number in range(30)))
ONCE = ("claim", "verdict", "evidence")


def fill(desk: Desk, claims: int, events: int, rng: random.Random) -> None:
    """Write articles, claims, verdicts and sources, then change verdicts until the journal is long enough."""
    store = desk.store
    store.connection.execute("pragma synchronous = off")
    sources = [
        Source(new_id(), f"k{number}", SourceType.WEBPAGE, f"Record {number}", f"https://s{number}.example/a", now_utc())
        for number in range(300)
    ]
    store.save(*sources, label="link a source to claim 1", analyst="Ana")
    ids = []
    for number in range(claims // OF_ARTICLE):
        sha256, article_id = f"{number:064x}", new_id()
        lines = [f"The town of Lormeau counted {place} boats in {1970 + place}. " for place in range(OF_ARTICLE)]
        article = Article(
            article_id,
            f"Boats of Lormeau, part {number}",
            "".join(lines),
            sha256,
            "x.txt",
            f"2026-{1 + number % 11:02}-{1 + number % 27:02}T09:00:00.000Z",
            outlet=rng.choice(OUTLETS),
        )
        records: list[Claim | VerdictState | Evidence] = []
        for place, line in enumerate(lines):
            start = sum(map(len, lines[:place]))
            quote = line.rstrip()
            claim = Claim(
                new_id(), article_id, start, start + len(quote), quote, "", "", Kind.STATEMENT, "x", speaker=rng.choice(SPEAKERS)
            )
            records.append(claim)
            ids.append(claim.id)
            if rng.random() < 0.8:
                at = article.opened_at.replace("T09", f"T1{rng.randrange(10)}")
                records.append(VerdictState(new_id(), claim.id, rng.choice(("Ana", "Bo")), at, rng.choice(list(Verdict))))
                cited = rng.sample(sources, rng.choice((0, 1, 1, 2, 3)))
                records += [Evidence(new_id(), claim.id, source.id, Stance.SUPPORTS, at, "Ana") for source in cited]
        snapshot = Snapshot(sha256, "text/plain", 1, article.opened_at, b"x")
        store.save(snapshot, article, *records, label=f"open “{article.title}”", analyst="Ana")
    while store.journal.head()[0] < events:
        desk.mark(rng.choice(ids), rng.choice(list(Verdict)))


def best(work: Callable[[], object]) -> float:
    """The least CPU time of three runs, in milliseconds."""
    found = []
    for _turn in range(3):
        before = time.process_time()
        work()
        found.append((time.process_time() - before) * 1000)
    return min(found)


def ask_the_desk(desk: Desk) -> None:
    """Print what each verb costs."""
    connection = desk.store.connection
    once = best(lambda: [connection.execute(f"select * from {name}").fetchall() for name in ONCE])
    claim = desk.claims(desk.articles()[0].id)[0].claim
    last = desk.store.journal.head()[0]
    verbs: tuple[tuple[str, Callable[[], object]], ...] = (
        ("statistics", desk.statistics),
        ("sources", desk.source_entries),
        ("history, newest page", desk.deeds),
        ("history, oldest page", lambda: desk.deeds(before=400)),
        ("history of a claim", lambda: desk.deeds(Wanted(claim=claim.id))),
        ("history of an article", lambda: desk.deeds(Wanted(article=claim.article_id))),
        ("history, words that are nowhere", lambda: desk.deeds(Wanted(words="zebra quagga"))),
        ("way back over 1,000 events", lambda: desk.way_back(last - 1_000)),
    )
    print(f"{'every row of claim, verdict, evidence':38} {once:7.1f} ms")
    for name, work in verbs:
        took = best(work)
        print(f"{name:38} {took:7.1f} ms, {took / once:5.2f} x")


class Busy:
    """Ticks in the window's event loop and keeps the most CPU time that its thread used between two ticks."""

    def __init__(self, application: QApplication) -> None:
        self._last = time.thread_time()
        self._most = 0.0
        self._timer = QTimer(application, interval=1)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.thread_time()
        self._most = max(self._most, now - self._last)
        self._last = now

    def most(self, phase: Callable[[], object], session: Session) -> float:
        """The longest piece of work while something goes on, in CPU milliseconds."""
        let_pass(100)
        self._most = 0.0
        phase()
        let_pass(500)
        while session.jobs.busy():
            let_pass(20)
        let_pass(100)
        return self._most * 1000


def look_at_the_window(desk: Desk) -> None:
    """Print for how long the window was busy in one piece."""
    window = open_window(desk)
    session = window.session
    busy = Busy(application())
    views = (View.STATISTICS, View.HISTORY, View.SOURCES)

    def scroll() -> None:
        for _turn in range(10):
            window.whole.history.table.scrollToBottom()
            let_pass(60)

    phases: list[tuple[str, Callable[[], object]]] = [("idle", lambda: let_pass(1000))]
    phases += [(f"{view}, first time", lambda view=view: window.show_view(view)) for view in views]
    phases += [(f"{view}, again", lambda view=view: window.show_view(view)) for view in views]
    phases += [
        ("sources, a filter typed", lambda: window.whole.sources.filter.setText("lormeau 7")),
        ("statistics again", lambda: window.show_view(View.STATISTICS)),
        (
            "table of unsourced verdicts",
            lambda: next(one for one in window.whole.statistics.cards if one.key == "unsourced").toggle(),
        ),
        ("history again", lambda: window.show_view(View.HISTORY)),
        ("history, scrolled over ten pages", scroll),
    ]
    for name, phase in phases:
        print(f"{name:38} {busy.most(phase, session):7.1f} ms in one piece")
    session.close()


def main() -> None:
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    events = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    desk = Desk.open_casebook(HOME / "bench.casebook", "Ana")
    fill(desk, claims, events, random.Random(7))
    print(f"{claims} claims, {desk.store.journal.head()[0]} events")
    ask_the_desk(desk)
    look_at_the_window(desk)


if __name__ == "__main__":
    main()
