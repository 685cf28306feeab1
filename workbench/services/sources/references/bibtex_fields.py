"""What the kinds and fields of BibTeX and BibLaTeX mean in CSL."""

import re

from workbench.domain import spans
from workbench.domain.cited import INSTITUTION, ISSUED, VARIABLES, Variable
from workbench.domain.interchange import BIBTEX_FIELDS, BIBTEX_NAMES, CSL_OF_BIBTEX, IN_ISSUES, RIS_OF_CSL, SUBTYPES
from workbench.domain.names import parted
from workbench.services.sources.references.dates import says_more
from workbench.services.sources.references.latex import text_of

_WORKS = frozenset((*CSL_OF_BIBTEX.values(), *RIS_OF_CSL, "event", "performance", "regulation", "review-book", "treaty"))
_ELSEWHERE = frozenset(
    ("type", ISSUED, "publisher", "container-title", "issue", "number", "citation-key", "title", *BIBTEX_FIELDS, *BIBTEX_NAMES)
)
_BY_THEIR_NAME = {name.lower(): name for name in VARIABLES - _ELSEWHERE}


def work_of(kind: str, subtype: str | None, *, web: bool) -> str:
    """The kind of work that an entry is of, by CSL's name; its subtype may tell more than its kind can."""
    told = SUBTYPES.get(subtype or "", subtype or "")
    if told in _WORKS:
        return told
    return CSL_OF_BIBTEX.get(kind, "webpage" if kind == "misc" and web else "document")


def names_in(value: str) -> list[tuple[str, bool]]:
    """Names with "and" between them outside of braces, each as text with whether braces make it an institution's.

    A name in speaking order becomes "Family, Given", as BibTeX takes it: its last word and small ones before that are the surname.
    """
    names = []
    for name in _between_ands(value):
        braced = name.startswith("{") and name.endswith("}") and "}" not in name[1:-1]
        text = text_of(name).replace(";", ",")
        if text and text != "others":
            names.append((text, True) if braced else (_sorted(text), False))
    return names


def variables(fields: dict[str, str], work: str, key: str, container: str | None, publisher: str | None) -> list[Variable]:
    """What an entry says beside what every source has, in the order of the names."""

    def plain(*names: str) -> str | None:
        return next((value for name in names if (value := text_of(fields.get(name, "")))), None)

    found = {name: value for name, theirs in BIBTEX_FIELDS.items() if (value := plain(*theirs))}
    found |= {name: value for field, name in _BY_THEIR_NAME.items() if (value := plain(field))}
    date = fields.get("date", "").strip("{} \n\t")  # a tilde is no blank there, but "about"
    if says_more(date):
        found[ISSUED] = spans.normal(date) or date
    found["type"] = work
    if key:
        found["citation-key"] = key
    if container:
        found["container-title"] = container
        if publisher == container:
            found["publisher"] = container
    if "page" in found:
        found["page"] = re.sub(r"\s*[\u2013\u2014]\s*", "-", found["page"])
    if issue := plain("issue"):
        found["issue"] = issue
    if number := plain("number"):
        found.setdefault("issue" if work in IN_ISSUES else "number", number)
    named = names_in(fields.get("author") or "")
    for name, field in BIBTEX_NAMES.items():
        if others := names_in(fields.get(field) or ""):
            found[name] = "; ".join(other for other, _ in others)
            named += others
    literal = dict.fromkeys(name for name, whole in named if whole and parted(name).given)
    return [*(Variable(*pair) for pair in sorted(found.items())), *(Variable(INSTITUTION, name) for name in literal)]


def _between_ands(value: str) -> list[str]:
    names, depth, start = [], 0, 0
    for found in re.finditer(r"[{}]|\s+and\s+", value):
        if found.group() in "{}":
            depth += 1 if found.group() == "{" else -1
        elif depth == 0:
            names.append(value[start : found.start()].strip())
            start = found.end()
    return [name for name in (*names, value[start:].strip()) if name]


def _sorted(name: str) -> str:
    """A name as "Family, Given" or "Family, Given, Suffix", which BibTeX writes "Family, Suffix, Given"."""
    parts = [part.strip() for part in name.split(",") if part.strip()]
    if len(parts) == 3:
        return f"{parts[0]}, {parts[2]}, {parts[1]}"
    words = name.split()
    if "," in name or len(words) < 2:
        return name
    small = next((at for at, word in enumerate(words[1:-1], 1) if word[:1].islower()), len(words) - 1)
    return f"{' '.join(words[small:])}, {' '.join(words[:small])}"
