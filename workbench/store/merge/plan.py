"""What a merge would do: a pure function of two sets of events, the same in both directions.

A record is what its event with the greatest id says. Where that would lose somebody's work, or cannot be because two records may
not stand side by side, an event is made whose id follows from the events it settles, and a conflict tells what happened.
"""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from workbench.domain.conflict import Conflict, ConflictKind
from workbench.domain.ids import derived_id
from workbench.store.merge import decisions, fieldwise, shelves
from workbench.store.merge.removals import Removals
from workbench.store.merge.renewed import Carry, Renewed
from workbench.store.merge.sides import ONCE, Key, Sides, Union, full
from workbench.store.rows import BY_NAME, TABLES, canonical, from_plain, to_plain

if TYPE_CHECKING:
    from workbench.store.store import Store

_QUIET = frozenset({"snapshot", "conflict", "forgetting", "version"})
_SIGNED = frozenset({"claim", "verdict", "evidence"})  # what a signature stands for
# Which of two equal things was there first, and by whom, tells nothing about what they say.
_WHO = frozenset({"id", "analyst", "decided_at", "dismissed_at", "marked_at"})


class Plan:
    """The records as they will be, the events made for it, and what both sides changed."""

    def __init__(self, store: "Store", sides: Sides, carry: Carry) -> None:
        self.sides = sides
        self.union = Union(sides)
        self.conflicts: list[Conflict] = []
        self._points = _foreign_keys(store)
        self._removals = Removals(self.sides, self.union, self._points, self._tell_forgotten)
        self._take_theirs()
        self._hold_decisions()
        self._removals.make_whole()
        self._settle_renewals(carry)
        self._fold()
        self._removals.make_whole()
        self._tell_removals()
        self._bring_back_from_trash()
        self._drop_signatures()
        self._look_for_the_same_article()
        self._write_conflicts()
        for key in sorted(sides.hidden):
            self.union.hold(key)

    # Both sides changed the same record

    def _take_theirs(self) -> None:
        for key in sorted(self.sides.theirs):
            theirs = self.sides.their_state(key)
            if key not in self.sides.mine:
                self.union.take(key, theirs)
                if theirs is not None and self.sides.is_forgotten(key):
                    self.union.make(key, None, "forgotten")
                continue
            mine = self.sides.my_state(key)
            my_last = max(self.sides.mine[key], self.sides.common.get(key, ""))
            their_last = max(self.sides.theirs[key], self.sides.common.get(key, ""))
            ahead = my_last > their_last
            self.union.take(key, mine if ahead else theirs)
            if mine != theirs:
                self._settle(key, (self.sides.mine[key], mine), (self.sides.theirs[key], theirs), ahead=ahead)

    def _settle(self, key: Key, mine: tuple[str, str | None], theirs: tuple[str, str | None], *, ahead: bool) -> None:
        if self.sides.is_forgotten(key):
            self.union.make(key, None, "forgotten")
            self._tell(ConflictKind.FORGOTTEN, key, *((mine[0], theirs[0]) if mine[0] > theirs[0] else (theirs[0], mine[0])))
        elif key[0] in fieldwise.TABLES and (found := fieldwise.settle(self.sides, key, ahead=ahead)):
            self.union.make(key, found.body, "fields")
            if found.aside:
                stands, other = (mine, theirs) if ahead else (theirs, mine)
                self._tell(ConflictKind.CHANGED, key, stands[0], other[0], aside=found.aside)
        elif mine[1] is None or theirs[1] is None:
            kept, gone = (theirs, mine) if mine[1] is None else (mine, theirs)
            if key[0] in ("sign_off", "confirmation"):
                self.union.make(key, None, "falls")
                self._tell(ConflictKind.SIGNATURE, key, gone[0], kept[0], aside=kept[1])
            else:
                self.union.make(key, kept[1], "kept")
                self._removals.note(key, kept[0], gone[0])
        elif key[0] not in _QUIET and not _same_version(key, mine[1], theirs[1]):
            stands, other = (mine, theirs) if ahead else (theirs, mine)
            kind = ConflictKind.VERDICT if key[0] == "verdict" else ConflictKind.CHANGED
            self._tell(kind, key, stands[0], other[0], aside=other[1])

    # One side, or both, took a new version of an article

    def _settle_renewals(self, carry: Carry) -> None:
        """Put claims where their words stand in the text that is the article's now; no reading of a text is a conflict."""
        found = Renewed(self.sides, self.union, carry, self._article_of)
        found.settle(self._fold_claims)
        self._removals.forget({("claim", one) for one in found.untouched})
        self.conflicts = [one for one in self.conflicts if one.table != "claim" or one.record_id not in found.untouched]

    def _fold_claims(self, stands: str, other: str) -> None:
        for child, points in self._points.items():
            for column, parent in points:
                if parent == "claim" and BY_NAME[child].key != column:
                    self._repoint(child, column, other, stands)
        self.union.make(("claim", other), None, f"same: {stands}")

    # Decided in two ways, removed, or put in the trash

    def _hold_decisions(self) -> None:
        """Where two people decided the same conflict otherwise, it is one again: what was kept stays until they agree."""
        told = {(one.table, one.record_id) for one in self.conflicts}
        for key in sorted(self.sides.mine.keys() & self.sides.theirs.keys()):
            if key[0] != "conflict" or (found := decisions.opposite(self.sides, self.union, key)) is None:
                continue
            if found.removal:
                self._removals.bring(found.key, found.stands)
            elif found.key not in told and self.union.body(found.key) is not None:
                self._tell(found.kind, found.key, found.stands, found.other, aside=found.aside)

    def _tell_removals(self) -> None:
        for key, work, removal in self._removals.told():
            self._tell(ConflictKind.REMOVED, key, work, removal)

    def _tell_forgotten(self, child: Key, parent: Key) -> None:
        self._tell(ConflictKind.FORGOTTEN, child, self.sides.newest(parent), self.sides.newest(child))

    def _bring_back_from_trash(self) -> None:
        """What one side put in the trash while the other worked on it is not hidden there."""
        removed = {one.record_id for one in self.conflicts if one.kind is ConflictKind.REMOVED and one.table == "article"}
        for found in shelves.trashed(self.sides, self.union, self._article_of):
            if found.brought:
                self.union.make(found.key, found.body, "not hidden")
            if found.key[1] not in removed:
                self._tell(ConflictKind.TRASHED, found.key, found.work, found.trashing)

    # What may be once only

    def _fold(self) -> None:
        for table, columns in ONCE.items():
            groups: dict[tuple[Any, ...], list[str]] = {}
            for name in list(self.union.there(table)):
                plain = self.union.full((table, name))
                values = tuple(plain[column] for column in columns)
                if values not in groups:
                    groups[values] = self.union.named(table, **dict(zip(columns, values, strict=True)))
            for _values, names in sorted(groups.items(), key=lambda one: one[1]):
                if len(names) > 1:
                    (self._fold_sources if table == "source" else self._fold_rest)(table, names)
        self._fold_imports()

    def _fold_rest(self, table: str, names: Sequence[str]) -> None:
        """Of several records that may be once only the one worked on last stands."""
        *others, stands = sorted(names, key=lambda name: self.sides.newest((table, name)))
        standing = self.union.body((table, stands))
        for name in others:
            key = (table, name)
            body = self.union.body(key)
            for child_table, points in self._points.items():
                for column, parent in points:
                    if parent == table:
                        self._repoint(child_table, column, name, stands)
            self.union.make(key, None, f"stands: {stands}")
            if not _alike(body, standing):
                kind = ConflictKind.VERDICT if table == "verdict" else ConflictKind.CHANGED
                last, first = self.sides.newest((table, stands)), self.sides.newest(key)
                self._tell(kind, (table, stands), last, first, aside=body, other_id=name)

    def _fold_sources(self, table: str, names: Sequence[str]) -> None:
        """One source for both: the one that was there first, with what the others know besides."""
        first, *others = names
        kept = self.union.plain((table, first))
        for name in others:
            key = (table, name)
            body = self.union.body(key)
            kept = {**json.loads(body or "{}"), **{column: value for column, value in kept.items() if value is not None}}
            for child, points in self._points.items():
                for column, parent in points:
                    if parent == table:
                        self._repoint(child, column, name, first)
            self.union.make(key, None, f"same: {first}")
            older, newer = self.sides.newest((table, first)), self.sides.newest(key)
            aside = None if _alike(body, self.union.body((table, first))) else body
            self._tell(ConflictKind.SOURCE, (table, first), older, newer, aside=aside, other_id=name)
        record = BY_NAME[table].record
        self.union.make((table, first), canonical(to_plain(from_plain(record, kept))), "same")

    def _repoint(self, table: str, column: str, old: str, new: str) -> None:
        for name in self.union.named(table, **{column: old}):
            plain = {**self.union.plain((table, name)), column: new}
            if table == "origin_ruling":
                if plain["one"] == plain["other"]:
                    self.union.make((table, name), None, f"same: {new}")
                    continue
                plain["one"], plain["other"] = sorted((plain["one"], plain["other"]))
                if there := [one for one in self.union.named(table, one=plain["one"], other=plain["other"]) if one != name]:
                    self.union.make((table, name), None, f"stands: {there[0]}")
                    continue
            self.union.make((table, name), canonical(plain), f"same: {new}")

    def _fold_imports(self) -> None:
        """The same checks taken in on both sides are kept once."""
        for name in list(self.union.there("import_file")):
            key = ("import_file", name)
            if self.union.body(key) is None:
                continue
            plain = self.union.plain(key)
            names = self.union.named("import_file", rows_hash=plain["rows_hash"], rows=plain["rows"])
            first, *others = names
            for other in others:
                if {("import_file", first), ("import_file", other)} <= self.sides.common.keys():
                    continue
                self.union.make(("import_file", other), None, f"same: {first}")
                older, newer = self.sides.newest(("import_file", first)), self.sides.newest(("import_file", other))
                self._tell(ConflictKind.CHECKS, ("import_file", first), older, newer, other_id=other)

    # What stands for something that is another now

    def _drop_signatures(self) -> None:
        mine, theirs = self._signed_for(self.sides.mine), self._signed_for(self.sides.theirs)
        for claim_id in sorted(mine.keys() | theirs.keys()):
            key = ("sign_off", claim_id)
            body = self.union.body(key)
            if body is None:
                continue
            by_me, by_them = key in self.sides.mine, key in self.sides.theirs
            changed = [side[claim_id] for side, signed in ((mine, by_them), (theirs, by_me)) if signed and claim_id in side]
            if changed:
                self.union.make(key, None, "falls")
                self._tell(ConflictKind.SIGNATURE, key, max(changed), self.sides.newest(key), aside=body)

    def _signed_for(self, touched: dict[Key, str]) -> dict[str, str]:
        """The claims of which a side touched what a signature stands for, each with the last event."""
        found: dict[str, str] = {}
        for key, last in touched.items():
            if key[0] in _SIGNED and (claim_id := self._claim_of(key)):
                found[claim_id] = max(found.get(claim_id, ""), last)
        return found

    def _claim_of(self, key: Key) -> str | None:
        if key[0] == "claim":
            return key[1]
        plain = self._last_known(key)
        claim_id = plain.get("claim_id")
        return claim_id if isinstance(claim_id, str) else None

    def _article_of(self, key: Key) -> str | None:
        if key[0] == "article":
            return key[1]
        plain = self._last_known(key)
        if isinstance(plain.get("article_id"), str):
            return str(plain["article_id"])
        claim_id = plain.get("claim_id")
        return self._article_of(("claim", claim_id)) if isinstance(claim_id, str) and key[0] != "claim" else None

    def _last_known(self, key: Key) -> dict[str, Any]:
        body = self.union.body(key)
        if body is None:
            bodies = [one.after or one.before for one in self.sides.events_of(key)]
            body = bodies[-1] if bodies else None
        found: dict[str, Any] = json.loads(body) if body else {}
        return found

    # What was opened on both sides

    def _look_for_the_same_article(self) -> None:
        mine = {key[1] for key in self.sides.mine if self._is_new_article(key)}
        if not mine:
            return
        texts, addresses = {}, {}
        for name in sorted(mine):
            plain = full("article", self.union.body(("article", name)))
            texts[plain["text"]] = name
            if plain["url"]:
                addresses[plain["url"]] = name
        for key in sorted(self.sides.theirs):
            if not self._is_new_article(key):
                continue
            plain = full("article", self.union.body(key))
            same, address = texts.get(plain["text"]), addresses.get(plain["url"])
            other = same or address
            if other and other != key[1]:
                one, two = sorted((other, key[1]))
                kind = ConflictKind.ARTICLE if same else ConflictKind.ADDRESS
                newest = self.sides.newest
                self._tell(kind, ("article", one), newest(("article", one)), newest(("article", two)), other_id=two)

    def _is_new_article(self, key: Key) -> bool:
        return key[0] == "article" and key not in self.sides.common and self.union.body(key) is not None

    # Telling

    def _tell(
        self, kind: ConflictKind, key: Key, stands: str, other: str, *, aside: str | None = None, other_id: str | None = None
    ) -> None:
        notes = self.sides.notes
        one, two = notes[stands], notes[other]
        name = derived_id(max(stands, other), min(stands, other), kind.value, *key, other_id or "")
        self.conflicts.append(
            Conflict(
                name,
                kind,
                key[0],
                key[1],
                other_id,
                self._claim_of(key),
                self._article_of(key),
                stands,
                one.analyst,
                one.at,
                other,
                two.analyst,
                two.at,
                aside,
            )
        )

    def _write_conflicts(self) -> None:
        self.conflicts = list({one.id: one for one in self.conflicts}.values())
        self.conflicts.sort(key=lambda one: one.id)
        for one in self.conflicts:
            self.union.note(("conflict", one.id), canonical(to_plain(one)), one.id)


def _alike(one: str | None, other: str | None) -> bool:
    """Do two records say the same, whoever wrote them and when?"""
    return _said(one) == _said(other)


def _same_version(key: Key, one: str | None, other: str | None) -> bool:
    """Are that two articles that differ only in when, and from where, the same text was taken?"""
    if key[0] != "article":
        return False
    left, right = _said(one), _said(other)
    return all(left.get(name) == right.get(name) for name in (left.keys() | right.keys()) - {"opened_at", "location"})


def _said(body: str | None) -> dict[str, Any]:
    return {name: value for name, value in json.loads(body or "{}").items() if name not in _WHO}


def _foreign_keys(store: "Store") -> dict[str, list[tuple[str, str]]]:
    """Which columns of each table name a record of which other."""
    return {
        table.name: [(row["from"], row["table"]) for row in store.connection.execute(f"pragma foreign_key_list({table.name})")]
        for table in TABLES
    }
