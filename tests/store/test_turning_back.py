"""Which step is undone or restored next: found by leaps over what was undone, the same as by reading the journal whole."""

import sqlite3

import pytest
from random_desk import RandomDesk

from workbench.desk import Desk
from workbench.domain.enums import Intent, Verdict
from workbench.store.journal import Journal


def told(journal: Journal):
    """Each step, newest first: the one it concerns, whether it did, undid or redid it, and its name."""
    links, last = journal.links(), None
    for event in journal.events():
        if merge := links.merge_of(event.seq):
            if merge["id"] != last:
                last = merge["id"]
                yield merge["id"], Intent.FORGET if merge["forgets"] else Intent.DO
        elif event.step != last:
            last = event.step
            yield event.of or event.step, event.intent


def read_whole(journal: Journal) -> tuple[str | None, str | None]:
    """The steps that undo and redo would turn, by setting off each step against what undid and redid it."""
    in_force: list[str] = []
    undone: list[str] = []
    for step, intent in reversed(list(told(journal))):
        if intent is Intent.UNDO:
            assert in_force.pop() == step
            undone.append(step)
        elif intent is Intent.REDO:
            assert undone.pop() == step
            in_force.append(step)
        elif intent is Intent.DO:
            in_force.append(step)
            undone.clear()
        elif intent is Intent.FORGET:
            in_force.clear()
            undone.clear()
    return (in_force or [None])[-1], (undone or [None])[-1]


@pytest.mark.parametrize("seed", range(6))
def test_the_leaps_lead_to_the_same_step(tmp_path, seed):
    desk = Desk.open_casebook(tmp_path / "a.casebook", "ana")
    hand = RandomDesk(desk, seed)
    journal = desk.store.journal
    for number in range(160):
        hand.step()
        if number % 40 > 25:  # long chains, which chance alone seldom makes
            hand.undo()
        elif number % 40 > 20:
            hand.redo()
        undoable, redoable = journal.undoable(), journal.redoable()
        assert (undoable and undoable.step, redoable and redoable.step) == read_whole(journal)
    desk.close()


def test_a_long_chain_of_undoing_costs_no_more_than_a_short_one(tmp_path):
    desk = Desk.open_casebook(tmp_path / "a.casebook", "ana")
    hand = RandomDesk(desk, 1)
    hand.open()
    claim = desk.claims(hand._article())[0].id
    for number in range(400):
        desk.mark(claim, list(Verdict)[number % 3])

    def work(turn, times: int) -> int:
        for _ in range(times):
            assert turn()
        counted = 0

        def count() -> int:
            nonlocal counted
            counted += 1
            return 0

        desk.store.connection.set_progress_handler(count, 10)  # instructions of SQLite's machine
        try:
            desk.store.journal.undoable()
        finally:
            desk.store.connection.set_progress_handler(None, 0)
        return counted

    short = work(desk.undo, 3)
    assert work(desk.undo, 380) <= short + 2
    assert work(desk.redo, 300) <= short + 2
    desk.close()


def test_a_journal_that_has_lost_what_was_undone_still_tells(tmp_path):
    desk = Desk.open_casebook(tmp_path / "a.casebook", "ana")
    hand = RandomDesk(desk, 1)
    hand.open()
    claim = desk.claims(hand._article())[0].id
    desk.mark(claim, Verdict.VERIFIED)
    kept = desk.store.journal.undoable()
    desk.mark(claim, Verdict.DISPUTED)
    lost = desk.store.journal.undoable()
    desk.undo()
    desk.close()
    file = sqlite3.connect(tmp_path / "a.casebook")
    file.execute("drop trigger journal_is_never_cut")
    file.execute("delete from journal where step = ?", [lost.step])
    file.commit()
    file.row_factory = sqlite3.Row
    assert Journal(file).undoable() == kept
    assert Journal(file).redoable() == lost
    file.close()
