"""Where the analyst was in a casebook: kept in the casebook when the window closes, so that it comes back as it was left."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import field
from typing import Any

from workbench.domain.order import Order
from workbench.domain.records import dataclass
from workbench.ui.actions import View
from workbench.ui.values import Filter, Show

BOOKMARK = "window"
MOST_TABS = 12
ALL = Filter()


@dataclass(frozen=True, slots=True)
class Place:
    """The view in front, the tabs, the current claim, filter and order, the code point at the top of the article, other views."""

    view: View = View.ARTICLE
    tabs: tuple[str, ...] = ()
    article: str | None = None
    claim: str | None = None
    filter: Filter = ALL
    offset: int = 0
    order: Order = Order.TEXT
    views: Mapping[str, dict[str, Any]] = field(default_factory=dict)


def to_text(place: Place) -> str:
    """Write a place as JSON."""
    chosen = place.filter
    found: dict[str, Any] = {
        "view": place.view.value,
        "tabs": list(place.tabs),
        "article": place.article,
        "claim": place.claim,
        "show": chosen.show.value,
        "worth_checking": chosen.worth_checking,
        "tag": chosen.tag,
        "order": place.order.value,
        "offset": place.offset,
        "views": dict(place.views),
    }
    return json.dumps(found)


def from_text(text: str | None) -> Place:
    """Read a place; what is missing or makes no sense is as in a casebook opened for the first time."""
    with suppress(ValueError, TypeError, AttributeError, KeyError):
        found = json.loads(text or "{}")
        claim, article, offset = found.get("claim"), found.get("article"), found.get("offset")
        return Place(
            view=View(found.get("view", View.ARTICLE)),
            tabs=tuple(str(one) for one in found.get("tabs", ())[:MOST_TABS]),
            article=article if isinstance(article, str) else None,
            claim=claim if isinstance(claim, str) else None,
            filter=Filter(Show(found.get("show", Show.ALL)), found.get("worth_checking") is True, tag=str(found.get("tag") or "")),
            offset=offset if isinstance(offset, int) else 0,
            order=Order(found.get("order", Order.TEXT)),
            views={name: dict(left) for name, left in found.get("views", {}).items()},
        )
    return Place()
