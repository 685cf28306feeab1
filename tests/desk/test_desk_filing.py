"""Tags, assignee, deadline, note and the shelves: one action each, journalled and taken back."""

from datetime import UTC, datetime

import pytest

from workbench.desk import Desk
from workbench.desk.deadlines import due
from workbench.desk.filing import deadline_of
from workbench.domain.enums import Shelf
from workbench.domain.errors import NotFound, ReadOnly, Refused

NOW = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)  # a Wednesday


@pytest.fixture
def other(desk):
    return desk.take(desk.read_bytes(b"Bread costs 3 euros in Ossenby.\n\nThe mayor denied it.", name="bread.txt")).article


def test_all_of_it_is_written_in_one_action_and_taken_back(desk, article):
    seq = desk.store.journal.head()[0]
    change = desk.file_articles(
        [article.id], tags=["budget", " Local  news "], assignee=" B.  Okoye ", deadline="2026-03-09", note="Ask."
    )
    assert change.seq == seq + 1
    (entry,) = desk.articles()
    assert (entry.filed.tags, entry.filed.assignee) == (("budget", "Local news"), "B. Okoye")
    assert (entry.filed.deadline, entry.filed.note) == ("2026-03-09", "Ask.")
    assert entry.touched_at >= change.at
    desk.undo()
    assert desk.articles()[0].filing is None
    desk.redo()
    assert desk.filing(article.id).note == "Ask."
    assert desk.verify().findings == ()


def test_tags_are_kept_once_whatever_their_case_and_dropped_so(desk, article):
    desk.file_articles([article.id], add_tags=["Budget, santé", "budget"])
    assert desk.filing(article.id).tags == ("Budget", "santé")
    desk.file_articles([article.id], add_tags=["port"], drop_tags=["SANTÉ"])
    assert desk.filing(article.id).tags == ("Budget", "port")
    assert desk.file_articles([article.id], add_tags=["PORT"]) is None


def test_what_is_not_given_stays_and_what_is_cleared_leaves_no_record(desk, article):
    desk.file_articles([article.id], assignee="Ana", note="x")
    desk.file_articles([article.id], deadline="2026-03-09")
    assert (desk.filing(article.id).assignee, desk.filing(article.id).note) == ("Ana", "x")
    change = desk.file_articles([article.id], assignee=None, deadline=None, note=None)
    assert len(change.removed) == 1
    assert desk.articles()[0].filing is None


def test_several_are_filed_together_or_not_at_all(desk, article, other):
    change = desk.file_articles([article.id, other.id, article.id], add_tags=["port"])
    assert (change.label, len(change.saved)) == ("file 2 articles", 2)
    with pytest.raises(NotFound):
        desk.file_articles([article.id, "nothing"], add_tags=["more"])
    assert desk.filing(article.id).tags == ("port",)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"deadline": "soon"}, "is no deadline"),
        ({"deadline": "2026-02-30"}, "is no deadline"),
        ({"deadline": "today 25:00"}, "is no deadline"),
        ({"add_tags": ["x" * 61]}, "at most 60"),
        ({"assignee": "x" * 121}, "at most 120"),
        ({"note": "\udc80"}, "no text"),
    ],
)
def test_what_makes_no_sense_is_refused_and_changes_nothing(desk, article, given, words):
    with pytest.raises(Refused, match=words):
        desk.file_articles([article.id], **given)
    assert desk.articles()[0].filing is None


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-03-09", "2026-03-09"),
        ("today", "2026-03-04"),
        ("demain", "2026-03-05"),
        ("Wednesday", "2026-03-04"),
        ("lundi", "2026-03-09"),
        ("tuesday", "2026-03-10"),
        ("  ", None),
    ],
)
def test_deadlines_as_typed(typed, day):
    assert deadline_of(typed, NOW) == day


def test_an_hour_is_of_this_zone_and_kept_in_utc():
    kept = deadline_of("2026-03-09 18:30")
    assert kept.endswith("Z")
    assert datetime.fromisoformat(kept.replace("Z", "+00:00")).astimezone().strftime("%Y-%m-%d %H:%M") == "2026-03-09 18:30"
    assert deadline_of(kept) == kept
    assert deadline_of("2026-03-09 18h") == deadline_of("2026-03-09 18:00")


def test_how_near_a_deadline_is():
    assert (due("2026-03-04", NOW).days, due("2026-03-04", NOW).passed) == (0, False)
    assert (due("2026-03-03", NOW).days, due("2026-03-03", NOW).passed) == (-1, True)
    assert due("2026-03-04T09:00:00.000Z", NOW).passed
    assert due(None) is None
    assert due("whenever") is None


def test_the_archive_is_out_of_the_list_and_still_found(desk, article, claims):
    desk.mark(claims[1].id, "verified")
    desk.archive([article.id])
    assert desk.articles() == []
    assert [entry.id for entry in desk.articles(Shelf.ARCHIVE)] == [article.id]
    assert desk.shelf_counts() == {Shelf.WORK: 0, Shelf.ARCHIVE: 1, Shelf.TRASH: 0}
    assert desk.find("Brisac").passages[0].archived
    assert desk.search("réouverture du port de Brisac").hits
    desk.restore([article.id])
    assert desk.articles()[0].filing is None
    assert desk.verify().findings == ()


def test_what_lies_in_the_trash_is_neither_listed_nor_found_nor_an_earlier_check(desk, article, claims, other):
    desk.mark(claims[1].id, "verified", rationale="Seen by the quay.")
    desk.trash([article.id])
    assert [entry.id for entry in desk.articles()] == [other.id]
    assert desk.find("Brisac").passages == ()
    assert desk.find("quay").passages == ()
    assert desk.search("réouverture du port de Brisac").hits == ()
    assert desk.verify().findings == ()
    desk.undo()
    assert desk.search("réouverture du port de Brisac").hits
    assert desk.verify().findings == ()


def test_an_article_put_into_the_trash_keeps_all_and_comes_back(desk, article, claims):
    desk.mark(claims[1].id, "verified")
    desk.file_articles([article.id], tags=["port"])
    desk.trash([article.id])
    desk.restore([article.id])
    assert desk.filing(article.id).tags == ("port",)
    assert desk.claim(claims[1].id).verdict == "verified"


def test_opening_the_same_text_again_takes_it_out_of_the_trash(desk, article):
    desk.trash([article.id])
    draft = desk.read_bytes(article.text.encode(), name="again.txt")
    opened = desk.take(draft)
    assert (opened.new, opened.article.id) == (False, article.id)
    assert "out of the trash" in opened.told
    assert [entry.id for entry in desk.articles()] == [article.id]


def test_only_the_trash_is_emptied_and_undo_brings_it_back(desk, article, claims, other):
    desk.mark(claims[1].id, "verified")
    desk.trash([article.id])
    with pytest.raises(Refused, match="not in the trash"):
        desk.empty_trash([article.id, other.id])
    assert desk.empty_trash().label.startswith("remove for good")
    assert [entry.id for entry in desk.articles(*Shelf)] == [other.id]
    assert desk.empty_trash() is None
    assert desk.verify().findings == ()
    desk.undo()
    assert [entry.id for entry in desk.articles(Shelf.TRASH)] == [article.id]
    assert desk.claim(claims[1].id).verdict == "verified"
    assert desk.verify().findings == ()


def test_open_findings_are_doubts_not_dismissed_and_verdicts_without_a_source(desk, article, claims):
    assert [view.flag.kind for view in desk.flags(article.id)] == ["undated"]
    assert desk.articles()[0].doubts == 1
    for view in claims:
        desk.mark(view.id, "verified")
    (entry,) = desk.articles()
    assert (entry.open_findings, entry.needs_review) == (1 + len(claims), True)
    desk.dismiss_flag(article.id, 1)
    for view in claims:
        desk.link(view.id, "https://port.example/register")
    (entry,) = desk.articles()
    assert (entry.doubts, entry.open_findings, entry.needs_review) == (0, 0, False)
    desk.edit_article(article.id, published="2026-03-04")  # the doubt is told no more, its dismissal stays
    assert desk.articles()[0].doubts == 0


def test_entries_of_some_articles_are_those_of_the_list(desk, article, other):
    desk.file_articles([other.id], tags=["bread"])
    desk.archive([article.id])
    everything = {entry.id: entry for entry in desk.articles(*Shelf)}
    assert desk.entries_of([other.id, article.id, "nothing"]) == [everything[other.id], everything[article.id]]
    assert everything[article.id].words == len(article.text.split())


def test_a_casebook_open_for_reading_files_nothing(desk, article):
    reader = Desk.open_casebook(desk.path, "Ben", read_only=True)
    with pytest.raises(ReadOnly):
        reader.file_articles([article.id], tags=["x"])
    assert reader.find("Brisac").passages
    reader.close()
