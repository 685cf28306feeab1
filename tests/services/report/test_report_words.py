"""One word for one thing in reports: withheld sources, legends, corrections, paragraphs, and names in other scripts."""

import io
import re
import struct
import zipfile
import zlib
from dataclasses import replace

import pypdfium2
import pytest
from further_dossiers import ARABIC, HEBREW, with_source
from lxml import etree
from report_dossiers import changed_dossier, english_dossier, french_dossier
from report_reading import Reading

from workbench.domain.enums import Reason
from workbench.domain.recheck import Cause, CauseKind
from workbench.services.report import gaps, render
from workbench.services.report.characters import isolated
from workbench.services.report.coverage_picture import coverage_png
from workbench.services.report.strings import words_in

INNER = {"docx": "word/document.xml", "odt": "content.xml", "xlsx": "xl/sharedStrings.xml"}


def withheld_dossier():
    made = with_source(english_dossier(), withheld="Asked not to be named.")
    first = made.claims[0]
    cause = Cause("source:x", CauseKind.SOURCE, "x", "Name", "withdrawn", withheld="Asked not to be named.").without_name()
    bare = replace(first, evidence=(first.evidence[0].without_name(),), recheck=(cause,))
    return replace(made, claims=(bare, *made.claims[1:]))


def told(dossier, name, language="en"):
    data = render(dossier, name, language)
    if name == "html":
        return Reading(data).text
    if name == "pdf":
        text = " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))
        return re.sub("[\x02\ufffe]\\s*", "", " ".join(text.split()))
    if name in INNER:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return " ".join("".join(etree.fromstring(archive.read(INNER[name])).itertext()).split())
    return data.decode().replace("\\", "")


@pytest.mark.parametrize("name", ["html", "pdf", "docx", "odt", "md", "csv", "xlsx", "jsonld", "factcheck-api"])
def test_a_withheld_source_is_called_one(name):
    text = told(withheld_dossier(), name)
    assert "Withheld source: Asked not to be named." in text
    assert "[…] Asked" not in text


def test_what_is_to_be_checked_again_of_a_withheld_source_says_so():
    found = [gap.text for gap in gaps(withheld_dossier()) if gap.kind == "recheck"]
    assert found == ["Claim 1: To be checked again: the source “Withheld source: Asked not to be named.” was withdrawn."]


def test_the_legend_explains_every_sign():
    page = Reading(render(replace(french_dossier(), claims=french_dossier().claims[:2]), "html", "fr"))
    legends = [attributes for tag, attributes, around in page.elements if tag == "li" and "ul" in around]
    shown = [one.get("class") for one in legends]
    assert {"verified", "disputed", "unverified", "not-checkable", "to-review"} <= set(shown)
    assert shown.count("not-checkable") == 1


def test_a_rationale_of_two_paragraphs_is_two_paragraphs():
    made = english_dossier()
    state = replace(made.claims[0].state, rationale="The annual report gives 41,212.\n\nThe operator confirmed it.\nTwice.")
    made = replace(made, claims=(replace(made.claims[0], state=state), *made.claims[1:]))
    page = render(made, "html", "en").decode()
    found = re.findall(r'<p class="rationale" dir="auto">(.*?)</p>', page, re.DOTALL)
    assert found[:3] == ["<strong>The annual report gives 41,212.</strong>", "The operator confirmed it.", "Twice."]


def test_corrected_claims_are_named_with_their_noun_once():
    made = changed_dossier()
    first, second, third = made.versions[0].claims
    again = replace(made.versions[0], claims=(first, replace(second, reason=Reason.OUTDATED), third))
    both = replace(made, versions=(again, *made.versions[1:]))
    assert "Correction: an earlier version told otherwise of claims 1 and 2 and former claim 4." in told(both, "html")
    assert "disait autre chose (affirmations 1 et 2 et ancienne affirmation 4)." in told(both, "html", "fr")


def test_french_has_one_word_for_what_is_to_be_checked_again():
    table = words_in("fr")
    keys = (
        "recheck.source",
        "recheck.check",
        "recheck.gone",
        "recheck.review",
        *(f"wording.{one}" for one in ("reworded", "altered", "gone")),
    )
    assert {table(key).partition("\u00a0:")[0].partition(" :")[0] for key in keys} == {table("column.recheck")} == {"À revoir"}


def test_isolates_stand_around_scripts_that_turn_the_line_alone():
    assert isolated(ARABIC) == f"\u2068{ARABIC}\u2069"
    assert isolated("Rapport 2023") == "Rapport 2023"


@pytest.mark.parametrize("name", ["docx", "odt", "md", "csv", "pdf"])
@pytest.mark.parametrize("title", [ARABIC, HEBREW])
def test_a_title_in_another_script_turns_nothing_beside_it(name, title):
    dossier = with_source(english_dossier(), title=title, publisher="هيئة الموانئ")
    if name == "pdf":
        assert render(dossier, name, "en").startswith(b"%PDF")
        return
    text = told(dossier, name)
    assert f"\u2068{title}\u2069" in text
    assert "\u2068هيئة الموانئ\u2069" in text


def test_a_stranger_cannot_close_an_isolate():
    text = told(with_source(english_dossier(), title=f"{ARABIC}\u2069 =\u2068"), "md")
    assert f"\u2068{ARABIC}⟦U+2069⟧ =⟦U+2068⟧\u2069" in text


@pytest.mark.parametrize("name", ["docx", "odt"])
def test_word_processors_get_the_coverage_as_a_picture_with_words(name):
    with zipfile.ZipFile(io.BytesIO(render(french_dossier(), name, "en"))) as archive:
        picture = next(one for one in archive.namelist() if one.endswith("coverage1.png"))
        data = archive.read(picture)
        body = archive.read(INNER[name]).decode()
        listed = archive.read("META-INF/manifest.xml" if name == "odt" else "word/_rels/document.xml.rels").decode()
    wide, high = struct.unpack(">II", data[16:24])
    assert (wide, high) == (1280, 72)
    assert "coverage1.png" in listed
    assert "One piece per statement, in the order of the text: " in body


def test_the_picture_shows_what_was_examined():
    picture = coverage_png(["examined", "to-review"])
    data, at, packed = picture.data, 8, b""
    while at < len(data):
        length, name = struct.unpack(">I4s", data[at : at + 8])
        body = data[at + 8 : at + 8 + length]
        assert struct.unpack(">I", data[at + 8 + length : at + 12 + length])[0] == zlib.crc32(name + body)
        packed += body if name == b"IDAT" else b""
        at += 12 + length
    width = picture.width * 2
    lines = zlib.decompress(packed)
    assert len(lines) == (width + 1) * picture.height * 2
    top, foot = lines[1 : width + 1], lines[-width:]
    assert (set(top[:10]), set(top[22:])) == ({1}, {0})
    assert foot[:10] == bytes([1] * 10)
    assert foot[24] == 3
