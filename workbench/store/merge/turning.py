"""Undo and redo of a merge: every record it touched goes to where it was before it, or after it."""

from typing import TYPE_CHECKING, Any

from workbench.domain.article import Snapshot
from workbench.domain.check import Import
from workbench.domain.errors import Refused
from workbench.store.imports import insert_checks, remove_checks, stored_file
from workbench.store.merge.sides import Key, rank
from workbench.store.rows import BY_NAME

if TYPE_CHECKING:
    from workbench.store.store import Reread, Step, Store


def turn(store: "Store", step: "Step", merge: dict[str, Any], reread: "Reread", *, back: bool) -> None:
    """Bring the records that a merge touched to where they were before it, or to where they were when it ended."""
    from workbench.store.rows import parse

    if merge["forgets"]:
        raise Refused("This merge brought a forgetting for good, which cannot be undone. Nothing was changed.")
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
    for key in sorted((one for one in wanted if wanted[one] is None), key=lambda one: (-rank(one), one)):
        record: Any = store.find(BY_NAME[key[0]].record, key[1])
        if isinstance(record, Import):
            remove_checks(store, record.id)
        if record is not None:
            step.remove(record)
    bodies = {key: body for key, body in wanted.items() if body is not None}
    for key in sorted(bodies, key=lambda one: (rank(one), one)):
        record = parse(BY_NAME[key[0]], bodies[key])
        there = store.find(BY_NAME[key[0]].record, key[1])
        step.save(record)
        if isinstance(record, Import) and there is None:
            insert_checks(store, record.id, reread(record, stored_file(store, record)))
