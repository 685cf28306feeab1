"""The sources of reports as lists that other programs read: RIS, BibTeX and CSL-JSON."""

import json
import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from workbench.domain.dossier import Dossier
from workbench.domain.enums import SourceType
from workbench.domain.reference import CSL_TYPES
from workbench.domain.source import Source

_RIS_TYPES = {
    SourceType.WEBPAGE: "ELEC",
    SourceType.DOCUMENT: "GEN",
    SourceType.DATASET: "DATA",
    SourceType.INTERVIEW: "PCOMM",
    SourceType.CHECK: "ELEC",
}
_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_LATEX = {
    **{mark: f"\\{mark}" for mark in "&%$#_{}"},
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "\\": r"\textbackslash{}",
}


def cited(dossiers: Sequence[Dossier]) -> list[Source]:
    """The sources that evidence names, each once, in the order in which they are cited; withheld ones have no name to list."""
    found = {
        item.source.id: item.source for dossier in dossiers for view in dossier.claims for item in view.evidence if not item.hidden
    }
    return list(found.values())


def ris(dossiers: Sequence[Dossier], _language: str) -> bytes:
    """Write RIS as reference managers take it: CRLF, a tag a line, in UTF-8."""
    lines: list[str] = []
    for source in cited(dossiers):
        values = [
            ("TY", _RIS_TYPES[source.type]),
            ("ID", source.id),
            ("TI", source.title),
            *(("AU", name) for name in _authors(source)),
            ("PB", source.publisher),
            ("PY", (source.published or "")[:4] if _day(source.published) else None),
            ("DA", _slashes(source.published)),
            ("Y2", _slashes(source.accessed)),
            ("UR", source.url),
            ("DO", source.doi),
            ("AV", source.archive),
            ("LA", source.language),
        ]
        lines += [f"{tag}  - {_line(value)}" for tag, value in values if value] + ["ER  - ", ""]
    return "".join(f"{line}\r\n" for line in lines).encode("utf-8", "replace")


def bibtex(dossiers: Sequence[Dossier], _language: str) -> bytes:
    """Write BibTeX: an entry a source, characters that LaTeX reads otherwise escaped, addresses as they are."""
    taken: set[str] = set()
    entries = []
    for source in cited(dossiers):
        values = {
            "title": _latex(source.title, keep_case=True),
            "author": " and ".join(_latex(name) for name in _authors(source)),
            "publisher": _latex(source.publisher),
            "year": (source.published or "")[:4] if _day(source.published) else "",
            "date": _joined(source.published, "-"),
            "url": _address(source.url),
            "urldate": _joined(source.accessed, "-"),
            "doi": _address(source.doi),
            "note": _latex(source.archive),
            "language": _latex(source.language),
        }
        fields = ",\n".join(f"  {name} = {{{value}}}" for name, value in values.items() if value)
        kind = "dataset" if source.type is SourceType.DATASET else "online" if source.url else "misc"
        entries.append(f"@{kind}{{{_key(source, taken)},\n{fields}\n}}\n")
    return "\n".join(entries).encode("utf-8", "replace")


def csl_json(dossiers: Sequence[Dossier], _language: str) -> bytes:
    """Write a list of CSL items; what is not known is left out."""
    items = [_csl(source) for source in cited(dossiers)]
    return (json.dumps(items, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")


def _csl(source: Source) -> dict[str, Any]:
    values = {
        "id": source.id,
        "type": CSL_TYPES[source.type],
        "title": source.title,
        "author": [_name(name) for name in _authors(source)],
        "publisher": source.publisher,
        "issued": _csl_date(source.published),
        "accessed": _csl_date(source.accessed),
        "URL": source.url,
        "DOI": source.doi,
        "archive": source.archive,
        "language": source.language,
    }
    return {name: value for name, value in values.items() if value}


def _authors(source: Source) -> list[str]:
    return [name.strip() for name in (source.author or "").split(";") if name.strip()]


def _name(name: str) -> dict[str, str]:
    family, comma, given = name.partition(",")
    return {"family": family.strip(), "given": given.strip()} if comma and given.strip() else {"literal": name}


def _day(date: str | None) -> tuple[str, ...]:
    found = _DAY.match(date or "")
    return tuple(part for part in found.groups() if part) if found else ()


def _csl_date(date: str | None) -> dict[str, Any] | None:
    if not date:
        return None
    parts = _day(date)
    return {"date-parts": [[int(part) for part in parts]]} if parts else {"raw": date}


def _slashes(date: str | None) -> str:
    parts = _day(date)
    return "/".join((*parts, "", "")[:3]) + "/" if parts else ""


def _joined(date: str | None, mark: str) -> str:
    return mark.join(_day(date))


def _line(value: str) -> str:
    return " ".join("".join(char if char.isprintable() else " " for char in value).split())


def _latex(value: str | None, *, keep_case: bool = False) -> str:
    text = "".join(_LATEX.get(char, char) for char in _line(value or ""))
    # Styles put titles in small letters except in braces.
    return f"{{{text}}}" if keep_case and text else text


def _address(value: str | None) -> str:
    """An address as it is, but for what would end the field or begin a comment."""
    return (value or "").replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D").replace("%", r"\%")


def _key(source: Source, taken: set[str]) -> str:
    words = _authors(source)[:1] or [source.publisher or source.title]
    plain = unicodedata.normalize("NFKD", words[0].partition(",")[0]).encode("ascii", "ignore").decode()
    base = (re.sub(r"[^a-z0-9]+", "", plain.lower())[:24] or "source") + "".join(_day(source.published)[:1])
    key, number = base, 1
    while key in taken:
        number += 1
        key = f"{base}-{number}"
    taken.add(key)
    return key
