"""Dates that only mean a day once the article has one."""

from collections.abc import Iterator

from workbench.domain.enums import Kind
from workbench.domain.statement import Flag
from workbench.services.language.doubts.look import Look, and_more


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
        first = found[0]
        yield look.flag("undated", first.start, first.end, words=first.text.strip(" ."), more=and_more(len(found) - 1, "date"))
