"""The word lists of resources/lexicons/, read once per language."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from workbench.resources import resource

_FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What is known of one language; sections and keys are those of its TOML file."""

    language: str
    sections: dict[str, dict[str, str]]

    def words(self, section: str, key: str) -> frozenset[str]:
        """The words of a list, lower case; empty if the language has no such list."""
        return frozenset(self.sections.get(section, {}).get(key, "").split())

    def phrases(self, section: str, key: str) -> tuple[str, ...]:
        """The lines of a list, in order, white space squeezed."""
        lines = self.sections.get(section, {}).get(key, "").splitlines()
        return tuple(squeezed for line in lines if (squeezed := " ".join(line.split())))

    def values(self, section: str, key: str) -> dict[str, str]:
        """A list of word=value pairs."""
        return dict(pair.split("=", 1) for pair in self.sections.get(section, {}).get(key, "").split())

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
    return Lexicon(code, _read(f"{code}.toml"))


@cache
def furniture_lists() -> Lexicon:
    """The phrases that websites put around articles, all languages in one."""
    return Lexicon("*", _read("furniture.toml"))


@cache
def outlet_lists() -> Lexicon:
    """Newsrooms, agencies and platforms, as they are written in any language."""
    return Lexicon("*", _read("outlets.toml"))


@cache
def people_lists() -> Lexicon:
    """First names and roles that tell a person's gender, all languages in one."""
    return Lexicon("*", _read("people.toml"))


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


def _read(name: str) -> dict[str, dict[str, str]]:
    with resource("lexicons", name).open("rb") as file:
        return tomllib.load(file)
