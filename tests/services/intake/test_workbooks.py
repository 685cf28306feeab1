"""Earlier checks from XLSX workbooks, ordinary ones and such as were made to do harm."""

import zipfile
from io import BytesIO
from time import monotonic

import pytest
from workbooks import cell, sheet, strings, styles, workbook, worksheet

from workbench.domain.enums import Verdict
from workbench.domain.errors import Cancelled, CannotRead
from workbench.services.intake import checks_of
from workbench.services.intake.readers.sheet import workbook as table_text

ROWS = [["id", "Text", "verdict"], ["1", "The quay is new.", "true"], ["2", "The river froze.", "false"]]


def test_the_sheet_that_names_the_columns_is_read() -> None:
    titled = [["Our checks of 2024"], [], *ROWS, [], ["3", "=1+1 is two.", "", "beyond"]]
    data = workbook(
        sheet([["notes", "about"], ["a", "b"]]), sheet([*ROWS[:1], ["9", "Hidden words.", ""]]), sheet(titled), hidden=(2,)
    )
    table = checks_of(data, "a.xlsx")
    assert [(row.id, row.text, row.verdict) for row in table.rows] == [
        ("1", "The quay is new.", Verdict.VERIFIED),
        ("2", "The river froze.", Verdict.DISPUTED),
        ("3", "=1+1 is two.", None),
    ]
    assert (list(table.lines), table.rows[2].notes) == ([4, 5, 7], "beyond")
    assert checks_of(data, "a").rows == table.rows


def test_cells_of_every_kind_give_what_the_sheet_shows() -> None:
    names = ["id", "text", "date", "title", *"abcdef"]
    header = "".join(cell(f"{chr(65 + place)}1", name) for place, name in enumerate(names))
    values = (
        '<c r="A2"><v>7</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" s="1"><v>45302</v></c>'
        '<c r="D2" t="str"><f>"x"&amp;1</f><v>x1</v></c>'
        '<c r="E2" t="b"><v>1</v></c><c r="F2" t="e"><v>#N/A</v></c><c r="G2"><v>0.1</v></c><c r="H2" s="2"><v>45302.5</v></c>'
        '<c r="I2"><f>1+1</f></c><c r="J2" s="3"><v>12.50</v></c>'
    )
    shared = strings("<t>unused</t>", "<r><t>The quay </t></r><r><t>is_x0020_new.</t></r><rPh><t>kei</t></rPh>")
    own = '<numFmt numFmtId="170" formatCode="dd/mm/yyyy hh:mm"/><numFmt numFmtId="171" formatCode="0.00 &quot;days&quot;"/>'
    parts = {"xl/sharedStrings.xml": shared, "xl/styles.xml": styles(own, 0, 14, 170, 171)}
    data = workbook(worksheet(f'<row r="1">{header}</row><row r="2">{values}</row>'), parts=parts)
    (row,) = checks_of(data, "a.xlsx").rows
    assert (row.id, row.text, row.date, row.title) == ("7", "The quay is new.", "2024-01-11", "x1")
    assert row.notes.split("\n") == ["a: TRUE", "c: 0.1", "d: 2024-01-11 12:00:00", "f: 12.5"]
    old = workbook(
        worksheet(f'<row r="1">{header}</row><row r="2">{values}</row>'), parts=parts, properties='<workbookPr date1904="1"/>'
    )
    assert checks_of(old, "a.xlsx").rows[0].date == "2028-01-12"


def test_numbers_in_per_cent_are_what_the_sheet_shows() -> None:
    values = (".0510", "0.5", "1.234", "-2E-2", "n/a", "1E+400", "0.25", "0.07")
    row = "".join(f'<c r="{chr(65 + place)}1" s="{min(place + 1, 5)}"><v>{value}</v></c>' for place, value in enumerate(values))
    own = '<numFmt numFmtId="170" formatCode="0.0%"/><numFmt numFmtId="171" formatCode="0\\ %;[Red]-0\\ %"/>'
    own += '<numFmt numFmtId="172" formatCode="0.00&quot;%&quot;"/>'
    sheet_of = worksheet(f'<row r="1">{row}</row>')
    data = workbook(sheet_of, parts={"xl/styles.xml": styles(own, 0, 170, 9, 10, 171, 171)})
    assert table_text(data)["text"] == "5.1% | 50% | 123.40% | -2% | n/a | 1E+400 | 25% | 7%"
    data = workbook(worksheet('<row r="1"><c r="A1" s="1"><v>5.5</v></c></row>'), parts={"xl/styles.xml": styles(own, 0, 172)})
    assert table_text(data)["text"] == "5.5"  # a quoted sign is no per cent: the number is 5.5


def bomb() -> bytes:
    return workbook(worksheet(f"<row>{cell('A1', 'text')}</row>" + " " * 190_000_000))


def many_members() -> bytes:
    return workbook(sheet(ROWS), parts={f"xl/media/{number}": "" for number in range(5_001)})


def lying() -> bytes:
    """A workbook whose directory says that its worksheet is ten bytes long."""
    data = workbook(sheet(ROWS))
    with zipfile.ZipFile(BytesIO(data)) as archive:
        true = archive.getinfo("xl/worksheets/sheet1.xml").file_size
    return data.replace(true.to_bytes(4, "little"), (10).to_bytes(4, "little"))


LAUGHS = (
    '<!DOCTYPE w [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {new} "{("&" + old + ";") * 20}">' for old, new in zip("abcdefg", "bcdefgh", strict=True))
    + "]>"
)
TEXT_ROW = f'<row r="1">{cell("A1", "text")}</row>'


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (bomb(), "unpacks to far more"),
        (many_members(), "unpacks to far more"),
        (lying(), "no XLSX workbook"),
        (
            workbook(worksheet(TEXT_ROW + "<row><c t='inlineStr'><is><t>&h;</t></is></c></row>", dtd=LAUGHS)),
            "declares a document type",
        ),
        (workbook(sheet(ROWS, dtd='<!DOCTYPE w SYSTEM "file:///etc/hostname">')), "declares a document type"),
        (workbook(sheet(ROWS), parts={"xl/workbook.xml": "<!DOCTYPE w><w/>"}), "declares a document type"),
        (workbook(worksheet("<row>" * 300 + "</row>" * 300)), "no XLSX workbook"),
        (workbook(worksheet(TEXT_ROW + "<row><c")), "no XLSX workbook"),
        (workbook(sheet(ROWS))[:-40], "no XLSX workbook"),
        (workbook(sheet(ROWS)).replace(b"PK\x01\x02", b"PK\x01\x03"), "no XLSX workbook"),
        (workbook(sheet(ROWS), parts={"xl/workbook.xml": b"\xff\xfe\x00"}), "no XLSX workbook"),
        (workbook(), "no column named text; the columns found are: none"),
        (workbook(sheet([["a", "b"], ["1", "2"]])), "no column named text; the columns found are: a, b"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "no XLSX workbook"),
        (b"PK\x03\x04", "no XLSX workbook"),
    ],
    ids=lambda value: value if isinstance(value, str) else "data",
)
def test_what_is_no_workbook_of_checks_is_refused_in_one_sentence(data: bytes, why: str) -> None:
    with pytest.raises(CannotRead) as caught:
        checks_of(data, "a.xlsx")
    told = str(caught.value)
    assert told.startswith("a.xlsx could not be read: ")
    assert why in told
    assert told.count("could not be read") == told.count("Nothing was stored.") == 1


def test_cells_far_away_and_strings_used_over_and_over_do_no_harm() -> None:
    far = f'<row r="2">{cell("A2", "The quay is new.")}{cell("XFD2", "far")}{cell("ZZZ2", "farther")}</row>'
    far += f'<row r="9999999">{cell("A1", "Last words.")}</row>'
    table = checks_of(workbook(worksheet(TEXT_ROW + far)), "a.xlsx")
    assert [row.text for row in table.rows] == ["The quay is new.", "Last words."]
    parts = {"xl/sharedStrings.xml": strings(f"<t>{'long ' * 20_000}</t>")}
    rows = '<row><c t="s"><v>0</v></c></row>' * 1_000
    with pytest.raises(CannotRead, match="more than 40 million characters; save the sheet as CSV"):
        checks_of(workbook(worksheet(TEXT_ROW + rows), parts=parts), "a.xlsx")
    odd = '<row r="-1"><c r="??" t="s"><v>99</v></c></row><row><c t="inlineStr"/></row><row><c s="x"><v>1e999</v></c></row>'
    assert [row.text for row in checks_of(workbook(worksheet(TEXT_ROW + odd)), "a.xlsx").rows] == ["1e999"]


def test_reading_a_workbook_can_be_stopped() -> None:
    begin = monotonic()
    with pytest.raises(Cancelled):
        checks_of(workbook(sheet(ROWS)), "a.xlsx", cancelled=lambda: monotonic() > begin)


def test_workbooks_made_by_fuzzers_never_end_in_a_fault(shared) -> None:
    for path in sorted((shared / "data/hostile/xlsx").glob("*.xlsx")):
        with pytest.raises(CannotRead):
            checks_of(path.read_bytes(), path.name)
