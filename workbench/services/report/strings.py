"""The words of a report in its language, with numbers and dates as that language writes them."""

import json
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache

from workbench.domain.errors import Refused
from workbench.resources import resource

LANGUAGES = ("en", "fr")

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@cache
def words_in(language: str) -> "Words":
    """Give the words of one report language ('en' or 'fr').

    Raises Refused for any other language.
    """
    if language not in LANGUAGES:
        raise Refused(f"Reports are written in {' or '.join(LANGUAGES)}, not in “{language}”. Nothing was written.")
    return Words(language, json.loads(resource("templates", f"strings.{language}.json").read_text("utf-8")))


class Words:
    """One language's table of sentences; calling it fills the placeholders of one entry."""

    def __init__(self, language: str, table: dict[str, str]) -> None:
        self.language = language
        self._table = table

    def __call__(self, key: str, **values: object) -> str:
        return self._table[key].format(**values) if values else self._table[key]

    def has(self, key: str) -> bool:
        return key in self._table

    def count(self, key: str, number: int, **values: object) -> str:
        """Fill the singular or plural of an entry; n is the number as the language writes it."""
        return self(f"{key}.{self.form(number)}", **{"n": self.number(number), **values})

    def tell(self, key: str, number: int) -> str:
        """Fill the singular or plural of an entry with the number in words; it must be one that can be spelled."""
        return self.count(key, number, n=self("numbers").split()[number])

    def can_spell(self, number: int) -> bool:
        return number < len(self("numbers").split())

    def form(self, number: int) -> str:
        # French counts none in the singular, English in the plural.
        return "one" if number == 1 or (number == 0 and self.language == "fr") else "other"

    def number(self, number: int) -> str:
        return f"{number:,}".replace(",", self("thousands"))

    def list(self, parts: Sequence[str]) -> str:
        """Join parts as a sentence does: a, b and c."""
        if len(parts) < 2:
            return "".join(parts)
        return self("list.comma").join(parts[:-1]) + self("list.and") + parts[-1]

    def day(self, value: str | None, *, short: bool = False) -> str:
        """Write the day of an ISO 8601 date or time; anything else stands as given."""
        match = _DAY.match(value or "")
        if not value or not match or (match.end() < len(value) and value[match.end()] not in "T "):
            return value or ""
        year, month, day = match.groups()
        if month is None:
            return year
        if not 1 <= int(month) <= 12 or (day and not 1 <= int(day) <= 31):
            return value
        name = self("months.short" if short else "months").split()[int(month) - 1]
        first = "1er" if self.language == "fr" else "1"  # the only day that French counts as an ordinal
        told = "" if not day else first if int(day) == 1 else str(int(day))
        # A line never ends between a day and its month, so that no page has a lone 21 at its edge.
        return f"{told}\N{NO-BREAK SPACE}{name} {year}" if told else f"{name} {year}"

    def dated(self, key: str, value: str, *, short: bool = False) -> str:
        """Say when something was done: on a day, in a month or year, or in the words given for a date that is not plain."""
        match = _DAY.match(value)
        told = self.day(value, short=short)
        form = "given" if not match or told == value != match[1] else "on" if match[3] else "in"
        return self(f"{key}.{form}", day=told)

    def moment(self, value: str, *, short: bool = False) -> str:
        """Write an RFC 3339 time in UTC to the minute; anything else stands as given."""
        try:
            time = datetime.fromisoformat(value)
        except ValueError:
            return value
        time = time.astimezone(UTC) if time.tzinfo else time.replace(tzinfo=UTC)
        day = self.day(time.date().isoformat(), short=short)
        return self("moment", day=day, hour=time.strftime("%H").lstrip("0") or "0", minute=time.strftime("%M"))

    def language_name(self, code: str | None) -> str:
        if not code:
            return self("fact.unknown")
        return self(f"language.{code}") if self.has(f"language.{code}") else code
