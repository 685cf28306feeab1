"""What a report says, it says once, in one word for each thing and one form for each date."""

import json
import re
from dataclasses import replace

import pytest
from report_dossiers import changed_dossier, dossier_of, english_dossier, french_dossier, request
from report_reading import Reading

from workbench.domain.enums import Kind
from workbench.resources import resource
from workbench.services.report import render
from workbench.services.report.outline import chain
from workbench.services.report.strings import words_in

FRENCH = json.loads(resource("templates", "strings.fr.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("outlet", "attribution", "told"),
    [
        ("Ossenby Courier", ("Four residents", "Courier"), ("Four residents", "the article")),
        ("Ossenby Courier", ("Four residents", "the Courier"), ("Four residents", "the article")),
        ("Ossenby Courier", ("the Ossenby Courier",), ("the article, in its own voice",)),
        ("Sky News", ("two officials", "NBC News"), ("two officials", "NBC News", "the article")),
        (None, ("two officials", "NBC News"), ("two officials", "NBC News", "the article")),
        ("The Tribune", ("the mayor",), ("the mayor", "the article")),
    ],
)
def test_the_outlet_stands_once_in_the_chain_of_speakers(outlet, attribution, told):
    view = english_dossier().claims[0]
    assert chain(replace(view, claim=replace(view.claim, attribution=attribution)), words_in("en"), outlet) == told


@pytest.mark.parametrize("name", ["html", "md"])
def test_the_cards_tell_the_chain_without_the_outlet_twice(name):
    made = english_dossier()
    view = next(one for one in made.claims if one.verdict)
    spoken = replace(view, claim=replace(view.claim, attribution=("the operator", "Ellery Post")))
    dossier = replace(made, article=replace(made.article, outlet="The Ellery Post"), claims=(spoken,))
    text = Reading(render(dossier, name)).text if name == "html" else render(dossier, name).decode()
    assert "operator → the article" in text
    assert "Ellery Post →" not in text


def test_grey_text_is_explained_where_there_is_some():
    made = french_dossier()
    grey = "Small grey text"
    assert any(view.claim.kind is Kind.FURNITURE for view in made.claims)
    assert grey in Reading(render(made, "html")).text
    body = tuple(view for view in made.claims if view.number is not None)
    assert grey not in Reading(render(replace(made, claims=body), "html")).text


@pytest.mark.parametrize(("language", "told"), [("en", "no source"), ("fr", "sans source")])
@pytest.mark.parametrize("name", ["html", "md"])
def test_a_card_without_a_source_says_so_once(name, language, told):
    made = english_dossier()
    bare = next(view for view in made.claims if view.verdict)
    dossier = dossier_of(made.article, [replace(bare, evidence=())])
    data = render(dossier, name, language)
    if name == "html":
        data = re.search(rb'<section class="card.*?</section>', data, re.DOTALL)[0]
        assert Reading(data).text.casefold().count(told) == 1
    else:
        card = data.decode().split("\n### ")[1].split("\n## ")[0]
        assert card.casefold().count(told) == 1


def test_dates_have_one_form():
    for name in ("html", "md"):
        page = render(changed_dossier(), name, "fr")
        text = Reading(page).text if name == "html" else page.decode()
        assert "novembre 2024" in text
        assert not re.findall(r"\d (?:janv|févr|avr|juil|sept|oct|nov|déc)\. \d{4}", text)


def test_what_is_told_of_a_claim_without_a_card_stays_in_its_entry_of_the_list():
    made = changed_dossier()
    cleared = [replace(view, state=None) for view in made.claims]
    asked = replace(cleared[0], requests=(request("The operator", cleared[0].claim, made.article),))
    text = render(replace(made, claims=(asked, *cleared[1:])), "md").decode()
    waiting = text[text.index("## To review") : text.index("## Sources")]
    items = [line for line in waiting.splitlines()[4:] if line]
    assert all(line.startswith(("- ", "  ")) for line in items), items
    assert "\n  Until" in waiting
    assert "\n  - The operator, asked" in waiting


def test_french_has_one_word_for_each_thing():
    """Affirmation for what is checked, justification for why, motif beside the verdict, preuve for what is linked."""
    reports = {
        key: text for key, text in FRENCH.items() if not key.startswith(("bundle.", "fault.", "recovered.", "doubt.", "place."))
    }
    gone = r"\bénoncés?\b|non vérifiables?|non nommée|à ne pas nommer|[Éé]léments? trouvé|Aucun élément|autre conclusion"
    assert not [key for key, text in reports.items() if re.search(gone, text)]
    assert {key: FRENCH[key] for key in ("rationale", "reason", "evidence")} == {
        "rationale": "Justification",
        "reason": "Motif",
        "evidence": "Preuves",
    }
    counted = [FRENCH[f"coverage.{name}.other"] for name in ("examined", "not-checkable")]
    assert counted == ["{n} examinées", "{n} invérifiables"]
    assert FRENCH["coverage.of.other"].startswith("sur {n} affirmations, ")
