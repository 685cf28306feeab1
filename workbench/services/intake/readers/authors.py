"""The authors that a page states itself, whole: from its JSON-LD and its meta elements, before any guess at them."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any

from workbench.services.intake.readers.scripts import described

_NAMED = frozenset(
    ("author", "article:author", "dc.creator", "dcterms.creator", "citation_author", "byl", "parsely-author", "sailthru.author")
)
_JOINED = re.compile(r"\s*(?:[;|]|,\s*(?:and|und|et|y|e)\s|[,&]|\s(?:and|und|et|y|e)\s)\s*", re.IGNORECASE)
_APART = re.compile(r"\s*[;|]\s*")
_ADDRESS = re.compile(r"(?i)https?:|www\.|@|\.(?:com|org|net)\b|^/|[<>{}]")
# What programs write where nobody was named.
_NOBODY = frozenset(
    ["admin", "administrator", "author", "editor", "webmaster", "root", "user", "unknown", "none", "null", "undefined", "anonymous"]
)
# A person is not called so; a body is, and its name may hold "and" or a comma.
_OF_A_BODY = re.compile(r"(?i)\b(?:of|for|the|für|des|du)\b")
_LONGEST = 500


def stated_authors(tree: Any, scripts: list[str], guess: str | None) -> str | None:
    """The authors as the page states them, joined by "; "; the guess where it leaves nothing stated out."""
    stated = list(dict.fromkeys(_in_scripts(scripts))) or list(dict.fromkeys(_in_metas(tree)))
    if not stated:
        return guess
    # The guess parts several names well; what it does badly is to leave words of one out.
    if guess and _letters("; ".join(stated)) == _letters(guess):
        return guess
    return "; ".join(name for one in stated for name in _parted(one))[:_LONGEST]


def _in_scripts(scripts: list[str]) -> Iterator[str]:
    nodes = list(described(scripts))
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and "name" in node}
    for node in nodes:
        names = list(_clean(_names(node.get("author") or node.get("creator"), by_id)))
        if names:
            yield from names
            return


def _names(given: Any, by_id: dict[str, Any]) -> Iterator[str]:
    for one in given if isinstance(given, list) else [given]:
        if isinstance(one, str):
            yield one
        elif isinstance(one, dict):
            told = one if "name" in one or "familyName" in one else by_id.get(str(one.get("@id")), {})
            name = told.get("name") or " ".join(str(told.get(part) or "") for part in ("givenName", "familyName"))
            yield from (part for part in (name if isinstance(name, list) else [name]) if isinstance(part, str))


def _in_metas(tree: Any) -> Iterator[str]:
    metas: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        for name in (meta.get("name"), meta.get("property"), meta.get("itemprop")):
            if (known := (name or "").strip().lower()) in _NAMED:
                metas.setdefault(known, []).append(meta.get("content") or "")
    # Each says the same; the first that names somebody does.
    for contents in sorted(metas.items(), key=lambda pair: pair[0] not in ("author", "article:author")):
        if names := list(_clean(contents[1])):
            yield from names
            return


def _clean(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        line = " ".join("".join(char if char.isprintable() else " " for char in unescape(name)).split())[:_LONGEST]
        if line and any(char.isalpha() for char in line) and not _ADDRESS.search(line) and line.casefold() not in _NOBODY:
            yield line


def _parted(stated: str) -> list[str]:
    """Several persons named in one breath, each by itself; the name of a body stays whole."""
    parts = [part for part in _JOINED.split(stated) if part]
    if all(1 < len(part.split()) < 5 and not _OF_A_BODY.search(part) for part in parts):
        return parts
    return [part for part in _APART.split(stated) if part]


def _letters(names: str) -> str:
    return "".join(char for char in _JOINED.sub("", names).casefold() if char.isalnum())
