"""BibTeX and BibLaTeX: entries in braces, values in braces or quotation marks, LaTeX's accents."""

import re

from workbench.domain.enums import SourceType
from workbench.domain.errors import CannotRead
from workbench.domain.reference import NEVER_ENDS, OF_CSL, Fault, Reference
from workbench.services.sources.identifiers import doi_of
from workbench.services.sources.references.bibtex_fields import names_in, variables, work_of
from workbench.services.sources.references.dates import iso, iso_of
from workbench.services.sources.references.latex import text_of

_ENTRY = re.compile(r"@\s*(\w+)\s*[{(]\s*", re.ASCII)
_FIELD = re.compile(r"\s*,?\s*([\w-]+)\s*=\s*", re.ASCII)
_WORD = re.compile(r"[^\s,#{}\"]+")
_AGAIN = re.compile(r"(?m)^\s*@\s*\w+\s*[{(]", re.ASCII)
_MOST = 200_000  # characters of one value


def read(text: str) -> tuple[list[Reference], list[Fault]]:
    """The entries in their order; @string is put in, @comment and @preamble are passed over, what never ends is a fault."""
    strings: dict[str, str] = {}
    found, faults = [], []
    place = 0
    while entry := _ENTRY.search(text, place):
        line = text.count("\n", 0, entry.start()) + 1
        kind, place = entry.group(1).lower(), entry.end()
        if kind in ("comment", "preamble"):
            continue
        try:
            key, fields, place = _fields(text, place, strings, keyed=kind != "string")
        except CannotRead:
            faults.append(Fault(line, NEVER_ENDS))
            again = _AGAIN.search(text, entry.end())
            place = again.start() if again else len(text)
            continue
        if kind == "string":
            strings.update(fields)
        else:
            found.append(_reference(line, kind, key, fields))
    return found, faults


def _fields(text: str, place: int, strings: dict[str, str], *, keyed: bool) -> tuple[str, dict[str, str], int]:
    """The key of an entry, its fields, and where they end."""
    key = ""
    if keyed:
        comma = text.find(",", place)
        comma = comma if comma >= 0 else len(text)
        key, place = text[place:comma].strip(), comma
    fields: dict[str, str] = {}
    while field := _FIELD.match(text, place):
        value, place = _value(text, field.end(), strings)
        fields.setdefault(field.group(1).lower(), value)
    return key, fields, place


def _value(text: str, place: int, strings: dict[str, str]) -> tuple[str, int]:
    """A value of pieces joined by #, and where it ends."""
    pieces = []
    while place < len(text):
        if text[place] in '{"':
            piece, place = _enclosed(text, place)
        else:
            word = _WORD.match(text, place)
            if word is None:
                break
            piece, place = strings.get(word.group().lower(), word.group()), word.end()
        pieces.append(piece)
        joint = re.compile(r"\s*#\s*").match(text, place)
        if joint is None:
            break
        place = joint.end()
    return "".join(pieces), place


def _enclosed(text: str, place: int) -> tuple[str, int]:
    quoted, depth = text[place] == '"', 0
    start = place + 1
    for at in range(place, min(len(text), place + _MOST)):
        char = text[at]
        if text[at - 1] == "\\" and at > start:
            continue
        if char == "{":
            depth += 1
        elif char == "}":
            depth -= 1
        if (depth == 0 and not quoted) or (quoted and char == '"' and depth == 0 and at >= start):
            return text[start:at], at + 1
    raise CannotRead(f"the value that begins on line {text.count(chr(10), 0, place) + 1:,} never ends.")


def _reference(number: int, kind: str, key: str, fields: dict[str, str]) -> Reference:
    def plain(*names: str) -> str | None:
        return next((value for name in names if (value := text_of(fields.get(name, "")))), None)

    url = fields.get("url") or re.sub(r"\\url\s*\{([^{}]*)\}", r"\1", fields.get("howpublished", ""))
    doi = (fields.get("doi") or "").replace("\\", "")
    address = url.replace("\\", "").strip("{} \n\t")
    web = address.lower().startswith(("http://", "https://"))
    work = work_of(kind, plain("entrysubtype"), web=web)
    container = plain("journal", "journaltitle", *(("booktitle", "maintitle") if fields.get("title") else ()))
    publisher = plain("publisher", "organization", "institution", "school")
    authors = names_in(fields.get("author") or "")
    return Reference(
        line=number,
        type=OF_CSL.get(work, SourceType.DOCUMENT),
        title=plain("title", "booktitle") or "",
        authors=tuple(name for name, _ in authors),
        publisher=publisher or container,
        published=iso_of(fields.get("date", "")) or iso(plain("year"), plain("month"), plain("day")),
        accessed=iso_of(fields.get("urldate", "")),
        url=address if web else None,
        doi=doi_of(doi) if doi else None,
        archive=plain("archive"),
        language=plain("language", "langid"),
        cited=tuple(variables(fields, work, key, container, publisher)),
    )
