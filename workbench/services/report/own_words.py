"""Which words of a rationale are its author's own, so that its language can be told."""

import re

ENOUGH_WORDS = 8  # from which the language of a rationale is told surely
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|„[^“”]*[“”]|\"[^\"]*\"")


def own_words(rationale: str) -> str:
    """The words of a rationale without its quotations, which are in the language of who said them; empty where they are too few."""
    own = _QUOTED.sub(" ", rationale)
    return own if len(own.split()) >= ENOUGH_WORDS else ""
