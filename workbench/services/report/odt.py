"""Reports for LibreOffice and others (ODT, OpenDocument 1.3): real headings, lists, table headers and languages."""

from collections.abc import Sequence
from dataclasses import replace
from xml.sax.saxutils import escape, quoteattr

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

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_WIDTH_CM = 17.0
REGIONS = {"en": ("en", "GB"), "fr": ("fr", "FR")}

_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{value}"'
    for name, value in {
        "office": "office:1.0",
        "style": "style:1.0",
        "text": "text:1.0",
        "table": "table:1.0",
        "fo": "xsl-fo-compatible:1.0",
        "svg": "svg-compatible:1.0",
        "draw": "drawing:1.0",
        "meta": "meta:1.0",
    }.items()
)
_NAMES += ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
_STYLES = {"result": "Result", "headline": "Headline", "furniture": "Furniture", "quote": "Quote", "note": "Note", "item": "Item"}
_STYLES |= {"masthead": "Masthead", "entry": "Entry", "evidence": "Evidence", "cited": "Cited"}
_GOES_ON = {"passage": "Passage", "told": "Told"}
_LISTS = {"item": "Bullets", "evidence": "Stances", "cited": "Numbers"}

# A link within the file looks as the text around it does.
PLAIN = ' text:style-name="Inner" text:visited-style-name="Inner"'

_EDITED = {
    "out": 'style:text-line-through-style="solid" style:text-line-through-type="single"',
    "in": 'style:text-underline-style="solid" style:text-underline-width="auto" style:text-underline-color="font-color"',
}

Look = tuple[bool, bool, bool, str | None, str | None, str]


def render_all(dossiers: Sequence[Dossier], language: str) -> bytes:
    """Write the reports one after another, each beginning on a page of its own."""
    words = words_in(language)
    looks: dict[Look, str] = {}
    tables: list[int] = []
    pictures: list[Picture] = []
    parts = []
    for at, outline in enumerate(Outline(dossier) for dossier in dossiers):
        for place, (one, kept) in enumerate(kept_together(in_lists(prose(outline, words)))):
            if isinstance(one, list):
                parts.append(_list(one, looks))
                continue
            if isinstance(one, Block) and one.style == "coverage":
                parts.append(_coverage(outline, words, pictures))
            parts.append(_one(one, looks, tables, new_page=at > 0 and place == 0, kept=kept))
    body = "".join(parts)
    automatic = "".join(_character_style(look, name) for look, name in looks.items())
    widths = "".join(_column_styles(columns) for columns in dict.fromkeys(tables)) + (_cell_styles() if tables else "")
    styles = resource("templates", "odt", "styles.xml").read_text("utf-8")
    faces = styles[styles.index("<office:font-face-decls>") : styles.index("<office:styles>")].strip()
    content = (
        f'{_XML}<office:document-content {_NAMES} office:version="1.3">{faces}<office:automatic-styles>{automatic}{widths}'
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    code, country = REGIONS[language]
    foot = foot_line(dossiers, words)
    for mark, value in {"LANGUAGE": code, "COUNTRY": country, "FOOT": escape(foot)}.items():
        styles = styles.replace(mark, value)
    return packed(
        {
            "content.xml": content,
            "styles.xml": styles,
            "meta.xml": _meta(properties(dossiers, words), f"{code}-{country}"),
            **{_picture_name(number): one.data for number, one in enumerate(pictures, 1)},
            "META-INF/manifest.xml": _manifest(len(pictures)),
        },
        first=("mimetype", MEDIA_TYPE),
    )


def _coverage(outline: Outline, words: Words, pictures: list[Picture]) -> str:
    """The coverage as a picture in a paragraph of its own, with its alternative text."""
    one = coverage_png(outline.strip)
    pictures.append(one)
    number = len(pictures)
    size = f'svg:width="{_WIDTH_CM}cm" svg:height="{_WIDTH_CM * one.height / one.width:.2f}cm"'
    image = f'<draw:image xlink:href="{_picture_name(number)}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>'
    told = f"<svg:title>{escape(words('coverage'))}</svg:title><svg:desc>{escape(coverage_words(outline, words))}</svg:desc>"
    frame = f'<draw:frame draw:name="coverage{number}" text:anchor-type="as-char" {size}>{image}{told}</draw:frame>'
    return f'<text:p text:style-name="Standard">{frame}</text:p>'


def _picture_name(number: int) -> str:
    return f"Pictures/coverage{number}.png"


def _manifest(pictures: int) -> str:
    entries = (
        f'<manifest:file-entry manifest:full-path="{_picture_name(number)}" manifest:media-type="image/png"/>'
        for number in range(1, pictures + 1)
    )
    return (
        resource("templates", "odt", "manifest.xml")
        .read_text("utf-8")
        .replace("</manifest:manifest>", f"{''.join(entries)}</manifest:manifest>")
    )


def _one(one: Block | Table, looks: dict[Look, str], tables: list[int], *, new_page: bool, kept: bool = False) -> str:
    if isinstance(one, Table):
        tables.append(len(one.header))
        return _table(one, looks)
    inner = "".join(_run(run, looks) for run in bared(one.runs))
    if one.claim:
        inner = f'<text:bookmark text:name="{place_name(one.claim)}"/>{inner}'
    turned = "_rtl" if is_turned(one) else ""
    if one.level:
        style = f"Heading_20_{one.level}" + (turned if one.level == 1 else "")
        return f'<text:h text:style-name="{style}" text:outline-level="{one.level}">{inner}</text:h>'
    if one.style == "masthead":
        between = "<text:tab/>" if fits_one_line(one) else "<text:line-break/>"
        sides = ("".join(_run(run, looks) for run in bared(some)) for some in (one.runs[:-2], one.runs[-1:]))
        return f'<text:p text:style-name="Masthead{"_page" if new_page else ""}">{between.join(sides)}</text:p>'
    style = _STYLES.get(one.style, "Standard") + turned + ("_kept" if kept else "")
    return f'<text:p text:style-name="{style}">{inner}</text:p>'


def _list(entries: Sequence[Sequence[Block]], looks: dict[Look, str]) -> str:
    """A list of one kind; where each begins with a sign of its own there is no bullet."""
    kind = entries[0][0].style
    if kind == "item" and all(begins_with_sign(entry[0]) for entry in entries):
        return "".join(_one(replace(block, style="entry"), looks, [], new_page=False) for entry in entries for block in entry)
    items = "".join(f"<text:list-item>{_entry(entry, kind, looks)}</text:list-item>" for entry in entries)
    return f'<text:list text:style-name="{_LISTS[kind]}">{items}</text:list>'


def _entry(blocks: Sequence[Block], kind: str, looks: dict[Look, str]) -> str:
    head = blocks[0]
    inner = "".join(_run(run, looks) for run in bared(head.runs))
    if kind != "item":
        label = _run(replace(head.runs[0], text=label_of(head)), looks)
        inner = f"{label}<text:tab/>" + "".join(_run(run, looks) for run in bared(head.runs[1:]))
    told = [f'<text:p text:style-name="{_STYLES[kind]}">{inner}</text:p>']
    for one in blocks[1:]:
        style = _GOES_ON[one.style] + ("" if kind == "evidence" else "_near") + ("_rtl" if is_turned(one) else "")
        told.append(f'<text:p text:style-name="{style}">{"".join(_run(run, looks) for run in bared(one.runs))}</text:p>')
    return "".join(told)


def _run(run: Run, looks: dict[Look, str]) -> str:
    language = run.language if run.language and run.language.isascii() and run.language.isalpha() else None
    look = (run.bold, run.italic, run.code, language, run.standing, "" if run.edited is Edited.KEPT else run.edited.value)
    text = _spaced(shown(run))
    if any(look):
        name = looks.setdefault(look, f"T{len(looks) + 1}")
        text = f'<text:span text:style-name="{name}">{text}</text:span>'
    leads = run.link or (f"#{place_name(run.to)}" if run.to else None)
    shape = "" if run.link else PLAIN
    return f'<text:a xlink:type="simple" xlink:href={quoteattr(leads)}{shape}>{text}</text:a>' if leads else text


def _spaced(text: str) -> str:
    """Escape a text; what the format would swallow (line ends, tabs, blanks in a row and at the ends) is written as elements."""
    parts = []
    blank = True  # a blank after another one, or where a paragraph may begin, counts for nothing unless it is an element
    for one in escape(text.replace("\r\n", "\n").replace("\r", "\n")):
        if one == "\n":
            parts.append("<text:line-break/>")
        elif one == "\t":
            parts.append("<text:tab/>")
        elif one == " " and blank:
            parts.append("<text:s/>")
        else:
            parts.append(one)
        blank = one in " \n\t"
    return "".join(parts)


def _character_style(look: Look, name: str) -> str:
    bold, italic, code, language, standing, edited = look
    tint = TINTS[standing] if standing else None
    properties = [
        'fo:font-weight="bold" style:font-weight-complex="bold"' if bold else "",
        'fo:font-style="italic" style:font-style-complex="italic"' if italic else "",
        'style:font-name="Mono" fo:font-size="8pt"' if code else "",
        f'fo:language="{language}" fo:country="none"' if language and language not in RIGHT_TO_LEFT else "",
        f'style:language-complex="{language}" style:country-complex="none"' if language in RIGHT_TO_LEFT else "",
        _EDITED.get(edited, ""),
        f'fo:background-color="#{tint.paper}"' if tint else "",
        f'fo:color="#{tint.ink}"' if tint and bold else "",
        f'style:text-underline-style="{tint.open_line}" style:text-underline-color="#{tint.ink}"'
        if tint and tint.open_line and not bold
        else "",
    ]
    inner = " ".join(one for one in properties if one)
    return f'<style:style style:name="{name}" style:family="text"><style:text-properties {inner}/></style:style>'


def _table(table: Table, looks: dict[Look, str]) -> str:
    columns = len(table.header)
    grid = "".join(f'<table:table-column table:style-name="Columns{columns}.{at}"/>' for at in range(columns))
    head = "".join(_cell((Run(name, bold=True),), looks, "Head") for name in table.header)
    rows = [f"<table:table-header-rows><table:table-row>{head}</table:table-row></table:table-header-rows>"]
    rows += [
        '<table:table-row table:style-name="Row">' + "".join(_cell(runs, looks, "Cell") for runs in row) + "</table:table-row>"
        for row in table.rows
    ]
    name = quoteattr(table.name)
    title = f"<table:title>{escape(table.name)}</table:title>"
    return f'<table:table table:name={name} table:style-name="Table{columns}">{title}{grid}{"".join(rows)}</table:table>'


def _cell(runs: Sequence[Run], looks: dict[Look, str], style: str) -> str:
    inner = "".join(_run(run, looks) for run in bared(runs))
    return f'<table:table-cell table:style-name="{style}"><text:p text:style-name="In_20_table">{inner}</text:p></table:table-cell>'


def _column_styles(columns: int) -> str:
    widths = (1.2, 7.6, 3.5, 3.0, 1.7) if columns == 5 else (4.6, 12.4)
    cells = "".join(
        f'<style:style style:name="Columns{columns}.{at}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width}cm"/></style:style>'
        for at, width in enumerate(widths)
    )
    table = (
        f'<style:style style:name="Table{columns}" style:family="table">'
        '<style:table-properties style:width="17cm" table:align="left" fo:margin-bottom="0.4cm"/></style:style>'
    )
    return table + cells


def _cell_styles() -> str:
    line = 'fo:border-top="none" fo:border-left="none" fo:border-right="none" fo:padding="0.08cm"'
    borders = "".join(
        f'<style:style style:name="{name}" style:family="table-cell">'
        f'<style:table-cell-properties {line} fo:border-bottom="{width}"/></style:style>'
        for name, width in {"Head": "0.75pt solid #18212c", "Cell": "0.5pt solid #d7dce3"}.items()
    )
    kept = '<style:table-row-properties fo:keep-together="always"/>'  # no page ends within a row
    return f'{borders}<style:style style:name="Row" style:family="table-row">{kept}</style:style>'


def _meta(told: Properties, language: str) -> str:
    by, made = escape("; ".join(told.authors)), told.made[:19]
    date = f"<meta:creation-date>{made}</meta:creation-date><dc:date>{made}</dc:date>" if made else ""
    keywords = "".join(f"<meta:keyword>{escape(one)}</meta:keyword>" for one in told.keywords)
    return (
        f'{_XML}<office:document-meta {_NAMES} office:version="1.3"><office:meta>'
        f"<dc:title>{escape(one_line(told.title))}</dc:title>"
        f"<dc:subject>{escape(told.subject)}</dc:subject><meta:initial-creator>{by}</meta:initial-creator><dc:creator>{by}</dc:creator>"
        f"{keywords}<dc:language>{language}</dc:language>{date}</office:meta></office:document-meta>"
    )
