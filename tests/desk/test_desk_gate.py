"""The rules of a house: off until set, evaluated claim by claim, overridden for a reason that is kept."""

import json
import re
from contextlib import closing
from dataclasses import replace

import pytest
from fuzzing import no_longer_than

from workbench.desk import Desk
from workbench.domain.enums import NotCheckable, SourceType, Stance, Standing, Verdict
from workbench.domain.errors import CannotWrite, NotFound, ReadOnly, Refused
from workbench.domain.gate import HouseRule, Need, Override
from workbench.domain.source import Source
from workbench.services.report import gaps, render


def linked(desk, claim_id, name, stance=Stance.SUPPORTS, standing=None, publisher=None):
    """Link an address without fetching it and say what it is."""
    change = desk.link(claim_id, f"https://{name}/page", stance=stance)
    source = next(record for record in change.saved if isinstance(record, Source))
    desk.store.save(replace(source, standing=standing, publisher=publisher), label="edit", analyst="Ana")
    return desk.store.get(Source, source.id)


def missing(desk, article):
    return [(one.number, one.rule.id) for one in desk.unmet(article.id) if one.override is None]


def test_nothing_is_required_until_a_rule_is_set(desk, article, claims, tmp_path):
    desk.mark(claims[0].id, Verdict.VERIFIED)
    assert desk.rules() == ()
    assert desk.unmet(article.id) == ()
    assert desk.report(article.id, [tmp_path / "a.md"]) == [tmp_path / "a.md"]


def test_one_primary_or_two_independent_sources_are_enough(desk, article, claims):
    desk.set_rule(Need.SOURCES, Verdict.VERIFIED)
    desk.mark(claims[0].id, Verdict.VERIFIED)
    desk.mark(claims[1].id, Verdict.DISPUTED)  # the rule is on verified alone
    assert missing(desk, article) == [(1, "verified:sources")]
    linked(desk, claims[0].id, "port.example", publisher="Port")
    (one,) = desk.unmet(article.id)
    assert (one.primary, one.independent) == (0, 1)
    linked(desk, claims[0].id, "other.example", publisher="port ")  # another page of the same publisher
    linked(desk, claims[0].id, "third.example", Stance.CONTRADICTS, publisher="Third")  # does not say so
    assert missing(desk, article) == [(1, "verified:sources")]
    linked(desk, claims[0].id, "fourth.example", publisher="Fourth")
    assert missing(desk, article) == []
    desk.mark(claims[2].id, Verdict.VERIFIED)
    linked(desk, claims[2].id, "register.example", standing=Standing.PRIMARY)
    assert missing(desk, article) == []


def test_disputed_is_borne_out_by_what_contradicts_and_unverified_by_all(desk, article, claims):
    desk.set_rule(Need.SOURCES, primary=0, independent=1)
    for view, verdict in zip(claims[:2], (Verdict.DISPUTED, Verdict.UNVERIFIED), strict=True):
        desk.mark(view.id, verdict)
        linked(desk, view.id, f"{verdict}.example", Stance.CONTEXT)
    assert missing(desk, article) == [(1, "any:sources")]


def test_rationale_reason_passage_and_saved_copy(desk, article, claims, tmp_path):
    for need in (Need.RATIONALE, Need.REASON, Need.PASSAGE, Need.SAVED_COPY):
        desk.set_rule(need)
    desk.mark(claims[0].id, Verdict.VERIFIED)
    assert missing(desk, article) == [(1, "any:rationale"), (1, "any:reason")]  # no source lacks a copy where there is none
    source = linked(desk, claims[0].id, "port.example")
    assert {rule for _, rule in missing(desk, article)} == {"any:rationale", "any:reason", "any:saved-copy", "any:passage"}
    desk.store.save(replace(source, type=SourceType.INTERVIEW), label="edit", analyst="Ana")  # nothing to be saved of a talk
    (tmp_path / "note.txt").write_text("The register counts 340.", encoding="utf-8")
    desk.link(claims[0].id, str(tmp_path / "note.txt"), quote="counts 340")
    assert (1, "any:saved-copy") not in missing(desk, article)
    assert (1, "any:passage") in missing(desk, article)
    desk.mark(claims[0].id, Verdict.VERIFIED, rationale="The register says so.")
    assert (1, "any:rationale") not in missing(desk, article)


def test_what_cannot_be_checked_is_told_as_that(desk, article, claims, tmp_path):
    desk.set_rule(Need.SIGN_OFF)
    desk.mark(claims[1].id, Verdict.UNVERIFIED, not_checkable=NotCheckable.OPINION)
    with pytest.raises(Refused, match="Claim 2 is not checkable and needs the signature"):
        desk.report(article.id, [tmp_path / "a.md"])
    dossier = desk.dossier(article.id)
    assert gaps(dossier)[0].text == "Claim 2 is not checkable and needs the signature of somebody else."
    assert "invérifiable" in gaps(dossier, "fr")[0].text
    (told,) = json.loads(render(dossier, "json"))["reports"][0]["unmet"]
    assert (told["verdict"], told["standing"]) == ("unverified", "not-checkable")


def test_a_signature_by_somebody_else(desk, article, claims):
    desk.set_rule(Need.SIGN_OFF)
    desk.mark(claims[0].id, Verdict.VERIFIED)
    assert missing(desk, article) == [(1, "any:sign-off")]
    desk.analyst = "Ben"
    desk.sign([claims[0].id])
    assert missing(desk, article) == []


def test_an_export_is_refused_and_writes_nothing_while_a_rule_is_not_met(desk, article, claims, tmp_path):
    desk.set_rule(Need.RATIONALE)
    desk.mark(claims[0].id, Verdict.VERIFIED)
    with pytest.raises(Refused, match=r"(?s)Claim 1 is verified and needs a rationale\..*Nothing was written"):
        desk.report(article.id, [tmp_path / "a.md"])
    assert not (tmp_path / "a.md").exists()
    assert desk.versions(article.id) == ()
    desk.write_reports([desk.dossier(article.id)], [tmp_path / "draft.md"])  # a draft says so instead
    assert "House rule not met: needs a rationale." in (tmp_path / "draft.md").read_text(encoding="utf-8")


def test_an_override_needs_a_reason_is_journalled_and_prints(desk, article, claims, tmp_path):
    desk.set_rule(Need.RATIONALE)
    desk.mark(claims[0].id, Verdict.VERIFIED)
    with pytest.raises(Refused, match="needs a reason"):
        desk.override(article.id, "  ")
    change = desk.override(article.id, "The vote is tonight.")
    assert isinstance(change.saved[0], Override)
    assert desk.history(limit=1)[0].table == "gate_override"
    desk.report(article.id, [tmp_path / "a.md", tmp_path / "a.json"])
    assert "Published nevertheless (Ana," in (tmp_path / "a.md").read_text(encoding="utf-8")
    told = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["reports"][0]
    assert told["unmet"][0]["override"]["reason"] == "The vote is tonight."
    assert told["rules"] == [{"id": "any:rationale", "need": "rationale", "verdict": None, "primary": 0, "independent": 0}]
    assert desk.override(article.id, "Again.") is None  # all are let through
    assert desk.verify().findings == ()


@pytest.mark.parametrize("name", ["nowhere/a.md", "a.foo"])
def test_an_override_is_recorded_only_with_a_report_that_was_written(desk, article, claims, tmp_path, name):
    desk.set_rule(Need.RATIONALE)
    desk.mark(claims[0].id, Verdict.VERIFIED)
    let = desk.dossier(article.id, override="The vote is tonight.")
    with pytest.raises((CannotWrite, Refused)):
        desk.publish([let], [tmp_path / name])
    assert desk.store.all(Override) == []
    assert missing(desk, article) == [(1, "any:rationale")]
    with closing(desk.reader()) as looking:
        for draft in (False, True):
            with pytest.raises(ReadOnly):
                looking.publish([looking.dossier(article.id, override="Why not.")], [tmp_path / "b.md"], draft=draft)
    assert not (tmp_path / "b.md").exists()
    desk.publish([let], [tmp_path / "a.md"])
    told = (tmp_path / "a.md").read_text(encoding="utf-8")
    assert "The vote is tonight." in told
    assert "1 claim is published although it does not meet the rules of the house; its card says why." in told.split("## ")[0]
    assert [one.reason for one in desk.store.all(Override)] == ["The vote is tonight."]
    assert missing(desk, article) == []
    assert desk.verify().findings == ()


def test_another_verdict_and_another_claim_are_not_let_through(desk, article, claims):
    desk.set_rule(Need.RATIONALE)
    desk.mark(claims[0].id, Verdict.VERIFIED)
    desk.override(article.id, "The vote is tonight.", only=[claims[0].id])
    desk.mark(claims[1].id, Verdict.VERIFIED)
    assert missing(desk, article) == [(2, "any:rationale")]
    desk.mark(claims[0].id, Verdict.DISPUTED)
    assert missing(desk, article) == [(1, "any:rationale"), (2, "any:rationale")]


def test_withheld_sources_count_like_others(desk, article, claims, tmp_path):
    desk.set_rule(Need.SOURCES, Verdict.VERIFIED, independent=2)
    desk.mark(claims[0].id, Verdict.VERIFIED)
    for name in ("port.example", "quay.example"):
        source = linked(desk, claims[0].id, name, publisher=name)
        desk.edit_source(source.id, withheld="asked not to be named")
    assert desk.dossier(article.id).unmet == ()


def test_a_report_on_some_claims_asks_for_these_alone(desk, article, claims, tmp_path):
    desk.set_rule(Need.RATIONALE)
    desk.mark(claims[0].id, Verdict.VERIFIED)
    desk.mark(claims[1].id, Verdict.VERIFIED, rationale="The register says so.")
    assert desk.dossier(article.id, only=[claims[1].id]).unmet == ()
    assert len(desk.dossier(article.id, only=[claims[0].id]).unmet) == 1


def test_rules_travel_with_the_file_and_are_undone(desk, tmp_path):
    assert desk.set_rule(Need.SOURCES, Verdict.VERIFIED).label == "set the house rule verified:sources"
    assert desk.set_rule(Need.SOURCES, Verdict.VERIFIED) is None
    desk.set_rule(Need.RATIONALE)
    rule = HouseRule("verified:sources", Need.SOURCES, Verdict.VERIFIED, 1, 2)
    assert desk.rules() == (HouseRule("any:rationale", Need.RATIONALE), rule)
    other = Desk.open_casebook(desk.backup(tmp_path / "copy.casebook"), "Ben")
    assert other.rules() == desk.rules()
    other.close()
    desk.undo()
    assert desk.rules() == (rule,)
    desk.drop_rule("verified:sources")
    assert desk.rules() == ()
    with pytest.raises(NotFound, match="set are: none"):
        desk.drop_rule("verified:sources")


@pytest.mark.parametrize("numbers", [{"primary": 0, "independent": 0}, {"primary": -1}, {"independent": 10}])
def test_numbers_that_ask_for_nothing_are_refused(desk, numbers):
    with pytest.raises(Refused, match="1 to 9"):
        desk.set_rule(Need.SOURCES, **numbers)
    with pytest.raises(Refused, match="belong to the rule sources"):
        desk.set_rule(Need.RATIONALE, primary=1)
    assert desk.rules() == ()


def test_an_article_goes_with_its_overrides_and_comes_back_with_them(desk, article, claims):
    desk.set_rule(Need.RATIONALE)
    desk.mark(claims[0].id, Verdict.VERIFIED)
    desk.override(article.id, "The vote is tonight.")
    desk.remove(article.id)
    assert desk.store.all(Override) == []
    desk.undo()
    assert len(desk.store.all(Override)) == 1
    assert desk.verify().findings == ()


def test_a_request_for_comment_on_the_claim_or_the_article(desk, article, claims):
    desk.set_rule(Need.COMMENT, Verdict.DISPUTED)
    for view in claims[:2]:
        desk.mark(view.id, Verdict.DISPUTED)
    assert missing(desk, article) == [(1, "disputed:comment"), (2, "disputed:comment")]
    desk.ask(article.id, [claims[0].id], "The port authority")
    assert missing(desk, article) == [(2, "disputed:comment")]
    desk.ask(article.id, [], "The mayor")
    assert missing(desk, article) == []


def test_copies_of_one_text_are_one_source_and_a_ruling_decides(desk, article, claims, tmp_path):
    desk.set_rule(Need.SOURCES, Verdict.VERIFIED, independent=2)
    desk.mark(claims[0].id, Verdict.VERIFIED)
    words = (
        "The register of the port of Brisac counts three hundred and forty jobs in the year, the harbour master wrote on Friday. "
        * 4
    )
    ids = []
    for name, more in (("a.txt", ""), ("b.txt", " Our own correspondent adds a line.")):
        (tmp_path / name).write_text(words + more, encoding="utf-8")
        change = desk.link(claims[0].id, str(tmp_path / name))
        source = next(record for record in change.saved if isinstance(record, Source))
        desk.keep_capture(desk.capture(source, desk.source_file(source)))
        desk.edit_source(source.id, publisher=name)
        ids.append(source.id)
    assert desk.unmet(article.id)[0].independent == 1
    assert desk.dossier(article.id).unmet[0].independent == 1
    desk.rule_origin(*ids, same=False)
    assert desk.unmet(article.id) == ()
    for source_id in ids:
        desk.edit_source(source_id, publisher="Port")
    assert desk.unmet(article.id) == ()  # the ruling stands above the publisher
    desk.rule_origin(*ids, same=True)
    assert desk.unmet(article.id)[0].independent == 1


@pytest.fixture
def leaking(desk, claims):
    """A withheld source whose title stands in everything of claim 1 that a report prints."""
    desk.link(claims[0].id, "https://quai.example/fuite/14", title="Note du bureau 14", quote="Le pont était fermé.")
    (withheld,) = desk.sources()
    desk.edit_source(withheld.id, author="Coulon, Jean", withheld="une personne de la maison")
    return claims[0].id


def logged(desk, claim_id, who, answer):
    (request,) = desk.ask(desk.claim(claim_id).claim.article_id, [claim_id], who).saved
    desk.edit_request(request.id, answer=answer)


PLACES = {
    "rationale": lambda desk, one: desk.mark(one, Verdict.DISPUTED, rationale="D’après la NOTE du  bureau 14, fermé."),
    "address": lambda desk, one: desk.mark(one, Verdict.DISPUTED, rationale="Voir quai.example/fuite/14 à ce sujet."),
    "restated": lambda desk, one: desk.edit_claim(one, restated="Selon Coulon, le pont était fermé."),
    "quotation": lambda desk, one: [
        desk.mark(one, Verdict.DISPUTED),
        desk.link(one, "https://b.example/", quote="La note du bureau 14 dit : fermé."),
    ],
    "contact log": lambda desk, one: logged(desk, one, "Jean Coulon", "Je ne dis rien."),
    "answer": lambda desk, one: logged(desk, one, "Le port", "La note du bureau 14 est fausse."),
    "note": lambda desk, one: desk.mark(one, None, not_checkable=NotCheckable.VAGUE, rationale="Note du bureau 14."),
}
SECRETS = re.compile(r"note du\s+bureau 14|Coulon|quai\.example", re.IGNORECASE)


@pytest.mark.parametrize("place", PLACES)
def test_words_that_name_a_withheld_source_are_not_exported(desk, article, leaking, tmp_path, place):
    PLACES[place](desk, leaking)
    out = tmp_path / "a.json"
    with pytest.raises(
        Refused, match=r"must not be named is named:\nThe words of claim 1 name a source that is withheld\.\nNothing"
    ):
        desk.report(article.id, [out])
    assert not out.exists()
    assert SECRETS.search(render(desk.dossier(article.id, redact=False), "json").decode())
    desk.publish([desk.dossier(article.id, redact=False)], [tmp_path / "named.json"])  # naming it was chosen: nothing is left out


@pytest.mark.parametrize("place", PLACES)
def test_an_override_leaves_the_words_out_and_prints_its_reason(desk, article, leaking, tmp_path, place):
    PLACES[place](desk, leaking)
    desk.override(article.id, "The lawyer read it.")
    outs = [tmp_path / f"a.{name}" for name in ("html", "md", "json", "csv", "jsonld", "annotations.json")]
    desk.report(article.id, outs)
    told = {out.name: out.read_text(encoding="utf-8-sig") for out in outs}
    assert not [name for name, text in told.items() if SECRETS.search(text)]
    for name in ("a.html", "a.md", "a.csv"):
        if desk.claim(leaking).verdict:
            assert "Words that name a withheld source were left out. Published nevertheless (Ana" in told[name]
            assert "The lawyer read it." in told[name]
            head = "Words that name a withheld source were left out of what is told of claims; their cards say where and why."
            assert (head in told[name]) == (name != "a.csv")
    (unmet,) = json.loads(told["a.json"])["reports"][0]["unmet"]
    assert (unmet["rule"], unmet["override"]["reason"]) == ("any:withheld", "The lawyer read it.")
    assert not [gap for gap in gaps(desk.dossier(article.id)) if gap.kind == "names-withheld"]


NAMINGS = {
    "Nora Whitcombe": (
        "Nora Whitcombe|N. Whitcombe|N Whitcombe|Whitcombe, Nora|Whitcombe, N.|Whitcombe Nora|Nora W.|Nora J. Whitcombe"
    ),
    "Whitcombe, Nora Jane": "Nora Jane Whitcombe|N. J. Whitcombe|N.J. Whitcombe|Whitcombe, Nora Jane|Jane Whitcombe",
    "Jean-Luc O'Connell": "Jean-Luc O’Connell|J.-L. O'Connell|O'Connell, Jean‑Luc|O’Connell, J.-L.",
    "Nora Li": "Nora Li|Li, Nora|N. Li|Li Nora",
    "Vincent van Houten": "Vincent van Houten|Van Houten, Vincent|Houten, Vincent|V. van Houten",
}


@pytest.mark.parametrize("author", NAMINGS)
def test_the_whole_name_of_a_withheld_author_goes_however_it_is_written(desk, article, claims, author):
    desk.link(claims[0].id, "https://quai.example/fuite/14", title="Note du bureau 14")
    (withheld,) = desk.sources()
    desk.edit_source(withheld.id, author=author, withheld="a person of the house")
    desk.mark(claims[0].id, Verdict.DISPUTED, rationale="Nora Whitcombe Nora Li O'Connell, Jean-Luc van Houten")
    desk.override(article.id, "The lawyer read it.")
    for written in NAMINGS[author].split("|"):
        desk.mark(claims[0].id, Verdict.DISPUTED, rationale=f"As told by {written} on Friday; n'a rien dit.")
        dossier = desk.dossier(article.id)
        assert [one.sure for one in dossier.unmet] == [True], written
        (told,) = [view.rationale for view in dossier.claims if view.id == claims[0].id]
        assert told == "As told by […] on Friday; n'a rien dit.", written


@pytest.mark.parametrize(
    "written",
    [
        "Ms Martinélli",
        "Marti\u00adnelli",
        "M a r t i n e l l i",
        "JEANNE  MARTI\u200bNELLI",
        "Mme Martine\u0301lli",
        "J. Martinelli",
    ],
)
def test_a_withheld_name_hides_behind_no_accent_mark_or_spacing(desk, article, claims, written):
    withheld = desk.to_capture(desk.link(claims[1].id, "https://w.example/"))
    desk.edit_source(withheld.id, author="Jeanne Martinelli", withheld="a person of the house")
    desk.mark(claims[0].id, Verdict.DISPUTED, rationale="Martinelli said so.")
    desk.override(article.id, "The lawyer read it.")
    desk.mark(claims[0].id, Verdict.DISPUTED, rationale=f"As told by {written} on Friday.")
    dossier = desk.dossier(article.id)
    assert [one.sure for one in dossier.unmet] == [True]
    (told,) = [view.rationale for view in dossier.claims if view.id == claims[0].id]
    assert re.sub("M(s|me) ", "", told) == "As told by […] on Friday."
    desk.mark(claims[0].id, Verdict.DISPUTED, rationale="The Martinelliana, a library, and Martin Elling said so.")
    assert not desk.dossier(article.id).unmet


def test_a_given_name_alone_may_name_a_withheld_author(desk, article, claims, tmp_path):
    desk.link(claims[0].id, "https://quai.example/fuite/14", title="Note du bureau 14")
    (withheld,) = desk.sources()
    desk.edit_source(withheld.id, author="Nora Whitcombe", withheld="a person of the house")
    desk.mark(claims[0].id, Verdict.DISPUTED, rationale="Honora, nora and Nora-Lee told us.")
    assert desk.dossier(article.id).naming == ()
    desk.mark(claims[0].id, Verdict.DISPUTED, rationale="Nora told us.")
    with pytest.raises(
        Refused, match=r"The words of claim 1 may name a source that is withheld: its author’s given name stands in them\."
    ):
        desk.report(article.id, [tmp_path / "a.md"])
    desk.publish([desk.dossier(article.id, redact=False)], [tmp_path / "named.json"])
    desk.mark(claims[0].id, Verdict.VERIFIED, rationale="The plate shows it.")  # the rationale before is told among the corrections
    with pytest.raises(Refused, match="may name"):
        desk.report(article.id, [tmp_path / "a.md"])
    with pytest.raises(Refused, match="The reason names a source"):
        desk.override(article.id, "Nora agreed.")
    desk.override(article.id, "The lawyer read it.")
    for name in ("a.md", "a.html", "a.json"):
        told = desk.report(article.id, [tmp_path / name])[0].read_text(encoding="utf-8")
        assert "told us." in told
        assert "Nora" not in told


def test_the_reason_of_an_override_names_no_withheld_source(desk, article, leaking, tmp_path):
    desk.set_rule(Need.RATIONALE)
    desk.mark(leaking, Verdict.DISPUTED)
    for verb in (desk.override, lambda one, reason: desk.dossier(one, override=reason)):
        with pytest.raises(Refused, match=r"The reason names a source that is withheld.* Nothing was changed"):
            verb(article.id, "Coulon agreed.")
    assert desk.store.all(Override) == []
    (withheld,) = desk.sources()
    desk.edit_source(withheld.id, withheld="")
    desk.override(article.id, "Coulon agreed.")  # nothing is wrong with it until the source is withheld
    desk.edit_source(withheld.id, withheld="une personne de la maison")
    told = desk.report(article.id, [tmp_path / "a.md"])[0].read_text(encoding="utf-8")
    assert "… agreed." in told.replace("\\", "").replace("]", "")
    assert "Coulon" not in told


def test_a_headline_that_names_a_withheld_source_is_told_of_the_article_and_left_out(desk, article, claims, tmp_path):
    desk.link(claims[0].id, "https://quai.example/fuite", title=article.title)
    (withheld,) = desk.sources()
    desk.edit_source(withheld.id, withheld="une personne de la maison")
    assert {gap.claim_id for gap in gaps(desk.dossier(article.id)) if gap.kind == "names-withheld"} == {None, claims[0].id}
    with pytest.raises(Refused, match="The headline, or what was asked about the article, names a source that is withheld"):
        desk.report(article.id, [tmp_path / "a.md"])
    desk.override(article.id, "It is public.")
    text = desk.report(article.id, [tmp_path / "a.md"])[0].read_text()
    assert article.title not in text
    assert "█" in text
    found = desk.dossier(article.id)
    assert len(found.article.text) == len(article.text)
    assert [one.claim.quote for one in found.claims] == [
        found.article.text[one.claim.start : one.claim.end] for one in found.claims
    ]


def test_a_word_that_holds_a_name_or_an_author_in_the_articles_words_names_nobody(desk, article, claims):
    desk.link(claims[0].id, "https://quai.example/fuite", title="port")
    (withheld,) = desk.sources()
    desk.edit_source(withheld.id, author="Brisac, Jean", withheld="une personne de la maison")
    desk.mark(claims[1].id, Verdict.DISPUTED, rationale="Un rapport du transporteur.")
    assert desk.dossier(article.id).naming == ()
    desk.mark(claims[2].id, Verdict.DISPUTED, rationale="Le port le dit.")
    assert desk.dossier(article.id).naming == (claims[2].id,)


@pytest.mark.parametrize("run", ["J. R. R. ", "Nora ", "Nora-", "N ", "W h i t c o m b "])
def test_a_long_run_of_what_a_name_begins_with_is_looked_through_at_once(desk, claims, run):
    source = linked(desk, claims[0].id, "files.example")
    desk.edit_source(source.id, author="Nora R. Whitcombe; Jean-René Roe", withheld="feared for")
    desk.link(claims[1].id, "https://other.example/page", quote=run * 4_000)
    desk.mark(claims[1].id, Verdict.VERIFIED)
    with no_longer_than(20):
        assert len(desk.unmet(claims[1].claim.article_id)) <= 1
