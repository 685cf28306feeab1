"""Two verdicts on a reported statement: was it said, and is it so; the claim's verdict is the second alone."""

from dataclasses import replace

import pytest

from workbench.domain.enums import Verdict
from workbench.domain.errors import Refused
from workbench.domain.saying import Saying

RELAYED = (
    "The bridge at Orvane will close, two councillors told Radio Lenk.\n\n"
    "“We shall need four million euros,” said Mayor Ilka Brandt.\n\nThe river is low.\n"
)


@pytest.fixture
def relayed(desk):
    """A claim with a chain of two, one with a chain of one, and one that the article says itself."""
    draft = desk.read_bytes(RELAYED.encode(), name="bridge.txt")
    article = desk.keep(draft, desk.examine(draft)).article
    views = desk.claims(article.id)
    two, one, none = views[0].claim, views[1].claim, views[-1].claim
    chained = replace(two, speaker="two councillors", attribution=("two councillors", "Radio Lenk"))
    single = replace(one, speaker="Ilka Brandt", attribution=("Ilka Brandt",))
    desk.store.save(chained, single, replace(none, speaker=None, attribution=()), label="edit claim 1", analyst="Ana")
    return [desk.claim(view.id) for view in (views[0], views[1], views[-1])]


def rated(desk, claim):
    return [(one.who, one.verdict) for one in desk.claim(claim.id).sayings]


def test_each_link_is_rated_by_itself_in_the_order_of_the_chain(desk, relayed):
    two = relayed[0]
    desk.rate_saying(two.id, Verdict.VERIFIED, who="Radio Lenk", rationale="The recording is there.")
    change = desk.rate_saying(two.id, Verdict.UNVERIFIED)
    assert change.label == "rate the saying of claim 1 unverified"
    assert rated(desk, two) == [("two councillors", Verdict.UNVERIFIED), ("Radio Lenk", Verdict.VERIFIED)]
    desk.rate_saying(two.id, Verdict.DISPUTED, who="lenk")
    assert desk.claim(two.id).sayings[1].rationale == "The recording is there."
    desk.rate_saying(two.id, None, who="two councillors")
    assert rated(desk, two) == [("Radio Lenk", Verdict.DISPUTED)]
    assert desk.rate_saying(two.id, None, who="two councillors") is None
    desk.undo()
    assert len(rated(desk, two)) == 2
    assert desk.verify().findings == ()


def test_the_verdict_of_the_claim_and_the_search_know_nothing_of_it(desk, relayed):
    one = relayed[1]
    desk.rate_saying(one.id, Verdict.VERIFIED)
    view = desk.claim(one.id)
    assert (view.verdict, view.to_review) == (None, True)
    assert desk.tally(one.claim.article_id).verified == 0
    assert desk.store.index.count() == 0
    desk.mark(one.id, Verdict.DISPUTED)
    (hit,) = [hit for hit in desk.search("need four million euros").hits if hit.check.own]
    assert hit.check.verdict is Verdict.DISPUTED
    desk.rate_saying(one.id, Verdict.UNVERIFIED)
    (hit,) = [hit for hit in desk.search("need four million euros").hits if hit.check.own]
    assert hit.check.verdict is Verdict.DISPUTED


def test_what_the_article_says_itself_and_who_is_not_in_the_chain_are_refused(desk, relayed):
    with pytest.raises(Refused, match="the article says it itself"):
        desk.rate_saying(relayed[2].id, Verdict.VERIFIED)
    for who in ("Nobody", "", "o"):
        with pytest.raises(Refused, match="not one of those who say this"):
            desk.rate_saying(relayed[0].id, Verdict.VERIFIED, who=who)


def test_a_corrected_name_takes_its_rating_along_and_a_speaker_that_goes_does_too(desk, relayed):
    one = relayed[1]
    desk.rate_saying(one.id, Verdict.VERIFIED)
    desk.edit_claim(one.id, speaker="Ilka Brand")
    assert rated(desk, one) == [("Ilka Brand", Verdict.VERIFIED)]
    desk.edit_claim(one.id, speaker=None)
    assert rated(desk, one) == []
    assert desk.store.all(Saying) == []
    desk.undo()
    assert rated(desk, one) == [("Ilka Brand", Verdict.VERIFIED)]
    assert desk.verify().findings == ()


def test_ratings_go_and_come_back_with_their_claim(desk, relayed):
    two, one = relayed[0], relayed[1]
    desk.rate_saying(two.id, Verdict.VERIFIED)
    desk.rate_saying(one.id, Verdict.VERIFIED)
    desk.remove(one.id)
    assert len(desk.store.all(Saying)) == 1
    desk.undo()
    assert rated(desk, one) == [("Ilka Brandt", Verdict.VERIFIED)]
    with pytest.raises(Refused, match="carries"):
        desk.set_aside(one.id)
    desk.join_claims([two.id, one.id])
    assert all(who in desk.claim(two.id).claim.speakers for who, _ in rated(desk, two))
    desk.undo()
    assert rated(desk, one) == [("Ilka Brandt", Verdict.VERIFIED)]
    assert desk.verify().findings == ()


def test_a_report_says_which_link_was_checked(desk, relayed, tmp_path):
    two, one = relayed[0], relayed[1]
    article = two.claim.article_id
    desk.mark(two.id, Verdict.DISPUTED)
    out = tmp_path / "r.md"
    desk.publish([desk.dossier(article)], [out])
    assert "Checked:" not in out.read_text("utf-8")
    desk.rate_saying(two.id, Verdict.VERIFIED, who="Radio Lenk")
    desk.mark(one.id, Verdict.VERIFIED)
    desk.rate_saying(one.id, Verdict.DISPUTED)
    review = tmp_path / "r.jsonld"
    desk.publish([desk.dossier(article)], [out, review])
    text = out.read_text("utf-8")
    assert "Checked: Radio Lenk did say so." in text
    assert "Not checked: whether two councillors said so." in text
    assert "Checked: Ilka Brandt did not say so." in text
    assert "The verdict above is on whether it is so." in text
    # Who did not say it is not told to be the author of the claim.
    assert "two councillors" in review.read_text("utf-8")
    assert "Ilka Brandt" not in review.read_text("utf-8").replace("said Mayor Ilka Brandt", "")


def test_the_history_tells_it(desk, relayed):
    from workbench.desk.deeds import words
    from workbench.domain.history import Wanted

    desk.rate_saying(relayed[1].id, Verdict.DISPUTED)
    desk.rate_saying(relayed[1].id, None)
    told = [words(deed) for deed in desk.deeds(Wanted(claim=relayed[1].id)).deeds[:2]]
    assert told == ["took back whether claim 2 was said", "rated that claim 2 was said: disputed"]
