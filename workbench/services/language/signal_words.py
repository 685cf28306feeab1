"""The word classes that speak for or against checking a sentence, in one language."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from workbench.services.language.cues import compile_phrases
from workbench.services.language.fold import lowered
from workbench.services.language.lexicon import lexicon, phrase_pattern
from workbench.services.language.word_memory import WordMemory

# The lists of [signals] in a lexicon, and the name of the signal that each shows.
_CLASSES = {
    "number_words": "number word",
    "million": "million",
    "percent_money": "percent or money",
    "unit": "counted unit",
    "date": "date",
    "day": "day",
    "time_span": "time span",
    "rank": "rank",
    "superlative": "superlative",
    "absolute": "always or never",
    "how_many": "how many",
    "change": "change",
    "event": "past event",
    "past": "past event",
    "law": "law or vote",
    "institution": "institution",
    "economy": "economy",
    "security": "war and crime",
    "position": "position taken",
    "causal": "cause",
    "third_person": "third person",
    "opinion": "opinion",
    "judgement": "judgement or values",
    "duty": "should or must",
    "future_modal": "future or modal",
    "condition": "condition",
    "first_person": "first person",
    "second_person": "second person",
    "address": "greeting or thanks",
    "vague": "vague",
    "negation": "negation",
}
PHRASES = {
    "superlative_phrases": "superlative",
    "comparison_phrases": "comparison",
    "time_span_phrases": "time span",
    "how_many_phrases": "how many",
    "causal_phrases": "cause",
    "opinion_phrases": "opinion",
    "duty_phrases": "should or must",
    "future_phrases": "future or modal",
    "intent_phrases": "intention",
    "address_phrases": "greeting or thanks",
    "date_phrases": "date",
    "percent_phrases": "percent or money",
}
_WORD = re.compile(r"\w+")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")
_SIGNS = frozenset("%‰€$£¥")


def _pattern(written: str) -> re.Pattern[str] | None:
    return re.compile(written) if written else None


def _longest(phrases: tuple[str, ...]) -> frozenset[str]:
    return frozenset(max(_WORD.findall(phrase), key=len) for phrase in phrases)


def _firsts(phrases: tuple[str, ...]) -> frozenset[str]:
    """The words that the phrases begin with; each must begin with one."""
    return frozenset(phrase[: found.end()] for phrase in phrases if (found := _WORD.match(phrase)))


def _pairs(pairs: tuple[str, ...]) -> re.Pattern[str]:
    """Comparisons that hold one to three words: "more homes than", "más largo de"."""
    ends = [pair.split("|") for pair in pairs]
    between = r"(?: [^\W\d_][\w'-]*){1,3} "
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(a) + between + re.escape(b) for a, b in ends) + r")(?:(?<=')|(?!\w))")


class Look(NamedTuple):
    """What a word as it stands can show: its signals, behind other words and at the head of its sentence; whether it is a figure,
    the speaker ("we"), a helping verb; whether it may be a name, beside another word with a capital or alone too; whether a set
    phrase can begin with it; the patterns (their numbers) that need it, and those that can open in it, with where they do."""

    names: tuple[str, ...]
    names_first: tuple[str, ...]
    figure: bool
    own: bool
    helps: bool
    is_name: bool
    is_name_alone: bool
    sets: bool
    patterns: frozenset[int]
    opens: tuple[tuple[int, int], ...]


class SignalWords:
    """The word classes of one language; a word's classes are looked up once and remembered."""

    def __init__(self, language: str) -> None:
        known = lexicon(language)
        self.nouns_have_capitals, self.verb_last = "capital-nouns" in known.traits, "verb-second" in known.traits
        self.bare_participles = "bare-participles" in known.traits
        self.participle, self.preterite = (_pattern(known.text("grammar", key)) for key in ("past_participle", "preterite"))
        # After "to be" only what is nearly never an adjective: "est arrivé", "è morto", "ist gestiegen".
        self.after_being = _pattern(known.text("grammar", "participle_after_being"))
        self.words: dict[str, set[str]] = {}
        self.prefixes: list[tuple[str, str]] = []
        self.suffixes: list[tuple[str, str]] = []
        self.auxiliaries: set[str] = set()
        for key, name in _CLASSES.items():
            for word in known.words("signals", key):
                if word.endswith("|*"):
                    self.auxiliaries.add(word[:-2])
                elif word.endswith("*"):
                    self.prefixes.append((word[:-1], name))
                elif word.startswith("*"):
                    self.suffixes.append((word[1:], name))
                else:
                    self.words.setdefault(word, set()).add(name)
        self.prefix_words, self.suffix_words = tuple(p for p, _ in self.prefixes), tuple(s for s, _ in self.suffixes)
        self.being = known.words("signals", "past_being") if self.after_being else frozenset()
        self.no_past = known.words("signals", "no_past")
        # Words that show nothing inside a set phrase: "d'une part" is no share, "si bien" no praise.
        self.set_phrases = compile_phrases(known.phrases("signals", "set_phrases"))
        self.own = known.words("signals", "own_subjects")
        # Each pattern beside words one of which stands wherever it fits: the longest of each phrase.
        lists = [(name, known.phrases("signals", key)) for key, name in PHRASES.items()]
        self.patterns = [(name, _longest(phrases), p) for name, phrases in lists if (p := phrase_pattern(phrases))]
        pairs = known.phrases("signals", "comparison_pairs")
        halves = tuple(pair.split("|")[0] for pair in pairs)
        self.patterns.append(("comparison", _longest(halves), _pairs(pairs)))
        self.needed = frozenset().union(*(needed for _, needed, _ in self.patterns))
        self._firsts = [_firsts(phrases) for _, phrases in lists if phrases] + [_firsts(halves)]
        self.starts = known.words("sentences", "function_words")
        # Days, months and feasts have capitals in English, but nobody bears them.
        feasts = (line.partition("|")[0].split() for line in known.phrases("dates", "holidays"))
        self.times = frozenset().union(known.values("dates", "months"), known.values("dates", "weekdays"), *feasts)
        # Where the participle stands at the end of its clause, it is far from its auxiliary.
        self.reach = 16 if self.verb_last else 3
        self.of = lru_cache(maxsize=20_000)(self._of)
        self.looks = WordMemory(self._look)

    def _look(self, raw: str) -> Look | None:
        """What a word as it stands can show, None for nothing: most words of any text, passed over at one look."""
        low, capital = raw.lower(), raw[0].isupper()
        names = first = self.of(low)
        if capital and self.nouns_have_capitals:
            names = tuple(name for name in names if name != "past event")
        # In German, where all nouns have a capital, two in a row or an abbreviation are names.
        name = capital and len(raw) > 1 and low not in self.starts and low not in self.times and raw[-1] != "'"
        alone = not self.nouns_have_capitals or raw.isupper()
        helps = low in self.auxiliaries or low in self.being
        spoken, sets = _WORD.findall(low), low in self.set_phrases.firsts
        patterns = frozenset(number for number, (_, needed, _) in enumerate(self.patterns) if not needed.isdisjoint(spoken))
        parts = list(_WORD.finditer(lowered(raw)))
        opens = tuple(
            (number, part.start()) for number, firsts in enumerate(self._firsts) for part in parts if part.group() in firsts
        )
        look = Look(names, first, raw[0].isdecimal(), low in self.own, helps, name, alone, sets, patterns, opens)
        return look if first or look.figure or look.own or helps or name or sets or patterns or opens else None

    def _of(self, word: str) -> tuple[str, ...]:
        names = set(self.words.get(word, ()))
        if word.startswith(self.prefix_words):
            names.update(name for prefix, name in self.prefixes if word.startswith(prefix))
        if word.endswith(self.suffix_words):
            names.update(name for suffix, name in self.suffixes if word.endswith(suffix) and len(word) > len(suffix) + 1)
        if _YEAR.match(word):
            names.add("date")
        elif word[0].isdecimal():
            names.add("digit")
        if word in _SIGNS:
            names.add("percent or money")
        if self.preterite and self.preterite.match(word) and word not in self.no_past:
            names.add("past event")
        return tuple(sorted(names))

    def is_participle(self, word: str, auxiliary: str) -> bool:
        """Does the word behind an auxiliary tell of what has happened?"""
        if word in self.no_past or word in self.starts or len(word) < 3:
            return False
        pattern = self.after_being if auxiliary in self.being else self.participle
        return pattern is not None and pattern.match(word) is not None

    def tells_past(self, word: str) -> bool:
        """Is the word by itself a sign that the sentence tells of what has happened?"""
        if word in self.auxiliaries or "past event" in self.of(word):
            return True
        # Only in French and Italian is a bare participle seldom anything else.
        if not self.bare_participles or self.after_being is None or word in self.no_past:
            return False
        return self.after_being.match(word) is not None


@cache
def signal_words(language: str) -> SignalWords:
    """The word classes of a language that has a lexicon."""
    return SignalWords(language)
