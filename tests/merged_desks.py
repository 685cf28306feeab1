"""What two casebooks that were merged both ways must have in common, and a merge without the confined child around its reader."""

import json
import shutil
from pathlib import Path

from workbench.desk import Desk
from workbench.store.merge import foreign
from workbench.store.merge.other import Other
from workbench.store.merge.write import Merged, fetch, merge

# The journal's order and links, and which casebook it is, are a casebook's own; bookmarks are places of a window.
OWN_COLUMNS = {"journal": ("seq", "prev", "hash")}
OWN_TABLES = ("casebook", "bookmark")
# Segments of the indexes are numbered by the clock: their order is told instead.
SEGMENTS = {"segment": "num", "term_block": "segment", "word_segment": "num", "word_block": "segment"}


def plainly(desk: Desk, path: Path, *, dry_run: bool = False) -> Merged:
    """Merge with the reader in this process: many merges would start many children."""

    def ask(function, request):
        return json.loads(json.dumps(getattr(foreign, function)(json.dumps(request).encode())))

    def no(*_):
        return None

    fetched = fetch(desk.store, Other(path, ask), no)
    return merge(desk.store, fetched, desk.analyst, path.name, dry_run=dry_run, progress=no, cancelled=lambda: False)


def copied(path: Path, to: Path) -> Path:
    """Copy a casebook that nobody has open."""
    assert not path.with_name(path.name + "-wal").exists()
    shutil.copyfile(path, to)
    return to


def tables(desk: Desk) -> dict[str, list[tuple]]:
    """Every table's rows without what is a casebook's own, after the indexes were made anew; the journal in the order of ids."""
    desk.store.rebuild_index()
    desk.store.rebuild_words()
    connection = desk.store.connection
    names = [row[0] for row in connection.execute("select name from sqlite_master where type = 'table'")]
    found = {}
    for name in names:
        if name in OWN_TABLES or name.startswith(("sqlite_", "_sqlite")):
            continue
        columns = [row[1] for row in connection.execute(f'pragma table_info("{name}")') if row[1] not in OWN_COLUMNS.get(name, ())]
        listed = ", ".join(f'"{one}"' for one in columns)
        rows = connection.execute(f'select {listed} from "{name}"')
        found[name] = sorted((tuple(row) for row in rows), key=repr)
        if name in SEGMENTS:
            place = columns.index(SEGMENTS[name])
            order = sorted({row[place] for row in found[name]})
            found[name] = [(*row[:place], order.index(row[place]), *row[place + 1 :]) for row in found[name]]
    return found


def event_ids(desk: Desk) -> set[str]:
    return {row[0] for row in desk.store.connection.execute("select id from journal")}


def differing(one: dict[str, list[tuple]], other: dict[str, list[tuple]]) -> list[str]:
    """Name the tables that differ, with a row of each side."""
    found = []
    for name in one:
        if one[name] != other[name]:
            left = [row for row in one[name] if row not in other[name]][:2]
            right = [row for row in other[name] if row not in one[name]][:2]
            found.append(f"{name}: {left} / {right}")
    return found
