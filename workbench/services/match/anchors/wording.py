"""Whether other words still say the same: what changed in numbers, names and negations, told rather too often than not."""

import re
from collections import Counter
from functools import cache

from workbench.domain.check import Difference
from workbench.domain.enums import DifferenceKind
from workbench.services.match.differences import differences
from workbench.services.match.lexicon import table
from workbench.services.match.tokens import Token, Tokens, tokens


def altered(old: str, new: str, language: str | None) -> tuple[Difference, ...]:
    """List the changed numbers, names and negations between two wordings of one sentence; empty when there are none.

    Stricter than the comparison with earlier checks: within two versions of a text every such word counts, and so does their order.
    """
    told = list(differences(old, new, language, language))
    ours, theirs = tokens(old, language), tokens(new, language)
    for kind, pick in ((DifferenceKind.NUMBER, _numbers), (DifferenceKind.NEGATION, _negators), (DifferenceKind.NAME, _names)):
        if any(one.kind is kind for one in told):
            continue
        left, right = pick(ours, theirs), pick(theirs, ours)
        before, after = [one[0] for one in left], [one[0] for one in right]
        if before != after:
            out, came = Counter(before) - Counter(after), Counter(after) - Counter(before)
            # Where the same words stand in another order, all of them are shown.
            turned = not out and not came
            shown = [
                " … ".join(text for key, text in side if turned or key in changed) for side, changed in ((left, out), (right, came))
            ]
            told.append(Difference(kind, *shown))
    return tuple(told)


def _numbers(text: Tokens, other: Tokens) -> list[tuple[str, str]]:
    """What is written with digits, by its digits alone: 1 000 and 1,000 are one number, 1.5 and 15 are not."""
    return [(_digits(word.text), word.text) for word in text.words if any(char.isdigit() for char in word.text)]


def _digits(word: str) -> str:
    grouped = re.fullmatch(r"\d{1,3}(?:([ \u00a0\u202f\u2009.,'’])\d{3})(?:\1\d{3})*", word)
    return re.sub(r"\D", "", word) if grouped else word.replace(",", ".").casefold()


def _negators(text: Tokens, other: Tokens) -> list[tuple[str, str]]:
    """The words that deny, whatever they reach: taking one out or putting one in is never a matter of style."""
    known = _denying(text.language)
    return [("", word.text) for word in text.words if word.folded in known or re.search("n['’ʼ]t$", word.text)]


@cache
def _denying(language: str | None) -> frozenset[str]:
    words = table("negation")
    codes = [language] if language in words["negators"] else list(words["negators"])
    found = {word for code in codes for word in words["negators"][code].split()}
    if "fr" in codes:
        # The first half falls away in speech, and alone it denies nothing.
        found |= set(words["second_half"])
    return frozenset(found)


def _names(text: Tokens, other: Tokens) -> list[tuple[str, str]]:
    """Words with a capital inside of a sentence; at its beginning only those that the other wording does not write small."""
    small = {word.folded for side in (text, other) for word in side.words if not word.capital}
    return [(word.folded, word.text) for word in text.words if _is_name(word, small)]


def _is_name(word: Token, small: set[str]) -> bool:
    if not word.capital or word.number:
        return False
    return not word.opening or not (word.stop or word.folded in small)
