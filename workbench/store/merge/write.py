"""A merge written: all of it in one transaction, and one step for undo."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field, replace
from typing import TYPE_CHECKING, Any

from workbench.domain.article import Snapshot
from workbench.domain.check import Import
from workbench.domain.conflict import Conflict
from workbench.domain.enums import Intent
from workbench.domain.errors import Cancelled, CasebookProblem, ReadOnly, Refused
from workbench.domain.forgetting import BroughtBack, Forgetting
from workbench.domain.ids import moments, new_id, time_of
from workbench.domain.journal import Change, Event
from workbench.domain.records import dataclass
from workbench.store import word_building, words
from workbench.store.forgotten import Forgotten
from workbench.store.imports import hash_of_import, insert_checks, remove_checks, renumber
from workbench.store.journal import content_hash
from workbench.store.links import First, Links, write_firsts, write_merge
from workbench.store.merge import undone
from workbench.store.merge.brought_back import brought_back
from workbench.store.merge.other import Other, Progress, fits_first, is_rest
from workbench.store.merge.plan import Plan
from workbench.store.merge.renewed import Carry
from workbench.store.merge.sides import Key, Sides, is_moving, rank
from workbench.store.rows import BY_NAME, BY_RECORD, from_plain

if TYPE_CHECKING:
    from workbench.store.store import Step, Store

MERGER = "merge"  # who writes the events that settle what both sides changed
LABEL = "settle what both sides changed"
Decide = Callable[["Step", list[Conflict]], None]


@dataclass(frozen=True, slots=True)
class Fetched:
    """What was read of the other side before anything was planned."""

    other: Other
    events: tuple[Event, ...]
    blotted: tuple[Event, ...]  # events of both sides of which the other one holds only what was left after a forgetting
    again: BroughtBack  # forgotten here, and coming again


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge brought, or would: events, records by table that are new, changed or gone here, and what both sides changed.

    mine names the conflicts in which what stands is of this side. again counts the events that are here by a merge
    that was undone, and count once more; back tells what was forgotten here and comes again. change is None where nothing was
    written.
    """

    casebook_id: str
    events: int
    added: dict[str, int]
    changed: dict[str, int]
    removed: dict[str, int]
    conflicts: tuple[Conflict, ...]
    mine: frozenset[str]
    forgotten: int
    change: Change | None = None
    again: int = 0
    back: BroughtBack = field(default_factory=BroughtBack)
    # What both sides of each conflict say, by its id: what stands, and the other.
    sides: Mapping[str, tuple[str | None, str | None]] = field(default_factory=dict)


def fetch(store: "Store", other: Other, progress: Progress) -> Fetched:
    """Read the events that are not here; raises CasebookProblem where the two contradict each other."""
    here = {event.id: content_hash(event) for event in store.journal.after(0)}
    wanted = sorted(one for one, digest in other.known.items() if here.get(one) != digest)
    if other.held is not None and (missing := [one for one in wanted if one not in other.held]):
        raise CasebookProblem(
            f"{other.path.name} begins later than this casebook knows: {len(missing)} events before it are not here. "
            "Nothing was changed; ask for a parcel since an earlier day, or for the casebook."
        )
    events = other.events(wanted, progress)
    fresh = [one for one in events if one.id not in here]
    both = [one for one in events if one.id in here]
    less = tuple(_less(store, other, both))
    lost = {one.id for one in less}
    pairs = [(store.journal.event(one.id), one) for one in both if one.id not in lost]
    return Fetched(other, tuple(fresh), less, brought_back(store, other.known, fresh, pairs))


def _less(store: "Store", other: Other, differing: list[Event]) -> Iterator[Event]:
    """Those of the events that both hold of which the other side holds only what a forgetting left."""
    forgotten = Forgotten(store.connection)
    for event in differing:
        ours = store.journal.event(event.id)
        if is_rest(event, ours) and not forgotten.knows(event.id, content_hash(ours)):
            yield event
        elif not (is_rest(ours, event) and forgotten.knows(event.id, content_hash(ours))):
            raise CasebookProblem(
                f"{other.path.name} and this casebook tell the same event in two ways: one of them was altered, or different words "
                "were forgotten in both. Nothing was changed; forget the same words in both, or have both verified."
            )


def merge(
    store: "Store",
    fetched: Fetched,
    analyst: str,
    name: str,
    *,
    dry_run: bool,
    progress: Progress,
    cancelled: Callable[[], bool],
    carry: Carry,
    decide: Decide | None = None,
) -> Merged:
    """Take in what was fetched, or with dry_run only tell what that would do.

    carry puts a claim where its words stand in another version of the text; decide is given what both sides changed, in the same
    transaction, and what it writes belongs to the same step. Raises CasebookProblem, ReadOnly, Cancelled with nothing changed.
    """
    if store.read_only and not dry_run:
        raise ReadOnly("This casebook is open for reading only. Nothing was changed.")
    if dry_run:
        work = _Work(store, fetched, carry)
        return work.told()
    forgets = False
    with store.transaction():
        work = _Work(store, fetched, carry)
        if work.is_empty:
            write_firsts(store.connection, work.firsts)
            return work.told()
        change = work.write(analyst, name, progress, cancelled, decide)
        forgets = work.forgets
        told = replace(work.told(), change=change)
    if forgets:
        from workbench.store.forgetting import write_anew

        write_anew(store)
    return told


class _Work:
    """One merge, planned when this is made."""

    def __init__(self, store: "Store", fetched: Fetched, carry: Carry) -> None:
        from workbench.store.store import Step

        self._store, self._fetched = store, fetched
        self._own_order()
        self._check_firsts()
        other = fetched.other
        self._undone = undone.find(store.connection, store.journal.links(), list(other.known), other.merges, fetched.events)
        self.sides = Sides(store, other.known, fetched.events, fetched.blotted, self._undone)
        self.plan = Plan(store, self.sides, carry)
        for event in fetched.blotted:
            key = (event.table, event.record_id)
            if key not in self.plan.union.now and self.sides.newest(key) == event.id:
                self.plan.union.take(key, event.after)
        self.firsts = self._all_firsts()
        self._before = {key: self.sides.row(key) for key in self.plan.union.now}
        self._step = Step(store, "")
        self.forgets = bool(fetched.blotted) or any(one.intent is Intent.FORGET for one in self.sides.new.values())

    @property
    def is_empty(self) -> bool:
        return not self.sides.new and not self._fetched.blotted and not self.plan.union.made

    def told(self) -> Merged:
        """Count what this does."""
        counts: tuple[dict[str, int], dict[str, int], dict[str, int]] = ({}, {}, {})
        # What is kept beside another record, or once for two, is not gone.
        kept = {(one.table, one.other_id) for one in self.plan.conflicts}
        for key, body in self.plan.union.now.items():
            before = self._before[key]
            if before != body and key[0] != "conflict" and not (body is None and key in kept):
                of = counts[0 if before is None else 2 if body is None else 1]
                of[key[0]] = of.get(key[0], 0) + 1
        mine = frozenset(one.id for one in self.plan.conflicts if one.stands not in self.sides.new.keys() | self.sides.regained)
        return Merged(
            self._fetched.other.casebook_id,
            len(self.sides.new),
            *counts,
            tuple(self.plan.conflicts),
            mine,
            len(self._fetched.blotted),
            again=len(self.sides.regained) if self.plan.union.made else 0,
            back=self._fetched.again,
            sides={one.id: self._sides_of(one) for one in self.plan.conflicts},
        )

    def _sides_of(self, one: Conflict) -> tuple[str | None, str | None]:
        other = one.aside
        if other is None and one.other_id is not None:
            other = self.plan.union.body((one.table, one.other_id))
        return self.plan.union.body((one.table, one.record_id)), other

    def write(self, analyst: str, name: str, progress: Progress, cancelled: Callable[[], bool], decide: Decide | None) -> Change:
        """Write rows, saved bytes, indexes and journal; call inside a transaction."""
        store = self._store
        self._step.label = label = f"merge “{name}”"
        self._write_rows(progress, cancelled)
        self._blot()
        events = [*self.sides.new.values(), *self._made()]
        events.sort(key=lambda one: one.id)
        first = store.journal.head()[0] + 1
        events = [replace(event, seq=first + place) for place, event in enumerate(events)]
        header = {
            "id": new_id(),
            "at": moments(1)[0],
            "analyst": analyst,
            "label": label,
            "casebook": self._fetched.other.casebook_id,
            "first": first,
            "last": first + len(events) - 1,
            "forgets": self.forgets,
        }
        if self._undone.again:
            header["again"] = list(self._undone.again)
        if void := undone.spans(one.seq for one in events if one.id in self._undone.not_theirs):
            header["void"] = void
        if back := undone.spans(store.journal.numbers(self.sides.regained)):
            header["back"] = back
        if events:
            write_merge(store.connection, header)
        write_firsts(store.connection, self.firsts)
        store.journal.append_merged(events, Links(store.connection))
        if decide and self.plan.conflicts:
            decide(self._step, self.plan.conflicts)
            if self._step.entries:
                intent = Intent.FORGET if self.forgets else Intent.DO
                of = {"analyst": analyst, "step": header["id"], "intent": intent, "of": None, "label": label}
                store.journal.append(self._step.entries, **of)  # type: ignore[arg-type]
        store.index_step(self._step)
        if self.forgets:
            store.words.rebuild()
            word_building.mark(store, words.EDITION)
            store.index.vectors.clear()
            store.index.rebuild()
        elif renumber(store):
            store.index.vectors.clear()
            store.index.rebuild()
        if cancelled():
            raise _stopped()
        seq = store.journal.head()[0]
        return self._step.told(seq, str(header["id"]), Intent.DO, str(header["at"]))

    def _write_rows(self, progress: Progress, cancelled: Callable[[], bool]) -> None:
        store, step, now = self._store, self._step, self.plan.union.now
        if store.bookmark("import"):
            raise Refused("An import into this casebook is under way. Nothing was changed; try again when it is done.")
        changed = [key for key, body in now.items() if body != self._before[key]]
        for key in sorted((one for one in changed if now[one] is None), key=lambda one: (-rank(one), one)):
            record: Any = store.get(BY_NAME[key[0]].record, key[1])
            if isinstance(record, Import):
                remove_checks(store, record.id)
            step.remove(record)
        self._write_snapshots([key for key in changed if key[0] == "snapshot" and now[key]], progress, cancelled)
        rest = sorted((one for one in changed if now[one] is not None and one[0] != "snapshot"), key=lambda one: (rank(one), one))
        for key in rest:
            if is_moving(key, self._before[key], now[key]):
                step.remove(store.get(BY_NAME[key[0]].record, key[1]))
        for place, key in enumerate(rest):
            if place % 200 == 0:
                progress(place, len(rest))
                if cancelled():
                    raise _stopped()
            record = self._record(key)
            step.save(record)
            if isinstance(record, Import):
                if self._before[key] is not None and hash_of_import(store, record) == (record.rows, record.rows_hash):
                    continue
                remove_checks(store, record.id)
                insert_checks(store, record.id, self._fetched.other.checks(record.id, record.rows))
                if hash_of_import(store, record) != (record.rows, record.rows_hash):
                    raise CasebookProblem(
                        f"The earlier checks of {record.name} are not those that {self._fetched.other.path.name} says it took in. "
                        "Nothing was changed; have it verified where it comes from."
                    )
        step.entries.clear()  # the journal gets the events of the other side instead

    def _record(self, key: Key) -> Any:
        import json

        body = self.plan.union.body(key)
        assert body is not None
        return from_plain(BY_NAME[key[0]].record, json.loads(body))

    def _write_snapshots(self, keys: list[Key], progress: Progress, cancelled: Callable[[], bool]) -> None:
        import json

        told = {key[1]: json.loads(self.plan.union.now[key] or "{}") for key in keys}
        emptied = self._emptied()
        here = {name: saved for name in told if (saved := self._store.find(Snapshot, name)) is not None}
        for name, saved in here.items():
            self._step.save(replace(saved, **told[name]))
        wanted = sorted(name for name in told if name not in here and name not in emptied)
        for name, content in self._fetched.other.snapshot(wanted, progress):
            if cancelled():
                raise _stopped()
            if content is None or len(content) != told[name]["size"]:
                raise CasebookProblem(
                    f"Saved bytes in {self._fetched.other.path.name} are not those that its journal names. Nothing was changed; "
                    "have it verified where it comes from."
                )
            self._step.save(replace(Snapshot.of(content, "", ""), **told[name]))
        for name in told.keys() & emptied - here.keys():
            self._step.save(Snapshot(**told[name], data=b""))

    def _emptied(self) -> set[str]:
        """The saved bytes that either side has forgotten."""
        found = {name for record in self._store.all(Forgetting) for name in record.snapshots}
        for name in self.plan.union.there("forgetting"):
            found |= set(self.plan.union.plain(("forgetting", name))["snapshots"])
        return found

    def _blot(self) -> None:
        """What the other side has forgotten goes here too: bodies of events that both have, and saved bytes."""
        connection = self._store.connection
        if self._fetched.blotted:
            name = "journal_is_never_changed"
            (trigger,) = connection.execute("select sql from sqlite_master where name = ?", [name]).fetchone()
            connection.execute("pragma secure_delete = on")
            connection.execute(f"drop trigger {name}")
            for event in self._fetched.blotted:
                connection.execute(
                    "update journal set label = ?, analyst = ?, before = ?, after = ? where id = ?",
                    [event.label, event.analyst, event.before, event.after, event.id],
                )
            connection.execute(trigger)
        for name in sorted(self._emptied()):
            connection.execute("update snapshot set data = x'' where sha256 = ? and length(data)", [name])

    def _made(self) -> Iterable[Event]:
        """The events that neither side wrote."""
        for event_id, key, before, after in self.plan.union.made:
            yield Event(
                0, event_id, time_of(event_id), MERGER, self.plan.union.step, Intent.FOUND, None, LABEL, *key, before, after, "", ""
            )

    def _all_firsts(self) -> dict[str, First]:
        """Where every event of both sides that was written in some chain stood in it."""
        links = self._store.journal.links()
        own = self._store.connection.execute("select seq, id, prev, hash from journal")
        found = {event_id: (seq, prev, digest) for seq, event_id, prev, digest in own if links.merge_of(seq) is None}
        return {**self._fetched.other.firsts, **found}

    def _check_firsts(self) -> None:
        """Each event that was written in a chain must have the hash it had there, or be what a forgetting left."""
        for event in self._fetched.blotted:
            if not self._is_forgotten(event):
                raise self._altered(event)
        for event in self._fetched.events:
            first = self._fetched.other.firsts.get(event.id)
            if first and not fits_first(event, first) and not self._is_forgotten(event):
                raise self._altered(event)

    def _altered(self, event: Event) -> CasebookProblem:
        return CasebookProblem(
            f"Event {event.seq} of {self._fetched.other.path.name} is not what was first written. Nothing was changed; "
            "have the casebook verified where it comes from."
        )

    def _is_forgotten(self, event: Event) -> bool:
        if not hasattr(self, "_told"):
            rows = [one.after for one in self._fetched.events if one.table == "forgetting" and one.after]
            self._told = {(one.get("id"), one.get("left")) for row in rows for one in _loads(row)["events"]}
        known = Forgotten(self._store.connection)
        left = content_hash(event)
        return (event.id, left) in self._told or known.knows(event.id, left)

    def _own_order(self) -> None:
        """Ids and numbers must agree on which event of a record is the last; in older casebooks a clock may have gone back."""
        rows = self._store.connection.execute(
            """select 1 from journal as one join journal as two on two.record_id = one.record_id and two."table" = one."table"
            where two.seq > one.seq and two.id < one.id and two.seq < (select ordered_from from casebook)
            and one.seq < (select ordered_from from casebook) limit 1"""
        )
        if rows.fetchone():
            raise CasebookProblem(
                "The clock of the computer was put back while this casebook was worked on, so that nobody can tell which change "
                "came last. Nothing was changed; send its articles as an export instead."
            )


def _loads(body: str) -> Any:
    import json

    return json.loads(body)


def _stopped() -> Cancelled:
    return Cancelled("The merge was stopped. Nothing was changed.")


def count_of(records: dict[str, int], record: type) -> int:
    """How many records of a class a count names."""
    return records.get(BY_RECORD[record].name, 0)
