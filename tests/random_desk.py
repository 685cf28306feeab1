"""A desk that does anything at random, seeded, so that what it did can be done again."""

import random

from workbench.desk import Desk
from workbench.domain.claim import Claim
from workbench.domain.enums import Kind, NotCheckable, Reason, Stance, Verdict
from workbench.domain.errors import Problem
from workbench.domain.source import Evidence, Source

PLACES = ("Ossenby", "Brisac", "Velm", "Torrow", "Saint-Aubin", "Lindhafen")
TEXTS = [
    (
        f"{place} in figures\n\nThe council of {place} voted for {number} new quays on Monday. It has {number + 9} cranes. "
        f"“We asked for {number - 3},” said Mara Lindqvist of the port office. In {1950 + number} the harbour froze.\n\n"
        f"La mairie de {place} a annoncé {number * 7} emplois. « Rien n’est signé », a déclaré Olle Brandt.\n"
    )
    for number, place in enumerate(PLACES, start=21)
]
WORDS = ("quay", "minutes", "says otherwise", "œuvre", "東京", "see the register", "unclear", "12,5 %", "")
TAGS = ("port", "prices", "work", "money")


class RandomDesk:
    """Does one thing after the other with a desk; what cannot be done is refused, which is fine."""

    def __init__(self, desk: Desk, seed: int) -> None:
        self.desk = desk
        self.rng = random.Random(seed)
        self._readings = [(draft, desk.examine(draft)) for draft in (desk.read_bytes(one.encode(), name="a.txt") for one in TEXTS)]
        self.done: dict[str, int] = {}

    def step(self) -> str:
        """Do one thing and name it; what was refused ends in a question mark."""
        deeds = (
            (self.open, 6), (self.mark, 30), (self.clear, 4), (self.explain, 10), (self.link, 10), (self.unlink, 3), (self.tag, 8),
            (self.file, 6), (self.shelve, 3), (self.claim, 4), (self.split, 3), (self.join, 2), (self.edit, 4), (self.remove, 3),
            (self.details, 2), (self.lines, 2), (self.undo, 14), (self.redo, 8),
        )  # fmt: skip
        deed = self.rng.choices([one for one, _ in deeds], [weight for _, weight in deeds])[0]
        name = deed.__name__
        try:
            deed()
        except Problem:
            name += "?"
        self.done[name] = self.done.get(name, 0) + 1
        return name

    def open(self) -> None:
        self.desk.keep(*self.rng.choice(self._readings))

    def mark(self) -> None:
        reason = self.rng.choice([None, None, *Reason])
        rationale = self.rng.choice([None, self._words()])
        self.desk.mark(self._claim(), self.rng.choice(list(Verdict)), rationale=rationale, reason=reason)

    def clear(self) -> None:
        self.desk.mark(self._claim(), None, not_checkable=self.rng.choice([None, *NotCheckable]))

    def explain(self) -> None:
        self.desk.explain(self._claim(), self._words())

    def link(self) -> None:
        address = f"https://port.example/{self.rng.randrange(30)}"
        self.desk.link(
            self._claim(), address, title=self._words() or None, stance=self.rng.choice(list(Stance)), quote=self._words()
        )

    def unlink(self) -> None:
        self._remove_one(Evidence)

    def tag(self) -> None:
        claims = [self._claim() for _ in range(self.rng.randint(1, 3))]
        self.desk.tag(claims, add=self.rng.sample(TAGS, 1), remove=self.rng.sample(TAGS, 1))

    def file(self) -> None:
        self.desk.file_articles([self._article()], add_tags=self.rng.sample(TAGS, 1), note=self._words(), assignee="Ben")

    def shelve(self) -> None:
        deed = self.rng.choice([self.desk.archive, self.desk.trash, self.desk.restore, self.desk.restore])
        deed([self._article()])
        if self.rng.random() < 0.1:
            self.desk.empty_trash()

    def claim(self) -> None:
        article = self.desk.article(self._article())
        start, end = sorted(self.rng.randrange(len(article.text)) for _ in range(2))
        self.desk.add_claim(article.id, start, end)

    def split(self) -> None:
        claim = self.desk.store.get(Claim, self._claim())
        self.desk.split_claim(claim.id, self.rng.randint(claim.start, claim.end))

    def join(self) -> None:
        views = self.desk.claims(self._article())
        if len(views) > 1:
            at = self.rng.randrange(len(views) - 1)
            self.desk.join_claims([view.id for view in views[at : at + 2]])

    def edit(self) -> None:
        kind = self.rng.choice([None, Kind.STATEMENT, Kind.QUOTE])
        self.desk.edit_claim(
            self._claim(), kind=kind, speaker=self.rng.choice(["Mara Lindqvist", None]), restated=self._words() or None
        )

    def remove(self) -> None:
        if self.rng.random() < 0.6:
            self.desk.remove(self._claim())
        elif self.rng.random() < 0.5:
            self._remove_one(Source)
        else:
            self.desk.remove(self._article())

    def details(self) -> None:
        language = self.rng.choice(["en", "fr"])
        self.desk.edit_article(self._article(), title=f"Title {self.rng.randrange(9)}", outlet="Le Phare", language=language)

    def lines(self) -> None:
        deed = self.rng.choice([self.desk.set_aside, self.desk.bring_back])
        deed(self._claim(), remember=self.rng.random() < 0.5)

    def undo(self) -> None:
        self.desk.undo()

    def redo(self) -> None:
        self.desk.redo()

    def _words(self) -> str:
        return " ".join(self.rng.choices(WORDS, k=self.rng.randint(0, 3))).strip()

    def _article(self) -> str:
        found = self.desk.store.connection.execute("select id from article order by id").fetchall()
        return self.rng.choice(found)["id"] if found else "none"

    def _claim(self) -> str:
        found = self.desk.store.connection.execute("select id from claim order by id").fetchall()
        return self.rng.choice(found)["id"] if found else "none"

    def _remove_one(self, record: type) -> None:
        if found := self.desk.store.all(record):
            self.desk.remove(self.rng.choice(found).id)


def undo_all(desk: Desk) -> int:
    """Undo until nothing is left to undo, and count."""
    count = 0
    while desk.undo():
        count += 1
    return count


APART = frozenset({"journal", "bookmark", "casebook", "snapshot"})


def differences(desk: Desk, fresh: Desk) -> list[str]:
    """Name the tables in which a casebook differs from a fresh one, those apart that keep what undo must not take.

    The journal keeps all, bookmarks are places of the window, the casebook has a name of its own, saved bytes stay for a redo.
    """
    names = [row["name"] for row in fresh.store.connection.execute("select name from sqlite_master where type = 'table'")]
    found = []
    for name in names:
        if name not in APART and not name.startswith(("sqlite_", "_sqlite")):
            rows = [[tuple(row) for row in one.store.connection.execute(f'select * from "{name}"')] for one in (desk, fresh)]
            if rows[0] != rows[1]:
                found.append(f"{name}: {len(rows[0])} rows, not {len(rows[1])}")
    return found
