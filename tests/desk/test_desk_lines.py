"""Lines set aside and brought back by hand, and what is remembered of them for an outlet."""

from dataclasses import replace

import pytest

from workbench.domain.article import LineRule
from workbench.domain.enums import Kind, Stance, Verdict
from workbench.domain.errors import NotFound, Refused

PAGE = """The council votes on the bridge

The council voted on Monday. The bridge costs 12 million euros.

{box}

The mayor was not there.

Advertisement

{last}
"""
BOX = "Our readers’ 12 questions"


def opened(desk, box=BOX, last="It was late.", outlet="The Beacon"):
    draft = replace(desk.read_bytes(PAGE.format(box=box, last=last).encode(), name=f"{box}.txt"), outlet=outlet)
    return desk.keep(draft, desk.examine(draft, desk.rules_for(draft))).article


def line(desk, article, text):
    """The claim that is a line, furniture too."""
    return next(view for view in desk.claims(article.id, everything=True) if view.claim.quote == text)


def doubts(desk, article):
    """For each doubt whether a line is furniture: was it dismissed?"""
    return [view.dismissed for view in desk.flags(article.id) if view.flag.kind == "furniture-doubt"]


def test_a_line_set_aside_is_furniture_on_the_outlets_next_page(desk):
    first = opened(desk)
    change, rule = desk.set_aside(line(desk, first, BOX).id)
    assert (rule.outlet, rule.line, rule.kind, rule.overruled) == (
        "the beacon",
        "our readers' # questions",
        Kind.FURNITURE,
        "subhead",
    )
    assert change.label.startswith("set claim ")
    assert line(desk, first, BOX).claim.kind is Kind.FURNITURE

    second = opened(desk, box="Our readers' 9 questions", outlet="THE  beacon")
    there = line(desk, second, "Our readers' 9 questions")
    assert (there.claim.kind, there.claim.rule, there.number) == (Kind.FURNITURE, "outlet-remembered", None)
    assert desk.why(there.id) == "An analyst decided so about this line on another page of the same outlet."

    elsewhere = opened(desk, box=BOX + " now", last="It was very late.", outlet="The Lamp")
    assert line(desk, elsewhere, BOX + " now").claim.kind is Kind.STATEMENT


def test_a_line_brought_back_is_body_on_the_next_page_and_its_memory_can_be_forgotten(desk):
    first = opened(desk)
    _, rule = desk.bring_back(line(desk, first, "Advertisement").id)
    assert (rule.line, rule.kind, rule.overruled) == ("advertisement", Kind.STATEMENT, "furniture-navigation")
    back = line(desk, first, "Advertisement")
    assert (back.claim.kind, desk.why(back.id)) == (Kind.STATEMENT, "An analyst decided so.")
    assert line(desk, opened(desk, last="Nobody was late."), "Advertisement").claim.kind is Kind.STATEMENT

    desk.remove(rule.id)
    assert desk.line_rules() == []
    assert line(desk, opened(desk, last="Somebody was late."), "Advertisement").claim.kind is Kind.FURNITURE


def test_the_last_word_counts(desk):
    first = opened(desk)
    desk.set_aside(line(desk, first, BOX).id)
    second = opened(desk, last="Nobody was late.")
    assert desk.bring_back(line(desk, second, BOX).id)[1] is None
    assert desk.line_rules() == []
    assert line(desk, opened(desk, last="Somebody was late."), BOX).claim.kind is Kind.STATEMENT
    _, rule = desk.set_aside(line(desk, second, BOX).id)
    assert (rule.kind, rule.overruled) == (Kind.FURNITURE, "subhead")
    assert line(desk, opened(desk, last="All were late."), BOX).claim.kind is Kind.FURNITURE


@pytest.mark.parametrize(
    ("verb", "other", "text"), [("set_aside", "bring_back", BOX), ("bring_back", "set_aside", "Advertisement")]
)
def test_taking_a_decision_back_leaves_nothing_to_remember(desk, verb, other, text):
    article = opened(desk)
    before = line(desk, article, text).claim.kind
    getattr(desk, verb)(line(desk, article, text).id)
    _, rule = getattr(desk, other)(line(desk, article, text).id)
    assert (rule, desk.line_rules()) == (None, [])
    assert line(desk, article, text).claim.kind is before
    getattr(desk, verb)(line(desk, article, text).id, remember=False)
    assert getattr(desk, other)(line(desk, article, text).id)[1] is None


def test_one_undo_takes_back_the_line_its_memory_and_the_settled_doubt(desk):
    article = opened(desk, last="The offer of the week\n\nSubscribe\n\nIt was late.")
    assert doubts(desk, article) == [False]
    before = desk.claims(article.id, everything=True)
    change, _ = desk.set_aside(line(desk, article, "The offer of the week").id)
    assert doubts(desk, article) == [True]
    assert desk.undo().label == change.label
    assert desk.claims(article.id, everything=True) == before
    assert (desk.line_rules(), doubts(desk, article)) == ([], [False])
    desk.redo()
    assert [rule.line for rule in desk.line_rules()] == ["the offer of the week"]


def test_one_undo_takes_back_all_sentences_of_a_line_brought_back(desk):
    article = opened(desk, last="Sign up for our newsletter. Join our WhatsApp group.")
    grey = line(desk, article, "Sign up for our newsletter. Join our WhatsApp group.")
    before = desk.claims(article.id, everything=True)
    desk.bring_back(grey.id)
    quotes = [view.claim.quote for view in desk.claims(article.id)]
    assert quotes[-2:] == ["Sign up for our newsletter.", "Join our WhatsApp group."]
    desk.undo()
    assert desk.claims(article.id, everything=True) == before


def test_a_claim_with_work_on_it_is_not_set_aside(desk):
    article = opened(desk)
    one = line(desk, article, BOX).id
    desk.mark(one, Verdict.VERIFIED)
    with pytest.raises(Refused, match="carries a verdict"):
        desk.set_aside(one)
    desk.mark(one, None)
    desk.link(one, "https://council.example/minutes", stance=Stance.SUPPORTS, title="Minutes")
    with pytest.raises(Refused):
        desk.set_aside(one)
    assert line(desk, article, BOX).claim.kind is Kind.STATEMENT
    assert desk.line_rules() == []


def test_nothing_is_remembered_without_outlet_for_part_of_a_line_or_on_request(desk):
    assert desk.set_aside(line(desk, opened(desk, outlet=None), BOX).id)[1] is None
    article = opened(desk, last="It was too late.")
    assert desk.set_aside(line(desk, article, "The council voted on Monday.").id)[1] is None
    assert desk.set_aside(line(desk, article, BOX).id, remember=False)[1] is None
    assert desk.line_rules() == []


def test_a_page_without_outlet_is_known_by_its_site(desk):
    draft = replace(desk.read_bytes(PAGE.format(box=BOX, last="Late.").encode(), name="a.txt"), url="https://www.beacon.example/a")
    article = desk.keep(draft, desk.examine(draft, desk.rules_for(draft))).article
    _, rule = desk.set_aside(line(desk, article, BOX).id)
    assert rule.outlet == "beacon.example"
    other = replace(draft, url="https://www.beacon.example/b")
    assert [one.id for one in desk.rules_for(other)] == [rule.id]


def test_deciding_again_the_same_changes_nothing(desk):
    article = opened(desk)
    assert desk.bring_back(line(desk, article, BOX).id) == (None, None)
    assert desk.set_aside(line(desk, article, "Advertisement").id) == (None, None)
    with pytest.raises(NotFound):
        desk.remove("nothing")


def test_a_rule_of_an_earlier_version_is_named(desk):
    article = opened(desk)
    claim = line(desk, article, BOX).claim
    desk.store.save(replace(claim, rule="old-rule"), label="a claim of long ago", analyst="Ana")
    assert "old-rule" in desk.why(claim.id)


def test_remembered_lines_are_listed_newest_first(desk):
    article = opened(desk)
    desk.set_aside(line(desk, article, BOX).id)
    desk.bring_back(line(desk, article, "Advertisement").id)
    assert [rule.line for rule in desk.line_rules()] == ["advertisement", "our readers' # questions"]
    assert all(isinstance(rule, LineRule) and rule.analyst == "Ana" for rule in desk.line_rules())
