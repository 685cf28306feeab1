"""What verify found wrong and what recover could not read, in words; for the command line and the window alike."""

from typing import Any

from workbench.domain.fault import Finding
from workbench.services.report.outline import short
from workbench.services.report.strings import Words

LONGEST = 300


def fault_line(finding: Finding, words: Words) -> str:
    """Say where something is wrong, and what."""
    return words("fault.line", where=where_words(finding, words), what=fault_words(finding, words))


def where_words(finding: Finding, words: Words) -> str:
    """Name the place in the casebook, with the number or the id."""
    return f"{_place(finding.place, words)} {finding.name}".rstrip()


def fault_words(finding: Finding, words: Words) -> str:
    """Say what is wrong there."""
    values = {name: _value(name, value, words) for name, value in finding.values}
    return words(f"fault.{finding.fault}", **values)


def fault_json(finding: Finding) -> dict[str, Any]:
    """Write a finding: where and what in English, and the kind of fault with its values."""
    from workbench.services.report.strings import words_in

    return {
        "where": finding.where,
        "what": fault_words(finding, words_in("en")),
        "fault": finding.fault.value,
        "values": dict(finding.values),
    }


def _place(place: str, words: Words) -> str:
    # A damaged or a strange file may name any table.
    return words(f"place.{place}") if words.has(f"place.{place}") else place


def _value(name: str, value: str | int, words: Words) -> str:
    if name == "other":
        return _place(str(value), words)
    if isinstance(value, int):
        return words.number(value) if name == "n" else str(value)
    return short(value, LONGEST)
