"""A paragraph taken apart: what is claimed in one of its sentences is searched by the words of that sentence too."""

import re

from workbench.services.match.text import query_terms

# A post of 280 characters has some 25; more are a paragraph, in which a long check holds many words by chance.
PARAGRAPH = 30
MOST = 12  # sentences that are searched by themselves, those with the most words
_FEWEST = 3  # words in one that can be searched by itself
_END = re.compile(r"(?<=[.!?…])[\"”»)]*\s+|\n+")


def parts_of(text: str, language: str | None) -> list[tuple[str, ...]]:
    """List the terms of each sentence of a paragraph, as query_terms gives them for the whole; none for a shorter text."""
    if len(query_terms(text, language)) <= PARAGRAPH:
        return []
    parts = [terms for part in _END.split(text) if len(terms := query_terms(part, language)) >= _FEWEST]
    longest = sorted(parts, key=len, reverse=True)[:MOST]
    return longest if len(parts) > 1 else []
