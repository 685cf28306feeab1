"""Evidence of claims that are still to review is in no report, of what cannot be checked in each; lists of sources name all."""

import json

import pytest

from workbench.domain.enums import NotCheckable, Stance, Verdict
from workbench.services.report import FORMATS, render

LISTS = ("ris", "bib", "csl-json")
READ = tuple(name for name in FORMATS if name not in (*LISTS, "pdf", "factcheck-api", "datafeed", "jsonld"))


@pytest.fixture
def gathered(desk, article, claims):
    """A source of a finding, one of a claim still to review, one of a claim that cannot be checked."""
    for view, name in zip(claims[1:4], ("founded", "unsettled", "opined"), strict=True):
        desk.link(view.id, f"https://{name}.example/page", title=f"The {name} page", stance=Stance.CONTRADICTS, quote=f"so {name}")
    desk.mark(claims[1].id, Verdict.DISPUTED, rationale="As they say.")
    desk.mark(claims[3].id, None, not_checkable=NotCheckable.OPINION)
    return desk.dossier(article.id)


def said(desk, dossier, name):
    data = render(dossier, name, "en")
    return desk.read_bytes(data, name=f"r.{name}").text if name in ("docx", "odt", "xlsx", "pdf") else data.decode()


@pytest.mark.parametrize("name", [*READ, "pdf"])
def test_what_was_gathered_on_a_claim_to_review_is_in_no_report(desk, gathered, name):
    told = said(desk, gathered, name)
    assert "founded" in told
    assert "unsettled" not in told
    assert ("opined" in told) == (name != "annotations")  # which tell verdicts alone


@pytest.mark.parametrize("name", LISTS)
def test_lists_of_sources_name_all(desk, gathered, name):
    told = said(desk, gathered, name)
    assert all(one in told for one in ("founded", "unsettled", "opined"))


def test_a_finding_taken_back_takes_its_evidence_out_of_the_report(desk, article, claims, gathered):
    desk.mark(claims[1].id, None)
    report = json.loads(render(desk.dossier(article.id), "json", "en"))["reports"][0]
    assert [len(claim["evidence"]) for claim in report["claims"]] == [0, 0, 0, 1, 0, 0]
    assert [source["title"] for source in report["sources"]] == ["The opined page"]
    assert [one.source.title for one in desk.claim(claims[1].id).evidence] == ["The founded page"]
