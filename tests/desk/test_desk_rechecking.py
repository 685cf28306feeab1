"""How long a finding holds: what happens to what it rests on reaches it, however far away, until somebody says that it stands."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from workbench.domain.check import Hit
from workbench.domain.enums import Band, Fate, NotCheckable, Verdict
from workbench.domain.errors import Refused
from workbench.domain.recheck import CauseKind, Confirmation, Looked
from workbench.services.report.shelf_life import shelf_lines
from workbench.services.report.strings import words_in

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def opened(desk, name, text):
    draft = desk.read_bytes(text.encode(), name=f"{name}.txt")
    article = desk.keep(draft, desk.examine(draft)).article
    return article, desk.claims(article.id)


def reuse(desk, claim, of):
    """Take the verdict of a claim over for another, as the window and the command line do."""
    check = desk.store.index.by_id(of.id)
    assert check is not None
    desk.reuse(claim.id, Hit(check, 1.0, Band.SAME, (), ()))


@pytest.fixture
def chain(desk):
    """Three articles with one claim each: the second took its verdict from the first, the third from the second."""
    claims = []
    for number, name in enumerate(("mill", "mills", "paper")):
        _, (claim, *_rest) = opened(desk, name, f"The mill at Orvane closed in 2021, said paper {number}.\n\nIt made paper.")
        claims.append(claim)
    desk.link(claims[0].id, "https://register.example/orvane", title="Register of firms")
    desk.mark(claims[0].id, Verdict.VERIFIED, rationale="It is in the register.")
    for claim, before in ((claims[1], claims[0]), (claims[2], claims[1])):
        reuse(desk, claim, before)
        # Only the reuse joins them: the sources that came along go.
        for link in desk.claim(claim.id).evidence:
            if link.source.key != f"check:{before.id}":
                desk.remove(link.evidence.id)
    return claims


def kinds(desk, claim):
    return [(cause.kind, cause.via) for cause in desk.claim(claim.id).recheck]


def register(desk, chain):
    return next(one.source for one in desk.claim(chain[0].id).evidence if one.source.url)


def test_nothing_is_due_while_nothing_happened(desk, chain):
    assert desk.rechecks() == []
    assert desk.recheck_counts() == {}
    assert [desk.claim(one.id).recheck for one in chain] == [(), (), ()]


def test_a_withdrawn_source_reaches_the_claim_and_all_that_rest_on_it(desk, chain):
    desk.edit_source(register(desk, chain).id, fate=Fate.WITHDRAWN, fate_note="The firm was mixed up with another.")
    assert [kinds(desk, one) for one in chain] == [
        [(CauseKind.SOURCE, None)],
        [(CauseKind.SOURCE, chain[0].id)],
        [(CauseKind.SOURCE, chain[1].id)],
    ]
    (cause,) = desk.claim(chain[2].id).recheck
    assert (cause.title, cause.value, cause.note) == ("Register of firms", "withdrawn", "The firm was mixed up with another.")
    assert cause.via_quote == chain[1].claim.quote
    assert desk.recheck_counts() == {one.claim.article_id: 1 for one in chain}
    assert [entry.claim_id for entry in desk.rechecks()] == [one.id for one in reversed(chain)]
    desk.undo()
    assert desk.rechecks() == []


def test_an_earlier_check_that_finds_otherwise_reaches_what_was_reused_from_it(desk, chain):
    desk.mark(chain[0].id, Verdict.DISPUTED)
    assert kinds(desk, chain[0]) == []
    assert kinds(desk, chain[1]) == [(CauseKind.CHECK, None)]
    assert kinds(desk, chain[2]) == [(CauseKind.CHECK, chain[1].id)]
    assert desk.claim(chain[1].id).recheck[0].value == "disputed"
    desk.mark(chain[0].id, None)
    assert desk.claim(chain[1].id).recheck[0].value is None
    desk.mark(chain[0].id, Verdict.VERIFIED)
    assert desk.rechecks() == []


def shelf(desk, claim):
    """What a report says of when a finding was looked at again, without the day."""
    return [re.sub(r" on .* by ", " on DAY by ", line) for line in shelf_lines(desk.claim(claim.id), words_in("en"))]


def test_a_finding_that_was_judged_anew_is_told_as_that_and_not_to_stand(desk, chain):
    first, second, _third = chain
    desk.edit_source(register(desk, chain).id, fate=Fate.CORRECTED)
    desk.mark(first.id, Verdict.VERIFIED)  # the same once more
    assert shelf(desk, first) == ["Looked at again on DAY by Ana: it still stands."]
    desk.explain(first.id, "The register was put right.")
    assert shelf(desk, first) == ["Looked at again on DAY by Ana: it still stands."]
    desk.mark(first.id, Verdict.DISPUTED)  # nothing new happened, and the word was about another finding
    assert shelf(desk, first) == ["Looked at again on DAY by Ana and judged anew."]
    desk.explain(first.id, "It is out of the register.")
    assert shelf(desk, first) == ["Looked at again on DAY by Ana and judged anew."]
    assert desk.claim(second.id).recheck
    desk.mark(second.id, Verdict.UNVERIFIED)
    assert shelf(desk, second) == ["Looked at again on DAY by Ana and judged anew."]
    desk.undo()
    assert shelf(desk, second) == []
    desk.mark(second.id, None, not_checkable=NotCheckable.VAGUE)
    assert shelf(desk, second) == ["Looked at again on DAY by Ana and judged anew."]
    assert desk.verify().findings == ()


def test_a_first_finding_is_no_second_look_and_an_older_casebook_does_not_tell(desk, article, claims):
    desk.link(claims[0].id, "https://register.example/orvane", title="Register")
    desk.edit_source(desk.claim(claims[0].id).evidence[0].source.id, fate=Fate.CORRECTED)
    desk.mark(claims[0].id, Verdict.VERIFIED)
    assert desk.claim(claims[0].id).confirmed.how is Looked.FIRST
    assert shelf(desk, claims[0]) == []
    desk.store.save(replace(desk.claim(claims[0].id).confirmed, how=None), label="as it was", analyst="Ana")
    assert shelf(desk, claims[0]) == ["Looked at again on DAY by Ana."]


def test_an_earlier_check_that_is_gone_is_told_by_the_name_it_had(desk, chain):
    desk.remove(chain[0].id)
    (cause,) = desk.claim(chain[1].id).recheck
    assert (cause.kind, cause.title) == (CauseKind.GONE, chain[0].claim.quote)
    desk.undo()
    assert desk.rechecks() == []


def test_what_still_stands_holds_up_what_rests_on_it_and_undo_takes_that_back(desk, chain):
    desk.edit_source(register(desk, chain).id, fate=Fate.CORRECTED)
    change = desk.confirm([chain[1].id])
    assert change.label == "confirm that claim 1 still stands"
    assert [len(desk.claim(one.id).recheck) for one in chain] == [1, 0, 0]
    assert desk.claim(chain[1].id).confirmed.analyst == "Ana"
    desk.undo()
    assert [len(desk.claim(one.id).recheck) for one in chain] == [1, 1, 1]
    desk.redo()
    desk.confirm([chain[0].id])
    assert desk.rechecks() == []
    assert desk.confirm([chain[0].id]) is None
    assert desk.verify().findings == ()


def test_another_state_of_the_same_thing_is_due_again(desk, chain):
    source = register(desk, chain)
    desk.edit_source(source.id, fate=Fate.CORRECTED)
    desk.confirm([one.id for one in chain])
    assert desk.rechecks() == []
    desk.edit_source(source.id, fate=Fate.WITHDRAWN)
    assert len(desk.rechecks()) == 3
    desk.edit_source(source.id, fate=None, fate_note=None)
    assert desk.rechecks() == []
    assert desk.source(source.id).fate_at is None


def test_a_note_alone_is_no_new_state(desk, chain):
    source = register(desk, chain)
    desk.edit_source(source.id, fate=Fate.CORRECTED)
    desk.confirm([one.id for one in chain])
    desk.edit_source(source.id, fate_note="A date was wrong.")
    assert desk.rechecks() == []


def test_a_verdict_given_anew_is_given_in_the_knowledge_of_what_happened(desk, chain):
    desk.edit_source(register(desk, chain).id, fate=Fate.WITHDRAWN)
    desk.mark(chain[0].id, Verdict.VERIFIED)
    assert desk.rechecks() == []
    desk.undo()
    assert len(desk.rechecks()) == 3
    desk.explain(chain[0].id, "Still to be looked at.")
    assert len(desk.rechecks()) == 3


def test_a_review_date_that_has_passed_reaches_dependants_too(desk, chain):
    desk.set_dates([chain[0].id], as_of="2026-01-31", review_on="6 months", now=NOW)
    state = desk.claim(chain[0].id).state
    assert (state.as_of, state.review_on) == ("2026-01-31", "2026-09-02")
    assert desk.rechecks(now=datetime(2026, 9, 1, 12, 0, tzinfo=UTC)) == []
    due = desk.rechecks(now=datetime(2026, 9, 2, 12, 0, tzinfo=UTC))
    assert {entry.causes[0].kind for entry in due} == {CauseKind.REVIEW}
    assert len(due) == 3
    desk.confirm([chain[0].id], now=datetime(2026, 9, 2, 12, 0, tzinfo=UTC))
    assert desk.rechecks(now=datetime(2026, 9, 3, 12, 0, tzinfo=UTC)) == []
    desk.set_dates([chain[0].id], review_on="2026-10-01", now=NOW)
    assert len(desk.rechecks(now=datetime(2026, 10, 1, 12, 0, tzinfo=UTC))) == 3


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("today", "2026-03-02"),
        ("2027-01-31", "2027-01-31"),
        ("10 days", "2026-03-12"),
        ("2 semaines", "2026-03-16"),
        ("1 year", "2027-03-02"),
        ("in 12 months", "2027-03-02"),
        ("", None),
        (None, None),
    ],
)
def test_days_are_typed_or_counted(desk, chain, typed, day):
    desk.set_dates([chain[0].id], review_on="2026-12-24", now=NOW)
    desk.set_dates([chain[0].id], review_on=typed, now=NOW)
    assert desk.claim(chain[0].id).state.review_on == day


def test_the_last_of_a_month_stays_in_its_month(desk, chain):
    desk.set_dates([chain[0].id], review_on="1 month", now=datetime(2026, 1, 31, 12, 0, tzinfo=UTC))
    assert desk.claim(chain[0].id).state.review_on == "2026-02-28"


def test_dates_belong_to_a_finding(desk, article, claims):
    with pytest.raises(Refused, match="no finding"):
        desk.set_dates([claims[0].id], as_of="today")
    desk.mark(claims[0].id, Verdict.VERIFIED)
    for wrong in ("soon", "2026-02-30", "0x1", "-3 days"):
        with pytest.raises(Refused, match="is no day"):
            desk.set_dates([claims[0].id], review_on=wrong)
    desk.set_dates([claims[0].id], as_of="today", review_on="1 year")
    desk.mark(claims[0].id, None)
    assert desk.claim(claims[0].id).state is None


def test_several_findings_get_dates_or_none_of_them_does(desk, article, claims):
    desk.mark(claims[0].id, Verdict.VERIFIED)
    with pytest.raises(Refused):
        desk.set_dates([claims[0].id, claims[1].id], as_of="today")
    assert desk.claim(claims[0].id).state.as_of is None


def test_sources_that_came_along_reach_it_by_themselves(desk, chain):
    _, (claim, *_rest) = opened(desk, "late", "The mill at Orvane closed in 2021, said a late report.\n\nIt made paper.")
    reuse(desk, claim, chain[0])
    desk.edit_source(register(desk, chain).id, fate=Fate.WITHDRAWN)
    assert kinds(desk, claim) == [(CauseKind.SOURCE, None)]
    desk.confirm([chain[0].id])
    assert kinds(desk, claim) == [(CauseKind.SOURCE, None)]


def test_a_circle_of_reuses_ends(desk):
    _, (first, *_rest) = opened(desk, "a", "The mill at Orvane closed in 2021.\n\nIt made paper.")
    _, (second, *_rest) = opened(desk, "b", "The mill of Orvane was closed in 2021.\n\nIt made paper.")
    desk.link(first.id, "https://register.example/orvane")
    desk.mark(first.id, Verdict.VERIFIED)
    reuse(desk, second, first)
    reuse(desk, first, second)
    source = next(one.source for one in desk.claim(first.id).evidence if one.source.url)
    desk.edit_source(source.id, fate=Fate.WITHDRAWN)
    assert {entry.claim_id for entry in desk.rechecks()} == {first.id, second.id}


def test_what_has_no_finding_or_lies_in_the_trash_is_not_due(desk, chain):
    desk.edit_source(register(desk, chain).id, fate=Fate.WITHDRAWN)
    desk.trash([chain[2].claim.article_id])
    assert [entry.claim_id for entry in desk.rechecks()] == [chain[1].id, chain[0].id]
    desk.mark(chain[0].id, None)
    assert kinds(desk, chain[0]) == []


def test_a_confirmation_goes_with_its_claim(desk, chain):
    desk.edit_source(register(desk, chain).id, fate=Fate.WITHDRAWN)
    desk.confirm([chain[0].id])
    desk.remove(chain[0].id)
    assert desk.store.all(Confirmation) == []
    desk.undo()
    assert len(desk.store.all(Confirmation)) == 1
    assert desk.verify().findings == ()


def test_records_without_dates_keep_the_body_that_was_hashed(desk, chain):
    bodies = [event.after for event in desk.history() if event.table in ("verdict", "source")]
    assert bodies
    assert not any(name in body for body in bodies if body for name in ("as_of", "review_on", "fate"))


def test_the_history_tells_it(desk, chain):
    from workbench.desk.deeds import words
    from workbench.domain.history import Wanted

    desk.set_dates([chain[0].id], review_on="1 year")
    desk.edit_source(register(desk, chain).id, fate=Fate.WITHDRAWN)
    desk.confirm([chain[0].id])
    told = [words(deed) for deed in desk.deeds(Wanted(claim=chain[0].id)).deeds[:2]]
    assert told == ["confirmed that claim 1 still stands", "gave claim 1 its dates"]


def test_many_chains_are_asked_for_in_one_go(desk, chain):
    # Each article rests on the one before: what happens to the first reaches the last.
    before = chain[2]
    for number in range(12):
        _, (claim, *_rest) = opened(
            desk, f"n{number}", f"The mill at Orvane closed in 2021, said report {number}.\n\nIt made paper."
        )
        reuse(desk, claim, before)
        before = claim
    desk.mark(chain[0].id, Verdict.UNVERIFIED)
    assert len(desk.rechecks()) == 14
    assert desk.claim(before.id).recheck[0].of == chain[0].id
