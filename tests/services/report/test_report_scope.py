"""A report on some claims of an article says so, and its figures on the article are those of the whole article."""

import io
import json
import re
import zipfile
from dataclasses import replace

import pypdfium2
import pytest
from report_dossiers import french_dossier
from report_reading import Reading

from workbench.services.report import render
from workbench.services.report.outline import Outline
from workbench.services.report.scope import scope_line
from workbench.services.report.strings import words_in

EN = "This report covers claim 3 alone, 1 of 9 statements of this article. 6 of them have been examined."
FR = "Ce rapport porte sur la seule affirmation 3, soit 1 des 9 affirmations de cet article. 6 d’entre elles ont été examinées."


def part_of(*numbers):
    """The French article with some of its claims, as the desk gathers them."""
    dossier = french_dossier()
    standings = tuple(view.standing for view in dossier.numbered)
    kept = tuple(view for view in dossier.claims if view.number in (*numbers, None))
    return replace(dossier, claims=kept, partial=True, standings=standings)


def text_of(name, language):
    data = render(part_of(3), name, language)
    if name == "pdf":
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)).split())
    if name in ("docx", "odt"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            data = archive.read({"docx": "word/document.xml", "odt": "content.xml"}[name])
    return re.sub(r"<[^>]*>", "", data.decode()).replace("\\", "")


def letters(text):
    return re.sub(r"[\W_]+", "", text)


@pytest.mark.parametrize("name", ["html", "pdf", "docx", "odt", "md"])
@pytest.mark.parametrize(("language", "told"), [("en", EN), ("fr", FR)])
def test_readers_are_told_what_is_covered(name, language, told):
    text = text_of(name, language).replace("\u00a0", " ")
    # A line may end within a word, with a hyphen.
    assert letters(told) in letters(text)
    head = {"en": "One claim in this report: one is disputed.", "fr": "Une affirmation dans ce rapport : une est contestée."}
    assert letters(head[language]) in letters(text)
    assert "One claim found" not in text
    assert "affirmation relevée" not in text


@pytest.mark.parametrize("name", ["pdf", "docx", "odt", "md"])
def test_the_coverage_is_that_of_the_article(name):
    assert "6 examined, 1 not checkable and 2 to review." in text_of(name, "en")


def test_the_page_draws_a_piece_for_each_statement_of_the_article():
    page = Reading(render(part_of(3), "html", "en"))
    pieces = [attributes for tag, attributes, _ in page.elements if tag == "i" and attributes.get("class") == "examined"]
    assert len(pieces) == 6 + 1  # and one in the key
    assert "9 statements." in page.text
    assert "Only the claims of this report are marked." in page.text


def test_data_tell_what_is_covered():
    dossier = part_of(3, 8)
    (report,) = json.loads(render(dossier, "json", "en"))["reports"]
    ids = [view.id for view in dossier.claims if view.number]
    assert report["scope"] == {"claims": ids, "statements": 9, "examined": 6, "not_checkable": 1, "to_review": 2}
    assert report["counts"] == {"verified": 0, "disputed": 1, "unverified": 0, "not-checkable": 1, "to-review": 0}
    assert json.loads(render(french_dossier(), "json", "en"))["reports"][0]["scope"] is None


def test_many_claims_are_counted_rather_than_named():
    outline, words = Outline(part_of(3, 5, 6)), words_in("en")
    assert scope_line(outline, words).startswith("This report covers claims 3, 5 and 6 alone, 3 of 9 statements")
    many = replace(outline.dossier, claims=tuple(replace(outline.claims[0], number=at) for at in range(1, 14)))
    assert scope_line(Outline(many), words).startswith("This report covers 13 of 9 statements")
    assert scope_line(Outline(french_dossier()), words) == ""
