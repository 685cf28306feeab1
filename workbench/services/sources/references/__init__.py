"""Lists of sources of other programs: RIS, BibTeX and CSL-JSON, told apart by their content."""

import json
import re
from collections.abc import Callable
from dataclasses import replace

from workbench.domain.errors import CannotRead
from workbench.domain.reference import NAMELESS, NEVER_ENDS, NO_TITLE, Fault, Reference
from workbench.services.sources.references import bibtex, csl, ris

__all__ = ["MAX_BYTES", "read_list", "read_references"]

MAX_BYTES = 20_000_000
MAX_ENTRIES = 50_000
_RIS = re.compile(r"(?m)^TY {1,2}- ?")
_BIBTEX = re.compile(r"(?m)^\s*@\w+\s*[{(]")


def is_list(text: str) -> bool:
    """Whether a text is a list of sources rather than of checks."""
    return _reader(text) is not None


def read_references(text: str) -> list[Reference]:
    """The entries of a list; raises CannotRead, its sentence without the file's name."""
    return read_list(text)[0]


def read_list(text: str) -> tuple[list[Reference], list[Fault]]:
    """The entries of a list and what is to be told of some; an entry without a title bears its address, if it has one.

    Raises CannotRead, its sentence without the file's name, for what is no list or holds nothing that can be taken.
    """
    read = _reader(text)
    if read is None:
        raise CannotRead("it is neither RIS nor BibTeX nor CSL-JSON.")
    entries, faults = read(text)
    found = []
    for entry in entries:
        address = entry.url or (f"https://doi.org/{entry.doi}" if entry.doi else None)
        if entry.title or address:
            found.append(entry if entry.title else replace(entry, title=address or ""))
        if not entry.title:
            faults.append(Fault(entry.line, NO_TITLE if address else NAMELESS))
    if len(found) > MAX_ENTRIES:
        raise CannotRead(f"it lists more than {MAX_ENTRIES:,} sources; split it.")
    if not found:
        torn = next((fault for fault in faults if fault.why == NEVER_ENDS), None)
        raise CannotRead(
            f"the value that begins on line {torn.line:,} never ends." if torn else "it lists no source with a title or an address."
        )
    return found, sorted(faults, key=lambda fault: fault.line)


def _reader(text: str) -> Callable[[str], tuple[list[Reference], list[Fault]]] | None:
    start = text.lstrip("\ufeff \t\r\n")
    if _RIS.match(start):
        return ris.read
    if start[:1] in ("[", "{"):
        return csl.read if _is_csl(start) else None
    if start[:1] in ("@", "%") and _BIBTEX.search(start):
        return bibtex.read
    return None


def _is_csl(text: str) -> bool:
    """A list with objects that have a type of CSL; earlier checks have a text, or types of schema.org."""
    try:
        items = json.loads(text)
    except (ValueError, RecursionError):
        return False
    items = items if isinstance(items, list) else [items]
    objects = [item for item in items if isinstance(item, dict)]
    return any(isinstance(item.get("type"), str) for item in objects) and not any(
        "@type" in item or "text" in item for item in objects
    )
