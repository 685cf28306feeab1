"""What the desk gathers for a report on some claims: these, and how all statements of the article stand."""

import json

import pytest

from workbench.domain.enums import Kind, Stance, Verdict

TEXT = """Le port de Brisac rouvre

La mairie a annoncé lundi la réouverture du port de Brisac. Le chantier a coûté 12 millions d’euros.
Claire Aubin, maire de Brisac, devant le port. Photo : Service de presse
En 2023, le port a traité 40 000 conteneurs.
Lire aussi
"""


@pytest.fixture
def article(desk):
    draft = desk.read_bytes(TEXT.encode(), name="port.txt")
    return desk.keep(draft, desk.examine(draft)).article


@pytest.fixture
def claims(desk, article):
    return [view for view in desk.claims(article.id) if view.number is not None]


def test_some_claims_come_with_the_standing_of_all_statements(desk, article, claims):
    desk.mark(claims[0].id, Verdict.VERIFIED)
    desk.mark(claims[1].id, Verdict.DISPUTED)
    dossier = desk.dossier(article.id, only=[claims[1].id])
    assert [view.id for view in dossier.numbered] == [claims[1].id]
    assert dossier.standings[:2] == ("verified", "disputed")
    assert len(dossier.standings) == len(claims)
    assert desk.dossier(article.id).standings == ()


def test_a_verdict_on_a_line_of_the_page_stands_in_no_report_on_another_claim(desk, article, claims, tmp_path):
    aside = next(view for view in desk.dossier(article.id).claims if view.claim.kind is Kind.FURNITURE)
    desk.mark(aside.id, Verdict.DISPUTED, rationale="The date of the picture is wrong.")
    desk.mark(claims[0].id, Verdict.VERIFIED)
    desk.publish([desk.dossier(article.id)], [tmp_path / "all.json"])
    desk.publish([desk.dossier(article.id, only=[claims[0].id])], [tmp_path / "one.json"])
    told = (tmp_path / "one.json").read_text(encoding="utf-8")
    assert "The date of the picture" not in told
    assert json.loads(told)["reports"][0]["scope"]["claims"] == [claims[0].id]
    # What the report before told of it is kept for the next one on the whole.
    assert {one.claim_id for one in desk.versions(article.id)[-1].claims} == {aside.id, claims[0].id}
    (whole,) = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))["reports"]
    assert whole["scope"] is None
    assert "picture" in desk.dossier(article.id, only=[aside.id]).claims[0].rationale


def test_sources_of_other_claims_stay_out(desk, article, claims):
    aside = next(view for view in desk.dossier(article.id).claims if view.claim.kind is Kind.FURNITURE)
    desk.link(aside.id, "https://files.example/picture", stance=Stance.CONTEXT)
    dossier = desk.dossier(article.id, only=[claims[0].id])
    assert not [one for view in dossier.claims for one in view.evidence]


@pytest.mark.parametrize("ending", ["html", "md", "json", "csv", "jsonld"])
def test_the_words_of_a_finding_that_was_cleared_stand_in_no_report(desk, article, claims, tmp_path, ending):
    desk.mark(claims[1].id, Verdict.DISPUTED, rationale="The figures of the port say otherwise.")
    desk.publish([desk.dossier(article.id)], [tmp_path / f"first.{ending}"])
    assert "figures of the port" in (tmp_path / f"first.{ending}").read_text(encoding="utf-8")
    desk.mark(claims[1].id, None)
    assert desk.claim(claims[1].id).rationale, "the analyst keeps the words as a note"
    desk.publish([desk.dossier(article.id)], [tmp_path / f"second.{ending}"])
    assert "figures of the port" not in (tmp_path / f"second.{ending}").read_text(encoding="utf-8")
