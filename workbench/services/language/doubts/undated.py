"""Dates that only mean a day once the article has one."""

from collections.abc import Iterator

from workbench.domain.enums import Kind
from workbench.domain.statement import Flag
from workbench.services.language.dates import find_dates
from workbench.services.language.doubts.look import Look, and_more
from workbench.services.language.tokens import tokenize


def undated(look: Look) -> Iterator[Flag]:
    """One flag for a text without a date of its own: on the first relative date, with the number of the others."""
    if look.dated:
        return
    found = [
        mention
        for one in look.statements
        if one.kind.is_body or (one.kind is Kind.FURNITURE and one.subkind == "caption")
        for mention in one.dates
        if not mention.resolved and any(char.isalpha() for char in mention.text)
    ]
    if found:
        first, more = found[0], and_more(len(found) - 1, "date")
        line = _date_line(look)
        reason = "undated-line" if line else ""
        yield look.flag("undated", first.start, first.end, reason=reason, words=first.text.strip(" ."), more=more, line=line)


def _date_line(look: Look) -> str | None:
    """A day that a line beside the article names, as it stands there."""
    for one in look.statements:
        if one.kind is Kind.FURNITURE and one.subkind in ("date-line", "byline"):
            tokens = tokenize(look.text, one.start, one.end)
            for day in find_dates(look.text, tokens, look.language, None):
                if day.resolved and day.first == day.last:
                    return day.text
    return None
