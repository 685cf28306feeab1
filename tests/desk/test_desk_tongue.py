"""A text is read in the language of its words, whatever a template says, and in the analyst's where one is given."""

import json

import pytest

from workbench.desk import Desk
from workbench.domain.enums import Verdict

SPANISH = (
    "El puerto de Lormeau recibió 412 barcos el año pasado, 31 más que el anterior, según el informe de la autoridad portuaria. "
    "«Nunca habíamos descargado tanto grano», dijo la directora ante los periodistas reunidos en el muelle número cuatro."
)
ENGLISH = (
    "The harbour of Lormeau counted 412 ships last year, 31 more than in the year before, the report of the port authority says. "
    "“We have never unloaded so much grain,” the director told reporters who had come to the fourth quay."
)


def page(tmp_path, words, said):
    path = tmp_path / f"{said}.html"
    path.write_text(f"<html lang='{said}'><title>Lormeau</title><article><p>{words}</p></article></html>", encoding="utf-8")
    return str(path)


def test_a_page_in_another_language_than_it_says_is_read_in_that_of_its_words(desk, tmp_path):
    article = desk.open(page(tmp_path, SPANISH, "en-US")).article
    assert article.language == "es"
    (told,) = [flag.reason for flag in article.flags if flag.kind == "stated-language"]
    assert "is en" in told
    assert "reads as es" in told
    spoken = [view.claim.speaker for view in desk.claims(article.id) if view.claim.speaker]
    assert any("directora" in name for name in spoken)


@pytest.mark.parametrize(
    ("words", "said", "language"), [(ENGLISH, "en-GB", "en"), (SPANISH, "pt", "pt"), ("Lormeau, 412.", "en", "en")]
)
def test_what_a_page_says_stands_where_its_words_do_not_surely_say_otherwise(desk, tmp_path, words, said, language):
    article = desk.open(page(tmp_path, words, said)).article
    assert article.language == language
    assert "stated-language" not in [flag.kind for flag in article.flags]


def test_an_analysts_word_is_never_overruled(desk, tmp_path):
    draft = Desk.read(page(tmp_path, SPANISH, "en"))
    assert draft.language == "es"
    article = desk.keep(draft, desk.examine(draft)).article
    desk.edit_article(article.id, language="en")
    assert desk.article(article.id).language == "en"


def test_a_source_too_is_in_the_language_of_its_words(desk, claims, tmp_path):
    change = desk.link(claims[0].id, page(tmp_path, SPANISH, "en"))
    desk.snapshot(desk.to_capture(change).id)
    assert desk.sources()[0].language == "es"


def test_a_rationale_in_another_language_than_its_report_says_so(desk, article, claims, tmp_path):
    french = "Le procès-verbal du conseil le dit mot pour mot, et la date concorde."
    desk.mark(claims[0].id, Verdict.VERIFIED, rationale=french)
    desk.mark(claims[1].id, Verdict.VERIFIED, rationale="The minutes of the council say so in so many words, and the date agrees.")
    desk.mark(claims[2].id, Verdict.VERIFIED, rationale="Le maire.")  # too short to tell
    desk.report(article.id, [tmp_path / name for name in ("a.html", "a.jsonld", "a.factcheck.json")], language="en")
    page = (tmp_path / "a.html").read_text("utf-8")
    assert page.count('<p class="rationale" lang="fr" dir="auto">') == page.count('<p class="rationale" lang=') == 1
    told = json.loads((tmp_path / "a.jsonld").read_text("utf-8"))
    assert [one["inLanguage"] for one in told] == ["fr", "en", "en"]
    found = json.loads((tmp_path / "a.factcheck.json").read_text("utf-8"))["claims"]
    assert [one["claimReview"][0]["languageCode"] for one in found] == ["fr", "en", "en"]
    desk.report(article.id, [tmp_path / "b.html"], language="fr")
    page = (tmp_path / "b.html").read_text("utf-8")
    assert page.count('<p class="rationale" lang="en" dir="auto">') == page.count('<p class="rationale" lang=') == 1
