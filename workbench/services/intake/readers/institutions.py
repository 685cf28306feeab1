"""Which authors a page says to be organisations, in its JSON-LD."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

_MOST_SCRIPTS, _MOST_NODES = 20, 5_000
_LONGEST = 500


def institutions_in(scripts: Iterable[str]) -> list[str]:
    """The names of authors whose type is some kind of organisation; what is no JSON is passed over."""
    found: dict[str, None] = {}
    for count, script in enumerate(scripts):
        if count == _MOST_SCRIPTS:
            break
        try:
            held = json.loads(script)
        except (ValueError, RecursionError):
            continue
        for author in _authors(held):
            kinds = author.get("@type")
            name = author.get("name")
            told = kinds if isinstance(kinds, list) else [kinds]
            if isinstance(name, str) and any(isinstance(kind, str) and kind.endswith("Organization") for kind in told):
                found[" ".join(name.split())[:_LONGEST]] = None
    return [name for name in found if name]


def _authors(held: Any) -> Iterator[dict[str, Any]]:
    """The authors of all that is described, however deep; a list instead of recursion, for a page may nest as it likes."""
    waiting, count = [held], 0
    while waiting and count < _MOST_NODES:
        node = waiting.pop()
        count += 1
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            for name in ("author", "creator"):
                given = node.get(name)
                yield from (one for one in (given if isinstance(given, list) else [given]) if isinstance(one, dict))
            waiting += node.values()
