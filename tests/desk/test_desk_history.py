"""The journal as a history: one deed an action, in words, filtered, a page at a time; and the way back, step by step."""

import pytest
from labels_of_steps import labels

from workbench.desk import deeds
from workbench.domain.enums import Intent, NotCheckable, Verdict
from workbench.domain.errors import Cancelled, NotFound, ReadOnly, Refused
from workbench.domain.history import Deed, Wanted


def told(page):
    return [f"{one.analyst} {deeds.words(one)}" for one in page.deeds]


def test_deeds_are_in_words_newest_first_with_what_a_verdict_was(desk, article, claims):
    desk.mark(claims[3].id, Verdict.VERIFIED)
    desk.analyst = "Bo"
    desk.mark(claims[3].id, Verdict.DISPUTED)
    desk.mark(claims[3].id, None)
    desk.mark(claims[4].id, None, not_checkable=NotCheckable.OPINION)
    desk.link(claims[0].id, "https://a.example/x")
    desk.undo()
    assert told(desk.deeds()) == [
        "Bo undid “link a source to claim 1”",
        "Bo linked a source to claim 1",
        "Bo marked claim 5 not checkable",
        "Bo cleared the verdict of claim 4 (was disputed)",
        "Bo marked claim 4 disputed (was verified)",
        "Ana marked claim 4 verified",
        f"Ana opened “{article.title}”",
    ]
    newest, linked, *_rest = desk.deeds().deeds
    assert (newest.intent, newest.undone, linked.undone) == (Intent.UNDO, False, True)
    desk.redo()
    assert [one.undone for one in desk.deeds().deeds[:3]] == [False, False, False]


def test_filing_is_of_its_article_and_found_by_its_words(desk, article, claims):
    desk.file_articles([article.id], note="Rappeler la mairie.")
    desk.archive([article.id])
    assert told(desk.deeds())[:2] == [f"Ana archived “{article.title}”", f"Ana filed “{article.title}”"]
    assert [one.article_id for one in desk.deeds(Wanted(article=article.id)).deeds] == [article.id] * 3
    assert [one.label for one in desk.deeds(Wanted(words="rappeler")).deeds][-1] == f"file “{article.title}”"


def test_tags_are_told_of_their_claim(desk, claims):
    desk.tag([claims[0].id], add=["Budget"])
    desk.tag([claims[0].id], add=["Port"], remove=["Budget"])
    desk.tag([claims[0].id], remove=["Port"])
    assert told(desk.deeds())[:3] == [
        "Ana took the tag port off claim 1",
        "Ana tagged claim 1: port instead of budget",
        "Ana tagged claim 1: budget",
    ]
    found = desk.deeds(Wanted(claim=claims[0].id)).deeds
    assert [one.claim_id for one in found[:3]] == [claims[0].id] * 3


def test_an_opening_of_many_events_is_one_deed(desk, article, claims):
    (only,) = desk.deeds().deeds
    assert only.events == len(desk.history())
    assert (only.seq, only.article_id, only.claim_id) == (desk.store.journal.head()[0], article.id, None)


def test_pages_follow_each_other_without_a_gap_or_a_double(desk, claims):
    for number in range(7):
        desk.mark(claims[number % 3].id, list(Verdict)[number % 3])
    whole = [one.step for one in desk.deeds().deeds]
    seen, before = [], None
    while True:
        page = desk.deeds(before=before, limit=3)
        seen += [one.step for one in page.deeds]
        before = page.deeds[-1].seq - page.deeds[-1].events + 1
        if not page.more:
            break
    assert seen == whole
    assert len(whole) == 8


def test_filters_by_claim_article_analyst_time_and_words(desk, article, claims):
    desk.mark(claims[0].id, Verdict.VERIFIED)
    desk.analyst = "Bo"
    desk.explain(claims[1].id, "Le registre communal dit : « détruit ».")
    desk.link(claims[1].id, "https://a.example/ledger", title="Grand livre")
    other = desk.take(desk.read_bytes(b"Another town\n\nThe town had 40 boats in 2019.", name="b.txt")).article
    elsewhere = desk.claims(other.id)[0]
    desk.mark(elsewhere.id, Verdict.DISPUTED)

    def found(**wanted):
        return [one.label for one in desk.deeds(Wanted(**wanted)).deeds]

    assert found(claim=claims[1].id) == ["link a source to claim 2", "write rationale of claim 2", f"open “{article.title}”"]
    assert found(article=other.id) == ["mark claim 1 disputed", f"open “{other.title}”"]
    assert found(analyst="Ana") == ["mark claim 1 verified", f"open “{article.title}”"]
    assert found(words="DETRUIT registre") == ["write rationale of claim 2"]
    assert found(words="grand livre") == ["link a source to claim 2"]
    assert found(words="bo disputed") == ["mark claim 1 disputed"]
    assert found(words="zebra") == []
    assert found(since="2000-01-01", analyst="Bo", claim=elsewhere.id) == ["mark claim 1 disputed", f"open “{other.title}”"]
    assert found(since="2999-01-01") == []
    with pytest.raises(Refused, match="no day"):
        found(since="yesterday")
    assert desk.authors() == ["Ana", "Bo"]
    events = desk.events_of(Wanted(claim=claims[0].id))
    assert [event.seq for event in events] == sorted((event.seq for event in events), reverse=True)
    assert events[0].label == "mark claim 1 verified"


def test_what_was_removed_is_still_told_and_leads_nowhere(desk, article, claims):
    desk.mark(claims[0].id, Verdict.VERIFIED)
    desk.remove(claims[0].id)
    removed, marked, opened = desk.deeds().deeds
    assert deeds.words(removed) == "removed claim 1"
    assert (removed.claim_id, marked.claim_id, opened.article_id) == (None, None, article.id)
    assert [one.label for one in desk.deeds(Wanted(claim=claims[0].id)).deeds][:2] == ["remove claim 1", "mark claim 1 verified"]


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("mark 1 claims verified", "marked 1 claim verified"),
        ("join claims 2, 3, 4", "joined claims 2, 3, 4"),
        ("remove “Le pont {n} de Lormeau”", "removed “Le pont {n} de Lormeau”"),
        ("edit the source “a “b” c”", "edited the source “a “b” c”"),
        ("remove 3 unused sources", "removed 3 unused sources"),
        ("take up a doubt again (furniture doubt)", "took up a doubt again (furniture doubt)"),
        ("something new from later", "did: something new from later"),
    ],
)
def test_labels_become_sentences(label, words):
    assert deeds.words(Deed(1, "s", "2026-01-01T00:00:00.000Z", "Ana", Intent.DO, label, 1)) == words


def test_whatever_a_step_can_be_called_is_told_in_the_past_tense():
    found = labels()
    assert {"change the house rules", "mark claim 4 Mostly true", "add claim", "take up 3 doubts again"} <= found.keys()
    mute = {label: where for label, where in found.items() if deeds.template_for(label, Intent.DO)[0] == deeds.OTHER}
    assert not mute, f"give these their words in desk/deeds.py: {mute}"


def test_going_back_undoes_step_by_step_and_redo_restores_step_by_step(desk, claims):
    desk.mark(claims[0].id, Verdict.VERIFIED)
    here = desk.store.journal.head()[0]
    desk.mark(claims[0].id, Verdict.DISPUTED)
    desk.mark(claims[1].id, Verdict.UNVERIFIED)
    desk.link(claims[1].id, "https://a.example/x")
    back = desk.way_back(here)
    assert back.labels == ("link a source to claim 2", "mark claim 2 unverified", "mark claim 1 disputed")
    told = []
    changes = desk.undo_to(here, progress=lambda done, of: told.append((done, of)))
    assert [change.label for change in changes] == list(back.labels)
    assert told == [(1, 3), (2, 3), (3, 3)]
    assert [desk.claim(view.id).verdict for view in claims[:2]] == [Verdict.VERIFIED, None]
    assert desk.sources() == []
    assert [desk.redo().label for _ in range(3)] == list(reversed(back.labels))
    assert desk.redo() is None
    assert desk.claim(claims[0].id).verdict is Verdict.DISPUTED
    assert desk.verify().findings == ()


def test_going_back_counts_what_was_redone_and_skips_what_is_undone(desk, claims):
    here = desk.store.journal.head()[0]
    desk.mark(claims[0].id, Verdict.VERIFIED)
    desk.mark(claims[1].id, Verdict.VERIFIED)
    desk.undo()
    desk.undo()
    desk.redo()
    assert desk.way_back(here).labels == ("mark claim 1 verified",)


def test_an_event_in_the_middle_of_an_action_means_the_whole_action(desk, claims):
    desk.mark(claims[0].id, Verdict.VERIFIED)
    assert desk.way_back(3).labels == ("mark claim 1 verified",)
    assert desk.way_back(0).labels == ("mark claim 1 verified", desk.deeds().deeds[-1].label)


def test_where_one_cannot_go_back_is_said_and_nothing_changes(desk, claims):
    desk.mark(claims[0].id, Verdict.VERIFIED)
    here = desk.store.journal.head()[0]
    with pytest.raises(Refused, match="in force"):
        desk.way_back(here)
    desk.undo()
    desk.mark(claims[1].id, Verdict.VERIFIED)
    head = desk.store.journal.head()
    with pytest.raises(Refused, match="“mark claim 1 verified” stood then"):
        desk.undo_to(here)
    with pytest.raises(NotFound, match="no event 4000"):
        desk.undo_to(4000)
    assert desk.store.journal.head() == head
    reader = desk.reader()
    with pytest.raises(ReadOnly):
        reader.undo_to(0)
    reader.close()


def test_a_cancel_stops_between_two_actions(desk, claims):
    here = desk.store.journal.head()[0]
    for view in claims[:4]:
        desk.mark(view.id, Verdict.VERIFIED)
    done = []
    with pytest.raises(Cancelled, match="2 of 4"):
        desk.undo_to(here, progress=lambda count, _of: done.append(count), cancelled=lambda: len(done) == 2)
    assert [desk.claim(view.id).verdict for view in claims[:4]] == [Verdict.VERIFIED, Verdict.VERIFIED, None, None]


def test_somebody_else_writing_meanwhile_stops_it(desk, claims):
    here = desk.store.journal.head()[0]
    for view in claims[:3]:
        desk.mark(view.id, Verdict.VERIFIED)
    other = desk.writer()

    def meddle(count, _of):
        if count == 1:
            other.mark(claims[4].id, Verdict.DISPUTED)

    with pytest.raises(Refused, match=r"Somebody else.*1 of 3"):
        desk.undo_to(here, progress=meddle)
    other.close()
    assert desk.claim(claims[4].id).verdict is Verdict.DISPUTED


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("change the house rules", "changed the house rules"),
        ("change the scale of verdicts", "changed the scale of verdicts"),
        ("sign claim 4", "signed claim 4"),
        ("take the signature off 2 claims", "took the signatures off 2 claims"),
        ("second look at claim 4: disputed", "found claim 4 disputed in a second look"),
        ("second look at claim 4: not checkable", "found claim 4 not checkable in a second look"),
        ("second look at claim 4: cleared", "took back the second look at claim 4"),
    ],
)
def test_what_a_second_person_did_is_said_in_words(label, told):
    from workbench.desk.deeds import said
    from workbench.domain.enums import Intent

    assert said(label, Intent.DO) == told
