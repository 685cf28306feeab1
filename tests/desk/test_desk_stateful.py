"""Any verbs in any order, with undo, redo and crashes: the file says what a simple model says."""

import copy
import shutil
import tempfile
from pathlib import Path

from conftest import TEXT
from fuzzing import examples
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from random_desk import TEXTS, RandomDesk, differences, undo_all

from workbench.desk import Desk
from workbench.domain.claim import Tagging, VerdictState
from workbench.domain.enums import Shelf, Verdict
from workbench.domain.source import Evidence

PLACES = st.integers(0, 10_000)
WORDS = st.text(max_size=40).filter(lambda text: "\r" not in text) | st.sampled_from(["says otherwise", "12,5 %", "\0", "\u202e"])


class World:
    """What is known of the casebook without looking: every value that the verbs below can change."""

    def __init__(self):
        self.shelves = {}  # article -> shelf
        self.claims = {}  # claim -> article
        self.verdicts = {}  # claim -> verdict, rationale
        self.tags = {}  # claim -> tags
        self.evidence = {}  # claim -> addresses


class Desks(RuleBasedStateMachine):
    """The desk beside the model; both are asked for everything after each deed."""

    def __init__(self):
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="desks-"))
        self.path = self.folder / "0.casebook"
        self.desk = Desk.open_casebook(self.path, "Ana")
        self.world = World()
        self.undone, self.redoable, self.crashes = [], [], 0

    def teardown(self):
        found = self.desk.verify(accept_head=True).findings
        self.desk.close()
        shutil.rmtree(self.folder)
        assert found == ()

    @initialize()
    def begin(self):
        drafts = [self.desk.read_bytes(text.encode(), name="a.txt") for text in (TEXT, TEXTS[0])]
        self.readings = [(draft, self.desk.examine(draft)) for draft in drafts]
        self.known = {}

    def did(self, change, world):
        """Take a step of the model over, as the desk has taken one."""
        if change is None:
            return
        self.undone.append(self.world)
        self.redoable.clear()
        self.world = world

    def next(self):
        return copy.deepcopy(self.world)

    @rule(which=st.integers(0, 1))
    def open(self, which):
        opened = self.desk.keep(*self.readings[which])
        world = self.next()
        if opened.change is not None:
            world.shelves[opened.article.id] = Shelf.WORK
            for view in self.desk.claims(opened.article.id):
                world.claims[view.id] = opened.article.id
        self.did(opened.change, world)

    @precondition(lambda self: self.world.claims)
    @rule(place=PLACES, verdict=st.sampled_from([*Verdict, None]), rationale=WORDS)
    def mark(self, place, verdict, rationale):
        claim = self.claim(place)
        change = self.desk.mark(claim, verdict, rationale=rationale)
        world = self.next()
        stored = self.desk.store.all(VerdictState, claim_id=claim)
        world.verdicts[claim] = (verdict, stored[0].rationale if stored else "")
        assert not stored or stored[0].rationale == rationale, "what was typed is kept to the character"
        self.did(change, world)

    @precondition(lambda self: self.world.claims)
    @rule(place=PLACES, tag=st.sampled_from(["port", "money"]), gives=st.booleans())
    def tag(self, place, tag, gives):
        claim = self.claim(place)
        change = self.desk.tag([claim], add=[tag] if gives else [], remove=[] if gives else [tag])
        world = self.next()
        world.tags[claim] = world.tags.get(claim, set()) | {tag} if gives else world.tags.get(claim, set()) - {tag}
        self.did(change, world)

    @precondition(lambda self: self.world.claims)
    @rule(place=PLACES, number=st.integers(0, 3))
    def link(self, place, number):
        claim = self.claim(place)
        change = self.desk.link(claim, f"https://port.example/{number}", title="Register")
        world = self.next()
        world.evidence[claim] = world.evidence.get(claim, set()) | {f"https://port.example/{number}"}
        self.did(change, world)

    @precondition(lambda self: self.world.claims)
    @rule(place=PLACES)
    def remove_claim(self, place):
        claim = self.claim(place)
        change = self.desk.remove(claim)
        world = self.next()
        forget(world, claim)
        self.did(change, world)

    @precondition(lambda self: self.world.shelves)
    @rule(place=PLACES, shelf=st.sampled_from(list(Shelf)))
    def shelve(self, place, shelf):
        article = sorted(self.world.shelves)[place % len(self.world.shelves)]
        deed = {Shelf.WORK: self.desk.restore, Shelf.ARCHIVE: self.desk.archive, Shelf.TRASH: self.desk.trash}[shelf]
        change = deed([article])
        world = self.next()
        world.shelves[article] = shelf
        self.did(change, world)

    @rule()
    def empty_trash(self):
        change = self.desk.empty_trash()
        world = self.next()
        for article in [one for one, shelf in world.shelves.items() if shelf is Shelf.TRASH]:
            del world.shelves[article]
            for claim in [one for one, of in world.claims.items() if of == article]:
                forget(world, claim)
        self.did(change, world)

    @rule()
    def undo(self):
        change = self.desk.undo()
        assert (change is not None) == bool(self.undone)
        if change:
            self.redoable.append(self.world)
            self.world = self.undone.pop()

    @rule()
    def redo(self):
        change = self.desk.redo()
        assert (change is not None) == bool(self.redoable)
        if change:
            self.undone.append(self.world)
            self.world = self.redoable.pop()

    @rule()
    def crash(self):
        """The files as a kill would leave them at this moment, opened by another process's desk."""
        self.crashes += 1
        left = self.folder / f"{self.crashes}.casebook"
        for suffix in ("", "-wal"):
            if (beside := self.path.with_name(self.path.name + suffix)).exists():
                shutil.copyfile(beside, left.with_name(left.name + suffix))
        self.desk.close()
        self.path, self.desk = left, Desk.open_casebook(left, "Ana")

    @invariant()
    def the_file_says_what_the_model_says(self):
        desk, world = self.desk, self.world
        assert {one.id: desk.shelf_of(one.id) for one in desk.articles(*Shelf)} == world.shelves
        assert {view.id for article in world.shelves for view in desk.claims(article)} == set(world.claims)
        stored = {one.claim_id: (one.verdict, one.rationale) for one in desk.store.all(VerdictState)}
        empty = (None, "")
        assert {claim: told for claim, told in stored.items() if told != empty} == {
            claim: told for claim, told in world.verdicts.items() if told != empty
        }
        assert {one.claim_id: set(one.tags) for one in desk.store.all(Tagging) if one.tags} == {
            claim: tags for claim, tags in world.tags.items() if tags
        }
        linked = {}
        for one in desk.store.all(Evidence):
            linked.setdefault(one.claim_id, set()).add(desk.source(one.source_id).url)
        assert linked == {claim: addresses for claim, addresses in world.evidence.items() if addresses}

    def claim(self, place):
        return sorted(self.world.claims)[place % len(self.world.claims)]


def forget(world, claim):
    """Take a claim out of the model with all that hangs on it."""
    for held in (world.claims, world.verdicts, world.tags, world.evidence):
        held.pop(claim, None)


TestDesks = Desks.TestCase
TestDesks.settings = settings(
    max_examples=examples(12), stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)


def test_many_deeds_at_random_are_undone_to_the_beginning(tmp_path):
    desk = Desk.open_casebook(tmp_path / "a.casebook", "Ana")
    hand = RandomDesk(desk, seed=20)
    for _ in range(examples(300)):
        hand.step()
    assert {"mark", "link", "split", "remove", "undo", "redo"} <= set(hand.done)
    assert desk.verify().findings == ()
    undo_all(desk)
    fresh = Desk.open_casebook(tmp_path / "fresh.casebook", "Ana")
    assert differences(desk, fresh) == []
    assert desk.verify().findings == ()
    desk.close()
    fresh.close()
