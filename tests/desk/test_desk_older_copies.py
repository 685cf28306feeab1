"""A passage is quoted from the copy that it was pinned in, whatever the source became since, in every report; a loss is told."""

import csv
import dataclasses
import html
import io
import json
import re
import struct
import zlib

import pytest
from jsonschema import Draft202012Validator

from workbench.domain.article import Snapshot
from workbench.domain.enums import Stance, Verdict
from workbench.domain.recheck import CauseKind
from workbench.resources import resource
from workbench.services.report import gaps, render

FIRST, FIRST_DAY = "They found the weir sound and dry, as the book of the mill says.", "2024-03-05T10:00:00Z"
LATER, LATER_DAY = "They found the weir rotten and wet, as the book of the mill says.", "2025-07-19T10:00:00Z"
PASSAGE = "found the weir sound and dry"
LOST = "The newest saved copy of this source no longer holds this passage."


@pytest.fixture
def source(desk, claims):
    """A source of claim 2 whose newest copy says the opposite of the passage pinned in the one before."""
    desk.link(claims[1].id, "https://mill.example/weir", title="The weir", stance=Stance.SUPPORTS)
    made = saved(desk, desk.sources()[0], FIRST, FIRST_DAY)
    desk.pin(claims[1].id, made.id, *desk.occurrence(made, PASSAGE))
    desk.mark(claims[1].id, Verdict.VERIFIED, rationale="As the mill says.")
    return made


def saved(desk, source, text, at):
    """The source after its page was saved so: its bytes and the words in it."""
    page = Snapshot.of(f"<p>{text}</p>".encode(), "text/html", at)
    words = Snapshot.of(text.encode(), "text/plain; charset=utf-8", at)
    with desk.store.step("save what it says", "Ana") as step:
        for one in (page, words):
            if desk.store.find(Snapshot, one.sha256) is None:
                step.save(one)
        step.save(dataclasses.replace(source, text=words.sha256, snapshot=page.sha256, accessed=at))
    return desk.source(source.id)


def picture(shade):
    """A grey picture of one pixel."""
    pieces = ((b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)), (b"IDAT", zlib.compress(b"\0" + shade)), (b"IEND", b""))
    chunks = (struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in pieces)
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def told(desk, article, name):
    """What a report in one format says, as plain words where it is no data."""
    data = render(desk.dossier(article.id), name, "en")
    if name == "html":
        words = html.unescape(re.sub(r"<[^>]+>", "", re.sub(r"<style>.*?</style>", "", data.decode(), flags=re.DOTALL)))
    elif name in ("csv", "md"):
        words = data.decode().replace("\\", "").replace("`", "").replace(" | ", ", ")
    else:
        words = desk.read_bytes(data, name=f"report.{name}").text
    return " ".join(re.sub(r"[\u2066-\u2069]", "", words).split())


def short(digest):
    return f"{digest[:4]} {digest[4:8]}…{digest[-4:]}"


def test_a_view_knows_the_copy_it_was_pinned_in(desk, article, claims, source):
    (view,) = desk.claim(claims[1].id).evidence
    assert (view.copy.snapshot, view.copy.saved_at) == (source.snapshot, FIRST_DAY)
    assert (view.copy.is_newest, view.copy.holds, view.lost, view.older_copy) == (True, True, False, None)
    saved(desk, source, f"New roof. {FIRST}", LATER_DAY)
    (view,) = desk.claim(claims[1].id).evidence
    assert (view.copy.snapshot, view.copy.saved_at, view.copy.is_newest) == (source.snapshot, FIRST_DAY, False)
    assert (view.lost, view.older_copy) == (False, view.copy)
    saved(desk, source, LATER, LATER_DAY)
    (view,) = next(one for one in desk.claims(article.id) if one.id == claims[1].id).evidence
    assert (view.lost, view.older_copy.saved_at) == (True, FIRST_DAY)
    assert desk.claim(claims[1].id).evidence == (view,)


@pytest.mark.parametrize("name", ["html", "md", "docx", "odt", "pdf", "csv", "xlsx"])
def test_a_report_gives_a_passage_the_copy_it_was_pinned_in(desk, article, claims, source, name):
    before = told(desk, article, name)
    assert LOST not in before
    newest = saved(desk, source, LATER, LATER_DAY)
    said = told(desk, article, name)
    assert LOST in said
    if name == "xlsx":
        assert all(one in said for one in (FIRST_DAY, source.snapshot, newest.snapshot))
        return
    old, new = (source.snapshot, newest.snapshot) if name == "csv" else (short(source.snapshot), short(newest.snapshot))
    assert f"uoted from the copy saved 5 Mar 2024 {old}, last consulted 19 Jul 2025, newest saved copy {new}" in said
    assert "consulted 5 Mar 2024" not in said


def test_the_json_report_tells_both_copies_and_fits_its_schema(desk, article, claims, source):
    newest = saved(desk, source, LATER, LATER_DAY)
    document = json.loads(render(desk.dossier(article.id), "json", "en"))
    Draft202012Validator(json.loads(resource("templates", "report.schema.json").read_text("utf-8"))).validate(document)
    (one,) = next(claim for claim in document["reports"][0]["claims"] if claim["id"] == claims[1].id)["evidence"]
    assert one["copy"] == {"snapshot": source.snapshot, "saved_at": FIRST_DAY, "newest": False, "newest_holds": False}
    assert (one["source"]["snapshot"], one["pin"]["snapshot"]) == (newest.snapshot, source.snapshot)


def test_annotations_and_lists_of_sources_give_the_day_of_the_copy(desk, article, source):
    saved(desk, source, LATER, LATER_DAY)
    made = desk.dossier(article.id)
    assert f'"sourceDate": "{FIRST_DAY}"' in render(made, "annotations", "en").decode()
    assert "Y2  - 2024/03/05" in render(made, "ris", "en").decode()
    assert "urldate = {2024-03-05}" in render(made, "bib", "en").decode()
    assert json.loads(render(made, "csl-json", "en"))[0]["accessed"] == {"date-parts": [[2024, 3, 5]]}


def test_a_lost_passage_is_among_the_things_to_look_at(desk, article, claims, source):
    assert "passage-lost" not in {gap.kind for gap in gaps(desk.dossier(article.id))}
    saved(desk, source, LATER, LATER_DAY)
    (gap,) = [gap for gap in gaps(desk.dossier(article.id)) if gap.kind == "passage-lost"]
    assert (gap.claim_id, gap.text) == (
        claims[1].id,
        "Claim 2: the newest saved copy of “The weir” no longer holds the quoted passage.",
    )
    assert [gap.kind for gap in gaps(desk.dossier(article.id))].count("recheck") == 0  # one thing is told once
    (french,) = [gap for gap in gaps(desk.dossier(article.id), "fr") if gap.kind == "passage-lost"]
    assert "ne contient plus le passage cité" in french.text


def test_a_withheld_source_leaves_nothing_of_its_copies(desk, article, claims, source):
    newest = saved(desk, source, LATER, LATER_DAY)
    desk.edit_source(source.id, withheld="feared for")
    (view,) = next(one for one in desk.dossier(article.id).claims if one.id == claims[1].id).evidence
    assert (view.hidden, view.pin, view.copy, view.lost) == (True, None, None, False)
    for name in ("html", "json", "csv", "md"):
        data = render(desk.dossier(article.id), name, "en").decode()
        assert not any(digest in data or short(digest) in data for digest in (source.snapshot, newest.snapshot))


def test_what_is_forgotten_of_the_newest_copy_is_no_loss(desk, claims, source):
    saved(desk, source, f"Bruno Kell says: {FIRST}", LATER_DAY)
    desk.forget("Bruno Kell", reason="in danger")
    (view,) = desk.claim(claims[1].id).evidence
    assert (view.copy.saved_at, view.lost) == (FIRST_DAY, False)
    assert "Bruno Kell" not in repr(view)


def test_a_table_says_it_in_the_cell_of_the_evidence(desk, article, claims, source):
    saved(desk, source, LATER, LATER_DAY)
    rows = list(csv.DictReader(io.StringIO(render(desk.dossier(article.id), "csv", "en").decode("utf-8-sig"))))
    cell = next(row for row in rows if row["Claim id"] == claims[1].id)["Evidence"]
    assert LOST in cell
    assert source.snapshot in cell


def test_a_lost_passage_makes_a_finding_to_be_checked_again_until_it_is_confirmed(desk, article, claims, source):
    assert desk.rechecks() == []
    saved(desk, source, f"New roof. {FIRST}", LATER_DAY)
    assert desk.rechecks() == []
    newest = saved(desk, source, LATER, LATER_DAY)
    (entry,) = desk.rechecks()
    (cause,) = entry.causes
    assert (cause.kind, cause.of, cause.title, cause.value) == (CauseKind.PASSAGE, source.id, "The weir", PASSAGE)
    assert (entry.claim_id, desk.claim(claims[1].id).recheck) == (claims[1].id, (cause,))
    assert desk.recheck_counts() == {article.id: 1}
    desk.confirm([claims[1].id])
    assert (desk.rechecks(), desk.recheck_counts()) == ([], {})
    desk.undo()
    assert desk.rechecks() == [entry]
    saved(desk, newest, FIRST, FIRST_DAY)
    assert desk.rechecks() == []
    saved(desk, newest, f"{LATER} Since then nobody went there.", LATER_DAY)
    assert desk.rechecks()[0].causes[0].key != cause.key  # another copy that lacks it is news
    desk.pin(claims[1].id, source.id, *desk.occurrence(desk.source(source.id), "found the weir rotten and wet"))
    assert [one.lost for one in desk.claim(claims[1].id).evidence] == [True, False]


def test_what_rests_on_a_finding_is_reached_by_its_loss(desk, claims, source):
    other = desk.take(
        desk.read_bytes(b"Autre titre\n\nLa mairie a annonce la reouverture du port de Brisac.\n", name="b.txt")
    ).article
    target = desk.claims(other.id)[-1]
    hit = next(hit for hit in desk.search("mairie annonce reouverture port Brisac").hits if hit.check.claim_id == claims[1].id)
    desk.reuse(target.id, hit)
    for link in [one for one in desk.claim(target.id).evidence if one.pin]:
        desk.unpin(link.evidence.id)
    saved(desk, source, LATER, LATER_DAY)
    assert [(one.kind, one.via) for one in desk.claim(target.id).recheck] == [(CauseKind.PASSAGE, claims[1].id)]


def test_a_picture_that_was_saved_again_is_another(desk, claims, tmp_path):
    (tmp_path / "a.png").write_bytes(picture(b"\x10"))
    desk.link(claims[1].id, str(tmp_path / "a.png"))
    made = desk.sources()[0]
    desk.snapshot(made.id)
    made = desk.source(made.id)
    desk.pin_picture(claims[1].id, made.id)
    desk.mark(claims[1].id, Verdict.VERIFIED, rationale="Seen.")
    assert desk.claim(claims[1].id).recheck == ()
    with desk.store.step("save what it shows", "Ana") as step:
        new = Snapshot.of(picture(b"\x90"), "image/png", LATER_DAY)
        step.save(new, dataclasses.replace(made, snapshot=new.sha256))
    view = desk.claim(claims[1].id)
    assert ([one.lost for one in view.evidence], [one.kind for one in view.recheck]) == ([True], [CauseKind.PASSAGE])


@pytest.fixture
def typed(desk, claims):
    """A source of claim 2 with a passage that was typed, not pinned, and stands in the saved copy."""
    desk.link(claims[1].id, "https://mill.example/weir", title="The weir", stance=Stance.SUPPORTS, quote=f"They […] {PASSAGE}")
    made = saved(desk, desk.sources()[0], FIRST, FIRST_DAY)
    desk.mark(claims[1].id, Verdict.VERIFIED, rationale="As the mill says.")
    return made


def test_a_typed_passage_that_the_newest_copy_lost_is_told_like_a_pinned_one(desk, article, claims, typed):
    (view,) = desk.claim(claims[1].id).evidence
    assert (view.copy, view.lost) == (None, False)
    assert desk.rechecks() == []
    newest = saved(desk, typed, LATER, LATER_DAY)
    (view,) = desk.claim(claims[1].id).evidence
    assert (view.pin, view.lost, view.older_copy.snapshot, view.older_copy.saved_at) == (None, True, typed.snapshot, FIRST_DAY)
    assert desk.claims(article.id)[1].evidence == (view,)
    ((cause,),) = [entry.causes for entry in desk.rechecks()]
    assert (cause.kind, cause.of) == (CauseKind.PASSAGE, typed.id)
    assert [gap.kind for gap in gaps(desk.dossier(article.id)) if gap.kind in ("recheck", "passage-lost")] == ["passage-lost"]
    said = told(desk, article, "md")
    assert LOST in said
    assert f"uoted from the copy saved 5 Mar 2024 {short(typed.snapshot)}" in said
    assert f"newest saved copy {short(newest.snapshot)}" in said
    assert "Y2  - 2024/03/05" in render(desk.dossier(article.id), "ris", "en").decode()
    saved(desk, newest, FIRST, LATER_DAY)
    assert (desk.rechecks(), desk.claim(claims[1].id).evidence[0].lost) == ([], False)


def test_a_passage_that_no_copy_ever_held_is_only_listed_before_an_export(desk, article, claims, typed):
    mine = "Ils ont trouvé le déversoir en bon état"
    desk.link(claims[1].id, typed.id, stance=Stance.SUPPORTS, quote=mine, quote_anyway=True)
    saved(desk, typed, f"{FIRST} {LATER}", LATER_DAY)
    (view,) = [one for one in desk.claim(claims[1].id).evidence if one.evidence.quote == mine]
    assert (view.unfound, view.lost, view.older_copy, desk.rechecks()) == (True, False, None, [])
    (gap,) = [gap for gap in gaps(desk.dossier(article.id)) if gap.kind == "passage-unfound"]
    assert gap.text == "Claim 2: the newest saved copy of “The weir” does not hold the quoted passage."
    assert LOST not in told(desk, article, "md")
