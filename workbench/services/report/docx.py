"""Reports for Word (DOCX, Office Open XML as in ECMA-376): real headings, lists, table headers and languages."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from xml.sax.saxutils import escape, quoteattr
from zlib import crc32

from workbench.domain.dossier import Dossier
from workbench.resources import resource
from workbench.services.report.blocks import (
    Block,
    Run,
    Table,
    bared,
    begins_with_sign,
    fits_one_line,
    in_lists,
    is_turned,
    kept_together,
    label_of,
    place_name,
    shown,
)
from workbench.services.report.characters import one_line
from workbench.services.report.coverage_picture import Picture, coverage_png
from workbench.services.report.masthead import Properties, foot_line, properties
from workbench.services.report.outline import Outline, coverage_words
from workbench.services.report.package import packed
from workbench.services.report.prose import prose
from workbench.services.report.strings import Words, words_in
from workbench.services.report.tints import RIGHT_TO_LEFT, TINTS
from workbench.services.report.wording import Edited

REGIONS = {"en": "en-GB", "fr": "fr-FR"}

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_DRAWING = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    f'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="{_PIC}"'
)
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WIDTH = 9638  # of the text between the margins, in twentieths of a point
_GLANCE = (620, 4300, 1968, 1700, 1050)
_STYLES = {"result": "Result", "headline": "Headline", "furniture": "Furniture", "quote": "Quote", "note": "Note", "item": "Item"}
_STYLES |= {"masthead": "Masthead", "entry": "Entry", "evidence": "Evidence", "cited": "Cited"}
_GOES_ON = {"passage": "Passage", "told": "Told"}  # below evidence, under its title; below all else, nearer to the margin


def render_all(dossiers: Sequence[Dossier], language: str) -> bytes:
    """Write the reports one after another, each beginning on a page of its own."""
    words = words_in(language)
    links: dict[str, str] = {}
    pictures: list[Picture] = []
    body = "".join(_report(Outline(dossier), words, links, pictures, first=at == 0) for at, dossier in enumerate(dossiers))
    page = (
        '<w:sectPr><w:footerReference w:type="default" r:id="foot"/><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
    )
    return packed(
        {
            "[Content_Types].xml": _part("content_types.xml"),
            "_rels/.rels": _part("package_rels.xml"),
            "docProps/core.xml": _core(properties(dossiers, words), REGIONS[language]),
            "word/document.xml": f"{_XML}<w:document {_W} {_R} {_DRAWING}><w:body>{body}{page}</w:body></w:document>",
            "word/styles.xml": _part("styles.xml").replace("LANGUAGE", REGIONS[language]),
            "word/numbering.xml": _part("numbering.xml"),
            "word/settings.xml": _part("settings.xml").replace("LANGUAGE", REGIONS[language]),
            "word/footer1.xml": _foot(dossiers, words),
            "word/_rels/document.xml.rels": _relations(links, len(pictures)),
            **{f"word/media/coverage{number}.png": one.data for number, one in enumerate(pictures, 1)},
        }
    )


def _report(outline: Outline, words: Words, links: dict[str, str], pictures: list[Picture], *, first: bool) -> str:
    parts = []
    for one, kept in kept_together(in_lists(prose(outline, words))):
        if isinstance(one, list):
            parts += [_paragraph(block, links, under=entry[0].style) for entry in one for block in entry]
            continue
        if isinstance(one, Block) and one.style == "coverage":
            parts.append(_coverage(outline, words, pictures))
        parts.append(_table(one, links) if isinstance(one, Table) else _paragraph(one, links, kept=kept))
    return ("" if first else '<w:p><w:r><w:br w:type="page"/></w:r></w:p>') + "".join(parts)


def _coverage(outline: Outline, words: Words, pictures: list[Picture]) -> str:
    """The coverage as a picture in a paragraph of its own, with its alternative text."""
    one = coverage_png(outline.strip)
    pictures.append(one)
    number, told = len(pictures), quoteattr(coverage_words(outline, words))
    wide = _WIDTH * 635  # a twentieth of a point is 635 of the units that drawings are measured in
    size = f'cx="{wide}" cy="{wide * one.height // one.width}"'
    name = f'name="coverage{number}"'
    drawn = (
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" {name} descr={told}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="coverage{number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
        f'<a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    )
    return (
        f'<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="{number}" {name} descr={told}/><a:graphic><a:graphicData uri="{_PIC}">{drawn}</a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r></w:p>"
    )


def _paragraph(block: Block, links: dict[str, str], under: str = "", *, kept: bool = False) -> str:
    name = "entry" if block.style == "item" and begins_with_sign(block) else block.style
    style = f"Heading{block.level}" if block.level else _STYLES.get(name)
    if block.style in _GOES_ON:
        style = _GOES_ON[block.style] + ("" if under == "evidence" else "Near")
    turned = is_turned(block)
    properties = (
        (f'<w:pStyle w:val="{style}"/>' if style else "")
        + ("<w:keepNext/>" if kept and not block.level else "")
        + ("<w:bidi/>" if turned else "")
    )
    inner = "".join(_runs(block.runs, links))
    if block.style in ("evidence", "cited"):
        label = "".join(_runs((replace(block.runs[0], text=label_of(block)),), links))
        inner = f"{label}<w:r><w:tab/></w:r>" + "".join(_runs(block.runs[1:], links))
    if block.style == "masthead":
        between = "<w:r><w:tab/></w:r>" if fits_one_line(block) else "<w:r><w:br/></w:r>"
        inner = between.join("".join(_runs(some, links)) for some in (block.runs[:-2], block.runs[-1:]))
    if block.claim:
        place = place_name(block.claim)
        number = crc32(place.encode()) & 0x7FFFFFFF  # a whole number of its own for each
        inner = f'<w:bookmarkStart w:id="{number}" w:name="{place}"/>{inner}<w:bookmarkEnd w:id="{number}"/>'
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def _runs(runs: Sequence[Run], links: dict[str, str]) -> Iterator[str]:
    for run in bared(runs):
        text = f'<w:r>{_look(run)}<w:t xml:space="preserve">{escape(shown(run))}</w:t></w:r>'
        if run.link:
            name = links.setdefault(run.link, f"link{len(links) + 1}")
            yield f'<w:hyperlink r:id="{name}">{text}</w:hyperlink>'
        elif run.to:
            yield f'<w:hyperlink w:anchor="{place_name(run.to)}">{text}</w:hyperlink>'
        else:
            yield text


def _look(run: Run) -> str:
    looks = []
    if run.link:
        looks.append('<w:rStyle w:val="Hyperlink"/>')
    elif run.code:
        looks.append('<w:rStyle w:val="Code"/>')
    if run.bold:
        looks.append("<w:b/><w:bCs/>")
    if run.italic:
        looks.append("<w:i/><w:iCs/>")
    if run.edited is Edited.OUT:
        looks.append("<w:strike/>")
    if run.standing:
        tint = TINTS[run.standing]
        looks.append(f'<w:color w:val="{tint.ink}"/>' if run.bold else "")
        looks.append(f'<w:u w:val="{tint.word_line}" w:color="{tint.ink}"/>' if tint.word_line and not run.bold else "")
        looks.append(f'<w:shd w:val="clear" w:color="auto" w:fill="{tint.paper}"/>')
    if run.edited is Edited.IN:
        looks.append('<w:u w:val="single"/>')
    if run.language in RIGHT_TO_LEFT:
        looks.append("<w:rtl/>")
    if run.language and run.language.isascii() and run.language.isalpha():
        kind = "bidi" if run.language in RIGHT_TO_LEFT else "val"
        looks.append(f'<w:lang w:{kind}="{run.language}"/>')
    inner = "".join(looks)
    return f"<w:rPr>{inner}</w:rPr>" if inner else ""


def _table(table: Table, links: dict[str, str]) -> str:
    widths = _GLANCE if len(table.header) == len(_GLANCE) else (2600, _WIDTH - 2600)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    head = "".join(_cell((Run(name, bold=True),), width, links) for name, width in zip(table.header, widths, strict=True))
    rows = [f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>"]
    for row in table.rows:
        cells = "".join(_cell(runs, width, links) for runs, width in zip(row, widths, strict=True))
        rows.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>")
    look = '<w:tblLook w:val="00A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
    properties = (
        f'<w:tblStyle w:val="Lines"/><w:tblW w:w="{_WIDTH}" w:type="dxa"/>{look}<w:tblCaption w:val={quoteattr(table.name)}/>'
    )
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl><w:p/>"


def _cell(runs: Sequence[Run], width: int, links: dict[str, str]) -> str:
    inner = "".join(_runs(runs, links))
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr>{inner}</w:p>'
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraph}</w:tc>'


def _foot(dossiers: Sequence[Dossier], words: Words) -> str:
    told = f"<w:r><w:t>{escape(foot_line(dossiers, words))}</w:t></w:r><w:r><w:tab/></w:r>"
    text = f'{told}{_field("PAGE")}<w:r><w:t xml:space="preserve"> / </w:t></w:r>{_field("NUMPAGES")}'
    return f'{_XML}<w:ftr {_W}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{text}</w:p></w:ftr>'


def _field(name: str) -> str:
    """A number that the word processor puts in when it sets the pages; until then it is 1."""
    begin, between, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    asked = f'<w:r><w:instrText xml:space="preserve"> {name} </w:instrText></w:r>'
    return f"{begin}{asked}{between}<w:r><w:t>1</w:t></w:r>{end}"


def _relations(links: dict[str, str], pictures: int) -> str:
    parts = {"styles": "styles.xml", "numbering": "numbering.xml", "settings": "settings.xml"}
    inner = "".join(f'<Relationship Id="{name}" Type="{_LINK}/{name}" Target="{target}"/>' for name, target in parts.items())
    inner += f'<Relationship Id="foot" Type="{_LINK}/footer" Target="footer1.xml"/>'
    for number in range(1, pictures + 1):
        inner += f'<Relationship Id="coverage{number}" Type="{_LINK}/image" Target="media/coverage{number}.png"/>'
    for link, name in links.items():
        inner += f'<Relationship Id="{name}" Type="{_LINK}/hyperlink" Target={quoteattr(link)} TargetMode="External"/>'
    return f'{_XML}<Relationships xmlns="{_RELS}">{inner}</Relationships>'


def _core(told: Properties, language: str) -> str:
    made = told.made[:19]
    times = (f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{made}Z</dcterms:{name}>' for name in ("created", "modified") if made)
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(one_line(told.title))}</dc:title><dc:subject>{escape(told.subject)}</dc:subject>"
        f"<dc:creator>{escape('; '.join(told.authors))}</dc:creator>"
        f"<cp:keywords>{escape(', '.join(told.keywords))}</cp:keywords>"
        f"<dc:language>{language}</dc:language>{''.join(times)}</cp:coreProperties>"
    )


def _part(name: str) -> str:
    return resource("templates", "docx", name).read_text("utf-8")
