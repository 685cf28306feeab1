"""What is known of events that lost content for good: the hash of what is left of each, wherever it stands."""

import sqlite3
from typing import Any

from workbench.domain.forgetting import Forgetting
from workbench.domain.journal import Event
from workbench.store.journal import content_hash, event_hash
from workbench.store.rows import from_rows


class Forgotten:
    """The events of one casebook that were forgotten, and the saved bytes."""

    def __init__(self, connection: sqlite3.Connection | None) -> None:
        records = _records(connection) if connection else []
        self._by_hash = {one.old: one.new for record in records for one in record.events}
        self._by_id = {one.id: one.left for record in records for one in record.events if one.id}
        self.snapshots = {name for record in records for name in record.snapshots}

    @classmethod
    def told(cls, events: list[list[str]], snapshots: list[str]) -> "Forgotten":
        """What a parcel tells: old hash, new hash, id, and the hash of what is left of each event."""
        made = cls(None)
        made._by_hash = {old: new for old, new, _, _ in events}
        made._by_id = {event_id: left for _, _, event_id, left in events if event_id}
        made.snapshots = set(snapshots)
        return made

    def knows(self, event_id: str, left: str) -> bool:
        """Is that what was left of an event?"""
        return self._by_id.get(event_id) == left

    def accepts(self, event: Event, told: dict[str, Any] | None) -> bool:
        """Is an event, whose hash does not fit any more, what was left of it? told is what its hash held besides."""
        if (new := self._by_hash.get(event.hash)) is not None and new == event_hash(event, told):
            return True
        return event.id in self._by_id and self._by_id[event.id] == content_hash(event)


def _records(connection: sqlite3.Connection) -> list[Forgetting]:
    if not connection.execute("select 1 from sqlite_master where name = 'forgetting'").fetchone():
        return []
    return from_rows(Forgetting, connection.execute("select * from forgetting order by id"))
