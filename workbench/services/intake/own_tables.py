"""Our own reports as tables (CSV, XLSX), whose heads are in the language of the report -> columns of checks.

Such a table is known by its column of codes: what was found stands there in the words of the casebook, whatever the house calls
it and whatever the language. The guard that keeps spreadsheets from calculating a cell of a CSV is taken off again.
"""

import json
import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from workbench.resources import resource
from workbench.services.intake.nodes import noted
from workbench.services.intake.rows import Row, Run, Table

COLUMNS = ["id", "text", "verdict", "rating", "title", "claimant", "publisher", "url", "date", "language"]

_LANGUAGES = ("en", "fr")
_NEEDED = frozenset(("id", "claim", "verdict", "codes"))
_ISOLATES = "\u2066\u2067\u2068\u2069"
_FORMULA = frozenset("=+-@\uff1d\uff0b\uff0d\uff20")
# What else such a table tells, under the name of the remark; a cell of several lines is several remarks.
_REMARKS = {
    "article-published": "claimed",
    "url": "appearance",
    "article-outlet": "appeared in",
    "evidence": "evidence",
    "before": "correction",
    "signed": "signed",
    "shelf": "shelf life",
    "said": "said",
    "dissent": "dissent",
    "undecided": "undecided",
    "requests": "asked for comment",
    "renewed": "changed by the publisher",
}


def read(table: Table, *, guarded: bool) -> Table:
    """The table as one of checks where it is a report of ours, else as it is; guarded cells come from a CSV."""
    names = next((found for language in _LANGUAGES if (found := _known(table.columns, language)).keys() >= _NEEDED), None)
    return table if names is None else Table(COLUMNS, _rows(table, names, guarded=guarded))


def _known(columns: list[str], language: str) -> dict[str, int]:
    heads = _heads(language)
    return {heads[column]: place for place, column in reversed(list(enumerate(columns))) if column in heads}


@cache
def _heads(language: str) -> dict[str, str]:
    """What the columns of reports are called in a language, in small letters, with the names that the program has for them."""
    words = json.loads(resource("templates", f"strings.{language}.json").read_text("utf-8"))
    return {words[key].casefold(): key.removeprefix("column.") for key in reversed(words) if key.startswith("column.")}


def _rows(table: Table, names: dict[str, int], *, guarded: bool) -> Iterator[Row]:
    for one in table.rows:
        for row in _each(one) if isinstance(one, Run) else (one,):
            yield row if row.fault else _row(row, names, guarded=guarded)


def _each(run: Run) -> Iterator[Row]:
    extras = run.extras or [""] * len(run.lines)
    for line, cells, extra in zip(run.lines, zip(*run.columns, strict=True), extras, strict=True):
        yield Row(line, list(cells), extra)


def _row(row: Row, names: dict[str, int], *, guarded: bool) -> Row:
    cells = [_unguarded(cell) for cell in row.cells] if guarded else row.cells

    def told(name: str) -> str:
        return cells[names[name]].strip() if name in names and names[name] < len(cells) else ""

    codes = dict(one.split(":")[1:] for one in told("codes").split() if re.fullmatch(r"workbench:[a-z-]+:[a-z-]+", one))
    house, analyst, quoted = told("organisation"), told("analyst"), told("claim")
    found = {
        "id": told("id"),
        "text": told("restated") or quoted,
        "verdict": codes.get("verdict", ""),
        "rating": told("verdict") if codes.get("verdict") else "",
        "title": told("article"),
        "claimant": _speaker(told("speaker")),
        "publisher": house or analyst,
        "url": told("address") or told("url"),
        "date": told("marked"),
        "language": told("article-language"),
    }
    notes = noted(
        ("reason", codes.get("reason", "")),
        ("not checkable", codes.get("not-checkable", "")),
        ("rationale", told("rationale")),
        ("quoted", quoted if told("restated") else ""),
        *((remark, line.strip()) for name, remark in _REMARKS.items() for line in told(name).split("\n")),
        ("analyst", analyst if house else ""),
    )
    return Row(row.line, [found[name] for name in COLUMNS], "\n".join(filter(None, (notes, row.extra))))


def _speaker(told: str) -> str:
    """Who said it first: the first of those who speak, where it is not the article alone."""
    first, relayed, _ = told.partition(" → ")
    return first.strip(_ISOLATES) if relayed else ""


def _unguarded(cell: str) -> str:
    """The cell without the ' that a table of ours puts before what a spreadsheet would calculate."""
    if not cell.startswith("'"):
        return cell
    bare = cell.lstrip("'")
    first = next((one for one in bare if not one.isspace() and unicodedata.category(one) not in ("Cc", "Cf")), "")
    return cell[1:] if first in _FORMULA or bare[:1] in ("\t", "\r", "\n") else cell
