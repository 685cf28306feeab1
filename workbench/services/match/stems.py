"""Light suffix stripping: the forms of a word meet, different words stay apart.

Every language shares the last step (plural s, final vowel, doubled consonant), so that a name or a loan word written the same
way gets the same stem whatever the language of the row; each language first takes off its own inflections. Words come folded
(lower case, no accents). The rules follow the idea of light stemmers (Savoy, "Light stemming approaches for the French,
Portuguese, German and Hungarian languages", 2006): inflection yes, derivation hardly.
"""

from collections.abc import Callable
from functools import lru_cache

_VOWELS = frozenset("aeiouy")
# No plural and no verb, whatever the ending looks like.
_WHOLE = frozenset(("news", "texas", "mars", "corps", "pays", "series", "species", "thing", "king", "ring", "spring", "string"))
LONGEST = 64  # letters; anything longer is no word, and taking endings off it one by one would take a square of its length


@lru_cache(maxsize=100_000)
def stem(word: str, language: str | None) -> str:
    """Strip the inflection of a folded word; what is too short or long for one, has digits or another script stays as it is."""
    # Folded ASCII letters are small ones; three questions are answered faster than a pattern is tried.
    if not 4 <= len(word) <= LONGEST or word in _WHOLE or not (word.isascii() and word.isalpha() and word.islower()):
        return word
    strip = _STRIPPERS.get(language or "")
    return _common(strip(word) if strip else word)


def _common(word: str) -> str:
    if len(word) > 3 and word.endswith("s") and word[-2] not in "su":
        word = word[:-1]
    while len(word) > 4 and word[-1] in "aeo":
        word = word[:-1]
    if len(word) == 4 and word.endswith("e"):
        word = word[:-1]
    if len(word) > 3 and word.endswith("y"):
        word = word[:-1] + "i"
    if len(word) > 4 and word[-1] == word[-2]:
        word = word[:-1]
    return word


def _without(word: str, endings: tuple[str, ...], least: int) -> str:
    """Take off the first ending that leaves a stem of at least `least` letters with a vowel in it."""
    if not word.endswith(endings):
        return word
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            rest = word[: -len(ending)]
            if not _VOWELS.isdisjoint(rest):
                return rest
    return word


def _english(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        word = word[:-2]
    elif word.endswith("s") and word[-2] not in "su" and not word.endswith("is"):
        word = word[:-1]
    word = _without(word, ("ingly", "edly", "ing", "ed"), 3)
    word = _without(word, ("ly", "ment", "ness"), 4)
    if len(word) > 6 and word.endswith(("tion", "sion")):
        word = word[:-3]
    return word


_FRENCH = (
    "issements", "issement", "issaient", "issant", "issent", "eraient", "ements", "ement", "erait", "eront", "aient",
    "irent", "erent", "ations", "ation", "ateur", "atric", "iens", "ient", "antes", "ants", "ante", "ant", "ait", "ent", "ons",
    "ees", "era", "er", "ez", "ee", "it", "ir",
)  # fmt: skip


def _french(word: str) -> str:
    if word.endswith("aux") and not word.endswith("eaux") and len(word) > 5:
        return word[:-2] + "l"
    if word.endswith("x") and len(word) > 4:
        word = word[:-1]
    if word.endswith("s") and word[-2] not in "su":
        word = word[:-1]
    if word.endswith("e") and len(word) > 5:
        word = word[:-1]
    if word.endswith("eus") and len(word) > 5:
        word = word[:-1]
    if word.endswith("iv") and len(word) > 5:
        word = word[:-1] + "f"
    return _without(word, _FRENCH, 4)


_SPANISH = (
    "amiento", "imiento", "aciones", "ciones", "amente", "mente", "acion", "iendo", "ieron", "ando", "aron", "aban", "aba", "ados",
    "adas", "idos", "idas", "ado", "ada", "ido", "ida", "ar", "er", "ir", "an", "en", "es",
)  # fmt: skip


def _spanish(word: str) -> str:
    return _without(word, _SPANISH, 4)


_GERMAN = ("erinnen", "innen", "erin", "ern", "em", "en", "er", "es", "e", "n", "s")


def _german(word: str) -> str:
    return _without(word, _GERMAN, 4)


_ITALIAN = (
    "azioni", "azione", "amente", "mente", "ando", "endo", "arono", "irono", "avano", "ato", "ata", "ati", "ate", "ito", "ita",
    "iti", "ite", "are", "ere", "ire", "hi", "he", "i",
)  # fmt: skip


def _italian(word: str) -> str:
    return _without(word, _ITALIAN, 4)


_STRIPPERS: dict[str, Callable[[str], str]] = {
    "en": _english, "fr": _french, "es": _spanish, "de": _german, "it": _italian,
}  # fmt: skip
