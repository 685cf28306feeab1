"""Is a sentence of the body a quotation or a statement: how much direct speech it carries."""

import re

from workbench.domain.enums import Kind
from workbench.services.language.lexicon import all_words
from workbench.services.language.quotations import Quotation
from workbench.services.language.surroundings import Cue

_WORD = re.compile(r"\w+'?")
_FEW, _CLAUSE, _LONG = 3, 5, 8
_WORD_REACH = 30


def kind_of(text: str, start: int, end: int, quotations: list[Quotation], cue: Cue | None) -> tuple[Kind, str] | None:
    """Kind and rule of a sentence (start, end in text) that overlaps these quotations; None if it is plain narration."""
    if text[start] == "—" and (text[start + 1 : start + 2].isalpha() or any(q.start == start for q in quotations)):
        return Kind.QUOTE, "quote-dialogue"
    if not quotations:
        return None
    for q in quotations:
        if q.start <= start and q.end >= end:
            if text[start] == "'" and text[q.inner_end - 1].isalnum() and q.end == end:
                return None
            spoken = text[q.start] == "—" or (q.continues and text[q.start].isalnum())
            rule = (
                "quote-dialogue"
                if spoken
                else "quote-continued"
                if q.continues
                else "quote-unclosed"
                if not q.closed and q.start < start
                else "quote-whole"
            )
            return Kind.QUOTE, rule
    if any(_fills(text, start, end, q) for q in quotations):
        return Kind.QUOTE, "quote-whole"
    if any(_is_clause(text, start, end, q, cue) for q in quotations):
        return Kind.QUOTE, "quote-clause"
    return None


def _fills(text: str, start: int, end: int, quotation: Quotation) -> bool:
    """Is the sentence nothing but a closed quotation and the end mark behind it: « Je viendrai ».?"""
    if quotation.start != start or quotation.end >= end or text[quotation.end : end].strip(" .!?…"):
        return False
    return _WORD.search(text, quotation.inner_start, quotation.inner_end) is not None


def _answers(text: str, end: int, quotation: Quotation, cue: Cue | None) -> bool:
    """Are these words, with a capital, all that is said behind the verb that closes the sentence: contestó: «Doce».?"""
    if cue is None or not cue.direct or cue.rule != "cue-complement" or cue.content is None:
        return False
    led = _WORD.findall(text[max(0, quotation.start - _WORD_REACH) : quotation.start].casefold())
    if led and any(led[-1] in all_words("attribution", key) for key in ("prepositions", "determiners", "of")):
        # "schrieb von „Terror“": a word that is only mentioned.
        return False
    closes = quotation.end <= end and not text[quotation.end : end].strip(" .!?…")
    return closes and cue.content[0] in (quotation.start, quotation.inner_start) and text[quotation.inner_start].isupper()


def _is_clause(text: str, start: int, end: int, quotation: Quotation, cue: Cue | None) -> bool:
    """Are the quoted words of this sentence direct speech of at least a clause?"""
    first, last = max(start, quotation.inner_start), min(end, quotation.inner_end)
    words = _WORD.findall(text[first:last])
    if not words:
        return False
    # The mark or word before the quotation: looked for from behind, for a sentence can hold thousands of them.
    near = max(start, quotation.start)
    while near > start and text[near - 1].isspace():
        near -= 1
    before = text[near - 1] if near > start else ""
    if before == ":":
        return len(words) >= 2 or quotation.end > end or _answers(text, end, quotation, cue)
    if quotation.end > end or quotation.start < start:
        return len(words) >= _FEW
    capital = text[first].isupper() or text[first] in "¿¡…[("
    if not before:
        spoken = len(words) >= _FEW or text[last - 1] in ".,!?…" or (cue is not None and cue.direct and capital)
        return len(words) > _CLAUSE or (cue is not None and spoken)
    if capital and cue is not None and (before == "," or cue.direct):
        return len(words) >= _FEW or _answers(text, end, quotation, cue)
    if cue is None:
        return False
    if _answers(text, end, quotation, cue):
        return True
    if words[0].casefold() in all_words("grammar", "clause_subjects") and len(words) > _CLAUSE:
        return True
    return len(words) >= _LONG and 5 * (last - first) >= 3 * (end - start)
