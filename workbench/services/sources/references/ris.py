"""RIS: a tag of two letters a line; tags vary between the programs that write it."""

import re

from workbench.domain.enums import SourceType
from workbench.domain.reference import Reference
from workbench.services.sources.identifiers import doi_of
from workbench.services.sources.references.dates import iso_of

_TAG = re.compile(r"([A-Z][A-Z0-9]) {1,2}- ?(.*)")
_TYPES = {
    **dict.fromkeys(("ELEC", "BLOG", "NEWS", "MPCT", "VIDEO", "ICOMM", "WEB"), SourceType.WEBPAGE),
    "DATA": SourceType.DATASET,
    "AGGR": SourceType.DATASET,
    "PCOMM": SourceType.INTERVIEW,
}


def read(text: str) -> list[Reference]:
    """The entries in their order; a line without a tag goes on with the one before it."""
    entries: list[tuple[int, list[tuple[str, str]]]] = []
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), 1):
        found = _TAG.match(line)
        tag, value = (found.group(1), found.group(2).strip()) if found else ("", line.strip())
        if tag == "TY":
            entries.append((number, [(tag, value)]))
        elif entries and tag:
            entries[-1][1].append((tag, value))
        elif entries and value and entries[-1][1]:
            last, before = entries[-1][1][-1]
            entries[-1][1][-1] = (last, f"{before} {value}")
    return [_reference(number, values) for number, values in entries]


def _reference(number: int, values: list[tuple[str, str]]) -> Reference:
    def first(*tags: str) -> str | None:
        return next((value for wanted in tags for tag, value in values if tag == wanted and value), None)

    doi = first("DO")
    return Reference(
        line=number,
        type=_TYPES.get(first("TY") or "", SourceType.DOCUMENT),
        title=first("TI", "T1", "CT", "BT", "T2") or "",
        authors=tuple(value for tag, value in values if tag in ("AU", "A1") and value),
        publisher=first("PB", "T2", "JF", "JO") if first("TI", "T1", "CT", "BT") else first("PB"),
        published=iso_of(first("DA") or "") or iso_of(first("PY", "Y1") or ""),
        accessed=iso_of(first("Y2") or ""),
        url=first("UR", "L1", "L2"),
        doi=doi_of(doi) if doi else None,
        archive=first("AV"),
        language=first("LA"),
    )
