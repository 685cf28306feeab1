"""How much a sentence is worth checking: a sum of named signals with published weights, shown beside it."""

import math
import re
from collections.abc import Iterator
from functools import cache, lru_cache

from workbench.domain.statement import Signal
from workbench.services.language.lexicon import lexicon, phrase_pattern
from workbench.services.language.tokens import Tokens

# Log-odds of each signal on 7,976 labelled sentences of political debates; what is rarer than them is set beside its like.
WEIGHTS = {
    "percent or money": 3.3,
    "million": 3.1,
    "digit": 2.8,
    "number word": 2.3,
    "date": 2.1,
    "counted unit": 1.3,
    "past event": 1.3,
    "institution": 1.3,
    "change": 1.2,
    "attribution": 1.2,
    "proper name": 0.9,
    "superlative": 0.9,
    "comparison": 0.8,
    "causal": 0.4,
    "negation": -0.2,
    "second person": -0.3,
    "first person": -0.6,
    "future or modal": -0.7,
    "opinion": -1.2,
    "short": -1.2,
    "question": -1.6,
    "length": 0.4,
}
BIAS = -4.2
_CLASSES = {
    "number_words": "number word",
    "million": "million",
    "percent_money": "percent or money",
    "unit": "counted unit",
    "date": "date",
    "superlative": "superlative",
    "change": "change",
    "event": "past event",
    "causal": "causal",
    "institution": "institution",
    "opinion": "opinion",
    "future_modal": "future or modal",
    "first_person": "first person",
    "second_person": "second person",
    "negation": "negation",
    "past": "past event",
}
_PHRASES = {
    "superlative_phrases": "superlative",
    "comparison_phrases": "comparison",
    "causal_phrases": "causal",
    "opinion_phrases": "opinion",
    "date_phrases": "date",
    "percent_phrases": "percent or money",
}
_PARTICIPLE = {
    "fr": re.compile(r".+(?:é|ée|és|ées|ait|aient|i|ie|is|it|ite|u|ue|us|ues|ert|erts|erte|ort)$"),
    "es": re.compile(r".+(?:ado|ido|cho|sto|rto)$"),
    "it": re.compile(r".+(?:ato|ata|ati|ate|uto|ito|sto|tto|esso)$"),
    "de": re.compile(r"(?:\w*ge.+(?:t|en)|\w+iert|ver.+|be.+|er.+)$"),
    "en": re.compile(r".+ed$"),
}
_PRETERITE = {
    "en": re.compile(r"[a-z]{2,}ed$"),
    "es": re.compile(r"[a-zñ]{2,}(?:ó|aron|ieron)$"),
    "it": re.compile(r"[a-z]{3,}(?:arono|irono|erono)$"),
}
_YEAR = re.compile(r"(?:19|20)\d\d$")
_SIGNS = frozenset("%‰€$£¥")
_WORDS_SHOWN = 4
_FEWEST_WORDS = 6


class _Classes:
    """The word classes of one language; a word's classes are looked up once and remembered."""

    def __init__(self, language: str) -> None:
        known = lexicon(language)
        self.language = language
        self.words: dict[str, set[str]] = {}
        prefixes: list[tuple[str, str]] = []
        suffixes: list[tuple[str, str]] = []
        self.auxiliaries: set[str] = set()
        for key, name in _CLASSES.items():
            for word in known.words("signals", key):
                if word.endswith("|*"):
                    self.auxiliaries.add(word[:-2])
                elif word.endswith("*"):
                    prefixes.append((word[:-1], name))
                elif word.startswith("*"):
                    suffixes.append((word[1:], name))
                else:
                    self.words.setdefault(word, set()).add(name)
        self.prefixes, self.suffixes = prefixes, suffixes
        self.patterns = [(name, p) for key, name in _PHRASES.items() if (p := phrase_pattern(known.phrases("signals", key)))]
        self.starts = known.words("sentences", "function_words")
        self.of = lru_cache(maxsize=20_000)(self._of)

    def _of(self, word: str) -> tuple[str, ...]:
        names = set(self.words.get(word, ()))
        names.update(name for prefix, name in self.prefixes if word.startswith(prefix))
        names.update(name for suffix, name in self.suffixes if word.endswith(suffix) and len(word) > len(suffix) + 1)
        if _YEAR.match(word):
            names.add("date")
        if word[0].isdecimal():
            names.add("digit")
        if word in _SIGNS:
            names.add("percent or money")
        preterite = _PRETERITE.get(self.language)
        if preterite and preterite.match(word):
            names.add("past event")
        return tuple(names)


@cache
def _classes(language: str) -> _Classes:
    return _Classes(language)


def find_signals(text: str, tokens: Tokens, language: str | None, *, attributed: str | None) -> tuple[Signal, ...]:
    """The signals of a sentence, each once, heaviest first; attributed is the cue or name that gives its source."""
    found: dict[str, list[str]] = {}
    classes = _classes(lexicon(language).language)
    for name, words in _from_tokens(tokens, classes):
        found.setdefault(name, []).append(words)
    low = text.lower()
    for name, pattern in classes.patterns:
        for match in pattern.finditer(low):
            found.setdefault(name, []).append(text[match.start() : match.end()])
    size = sum(raw[0].isalnum() for raw in tokens.raw)
    if "?" in text or "¿" in text:
        found["question"] = ["?"]
    if attributed:
        found["attribution"] = [attributed]
    if size < _FEWEST_WORDS:
        found["short"] = [f"{size} words"]
    signals = [_signal(name, said) for name, said in found.items()]
    length = round(WEIGHTS["length"] * min(2.0, math.log2(max(1, size) / 8)), 2)
    if length > 0:
        signals.append(Signal("length", length, f"{size} words"))
    return tuple(sorted(signals, key=lambda s: -abs(s.weight)))


def _signal(name: str, said: list[str]) -> Signal:
    return Signal(name, WEIGHTS[name], ", ".join(dict.fromkeys(filter(None, said[:_WORDS_SHOWN]))))


def score(signals: tuple[Signal, ...]) -> float:
    """The signals' weights and the bias through a logistic curve, 0 to 1."""
    return round(1 / (1 + math.exp(-(BIAS + sum(s.weight for s in signals)) / 2)), 4)


def _from_tokens(tokens: Tokens, classes: _Classes) -> Iterator[tuple[str, str]]:
    participle = _PARTICIPLE[classes.language]
    for place, low in enumerate(tokens.low):
        raw = tokens.raw[place]
        for name in classes.of(low):
            yield name, raw
        if low in classes.auxiliaries:
            for behind in tokens.low[place + 1 : place + 4]:
                if participle.match(behind) and len(behind) > 2:
                    yield "past event", f"{raw} … {behind}"
                    break
        elif raw[0].isupper() and place > 0 and len(raw) > 1 and low not in classes.starts and not raw.endswith("'"):
            yield "proper name", raw
