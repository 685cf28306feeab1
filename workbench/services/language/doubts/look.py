"""What the finders of doubts look at: the text as given and as worked on, its lines, and the statements found in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from workbench.domain.enums import Kind
from workbench.domain.statement import Flag, Statement
from workbench.services.language.doubts.reasons import REASONS
from workbench.services.language.fold import Folded, lowered
from workbench.services.language.lexicon import doubt_lists, known_languages
from workbench.services.language.lines import Line

_WORD = re.compile(r"\w+")
# All but the letters, marks and spaces that texts in Latin letters are made of.
_UNUSUAL = re.compile("[^\t\n\r -~\xa0-\xac\xae-\u017f\u2010-\u201f\u2026\u202f\u20ac]")


@dataclass(frozen=True)
class Look:
    """One text; lines, body and statements carry offsets of the working text (folded.text), body being the lines that are body.

    doubtful are lines of body that may be the website's, each with the name of its reason.
    """

    folded: Folded
    lines: Sequence[Line]
    body: Sequence[Line]
    statements: Sequence[Statement]
    language: str | None
    published: str | None
    doubtful: Sequence[tuple[Line, str]] = ()

    @property
    def text(self) -> str:
        """The working text."""
        return self.folded.text

    @property
    def source(self) -> str:
        """The text as given."""
        return self.folded.source

    @cached_property
    def low(self) -> str:
        """The working text in lower case, letter for letter."""
        return lowered(self.text)

    @cached_property
    def usual(self) -> bool:
        """Has the text as given no sign but those of plain Latin text: no control, nothing invisible, no other alphabet?"""
        return _UNUSUAL.search(self.source) is None

    @cached_property
    def spoken(self) -> frozenset[str]:
        """Every word of the working text, in lower case and parted at all marks: a quick look before a costly pattern."""
        return frozenset(_WORD.findall(different(self.low)))

    @property
    def known(self) -> bool:
        """Has the language a lexicon?"""
        return self.language in known_languages()

    @property
    def dated(self) -> bool:
        """Has the article a day of publication?"""
        try:
            return bool(self.published and date.fromisoformat(self.published[:10]))
        except ValueError:
            return False

    @cached_property
    def headline(self) -> Statement | None:
        return next((one for one in self.statements if one.kind is Kind.HEADLINE), None)

    @cached_property
    def below(self) -> list[Statement]:
        """The body without its headline."""
        return [one for one in self.statements if one.kind in (Kind.STATEMENT, Kind.QUOTE)]

    def phrases(self, key: str) -> tuple[str, ...]:
        """A list of the text's language, a line an entry; empty for a language without one."""
        return doubt_lists().phrases(self.language or "", key)

    def words(self, key: str) -> frozenset[str]:
        """A list of words of the text's language; empty for a language without one."""
        return doubt_lists().words(self.language or "", key)

    def flag(self, kind: str, start: int, end: int, *, reason: str = "", **values: object) -> Flag:
        """A flag on a span of the working text; its reason is that of its kind or the one named, filled with values."""
        return self.flag_source(kind, self.folded.original(start), self.folded.original(end), reason=reason, **values)

    def flag_source(self, kind: str, start: int, end: int, *, reason: str = "", **values: object) -> Flag:
        """A flag on a span of the text as given."""
        told = REASONS[reason or kind]
        return Flag(kind, start, end, told.format(**values) if values else told)


def different(text: str) -> str:
    """Every different piece of a text between white space, once: all its words, in a fraction of its length."""
    return " ".join(set(text.split()))


def longest_word(phrase: str) -> str:
    """The longest word of a phrase, which stands among the spoken words wherever the phrase does."""
    words: list[str] = _WORD.findall(phrase)
    return max(words, key=len)


def and_more(count: int, word: str = "") -> str:
    """Words that tell how many follow the one that is shown: " and 2 more dates", " and in 2 more places", nothing for none."""
    what = f"{count} more {word}" if word else f"in {count} more place"
    return f" and {what}{'s' if count > 1 else ''}" if count else ""
