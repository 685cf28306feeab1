"""Tags of claims: one action for many, undone, journalled, gone with their claim, kept by joining and reading again."""

import pytest

from workbench.domain.claim import Tagging
from workbench.domain.enums import Verdict
from workbench.domain.errors import NotFound, Refused
from workbench.domain.order import Order, arranged
from workbench.resources import seed


@pytest.fixture
def ids(desk):
    article = desk.open(str(seed("ossenby-flood.en.html"))).article
    return [view.id for view in desk.claims(article.id)]


def test_tags_are_given_to_several_claims_as_one_action(desk, ids):
    change = desk.tag(ids[:3], add=["#Flood  damage", "money"])
    assert change.label == "tag 3 claims flood damage, money"
    assert [desk.claim(one).tags for one in ids[:4]] == [("flood damage", "money")] * 3 + [()]
    assert desk.tags() == {"flood damage": 3, "money": 3}
    assert [view.tags for view in desk.claims(desk.article("last").id)][:4] == [("flood damage", "money")] * 3 + [()]
    desk.undo()
    assert desk.tags() == {}
    desk.redo()
    assert desk.tags() == {"flood damage": 3, "money": 3}
    assert desk.verify().findings == ()


def test_a_tag_is_taken_away_and_nothing_is_written_where_nothing_changes(desk, ids):
    desk.tag(ids[:1], add=["money"])
    assert desk.tag(ids[:1], add=["Money"]) is None
    assert desk.tag(ids[1:2], remove=["money"]) is None
    assert desk.tag(ids[:1], remove=["money"]).label == "take the tag money off claim 1"
    assert desk.claim(ids[0]).tags == ()
    assert desk.store.all(Tagging) == []


@pytest.mark.parametrize("name", ["", " ", "a,b", "x" * 41, "two\nlines", "#"])
def test_what_cannot_be_a_tag_is_refused_and_nothing_is_written(desk, ids, name):
    if name == "two\nlines":
        desk.tag(ids[:1], add=[name])
        assert desk.claim(ids[0]).tags == ("two lines",)
        return
    with pytest.raises(Refused, match="Nothing was changed"):
        desk.tag(ids[:1], add=["fine", name])
    assert desk.tags() == {}


def test_too_many_tags_and_claims_that_are_not_there_are_refused(desk, ids):
    with pytest.raises(Refused, match="12 tags"):
        desk.tag(ids[:1], add=[f"tag {number}" for number in range(13)])
    with pytest.raises(NotFound):
        desk.tag(["nowhere"], add=["a"])
    assert desk.tags() == {}


def test_tags_go_with_their_claim_and_come_back_with_it(desk, ids):
    desk.tag(ids[:1], add=["money"])
    desk.remove(ids[0])
    assert desk.tags() == {}
    desk.undo()
    assert desk.claim(ids[0]).tags == ("money",)
    desk.remove(desk.article("last").id)
    desk.undo()
    assert desk.tags() == {"money": 1}
    assert desk.verify().findings == ()


def test_joined_claims_have_the_tags_of_both(desk, ids):
    desk.tag(ids[1:2], add=["a"])
    desk.tag(ids[2:3], add=["b"])
    desk.join_claims(ids[1:3])
    assert desk.claim(ids[1]).tags == ("a", "b")
    desk.undo()
    assert [desk.claim(one).tags for one in ids[1:3]] == [("a",), ("b",)]


def test_a_tag_is_work_that_reading_again_keeps_and_setting_aside_refuses(desk, ids):
    desk.tag(ids[1:2], add=["a"])
    with pytest.raises(Refused, match="has a tag"):
        desk.set_aside(ids[1])
    desk.edit_article(desk.article("last").id, language="de")
    assert desk.claim(ids[1]).tags == ("a",)


def test_claims_are_put_into_other_orders(desk, ids):
    for claim_id, verdict in zip(ids[:3], (Verdict.VERIFIED, Verdict.DISPUTED, Verdict.UNVERIFIED), strict=True):
        desk.mark(claim_id, verdict)
    views = desk.claims(desk.article("last").id)
    worth = [view.claim.checkworthiness for view in arranged(views, Order.WORTH)]
    assert worth == sorted(worth, reverse=True)
    by_verdict = [view.id for view in arranged(views, Order.VERDICT)]
    assert by_verdict == [*ids[3:], ids[1], ids[2], ids[0]]
    assert [view.id for view in arranged(views, Order.TEXT)] == ids


def test_a_text_is_read_in_another_language_after_a_tag_came_and_went(desk, ids):
    article = desk.claim(ids[0]).claim.article_id
    desk.tag(ids[:1], add=["money"])
    desk.tag(ids[:1], remove=["money"])
    desk.edit_article(article, language="fr")
    assert desk.article(article).language == "fr"
