"""Versions of reports: recorded with each export, compared; undo passes them by."""

import json

import pytest

from workbench.domain.enums import NotCheckable, Reason, Verdict
from workbench.domain.errors import CannotWrite, NotFound
from workbench.services.report import FORMATS


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))["reports"][0]


def exported(desk, article, tmp_path, name="r.json", **more):
    out = tmp_path / name
    desk.publish([desk.dossier(article.id, **more)], [out])
    return out


def test_an_export_records_what_it_told(desk, article, claims, tmp_path):
    desk.mark(claims[0].id, Verdict.VERIFIED, rationale="The register says so.")
    desk.mark(claims[1].id, None, not_checkable=NotCheckable.OPINION)
    desk.explain(claims[2].id, "ask the port")
    count, head = desk.store.journal.head()
    desk.publish([desk.dossier(article.id)], [tmp_path / "a.html", tmp_path / "a.md"], "fr")
    (version,) = desk.versions(article.id)
    assert (version.formats, version.language, version.analyst) == (("html", "md"), "fr", desk.analyst)
    assert (version.journal_count, version.journal_head) == (count, head)
    told = {one.claim_id: one for one in version.claims}
    assert told.keys() == {claims[0].id, claims[1].id}
    assert (told[claims[0].id].verdict, told[claims[0].id].rationale) == (Verdict.VERIFIED, "The register says so.")
    assert told[claims[1].id].not_checkable is NotCheckable.OPINION
    assert not desk.verify().findings


def test_the_next_report_says_what_changed_and_keeps_the_old_verdict(desk, article, claims, tmp_path):
    desk.mark(claims[0].id, Verdict.VERIFIED, rationale="The register says so.")
    desk.mark(claims[1].id, Verdict.DISPUTED)
    first = read(exported(desk, article, tmp_path))
    assert (first["version"], first["versions"][0]["changes"]) == (1, [])
    desk.mark(claims[0].id, Verdict.DISPUTED, rationale="The register was amended.", reason=Reason.OUTDATED)
    desk.mark(claims[1].id, None)
    desk.mark(claims[2].id, Verdict.UNVERIFIED)
    second = read(exported(desk, article, tmp_path))
    assert second["version"] == 2
    changes = {(one["after"] or one["before"])["claim"]: one for one in second["versions"][1]["changes"]}
    assert changes[claims[0].id]["before"]["verdict"] == "verified"
    assert changes[claims[0].id]["after"]["reason"] == "outdated"
    assert changes[claims[1].id]["after"] is None
    assert changes[claims[2].id]["before"] is None
    page = exported(desk, article, tmp_path, "r.md").read_text(encoding="utf-8")
    assert "Correction: an earlier version told otherwise of claims 1 and 2." in page
    assert "Now Disputed (Outdated); before: Verified. The rationale was rewritten." in page.replace("\\", "")
    assert "**Corrected on " in page
    assert "The register says so." in page
    assert "To review again; before: Disputed." in page
    assert "New: Unverified." in page
    assert "this report said: Verified." in page


def test_the_same_again_is_recorded_and_is_the_same_version(desk, article, claims, tmp_path):
    desk.mark(claims[0].id, Verdict.VERIFIED)
    exported(desk, article, tmp_path)
    assert read(exported(desk, article, tmp_path))["version"] == 1
    assert len(desk.versions(article.id)) == 2
    desk.explain(claims[0].id, "The register says so.")
    third = read(exported(desk, article, tmp_path))
    assert third["version"] == 2
    assert "Correct" not in exported(desk, article, tmp_path, "r.md").read_text(encoding="utf-8")


def test_a_corrected_verdict_that_comes_back_keeps_both_corrections(desk, article, claims, tmp_path):
    for verdict in (Verdict.VERIFIED, Verdict.DISPUTED, Verdict.VERIFIED):
        desk.mark(claims[0].id, verdict)
        out = exported(desk, article, tmp_path, "r.jsonld")
    (review,) = json.loads(out.read_text(encoding="utf-8"))
    assert [one["text"].partition("said: ")[2] for one in review["correction"]] == ["Disputed.", "Verified."]


def test_an_export_of_some_claims_changes_nothing_of_the_others(desk, article, claims, tmp_path):
    desk.mark(claims[0].id, Verdict.VERIFIED)
    desk.mark(claims[1].id, Verdict.VERIFIED)
    exported(desk, article, tmp_path)
    desk.mark(claims[0].id, Verdict.DISPUTED)
    desk.mark(claims[1].id, Verdict.DISPUTED)
    out = exported(desk, article, tmp_path, "one.md", only=[claims[1].id])
    page = out.read_text(encoding="utf-8")
    assert "told otherwise of claim 2." in page
    assert "Corrected on" in page
    assert "claim 1" not in page.lower()
    last = desk.versions(article.id)[-1]
    assert {one.claim_id: one.verdict for one in last.claims} == {
        claims[0].id: Verdict.VERIFIED,
        claims[1].id: Verdict.DISPUTED,
    }
    changes = read(exported(desk, article, tmp_path))["versions"][-1]["changes"]
    assert [one["after"]["claim"] for one in changes] == [claims[0].id]


def test_a_claim_that_is_gone_is_told_without_its_rationale(desk, article, claims, tmp_path):
    desk.mark(claims[0].id, Verdict.VERIFIED, rationale="The register says so.")
    exported(desk, article, tmp_path)
    desk.remove(claims[0].id)
    page = exported(desk, article, tmp_path, "r.md").read_text(encoding="utf-8")
    assert "No longer in the report; before: Verified." in page
    assert "The rationale was withdrawn." in page
    assert "The register says so." not in page


def test_what_went_out_went_out_and_undo_takes_back_the_work_before_it(desk, article, claims, tmp_path):
    desk.mark(claims[0].id, Verdict.VERIFIED)
    exported(desk, article, tmp_path)
    (version,) = desk.versions(article.id)
    assert desk.undo_label() == "mark claim 1 verified"
    desk.undo()
    assert desk.versions(article.id) == (version,)
    exported(desk, article, tmp_path, "again.md")
    assert desk.redo_label() == "mark claim 1 verified"
    desk.redo()
    assert desk.claim(claims[0].id).verdict is Verdict.VERIFIED
    assert len(desk.versions(article.id)) == 2
    assert not desk.verify().findings


def test_an_article_whose_opening_is_undone_takes_its_versions_along_and_brings_them_back(desk, article, tmp_path):
    exported(desk, article, tmp_path)
    kept = desk.versions(article.id)
    assert desk.undo_label() == f"open “{article.title}”"
    desk.undo()
    with pytest.raises(NotFound):
        desk.article(article.id)
    desk.redo()
    assert desk.versions(article.id) == kept
    desk.undo()
    desk.redo()
    assert desk.versions(article.id) == kept
    assert not desk.verify().findings


def test_what_could_not_be_written_is_no_version(desk, article, tmp_path):
    with pytest.raises(CannotWrite):
        desk.publish([desk.dossier(article.id)], [tmp_path / "nowhere" / "r.md"])
    assert desk.versions(article.id) == ()


def test_an_article_goes_with_its_versions_and_comes_back_with_them(desk, article, tmp_path):
    exported(desk, article, tmp_path)
    desk.remove(article.id)
    with pytest.raises(NotFound):
        desk.article(article.id)
    desk.undo()
    assert len(desk.versions(article.id)) == 1


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in ("ris", "bib", "csl-json")])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_format_can_tell_of_changes(desk, article, claims, tmp_path, name, language):
    desk.mark(claims[0].id, Verdict.VERIFIED, rationale="<b>old</b> {x} words")
    exported(desk, article, tmp_path)
    desk.mark(claims[0].id, Verdict.DISPUTED, rationale="new")
    data = FORMATS[name].render(desk.dossier(article.id), language)
    assert data
    if name in ("html", "md", "csv"):
        told = {"en": "this report said: Verified", "fr": "ce rapport disait\u00a0: Vérifié"}[language]
        assert told in data.decode().replace("\\", "")
    if name == "html":
        assert "<b>old" not in data.decode()
