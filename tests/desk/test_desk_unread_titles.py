"""A page that nobody read has no title: its address stands as an address until the page is read, and in no citation as a title."""

import json

import pytest
from small_site import page, small_site

from workbench.domain.enums import Verdict
from workbench.services.report import render

URL = "https://mill.example/reports/the-weir-is-safe.html"


@pytest.fixture
def made(desk, article, claims):
    desk.link(claims[1].id, URL)
    desk.mark(claims[1].id, Verdict.VERIFIED, rationale="As they say.")
    return desk.dossier(article.id)


def test_its_address_is_what_it_is_known_by(desk, made):
    source = desk.sources()[0]
    assert (source.title, source.untitled) == (URL, True)
    desk.edit_source(source.id, title="The weir is safe")
    assert not desk.source(source.id).untitled


def test_no_citation_makes_a_title_of_it(made):
    assert "TI  -" not in render(made, "ris", "en").decode()
    assert " title = " not in render(made, "bib", "en").decode()
    (item,) = json.loads(render(made, "csl-json", "en"))
    assert ("title" in item, item["URL"]) == (False, URL)
    assert '"name": "https' not in render(made, "jsonld", "en").decode()
    for name in ("html", "md", "csv"):
        told = render(made, name, "en").decode().replace("\\", "")
        assert "The weir is safe" not in told
        assert URL in told
    csv = render(made, "csv", "en").decode()
    assert csv.count(URL) == 1


def test_it_comes_back_from_a_list_of_sources_as_an_address(desk, made, tmp_path):
    for name, suffix in (("ris", ".ris"), ("bib", ".bib"), ("csl-json", ".csl.json")):
        (tmp_path / f"s{suffix}").write_bytes(render(made, name, "en"))
        found = desk.import_sources(tmp_path / f"s{suffix}")
        assert (found.entries, len(found.duplicates), len(found.new)) == (1, 1, 0)
    assert [source.untitled for source in desk.sources()] == [True]


def test_the_page_gives_it_its_title(desk, claims, monkeypatch):
    with small_site(monkeypatch, weir=page("<title>The Weir</title><p>It stands, they say, and it is sound.</p>")) as (site, _):
        desk.link(claims[1].id, f"{site}weir")
        assert desk.sources()[0].untitled
        desk.snapshot(desk.sources()[0].id)
    assert (desk.sources()[0].title, desk.sources()[0].untitled) == ("The Weir", False)
