"""Hits that say the same in nearly the same words, to be shown as one."""

from collections.abc import Sequence

from workbench.domain.check import Check, Hit
from workbench.services.match.differences import differences
from workbench.services.match.lexicon import table
from workbench.services.match.text import clean, words_of
from workbench.services.match.tokens import Token, tokens

ALIKE_LETTERS = 95  # of 100, over the folded words


def grouped(hits: Sequence[Hit]) -> tuple[tuple[Hit, ...], ...]:
    """Put hits together whose texts are near-duplicates, in the order given; the first of a group stands for it.

    Near-duplicates have the same content words in the same order, the same numbers, names and negation, and differ in little beside
    marks and articles. A check with another verdict is never hidden behind one: who disagrees must be seen.
    """
    from rapidfuzz.fuzz import ratio

    groups: list[list[Hit]] = []
    folded: list[str] = []
    for hit in hits:
        words = _folded(hit.check.text)
        for place, group in enumerate(groups):
            first = group[0]
            if _judged_alike(first, hit) and (
                first.check.text == hit.check.text
                or (ratio(folded[place], words, score_cutoff=ALIKE_LETTERS) and _says_the_same(first.check, hit.check))
            ):
                group.append(hit)
                break
        else:
            groups.append([hit])
            folded.append(words)
    return tuple(tuple(group) for group in groups)


def _folded(text: str) -> str:
    return " ".join(words_of(clean(text))) + (" ?" if text.rstrip(' \u00a0\u202f»”"').endswith("?") else "")


def _judged_alike(first: Hit, other: Hit) -> bool:
    judged = (first.check.verdict, first.check.rating) == (other.check.verdict, other.check.rating)
    return judged and first.band is other.band


def _says_the_same(a: Check, b: Check) -> bool:
    if _folded(a.text).endswith("?") != _folded(b.text).endswith("?"):
        return False
    left, right = tokens(a.text, a.language).words, tokens(b.text, b.language).words
    return _telling(left) == _telling(right) and not differences(a.text, b.text, a.language, b.language)


def _telling(words: Sequence[Token]) -> list[tuple[str, ...]]:
    """The terms of all words but articles and the like: "from" and "to" are function words too, and make another claim."""
    empty = table("roles")["linking"].split()
    # A name is compared letter by letter, since what looks like an ending may be part of it.
    return [(word.folded,) if word.capital else word.terms for word in words if word.folded not in empty]
