"""What a claim rests on, set one under the other: stance, title, passage, facts; and sources, each with its address written out."""

import io
import re
import zipfile
from dataclasses import replace

import pypdfium2
from lxml import etree
from report_dossiers import english_dossier, stable_id

from workbench.services.report import pdf, render
from workbench.services.report.blocks import Block, Run, Table, in_lists
from workbench.services.report.one_claim import KINDS

DIGEST = "3fa9" * 16
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def with_sources(count=1, quote="The ferry carried 41,212 passengers."):
    made = english_dossier()
    first = made.claims[0]
    of = first.evidence[0]
    told = []
    for at in range(count):
        source = replace(of.source, id=stable_id(f"s{at}"), title=f"Register {at}", url=f"https://port.example/{at}")
        link = replace(of.evidence, id=stable_id(f"e{at}"), source_id=source.id, quote=quote)
        told.append(replace(of, source=replace(source, snapshot=DIGEST), evidence=link))
    return replace(made, claims=(replace(first, evidence=tuple(told)), *made.claims[1:]))


def pages_of(data):
    return list(pypdfium2.PdfDocument(data))


def lines_of(data):
    return "\n".join(page.get_textpage().get_text_range() for page in pages_of(data)).splitlines()


def test_lists_are_gathered_with_what_goes_on_with_their_entries():
    head, more, item = (Block((Run(name),), style=name) for name in ("evidence", "passage", "item"))
    body, table = Block((Run("b"),)), Table("t", (), ())
    assert list(in_lists([body, head, more, head, item, table, item])) == [body, [[head, more], [head]], [[item]], table, [[item]]]


def test_in_a_pdf_each_piece_of_evidence_is_an_entry_of_lines_of_its_own():
    lines = lines_of(render(with_sources(), "pdf", "en"))
    at = next(at for at, line in enumerate(lines) if line.startswith("Supports"))
    assert lines[at].endswith("Register 0")
    assert lines[at + 1] == "“The ferry carried 41,212 passengers.”"
    assert "web page" in lines[at + 2]
    # Enough of the fingerprint to find it; the list of sources has all of it, and the address, which paper cannot follow.
    assert DIGEST not in "".join(lines[: lines.index("Sources")])
    rest = "".join(lines[lines.index("Sources") :])
    assert DIGEST in rest
    assert "https://port.example/0" in rest


def test_lists_are_tagged_as_lists_with_labels():
    few, many = (render(with_sources(count), "pdf", "en") for count in (1, 5))
    assert few.count(b"/S /Lbl") + few.count(b"/S/Lbl") > 0
    # Four more among the evidence of the claim, four more among the sources.
    assert [len(re.findall(rb"/S ?/LI\b", data)) for data in (few, many)][1] - len(re.findall(rb"/S ?/LI\b", few)) == 8


def test_a_long_list_stays_above_the_foot_of_each_page():
    for size in (1_500, 10**9):
        for page in pages_of(pdf.render_all([with_sources(70)], "en", part_size=size)):
            text = page.get_textpage()
            bottoms = [text.get_rect(at)[1] for at in range(text.count_rects())]
            assert min(bottoms) > 20, size  # points: where the foot stands
            assert sum(bottom < 45 for bottom in bottoms) <= 3, size


def test_word_processors_have_the_stance_beside_the_title_and_the_rest_below():
    with zipfile.ZipFile(io.BytesIO(render(with_sources(2), "docx", "en"))) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    styles = [one.find(f"{W}pPr/{W}pStyle") for one in root.iter(f"{W}p")]
    named = [one.get(f"{W}val") if one is not None else "" for one in styles]
    at = named.index("Evidence")
    assert named[at : at + 6] == ["Evidence", "Passage", "Told"] * 2
    at = named.index("Cited")
    assert named[at : at + 3] == ["Cited", "ToldNear", "ToldNear"]
    assert sum(one.find(f"{W}r/{W}tab") is not None for one in root.iter(f"{W}p")) == 5  # masthead, evidence, sources
    with zipfile.ZipFile(io.BytesIO(render(with_sources(2), "odt", "en"))) as archive:
        content = etree.fromstring(archive.read("content.xml"))
        assert b'style:font-face style:name="Mono"' in archive.read("content.xml")
    lists = {one.get(f"{TEXT}style-name"): one for one in content.iter(f"{TEXT}list")}
    items = list(lists["Stances"])
    assert [[one.get(f"{TEXT}style-name") for one in item] for item in items] == [["Evidence", "Passage", "Told"]] * 2


def test_markdown_goes_on_below_the_entry():
    told = render(with_sources(), "md", "en").decode()
    head = r"- \\\+ \*\*Supports\*\*: \[Register 0\]\(<https://port.example/0>\)"
    assert re.search(head + r"\\\n  “The ferry carried 41,212 passengers\.”\\\n  \w", told)
    assert "`3fa9 3fa9…3fa9`" in told


def test_a_copied_claim_has_passage_and_facts_in_elements_of_their_own():
    made = with_sources()
    told = KINDS["html"](made, made.claims[0].id, "en")
    assert "<blockquote>“The ferry carried 41,212 passengers.”</blockquote><p>" in told
