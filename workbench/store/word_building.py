"""Building the index of words in a casebook that was made before it: at once when it is small, else in short transactions."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from workbench.domain.errors import Cancelled
from workbench.store import word_index, words

if TYPE_CHECKING:
    from workbench.store.store import Store

AT_ONCE = 300  # articles whose words are indexed in half a second, while the casebook is opened
_BOOKMARK = "words edition"  # of what words the index was built with
_BEGUN = f"{words.EDITION}, begun"
_BATCH = 20  # records, so that a verdict waits for no more than some 30 ms


def begin_if_due(store: "Store") -> None:
    """Begin an index of these words where there is none, and finish it if that keeps nobody waiting."""
    if store.bookmark(_BOOKMARK) not in (words.EDITION, _BEGUN):
        with store.transaction():
            store.words.clear()  # nothing of another edition may stay: what a step takes out must be what was put in
            mark(store, _BEGUN)
    if is_building(store) and store.words.articles() <= AT_ONCE:
        build(store)


def is_building(store: "Store") -> bool:
    """Does the index still lack some of what was in the casebook before it? What is written now is in it."""
    return store.bookmark(_BOOKMARK) != words.EDITION


def build(
    store: "Store",
    progress: Callable[[int, int], None] = lambda _done, _all: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """Put in what the index lacks; raises Cancelled, with what was done kept."""
    total = store.words.articles()
    for table in word_index.TABLES:
        last: str | None = ""
        while last is not None:
            if cancelled():
                raise Cancelled("The index of words was not finished. What was done is kept; it goes on at the next start.")
            with store.transaction():
                last = store.words.add_missing(table, last, _BATCH)
            progress(min(store.words.count(), total), total)
    with store.transaction():
        mark(store, words.EDITION)


def mark(store: "Store", state: str) -> None:
    """Remember how far the index is; call inside a transaction."""
    store.connection.execute("insert or replace into bookmark (name, value) values (?, ?)", [_BOOKMARK, state])
