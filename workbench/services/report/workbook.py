"""Reports as a workbook (XLSX): claims, evidence and sources, each a sheet, every cell a string that nothing calculates.

A sheet is laid out to be read and to be printed: its head stays in sight and stands on each page, columns in which no row has
anything are folded away, and what only programs need stands at the right, beside the paper.
"""

import io
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from workbench.domain.dossier import Dossier
from workbench.domain.source import EvidenceView, Source
from workbench.services.report import csv_table
from workbench.services.report.characters import in_cell
from workbench.services.report.citation import fate_remarks, is_nameless
from workbench.services.report.masthead import foot_line, properties
from workbench.services.report.outline import Outline, source_name
from workbench.services.report.renewals import edit_line, told_renewals
from workbench.services.report.shelf_life import fate_words
from workbench.services.report.strings import Words, words_in

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

MAX_CELL = 32_767  # characters of UTF-16 that a cell can hold, by the file format

MOST_IN_HEAD = 100  # characters of a line at the head or foot of printed pages, which holds 255 with its codes
_A4 = 9
_LAST_CELL = "XFD1048576"
# The claims: what people read, in the order in which they do, then what only programs need.
_READ = (
    *("article", "number", "claim", "restated", "speaker", "verdict", "reason", "not-checkable", "rationale", "evidence"),
    *("before", "requests", "signed", "dissent", "rules", "shelf", "recheck", "said", "undecided", "renewed", "analyst"),
)
_BESIDE = tuple(one for one in csv_table.COLUMNS if one not in _READ)
_ALWAYS = frozenset(("number", "claim", "verdict", "rationale", "evidence", "stance", "source"))  # in sight though all are empty
_FACTS = ("author", "standing", "doi", "archive", "interest", "fate")
_EVIDENCE = (
    *(
        "claim-id",
        "number",
        "stance",
        "source",
        "publisher",
        "source-url",
        "quote",
        "locator",
        "published",
        "accessed",
        "snapshot",
        "newest",
        "lost",
        "pin-words",
        "pin-note",
        "type",
    ),
    *_FACTS,
    "article",
)
_SOURCES = ("source", "publisher", "source-url", "type", "published", "accessed", "snapshot", "claims", *_FACTS, "article")
_RENEWALS = ("article", "renewed", "edit")
_WIDTHS = {
    name: width
    for width, names in (
        (9, ("number", "start", "end")),
        (13, ("stance", "verdict", "reason", "published", "analyst")),
        (22, ("article", "before", "requests", "dissent", "rules", "recheck", "snapshot", "said", "shelf", "undecided", "renewed")),
        (28, ("restated", "source-url", "url", "interest", "address", "newest", "lost")),
        (38, ("id", "claim-id", "source")),
        (42, ("claim", "rationale", "quote", "evidence")),
        (90, ("edit",)),
    )
    for name in names
}
_USUAL = 16  # the width of a column, in digits of the usual font
_LINE = 15.6  # points: a line of the usual font, and a little where another one stands in for it
_TALLEST = 409.0  # points: the most that a row can have


def render_all(dossiers: Sequence[Dossier], language: str) -> bytes:
    """Write three sheets, claims, evidence and sources, and one of edits where the publisher changed an article.

    Texts stay as they are but for control characters, which become marks; what a cell cannot hold is cut, with an ellipsis.
    """
    from xlsxwriter import Workbook

    words = words_in(language)
    out = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "constant_memory": False,
    }
    house = dossiers[0].house.organisation if dossiers else ""
    with Workbook(out, options) as book:
        told = properties(dossiers, words)
        book.set_properties(
            {
                "title": in_cell(told.title),
                "subject": told.subject,
                "author": "; ".join(told.authors),
                "keywords": ", ".join(told.keywords),
                "comments": words("proof.short"),
                "company": in_cell(house),
                "created": _day_and_hour(told.made),
            }
        )
        book.set_custom_property("Language", language)  # the standard ones have none; spreadsheets offer this name for it
        outlines = [Outline(one) for one in dossiers]
        order = [csv_table.COLUMNS.index(one) for one in (*_READ, *_BESIDE)]
        found = (csv_table.cells(one, view, words) for one in outlines for view in one.claims)
        claims = ([cells[at] for at in order] for cells in found)
        evidence = (row for one in dossiers for row in _evidence(one, words))
        sources = (row for one in dossiers for row in _sources(one, words))
        sheet = partial(_sheet, book, words, off={"claim-id", "article"} if len(dossiers) == 1 else {"claim-id"})
        sheet("sheet.claims", (*_READ, *_BESIDE), claims, beside=_BESIDE)
        sheet("sheet.evidence", _EVIDENCE, evidence)
        sheet("sheet.sources", _SOURCES, sources)
        if any(one.renewals for one in dossiers):
            sheet("sheet.renewals", _RENEWALS, (row for one in outlines for row in _renewals(one, words)))
        for one in book.worksheets():
            _paper(one, told.title, foot_line(dossiers, words))
    return out.getvalue()


def _day_and_hour(made: str) -> datetime:
    """When the reports were made, in UTC: not the hour of writing, so that one report is the same bytes whenever it is written."""
    try:
        at = datetime.fromisoformat(made)
    except ValueError:
        at = datetime.fromtimestamp(0, UTC)
    return at.astimezone(UTC).replace(tzinfo=None)


def _sheet(
    book: "Workbook",
    words: Words,
    name: str,
    columns: Sequence[str],
    rows: Iterator[list[str]],
    off: Collection[str],
    beside: Collection[str] = (),
) -> None:
    """Write a sheet; the columns in off and beside stay off the paper, and no row is made taller for them.

    Those in off are ids and, where there is one report, its title, which each page has at its head.
    """
    sheet = book.add_worksheet(words(name))
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    plain = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
    widths = [_WIDTHS.get(column, _USUAL) for column in columns]
    printed = [at for at, column in enumerate(columns) if column not in off and column not in beside]
    last, used = 0, {at for at, column in enumerate(columns) if column in _ALWAYS}
    head = [words(f"column.{column}") for column in columns]
    for last, row in enumerate(chain([head], rows)):
        # Without a height, a program that does not measure the words again shows and prints their first line alone.
        sheet.set_row(last, min(_TALLEST, _LINE * max(_lines(row[at], widths[at]) for at in printed)))
        for at, cell in enumerate(row):
            if cell:
                sheet.write_string(last, at, _fitting(in_cell(cell)), plain if last else bold)
        used.update(at for at, cell in enumerate(row) if cell and last)
    for at, width in enumerate(widths):
        sheet.set_column(at, at, width, None, {"hidden": last > 0 and at not in used})
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, last, len(columns) - 1)
    sheet.ignore_errors({"number_stored_as_text": f"A1:{_LAST_CELL}"})
    sheet.print_area(0, printed[0], max(1, last), printed[-1])


def _lines(cell: str, width: int) -> int:
    """How many lines a cell may need in a column of this width; letters of East Asia are as wide as two."""
    if len(cell) <= width // 2:
        return 1 + cell.count("\n")
    wide = 0 if cell.isascii() else sum(unicodedata.east_asian_width(one) in "WF" for one in cell)
    return sum(1 + len(line) // width for line in cell.split("\n")) + wide // width


def _paper(sheet: "Worksheet", head: str, foot: str) -> None:
    """Set a sheet up for paper: one page wide, its head on each, title above, whose report and which page below."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.7)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.hide_gridlines(0)  # they are printed: a row that wraps ends where the next line begins
    sheet.set_header(f"&L{_at_the_edge(head)}&R&A")
    sheet.set_footer(f"&L{_at_the_edge(foot)}&R&P / &N")


def _at_the_edge(text: str) -> str:
    """A text at the head or foot of pages, where & begins a code: its wide form begins none."""
    text = in_cell(" ".join(text.split())).replace("&", "\uff06")
    return text if len(text) <= MOST_IN_HEAD else text[: MOST_IN_HEAD - 1] + "…"


def _fitting(text: str) -> str:
    if len(text) * 2 <= MAX_CELL or len(text.encode("utf-16-le")) // 2 <= MAX_CELL:
        return text
    cut = text.encode("utf-16-le")[: (MAX_CELL - 1) * 2].decode("utf-16-le", "ignore")
    return cut + "…"


def _evidence(dossier: Dossier, words: Words) -> Iterator[list[str]]:
    for view in Outline(dossier).claims:
        for one in view.evidence:
            source, link = one.source, one.evidence
            yield [
                view.id,
                "" if view.number is None else str(view.number),
                words(f"stance.{link.stance.value}"),
                source_name(source, words) if is_nameless(source) else source.title,
                *(value or "" for value in (source.publisher, source.url, link.quote, link.locator)),
                *(value or "" for value in (source.published, *_copy(one))),
                words("pin.lost") if one.lost else "",
                *((one.pin.words or "", one.pin.note) if one.pin else ("", "")),
                words(f"source.{source.type.value}"),
                *_facts(source, words),
                dossier.article.title,
            ]


def _copy(view: EvidenceView) -> tuple[str | None, str | None, str | None]:
    """The day and fingerprint of the copy that a passage is quoted from, and of the newest one where that is another."""
    source, older = view.source, view.older_copy
    return (older.saved_at, older.snapshot, source.snapshot) if older else (source.accessed, source.snapshot, None)


def _sources(dossier: Dossier, words: Words) -> Iterator[list[str]]:
    for cited in Outline(dossier).sources:
        source = cited.source
        yield [
            source_name(source, words) if is_nameless(source) else source.title,
            *(value or "" for value in (source.publisher, source.url)),
            words(f"source.{source.type.value}"),
            *(value or "" for value in (source.published, source.accessed, source.snapshot)),
            ", ".join(str(view.number) if view.number is not None else view.id for view in cited.claims),
            *_facts(source, words),
            dossier.article.title,
        ]


def _renewals(outline: Outline, words: Words) -> Iterator[list[str]]:
    """A row for each edit, all of them, and for each claim whose words changed."""
    for renewal in told_renewals(outline, words, most=None):
        for one in renewal.claims:
            yield [outline.article.title, renewal.title, f"{one.claim}{words('colon')}{one.text}"]
        for edit in renewal.edits:
            yield [outline.article.title, renewal.title, edit_line(edit, words)]


def _facts(source: Source, words: Words) -> Iterator[str]:
    yield source.author or ""
    yield words(f"standing.{source.standing.value}") if source.standing else ""
    yield from (value or "" for value in (source.doi, source.archive, source.interest))
    yield " ".join([fate_words(source, words), *fate_remarks(source, words)]).strip()
