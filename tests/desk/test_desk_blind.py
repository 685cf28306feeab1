"""The blind second look: nowhere at the desk can somebody learn what another found before they have found for themselves."""

import json

import pytest

from workbench.desk import Desk, deeds
from workbench.domain.enums import Intent, NotCheckable, Reason, Stance, Verdict
from workbench.domain.errors import Refused
from workbench.domain.gate import Need
from workbench.domain.history import Wanted
from workbench.domain.signing import SecondLook
from workbench.services.report.strings import words_in
from workbench.store.veil import HIDDEN_LABEL

SECRET = "quay-ledger-7"  # stands in the hidden rationale and nowhere else


@pytest.fixture
def second(desk, article, claims, tmp_path):
    """Ana found claim 1 disputed, exported it and found it verified then; Cid signed. Ben is at the desk, and blind."""
    first = claims[0].id
    desk.mark(first, Verdict.DISPUTED, rationale=f"{SECRET} said no.")
    desk.publish([desk.dossier(article.id)], [tmp_path / "first.md"])
    desk.mark(first, Verdict.VERIFIED, rationale=f"{SECRET} says so.", reason=Reason.OUTDATED)
    desk.publish([desk.dossier(article.id)], [tmp_path / "second.md"])
    desk.analyst = "Cid"
    desk.sign([first])
    opened = Desk.open_casebook(tmp_path / "test.casebook", "Ben", blind=True)
    yield opened
    opened.close()


def told_by(desk, article, claims):
    """Everything the desk tells of the first claim, one text for each way of asking."""
    first = claims[0].id
    check = desk.search(claims[0].claim.quote, typed=False)
    return {
        "claims": repr([view.state for view in desk.claims(article.id, everything=True)]) + repr(desk.claims(article.id)[0].signed),
        "claim": repr(desk.claim(first)),
        "tally": repr([desk.tally(article.id).verified, desk.tally(article.id).disputed]),
        "library": repr([(one.tally.verified, one.tally.disputed) for one in desk.articles()]),
        "entries": repr([(one.tally.verified, one.tally.disputed) for one in desk.entries_of([article.id])]),
        "statistics": repr(desk.statistics().total.verified) + repr(desk.analysts()),
        "history": repr(desk.deeds()),
        "history of the claim": repr(desk.deeds(Wanted(claim=first))),
        "events": repr(desk.history()),
        "events of the claim": repr(desk.events_of(Wanted(claim=first))),
        "history searched": repr(desk.deeds(Wanted(words=SECRET)).deeds),
        "undo": repr((desk.undo_label(), desk.redo_label())),
        "way back": repr(desk.way_back(1).labels),
        "words": repr(desk.find(SECRET).passages),
        "words of the claim": repr(desk.find(claims[0].claim.quote).passages),
        "checks": repr(check.hits),
        "checked": repr(desk.checked([article.id]).rows),
        "dossier": repr(desk.dossier(article.id)),
        "versions": repr(desk.versions(article.id)),
        "disagreements": repr(desk.disagreements([article.id])),
        "rechecks": repr(desk.rechecks()),
        "sources": repr(desk.source_entries()),
        "unmet": repr(desk.unmet(article.id)),
        "counts": repr(desk.stats()["verdict"]),
    }


TELLING = (SECRET, "verified", "VERIFIED", "disputed", "DISPUTED", "outdated", "Cid")


def test_nothing_at_the_desk_tells_a_hidden_finding(second, article, claims):
    second.sight.blind = False
    open_eyes = told_by(second, article, claims)
    second.sight.blind = True
    blind = told_by(second, article, claims)
    for way, text in blind.items():
        shown = text.replace("verified=0", "").replace("disputed=0", "").replace("unverified=0", "")
        shown = shown.replace("analyst='Cid'", "") if way.startswith(("history", "events", "dossier")) else shown
        assert not [word for word in TELLING if word in shown], (way, shown[:2000])
        assert text != open_eyes[way] or way in ("checked", "disagreements", "rechecks", "sources", "unmet"), way
    assert blind["counts"] == "0"
    assert blind["tally"] == blind["library"].strip("[]").replace("(", "[").replace(")", "]") == "[0, 0]"


def test_a_reader_of_a_blind_desk_is_blind_too(second, article):
    reader = second.reader()
    assert reader.claims(article.id)[0].veiled
    assert reader.claims(article.id)[0].state is None
    second.sight.blind = False
    assert reader.claims(article.id)[0].verdict is Verdict.VERIFIED
    reader.close()


def test_whoever_found_it_sees_it_and_so_does_whoever_signed(second, article):
    for name in ("Ana", " ana ", "CID"):
        second.analyst = name
        view = second.claims(article.id)[0]
        assert (view.verdict, view.veiled) == (Verdict.VERIFIED, False), name
    second.analyst = "Ben"
    assert second.claims(article.id)[0].veiled


@pytest.mark.parametrize(
    "deed",
    [
        lambda desk, claim: desk.mark(claim, Verdict.UNVERIFIED),
        lambda desk, claim: desk.mark(claim, None),
        lambda desk, claim: desk.mark_all([claim], Verdict.DISPUTED),
        lambda desk, claim: desk.explain(claim, "I think so."),
        lambda desk, claim: desk.sign([claim]),
        lambda desk, claim: desk.unsign([claim]),
        lambda desk, claim: desk.confirm([claim]),
        lambda desk, claim: desk.set_dates([claim], as_of="today"),
    ],
)
def test_what_is_hidden_is_neither_changed_nor_signed(second, article, claims, deed):
    before = second.store.journal.head()
    with pytest.raises(Refused, match="finding on claim 1, which is hidden until you give your own"):
        deed(second, claims[0].id)
    assert second.store.journal.head() == before


@pytest.mark.parametrize("way", ["publish", "draft", "bundle", "copy", "record"])
def test_no_report_leaves_that_would_tell_a_hidden_finding_as_open(second, article, claims, tmp_path, way):
    out = tmp_path / "out.html"
    dossier = second.dossier(article.id)
    assert [view.veiled for view in dossier.claims][:2] == [True, False]
    ways = {
        "publish": lambda: second.publish([dossier], [out]),
        "draft": lambda: second.write_reports([dossier], [out]),
        "bundle": lambda: second.bundle([dossier], tmp_path / "out.bundle.zip"),
        "copy": lambda: second.copied(claims[0].id),
        "record": lambda: second.record_version([dossier], [out]),
    }
    with pytest.raises(Refused, match=r"hidden from you.*claims: 1"):
        ways[way]()
    assert not out.exists()
    assert not (tmp_path / "out.bundle.zip").exists()


def test_after_ones_own_look_all_is_there_and_the_look_is_known_as_blind(second, article, claims):
    first = claims[0].id
    second.look(first, Verdict.DISPUTED)
    view = second.claim(first)
    assert (view.verdict, view.signed.analyst, view.veiled) == (Verdict.VERIFIED, "Cid", False)
    assert [look.blind for look in view.looks] == [True]
    assert second.articles()[0].tally.verified == 1
    assert second.deeds(Wanted(words="quay-ledger-7")).deeds
    second.look(first, Verdict.VERIFIED)  # having seen what Ana found
    assert [look.blind for look in second.claim(first).looks] == [False]
    second.look(first, None)
    assert second.claim(first).veiled
    second.look(first, Verdict.DISPUTED)  # it was seen once: no look is blind any more
    assert [look.blind for look in second.claim(first).looks] == [False]
    assert second.verify().findings == ()


def test_the_correction_note_of_a_preview_keeps_the_secret(second, article):
    from workbench.services.report.outline import Outline
    from workbench.services.report.prose import prose

    told = repr(list(prose(Outline(second.dossier(article.id)), words_in("en"))))
    assert SECRET not in told
    assert "orrect" not in told


def test_a_hidden_deed_has_no_name_and_is_not_undone(second):
    before = second.store.journal.head()
    assert second.undo_label() == HIDDEN_LABEL
    assert deeds.said(HIDDEN_LABEL, Intent.DO) == "worked on a finding that is hidden from you"
    assert HIDDEN_LABEL in second.way_back(1).labels
    for back in (second.undo, lambda: second.undo_to(1)):
        with pytest.raises(Refused, match="a finding that is hidden from you"):
            back()
    assert second.store.journal.head() == before


def test_a_house_can_ask_for_blind_looks_of_everybody(desk, article, claims, tmp_path):
    first = claims[0].id
    desk.mark(first, Verdict.VERIFIED)
    desk.set_rule(Need.BLIND)
    assert desk.claim(first).verdict is Verdict.VERIFIED  # Ana's own
    assert [one.rule.need for one in desk.unmet(article.id)] == [Need.BLIND]
    desk.analyst = "Ben"
    assert desk.claim(first).veiled
    desk.look(first, None, not_checkable=NotCheckable.VAGUE)
    assert [look.blind for look in desk.store.all(SecondLook)] == [True]
    assert desk.unmet(article.id) == ()
    desk.drop_rule("any:blind-look")
    assert desk.claim(claims[0].id).verdict is Verdict.VERIFIED


def test_a_note_without_a_finding_is_hidden_from_nobody(desk, article, claims):
    desk.explain(claims[1].id, "Ask the harbour office.")
    desk.analyst = "Ben"
    desk.sight.blind = True
    assert desk.claim(claims[1].id).rationale == "Ask the harbour office."
    desk.mark(claims[1].id, Verdict.VERIFIED)
    assert json.loads(desk.history(limit=1)[0].after)["claim_id"] == claims[1].id


def beside(desk, article, claims):
    """What others put beside the finding on claim 1, wherever the desk tells it."""
    first = claims[0].id
    return {
        "claim": repr(desk.claim(first)),
        "claims": repr(desk.claims(article.id)),
        "dossier": repr(desk.dossier(article.id).claims),
        "words": repr(desk.find(SECRET).passages),
        "events": repr(desk.history(limit=100)),
        "events of the claim": repr(desk.events_of(Wanted(claim=first))),
        "sources": repr(desk.source_entries()),
    }


def test_what_others_put_beside_a_hidden_finding_is_hidden_with_it(desk, article, claims):
    first, other = claims[0].id, claims[1].id
    desk.mark(first, Verdict.VERIFIED)
    desk.link(first, "https://port.example/ledger", stance=Stance.CONTRADICTS, quote=SECRET, quote_anyway=True)
    desk.link(other, "https://port.example/other", stance=Stance.SUPPORTS, quote="in sight", quote_anyway=True)
    desk.analyst = "Ben"
    desk.sight.blind = True
    for way, text in beside(desk, article, claims).items():
        assert SECRET not in text, way
        assert "contradicts" not in text.lower(), way
    assert [one.evidence.quote for one in desk.claim(other).evidence] == ["in sight"]
    labels = [one.label for one in desk.history(limit=100) if one.table == "evidence"]
    assert labels == ["link a source to claim 2", HIDDEN_LABEL], "which source hangs on the claim is told by no name of an action"
    desk.link(first, "https://port.example/mine", stance=Stance.SUPPORTS, quote="found by me", quote_anyway=True)
    assert [one.evidence.quote for one in desk.claim(first).evidence] == ["found by me"]
    desk.look(first, Verdict.DISPUTED)
    assert {one.evidence.quote for one in desk.claim(first).evidence} == {SECRET, "found by me"}
    assert HIDDEN_LABEL not in [one.label for one in desk.history(limit=100)]
    assert desk.verify().findings == ()


@pytest.mark.parametrize("together", [False, True])
def test_a_finding_that_was_cleared_is_hidden_from_whoever_never_looked(desk, article, claims, together):
    first, noted = claims[0].id, claims[1].id
    desk.mark(first, Verdict.DISPUTED, rationale=f"{SECRET} said no.")
    desk.analyst = "Cid"
    desk.look(first, Verdict.DISPUTED, rationale=f"{SECRET} again.")
    desk.analyst = "Ana"
    desk.mark(first, None)
    desk.explain(noted, "Ask the harbour office.")
    desk.analyst = "Ben"
    desk.sight.blind = True
    told = {**told_by(desk, article, claims), **beside(desk, article, claims)}
    for way, text in told.items():
        assert SECRET not in text, way
        assert "disputed" not in text.replace("disputed=0", "").lower(), way
    view = desk.claim(first)
    assert (view.to_review, view.veiled, view.rationale, view.looks) == (True, False, "", ())
    assert desk.claim(noted).rationale == "Ask the harbour office."
    if together:
        desk.mark_all([first, noted], Verdict.VERIFIED)
        assert desk.claim(noted).rationale == "Ask the harbour office."
    else:
        desk.mark(first, Verdict.VERIFIED)
    assert (desk.claim(first).verdict, desk.claim(first).rationale) == (Verdict.VERIFIED, "")
    assert SECRET in repr(desk.events_of(Wanted(claim=first)))  # now that Ben has found something
    desk.undo()
    desk.sight.blind = False
    assert desk.claim(first).rationale == f"{SECRET} said no."
    assert desk.verify().findings == ()


def test_a_house_rule_hides_them_as_well(desk, article, claims):
    first = claims[0].id
    desk.mark(first, Verdict.DISPUTED, rationale=SECRET)
    desk.link(first, "https://port.example/ledger", stance=Stance.CONTRADICTS)
    desk.set_rule(Need.BLIND)
    desk.analyst = "Ben"
    assert desk.claim(first).evidence == ()
    desk.analyst = "Ana"
    assert desk.claim(first).evidence
    desk.mark(first, None)
    desk.analyst = "Ben"
    assert SECRET not in repr(desk.history(limit=100))
    assert desk.claim(first).rationale == ""
