"""Two casebooks are made one: whichever takes in the other, whatever was done in both, and nothing is lost."""

import json
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from dataclasses import replace

import pytest
from fuzzing import examples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from merged_desks import TEXT, Pair, both_ways, copied, tables
from sqlite_utils import Database

from workbench.desk import Desk, recovering
from workbench.domain.article import Article
from workbench.domain.claim import VerdictState
from workbench.domain.conflict import ConflictKind, Decision
from workbench.domain.enums import Stance, Verdict
from workbench.domain.errors import Cancelled, CasebookProblem, Problem, Refused
from workbench.domain.forgetting import BroughtBack
from workbench.domain.signing import SecondLook, SignOff
from workbench.domain.source import Evidence, Source
from workbench.store.journal import Journal, event_hash
from workbench.store.migrations import LATEST, casebook_migrations


@pytest.fixture
def pair(tmp_path):
    made = Pair(tmp_path)
    yield made
    made.close()


def kinds(told):
    return [one.kind for one in told.conflicts]


# The property


@settings(max_examples=examples(20), deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(
    seed=st.integers(0, 10**9),
    common=st.sampled_from([0, 10, 30]),
    rounds=st.lists(st.integers(1, 20), min_size=1, max_size=3),
)
def test_both_directions_make_the_same_and_again_changes_nothing(tmp_path_factory, seed, common, rounds):
    both_ways(tmp_path_factory.mktemp("merged"), seed, common, rounds, "ab")


# What both sides changed


def test_two_verdicts_are_kept_until_somebody_decides(pair):
    claim = pair.claims[1]
    pair.a.mark(claim, Verdict.VERIFIED, rationale="The minutes say so.")
    pair.b.mark(claim, Verdict.DISPUTED, rationale="They say 21.")
    desk, told = pair.merged()
    (conflict,) = told.conflicts
    assert (conflict.kind, conflict.claim_id, conflict.open) == (ConflictKind.VERDICT, claim, True)
    assert (conflict.stands_by, conflict.other_by) == ("Ben", "Ana")
    view = desk.claim(claim)
    assert view.verdict is Verdict.DISPUTED
    assert [(one.analyst, one.verdict, one.rationale) for one in view.rivals] == [("Ana", Verdict.VERIFIED, "The minutes say so.")]
    assert desk.decide([conflict.id], Decision.OTHER)
    view = desk.claim(claim)
    assert (view.verdict, view.state.analyst, view.rationale, view.rivals) == (Verdict.VERIFIED, "Ana", "The minutes say so.", ())
    assert desk.conflicts() == []
    desk.undo()
    assert [one.id for one in desk.conflicts()] == [conflict.id]
    desk.decide([conflict.id], Decision.BOTH)
    assert [(one.analyst, one.verdict) for one in desk.store.all(SecondLook)] == [("Ana", Verdict.VERIFIED)]
    assert desk.claim(claim).dissents
    assert desk.verify(accept_head=True).findings == ()


def test_nobody_takes_a_second_look_at_their_own(pair):
    pair.b.analyst = "Ana"
    pair.a.mark(pair.claims[1], Verdict.VERIFIED)
    pair.b.mark(pair.claims[1], Verdict.DISPUTED)
    desk, told = pair.merged()
    with pytest.raises(Refused, match="nobody takes a second look at their own"):
        desk.decide([told.conflicts[0].id], Decision.BOTH)
    assert desk.conflicts()


def test_who_agrees_is_no_conflict_of_findings(pair):
    for desk in (pair.a, pair.b):
        desk.mark(pair.claims[1], Verdict.VERIFIED)
    desk, told = pair.merged()
    assert told.conflicts == ()
    assert len(desk.store.all(VerdictState)) == 1


def test_what_one_side_removed_and_the_other_worked_on_stays(pair):
    pair.a.remove(pair.article)
    pair.b.mark(pair.claims[2], Verdict.UNVERIFIED)
    desk, told = pair.merged()
    assert ConflictKind.REMOVED in kinds(told)
    assert [view.id for view in desk.claims(pair.article)] == pair.claims
    assert desk.claim(pair.claims[2]).verdict is Verdict.UNVERIFIED


def test_what_one_side_removed_and_the_other_left_alone_goes(pair):
    pair.a.remove(pair.claims[1])
    pair.b.mark(pair.claims[2], Verdict.UNVERIFIED)
    desk, told = pair.merged()
    assert told.conflicts == ()
    assert pair.claims[1] not in [view.id for view in desk.claims(pair.article)]


def test_a_decision_can_remove_what_was_kept(pair):
    pair.a.remove(pair.claims[1])
    pair.b.mark(pair.claims[1], Verdict.UNVERIFIED)
    desk, told = pair.merged()
    desk.decide([one.id for one in told.conflicts], Decision.OTHER)
    assert pair.claims[1] not in [view.id for view in desk.claims(pair.article)]
    assert desk.verify(accept_head=True).findings == ()


def test_the_same_source_is_kept_once_with_the_links_of_both(pair):
    pair.a.link(pair.claims[1], "https://port.example/minutes", title="Minutes", stance=Stance.SUPPORTS)
    pair.b.link(pair.claims[1], "https://port.example/minutes", title="Minutes of May", stance=Stance.CONTRADICTS)
    desk, told = pair.merged()
    assert kinds(told) == [ConflictKind.SOURCE]
    (source,) = desk.store.all(Source)
    assert {one.source_id for one in desk.store.all(Evidence)} == {source.id}
    assert len(desk.store.all(Evidence)) == 2


def test_the_same_article_opened_twice_is_told(tmp_path):
    for name, analyst in (("a", "Ana"), ("b", "Ben")):
        desk = Desk.open_casebook(tmp_path / name, analyst)
        desk.take(desk.read_bytes(TEXT.encode(), name="quays.txt"))
        desk.close()
    desk = Desk.open_casebook(tmp_path / "a", "Ana")
    told = desk.merge(tmp_path / "b")
    assert kinds(told) == [ConflictKind.ARTICLE]
    assert len(desk.store.all(Article)) == 2
    desk.close()


def test_a_signature_falls_where_the_other_side_changed_what_was_signed(pair):
    pair.a.mark(pair.claims[1], Verdict.VERIFIED)
    first = pair.a
    first.close()
    copied(pair.folder / "a.casebook", pair.folder / "b2.casebook")
    pair.b.close()
    shutil.move(pair.folder / "b2.casebook", pair.folder / "b.casebook")
    pair.a, pair.b = pair.open("a", "Ana"), pair.open("b", "Ben")
    pair.b.sign([pair.claims[1]])
    pair.a.mark(pair.claims[1], Verdict.DISPUTED)
    desk, told = pair.merged()
    assert kinds(told) == [ConflictKind.SIGNATURE]
    assert desk.store.all(SignOff) == []


@pytest.mark.parametrize(("keep", "verdict"), [("mine", Verdict.VERIFIED), ("theirs", Verdict.DISPUTED)])
def test_all_is_decided_at_once_and_taken_back_at_once(pair, keep, verdict):
    pair.a.mark(pair.claims[1], Verdict.VERIFIED)
    pair.b.mark(pair.claims[1], Verdict.DISPUTED)
    pair.b.close()
    pair.a.merge(pair.folder / "b.casebook", keep)
    assert pair.a.claim(pair.claims[1]).verdict is verdict
    assert pair.a.conflicts() == []
    assert pair.a.verify(accept_head=True).findings == ()
    assert pair.a.undo_label() == "merge “b.casebook”"
    pair.a.undo()
    assert pair.a.claim(pair.claims[1]).verdict is Verdict.VERIFIED
    assert pair.a.conflicts(every=True) == []
    pair.a.redo()
    assert pair.a.claim(pair.claims[1]).verdict is verdict
    assert pair.a.verify(accept_head=True).findings == ()


def test_a_dry_run_tells_the_same_and_changes_nothing(pair):
    pair.a.mark(pair.claims[1], Verdict.VERIFIED)
    pair.b.mark(pair.claims[1], Verdict.DISPUTED)
    pair.b.mark(pair.claims[2], Verdict.DISPUTED)
    pair.b.close()
    head = pair.a.store.journal.head()
    told = pair.a.merge(pair.folder / "b.casebook", dry_run=True)
    assert pair.a.store.journal.head() == head
    assert (told.events, told.added["verdict"], len(told.conflicts)) == (2, 2, 1)
    assert pair.a.merge(pair.folder / "b.casebook").conflicts == told.conflicts


def test_it_is_told_how_far_the_other_casebook_is_proved(pair):
    events = pair.b.store.journal.head()[0]
    pair.b.close()
    told = []
    pair.a.merge(pair.folder / "b.casebook", dry_run=True, progress=lambda *now: told.append(now))
    assert told[:1] == [(0, events)]


def test_a_merge_that_is_stopped_changes_nothing(pair):
    pair.b.mark(pair.claims[1], Verdict.DISPUTED)
    pair.b.close()
    before = tables(pair.a)
    asked = []

    def cancelled():
        asked.append(True)
        return len(asked) > 1 and pair.a.store.connection.in_transaction

    with pytest.raises(Cancelled):
        pair.a.merge(pair.folder / "b.casebook", cancelled=cancelled)
    assert tables(pair.a) == before


def test_history_tells_whose_work_came(pair):
    pair.b.mark(pair.claims[1], Verdict.DISPUTED)
    pair.b.close()
    pair.a.merge(pair.folder / "b.casebook")
    newest = pair.a.deeds().deeds[0]
    assert (newest.analyst, newest.label) == ("Ben", "mark claim 2 disputed")
    pair.a.undo()
    assert [(one.analyst, one.undone) for one in pair.a.deeds().deeds[:2]] == [("Ana", False), ("Ben", True)]


# Earlier checks


def test_imports_come_along_and_the_same_one_is_kept_once(pair):
    rows = "id,text,verdict\n1,The earth is flat.,false\n2,Wasser ist nass.,true\n"
    for desk, extra in ((pair.a, "3,Only with Ana.,false\n"), (pair.b, "4,Only with Ben.,true\n")):
        for name, content in (("both.csv", rows), ("own.csv", f"id,text,verdict\n{extra}")):
            (pair.folder / name).write_text(content)
            desk.import_checks(pair.folder / name)
    desk, told = pair.merged()
    assert kinds(told) == [ConflictKind.CHECKS]
    texts = [row[0] for row in desk.store.connection.execute("select text from earlier_check order by text")]
    assert texts == ["Only with Ana.", "Only with Ben.", "The earth is flat.", "Wasser ist nass."]
    assert desk.search("Wasser ist nass.")


# Forgotten for good


def test_what_one_side_has_forgotten_goes_from_the_other(pair):
    pair.a.explain(pair.claims[1], "Told by Ludovic Sarrebrandt.")
    pair.a.close()
    copied(pair.folder / "a.casebook", pair.folder / "b3.casebook")
    pair.b.close()
    pair.a, pair.b = pair.open("a", "Ana"), pair.open("b3", "Ben")
    pair.a.forget("Ludovic Sarrebrandt", reason="asked for it")
    pair.a.close()
    told = pair.b.merge(pair.folder / "a.casebook")
    assert told.forgotten
    assert pair.b.verify(accept_head=True).findings == ()
    pair.b.close()
    assert b"Sarrebrandt" not in (pair.folder / "b3.casebook").read_bytes()
    pair.a, pair.b = pair.open("a", "Ana"), pair.open("b3", "Ben")
    assert pair.a.merge(copied_of(pair, "b3")).change is None


def test_what_was_forgotten_here_does_not_come_back(pair):
    pair.a.link(pair.claims[1], "https://port.example/minutes", title="Minutes")
    pair.a.close()
    pair.b.close()
    copied(pair.folder / "a.casebook", pair.folder / "b.casebook")
    pair.a, pair.b = pair.open("a", "Ana"), pair.open("b", "Ben")
    source = pair.a.store.all(Source)[0].id
    pair.a.forget(source=source, reason="asked for it")
    pair.b.link(pair.claims[2], "https://port.example/minutes")
    desk, told = pair.merged()
    assert ConflictKind.FORGOTTEN in kinds(told)
    assert desk.store.all(Source) == []


def test_a_merge_says_that_it_brings_back_what_was_forgotten_here(pair):
    pair.a.explain(pair.claims[1], "Told by Ludovic Sarrebrandt.")
    pair.a.close()
    pair.b.close()
    copied(pair.folder / "a.casebook", pair.folder / "b.casebook")
    pair.a, pair.b = pair.open("a", "Ana"), pair.open("b", "Ben")
    pair.a.forget("Ludovic Sarrebrandt", reason="asked for it")
    pair.b.explain(pair.claims[2], "LUDOVIC SARREBRANDT told Ben again.")
    pair.b.explain(pair.claims[3], "Told by nobody.")
    pair.b.close()
    other = pair.folder / "b.casebook"
    assert pair.a.merge(other, dry_run=True).back == BroughtBack(1, untold=True)
    assert pair.a.merge(other).back == BroughtBack(1, untold=True)
    assert "SARREBRANDT" in pair.a.claim(pair.claims[2]).rationale
    pair.a.forget("Ludovic Sarrebrandt", reason="asked for it")
    assert pair.a.merge(other).back == BroughtBack()  # nothing came


def test_a_merge_says_that_what_was_forgotten_here_may_come_back_where_nothing_tells(pair):
    pair.a.explain(pair.claims[1], "Told by Ludovic Sarrebrandt.")
    pair.a.forget("Ludovic Sarrebrandt", reason="asked for it")
    pair.b.explain(pair.claims[2], "Sarrebrandt told Ben again.")
    pair.b.close()
    assert pair.a.merge(pair.folder / "b.casebook").back == BroughtBack(0, untold=True)
    pair.b = pair.open("b", "Ben")


def copied_of(pair, name):
    pair.b.close()
    return copied(pair.folder / f"{name}.casebook", pair.folder / "copy.casebook")


def test_a_merged_casebook_is_recovered_and_forgets_as_any_other(pair):
    pair.a.mark(pair.claims[1], Verdict.VERIFIED)
    pair.b.mark(pair.claims[1], Verdict.DISPUTED, rationale="Ludovic Sarrebrandt said so.")
    pair.b.close()
    pair.a.merge(pair.folder / "b.casebook")
    pair.a.mark(pair.claims[2], Verdict.VERIFIED)
    head = pair.a.store.journal.head()
    pair.a.close()
    found = recovering.recover(pair.folder / "a.casebook", analyst="Ana")
    assert found.lost == ()
    with closing(Desk.open_casebook(found.path, "Ana")) as again:
        assert again.store.journal.head() == head
        assert again.verify(accept_head=True).findings == ()
        assert len(again.conflicts()) == 1
    pair.a = pair.open("a", "Ana")
    pair.a.forget("Ludovic Sarrebrandt", reason="asked for it")
    assert pair.a.verify(accept_head=True).findings == ()
    assert "Sarrebrandt" not in pair.a.claim(pair.claims[1]).rationale


# Parcels


def test_a_parcel_brings_what_was_done_since(pair):
    head = pair.a.store.journal.head()
    pair.b.mark(pair.claims[1], Verdict.DISPUTED, rationale="\u2028 and \x85 stay")
    pair.b.take(pair.b.read_bytes(b"Another one\n\nThe harbour lost 12 cranes in May.\n", name="other.txt"))
    path, count = pair.b.parcel(pair.folder / "b.parcel", head[1][:20])
    assert count == pair.b.store.journal.head()[0] - head[0]
    pair.b.close()
    told = pair.a.merge(path)
    assert told.events == count
    assert pair.a.verify(accept_head=True).findings == ()
    assert pair.a.claim(pair.claims[1]).rationale == "\u2028 and \x85 stay"
    assert pair.a.merge(pair.folder / "b.casebook").change is None


def test_a_parcel_that_begins_too_late_is_refused(pair):
    pair.b.mark(pair.claims[1], Verdict.DISPUTED)
    since = pair.b.store.journal.head()[0]
    pair.b.mark(pair.claims[2], Verdict.DISPUTED)
    path, _ = pair.b.parcel(pair.folder / "b.parcel", str(since))
    with pytest.raises(CasebookProblem, match="1 events before it are not here"):
        pair.a.merge(path)


@pytest.mark.parametrize("since", ["2999-01-31", "head"])
def test_a_parcel_of_nothing_is_refused_and_not_written(pair, since):
    wanted = str(pair.a.store.journal.head()[0]) if since == "head" else since
    with pytest.raises(Refused, match=r"lies ahead|Nothing was done in this casebook since"):
        pair.a.parcel(pair.folder / "a.parcel", wanted)
    assert not list(pair.folder.glob("*.parcel"))


def _with(path, to, change):
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return to


@pytest.mark.parametrize(
    ("of", "change"),
    [
        ("events.jsonl", lambda data: data.replace(b"disputed", b"verified")),
        ("events.jsonl", lambda data: data[: data[:-1].rfind(b"\n") + 1]),
        ("events.jsonl", lambda _data: b"{" * 200_000),
        ("known.tsv", lambda data: data[:40]),
        ("parcel.json", lambda data: data.replace(b"workbench parcel", b"something else..")),
        ("parcel.json", lambda data: json.dumps({**json.loads(data), "version": 10**6}).encode()),
        ("parcel.json", lambda data: json.dumps({**json.loads(data), "version": 1}).encode()),
        ("parcel.json", lambda _data: b"[]"),
        ("known.tsv", lambda _data: b"0" * (201 << 20)),
    ],
)
def test_an_altered_parcel_is_refused_in_a_sentence(pair, of, change):
    pair.b.mark(pair.claims[1], Verdict.DISPUTED)
    path, _ = pair.b.parcel(pair.folder / "b.parcel", "0")
    altered = _with(path, pair.folder / "altered.parcel", lambda name, data: change(data) if name == of else data)
    before = pair.a.store.journal.head()
    with pytest.raises(Problem, match=r"altered\.parcel"):
        pair.a.merge(altered)
    assert pair.a.store.journal.head() == before
    assert pair.a.verify(accept_head=True).findings == ()


def test_an_archive_with_other_names_is_refused(pair):
    path = pair.folder / "x.parcel"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("parcel.json", "{}")
        archive.writestr("../../evil", "x")
    with pytest.raises(Problem, match="no parcel of a casebook"):
        pair.a.merge(path)


# Casebooks that cannot be believed


def _rewritten(path, to, *statements):
    """A copy of a casebook changed by statements, its triggers put back after them."""
    copied(path, to)
    connection = sqlite3.connect(to, isolation_level=None)
    triggers = connection.execute("select name, sql from sqlite_master where type = 'trigger' order by name").fetchall()
    for name, _ in triggers:
        connection.execute(f"drop trigger {name}")
    for statement in statements:
        connection.execute(statement)
    for _, text in triggers:
        connection.execute(text)
    connection.execute("pragma wal_checkpoint(truncate)")
    connection.close()
    return to


@pytest.mark.parametrize(
    ("statements", "told"),
    [
        (["pragma user_version = 9999"], "newer version"),
        (["pragma application_id = 7"], "another program"),
        (["create trigger t after insert on claim begin delete from verdict; end"], "not those of a casebook"),
        (["create view v as select 1"], "not those of a casebook"),
        (["update journal set after = replace(after, 'disputed', 'verified')"], "does not prove"),
        (["update verdict set verdict = 'verified'"], "does not prove"),
        (["delete from journal where seq = (select max(seq) from journal)"], "does not prove"),
        (["update journal set id = 'ffffffff-ffff-7fff-bfff-ffffffffffff' where seq = 3"], "does not prove"),
        (["update snapshot set data = x'00'"], "not those that its journal names"),
        (["delete from casebook"], "which casebook it is"),
        (["insert into casebook (id, created_at) values ('x', 'y')"], "which casebook it is"),
        (["update casebook set merges = '[7]'"], "damaged"),
    ],
)
def test_a_hostile_casebook_is_refused_in_a_sentence(tmp_path, statements, told):
    other = Desk.open_casebook(tmp_path / "other.casebook", "Eve")
    article = other.take(other.read_bytes(TEXT.encode(), name="quays.txt")).article.id
    other.mark(other.claims(article)[1].id, Verdict.DISPUTED)
    other.close()
    hostile = _rewritten(tmp_path / "other.casebook", tmp_path / "hostile.casebook", *statements)
    before = hostile.read_bytes()
    desk = Desk.open_casebook(tmp_path / "own.casebook", "Ana")
    try:
        with pytest.raises(Problem, match=told):
            desk.merge(hostile)
        assert desk.store.journal.head()[0] == 0
        assert hostile.read_bytes() == before
    finally:
        desk.close()


def _forged(path, to, body):
    """A casebook whose one verdict says what no casebook of ours would write, its journal hashed anew so that it holds."""

    def change(event):
        return replace(event, after=body(event.after)) if event.table == "verdict" else event

    copied(path, to)
    connection = sqlite3.connect(to, isolation_level=None)
    connection.row_factory = sqlite3.Row
    events, prev = [], "0" * 64
    for event in Journal(connection).after(0):
        linked = replace(change(event), prev=prev)
        prev = event_hash(linked)
        events.append((linked, prev))
    triggers = connection.execute("select name, sql from sqlite_master where type = 'trigger' order by name").fetchall()
    for name, _ in triggers:
        connection.execute(f"drop trigger {name}")
    for event, digest in events:
        connection.execute(
            "update journal set after = ?, prev = ?, hash = ? where seq = ?", [event.after, event.prev, digest, event.seq]
        )
    for _, text in triggers:
        connection.execute(text)
    connection.close()
    return to


@pytest.mark.parametrize(
    "body",
    [
        lambda after: after[:-1] + ',"extra":1}',
        lambda after: after.replace('"disputed"', '"true"'),
        lambda after: after.replace('"rationale":""', '"rationale":7'),
        lambda _after: "{}",
        lambda after: after.replace('"rationale":""', '"rationale": ""'),
    ],
)
def test_a_journal_that_holds_but_tells_of_no_record_is_refused(tmp_path, body):
    other = Desk.open_casebook(tmp_path / "other.casebook", "Eve")
    article = other.take(other.read_bytes(TEXT.encode(), name="quays.txt")).article.id
    other.mark(other.claims(article)[1].id, Verdict.DISPUTED)
    other.close()
    forged = _forged(tmp_path / "other.casebook", tmp_path / "forged.casebook", body)
    desk = Desk.open_casebook(tmp_path / "own.casebook", "Ana")
    try:
        with pytest.raises(Problem, match=r"forged\.casebook"):
            desk.merge(forged)
        assert desk.store.journal.head()[0] == 0
    finally:
        desk.close()


def test_the_same_event_told_in_two_ways_is_refused(pair):
    pair.a.mark(pair.claims[1], Verdict.DISPUTED)
    pair.a.close()
    forged = _forged(
        pair.folder / "a.casebook", pair.folder / "forged.casebook", lambda after: after.replace("disputed", "verified")
    )
    connection = sqlite3.connect(forged, isolation_level=None)
    connection.execute("update verdict set verdict = 'verified'")
    connection.close()
    pair.a = pair.open("a", "Ana")
    with pytest.raises(Problem, match="tell the same event in two ways"):
        pair.a.merge(forged)


def test_a_casebook_that_somebody_works_on_is_refused(pair):
    pair.b.mark(pair.claims[1], Verdict.DISPUTED)
    with pytest.raises(CasebookProblem, match="is open in another window"):
        pair.a.merge(pair.folder / "b.casebook")


def test_an_older_casebook_is_brought_up_to_date_in_memory(tmp_path):
    path = tmp_path / "old.casebook"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        casebook_migrations(up_to=LATEST - 1).apply(Database(connection, execute_plugins=False))
    before = path.read_bytes()
    desk = Desk.open_casebook(tmp_path / "own.casebook", "Ana")
    assert desk.merge(path).change is None
    assert path.read_bytes() == before
    desk.close()


def test_a_merge_killed_in_the_middle_leaves_nothing_of_it(pair):
    for number in range(3):
        pair.b.take(pair.b.read_bytes(TEXT.replace("23", str(50 + number)).encode(), name="other.txt"))
    pair.a.close()
    pair.b.close()
    code = (
        "import os, sys\n"
        "from workbench.cli import run\n"
        "from workbench.store.merge import write\n"
        "write.write_firsts = lambda *_: os.kill(os.getpid(), 9)\n"
        "sys.exit(run(['--casebook', sys.argv[1], 'merge', sys.argv[2]]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, pair.folder / "a.casebook", pair.folder / "b.casebook"], capture_output=True, timeout=120
    )
    assert done.returncode == -9, done.stderr.decode()
    pair.a = pair.open("a", "Ana")
    assert len(pair.a.store.all(Article)) == 1
    assert pair.a.verify(accept_head=True).findings == ()
    assert pair.a.merge(pair.folder / "b.casebook").added["article"] == 3
    assert pair.a.verify(accept_head=True).findings == ()
