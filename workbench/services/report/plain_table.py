"""Any table as CSV for spreadsheets (RFC 4180, UTF-8 with BOM), no cell of which a spreadsheet would calculate."""

import csv
import io
from collections.abc import Iterable, Sequence

from workbench.services.report.csv_table import neutral


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    """Write rows as the text of a CSV file, its lines ended by CR LF."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows([neutral(cell) for cell in row] for row in rows)
    return out.getvalue()


def csv_bytes(rows: Iterable[Sequence[str]]) -> bytes:
    """Write rows as a CSV file."""
    return ("\ufeff" + csv_text(rows)).encode("utf-8", "backslashreplace")
