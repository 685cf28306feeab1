"""The outcome of an import as JSON."""

from typing import Any

from workbench.desk import Imported

MOST = 1_000  # lines named one by one; their number is always told


def import_json(imported: Imported, how: str) -> dict[str, Any]:
    """Write what `workbench import` prints: counts, bad rows with their line and reason, duplicates of each kind, what was told.

    languages, verdicts and unknown_ratings are empty when the file was too long to be looked through without being asked.
    """
    compared, survey = imported.compared, imported.survey
    return {
        "file": imported.name,
        "rows": imported.rows,
        "skipped": len(imported.skipped),
        "new": imported.new,
        "dry_run": imported.dry_run,
        "bad_rows": _lines(imported.skipped),
        "duplicates": {
            "how": how,
            "compared": compared.done,
            "found": compared.duplicates,
            "file": compared.in_file,
            "casebook": compared.in_casebook,
            "left_out": len(compared.left_out),
            "lines": _lines(compared.left_out),
            "merged": compared.merged,
            "contradicting": compared.contradicting,
        },
        "languages": _named(survey.languages),
        "verdicts": _named(survey.verdicts),
        "unknown_ratings": survey.unknown,
    }


def _lines(told: tuple[tuple[int, str], ...]) -> list[dict[str, Any]]:
    return [{"line": line, "reason": reason} for line, reason in told[:MOST]]


def _named(counts: dict[str, int]) -> dict[str, int]:
    return {name or "none": number for name, number in counts.items()}
