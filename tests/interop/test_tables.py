"""CSV and XLSX before pandas and LibreOffice: every quotation comes out as it was stored, nothing is calculated."""

import csv
import io

import pytest
from conftest import LANGUAGES, run

from workbench.services.report.characters import in_cell

EACH = pytest.mark.parametrize("name", LANGUAGES)
READ = """
import json, sys, pandas
path = sys.argv[1]
named = {"dtype": str, "keep_default_na": False}
table = pandas.read_csv(path, encoding="utf-8-sig", **named) if path.endswith("csv") else pandas.read_excel(path, **named)
print(json.dumps({"columns": list(table.columns), "rows": table.values.tolist()}))
"""


def rows_of(exported, name):
    return list(csv.reader(io.StringIO(exported(name, "csv").read_text("utf-8-sig"), newline="")))


@EACH
def test_pandas_reads_the_table_as_it_was_written(exported, python, name):
    told = python("pandas", READ, exported(name, "csv"))
    head, *rows = rows_of(exported, name)
    assert told["columns"] == head
    squash = lambda cell: cell.replace("\r\n", "\n").replace("\r", "\n")  # noqa: E731
    assert [[squash(cell) for cell in row] for row in told["rows"]] == [[squash(cell) for cell in row] for row in rows]


@EACH
def test_pandas_reads_the_workbook(exported, dossiers, python, name):
    told = python("pandas", READ, exported(name, "xlsx"))
    assert len(told["rows"]) == len(rows_of(exported, name)) - 1
    shown = {cell for row in told["rows"] for cell in row}
    assert all(in_cell(view.claim.quote) in shown for view in dossiers[name].claims if view.number)


@EACH
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_libreoffice_calculates_nothing(exported, program, name, kind, tmp_path):
    source = exported(name, kind)
    options = ["--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"]
    filters = ["--infilter=CSV:44,34,76"] if kind == "csv" else []
    run(program("soffice"), *options, *filters, "--convert-to", "fods", "--outdir", tmp_path, source)
    made = (tmp_path / f"{source.stem}.fods").read_text("utf-8")
    assert "table:table-row" in made
    assert "table:formula" not in made
