"""The table: one row per claim, byte for byte, and nothing a spreadsheet would calculate."""

import csv
import io
import re

import pytest
from report_dossiers import HOSTILE, english_dossier, french_dossier, hostile_dossier

from workbench.services.report import render, render_all
from workbench.services.report.csv_table import COLUMNS, neutral

FORMULA = re.compile("^[\\s\ufeff]*[=+\\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]")


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def test_bom_line_ends_and_one_row_per_claim():
    data = render(french_dossier(), "csv", "fr")
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\r\n")
    header, *body = rows(data)
    assert len(header) == len(COLUMNS)
    assert len(body) == len(french_dossier().numbered)
    assert {len(row) for row in body} == {len(COLUMNS)}
    third = dict(zip(COLUMNS, body[2], strict=True))
    assert (third["number"], third["verdict"], third["reason"], third["sources"]) == ("3", "Contesté", "Altéré", "2")
    assert third["speaker"] == "deux élus → Rive Info → l’article"
    assert "Contredit\u00a0: Procès-verbal" in third["evidence"]


def test_no_cell_is_a_formula_and_words_stay_as_they_are():
    _, *body = rows(render(hostile_dossier(), "csv", "en"))
    cells = {cell for row in body for cell in row}
    assert not [cell for cell in cells if FORMULA.match(cell)]
    for words in HOSTILE:
        if "\0" not in words:
            assert words in cells or "'" + words in cells


@pytest.mark.parametrize(
    "cell", ["=1", "+1", "-1", "@x", "\t=1", "\r=1", " =1", "\n=1", "\u200b=1", "\ufeff@x", "＝1", "\u00a0+1", "\tx"]
)
def test_what_a_spreadsheet_could_calculate_is_quoted(cell):
    assert neutral(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["", "1", "a=1", "x-1", "« -1 »", "'plain", " plain"])
def test_ordinary_cells_stay(cell):
    assert neutral(cell) == cell


def test_several_reports_are_one_table():
    _, *body = rows(render_all((french_dossier(), english_dossier()), "csv", "en"))
    assert len(body) == 12
    assert body[-1][COLUMNS.index("not-checkable")] == "Prediction"
