"""The headline held against the text below it: figures, words that look alike, names."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from workbench.domain.enums import Kind
from workbench.domain.statement import Flag, Quantity
from workbench.services.language.doubts.look import Look, different
from workbench.services.language.lexicon import all_words, doubt_lists, lexicon

_ROUNDED = 0.06
_WORDS_BELOW = 60
_NAME = re.compile(r"[^\W\d_a-zà-öø-ÿ][^\W\d_]+(?:['-][^\W\d_]+)*(?: [^\W\d_a-zà-öø-ÿ][^\W\d_]+(?:['-][^\W\d_]+)*)*")
_WORD = re.compile(r"[^\W\d_]+")
_STARTS_A_CLAUSE = frozenset(".:!?«“”\"'–—-|(,;/…‘")
_NEAR_NAME = 75
_SHORTEST_NAME = 4


def headline_figures(look: Look) -> Iterator[Flag]:
    """Figures of the headline that no sentence below gives; with the other number where the text counts the same thing."""
    headline = look.headline
    below = [q for one in look.statements if one.kind is not Kind.HEADLINE for q in one.quantities]
    if headline is None or not any(one.quantities for one in look.below):
        return
    for quantity in headline.quantities:
        if not (quantity.unit or quantity.noun) or any(_agree(quantity, other) for other in below):
            continue
        other = next((q for one in look.below for q in one.quantities if _same_thing(quantity, q)), None)
        if other is None:
            yield look.flag("headline-figure", quantity.start, quantity.end)
        else:
            words = look.text[quantity.start : quantity.end], look.text[other.start : other.end]
            reason = "headline-figure-differs"
            yield look.flag("headline-figure", quantity.start, quantity.end, reason=reason, words=words[0], other=words[1])


def _agree(headline: Quantity, below: Quantity) -> bool:
    """The same value, one rounded from the other, or one inside the bounds of the other ("over 100", 104)."""
    if headline.value == below.value:
        return True
    if headline.unit != below.unit and headline.unit and below.unit:
        return False
    return _holds(headline, below.value) or _holds(below, headline.value) or _is_rounded(headline.value, below.value)


def _holds(quantity: Quantity, value: float) -> bool:
    if quantity.low == quantity.high == quantity.value:
        return False
    low = quantity.low if quantity.low is not None else quantity.value / 2
    high = quantity.high if quantity.high is not None else quantity.value * 2
    return low <= value <= high


def _is_rounded(headline: float, below: float) -> bool:
    """Large numbers are rounded in headlines; 12 is not 13."""
    digits = len(f"{headline:g}".split("e")[0].replace(".", "").rstrip("0"))
    rough = headline >= 100 or headline % 1 or below % 1
    return bool(rough) and digits <= 2 and abs(headline - below) <= _ROUNDED * max(abs(headline), abs(below))


def _same_thing(one: Quantity, other: Quantity) -> bool:
    if not one.noun or not other.noun or one.unit or other.unit:
        return False
    shorter, longer = sorted((one.noun.lower(), other.noun.lower()), key=len)
    return longer == shorter or (len(longer) - len(shorter) <= 2 and longer.startswith(shorter[: max(3, len(shorter) - 1)]))


def headline_words(look: Look) -> Iterator[Flag]:
    """A word of the headline where the text has only one that looks or sounds alike and says less."""
    headline = look.headline
    if headline is None:
        return
    above = look.text[headline.start : headline.end].lower()
    below: str | None = None
    for line in look.phrases("look_alikes"):
        told, instead, meaning = line.split("|")
        found = _pattern(told).search(above)
        if found is None:
            continue
        if below is None:
            below = "\n".join(look.text[one.start : one.end] for one in look.below).lower()
        if _pattern(told).search(below):
            continue
        if (other := _pattern(instead).search(below)) is not None:
            start = headline.start + found.start()
            yield look.flag(
                "headline-word", start, start + len(found.group()), words=found.group(), other=other.group(), meaning=meaning
            )
            return


@cache
def _pattern(words: str) -> re.Pattern[str]:
    stem = re.escape(words).replace(re.escape("*"), r"[^\W\d_]*")
    return re.compile(rf"(?<!\w){stem}(?!\w)")


def headline_names(look: Look) -> Iterator[Flag]:
    """Names of the headline that the text never mentions in any spelling; not where every word has a capital, as in German."""
    headline = look.headline
    if headline is None or not look.known or "capital-nouns" in lexicon(look.language).traits:
        return
    above = look.text[headline.start : headline.end]
    long = [word for word in _WORD.findall(above) if len(word) >= _SHORTEST_NAME]
    if sum(word[0].isupper() for word in long) > len(long) / 2:
        return
    mentioned: _Mentioned | None = None
    no_names = _no_names(look.language)
    for match in _NAME.finditer(above):
        before = above[: match.start()].rstrip()
        names = [word for word in _WORD.findall(match.group()) if _is_name(word) and word.lower() not in no_names]
        if not before or before[-1] in _STARTS_A_CLAUSE or not names:
            continue
        # Made for the first name that needs it: most headlines have none, and a text has many words.
        if mentioned is None:
            told = (one for one in look.statements if one.kind is not Kind.HEADLINE and one.kind is not Kind.RELATED)
            below = " ".join(look.text[one.start : one.end] for one in told)
            if len(below.split(None, _WORDS_BELOW)) < _WORDS_BELOW:
                return
            mentioned = _Mentioned(below)
        if not any(map(mentioned.has, names)):
            yield look.flag("headline-name", headline.start + match.start(), headline.start + match.end(), words=match.group())


def _is_name(word: str) -> bool:
    """Acronyms are written out below, and short words prove nothing."""
    return len(word) >= _SHORTEST_NAME and not word.isupper()


def _no_names(language: str | None) -> frozenset[str]:
    known = lexicon(language)
    dates = {name for key in ("months", "weekdays") for name in known.values("dates", key)}
    seats = doubt_lists().words("names", "metonyms")
    return known.words("sentences", "function_words") | all_words("attribution", "roles") | dates | seats


class _Mentioned:
    """The names of a text, to be found again in other spellings: Kiev and Kyiv, Russie and russe."""

    def __init__(self, text: str) -> None:
        words = set(_WORD.findall(different(text)))
        self._beginnings = {_plain(word)[:_SHORTEST_NAME] for word in words}
        self._names = {word for word in words if word[0].isupper()}
        self._skeletons = {_skeleton(word) for word in self._names}

    def has(self, name: str) -> bool:
        from rapidfuzz import fuzz, process

        if _plain(name)[:_SHORTEST_NAME] in self._beginnings or _skeleton(name) in self._skeletons:
            return True
        return process.extractOne(name, self._names, scorer=fuzz.ratio, score_cutoff=_NEAR_NAME) is not None


def _plain(word: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(char))


def _skeleton(word: str) -> str:
    """The consonants of a name, alike sounds written alike."""
    consonants = re.sub(r"[aeiouyjh]", "", _plain(word)).translate(str.maketrans("qckwvzx", "kkkffss"))
    return re.sub(r"(.)\1+", r"\1", consonants)
