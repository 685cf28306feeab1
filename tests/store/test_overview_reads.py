"""What the overviews read: one pass for all counts, pages of the journal that stop early, numbers of claims by the database."""

import sqlite3

import pytest

from workbench.desk import Desk
from workbench.domain.enums import Verdict
from workbench.domain.history import Wanted
from workbench.store import citing, history, statistics
from workbench.store.statistics import Limits

TEXT = "The town of Lormeau counted {n} boats in 2019. The town of Lormeau had {n} bakers in 2020. The council met in May 2021."


@pytest.fixture
def desk(tmp_path):
    opened = Desk.open_casebook(tmp_path / "t.casebook", "Ana")
    for number in range(4):
        opened.take(opened.read_bytes(f"Boats {number}\n\n{TEXT.format(n=number + 10)}".encode(), name=f"{number}.txt"))
    yield opened
    opened.close()


def said(label, _intent):
    """The name of an action as the journal keeps it, which is enough to be found by."""
    return label


def asked(store, work):
    """The statements that some work asks of the database."""
    seen = []
    store.connection.set_trace_callback(seen.append)
    try:
        work()
    finally:
        store.connection.set_trace_callback(None)
    return seen


def test_the_number_of_statements_does_not_grow_with_the_casebook(desk):
    few = len(asked(desk.store, lambda: statistics.count(desk.store, Limits())))
    for view in [view for entry in desk.articles() for view in desk.claims(entry.id)]:
        desk.mark(view.id, Verdict.VERIFIED)
        desk.link(view.id, f"https://a.example/{view.id}")
    assert len(asked(desk.store, lambda: statistics.count(desk.store, Limits()))) == few
    assert len(asked(desk.store, lambda: citing.citations(desk.store))) == 1


def test_the_text_of_an_article_is_not_read_for_each_of_its_claims(desk):
    plan = [row["detail"] for row in desk.store.connection.execute(f"explain query plan {statistics._COUNTS}", BOUND)]
    assert sum("SCAN article" in line for line in plan) == 1
    assert not any("SEARCH article" in line for line in plan)


BOUND = {"article": None, "analyst": None, "since": None, "before": None}


def test_reading_leaves_no_transaction_open_and_changes_nothing(desk):
    head = desk.store.journal.head()
    statistics.count(desk.store, Limits())
    assert not desk.store.connection.in_transaction
    with pytest.raises(sqlite3.Error):
        statistics.count(desk.store, Limits(article=object()))  # type: ignore[arg-type]  # what SQLite cannot bind
    assert not desk.store.connection.in_transaction
    assert desk.store.journal.head() == head


def test_a_page_reads_no_further_than_it_must(desk):
    claims = [view for entry in desk.articles() for view in desk.claims(entry.id)]
    for turn in range(60):
        desk.mark(claims[turn % len(claims)].id, Verdict.VERIFIED if turn % 2 else Verdict.DISPUTED)
    steps = 0

    def tick():
        nonlocal steps
        steps += 1
        return 0

    def cost(work):
        nonlocal steps
        steps = 0
        desk.store.connection.set_progress_handler(tick, 20)
        work()
        desk.store.connection.set_progress_handler(None, 0)
        return steps

    page = cost(lambda: history.page(desk.store, Wanted(), None, 5, said))
    whole = cost(lambda: history.page(desk.store, Wanted(), None, 1_000, said))
    assert page * 4 < whole


def test_words_are_found_whatever_their_accents_and_case(desk):
    claim = desk.claims(desk.articles()[0].id)[0]
    desk.explain(claim.id, "Le préfet a DÉMENTI hier.")
    for words in ("prefet dementi", "PRÉFET", "démenti HIER ana"):
        assert [one.label for one in history.page(desk.store, Wanted(words=words), None, 9, said).deeds] == [
            "write rationale of claim 1"
        ]
    assert history.page(desk.store, Wanted(words="prefet absent"), None, 9, said).deeds == ()
