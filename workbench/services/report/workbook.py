"""Reports as a workbook (XLSX): claims, evidence and sources, each a sheet, every cell a string that nothing calculates."""

import io
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from workbench.domain.dossier import Dossier
from workbench.domain.source import Source
from workbench.services.report import csv_table
from workbench.services.report.characters import in_cell
from workbench.services.report.citation import fate_remarks, is_nameless
from workbench.services.report.masthead import properties
from workbench.services.report.outline import Outline, source_name
from workbench.services.report.renewals import edit_line, told_renewals
from workbench.services.report.shelf_life import fate_words
from workbench.services.report.strings import Words, words_in

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

MAX_CELL = 32_767  # characters of UTF-16 that a cell can hold, by the file format

_FACTS = ("author", "standing", "doi", "archive", "interest", "fate")
_EVIDENCE = (
    *(
        "claim-id",
        "number",
        "stance",
        "source",
        "publisher",
        "url",
        "quote",
        "locator",
        "published",
        "accessed",
        "snapshot",
        "type",
    ),
    *_FACTS,
)
_SOURCES = ("source", "publisher", "url", "type", "published", "accessed", "snapshot", "claims", *_FACTS)
_RENEWALS = ("article", "renewed", "edit")
_WIDTHS = {
    "edit": 90,
    "renewed": 40,
    "claim": 60,
    "restated": 40,
    "rationale": 60,
    "evidence": 50,
    "article": 30,
    "quote": 60,
    "source": 40,
    "url": 30,
}


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
        outlines = [Outline(one) for one in dossiers]
        claims = (csv_table.cells(one, view, words) for one in outlines for view in one.claims)
        _sheet(book, words("sheet.claims"), csv_table.COLUMNS, claims, words)
        _sheet(book, words("sheet.evidence"), _EVIDENCE, (row for one in dossiers for row in _evidence(one, words)), words)
        _sheet(book, words("sheet.sources"), _SOURCES, (row for one in dossiers for row in _sources(one, words)), words)
        if any(one.renewals for one in dossiers):
            _sheet(book, words("sheet.renewals"), _RENEWALS, (row for one in outlines for row in _renewals(one, words)), words)
    return out.getvalue()


def _day_and_hour(made: str) -> datetime:
    """When the reports were made, in UTC: not the hour of writing, so that one report is the same bytes whenever it is written."""
    try:
        at = datetime.fromisoformat(made)
    except ValueError:
        at = datetime.fromtimestamp(0, UTC)
    return at.astimezone(UTC).replace(tzinfo=None)


def _sheet(book: "Workbook", name: str, columns: Sequence[str], rows: Iterator[list[str]], words: Words) -> None:
    sheet = book.add_worksheet(name)
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    plain = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
    for at, column in enumerate(columns):
        sheet.set_column(at, at, _WIDTHS.get(column, 16))
        sheet.write_string(0, at, words(f"column.{column}"), bold)
    last = 0
    for last, row in enumerate(rows, 1):
        _write(sheet, last, row, plain)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, last, len(columns) - 1)


def _write(sheet: object, number: int, row: Sequence[str], plain: "Format") -> None:
    for at, cell in enumerate(row):
        if cell:
            sheet.write_string(number, at, _fitting(in_cell(cell)), plain)  # type: ignore[attr-defined]


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
                *(value or "" for value in (source.published, source.accessed, source.snapshot)),
                words(f"source.{source.type.value}"),
                *_facts(source, words),
            ]


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
