"""RIS: a tag of two letters a line; tags vary between the programs that write it."""

import re

from workbench.domain import spans
from workbench.domain.cited import INSTITUTION, ISSUED, Variable
from workbench.domain.enums import SourceType
from workbench.domain.interchange import CSL_OF_RIS, RIS_NAMES, RIS_TAGS
from workbench.domain.names import parted
from workbench.domain.reference import OF_CSL, Fault, Reference
from workbench.services.sources.identifiers import doi_of
from workbench.services.sources.references.dates import iso_of, says_more

_TAG = re.compile(r"([A-Z][A-Z0-9]) {1,2}- ?(.*)")
_ISSN = re.compile(r"(?i)\d{4}-?\d{3}[\dX]")


def read(text: str) -> tuple[list[Reference], list[Fault]]:
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
    return [_reference(number, values) for number, values in entries], []


def _reference(number: int, values: list[tuple[str, str]]) -> Reference:
    def first(*tags: str) -> str | None:
        return next((value for wanted in tags for tag, value in values if tag == wanted and value), None)

    doi = first("DO")
    kind = CSL_OF_RIS.get(first("TY") or "", "document")
    titled = first("TI", "T1", "CT")
    title = titled or first("BT", "T2") or ""
    container = first("T2", "JF", "JO", "BT") if titled else None
    publisher = first("PB")
    authors = tuple(value.replace(";", ",") for tag, value in values if tag in ("AU", "A1") and value)
    return Reference(
        line=number,
        type=OF_CSL.get(kind, SourceType.DOCUMENT),
        title=title,
        authors=authors,
        publisher=publisher or container,
        published=iso_of(first("DA") or "") or iso_of(first("PY", "Y1") or ""),
        accessed=iso_of(first("Y2") or ""),
        url=first("UR", "L1", "L2"),
        doi=doi_of(doi) if doi else None,
        archive=first("AV"),
        language=first("LA"),
        cited=tuple(_variables(values, kind, container, publisher, authors)),
    )


def _issued(date: str) -> str | None:
    """What a date says behind its day: "2024///Spring", "2024///circa", "2024/05/03/to 2024-05-05"."""
    *day, other = date.split("/", 3) if date.count("/") > 2 else [""]
    words, first = other.lower(), "-".join(part for part in day if part)
    last = re.search(r"\bto (\d{4}(?:-\d\d){0,2})", words)
    season = next((name for name in ("spring", "summer", "autumn", "fall", "winter") if name in words), None)
    about = "~" if "circa" in words else ""
    ends = [first, last[1]] if last else [spans.with_season(first, season)]
    told = "/".join(end + about for end in ends)
    return spans.normal(told) if says_more(told) else None


def _variables(
    values: list[tuple[str, str]], kind: str, container: str | None, publisher: str | None, authors: tuple[str, ...]
) -> list[Variable]:
    """What an entry says beside what every source has, in the order of the names; a name without a comma is an institution's."""

    def every(tags: tuple[str, ...]) -> list[str]:
        return [value for tag, value in values if tag in tags and value]

    found = {name: told[0] for name, tags in RIS_TAGS.items() if (told := every(tags))}
    # Programs write the rest of a date into either; the day told in DA goes before the season told of its year.
    if more := next(filter(None, map(_issued, every(("DA",)) or every(("PY", "Y1")))), None):
        found[ISSUED] = more
    found["type"] = kind
    if container:
        found["container-title"] = container
        if publisher == container:
            found["publisher"] = publisher
    named = list(authors)
    for name, tags in RIS_NAMES.items():
        if others := [one.replace(";", ",") for one in every(tags)]:
            found[name] = "; ".join(others)
            named += others
    if first := every(("SP",)):
        last = every(("EP",))
        found["page"] = f"{first[0]}-{last[0]}" if last and "-" not in first[0] else first[0]
    if words := every(("KW",)):
        found["keyword"] = ", ".join(words)
    for number in every(("SN",)):
        found.setdefault("ISSN" if _ISSN.fullmatch(number) else "ISBN", number)
    literal = dict.fromkeys(name for name in named if "," not in name and parted(name).given)
    return [*(Variable(*pair) for pair in sorted(found.items())), *(Variable(INSTITUTION, name) for name in literal)]
