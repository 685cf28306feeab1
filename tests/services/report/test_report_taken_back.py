"""What a report says where no verdict stands: who is named, what it said before, and what of that can still be read."""

import io
import json
import re
import zipfile
from dataclasses import replace

import pypdfium2
import pytest
from report_dossiers import changed_dossier, english_dossier
from report_reading import Reading

from workbench.domain.signing import SignOff
from workbench.services.report import render
from workbench.services.report.gate_words import signed_of
from workbench.services.report.masthead import properties
from workbench.services.report.outline import Outline
from workbench.services.report.strings import words_in

READABLE = ("html", "md", "docx", "odt", "pdf", "csv", "xlsx")
PARTS = {"docx": "word/document.xml", "odt": "content.xml"}


def text_of(dossier, name, language="en"):
    """A report as it is read, blanks and signs left out: a line may end within a word."""
    data = render(dossier, name, language)
    if name == "pdf":
        told = " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))
    elif name == "html":
        told = Reading(data).text
    elif name in ("docx", "odt", "xlsx"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [PARTS[name]] if name in PARTS else [one for one in archive.namelist() if one.endswith(".xml")]
            told = re.sub(r"<[^>]*>", "", " ".join(archive.read(one).decode() for one in parts))
    else:
        told = data.decode("utf-8-sig")
    return letters(told)


def letters(text):
    return re.sub(r"[\W_]+", "", text)


def unjudged():
    made = english_dossier()
    return replace(made, analyst="Xenia Quill", claims=tuple(replace(view, state=None) for view in made.claims))


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", [one for one in READABLE if one not in ("csv", "xlsx")])
def test_who_exports_is_not_told_to_have_checked(name, language):
    label = letters(words_in(language)("fact.analyst"))
    told = text_of(unjudged(), name, language)
    assert label not in told
    assert "XeniaQuill" not in told
    assert label in text_of(english_dossier(), name, language)


def test_nobody_is_the_author_of_a_file_without_findings():
    made = unjudged()
    assert Outline(made).analysts == ()
    assert "Xenia Quill" not in properties([made], words_in("en")).authors
    for name in ("docx", "odt", "xlsx"):
        with zipfile.ZipFile(io.BytesIO(render(made, name))) as archive:
            for part in archive.namelist():
                assert b"Xenia Quill" not in archive.read(part), (name, part)
    assert "Xenia Quill" not in pypdfium2.PdfDocument(render(made, "pdf")).get_metadata_value("Author")


@pytest.mark.parametrize("name", ["jsonld", "datafeed", "annotations"])
def test_a_verdict_without_a_name_does_not_get_that_of_who_exports(name):
    made = english_dossier()
    claims = tuple(replace(view, state=view.state and replace(view.state, analyst="")) for view in made.claims)
    told = render(replace(made, analyst="Xenia Quill", claims=claims), name).decode()
    assert json.loads(told)
    assert "Xenia Quill" not in told


def taken_back():
    made = changed_dossier()
    carried, *others = made.claims
    return replace(made, claims=(replace(carried, state=None), *others))


def test_who_takes_a_verdict_back_has_judged_nothing():
    made = english_dossier()
    first, *others = made.claims
    cleared = replace(first, state=replace(first.state, verdict=None, not_checkable=None, reason=None, analyst="Xenia Quill"))
    kept = replace(first, state=replace(first.state, analyst="Xenia Quill"))
    assert cleared.to_review
    assert "Xenia Quill" not in render(replace(made, claims=(cleared, *others)), "csv").decode()
    assert "Xenia Quill" in render(replace(made, claims=(kept, *others)), "csv").decode()


@pytest.mark.parametrize(
    ("language", "until", "yet"),
    [
        ("en", "Until 21 Nov 2024 this report said: Disputed", ("given a verdict yet", "verdict yet", "not yet examined")),
        ("fr", "Jusqu’au 21 novembre 2024, ce rapport disait : Contesté", ("pas encore", "encore de verdict", "non examiné")),
    ],
)
@pytest.mark.parametrize("name", READABLE)
def test_what_was_told_of_a_claim_that_is_to_review_again_stands_beside_it(name, language, until, yet):
    told = text_of(taken_back(), name, language)
    assert letters(until) in told
    for words in yet:
        assert letters(words).lower() not in told.lower()


@pytest.mark.parametrize("name", ["html", "md", "docx", "odt", "pdf"])
def test_words_that_are_left_out_are_told_to_be(name):
    for language in ("en", "fr"):
        words = words_in(language)
        assert letters(words("changes.text.withdrawn")) in text_of(taken_back(), name, language)


def test_where_all_words_are_kept_nothing_is_told_to_be_left_out():
    made = changed_dossier()
    first, *rest = made.versions
    kept = replace(made, versions=(first, replace(rest[-1], claims=())))
    told = Reading(render(kept, "html")).text
    assert words_in("en")("changes.text.withdrawn") in told
    again = tuple(replace(one, rationale="") for one in first.claims)
    told = Reading(render(replace(kept, versions=(replace(first, claims=again), kept.versions[1])), "html")).text
    assert words_in("en")("changes.text") in told
    assert "are left out" not in told


@pytest.mark.parametrize(
    ("signed", "of", "en", "fr"),
    [
        (1, 1, "Ben (the only finding)", "Ben (le seul constat)"),
        (1, 3, "Ben (1 of 3 findings)", "Ben (1 constat sur 3)"),
        (2, 3, "Ben (2 of 3 findings)", "Ben (2 constats sur 3)"),
        (0, 3, "", ""),
    ],
)
def test_signed_findings_are_counted_as_each_language_does(signed, of, en, fr):
    made = english_dossier()
    views = [view for view in made.claims if not view.to_review][:of]
    claims = [
        replace(view, signed=SignOff(view.id, "Ben", "A. Martin", "2024-11-21T09:00:00.000Z") if at < signed else None)
        for at, view in enumerate(views)
    ]
    outline = Outline(replace(made, claims=tuple(claims)))
    assert (signed_of(outline, words_in("en")), signed_of(outline, words_in("fr"))) == (en, fr)
