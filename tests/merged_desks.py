"""What two casebooks that were merged both ways must have in common, and a merge without the confined child around its reader."""

import json
import shutil
from contextlib import closing, suppress
from pathlib import Path

from random_desk import RandomDesk

from workbench.desk import Desk
from workbench.desk.merging import carry
from workbench.domain.conflict import Decision
from workbench.domain.errors import Problem
from workbench.store.merge import foreign, undone
from workbench.store.merge.other import Other
from workbench.store.merge.write import Merged, fetch, merge
from workbench.store.rows import BY_NAME, canonical, to_plain

TEXT = (
    "Quays of Ossenby\n\nThe council of Ossenby voted for 23 new quays on Monday. It has 40 cranes.\n\n"
    "The mayor said that 12 ships came in May.\n"
)


class Pair:
    """Two desks that begin with the same casebook, each in a file of its own."""

    def __init__(self, folder):
        self.folder = folder
        with_article = self.open("a", "Ana")
        with_article.take(with_article.read_bytes(TEXT.encode(), name="quays.txt"))
        with_article.close()
        copied(folder / "a.casebook", folder / "b.casebook")
        self.a, self.b = self.open("a", "Ana"), self.open("b", "Ben")
        self.article = self.a.article("last").id
        self.claims = [view.id for view in self.a.claims(self.article)]
        self.opened = []

    def open(self, name, analyst):
        return Desk.open_casebook(self.folder / f"{name}.casebook", analyst)

    def merged(self):
        """Both ways, on copies: A with B and B with A; they must be alike and verify. Returns A's and what its merge told."""
        self.a.close()
        self.b.close()
        copied(self.folder / "a.casebook", self.folder / "ab.casebook")
        copied(self.folder / "b.casebook", self.folder / "ba.casebook")
        one, other = self.open("ab", "Ana"), self.open("ba", "Ben")
        self.opened = [one, other]
        told = one.merge(self.folder / "b.casebook")
        back = other.merge(self.folder / "a.casebook")
        assert one.verify(accept_head=True).findings == ()
        assert other.verify(accept_head=True).findings == ()
        assert differing(tables(one), tables(other)) == []
        assert told.conflicts == back.conflicts
        return one, told

    def close(self):
        for desk in (self.a, self.b, *self.opened):
            desk.close()


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
    return merge(desk.store, fetched, desk.analyst, path.name, dry_run=dry_run, progress=no, cancelled=lambda: False, carry=carry)


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


def rows_apart(desk: Desk) -> list[tuple[str, str]]:
    """The records whose rows are not what the last event says that counts: by that one a merge would go."""
    journal = desk.store.journal
    events = {event.id: event for event in journal.after(0)}
    gone = undone.not_counting(desk.store.connection, journal.links())
    last: dict[tuple[str, str], str] = {}
    for event in events.values():
        if event.table != "snapshot":
            last[event.table, event.record_id] = max(
                last.get((event.table, event.record_id), ""), "" if event.id in gone else event.id
            )
    found = []
    for key, event_id in last.items():
        record = desk.store.find(BY_NAME[key[0]].record, key[1])
        if (canonical(to_plain(record)) if record else None) != (events[event_id].after if event_id else None):
            found.append(key)
    return found


class MergingDesk(RandomDesk):
    """A desk that does anything at random, decides conflicts, and merges with others' casebooks, and takes that back again."""

    def __init__(self, desk: Desk, seed: object, others, *, often: bool = False) -> None:
        super().__init__(desk, seed)
        self._others = list(others)
        self._often = often

    def work(self, steps: int) -> None:
        """Do so many things."""
        if not self.desk.store.journal.head()[0]:
            self.open()
        for _ in range(steps):
            deed = self.rng.random() / (2 if self._often else 1)
            if deed < 0.1 and self._others:
                self._merge()
                assert rows_apart(self.desk) == []
            elif deed < 0.3:
                with suppress(Problem):
                    self._decide() if deed < 0.2 else self._sign() if deed < 0.25 else self._renew()
            else:
                self.step()

    def _merge(self) -> None:
        plainly(self.desk, self.rng.choice(self._others))
        if self.rng.random() < 0.6:
            for _ in range(self.rng.randint(0, 2)):
                self.step()
            for _ in range(6):  # down to the merge, where there is one
                label = self.desk.undo_label() or ""
                self.desk.undo()
                if label.startswith("merge"):
                    break
            if self.rng.random() < 0.3:
                self.desk.redo()

    def _decide(self) -> None:
        if found := self.desk.conflicts():
            self.desk.decide([self.rng.choice(found).id], self.rng.choice(list(Decision)))

    def _renew(self) -> None:
        """Take a new version of an article, in which a word is another one, or more, or paragraphs changed places."""
        if not (there := self.desk.articles()):
            return
        article = self.rng.choice(there)
        words = self.desk.article(article.id).text.split(" ")
        words[self.rng.randrange(len(words))] += self.rng.choice((" 23", " new", ". It was green. ", "\n\n"))
        parts = " ".join(words).split("\n\n")
        if self.rng.random() < 0.3:
            self.rng.shuffle(parts)
        draft = self.desk.read_bytes("\n\n".join(parts).encode(), name="again.txt")
        self.desk.renew(self.desk.plan_renewal(article.id, draft))

    def _sign(self) -> None:
        self.desk.sign([self._claim()])


def both_ways(folder: Path, seed: int, common: int, rounds: list[int], people: str, *, often: bool = False) -> None:
    """People work at random on casebooks that begin alike, and take in each other's; A with B must be B with A, and stay so."""
    paths = {name: folder / name for name in people}
    if common:
        with closing(Desk.open_casebook(folder / "base", "Ana")) as base:
            MergingDesk(base, seed, ()).work(common)
        for path in paths.values():
            copied(folder / "base", path)
    for number, steps in enumerate(rounds):
        for name in people:
            others = [copied(paths[one], folder / f"{one}-for-{name}") for one in people if one != name and paths[one].exists()]
            with closing(Desk.open_casebook(paths[name], {"a": "Ana", "b": "Ben", "c": "Cleo"}[name])) as desk:
                MergingDesk(desk, f"{seed} {number} {name}", others, often=often).work(steps)
    for name, source in (("ab", "a"), ("ba", "b"), ("late", "b")):
        copied(paths[source], folder / name)
    ids = set()
    for path in (paths["a"], paths["b"]):
        with closing(Desk.open_casebook(path, "Cy")) as desk:
            ids |= event_ids(desk)
    ab, ba, late = (Desk.open_casebook(folder / name, "Cy") for name in ("ab", "ba", "late"))
    try:
        told, back = plainly(ab, folder / "b"), plainly(ba, folder / "a")
        once = tables(ab)
        assert differing(once, tables(ba)) == []
        assert told.conflicts == back.conflicts
        assert ids <= event_ids(ab) == event_ids(ba)
        assert plainly(ab, folder / "b").change is None
        assert differing(once, tables(ab)) == []
        # The one that takes in the other's merge needs none of its own.
        ab.close()
        plainly(late, folder / "ab")
        assert differing(once, tables(late)) == []
        for desk in (ba, late, Desk.open_casebook(folder / "ab", "Cy")):
            assert desk.verify(accept_head=True).findings == ()
    finally:
        for desk in (ab, ba, late):
            desk.close()
        shutil.rmtree(folder)
