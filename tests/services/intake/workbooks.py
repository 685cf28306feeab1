"""Writes small XLSX workbooks part by part, well formed or not."""

import zipfile
from io import BytesIO
from xml.sax.saxutils import escape

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = f"{_LINKS}/worksheet"


def cell(place: str, text: str) -> str:
    """A cell with its text inside."""
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'


def sheet(rows: list[list[str]], *, dtd: str = "") -> str:
    """A worksheet of text cells."""
    lines = "".join(
        f'<row r="{line}">' + "".join(cell(f"{chr(65 + place)}{line}", text) for place, text in enumerate(cells) if text) + "</row>"
        for line, cells in enumerate(rows, 1)
    )
    return worksheet(lines, dtd=dtd)


def worksheet(rows: str, *, dtd: str = "") -> str:
    """A worksheet of rows that are written already."""
    return f'<?xml version="1.0"?>{dtd}<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def workbook(
    *sheets: str, hidden: tuple[int, ...] = (), properties: str = "", parts: dict[str, str | bytes] | None = None
) -> bytes:
    """A workbook of worksheets; parts are added or put in the place of others."""
    numbers = range(1, len(sheets) + 1)
    listed = "".join(
        f'<sheet name="S{n}" sheetId="{n}" r:id="r{n}"{" state=" + chr(34) + "hidden" + chr(34) if n in hidden else ""}/>'
        for n in numbers
    )
    links = "".join(f'<Relationship Id="r{n}" Type="{_TYPE}" Target="worksheets/sheet{n}.xml"/>' for n in numbers)
    content: dict[str, str | bytes] = {
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}">{properties}<sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}</Relationships>',
        **{f"xl/worksheets/sheet{n}.xml": text for n, text in enumerate(sheets, 1)},
        **(parts or {}),
    }
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in content.items():
            archive.writestr(name, text)
    return out.getvalue()


def strings(*items: str) -> str:
    """The table of shared strings, each given as the inside of its element."""
    return f'<sst xmlns="{_MAIN}">' + "".join(f"<si>{item}</si>" for item in items) + "</sst>"


def styles(formats: str, *numbers: int) -> str:
    """Cell styles with these number formats, own ones given as numFmt elements."""
    cells = "".join(f'<xf numFmtId="{number}"/>' for number in numbers)
    return f'<styleSheet xmlns="{_MAIN}"><numFmts>{formats}</numFmts><cellXfs>{cells}</cellXfs></styleSheet>'
