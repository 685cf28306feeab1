"""A PDF that was set in parts says and shows what the same report set at once does, and is one document."""

import ctypes
import json
import re
import zlib
from dataclasses import replace

import pypdfium2
import pytest
from report_dossiers import changed_dossier, english_dossier, french_dossier, hostile_dossier

from workbench.domain.errors import Cancelled
from workbench.services.report import pdf
from workbench.services.report.masthead import foot_line
from workbench.services.report.pdf import MOST_MARKS
from workbench.services.report.pdf_objects import File, Shift, numbered
from workbench.services.report.pdf_parts import in_parts
from workbench.services.report.strings import words_in

SMALL = 1500  # characters of data: the reports of these tests become a handful of parts


def pages_of(data):
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]


def letters(text):
    """Letters and digits alone: where lines break, a hyphen is set."""
    return re.sub(r"[\W_]+", "", text)


def words_of(data, dossier, language):
    """What the pages say in their order, without their feet."""
    pages = pages_of(data)
    foot = foot_line([dossier], words_in(language))
    return "".join(letters(text).removesuffix(letters(f"{foot} {at} / {len(pages)}")) for at, text in enumerate(pages, 1))


@pytest.mark.parametrize(
    ("make", "language"),
    [(french_dossier, "fr"), (english_dossier, "en"), (changed_dossier, "en"), (hostile_dossier, "en")],
)
def test_parts_say_what_the_whole_says(make, language):
    whole, parts = (pdf.render_all([make()], language, part_size=size) for size in (10**9, SMALL))
    assert b"/ObjStm" in parts
    assert b"/ObjStm" not in whole
    assert words_of(parts, make(), language) == words_of(whole, make(), language)


def test_each_page_has_its_number_of_all():
    pages = pages_of(pdf.render_all([french_dossier(), english_dossier()], "fr", part_size=SMALL))
    assert len(pages) > 5
    for at, text in enumerate(pages, 1):
        assert f"{at} / {len(pages)}" in text
        assert french_dossier().journal_head[:16] in text


def test_bookmarks_are_those_of_the_whole_and_lead_to_their_headings():
    def lines(data):
        file = pypdfium2.PdfDocument(data)
        texts = pages_of(data)
        for one in file.get_toc():
            page = texts[one.get_dest().get_index()]
            yield one.level, one.get_title(), letters(one.get_title()) in letters(page)

    both = [french_dossier(), english_dossier()]
    whole, parts = (list(lines(pdf.render_all(both, "fr", part_size=size))) for size in (10**9, SMALL))
    assert parts == whole
    assert {level for level, _, _ in parts} == {0, 1, 2, 3}
    assert all(there for _, _, there in parts)


def test_links_lead_to_the_cards_of_other_parts_and_are_called_as_they_are():
    data = pdf.render_all([french_dossier()], "fr", part_size=SMALL)
    assert b"part:claim" not in unpacked(data)
    file, texts = pypdfium2.PdfDocument(data), pages_of(data)
    inside = [link for page in file for link in links_of(page) if link is not None]
    assert len(set(inside)) > 3
    for view in french_dossier().claims:
        if view.number and view.verdict:
            heading = letters(f"Affirmation {view.number} :")
            assert any(heading in letters(texts[page]) for page in inside)
    assert len(re.findall(rb"/Dest\(claim-[^)]*\)[^>]*/Contents[<(]", unpacked(data))) == len(inside)
    assert b"/Contents<FEFF" + "Affirmation 1".encode("utf-16-be").hex().upper().encode() in unpacked(data)


def test_a_mark_in_the_article_is_one_link():
    data = pdf.render_all([french_dossier()], "fr")
    found = [where for page in pypdfium2.PdfDocument(data) for where in links_of(page) if where is not None]
    dossier = french_dossier()
    cited = sum(len({one.source.id for one in view.evidence}) for view in dossier.claims)
    claims = [view for view in dossier.claims if view.number]
    # In the table, in the article (once for each line that a mark is broken over), and behind each source.
    assert 2 * len(claims) + cited <= len(found) <= 3 * len(claims) + cited


def links_of(page):
    """The page to which each link of a page leads; None for an address."""
    raw = pypdfium2.raw
    at, link = ctypes.c_int(0), raw.FPDF_LINK()
    while raw.FPDFLink_Enumerate(page.raw, ctypes.byref(at), ctypes.byref(link)):
        dest = raw.FPDFLink_GetDest(page.pdf.raw, link)
        yield raw.FPDFDest_GetDestPageIndex(page.pdf.raw, dest) if dest else None


def unpacked(data):
    """All objects without a stream."""
    return b"".join(map(zlib.decompress, re.findall(rb"/Type/ObjStm[^>]*>>\nstream\n(.*?)\nendstream", data, re.DOTALL)))


def test_it_is_one_document_with_its_title_language_and_standards():
    data = pdf.render_all([french_dossier()], "fr", part_size=SMALL)
    assert data.count(b"<pdfuaid:part>1</pdfuaid:part>") == data.count(b"<pdfaid:part>2</pdfaid:part>") == 1
    assert f"<xmpTPg:NPages>{len(pages_of(data))}<".encode() in data
    assert pypdfium2.PdfDocument(data).get_metadata_value("Title") == french_dossier().article.title
    inside = unpacked(data)
    assert inside.count(b"/Type/Catalog") == inside.count(b"/S/Document") == 1
    assert b"/Lang(fr)" in inside
    assert inside.count(b"/S/Part/P 4 0 R") > 2


def test_where_a_part_has_no_glyphs_the_whole_claims_no_standard():
    dossier = french_dossier()
    rare = "".join(chr(0xE000 + at) for at in range(MOST_MARKS + 1))  # of private use, without a glyph anywhere
    one = next(view for view in dossier.claims if view.verdict)
    told = replace(one, state=replace(one.state, rationale=rare))
    views = tuple(told if view is one else view for view in dossier.claims)
    data = pdf.render_all([replace(dossier, claims=views)], "fr", part_size=SMALL)
    assert len(pages_of(data)) > 5
    assert b"<pdfuaid:part>" not in data
    assert b"<pdfaid:part>" not in data


def test_it_tells_how_far_it_is_and_stops_when_told():
    heard = []
    pdf.render_all([french_dossier()], "fr", lambda *far: heard.append(far), part_size=SMALL)
    total = heard[0][1]
    assert heard == [(at, total) for at in range(total)]
    assert total > 3

    def stop(done, _total):
        if done == 1:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        pdf.render_all([french_dossier()], "fr", stop, part_size=SMALL)


def test_parts_hold_every_block_once_and_break_between_paragraphs_or_cards():
    def block(kind, level=0, text="x"):
        return {"kind": kind, "level": level, "runs": [{"t": text * 90}]}

    article = [block("heading", 1), block("table"), block("heading", 2), *[block("body")] * 30]
    cards = [block("heading", 2), *[block("heading", 3), *[block("body", text="c")] * 4, block("heading", 4), block("list")] * 20]
    sources = [block("heading", 2), *[block("entry")] * 30]
    reports = [({"name": one}, iter([*article, *cards, *sources])) for one in range(2)]
    parts = list(in_parts(reports, 1000))
    assert [part.goes_on for part in parts].count(False) == 2
    found = [json.loads(part.text({}, alone=False))["reports"] for part in parts]
    assert [one for part in found for report in part for one in report["blocks"]] == [*article, *cards, *sources] * 2
    begins = [(one["kind"], one["level"]) for part in found for one in part[0]["blocks"][:1]]
    ends = {report["blocks"][-1]["kind"] for part in found for report in part}
    assert {begin for begin in begins if begin[0] == "heading"} <= {("heading", 1), ("heading", 2), ("heading", 3)}
    assert {kind for kind, _ in begins} == {"heading", "body", "entry"}
    assert "heading" not in ends
    assert block("body", text="c") not in [part[0]["blocks"][0] for part in found]


def test_what_a_string_says_is_no_reference():
    body = rb"<</T(5 0 R \) (6 0 R) \\)/Pg 7 0 R/K[8 0 R]/StructParent 3/U(/StructParent 4)/H<FEFF> 9 0 R>>"
    moved = rb"<</T(5 0 R \) (6 0 R) \\)/Pg 107 0 R/K[108 0 R]/StructParent 13/U(/StructParent 4)/H<FEFF> 109 0 R>>"
    assert Shift(10, 100, 10).change(body) == moved


def test_objects_are_read_by_the_table_and_renumbered_together_as_one_by_one():
    file = File(pdf.render_all([french_dossier()], "fr"))
    assert len(file.spans) == file.most > 300
    shift = Shift(file.most, 1000, 50)
    moved = dict(one for _, group in numbered(file, set(), shift, b"") for one in group)
    assert moved.keys() == {number + 1000 for number in file.spans}
    for number, body in moved.items():
        if not body.endswith(b"endstream"):
            assert body == shift.change(file[number - 1000])


def test_what_is_bold_is_strong_in_every_part():
    dossier = french_dossier()
    whole, parts = pdf.render_all([dossier], "fr"), unpacked(pdf.render_all([dossier], "fr", part_size=SMALL))
    told = [len(re.findall(rb"/S\s*/Strong\b", data)) for data in (whole, parts)]
    assert told[0] == told[1] > 20
