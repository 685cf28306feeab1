"""What the library costs with thousands of articles, beside looking through all texts without an index, in the same run.

    python benchmarks/library.py [ARTICLES]

A casebook is filled with ARTICLES invented articles (default 2,000) of forty sentences each. Printed, in milliseconds of the
processor, best of three: reading all lines of the library, reading one again; finding words in all texts (a frequent one, a rare
one, two letters of one, two words) with the passages shown, and by the index alone beside folding and looking through every text:
how many times as long that takes. Then the window: a key in the filter until the list is painted, a tag given to an article,
sorting by title.
"""

import hashlib
import random
import sys
import time
from collections.abc import Callable
from itertools import islice

from made import HOME, open_window, sentences, settle, tell, tell_spread, words_of
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from workbench.desk import Desk
from workbench.domain.article import Article, Filing, Snapshot
from workbench.domain.claim import Claim, VerdictState
from workbench.domain.enums import Kind, Verdict
from workbench.domain.ids import new_id, now_utc
from workbench.store.words import letters_of
from workbench.ui.actions import View
from workbench.ui.panels.library.model import Column

OF_ARTICLE = 40  # sentences
SHOWN = 50  # passages
TAGS = ("budget", "local", "transport", "prices", "health", "climate")
PEOPLE = ("Ana", "L. Roy", "S. Okoye", None)


def fill(desk: Desk, count: int, rng: random.Random, words: list[str]) -> None:
    """Write the articles, half of their claims judged."""
    desk.store.connection.execute("pragma synchronous = off")
    empty = hashlib.sha256(b"").hexdigest()
    desk.store.save(Snapshot(empty, "text/plain", 0, now_utc(), b""), label="open", analyst="Ana")
    for _ in range(count):
        name, claims, text = new_id(), [], ""
        for plain in sentences(OF_ARTICLE, rng, words):
            sentence = plain.replace("de", "dé").replace("la", "là")  # as in French: folding a text takes its time
            start = len(text)
            claims.append(Claim(new_id(), name, start, start + len(sentence), sentence, "", "", Kind.STATEMENT, "bench"))
            text += f"{sentence} "
        states = [VerdictState(new_id(), one.id, "Ana", now_utc(), verdict=rng.choice(list(Verdict))) for one in claims[::2]]
        title = " ".join(rng.choices(words, k=8)).capitalize()
        article = Article(name, title, text, empty, "x", now_utc(), outlet=f"{rng.choice(words)}.example", language="en")
        filing = Filing(name, tuple(rng.sample(TAGS, 2)), rng.choice(PEOPLE), f"2031-01-{rng.randint(10, 28)}")
        with desk.store.step("open", "Ana") as step:
            step.save(article, filing, *claims, *states)


def best(work: Callable[[], object]) -> float:
    """The milliseconds of the processor that some work takes, the best of three."""
    found = []
    for _ in range(3):
        began = time.process_time()
        work()
        found.append((time.process_time() - began) * 1000)
    return min(found)


def looked_through(desk: Desk, words: list[str]) -> list[str]:
    """The articles whose texts hold all words, without an index."""
    rows = desk.store.connection.execute("select id, text from article")
    return [row["id"] for row in rows if all(word in letters_of(row["text"]) for word in words)]


def key(press: Callable[[], object]) -> float:
    """The milliseconds of the window's thread from a key until nothing is left to paint."""
    began = time.thread_time()
    press()
    settle()
    return (time.thread_time() - began) * 1000


def main() -> None:
    """Fill a casebook and print the measures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    rng = random.Random(11)
    words = words_of(20_000, rng)
    desk = Desk.open_casebook(HOME / "library.casebook", "Ana")
    fill(desk, count, rng, words)
    first = desk.articles()[0].id
    tell(f"all lines of {count} articles", best(desk.articles), "ms")
    tell("one line again", best(lambda: desk.entries_of([first])), "ms")
    asked = {
        "a frequent word": words[3],
        "a rare word": words[9_000],
        "two letters": words[40][:2],
        "two words": f"{words[5]} {words[60]}",
    }
    for name, text in asked.items():
        groups = [(one,) for one in text.split()]
        index = best(lambda groups=groups: list(islice(desk.store.words.matches(groups, True), SHOWN)))
        through = best(lambda text=text: looked_through(desk, text.split()))
        tell(f"find {name} and show {SHOWN} passages", best(lambda text=text: desk.find(text, half_typed=True)), "ms")
        tell(f"find {name}, the index alone", index, "ms")
        tell(f"find {name}, without an index", through / index, "x")
    window = open_window(desk)
    window.show_view(View.LIBRARY)
    library = window.library
    library.focus_filter()
    times = []
    for word in (words[2][:4], "tag:bud", words[30][:5]):
        times += [key(lambda one=one: QTest.keyClicks(library.filter, one)) for one in word]
        times += [key(lambda: QTest.keyClick(library.filter, Qt.Key.Key_Backspace)) for _ in word]
    tell_spread("key in the filter, thread of the window", times)
    tagged = [key(lambda n=n: window.session.file_articles([first], tags=[f"t{n}"])) for n in range(10)]
    tell_spread("a tag given, thread of the window", tagged)
    tell("sort by title", key(lambda: library.table.sortByColumn(Column.TITLE, Qt.SortOrder.AscendingOrder)), "ms")
    window.close()
    window.session.close()


if __name__ == "__main__":
    main()
