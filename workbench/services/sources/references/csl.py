"""CSL-JSON: items with the variables of the Citation Style Language."""

import json
from typing import Any

from workbench.domain import spans
from workbench.domain.cited import DATE_VARIABLES, INSTITUTION, ISSUED, NAME_VARIABLES, TEXT_VARIABLES, Variable
from workbench.domain.enums import SourceType
from workbench.domain.names import parted
from workbench.domain.reference import NO_OBJECT, OF_CSL, Fault, Reference
from workbench.services.sources.identifiers import doi_of
from workbench.services.sources.references.dates import iso, iso_of, says_more

_OWN = ("title", "publisher")  # texts that have a place of their own


def read(text: str) -> tuple[list[Reference], list[Fault]]:
    """The items in their order, each a reference; values of another shape than they should have are left out."""
    items = json.loads(text.lstrip("\ufeff"))
    items = items if isinstance(items, list) else [items]
    found, faults = [], []
    for number, item in enumerate(items, 1):
        if isinstance(item, dict) and isinstance(item.get("type", ""), str):
            found.append(_reference(number, item))
        else:
            faults.append(Fault(number, NO_OBJECT))
    return found, faults


def _reference(number: int, item: dict[str, Any]) -> Reference:
    doi = _word(item, "DOI")
    kind = _word(item, "type")
    publisher, container = _word(item, "publisher"), _word(item, "container-title")
    authors = _names(item.get("author"))
    return Reference(
        line=number,
        type=OF_CSL.get(kind or "", SourceType.DOCUMENT),
        title=_word(item, "title") or "",
        authors=tuple(name for name, _ in authors),
        publisher=publisher or container,
        published=_begin(item.get(ISSUED)),
        accessed=_begin(item.get("accessed")),
        url=_word(item, "URL"),
        doi=doi_of(doi) if doi else None,
        archive=_word(item, "archive"),
        language=_word(item, "language"),
        cited=tuple(_variables(item, authors)),
    )


def _variables(item: dict[str, Any], authors: list[tuple[str, bool]]) -> list[Variable]:
    """What an item says beside what every source has, in the order of the names."""
    values = {name: value for name in TEXT_VARIABLES - {"publisher"} if (value := _word(item, name))}
    values |= {name: value for name in DATE_VARIABLES if (value := _date(item.get(name)))}
    if ISSUED in values and not says_more(values[ISSUED]):
        del values[ISSUED]
    if kind := _word(item, "type"):
        values["type"] = kind
    if (publisher := _word(item, "publisher")) and publisher == values.get("container-title"):
        values["publisher"] = publisher
    named = list(authors)
    for name in NAME_VARIABLES:
        if others := _names(item.get(name)):
            values[name] = "; ".join(other for other, _ in others)
            named += others
    literal = dict.fromkeys(name for name, whole in named if whole and parted(name).given)
    return [*(Variable(*pair) for pair in sorted(values.items())), *(Variable(INSTITUTION, name) for name in literal)]


def _word(item: dict[str, Any], name: str) -> str | None:
    value = item.get(name)
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = str(value)
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _names(names: Any) -> list[tuple[str, bool]]:
    """Names as "Family, Given", each with whether it is given as a whole."""
    return [name for one in names if (name := _name(one))] if isinstance(names, list) else []


def _name(name: Any) -> tuple[str, bool] | None:
    if not isinstance(name, dict):
        return None
    if literal := _word(name, "literal"):
        return literal.replace(";", ","), True
    family = " ".join(
        part for part in (_word(name, "dropping-particle"), _word(name, "non-dropping-particle"), _word(name, "family")) if part
    )
    parts = [part.replace(";", ",") for part in (family, _word(name, "given"), _word(name, "suffix")) if part]
    return (", ".join(parts), len(parts) == 1) if parts else None


def _begin(date: Any) -> str | None:
    told = _date(date)
    return spans.begin(told) if told and spans.normal(told) else told


def _date(date: Any) -> str | None:
    """A date of CSL, structured or as EDTF; one that is neither stays as it is written."""
    if isinstance(date, str):
        date = {"raw": date}
    if not isinstance(date, dict):
        return None
    if (told := spans.of_csl(date)) is not None:
        return told
    parts = date.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list) and parts[0]:
        return iso(*parts[0][:3])
    raw = date.get("raw") or date.get("literal")
    return (spans.normal(raw) or iso_of(raw) or raw) if isinstance(raw, str) and raw.strip() else None
