"""Values of JSON that others wrote, taken for what they may be: words, a node, a list, remarks; nothing here can fail."""

from typing import Any

Json = dict[str, Any]


def words_of(value: Any) -> str:
    """The words that stand for a value of linked data: a node's name, the first of several that has any."""
    for one in list_of(value):
        if isinstance(one, str) and one.strip():
            return one.strip()
        if isinstance(one, dict):
            found = next((one[name] for name in ("@value", "name", "alternateName") if isinstance(one.get(name), str)), "").strip()
            if found:
                return found
        elif isinstance(one, int | float) and not isinstance(one, bool):
            return str(one)
    return ""


def node_of(value: Any) -> Json:
    """The first node among what may be one, several or none."""
    return next((one for one in list_of(value) if isinstance(one, dict)), {})


def list_of(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def noted(*named: tuple[str, str]) -> str:
    return "\n".join(f"{name}: {value}" for name, value in named if value)
