"""Which edition of the word lists and rules an index of earlier checks was made with."""

from functools import cache
from hashlib import sha256

from workbench.resources import resource

# Raise it with every change to services/match that gives a text other terms; a test holds some texts with theirs.
RULES = 1
_LISTS = ("names", "numbers", "stopwords", "bridge")


@cache
def edition() -> str:
    """Name the rules and word lists in use; the lists are read as bytes, since the matcher is not wanted before a search."""
    lists = sha256()
    for name in _LISTS:
        lists.update(resource("lexicons", f"match_{name}.json").read_bytes())
    return f"{RULES}-{lists.hexdigest()[:16]}"
