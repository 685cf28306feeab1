"""The word lists of resources/lexicons/, read once per language."""

import re
import tomllib
from dataclasses import field
from functools import cache
from typing import Any

from workbench.domain.records import dataclass
from workbench.resources import resource

_FALLBACK = "en"
# Lists that hold for every text, whatever its language: a lexicon adds to them in tables of their names ([furniture.credit]).
_SHARED = ("furniture", "outlets", "people")

# What a lexicon may say under [grammar] traits: how a language builds its sentences, where a list of words cannot tell it.
TRAITS = {
    "as-inverts": "A verb of saying may stand before its subject behind a word like as: comme l'a dit X.",
    "bare-participles": "A participle without its helping verb seldom is anything else.",
    "bare-thousand": "A thousand needs no one before it: mille, mil.",
    "capital-months": "Months and weekdays have a capital.",
    "capital-nouns": "Every noun has a capital.",
    "compound-numbers": "Number words are written as one word: zweiundneunzig.",
    "do-questions": "A question has a helping verb for does.",
    "gendered": "Articles and nouns tell whether a person is a he or a she.",
    "glued-multipliers": "A short multiplier stands without a space: 5bn.",
    "helped-clause": "A clause with its own helping verb before a comma is what the verb behind it says.",
    "hyphened-numbers": "A number and what it counts are joined by a hyphen: six-page.",
    "inverts": "A verb of saying may stand before its subject.",
    "late-subject": "The subject may stand behind time, place or manner: escribió el lunes en un blog Ana Pérez.",
    "marks-inward": "Quotation marks may point at what they hold: »so«.",
    "month-first": "The month may stand before the day, so that figures alone do not tell which is which.",
    "nominal-verbs": "Forms of verbs of saying are nouns behind an article: the claims.",
    "noun-first": "Adjectives stand behind the noun that a number counts.",
    "ordinal-dot": "A dot behind a number makes it an ordinal.",
    "pro-drop": "A verb needs no subject.",
    "ratio-touches": "Nothing stands between the two numbers of a ratio: one in ten deaths.",
    "singular-they": "The plural pronoun may be one person.",
    "street-behind": "A street stands behind its number, its kind first: 12 rue des Tanneurs.",
    "street-joined": "A street's kind is the end of its name, before the number: Gerbergasse 12.",
    "street-last": "A street stands behind its number, its kind last: 12 Tanner Street.",
    "subject-behind-adjunct": "The subject may stand behind a phrase with a preposition: a dit à la radio le maire.",
    "that-inverts": "The subject may stand behind its verb in a clause with that: ce que dément le ministère.",
    "unit-before-ten": "Units stand before tens: zweiundneunzig, tweeënnegentig.",
    "verb-inside": "A verb of saying between commas inside the quotation marks tells who speaks.",
    "verb-second": "The verb is the second part of a main clause, its participle the last.",
    "zero-that": "What is said may follow its verb without a word like that.",
}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What is known of one language; sections and keys are those of its TOML file, CONTRIBUTING.md tells how to write one."""

    language: str
    sections: dict[str, dict[str, str]]
    _words: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict, compare=False, repr=False)

    def words(self, section: str, key: str) -> frozenset[str]:
        """The words of a list, lower case; empty if the language has no such list."""
        found = self._words.get((section, key))
        if found is None:
            found = self._words[section, key] = frozenset(self.sections.get(section, {}).get(key, "").split())
        return found

    def phrases(self, section: str, key: str) -> tuple[str, ...]:
        """The lines of a list, in order, white space squeezed."""
        lines = self.sections.get(section, {}).get(key, "").splitlines()
        return tuple(squeezed for line in lines if (squeezed := " ".join(line.split())))

    def values(self, section: str, key: str) -> dict[str, str]:
        """A list of word=value pairs."""
        return dict(pair.split("=", 1) for pair in self.sections.get(section, {}).get(key, "").split())

    def text(self, section: str, key: str) -> str:
        """A value that is neither a list of words nor of phrases, such as a pattern; empty if the language has none."""
        return self.sections.get(section, {}).get(key, "")

    @property
    def traits(self) -> frozenset[str]:
        """Which of TRAITS the language has."""
        return self.words("grammar", "traits")

    def numbers(self, section: str, key: str) -> dict[str, float]:
        """A list of word=number pairs."""
        return {word: float(value) for word, value in self.values(section, key).items()}


@cache
def known_languages() -> tuple[str, ...]:
    """The languages that have a lexicon (ISO 639-1, in order): each file of two letters is one, and adding one adds a language."""
    return tuple(sorted(file.stem for file in resource("lexicons").glob("[a-z][a-z].toml")))


@cache
def lexicon(language: str | None) -> Lexicon:
    """The lexicon of a language (ISO 639-1); English where the language is unknown or has none."""
    code = language if language in known_languages() else _FALLBACK
    return Lexicon(code, {name: lists for name, lists in _read(f"{code}.toml").items() if name not in _SHARED})


@cache
def furniture_lists() -> Lexicon:
    """The phrases that websites put around articles, all languages in one."""
    return _shared("furniture")


@cache
def outlet_lists() -> Lexicon:
    """Newsrooms, agencies and platforms, as they are written in any language."""
    return _shared("outlets")


@cache
def people_lists() -> Lexicon:
    """First names and roles that tell a person's gender, all languages in one."""
    return _shared("people")


@cache
def doubt_lists() -> Lexicon:
    """What raises a doubt about a text, a section a language (ISO 639-1)."""
    return Lexicon("*", _read("doubts.toml"))


@cache
def all_words(section: str, key: str) -> frozenset[str]:
    """The union of a list over all languages."""
    return frozenset().union(*(lexicon(code).words(section, key) for code in known_languages()))


def phrase_pattern(phrases: tuple[str, ...]) -> re.Pattern[str] | None:
    """A pattern that finds any of the phrases as whole words in lower-case text, the longest first; None for no phrases."""
    if not phrases:
        return None
    ordered = sorted((p.replace("' ", "'") for p in phrases), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(p) for p in ordered) + r")(?:(?<=')|(?!\w))")


def _shared(name: str) -> Lexicon:
    """A list for all languages with what the languages' own files add to it."""
    sections = {section: dict(lists) for section, lists in _read(f"{name}.toml").items()}
    for code in known_languages():
        for section, lists in _read(f"{code}.toml").get(name, {}).items():
            for key, words in lists.items():
                kept = sections.setdefault(section, {})
                kept[key] = f"{kept.get(key, '')}\n{words}"
    return Lexicon("*", sections)


@cache
def _read(name: str) -> dict[str, dict[str, Any]]:
    with resource("lexicons", name).open("rb") as file:
        return tomllib.load(file)
