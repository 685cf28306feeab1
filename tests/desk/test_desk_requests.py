"""The right of reply: who was asked for comment, until when, and what came of it."""

from datetime import UTC, datetime, timedelta

import pytest

from workbench.domain.enums import Channel
from workbench.domain.errors import NotFound, Refused
from workbench.domain.request import Request, instant

NOON = datetime(2024, 11, 20, 12, 0, tzinfo=UTC)


def local(text):
    return datetime.fromisoformat(text).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def ask(desk, article, claims=(), who="Claire Aubin", **more):
    desk.ask(article.id, [view.id for view in claims], who, now=NOON, **more)
    return desk.requests(article.id)


def test_a_request_hangs_on_its_claim_and_on_nothing_else(desk, article, claims):
    found = ask(desk, article, claims[2:3], channel=Channel.PHONE, deadline="friday 18:00", question="How were the jobs counted?")
    (request,) = desk.claim(claims[2].id).requests
    assert [one.request for one in found] == [request]
    assert (request.who, request.channel, request.question) == ("Claire Aubin", Channel.PHONE, "How were the jobs counted?")
    assert request.asked_at == "2024-11-20T12:00:00.000Z"
    assert request.deadline == local("2024-11-22 18:00")
    assert not desk.claim(claims[1].id).requests
    assert desk.dossier(article.id).requests == ()


def test_one_question_about_several_claims_is_one_action(desk, article, claims):
    change = desk.ask(article.id, [claims[1].id, claims[2].id, claims[1].id], "Claire Aubin", now=NOON)
    assert change.label == "log a request for comment on 2 claims"
    assert [len(desk.claim(view.id).requests) for view in claims[:4]] == [0, 1, 1, 0]
    desk.undo()
    assert desk.requests() == []
    desk.redo()
    assert desk.open_requests() == 2


def test_an_article_as_a_whole_can_be_asked_about(desk, article):
    (entry,) = ask(desk, article, deadline="2024-11-21")
    assert (entry.number, entry.quote, entry.title) == (None, None, article.title)
    assert desk.dossier(article.id).requests == (entry.request,)
    assert desk.article_of(desk.edit_request(entry.request.id, who="Town hall of Brisac")) == article.id


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("now", "2024-11-20T12:00:00.000Z"),
        ("2024-11-18", "2024-11-18"),
        ("2024-11-18 09:30", local("2024-11-18 09:30")),
        ("yesterday 14:00", local("2024-11-19 14:00")),
        ("hier", "2024-11-19"),
        ("friday", "2024-11-15"),
        ("Lundi 9h05", local("2024-11-18 09:05")),
    ],
)
def test_when_somebody_was_asked_is_in_the_past(desk, article, typed, meant):
    (entry,) = ask(desk, article, asked_at=typed)
    assert entry.request.asked_at == meant


def test_an_answer_has_its_time_and_dropping_it_drops_that(desk, article, claims):
    (entry,) = ask(desk, article, claims[:1], asked_at="2024-11-18 10:00")
    change = desk.edit_request(entry.request.id, answer="“Counted by the port.”", now=NOON)
    assert change.label == "log the answer to a request for comment on claim 1"
    assert desk.request(entry.request.id).answered_at == "2024-11-20T12:00:00.000Z"
    desk.edit_request(entry.request.id, answered_at="2024-11-19", now=NOON)
    desk.edit_request(entry.request.id, answer="“Counted by the port authority.”", now=NOON + timedelta(days=3))
    assert desk.request(entry.request.id).answered_at == "2024-11-19"
    desk.edit_request(entry.request.id, answer="")
    request = desk.request(entry.request.id)
    assert (request.answer, request.answered, request.answered_at) == ("", False, None)


def test_a_refusal_to_comment_is_an_answer_without_words(desk, article):
    (entry,) = ask(desk, article, deadline="2024-11-19", asked_at="2024-11-18")
    assert entry.request.overdue("2024-11-21T00:00:00.000Z")
    desk.edit_request(entry.request.id, answered_at="now", now=NOON)
    assert desk.request(entry.request.id).answered
    assert not desk.request(entry.request.id).overdue("2024-11-21T00:00:00.000Z")


def test_a_day_is_over_at_midnight_here_and_a_time_at_that_time():
    request = Request("r", "a", None, "Ilka", Channel.EMAIL, "2024-11-18", "Ana", deadline="2024-11-20")
    midnight = datetime.fromisoformat("2024-11-21").astimezone()
    assert not request.overdue((midnight - timedelta(seconds=1)).isoformat())
    assert request.overdue((midnight + timedelta(seconds=1)).isoformat())
    at_six = Request("r", "a", None, "Ilka", Channel.EMAIL, "2024-11-18", "Ana", deadline="2024-11-20T18:00:00.000Z")
    assert not at_six.overdue("2024-11-20T17:59:59.000Z")
    assert at_six.overdue("2024-11-20T18:00:01.000Z")
    assert not Request("r", "a", None, "Ilka", Channel.EMAIL, "2024-11-18", "Ana").overdue("2094-01-01T00:00:00.000Z")
    assert instant("whenever") is None


def test_what_waits_longest_stands_first_and_answers_last(desk, article, claims):
    for who, deadline in (("No hurry", None), ("Tomorrow", "2024-11-21"), ("Late", "2024-11-19"), ("Later", "2024-11-18")):
        desk.ask(article.id, [claims[0].id], who, asked_at="2024-11-17", deadline=deadline, now=NOON)
    answered = next(one for one in desk.requests() if one.request.who == "Tomorrow")
    desk.ask(article.id, [], "In time", asked_at="2024-11-17", deadline="2024-11-22", now=NOON)
    desk.edit_request(answered.request.id, answer="Yes.", now=NOON)
    names = [one.request.who for one in desk.requests(at="2024-11-20T12:00:00.000Z")]
    assert names == ["Later", "Late", "In time", "No hurry", "Tomorrow"]
    assert [one.request.who for one in desk.requests(only_open=True, at="2024-11-20T12:00:00.000Z")] == names[:-1]
    assert [one.number for one in desk.requests(at="2024-11-20T12:00:00.000Z")] == [1, 1, None, 1, 1]


@pytest.mark.parametrize(
    "more",
    [
        {"who": "  "},
        {"who": "x" * 201},
        {"asked_at": "sometime"},
        {"deadline": "soon"},
        {"asked_at": "2024-11-18", "deadline": "2024-11-17"},
        {"who": "\udc80"},
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_written(desk, article, more):
    before = desk.store.journal.head()
    with pytest.raises(Refused, match="Nothing was changed"):
        ask(desk, article, **more)
    assert desk.store.journal.head() == before


def test_an_answer_is_not_older_than_its_question(desk, article):
    (entry,) = ask(desk, article, asked_at="2024-11-18 10:00")
    with pytest.raises(Refused, match="answer lies before"):
        desk.edit_request(entry.request.id, answer="No.", answered_at="2024-11-17")


def test_a_claim_of_another_article_is_refused(desk, article, claims):
    draft = desk.read_bytes(b"The mill closed in 2021. It made paper.", name="mill.txt")
    other = desk.keep(draft, desk.examine(draft)).article
    with pytest.raises(Refused, match="no claim of this article"):
        desk.ask(other.id, [claims[0].id], "Claire Aubin")


def test_requests_go_and_come_back_with_what_they_hang_on(desk, article, claims):
    ask(desk, article, claims[1:2])
    ask(desk, article)
    before = desk.requests()
    desk.remove(claims[1].id)
    assert len(desk.requests()) == 1
    desk.undo()
    desk.trash([article.id])
    assert desk.requests() == []
    assert desk.open_requests() == 0
    assert len(desk.requests(article.id)) == 2
    desk.empty_trash()
    assert desk.store.all(Request) == []
    desk.undo()
    desk.undo()
    assert desk.requests() == before
    assert desk.verify().findings == ()


def test_one_request_is_removed_by_its_id_and_found_by_its_beginning(desk, article, claims):
    (entry,) = ask(desk, article, claims[1:2])
    assert desk.request(entry.request.id[:30]) == entry.request
    assert desk.remove(entry.request.id).label == "remove a request for comment on claim 2"
    with pytest.raises(NotFound):
        desk.request(entry.request.id)


def test_joined_claims_keep_the_requests_of_both(desk, article, claims):
    ask(desk, article, claims[1:2], who="One")
    ask(desk, article, claims[2:3], who="Two")
    desk.join_claims([claims[1].id, claims[2].id])
    assert {one.who for one in desk.claim(claims[1].id).requests} == {"One", "Two"}


def test_a_claim_somebody_was_asked_about_is_not_set_aside_nor_read_away(desk, article, claims):
    ask(desk, article, claims[1:2])
    with pytest.raises(Refused, match="request for comment"):
        desk.set_aside(claims[1].id)
    desk.edit_article(article.id, language="en")
    assert desk.claim(claims[1].id).requests


def test_the_history_tells_it_and_is_searched_for_names(desk, article, claims):
    from workbench.desk.deeds import words
    from workbench.domain.history import Wanted

    ask(desk, article, claims[1:2])
    ask(desk, article)
    desk.edit_request(desk.claim(claims[1].id).requests[0].id, answer="Untrue.", now=NOON)
    told = [words(deed) for deed in desk.deeds(Wanted(words="claire aubin")).deeds if "comment" in deed.label]
    assert told == [
        "logged the answer to a request for comment on claim 2",
        f"logged a request for comment on “{article.title}”",
        "logged a request for comment on claim 2",
    ]
    assert len(desk.deeds(Wanted(claim=claims[1].id, words="comment")).deeds) == 2
    assert len(desk.deeds(Wanted(article=article.id, words="comment")).deeds) == 3


def test_a_casebook_of_before_gains_the_log(tmp_path):
    from workbench.desk import Desk
    from workbench.store import migrations

    path = tmp_path / "old.casebook"
    names = [name for name, _step in migrations._STEPS]
    before = names.index("requests")
    import sqlite_utils

    db = sqlite_utils.Database(path)
    migrations.casebook_migrations(before).apply(db)
    db.close()
    desk = Desk.open_casebook(path, "Ana")
    draft = desk.read_bytes(b"The mill closed in 2021. It made paper.", name="mill.txt")
    article = desk.keep(draft, desk.examine(draft)).article
    desk.ask(article.id, [], "Mill office")
    assert desk.open_requests() == 1
    assert desk.verify().findings == ()
    desk.close()


@pytest.mark.parametrize("when", ["2999-01-01", "2999-01-01 10:00"])
def test_a_request_and_an_answer_that_have_yet_to_come_are_refused(desk, article, when):
    with pytest.raises(Refused, match=rf"“{when}” has yet to come\. Nothing was changed"):
        desk.ask(article.id, [], "Ina Torp", asked_at=when)
    desk.ask(article.id, [], "Ina Torp", asked_at="2024-11-18")
    (entry,) = desk.requests()
    with pytest.raises(Refused, match="has yet to come"):
        desk.edit_request(entry.request.id, answer="No.", answered_at=when)
    assert desk.requests() == [entry]
