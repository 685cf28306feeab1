"""Records whose fields are apart from each other: what each side changed of them stands, and tags of both are a union."""

import json
from typing import Any

from workbench.domain.enums import Shelf
from workbench.domain.records import dataclass
from workbench.store.merge.sides import Key, Sides, full
from workbench.store.rows import BY_NAME, canonical, from_plain, to_plain

# What each hangs on; where there is none of them, that is as good as one that says nothing.
TABLES = {"filing": "article", "tagging": "claim"}


@dataclass(frozen=True, slots=True)
class Settled:
    """A record as both sides together make it; aside is the same with the other side's values where both changed one otherwise."""

    body: str | None
    aside: str | None


def settle(sides: Sides, key: Key, *, ahead: bool) -> Settled | None:
    """Lay together what both sides made of a record, ahead where the later change is this side's; None where one went along with
    what it hangs on.
    """
    mine, theirs = sides.my_state(key), sides.their_state(key)
    home = (TABLES[key[0]], key[1])
    if (mine is None and sides.my_state(home) is None) or (theirs is None and sides.their_state(home) is None):
        return None
    base = _columns(key, sides.common_state(key))
    later, earlier = _columns(key, mine), _columns(key, theirs)
    if not ahead:
        later, earlier = earlier, later
    merged, other = dict(later), dict(later)
    for name in later.keys() - {"tags", "shelved_at"}:
        fields = ("shelf", "shelved_at") if name == "shelf" else (name,)
        if name == "shelf" and Shelf.TRASH.value in (later[name], earlier[name]):
            # It is not in the trash while the other side works on it; that is told apart.
            if later[name] == Shelf.TRASH.value:
                _copy(fields, earlier, merged, other)
        elif earlier[name] not in (later[name], base[name]):
            _copy(fields, earlier, *((merged, other) if later[name] == base[name] else (other,)))
    merged["tags"] = other["tags"] = _tags(later["tags"], earlier["tags"], base["tags"])
    body = _body(key, merged)
    return Settled(body, None if other == merged else canonical(other))


def _copy(fields: tuple[str, ...], values: dict[str, Any], *into: dict[str, Any]) -> None:
    for columns in into:
        columns.update({field: values[field] for field in fields})


def _columns(key: Key, body: str | None) -> dict[str, Any]:
    """The columns as they stand in a body, of one that says nothing where there is none."""
    plain = full(key[0], body) if body else {BY_NAME[key[0]].key: key[1], **({"tags": ()} if key[0] == "tagging" else {})}
    found: dict[str, Any] = json.loads(canonical(to_plain(from_plain(BY_NAME[key[0]].record, plain))))
    return found


def _body(key: Key, columns: dict[str, Any]) -> str | None:
    return None if columns == _columns(key, None) else canonical(columns)


def _tags(later: list[str], earlier: list[str], base: list[str]) -> list[str]:
    """The tags of both, without those that one side took off; each once, whatever its case."""
    found: dict[str, str] = {}
    for tag in [*later, *earlier]:
        if (tag in later and tag in earlier) or tag not in base:
            found.setdefault(tag.casefold(), tag)
    return sorted(found.values())
