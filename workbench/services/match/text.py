"""What goes into the full-text index and what is asked of it: folded, stemmed terms, the same on both sides."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from workbench.services.match.bridge import bridge, bridge_by_stem, english_words, spellings
from workbench.services.match.lexicon import LANGUAGES, guess_language, known_language, stop_words, table
from workbench.services.match.names import index_name, index_phrases
from workbench.services.match.stems import stem, stem_once


def index_text(text: str, language: str | None) -> str:
    """Prepare a text for the full-text index: its terms, folded and stemmed in its language, separated by spaces.

    language is an ISO 639 code; for None it is told from the function words, and when that fails only plurals and final vowels
    are taken off. A multi-word name of the lexicon ("États-Unis") adds one term that is the same in every language.
    """
    words = _words(text)
    code = _language(words, language)
    return " ".join([term(word, code) for word in words] + index_phrases(words))


def query_terms(text: str, language: str | None) -> tuple[str, ...]:
    """List the distinct index terms of a query in order of first use, without stop words unless nothing else is left."""
    return both_terms(text, language)[1]


def both_terms(text: str, language: str | None) -> tuple[str, tuple[str, ...]]:
    """Give what index_text and query_terms give, in one go."""
    words = words_in(text)
    code = resolve_language(text, language)
    stops = stop_words(code)
    whole = [term(word, code) for word in words]
    kept = [piece for word, piece in zip(words, whole, strict=True) if word not in stops] or whole
    names = index_phrases(words)
    asked = dict.fromkeys(kept + names)
    if any(" " in piece for piece in asked):
        asked = dict.fromkeys(part for piece in asked for part in piece.split())
    return " ".join(whole + names), tuple(asked)


def other_terms(text: str, language: str | None) -> dict[str, tuple[str, ...]]:
    """List the terms under which the index may hold the words of a query too, by the word's own term.

    A few words do not tell their language: they may be common words of any. Where the language is told, the index may hold a common
    word under its bare stem, in a text that did not tell its own.
    """
    words = words_in(text)
    code = resolve_language(text, language)
    found: dict[str, tuple[str, ...]] = {}
    for word in words:
        if word.isascii():
            own = term(word, code)
            others = {other for other in _others(word, code) if other and other != own}
            if others:
                found[own] = tuple(sorted(others.union(found.get(own, ()))))
    return found


def _others(word: str, code: str | None) -> Iterable[str | None]:
    if code is None:
        return [_of_english(bridge(word, reading)) for reading in LANGUAGES]
    return [term(word, None)] if term(word, code) != (_same(word, code) or stem(word, code)) else []


def common_words(language: str | None) -> dict[str, tuple[str, ...]]:
    """Map the bare stems of a language's common words to the terms that the index holds them under.

    All languages for None and for one that the lexicon does not hold; the same object whenever the answer is the same.
    """
    return _common_words(known_language(language))


@cache
def _common_words(language: str | None) -> dict[str, tuple[str, ...]]:
    words = spellings(language)
    return {word: tuple(dict.fromkeys(_of_english(one) or one for one in english)) for word, english in words.items()}


@cache
def common_terms() -> frozenset[str]:
    """List the terms of all common words: whichever of them an archive lacks, none is a slip of another word."""
    return frozenset(term(word, "en") for word in english_words())


def resolve_language(text: str, language: str | None) -> str | None:
    """Tell the language whose rules a text is read by, None when there are none for it."""
    return known_language(language) if language else _guessed(text)


@lru_cache(maxsize=2048)
def _guessed(text: str) -> str | None:
    return guess_language(words_in(text))


def _language(words: Sequence[str], language: str | None) -> str | None:
    return known_language(language) if language else guess_language(words)


@lru_cache(maxsize=100_000)
def term(word: str, language: str | None) -> str:
    """Turn one folded word into its index term: a number, a name or a common word that is the same in every language, or a stem.

    Scripts written without spaces give overlapping pairs of characters, separated by spaces.
    """
    if word.isascii():
        return named_term(word, language, None if word.isdigit() else index_name(word))
    if _UNSPACED.match(word) and len(word) > 1:
        return " ".join(word[i : i + 2] for i in range(len(word) - 1))
    return word


def named_term(word: str, language: str | None, name: str | None) -> str:
    """Give what term gives for a word of ASCII letters and digits, of which it is known what index_name says."""
    if word.isdigit():
        return word
    if language is None:
        return name or stem_once(word, None)
    known = _number_terms(language).get(word) or name
    if known:
        return known
    stemmed = stem_once(word, language)
    return _of_english(bridge_by_stem(word, stemmed, language)) or stemmed


def _same(word: str, language: str | None) -> str | None:
    """Give the term of a number word or a name."""
    number = _number_terms(language).get(word) if language else None
    return number or index_name(word)


def _of_english(word: str | None) -> str | None:
    return word and (_same(word, "en") or stem(word, "en"))


def fold(text: str) -> str:
    """Fold case and accents; the length may change."""
    if text.isascii():
        return text.lower()
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", text)).casefold()
    if plain.isascii():
        return plain
    for letter, plainer in _LETTERS:
        if letter in plain:
            plain = plain.replace(letter, plainer)
    return plain if plain.isascii() else unicodedata.normalize("NFC", _other_marks().sub("", plain))


def _words(text: str) -> list[str]:
    return words_of(clean(text))


def words_in(text: str) -> Sequence[str]:
    """Clean a text and cut it into words; what was cut last is remembered, since a search asks for the same words many times."""
    return words_of_all([text])[0]


def words_of_all(texts: Sequence[str]) -> list[Sequence[str]]:
    """Do for each of many texts as words_in does, in the time that one long text takes."""
    found = [_cut.get(text) for text in texts]
    if None not in found:
        return [words for words in found if words is not None]
    new = dict.fromkeys(text for text, words in zip(texts, found, strict=True) if words is None)
    made: dict[str, Sequence[str]] = {text: tuple(_WORD.findall(text.lower())) for text in new if _is_plain(text)}
    marked = [text for text in new if text not in made]
    # Joined by what no word holds and no rule reaches across.
    cleaned = clean(_JOIN.join(text.replace(_JOIN, _OTHER) for text in marked)).split(_JOIN)
    made |= {text: tuple(_WORD.findall(one)) for text, one in zip(marked, cleaned, strict=False)}
    if len(_cut) > _CUT:
        _cut.clear()
    _cut.update((text, words) for text, words in made.items() if len(text) <= _REMEMBERED)
    return [made[text] if words is None else words for text, words in zip(texts, found, strict=True)]


def _is_plain(text: str) -> bool:
    """Tell whether no rule of clean but that of case has anything to do in a text."""
    return text.isascii() and not _MARKED.search(text)


_MARKED = re.compile(r"[\d'#@]|://|www\.|pic\.")
_JOIN, _OTHER = "\x1e", "\x1d"
_CUT = 2048  # texts of which the words are remembered: some 10 MB, the hits of the last fifty keys
_REMEMBERED = 5_000  # characters of the longest
_cut: dict[str, Sequence[str]] = {}


def words_of(cleaned: str) -> list[str]:
    """Cut what clean gives into words."""
    return _WORD.findall(cleaned)


def clean(text: str) -> str:
    """Fold a text and take out what is no part of its words: addresses, elided articles, the marks inside numbers."""
    if "://" in text or "www." in text or "pic." in text:
        text = _URL.sub(" ", text)
    if "#" in text or "@" in text:
        text = _TAG.sub(_split_tag, text)
    text = fold(text)
    if _has_digit(text):
        if _PARTED.search(text):
            text = _THOUSANDS.sub(lambda m: _SEPARATORS.sub("", m.group()), text)
            text = _DECIMAL.sub(r"\1d\2", text)
        text = _UNIT.sub(r"\1 \2", text)
    if "'" in text or "’" in text or "ʼ" in text:
        text = _ELISION.sub(" ", _NOT.sub("nt", text))
    return text


_URL = re.compile(r"(?:https?://|www\.|pic\.twitter\.com)\S*", re.IGNORECASE)
_TAG = re.compile(r"[#@](\w+)")
_HUMP = re.compile(r"(?<=[a-zà-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[^\W\d_])(?=\d)")
_MARKS = re.compile("[\u0300-\u036f]+")
_LETTERS = (("œ", "oe"), ("æ", "ae"), ("ø", "o"), ("ł", "l"), ("đ", "d"), ("ı", "i"), ("ð", "d"), ("þ", "th"))
_THOUSANDS = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:([ \u00a0\u202f\u2009.,'’])\d{3})(?:\1\d{3})*(?!\d|[.,]\d{1,2}(?!\d))")
_PARTED = re.compile(r"\d[ \u00a0\u202f\u2009.,'’]\d")  # most numbers are not, and to look for the two kinds takes longer
_SEPARATORS = re.compile(r"\D")
_DECIMAL = re.compile(r"(?<![\d.,:/])(\d+)[.,](\d+)(?![.,:/]?\d)")
_UNIT = re.compile(r"\b(\d[\dd]*)(bn|mn|tn|km|kg|mrd|mds?|mio|eur|usd)\b")
_NOT = re.compile(r"n['’ʼ]t\b")
_ELISION = re.compile(r"\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|dell|nell|sull|dall|all|un)['’ʼ]|['’ʼ](?:s|re|ve|ll|d|m)\b")
_WORD = re.compile(r"[^\W_]+")
_DIGIT = re.compile(r"\d")
_has_digit = _DIGIT.search
_UNSPACED = re.compile("[\u0e00-\u0e7f\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


def _split_tag(match: re.Match[str]) -> str:
    return " " + _HUMP.sub(" ", match.group(1).replace("_", " "))


@cache
def _other_marks() -> re.Pattern[str]:
    # Vowel signs and joiners of other scripts: the index's own tokenizer would cut words at them.
    low = "".join(chr(c) for c in range(0x370, 0x2100) if unicodedata.category(chr(c)) in ("Mn", "Mc", "Me", "Cf"))
    return re.compile(f"[{low}\u3099\u309a\ufe00-\ufe0f]+")


@cache
def _number_terms(language: str) -> dict[str, str]:
    """Map number words above one to digits and months to one name; words that mean something else as often are left out."""
    numbers = table("numbers")
    terms = {word: str(value) for word, value in numbers["small"][language].items() if value > 1}
    names = [next(name for name, number in numbers["months"]["en"].items() if number == month) for month in range(1, 13)]
    terms |= {word: names[month - 1] for word, month in numbers["months"][language].items() if word not in ("mars", "may", "march")}
    for word in ("sei", "elf", "once"):
        if (word, language) not in (("elf", "de"), ("once", "es")):
            terms.pop(word, None)
    return terms
