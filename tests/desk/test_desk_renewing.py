"""An article that changed at its source: what its claims become, and that nothing of them is lost."""

import json
import re
import zipfile

import pytest

from workbench.domain.article import Article
from workbench.domain.claim import Claim
from workbench.domain.enums import Verdict
from workbench.domain.errors import Refused
from workbench.domain.pin import Pin
from workbench.domain.renewal import Fate, FormerText
from workbench.services.report import render

OLD = """Harbour ferry ran half empty

The ferry carried 41,212 passengers in 2023, the annual report says. Mayor Ada Lind called it a success.

The line opened in May. Critics said the boats were too large for the route. Nobody was hurt in the fire of 2019."""

NEW = """Harbour ferry ran half empty

The line opened in May. Critics said these boats were too large for such a route.

Correction: an earlier version had a wrong figure.

The ferry carried 14,212 passengers in 2023, the annual report says. Mayor Ada Lind called it a success."""


def draft(desk, text, name="page.txt"):
    return desk.read_bytes(text.encode(), name=name)


@pytest.fixture
def worked_on(desk):
    """An article whose five statements all have a verdict."""
    article = desk.take(draft(desk, OLD)).article
    for view in desk.claims(article.id):
        desk.mark(view.id, Verdict.VERIFIED)
    return article


def fates(plan):
    return {one.before.split()[0] + " " + one.before.split()[1]: one.fate for one in plan.outcomes}


def test_a_plan_tells_what_becomes_of_each_claim_and_changes_nothing(desk, worked_on):
    before = desk.store.journal.head()
    plan = desk.plan_renewal(worked_on.id, draft(desk, NEW))
    assert fates(plan) == {
        "Harbour ferry": Fate.UNCHANGED,
        "The ferry": Fate.ALTERED,
        "Mayor Ada": Fate.UNCHANGED,
        "The line": Fate.MOVED,
        "Critics said": Fate.REWORDED,
        "Nobody was": Fate.GONE,
    }
    assert [one.number for one in plan.outcomes] == [1, 2, 3, 4, 5, 6]
    assert desk.store.journal.head() == before
    assert any("Correction" in one.after for one in plan.edits)


def test_claims_go_along_with_their_words(desk, worked_on):
    before = {view.id: view for view in desk.claims(worked_on.id)}
    desk.renew(desk.plan_renewal(worked_on.id, draft(desk, NEW)))
    article = desk.article(worked_on.id)
    assert article.text == NEW
    views = {view.id: view for view in desk.claims(article.id, everything=True)}
    assert before.keys() <= views.keys(), "no claim with work on it is lost"
    assert all(views[name].verdict is Verdict.VERIFIED for name in before)
    for view in views.values():
        claim = view.claim
        if view.id not in desk.lost_claims(article.id):
            assert article.text[claim.start : claim.end] == claim.quote
            assert article.text[: claim.start].endswith(claim.prefix)
            assert all(article.text[one.start : one.end] == one.text for one in claim.quantities)


def test_a_changed_figure_is_a_claim_to_review_and_the_old_one_stays_beside_the_text(desk, worked_on):
    desk.renew(desk.plan_renewal(worked_on.id, draft(desk, NEW)))
    lost = desk.lost_claims(worked_on.id)
    views = {view.id: view for view in desk.claims(worked_on.id)}
    assert {views[name].claim.quote.split(",")[0] for name in lost} == {
        "The ferry carried 41",
        "Nobody was hurt in the fire of 2019.",
    }
    new = next(view for view in views.values() if "14,212" in view.claim.quote)
    assert new.to_review


def test_the_former_text_is_kept_with_its_bytes(desk, worked_on):
    desk.renew(desk.plan_renewal(worked_on.id, draft(desk, NEW)))
    (former,) = desk.former_texts(worked_on.id)
    assert (former.text, former.snapshot, former.location) == (OLD, worked_on.snapshot, worked_on.location)
    assert {one.fate for one in former.outcomes} >= {Fate.ALTERED, Fate.GONE, Fate.REWORDED}
    ((_, told),) = desk.publisher_edits(worked_on.id)
    assert told
    assert not desk.verify().findings


def test_undo_brings_all_of_it_back(desk, worked_on):
    before = (desk.article(worked_on.id), desk.claims(worked_on.id, everything=True))
    desk.renew(desk.plan_renewal(worked_on.id, draft(desk, NEW)))
    desk.undo()
    assert (desk.article(worked_on.id), desk.claims(worked_on.id, everything=True)) == before
    assert desk.store.all(FormerText) == []
    desk.redo()
    assert desk.article(worked_on.id).text == NEW
    assert not desk.verify().findings


def test_words_that_come_back_find_their_claim(desk, worked_on):
    lost_once = desk.claims(worked_on.id)
    desk.renew(desk.plan_renewal(worked_on.id, draft(desk, NEW)))
    assert desk.lost_claims(worked_on.id)
    desk.renew(desk.plan_renewal(worked_on.id, draft(desk, OLD + "\n")))
    assert desk.lost_claims(worked_on.id) == ()
    again = {view.id: view.claim.quote for view in desk.claims(worked_on.id)}
    assert {view.id for view in lost_once} <= again.keys()


def test_claims_without_work_are_read_anew_and_keep_their_ids_where_they_stand(desk):
    article = desk.take(draft(desk, OLD)).article
    before = {view.claim.quote: view.id for view in desk.claims(article.id)}
    desk.renew(desk.plan_renewal(article.id, draft(desk, NEW)))
    after = {view.claim.quote: view.id for view in desk.claims(article.id)}
    assert after["The line opened in May."] == before["The line opened in May."]
    assert desk.lost_claims(article.id) == ()
    assert "Nobody was hurt in the fire of 2019." not in after


def test_a_plan_that_is_no_longer_true_is_refused(desk, worked_on):
    plan = desk.plan_renewal(worked_on.id, draft(desk, NEW))
    desk.renew(plan)
    with pytest.raises(Refused, match="in the meantime"):
        desk.renew(plan)


@pytest.mark.parametrize(("text", "told"), [(OLD, "has already"), (" \n", "no text")])
def test_what_is_no_new_version_is_refused(desk, worked_on, text, told):
    made = desk.take(draft(desk, text)).article if text == OLD else worked_on
    given = draft(desk, OLD)
    if text != OLD:
        from dataclasses import replace

        given = replace(given, text=text)
    with pytest.raises(Refused, match=told):
        desk.plan_renewal(made.id, given)


def test_an_article_that_was_renewed_can_be_removed(desk, worked_on):
    desk.renew(desk.plan_renewal(worked_on.id, draft(desk, NEW)))
    desk.remove(worked_on.id)
    assert desk.store.all(Article) == []
    assert desk.store.all(Claim) == []
    assert not desk.verify().findings


def exported(desk, article, tmp_path, name="r.md"):
    desk.publish([desk.dossier(article.id)], [tmp_path / name])
    return (tmp_path / name).read_text(encoding="utf-8")


def test_findings_on_words_that_changed_are_to_be_checked_again_until_somebody_looks(desk, worked_on):
    desk.renew(desk.plan_renewal(worked_on.id, draft(desk, NEW)))
    due = {view.claim.quote.split()[0]: view for view in desk.claims(worked_on.id) if view.recheck}
    told = {word: [(cause.kind.value, cause.value) for cause in view.recheck] for word, view in due.items()}
    assert told == {
        "The": [("wording", "altered")],
        "Critics": [("wording", "reworded")],
        "Nobody": [("wording", "gone")],
    }
    assert {one.claim_id for one in desk.rechecks()} == {view.id for view in due.values()}
    assert desk.claim(due["Critics"].id).recheck == due["Critics"].recheck
    desk.confirm([due["Critics"].id])
    desk.mark(due["The"].id, Verdict.DISPUTED)
    assert {one.quote.split()[0] for one in desk.rechecks()} == {"Nobody"}
    desk.undo()
    assert len(desk.rechecks()) == 2


def test_words_that_came_back_are_no_reason_to_check_again(desk, worked_on):
    desk.renew(desk.plan_renewal(worked_on.id, draft(desk, NEW)))
    desk.renew(desk.plan_renewal(worked_on.id, draft(desk, OLD + "\n")))
    assert {cause.value for view in desk.claims(worked_on.id) for cause in view.recheck} == {"reworded"}


def test_a_report_tells_what_the_publisher_changed(desk, worked_on, tmp_path):
    before = exported(desk, worked_on, tmp_path)
    assert "What the publisher changed" not in before
    desk.renew(desk.plan_renewal(worked_on.id, draft(desk, NEW)))
    dossier = desk.dossier(worked_on.id)
    for name in ("r.md", "r.html", "r.docx", "r.odt"):
        desk.write_reports([dossier], [tmp_path / name])
        if name.endswith(("docx", "odt")):
            with zipfile.ZipFile(tmp_path / name) as file:
                told = file.read("word/document.xml" if name == "r.docx" else "content.xml").decode()
        else:
            told = (tmp_path / name).read_text(encoding="utf-8")
        for words in (
            "What the publisher changed",
            "2 unchanged, 1 moved, 1 reworded, 1 altered and 1 gone",
            "Correction: an earlier version had a wrong figure.",
            "another claim now",
            "the article no longer says it",
            "To be checked again: a newer version of the article says it in other words.",
        ):
            assert words in re.sub(r"<[^>]+>", "", told), (name, words)
    (report,) = json.loads(render(dossier, "json"))["reports"]
    ((told),) = report["renewals"]
    assert [one["fate"] for one in told["claims"]] == ["unchanged", "altered", "unchanged", "moved", "reworded", "gone"]
    assert any("Correction" in one["after"] for one in told["edits"])
    kinds = {cause["kind"] for claim in report["claims"] for cause in claim["recheck"]}
    assert kinds == {"wording"}


def test_a_correction_after_a_renewal_names_the_claim_by_its_new_number(desk, worked_on, tmp_path):
    moved = next(view for view in desk.claims(worked_on.id) if view.claim.quote.startswith("The line"))
    desk.mark(moved.id, Verdict.VERIFIED)
    exported(desk, worked_on, tmp_path)
    desk.renew(desk.plan_renewal(worked_on.id, draft(desk, NEW)))
    desk.mark(moved.id, Verdict.DISPUTED)
    now = desk.claim(moved.id).number
    assert now != moved.number
    told = exported(desk, worked_on, tmp_path, "s.md")
    assert f"told otherwise of claim {now}." in told
    assert f"**Claim {now}**: Now Disputed; before: Verified." in told


def test_pins_follow_the_words_of_the_article_that_they_are_about(desk, worked_on, tmp_path):
    views = {view.claim.quote.split()[1]: view for view in desk.claims(worked_on.id)}
    (tmp_path / "register.txt").write_text("The line opened in May. Too large. Nobody was hurt.", encoding="utf-8")
    pinned = {"line": "opened in May", "said": "boats were too large", "was": "fire of 2019"}
    for word, words in pinned.items():
        change = desk.link(views[word].id, str(tmp_path / "register.txt"))
        if due := desk.to_capture(change):
            desk.snapshot(due.id)
        desk.pin(views[word].id, desk.sources()[0].id, 0, 8, words=desk.words_of(views[word].claim, words))
    desk.renew(desk.plan_renewal(worked_on.id, draft(desk, NEW)))
    pins = {name: desk.store.all(Pin, claim_id=views[name].id)[0] for name in pinned}
    for name in ("line", "said"):
        pin = pins[name]
        assert NEW[pin.words_start : pin.words_end] == pin.words
    assert pins["line"].words == "opened in May"
    assert (pins["was"].words, pins["was"].words_start, pins["was"].words_end) == ("fire of 2019", None, None)
    desk.undo()
    back = {name: desk.store.all(Pin, claim_id=views[name].id)[0] for name in pinned}
    assert all(OLD[pin.words_start : pin.words_end] == pinned[name] for name, pin in back.items())
    assert not desk.verify().findings


DATED = "Ossenby harbour\n\nLast year the port of Ossenby counted 340 boats. The quay was closed in March.\n"


def test_a_new_version_is_read_with_the_day_that_is_known(desk):
    article = desk.take(draft(desk, DATED)).article
    assert "undated" in {flag.kind for flag in article.flags}
    desk.edit_article(article.id, published="2024-11-18")
    plan = desk.plan_renewal(article.id, draft(desk, DATED.replace("closed", "shut")))
    assert plan.draft.published is None, "what is kept as an article of its own has no day from this one"
    desk.renew(plan)
    renewed = desk.article(article.id)
    assert renewed.published == "2024-11-18"
    assert "undated" not in {flag.kind for flag in renewed.flags}
    dates = [one for view in desk.claims(article.id) for one in view.claim.dates if one.text.lower() == "last year"]
    assert [(one.first, one.last) for one in dates] == [("2023-01-01", "2023-12-31")]


def test_a_new_version_knows_the_lines_that_are_remembered_of_its_outlet(desk):
    text = "Ossenby harbour\n\nThe port of Ossenby counted 340 boats in 2023.\n\nWrite to our harbour desk about boats.\n"
    article = desk.take(draft(desk, text)).article
    desk.edit_article(article.id, outlet="Ossenby Courier")
    line = next(view for view in desk.claims(article.id) if "harbour desk" in view.claim.quote)
    desk.set_aside(line.id)
    assert desk.rules_for(desk.article(article.id))
    desk.renew(desk.plan_renewal(article.id, draft(desk, text.replace("340", "341"))))
    assert not any("harbour desk" in view.claim.quote for view in desk.claims(article.id))
