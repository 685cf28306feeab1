"""The day and the authors of a page: what the page states, whole, and nothing else."""

import pytest

from workbench.services.intake.readers import html

_LD = '<script type="application/ld+json">%s</script>'
_TEXT = (
    "<p>The budget of the year was put to the vote. Seventeen members voted in favour, four against; two were absent.</p>"
    "<p>The council thanked the treasurer, Paul Ekdahl, for the work of many years.</p>"
)


def _read(*, head: str = "", headline: str = "The weir", before: str = "", after: str = "", text: str = _TEXT) -> dict[str, object]:
    article = f"<article><h1>{headline}</h1>{before}{text}{after}</article>"
    page = f"<!doctype html><html lang=en><head><title>{headline}</title>{head}</head><body>{article}</body></html>"
    return html.read(page.encode())


@pytest.mark.parametrize(
    "parts",
    [
        {"headline": "The weir after the storm of 14 June 2019"},
        {"headline": "Minutes of 12 March 2025"},
        {"headline": "The flood of <time datetime='2019-06-14'>14 June</time>"},
        {"before": "<p>On 12 March 2025 the council met.</p>"},
        {"before": "<p>By 12 March 2025 the weir was gone.</p>"},
        {"before": "<p>By the evening of 14 June 2019 the flood was gone.</p>"},
        {"before": "<p>The storm of <time datetime='2019-06-14'>14 June 2019</time> broke the weir.</p>"},
        {"head": "<meta name=description content='What the storm of 14 June 2019 did'>"},
        {"head": "<meta name=copyrightyear content=2019>"},
        {"head": _LD % '{"@type":"NewsArticle","headline":"The storm of 2019-06-14"}'},
        {"head": _LD % '{"@type":"Article","comment":{"datePublished":"2019-06-14"}}'},
        {"head": "<link rel=canonical href='https://ossenby.example/storm-2019-06-14'>"},
        {"after": "<aside><p>Published 14 June 2019</p></aside>"},
        {"after": "<p>Copyright 2019. All rights reserved on 14.06.2019.</p>"},
    ],
)
def test_a_day_that_is_not_said_to_be_that_of_publication_is_none(parts: dict[str, str]) -> None:
    assert _read(**parts).get("published") is None


@pytest.mark.parametrize(
    "parts",
    [
        {"head": "<meta property='article:published_time' content='2024-05-03T23:10:00+02:00'>"},
        {"head": "<meta name=date content='3 May 2024'>"},
        {"head": "<meta name='DC.date.issued' content='2024-05-03'>"},
        {"head": "<meta itemprop=datePublished content='2024-05-03'>"},
        {"head": _LD % '{"@graph":[{"@type":"WebSite"},{"datePublished":"2024-05-03T08:00"}]}'},
        {"before": "<time datetime='2024-05-03T08:00'>3 May</time>"},
        {"before": "<p>By Jo Ek, <time datetime='2024-05-03'>3 May 2024</time></p>"},
        {"before": "<div class='entry-meta'><span class='entry-date'>May 3, 2024</span> by Jo Ek</div>"},
        {"before": "<p class='pubdate'>3 May 2024</p>"},
        {"before": "<p>Published 3 May 2024 by us.</p>"},
        {"before": "<p>By Jo Ek, 3 May 2024</p>"},
        {"before": "<p>Friday, 3 May 2024</p>"},
        {"before": "<p>Veröffentlicht am 03.05.2024</p>"},
        {"before": "<p>OSSENBY, 3 May 2024 — The weir is gone, said the council of the town in a letter to its people.</p>"},
        {"head": "<link rel=canonical href='https://ossenby.example/2024/05/03/the-weir'>"},
    ],
)
def test_a_day_that_the_page_states_is_taken_over_the_one_in_its_headline(parts: dict[str, str]) -> None:
    assert _read(**parts, headline="The weir after the storm of 14 June 2019").get("published") == "2024-05-03"


def test_a_day_long_ago_counts_when_it_is_stated() -> None:
    assert _read(head="<meta name=date content='1976-07-04'>").get("published") == "1976-07-04"


@pytest.mark.parametrize(
    "name", ["Council of Ossenby", "Office for Roads", "Maria in der Au", "Sister Agnes of Vauclair", "Ministry of Food and Roads"]
)
@pytest.mark.parametrize("form", ["meta name=author", "meta property='article:author'", "Person", "Organization"])
def test_a_stated_author_is_kept_whole(name: str, form: str) -> None:
    head = f"<{form} content='{name}'>"
    if not form.startswith("meta"):
        head = _LD % f'{{"@type":"Article","author":{{"@type":"{form}","name":"{name}"}}}}'
    assert _read(head=head).get("author") == name


@pytest.mark.parametrize(
    ("head", "authors"),
    [
        ("<meta name=author content='Jo Ek and Mira Quennel'>", "Jo Ek; Mira Quennel"),
        ("<meta name=author content='Jo Ek'><meta name=author content='Council of Ossenby'>", "Jo Ek; Council of Ossenby"),
        ("<meta name=author content='By Jo Ek'>", "Jo Ek"),
        ("<meta name=author content='https://ossenby.example/jo'><meta name=author content='Jo Ek'>", "Jo Ek"),
        ("<meta name=author content=admin>", None),
        (
            _LD % '{"author":[{"name":"Jo Ek"},{"@type":"Organization","name":"Office for Roads"},"Mira Quennel"]}',
            "Jo Ek; Office for Roads; Mira Quennel",
        ),
        (
            _LD % '{"@graph":[{"@type":"Article","author":{"@id":"#p"}},{"@id":"#p","name":"Jo Ek"}]}',
            "Jo Ek",
        ),
        (
            _LD % '{"@type":"Article","comment":{"author":{"name":"Ann Reader"}},"author":{"name":"Jo Ek"}}',
            "Jo Ek",
        ),
    ],
)
def test_several_authors_are_joined_and_what_names_nobody_is_passed_over(head: str, authors: str | None) -> None:
    assert _read(head=head).get("author") == authors
