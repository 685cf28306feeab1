"""A claim marked not checkable beside unverified stands as not checkable wherever a report tells how its claims stand."""

import csv
import io
import json
import re
import zipfile
from dataclasses import replace

import pytest
from report_dossiers import dossier_of, english_dossier, french_dossier
from report_reading import Reading

from workbench.domain.enums import NotCheckable, Verdict
from workbench.services.report import render
from workbench.services.report.outline import Outline, result_sentence
from workbench.services.report.strings import words_in


def beside(dossier):
    """The same dossier with every verdict unverified, the first of them on what cannot be checked."""
    views = list(dossier.claims)
    rated = [at for at, view in enumerate(views) if view.verdict]
    for at in rated:
        views[at] = replace(views[at], state=replace(views[at].state, verdict=Verdict.UNVERIFIED, reason=None))
    first = views[rated[0]]
    views[rated[0]] = replace(first, state=replace(first.state, not_checkable=NotCheckable.OPINION))
    return dossier_of(dossier.article, views), views[rated[0]].id


def text_of(data, name):
    """The words of a report in the order of its file."""
    if name == "html":
        return Reading(data).text
    if name == "md":
        return data.decode()
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return re.sub(r"<[^>]+>", "", file.read("word/document.xml" if name == "docx" else "content.xml").decode())


def test_counts_coverage_and_summary_say_not_checkable():
    dossier, _ = beside(english_dossier())
    given, outline = english_dossier(), Outline(dossier)
    alone = sum(view.verdict is None and view.not_checkable is not None for view in given.claims)
    assert outline.counts["not-checkable"] == outline.coverage["not-checkable"] == alone + 1
    assert outline.counts["unverified"] == outline.coverage["examined"] == len(Outline(given).rated) - 1
    assert dossier.tally.not_checkable == alone + 1
    one = {"verified": 0, "disputed": 0, "unverified": 1, "not-checkable": 1, "to-review": 0}
    assert result_sentence(one, words_in("en")) == "Two claims found: one could not be settled and one cannot be checked."
    french = result_sentence(one, words_in("fr")).replace("\u00a0", " ").replace("\u202f", " ")
    assert french == "Deux affirmations relevées : une n’a pu être tranchée et une est invérifiable."


@pytest.mark.parametrize(
    ("language", "told", "unsettled"), [("en", "Not checkable", "settled"), ("fr", "Invérifiable", "tranchée")]
)
@pytest.mark.parametrize("name", ["html", "md", "docx", "odt"])
def test_a_report_on_it_alone_says_not_checkable_and_nowhere_unsettled(name, language, told, unsettled):
    dossier, claim_id = beside(french_dossier() if language == "fr" else english_dossier())
    only = replace(dossier, claims=tuple(view for view in dossier.claims if view.id == claim_id), standings=())
    text = text_of(render(only, name, language), name)
    head = text[: text.index("Method" if language == "en" else "Méthode")]
    assert told in head
    assert "Opinion" in head
    assert unsettled not in head


def test_it_has_one_card_and_no_second_place_among_those_without():
    dossier, claim_id = beside(english_dossier())
    page = render(dossier, "html").decode()
    anchor = Outline(dossier).anchor(next(view for view in dossier.claims if view.id == claim_id))
    assert page.count(f'id="{anchor}-card"') == 1
    assert f'<section class="card not-checkable" id="{anchor}-card"' in page
    assert f'id="{anchor}-card"' not in page[page.index('<ul class="waiting">') :]


def test_data_and_tables_say_so_and_keep_the_verdict_that_was_given():
    dossier, claim_id = beside(english_dossier())
    (report,) = json.loads(render(dossier, "json"))["reports"]
    told = next(one for one in report["claims"] if one["id"] == claim_id)
    assert (told["standing"], told["verdict"], told["not_checkable"]) == ("not-checkable", "unverified", "opinion")
    assert report["counts"]["not-checkable"] == 2
    rows = list(csv.DictReader(io.StringIO(render(dossier, "csv").decode("utf-8-sig"))))
    row = next(one for one in rows if one["Claim id"] == claim_id)
    assert row["Verdict"] == "Not checkable"
    review = next(one for one in json.loads(render(dossier, "jsonld")) if claim_id in one["@id"])
    assert review["reviewRating"]["alternateName"] == "Not checkable"
    assert "workbench:verdict:unverified" in review["keywords"]
