"""Lists of sources of other programs: RIS, BibTeX and CSL-JSON, told apart by their content."""

import json
import re
from collections.abc import Callable

from workbench.domain.errors import CannotRead
from workbench.domain.reference import Reference
from workbench.services.sources.references import bibtex, csl, ris

__all__ = ["MAX_BYTES", "read_references"]

MAX_BYTES = 20_000_000
MAX_ENTRIES = 50_000
_RIS = re.compile(r"(?m)^TY {1,2}- ?")
_BIBTEX = re.compile(r"(?m)^\s*@\w+\s*[{(]")


def is_list(text: str) -> bool:
    """Whether a text is a list of sources rather than of checks."""
    return _reader(text) is not None


def read_references(text: str) -> list[Reference]:
    """The entries of a list, those without a title left out; raises CannotRead, its sentence without the file's name."""
    read = _reader(text)
    if read is None:
        raise CannotRead("it is neither RIS nor BibTeX nor CSL-JSON.")
    found = [entry for entry in read(text) if entry.title]
    if len(found) > MAX_ENTRIES:
        raise CannotRead(f"it lists more than {MAX_ENTRIES:,} sources; split it.")
    if not found:
        raise CannotRead("it lists no source with a title.")
    return found


def _reader(text: str) -> Callable[[str], list[Reference]] | None:
    start = text.lstrip("\ufeff \t\r\n")
    if _RIS.match(start):
        return ris.read
    if start[:1] in ("[", "{"):
        return csl.read if _is_csl(start) else None
    if start[:1] in ("@", "%") and _BIBTEX.search(start):
        return bibtex.read
    return None


def _is_csl(text: str) -> bool:
    """A list of objects with a type of CSL and a title; earlier checks have neither."""
    try:
        items = json.loads(text)
    except (ValueError, RecursionError):
        return False
    items = items if isinstance(items, list) else [items]
    return bool(items) and all(
        isinstance(item, dict) and isinstance(item.get("type"), str) and "@type" not in item and "text" not in item
        for item in items
    )
