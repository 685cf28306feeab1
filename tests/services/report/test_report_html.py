"""The web page: whole, safe, readable by machines and by people who do not see it."""

import base64
import hashlib
import json
import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from report_dossiers import HOSTILE, claim, dossier_of, english_dossier, french_dossier, hostile_dossier, judged
from report_reading import Reading

from workbench.domain.claim import ClaimView
from workbench.domain.enums import Verdict
from workbench.services.report import render, render_all
from workbench.services.report.characters import UNSEEN, web_link

DOSSIERS = {"french": french_dossier, "english": english_dossier, "hostile": hostile_dossier}
PAGE = {"html", "head", "meta", "title", "style", "script", "body", "main", "article", "header", "section", "footer", "div"}
WORDS = {"p", "span", "b", "i", "strong", "bdi", "a", "mark", "blockquote", "code", "h1", "h2", "h3", "h4"}
LISTS = {"ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td"}
ALLOWED = PAGE | WORDS | LISTS | {"svg", "circle", "path"}


def page(name: str, language: str = "en") -> Reading:
    return Reading(render(DOSSIERS[name](), "html", language))


@pytest.fixture(scope="module", params=list(DOSSIERS))
def reading(request):
    return page(request.param)


def test_nothing_in_the_page_can_run_or_load(reading):
    assert {tag for tag, _, _ in reading.elements} <= ALLOWED
    assert not [
        name for _, attributes, _ in reading.elements for name in attributes if name.startswith("on") or name in ("src", "style")
    ]
    assert all(one.get("type") == "application/ld+json" for one in reading.all("script"))
    assert all(re.match(r"https?://|#", address) for address in reading.values("href"))
    assert "url(" not in "".join(reading.styles)
    assert "@import" not in "".join(reading.styles)


def test_the_policy_allows_this_style_sheet_and_nothing_else(reading):
    (policy,) = [one["content"] or "" for one in reading.all("meta") if one.get("http-equiv") == "Content-Security-Policy"]
    digest = base64.b64encode(hashlib.sha256("".join(reading.styles).encode()).digest()).decode()
    assert policy.startswith("default-src 'none'; ")
    assert f"style-src 'sha256-{digest}'" in policy
    assert "unsafe" not in policy


def test_every_anchor_is_there_once(reading):
    ids = reading.values("id")
    assert len(ids) == len(set(ids))
    assert all(address[1:] in ids for address in reading.values("href") if address.startswith("#"))
    assert all(name in ids for names in reading.values("aria-labelledby") for name in names.split())


def test_headings_go_down_one_step_at_a_time(reading):
    levels = [int(tag[1]) for tag, _, _ in reading.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_shapes_are_hidden_and_pictures_of_counts_are_named(reading):
    assert all(one.get("aria-hidden") == "true" for one in reading.all("svg"))
    pictures = [attributes for _, attributes, _ in reading.elements if attributes.get("role") == "img"]
    assert len(pictures) >= 2
    assert all(one.get("aria-label") for one in pictures)


def test_hostile_words_stand_as_they_are_and_cannot_act():
    data = render(hostile_dossier(), "html", "en")
    found = page("hostile")
    for words in HOSTILE:
        assert " ".join(UNSEEN.sub("", words).split()) in found.text
    assert not UNSEEN.search(data.decode("utf-8"))
    codes = found.values("data-code")
    assert {"U+202E", "U+0000", "U+0007", "U+001B", "U+200B", "U+2067"} <= set(codes)


def test_the_language_of_the_article_is_on_its_words_and_a_broken_one_is_not():
    french = page("french")
    quoted = [
        attributes
        for tag, attributes, around in french.elements
        if tag == "bdi" and "blockquote" in around and "lang" in attributes
    ]
    assert {one["lang"] for one in quoted} == {"fr"}
    assert french.all("html")[0]["lang"] == "en"
    lines = [one for one in french.all("p") if "line" in (one.get("class") or "")]
    assert len(lines) == 10
    assert all(one["lang"] == "fr" and one["dir"] == "auto" for one in lines)
    assert {one["lang"] for one in page("hostile").all("h1")} == {""}


def test_every_claim_with_a_verdict_has_a_card_and_its_number_leads_there():
    dossier, found = french_dossier(), page("french")
    ids = found.values("id")
    for view in dossier.numbered:
        assert f"{view.number}-card" in ids
        assert f"{view.number}-text" in ids
        assert f"#{view.number}-card" in found.values("href")
    cards = [attributes for attributes in found.all("section") if (attributes.get("class") or "").startswith("card ")]
    assert [one["class"] for one in cards] == [f"card {view.verdict}" for view in dossier.numbered if view.verdict]


def test_verdicts_are_told_by_word_and_shape_and_not_by_colour_alone():
    found = page("french")
    for tag, attributes, _ in found.elements:
        if tag == "a" and (attributes.get("class") or "").startswith("number "):
            assert attributes["class"].split()[1] in {"verified", "disputed", "unverified", "not-checkable", "to-review"}
    for words in ("Claim 3, Disputed", "Claim 8, Not checkable", "Claim 9, To review"):
        assert words in found.text
    style = "".join(found.styles)
    for name, line in (("verified", "solid"), ("disputed", "dashed"), ("unverified", "dotted"), ("to-review", "none")):
        assert re.search(rf"\.{name}\{{[^}}]*--line:{line}", style)


def test_the_bar_and_the_strip_have_one_piece_each():
    dossier, found = french_dossier(), page("french")
    pieces = [(attributes.get("class"), around) for tag, attributes, around in found.elements if tag == "i"]
    per_piece = 2 * len(dossier.numbered)
    legend = 3
    assert len(pieces) == per_piece + legend
    assert (
        "One piece per claim, by verdict: 2 verified, 2 disputed, 2 unverified, 1 not checkable and 2 to review."
        in found.values("aria-label")
    )


def test_an_unsourced_verdict_an_earlier_check_and_the_chain_are_shown():
    text = page("french", "fr").text
    assert "Sans source" in text
    assert "Plutôt faux, 2 octobre 2024, Vérif Exemple" in text
    assert "deux élus → Rive Info → l’article" in text
    assert "Neuf affirmations relevées : deux sont vérifiées" in text


def test_journal_head_count_and_casebook_stand_at_the_foot_with_what_they_prove():
    dossier, found = french_dossier(), page("french")
    joined = found.text.replace(" ", "")
    assert dossier.journal_head in joined
    assert dossier.casebook_id in joined
    assert "1,214entries" in joined
    assert "It does not prove who did the work, when it was done, or that a verdict is right." in found.text


def test_claim_reviews_are_inside_and_can_be_read():
    for name, number in (("french", 6), ("english", 2), ("hostile", 12)):
        (script,) = page(name).scripts
        assert "<" not in script
        assert len(json.loads(script)) == number


def test_several_reports_share_one_page():
    found = Reading(render_all((french_dossier(), english_dossier()), "html", "fr"))
    assert len(found.all("h1")) == 2
    ids = found.values("id")
    assert len(ids) == len(set(ids))
    assert "1-2-card" in ids
    assert "2-2-card" in ids
    assert len(json.loads(found.scripts[0])) == 8


def test_an_article_without_claims_still_makes_a_report():
    dossier = replace(english_dossier(), claims=())
    found = Reading(render(dossier, "html", "en"))
    assert "No claim was found in this article." in found.text
    assert found.scripts == []


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=60))
def test_any_words_survive_as_claim_and_rationale(words):
    text = f"Before. {words} After."
    article = replace(english_dossier().article, text=text)
    one = claim(article, words) if text.index(words) >= 8 else claim(article, text)
    found = Reading(render(dossier_of(article, [ClaimView(one, None, judged(one, Verdict.VERIFIED, words))]), "html", "en"))
    assert " ".join(UNSEEN.sub("", words.replace("\r", "\n")).split()) in found.text


def test_a_page_holds_no_code_point_that_html_forbids():
    page = render(hostile_dossier(), "html", "en").decode()
    assert "\x85" not in page
    assert 'data-code="U+0085"' in page


def test_a_percent_sign_in_an_address_is_written_as_such():
    assert web_link("https://desk.example/100%/a%20b?share=5%") == "https://desk.example/100%25/a%20b?share=5%25"
