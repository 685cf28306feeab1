"""CSL-JSON: items with the variables of the Citation Style Language."""

import json
from typing import Any

from workbench.domain.enums import SourceType
from workbench.domain.reference import OF_CSL, Reference
from workbench.services.sources.identifiers import doi_of
from workbench.services.sources.references.dates import iso, iso_of


def read(text: str) -> list[Reference]:
    """The items in their order, each a reference; values of another shape than they should have are left out."""
    items = json.loads(text.lstrip("\ufeff"))
    items = items if isinstance(items, list) else [items]
    return [_reference(number, item) for number, item in enumerate(items, 1)]


def _reference(number: int, item: dict[str, Any]) -> Reference:
    doi = _word(item, "DOI")
    kind = _word(item, "type") or ""
    names = item.get("author")
    return Reference(
        line=number,
        type=OF_CSL.get(kind, SourceType.CHECK if kind == "review" else SourceType.DOCUMENT),
        title=_word(item, "title") or "",
        authors=tuple(name for one in names if (name := _name(one))) if isinstance(names, list) else (),
        publisher=_word(item, "publisher") or _word(item, "container-title"),
        published=_date(item.get("issued")),
        accessed=_date(item.get("accessed")),
        url=_word(item, "URL"),
        doi=doi_of(doi) if doi else None,
        archive=_word(item, "archive"),
        language=_word(item, "language"),
    )


def _word(item: dict[str, Any], name: str) -> str | None:
    value = item.get(name)
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _name(name: Any) -> str | None:
    if not isinstance(name, dict):
        return None
    if literal := _word(name, "literal"):
        return literal
    family = " ".join(part for part in (_word(name, "non-dropping-particle"), _word(name, "family")) if part)
    given = _word(name, "given")
    return f"{family}, {given}" if family and given else family or given


def _date(date: Any) -> str | None:
    if not isinstance(date, dict):
        return None
    parts = date.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list) and parts[0]:
        return iso(*parts[0][:3])
    raw = date.get("raw") or date.get("literal")
    return (iso_of(raw) or raw) if isinstance(raw, str) and raw.strip() else None
