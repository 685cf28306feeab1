"""Numbers written as words, in five languages: dix-huit, forty-five thousand, fünfundvierzigtausend, mil millones."""

from functools import cache, lru_cache

from workbench.services.match.lexicon import LANGUAGES, table
from workbench.services.match.tokens import Tokens


def spelt(text: Tokens, at: int) -> tuple[frozenset[float], int, float] | None:
    """Read a run of number words; a lone one (un, une, ein) is an article, not a number."""
    if text.language is None:
        return None
    small, factors = _small(text.language), scales(text.language)
    joiners = table("numbers")["joiners"][text.language]
    total = current = 0.0
    end = at
    place = at
    while place < len(text.words) and (place == at or near(text, place)):
        word = text.words[place].folded
        value = compound(word, text.language) if word not in factors else None
        if value is not None and (place == at or current == 0 or _fits(current, value, text.language)):
            # "quatre-vingt" multiplies, every other tens word adds.
            current = current * 20 if text.language == "fr" and word.startswith("vingt") and current == 4 else current + value
        elif word in factors and len(word) > 2 and (end > at or small.get(word) is None):
            factor = factors[word]
            if factor == 100:
                current = (current or 1) * 100
            else:
                total, current = total + (current or 1) * factor, 0.0
        elif word in joiners and end == place and place > at:
            place += 1
            continue
        else:
            break
        place += 1
        end = place
    value = total + current
    if end == at or value == 0 or (value == 1 and end == at + 1) or _idiom(text, at, end):
        return None
    return frozenset((value,)), end, 1.0


@lru_cache(maxsize=8192)
def may_be_spelt(word: str, language: str | None) -> bool:
    """Tell whether a run of number words can begin with this one."""
    return language is not None and (word in scales(language) or compound(word, language) is not None)


def _fits(current: float, value: float, language: str) -> bool:
    if language == "fr" and current == 4 and value == 20:
        return True
    low = current % 100
    if language == "fr" and ((low in (60, 80) and value < 20) or (low == 10 and 7 <= value <= 9)):
        return True
    return (value < 10 and low >= 20 and low % 10 == 0) or (current >= 100 and low == 0 and value < 100)


# Scale words that mean one hundred or one thousand without a number before them.
_LONE_SCALES = frozenset(("cent", "mille", "cien", "mil", "hundert", "tausend", "cento"))


def _idiom(text: Tokens, at: int, end: int) -> bool:
    # A scale word alone is vague (thousands, Hunderte), and six, once, sei, elf are words of other kinds too.
    word = text.words[at]
    if end > at + 1:
        return False
    if word.folded in scales(text.language) and word.folded not in _small(text.language):
        return word.folded not in _LONE_SCALES and not (at and text.words[at - 1].folded == "a" and text.language == "en")
    return word.folded in ("sei", "second")


@cache
def _small(language: str) -> dict[str, int]:
    small: dict[str, int] = table("numbers")["small"][language]
    return small


@lru_cache(maxsize=4096)
def compound(word: str, language: str) -> float | None:
    """Read one number word, taking German and Italian compounds apart (fünfundvierzigtausend, quarantacinquemila)."""
    small = _small(language)
    if word in small:
        return float(small[word])
    if language not in ("de", "it"):
        return None
    for scale, factor in (("tausend", 1000), ("mila", 1000), ("hundert", 100), ("cento", 100)):
        head, found, tail = word.partition(scale)
        if found and scale in scales(language):
            left = 1.0 if not head else compound(head, language)
            right = 0.0 if not tail else compound(tail.removeprefix("und"), language)
            return None if left is None or right is None else left * factor + right
    if language == "de":
        ones, found, tens = word.partition("und")
        if found and ones in small and tens in small and small[tens] >= 20 > small[ones]:
            return float(small[tens] + small[ones])
        return None
    for tens, value in small.items():
        if value >= 20 and value % 10 == 0 and word.startswith(tens) and small.get(word[len(tens) :], 10) < 10:
            return float(value + small[word[len(tens) :]])
    return None


def scale(text: Tokens, at: int) -> tuple[float, int]:
    """Read million, mil millones… from a place on: the factor and the place after it."""
    factor = 1.0
    factors = scales(text.language)
    while at < len(text.words) and near(text, at) and text.words[at].folded in factors:
        factor *= factors[text.words[at].folded]
        at += 1
    return factor, at


def near(text: Tokens, at: int) -> bool:
    gap = text.text[text.words[at - 1].end : text.words[at].start]
    return len(gap) <= 2 and not set(gap) & set(",;:()!?\n")


@cache
def scales(language: str | None) -> dict[str, float]:
    lists = table("numbers")["scale"]
    merged: dict[str, float] = {}
    for code in (language,) if language else LANGUAGES:
        merged = {**lists[code], **merged}
    return merged
