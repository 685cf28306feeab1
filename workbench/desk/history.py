"""The verbs on the journal as a history: a page of it, and going back to one of its events, action by action."""

from collections.abc import Callable
from dataclasses import replace

from workbench.desk import checks, deeds
from workbench.domain.enums import Intent
from workbench.domain.errors import Cancelled, NotFound, ReadOnly, Refused
from workbench.domain.history import Back, Page, Wanted
from workbench.domain.journal import Change, Event
from workbench.store import Store
from workbench.store import history as read
from workbench.store.journal import Undoable

_NAMED = 60
Said = Callable[[str, Intent], str]


def page(store: Store, wanted: Wanted, before: int | None, limit: int, said: Said = deeds.said) -> Page:
    """List deeds, newest first; before is the number of the event from which on older ones are asked for.

    said tells in which words an action is read, so that it is found by these.
    """
    from workbench.desk.statistics import day_of, midnight

    since = midnight(day_of(wanted.since)) if wanted.since and "T" not in wanted.since else wanted.since
    return read.page(store, replace(wanted, since=since), before, limit, said)


def events(store: Store, wanted: Wanted, limit: int) -> list[Event]:
    """List the events of the deeds that a filter lets through, newest first."""
    found: list[Event] = []
    for deed in page(store, wanted, None, limit).deeds:
        found += reversed(store.journal.of_step(deed.step))
    return found


def authors(store: Store) -> list[str]:
    """Name all who wrote into the journal."""
    return read.authors(store)


def way_back(store: Store, seq: int) -> Back:
    """Tell what going back to an event of the journal would undo, the action of that event staying; raises Refused, NotFound."""
    end, plan = _plan(store, seq)
    return Back(end, tuple(one.label for one in plan))


def undo_to(
    store: Store, analyst: str, seq: int, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
) -> list[Change]:
    """Undo all that was done after an event, newest first and action by action, so that redo restores one after the other.

    Cancelled, or when somebody else writes meanwhile, it stops between two actions: those that were undone stay so.
    """
    if store.read_only:
        raise ReadOnly("This casebook is open for reading only. Nothing was changed.")
    _end, plan = _plan(store, seq)
    done: list[Change] = []
    head = store.journal.head()[0]
    for target in plan:
        if cancelled():
            raise Cancelled(_stopped(len(done), len(plan)))
        if store.journal.head()[0] != head:
            raise Refused(
                f"Somebody else changed the casebook meanwhile. {_stopped(len(done), len(plan))} Look at the history again."
            )
        change = store.undo(analyst, target, lambda record, data: checks.reread(store, record, data))
        if change:
            done.append(change)
            head = change.seq
        progress(len(done), len(plan))
    return done


def _plan(store: Store, seq: int) -> tuple[int, list[Undoable]]:
    head = store.journal.head()[0]
    end = read.end_of(store, seq) if seq else 0
    if end is None or seq < 0:
        raise NotFound(f"The journal has no event {seq}: they go from 1 to {head}. Nothing was changed.")
    plan, gone = read.taken_back(store, end)
    if gone:
        named = gone[0] if len(gone[0]) <= _NAMED else f"{gone[0][: _NAMED - 1]}…"
        raise Refused(
            f"The casebook cannot go back to event {seq}: “{named}” stood then and has been undone since. "
            "Nothing was changed; redo restores it while nothing new has been done after it."
        )
    if not plan:
        raise Refused("Nothing that was done later is still in force, so there is nothing to undo. Nothing was changed.")
    return end, plan


def _stopped(done: int, of: int) -> str:
    return f"{done} of {of} actions were undone, and redo restores them."
