"""The JSON-LD of a page: what its scripts describe, node by node, without what is only near the page's own article."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

_MOST_SCRIPTS, _MOST_NODES = 20, 5_000
# What such a name leads to is another work, with a date and authors of its own.
_OF_OTHERS = frozenset(
    [
        "comment",
        "review",
        "isPartOf",
        "hasPart",
        "mentions",
        "citation",
        "isBasedOn",
        "image",
        "video",
        "audio",
        "associatedMedia",
        "publisher",
        "about",
        "author",
        "creator",
        "itemListElement",
        "relatedLink",
    ]
)


def described(scripts: Iterable[str]) -> Iterator[dict[str, Any]]:
    """The nodes that speak of the page's own work, in the order of the page; what is no JSON is passed over."""
    for count, script in enumerate(scripts):
        if count == _MOST_SCRIPTS:
            return
        try:
            held = json.loads(script, strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _nodes(held)


def _nodes(held: Any) -> Iterator[dict[str, Any]]:
    # A list instead of recursion, for a page may nest as it likes.
    waiting, count = [held], 0
    while waiting and count < _MOST_NODES:
        node = waiting.pop(0)
        count += 1
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            yield node
            waiting += [value for name, value in node.items() if name not in _OF_OTHERS and isinstance(value, list | dict)]
