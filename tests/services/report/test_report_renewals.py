"""What the publisher changed: each edit with the words around it, a sentence that moved told once, in every format that is read."""

import csv
import io
import json
import zipfile
from dataclasses import replace

import pytest
from further_dossiers import EDITS, renewed_dossier
from lxml import etree
from report_dossiers import english_dossier
from report_reading import Reading

from workbench.services.report import render


def text_of(name):
    data = render(renewed_dossier(), name, "en")
    if name == "html":
        return Reading(data).text
    inner = {"docx": "word/document.xml", "odt": "content.xml"}
    if name in inner:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return " ".join("".join(etree.fromstring(archive.read(inner[name]).replace(b"<text:s/>", b" ")).itertext()).split())
    return data.decode().replace("**", "").replace("\\", "")


@pytest.mark.parametrize("name", ["html", "docx", "odt", "md"])
def test_an_edit_stands_among_the_words_around_it(name):
    text = text_of(name)
    assert "“The ferry carried 41,212 passengers in …” → “The ferry carried 31,212 passengers in …”" in text
    assert "“… vote in June or July.”" in text
    assert "“… report says. Mayor Lind called it a success.”" in text
    assert text.count("Critics said the boats were large") == 1
    assert "Moved: “Critics said the boats were large. The ferry …”" in text


@pytest.mark.parametrize("name", ["html", "docx", "odt", "md"])
def test_the_head_says_that_the_article_was_changed_and_the_list_follows_the_claims(name):
    text = text_of(name)
    said = text.replace("\u00a0", " ").index("The publisher changed the article after it was taken in, last on 22 Nov 2024")
    assert said < text.index("The claims, one by one") < text.index("The article was changed after we had taken it in")


def test_what_was_edited_stands_out():
    page = render(renewed_dossier(), "html", "en").decode()
    assert "The ferry carried <b>31</b>,212 passengers in …" in page


def test_json_tells_the_words_around_and_the_move():
    (report,) = json.loads(render(renewed_dossier(), "json", "en"))["reports"]
    told = report["renewals"][0]["edits"]
    assert [one["moved"] for one in told] == [False, False, False, True]
    assert (told[0]["lead"], told[0]["tail"]) == ("The ferry carried ", ",212 passengers in …")


def test_the_table_tells_what_became_of_each_claim():
    rows = [*csv.DictReader(io.StringIO(render(renewed_dossier(), "csv", "en").decode("utf-8-sig")))]
    told = [row["Changed by the publisher"] for row in rows]
    assert told[0].startswith("New version taken in on 22\u00a0Nov 2024")
    assert told[0].endswith("“It carried 41,000” → “It carried 31,000”")
    assert told[1] == ""
    assert told[2].endswith("Moved; the words are the same.")


def sheets_of(data):
    """The names of the sheets, and all texts of the cells."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [one for one in etree.fromstring(archive.read("xl/workbook.xml")).iter() if one.tag.endswith("}sheet")]
        texts = etree.fromstring(archive.read("xl/sharedStrings.xml"))
        return [one.get("name") for one in names], ["".join(one.itertext()) for one in texts]


def test_the_workbook_lists_every_edit():
    many = tuple(replace(EDITS[1], after=f"word {at}") for at in range(40))
    names, texts = sheets_of(render(renewed_dossier(many), "xlsx", "en"))
    assert names == ["Claims", "Evidence", "Sources", "Publisher’s changes"]
    assert [text for text in texts if text.startswith("Added: ")] == [f"Added: “… vote in June word {at}.”" for at in range(40)]
    assert "Claim 1: Altered" in "\n".join(texts)
    assert sheets_of(render(english_dossier(), "xlsx", "en"))[0] == ["Claims", "Evidence", "Sources"]
