"""Who says what in a claim that is cut, joined or given other edges."""

import pytest

from workbench.domain.enums import AttributionForm, Kind

TEXT = """The council votes on the bridge

Wbgr. Anna Reed said: “The bridge costs 12 million euros and it opens in 2027.” It was late. Nobody else spoke.

“We created 340 jobs,” said Mayor Claire Aubin. The port handled 4,000 containers on Monday, Luc Moreau said.
"""


@pytest.fixture
def article(desk):
    draft = desk.read_bytes(TEXT.encode(), name="bridge.txt")
    return desk.keep(draft, desk.examine(draft)).article


def claim(desk, article, words):
    return next(view.claim for view in desk.claims(article.id) if words in view.claim.quote)


def content(article, one):
    return one.content and article.text[slice(*one.content)]


def cut(desk, article, words, at):
    """Split a claim before some words and give both halves."""
    one = claim(desk, article, words)
    desk.split_claim(one.id, one.start + one.quote.index(at))
    views = [view.claim for view in desk.claims(article.id) if one.start <= view.claim.start < one.end]
    return one, *views


def test_nobodys_words_joined_with_a_quotation_are_its_speakers(desk, article):
    title, quote = claim(desk, article, "Wbgr."), claim(desk, article, "12 million")
    assert (title.speaker, quote.speaker, quote.kind) == (None, "Anna Reed", Kind.QUOTE)
    desk.join_claims([title.id, quote.id])
    joined = desk.claim(title.id).claim
    assert joined.quote.startswith("Wbgr. Anna Reed said")
    assert (joined.speaker, joined.attribution, joined.attribution_form) == ("Anna Reed", ("Anna Reed",), AttributionForm.DIRECT)
    assert (joined.kind, joined.cue, joined.confidence) == (Kind.QUOTE, "said", quote.confidence)
    assert content(article, joined) == content(article, quote)
    desk.undo()
    assert desk.claim(title.id).claim == title
    assert desk.verify().findings == ()


def test_a_long_sentence_joined_with_a_short_quotation_is_a_statement(desk, article):
    desk.edit_claim(claim(desk, article, "Luc Moreau").id, speaker=None)
    short, long = claim(desk, article, "340 jobs"), claim(desk, article, "4,000")
    desk.join_claims([short.id, long.id])
    joined = desk.claim(short.id).claim
    assert (joined.kind, joined.speaker) == (Kind.STATEMENT, "Claire Aubin")
    assert {one.noun for one in joined.quantities} == {"jobs", "containers"}


def test_of_two_who_speak_neither_says_it_all(desk, article):
    first, second = claim(desk, article, "340 jobs"), claim(desk, article, "4,000")
    assert {first.speaker, second.speaker} == {"Claire Aubin", "Luc Moreau"}
    desk.join_claims([first.id, second.id])
    joined = desk.claim(first.id).claim
    assert (joined.speaker, joined.attribution, joined.cue, joined.content) == (None, (), None, None)


def test_a_surname_and_the_full_name_are_one_speaker(desk, article):
    desk.edit_claim(claim(desk, article, "4,000").id, speaker="Aubin")
    first, second = claim(desk, article, "340 jobs"), claim(desk, article, "4,000")
    desk.join_claims([first.id, second.id])
    assert desk.claim(first.id).claim.speaker == "Claire Aubin"


def test_each_half_says_what_lies_in_it(desk, article):
    one, first, second = cut(desk, article, "12 million", "and it opens")
    assert (first.speaker, second.speaker) == ("Anna Reed", "Anna Reed")
    assert (first.attribution_form, second.attribution_form) == (AttributionForm.DIRECT, AttributionForm.CONTINUED)
    assert (first.cue, second.cue) == ("said", None)
    assert content(article, first) == "The bridge costs 12 million euros"
    assert content(article, second).startswith("and it opens in 2027")
    assert [quantity.value for quantity in first.quantities] == [12_000_000]
    assert second.quantities == ()
    assert [day.text for half in (first, second) for day in half.dates] == ["2027"]
    assert second.dates
    desk.join_claims([first.id, second.id])
    joined = desk.claim(one.id).claim
    assert (joined.quote, joined.speaker, joined.kind, joined.cue) == (one.quote, one.speaker, one.kind, one.cue)
    assert content(article, joined) == content(article, one)
    assert joined.attribution_form is one.attribution_form


def test_the_half_with_the_cue_alone_asserts_nothing_of_the_other(desk, article):
    _, first, second = cut(desk, article, "340 jobs", "said Mayor")
    assert (first.cue, second.cue) == (None, "said")
    assert content(article, first) == "We created 340 jobs,"
    assert (second.content, second.quantities, second.speaker) == (None, (), "Claire Aubin")
    assert all("340" not in signal.text for signal in second.signals)


def test_edges_drawn_in_leave_out_what_lies_beyond(desk, article):
    one = claim(desk, article, "340 jobs")
    desk.edit_claim(one.id, end=one.start + one.quote.index(" said"))
    moved = desk.claim(one.id).claim
    assert (moved.speaker, moved.cue) == ("Claire Aubin", None)
    assert content(article, moved) == "We created 340 jobs,"
    desk.edit_claim(one.id, end=one.end)
    back = desk.claim(one.id).claim
    assert (back.speaker, back.cue, content(article, back)) == ("Claire Aubin", "said", content(article, one))


def test_edges_moved_apart_take_in_who_speaks(desk, article):
    one = claim(desk, article, "4,000")
    desk.edit_claim(one.id, speaker=None)
    view, _ = desk.add_claim(article.id, one.start, one.start + one.quote.index(", Luc"))
    assert view.claim.speaker is None
    desk.edit_claim(view.id, end=one.end)
    moved = desk.claim(view.id).claim
    assert (moved.speaker, moved.cue) == ("Luc Moreau", "said")
    assert content(article, moved).startswith("The port handled 4,000 containers")


def test_a_speaker_set_or_taken_away_by_hand_outlives_other_edges(desk, article):
    one = claim(desk, article, "4,000")
    for name in ("Jo Lind", None):
        desk.edit_claim(one.id, speaker=name, start=one.start, end=one.end - 6)
        desk.edit_claim(one.id, end=one.end)
        assert desk.claim(one.id).claim.speaker == name
