"""What one side removed and the other still needs: it comes back with what hung on it, and each removal is told once."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from workbench.domain.journal import Event
from workbench.store.merge.sides import Key, Sides, Union, full

Points = dict[str, list[tuple[str, str]]]  # of each table: its columns that name a record, and of which table


class Removals:
    """The removals that a merge does not follow, each with the work because of which it does not."""

    def __init__(self, sides: Sides, union: Union, points: Points, forgotten: Callable[[Key, Key], None]) -> None:
        self._sides, self._union, self._points = sides, union, points
        self._forgotten = forgotten  # told what went with what was forgotten for good
        self._work: dict[Key, str] = {}  # the work that each record was kept for
        self._kept: list[tuple[Key, str, str]] = []  # record, work, removal

    def note(self, key: Key, work: str, removal: str) -> None:
        """One side removed a record that the other changed: it stays."""
        self._work[key] = max(work, self._work.get(key, ""))
        self._kept.append((key, work, removal))

    def forget(self, keys: set[Key]) -> None:
        """Some records need no telling: nobody worked on them."""
        self._kept = [one for one in self._kept if one[0] not in keys]

    def bring(self, key: Key, work: str) -> None:
        """Bring a record back, where it is gone, with what hung on it."""
        if self._union.body(key) is not None:
            return
        for one, body in self._as_before(key):
            if self._union.body(one) is None and not self._sides.is_forgotten(one):
                self._union.make(one, body, "needed")
                self.note(one, work, self._removal(one).id)

    def make_whole(self) -> None:
        """Bring back what one side removed and the other still needs, until nothing points at nothing."""
        while missing := self._dangling():
            for parent, children in sorted(missing.items()):
                if self._sides.is_forgotten(parent):
                    for child in sorted(children):
                        self._union.make(child, None, "forgotten")
                        self._forgotten(child, parent)
                else:
                    self.bring(parent, max(self._work.get(child) or self._sides.newest(child) for child in children))

    def told(self) -> Iterator[tuple[Key, str, str]]:
        """Each removal once: the record that went with all that hung on it, the last work on any of that, and the removal."""
        found: dict[tuple[str, Key], tuple[str, str]] = {}
        for _key, work, removal in self._kept:
            event = self._sides.event(removal)
            root, root_id = self._root(event)
            found[event.step, root] = max(work, found.get((event.step, root), ("", ""))[0]), root_id
        for (_step, key), (work, removal) in sorted(found.items()):
            if self._union.body(key) is not None:
                yield key, work, removal

    def _root(self, removal: Event) -> tuple[Key, str]:
        """What was removed, up from a record that went along with it, and the event that did it."""
        gone = {(one.table, one.record_id): one for one in self._sides.of_step(removal.step) if one.after is None and one.before}
        key = (removal.table, removal.record_id)
        while parent := next((one for one in self._parents(key, gone[key].before) if one in gone), None):
            key = parent
        return key, gone[key].id

    def _parents(self, key: Key, body: str | None) -> list[Key]:
        return self._parents_in(key[0], full(key[0], body))

    def _parents_in(self, table: str, plain: dict[str, Any]) -> list[Key]:
        return [(parent, plain[column]) for column, parent in self._points[table] if plain[column] is not None]

    def _dangling(self) -> dict[Key, set[Key]]:
        """What is pointed at and not there, with what points at it."""
        found: dict[Key, set[Key]] = defaultdict(set)
        for table in self._points:
            for name in self._union.there(table):
                for parent in self._parents_in(table, self._union.full((table, name))):
                    if self._union.body(parent) is None:
                        found[parent].add((table, name))
        for parent_table, name in self._union.gone():
            for table, points in self._points.items():
                for column, pointed in points:
                    if pointed == parent_table:
                        children = self._union.named(table, **{column: name})
                        found[parent_table, name] |= {(table, child) for child in children}
        return {parent: children for parent, children in found.items() if children}

    def _removal(self, key: Key) -> Event:
        removals = [one for one in self._sides.events_of(key) if one.after is None]
        if not removals:
            raise ValueError(f"there never was a {key[0]} {key[1]}")
        return removals[-1]

    def _as_before(self, key: Key) -> list[tuple[Key, str]]:
        """A record as it was before it was removed, with what hung on it and was removed by the same step."""
        of_step = self._sides.of_step(self._removal(key).step)
        gone = {(one.table, one.record_id): one.before for one in of_step if one.after is None and one.before}
        wanted = {key}
        while more := {one for one in gone.keys() - wanted if self._points_into(one, gone[one], wanted)}:
            wanted |= more
        return sorted((one, gone[one]) for one in wanted if gone.get(one))

    def _points_into(self, key: Key, body: str | None, wanted: Iterable[Key]) -> bool:
        return any(parent in wanted for parent in self._parents(key, body))
