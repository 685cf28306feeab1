"""Undo and redo of a merge: every record it touched goes to where it was before it, or after it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from workbench.domain.article import Snapshot
from workbench.domain.check import Import
from workbench.domain.enums import Intent
from workbench.domain.errors import Cancelled, Refused
from workbench.store import going_along
from workbench.store.imports import insert_checks, remove_checks, stored_file
from workbench.store.merge.sides import Key, is_moving, rank
from workbench.store.rows import BY_NAME, canonical, parse, to_plain

if TYPE_CHECKING:
    from workbench.domain.journal import Change
    from workbench.store.store import Reread, Step, Store

Progress = Callable[[int, int], None]
_PIECE = 200  # records between two looks at whether to go on


def merge_to_turn(store: "Store", intent: Intent) -> dict[str, Any] | None:
    """The merge that an undo, or a redo, would turn now; None where that is something else, or nothing."""
    target = store.journal.undoable() if intent is Intent.UNDO else store.journal.redoable()
    return store.journal.links().named(target.step) if target else None


def turn(
    store: "Store",
    merge: dict[str, Any],
    intent: Intent,
    analyst: str,
    reread: "Reread",
    progress: Progress = lambda _done, _all: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> "Change | None":
    """Bring the records that a merge touched to where they were before it, or to where they were when it ended, as one action.

    Raises Refused for a merge that forgot something, Cancelled with nothing changed.
    """
    if merge["forgets"]:
        raise Refused("This merge brought a forgetting for good, which cannot be undone. Nothing was changed.")
    back = intent is Intent.UNDO
    with store.step(merge["label"], analyst, intent=intent, of=merge["id"]) as step:
        wanted = _wanted(store, merge, back=back)
        gone = sorted((one for one in wanted if wanted[one] is None), key=lambda one: (-rank(one), one))
        kept = sorted((one for one in wanted if wanted[one] is not None), key=lambda one: (rank(one), one))
        moving = [key for key in kept if is_moving(key, _row(store, key), wanted[key])]
        for done, key in enumerate([*gone, *kept]):
            if done == len(gone):
                for one in moving:
                    step.remove(store.get(BY_NAME[one[0]].record, one[1]))
            if done % _PIECE == 0:
                progress(done, len(wanted))
                if cancelled():
                    raise Cancelled("It was stopped. Nothing was changed.")
            _put(store, step, key, wanted[key], reread)
        if not back:
            going_along.bring_back(store, step, merge["id"])
    return step.change


def _wanted(store: "Store", merge: dict[str, Any], *, back: bool) -> dict[Key, str | None]:
    """The bodies of all the records that a merge touched, before it or after it; saved bytes stay as they are."""
    connection = store.connection
    last = connection.execute("select max(seq) from journal where step = ?", [merge["id"]]).fetchone()[0]
    end = max(merge["last"], last or 0)
    keys = connection.execute('select distinct "table", record_id from journal where seq between ? and ?', [merge["first"], end])
    until = merge["first"] - 1 if back else end
    wanted: dict[Key, str | None] = {}
    for table, record_id in keys.fetchall():
        if BY_NAME[table].record is not Snapshot:
            row = connection.execute(
                'select after from journal where record_id = ? and "table" = ? and seq <= ? order by id desc limit 1',
                [record_id, table, until],
            ).fetchone()
            wanted[table, record_id] = row[0] if row else None
    return wanted


def _row(store: "Store", key: Key) -> str | None:
    there: Any = store.find(BY_NAME[key[0]].record, key[1])
    return None if there is None else canonical(to_plain(there))


def _put(store: "Store", step: "Step", key: Key, body: str | None, reread: "Reread") -> None:
    table = BY_NAME[key[0]]
    there: Any = store.find(table.record, key[1])
    if body is None:
        if isinstance(there, Import):
            remove_checks(store, there.id)
        if there is not None:
            going_along.take(store, step, there)
            step.remove(there)
        return
    record = parse(table, body)
    step.save(record)
    if isinstance(record, Import) and there is None:
        insert_checks(store, record.id, reread(record, stored_file(store, record)))
