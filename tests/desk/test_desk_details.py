"""What is known of an article beside its text, and what changes with it."""

import pytest

from workbench.domain.errors import Refused


def dates(desk, article):
    return {one.text: (one.first, one.resolved) for view in desk.claims(article.id) for one in view.claim.dates}


def test_the_address_where_it_was_published_is_changed_in_its_one_spelling(desk, article):
    desk.edit_article(article.id, url="HTTPS://News.example/pier?utm_source=x")
    assert desk.article(article.id).url == "https://news.example/pier"
    with pytest.raises(Refused):
        desk.edit_article(article.id, url="no address")
    desk.edit_article(article.id, url=None)
    assert desk.article(article.id).url is None
    desk.undo()
    assert desk.article(article.id).url == "https://news.example/pier"


def test_every_detail_is_set_kept_and_dropped(desk, article):
    desk.edit_article(
        article.id, title="  Le port\nrouvre ", outlet="La Vigie", author="N. Roy", published="2024-11-18", language="fr-CA"
    )
    found = desk.article(article.id)
    assert (found.title, found.outlet, found.author) == ("Le port rouvre", "La Vigie", "N. Roy")
    assert (found.published, found.language) == ("2024-11-18", "fr")
    desk.edit_article(article.id, outlet=None)
    found = desk.article(article.id)
    assert (found.outlet, found.author, found.published) == (None, "N. Roy", "2024-11-18")


def test_a_date_resolves_the_dates_of_the_claims_and_undo_takes_that_back(desk, article):
    assert dates(desk, article)["lundi"] == (None, False)
    assert [view.flag.kind for view in desk.flags(article.id)] == ["undated"]
    desk.edit_article(article.id, published="2024-11-20")
    assert dates(desk, article)["lundi"] == ("2024-11-18", True)
    assert desk.flags(article.id) == []
    desk.undo()
    assert dates(desk, article)["lundi"] == (None, False)
    assert [view.flag.kind for view in desk.flags(article.id)] == ["undated"]
    desk.redo()
    assert dates(desk, article)["lundi"] == ("2024-11-18", True)
    assert desk.verify().findings == ()


def test_a_date_leaves_verdicts_and_boundaries_as_they_are(desk, article, claims):
    desk.mark(claims[1].id, "verified", rationale="Seen.")
    desk.edit_claim(claims[1].id, end=claims[1].claim.end - 1)
    before = [(v.id, v.claim.start, v.claim.end, v.verdict) for v in desk.claims(article.id)]
    desk.edit_article(article.id, published="2024-11-20")
    assert [(v.id, v.claim.start, v.claim.end, v.verdict) for v in desk.claims(article.id)] == before
    assert dates(desk, article)["lundi"][1]


def test_another_language_is_doubted_where_the_text_is_not_in_it(desk, article):
    desk.edit_article(article.id, language="en")
    assert "language-doubt" in [view.flag.kind for view in desk.flags(article.id)]
    desk.edit_article(article.id, language="fr")
    assert "language-doubt" not in [view.flag.kind for view in desk.flags(article.id)]


@pytest.mark.parametrize(
    ("detail", "words"),
    [
        ({"title": "  "}, "needs a title"),
        ({"title": None}, "needs a title"),
        ({"published": "18/11/2024"}, "is no date"),
        ({"published": "2024-02-30"}, "is no date"),
        ({"language": "klingon"}, "no language code"),
    ],
)
def test_what_makes_no_sense_is_refused_and_changes_nothing(desk, article, detail, words):
    before = desk.article(article.id)
    with pytest.raises(Refused, match=words):
        desk.edit_article(article.id, **detail)
    assert desk.article(article.id) == before


def test_the_same_details_again_leave_no_trace(desk, article):
    desk.edit_article(article.id, published="2024-11-20", outlet="La Vigie")
    assert desk.edit_article(article.id, published="2024-11-20", outlet="La Vigie") is None


def test_a_verdict_is_found_under_the_articles_new_title_and_language(desk, article, claims):
    desk.mark(claims[1].id, "verified")
    desk.edit_article(article.id, title="Zanzibar", language="en")
    assert desk.verify().findings == ()
    assert [hit.check.claim_id for hit in desk.search("Zanzibar").hits] == [claims[1].id]
    desk.undo()
    assert desk.verify().findings == ()
