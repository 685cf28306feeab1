"""Articles that one side put in the trash while the other worked on them."""

from collections.abc import Callable, Iterator

from workbench.domain.article import Filing
from workbench.domain.enums import Shelf
from workbench.domain.records import dataclass
from workbench.store.merge.sides import Key, Sides, Union, full
from workbench.store.rows import canonical, to_plain

# What the program writes beside the work, and what went out and hides nothing.
_NO_WORK = frozenset({"snapshot", "forgetting", "version"})


@dataclass(frozen=True, slots=True)
class Trashed:
    """A filing that one side would have in the trash: the last work of the other side, the event that put it there.

    brought tells that it is to be brought back, body what the filing is then, None for one that would say nothing.
    """

    key: Key
    work: str
    trashing: str
    brought: bool
    body: str | None


def trashed(sides: Sides, union: Union, article_of: Callable[[Key], str | None]) -> Iterator[Trashed]:
    """Find them; article_of names the article of a record."""
    changed = {key for key in (*sides.mine, *sides.theirs, *union.now) if key[0] == "filing"}
    found = sorted(key for key in changed if union.body(("article", key[1])) is not None)
    work: dict[int, dict[str, str]] = {}
    for key in found:
        states = (sides.my_state(key), sides.their_state(key))
        if _in_trash(sides.common_state(key)):
            continue
        for side, touched in enumerate((sides.mine, sides.theirs)):
            worker = 1 - side
            trashing = _trashing(sides, key, touched)
            if trashing is None or _in_trash(states[worker]):
                continue
            if worker not in work:
                work[worker] = _worked_on(sides, (sides.mine, sides.theirs)[worker], article_of)
            done = work[worker].get(key[1])
            if done is None or not (_in_trash(union.body(key)) or _in_trash(states[side])):
                continue
            brought = _in_trash(union.body(key))
            yield Trashed(key, done, trashing, brought, _as_there(union, key, states[worker]) if brought else None)


def _trashing(sides: Sides, key: Key, touched: dict[Key, str]) -> str | None:
    """The event by which a side put an article in the trash, where it lay there last."""
    if key not in touched:
        return None
    event = sides.event(touched[key])
    return event.id if _in_trash(event.after) or (event.after is None and _in_trash(event.before)) else None


def _as_there(union: Union, key: Key, there: str | None) -> str | None:
    """The filing with the shelf on which the one who worked on the article has it; one that says nothing is no record."""
    shelf = full("filing", there) if there else {"shelf": Shelf.WORK, "shelved_at": None}
    body = canonical({**union.plain(key), "shelf": str(shelf["shelf"]), "shelved_at": shelf["shelved_at"]})
    return None if body == canonical(to_plain(Filing(key[1]))) else body


def _worked_on(sides: Sides, touched: dict[Key, str], article_of: Callable[[Key], str | None]) -> dict[str, str]:
    """The articles that a side worked on, each with its last event."""
    found: dict[str, str] = {}
    for key, last in touched.items():
        if key[0] in _NO_WORK or (key[0] == "conflict" and '"decision":null' in (sides.event(last).after or "")):
            continue
        if article := article_of(key):
            found[article] = max(last, found.get(article, ""))
    return found


def _in_trash(body: str | None) -> bool:
    return body is not None and str(full("filing", body)["shelf"]) == Shelf.TRASH.value
