"""The sources of reports as lists that other programs read: RIS, BibTeX and CSL-JSON."""

import json
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from workbench.domain import spans
from workbench.domain.cited import (
    CONTAINER,
    DATE_VARIABLES,
    INSTITUTION,
    ISSUED,
    NAME_VARIABLES,
    VARIABLES,
    institutions_of,
    value_of,
)
from workbench.domain.dossier import Dossier
from workbench.domain.interchange import (
    BIBTEX_FIELDS,
    BIBTEX_NAMES,
    BIBTEX_OF_CSL,
    CSL_OF_BIBTEX,
    IN_BOOKS,
    IN_ISSUES,
    RIS_NAMES,
    RIS_OF_CSL,
    RIS_TAGS,
    SUBTYPES,
)
from workbench.domain.names import Name, names_of, parted
from workbench.domain.reference import csl_type
from workbench.domain.source import EvidenceView, Source

_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_KEY = re.compile(r"[A-Za-z0-9_.:+/-]{1,100}")
# Variables that the fields above write; all others stand under their own names.
_IN_FIELDS = frozenset(
    (CONTAINER, INSTITUTION, ISSUED, "type", "publisher", "issue", "number", "citation-key", *BIBTEX_FIELDS, *BIBTEX_NAMES)
)
_LATEX = {
    **{mark: f"\\{mark}" for mark in "&%$#_{}"},
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "\\": r"\textbackslash{}",
}


def cited(dossiers: Sequence[Dossier]) -> list[Source]:
    """The sources that evidence names, each once, those of findings first; withheld ones have no name to list."""
    found: dict[str, list[EvidenceView]] = {}
    for item in (item for dossier in dossiers for item in (*dossier.evidence, *dossier.gathered) if not item.hidden):
        found.setdefault(item.source.id, []).append(item)
    return [_as_quoted(items) for items in found.values()]


def _as_quoted(items: Sequence[EvidenceView]) -> Source:
    """The source of some evidence; accessed when its older copies were saved where all passages are quoted from these."""
    source, quoting = items[0].source, [item for item in items if item.copy or item.evidence.quote]
    days = [item.older_copy.saved_at or "" for item in quoting if item.older_copy]
    return replace(source, accessed=max(days)) if days and len(days) == len(quoting) and max(days) else source


def ris(dossiers: Sequence[Dossier], _language: str) -> bytes:
    """Write RIS as reference managers take it: CRLF, a tag a line, in UTF-8."""
    lines: list[str] = []
    for source in cited(dossiers):
        known = {one.name: one.value for one in source.cited}
        kind = csl_type(source.type, known.get("type"))
        first, _, last = known.get("page", "").partition("-")
        values = [
            ("TY", RIS_OF_CSL.get(kind, "GEN")),
            ("ID", source.id),
            ("TI", None if source.untitled else source.title),
            *(("AU", _inverted(name)) for name in _authors(source)),
            ("T2", known.get("container-title")),
            ("PB", _publisher(source)),
            ("PY", (source.published or "")[:4] if _day(source.published) else None),
            ("DA", _slashes(source.published) + _behind_day(_issued(source))),
            ("Y2", _slashes(source.accessed)),
            ("UR", source.url),
            ("DO", source.doi),
            ("AV", source.archive),
            ("LA", source.language),
            *((tags[0], known.get(name)) for name, tags in RIS_TAGS.items()),
            *((tags[0], _inverted(name)) for one, tags in RIS_NAMES.items() for name in _named(source, known.get(one))),
            ("SP", first),
            ("EP", last),
            ("SN", known.get("ISSN")),
            ("SN", known.get("ISBN")),
            *(("KW", word) for word in known.get("keyword", "").split(", ")),
        ]
        lines += [f"{tag}  - {_line(value)}" for tag, value in values if value] + ["ER  - ", ""]
    return "".join(f"{line}\r\n" for line in lines).encode("utf-8", "replace")


def bibtex(dossiers: Sequence[Dossier], _language: str) -> bytes:
    """Write BibTeX: an entry a source, characters that LaTeX reads otherwise escaped, addresses as they are."""
    taken: set[str] = set()
    entries = []
    for source in cited(dossiers):
        known = {one.name: one.value for one in source.cited}
        work = csl_type(source.type, known.get("type"))
        kind, subtype = _entry_kind(work, web=bool(source.url))
        values = {
            "title": "" if source.untitled else _latex(source.title, keep_case=True),
            "author": _latex_names(_authors(source)),
            "booktitle" if work in IN_BOOKS else "journal": _latex(known.get("container-title")),
            "publisher": _latex(_publisher(source)),
            "year": (source.published or "")[:4] if _day(source.published) else "",
            "date": _issued(source) or _joined(source.published, "-"),
            "url": _address(source.url),
            "urldate": _joined(source.accessed, "-"),
            "doi": _address(source.doi),
            "archive": _latex(source.archive),
            "language": _latex(source.language),
            "entrysubtype": subtype,
            "number": _latex(known.get("issue" if work in IN_ISSUES else "number")),
            "issue": "" if work in IN_ISSUES else _latex(known.get("issue")),
            **{field: _latex_names(_named(source, known.get(name))) for name, field in BIBTEX_NAMES.items()},
            **{fields[0]: _latex(known.get(name)) for name, fields in BIBTEX_FIELDS.items() if name != "page"},
            "pages": _latex(known.get("page", "").replace("-", "--")),
            **{name.lower(): _latex(value) for name, value in known.items() if name not in _IN_FIELDS},
        }
        fields = ",\n".join(f"  {name} = {{{value}}}" for name, value in values.items() if value)
        entries.append(f"@{kind}{{{_key(source, known.get('citation-key'), taken)},\n{fields}\n}}\n")
    return "\n".join(entries).encode("utf-8", "replace")


def csl_json(dossiers: Sequence[Dossier], _language: str) -> bytes:
    """Write a list of CSL items; what is not known is left out."""
    items = [_csl(source) for source in cited(dossiers)]
    return (json.dumps(items, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")


def _csl(source: Source) -> dict[str, Any]:
    known = {one.name: one.value for one in source.cited if one.name in VARIABLES}
    values = {
        "id": source.id,
        "type": csl_type(source.type, known.pop("type", None)),
        "title": None if source.untitled else source.title,
        "author": [_csl_name(name) for name in _authors(source)],
        "publisher": _publisher(source),
        ISSUED: _csl_date(_issued(source) or source.published),
        "accessed": _csl_date(source.accessed),
        "URL": source.url,
        "DOI": source.doi,
        "archive": source.archive,
        "language": source.language,
    }
    known.pop("publisher", None)
    known.pop(ISSUED, None)
    others: dict[str, Any] = {}
    for name, value in known.items():
        names = [_csl_name(one) for one in _named(source, value)] if name in NAME_VARIABLES else None
        others[name] = names or (_csl_date(value) if name in DATE_VARIABLES else value)
    return {name: value for name, value in {**values, **others}.items() if value}


def _authors(source: Source) -> list[Name]:
    return _named(source, source.author)


def _named(source: Source, names: str | None) -> list[Name]:
    """Names taken apart; the publisher is no person, nor is whom the list that they came from called an institution."""
    known = institutions_of(source.cited)
    return [parted(name, institutions=known, language=source.language, beside=source.publisher) for name in names_of(names)]


def _publisher(source: Source) -> str | None:
    """The publisher, unless it only stands in for what the source appeared in."""
    stands_in = source.publisher == value_of(source.cited, CONTAINER) and value_of(source.cited, "publisher") is None
    return None if stands_in else source.publisher


def _entry_kind(work: str, *, web: bool) -> tuple[str, str]:
    """The kind of a BibTeX entry, and its subtype where the kind alone would not lead back to the kind of work."""
    kind = BIBTEX_OF_CSL.get(work, "online" if web else "misc")
    back = "document" if kind == "misc" else CSL_OF_BIBTEX.get(kind)
    return kind, "" if back == work else next((short for short, long in SUBTYPES.items() if long == work), work)


def _csl_name(name: Name) -> dict[str, str]:
    if not name.given:
        return {"literal": name.family}
    return {part: value for part, value in (("family", name.family), ("given", name.given), ("suffix", name.suffix)) if value}


def _inverted(name: Name) -> str:
    return ", ".join(part for part in (name.family, name.given, name.suffix) if part)


def _latex_names(names: Sequence[Name]) -> str:
    """Names with "and" between them; braces keep one of several words, or with an "and" in it, whole."""
    told = []
    for name in names:
        parts = [_latex(part) for part in (name.family, name.suffix, name.given) if part]
        told.append(", ".join(parts) if name.given else f"{{{parts[0]}}}" if " " in name.family else parts[0])
    return " and ".join(told)


def _day(date: str | None) -> tuple[str, ...]:
    found = _DAY.match(date or "")
    return tuple(part for part in found.groups() if part) if found else ()


def _issued(source: Source) -> str | None:
    """The season, the span or the "circa" of the day of publication, unless that day became another one since."""
    told = value_of(source.cited, ISSUED)
    return told if told and spans.begin(told) == source.published else None


def _behind_day(issued: str | None) -> str:
    """What RIS can say of a date behind its day, as free words."""
    if not issued:
        return ""
    first, _, last = issued.partition("/")
    told = (f"to {spans.begin(last)}" if last else spans.season_of(first), "circa" if "~" in issued else None)
    return " ".join(word for word in told if word)


def _csl_date(date: str | None) -> dict[str, Any] | None:
    if not date:
        return None
    if told := spans.normal(date):
        return spans.to_csl(told)
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


def _key(source: Source, given: str | None, taken: set[str]) -> str:
    """The key of an entry: the one that it came with, else made of author or publisher and year."""
    names = _authors(source)
    words = names[0].family if names else source.publisher or source.title
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    base = (re.sub(r"[^a-z0-9]+", "", plain.lower())[:24] or "source") + "".join(_day(source.published)[:1])
    base = given if given and _KEY.fullmatch(given) else base
    key, number = base, 1
    while key in taken:
        number += 1
        key = f"{base}-{number}"
    taken.add(key)
    return key
