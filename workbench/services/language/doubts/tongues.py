"""Passages in another language than the article, and languages that no rules are known for."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from workbench.domain.statement import Flag
from workbench.services.language.doubts.look import Look
from workbench.services.language.languages import tell_language
from workbench.services.language.lexicon import known_languages, lexicon
from workbench.services.language.lines import Line
from workbench.services.language.word_memory import WordMemory

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_FEWEST_WORDS = 12
_SURE = 0.8
_PARAGRAPHS_AT_MOST = 3000
_FEWEST_IN_TEXT = 30
_MOST = 0.6
_QUOTED = 0.6
_BEGINNING = 20_000  # characters of a text by which its language is told
_FEW_SMALL_WORDS = 0.15
_BITS = 32
_FIELD = (1 << _BITS) - 1
# Languages that a few words do not tell apart.
_ALIKE = tuple(
    frozenset(group.split())
    for group in (
        "es pt gl ca ast oc",
        "da no nb nn sv",
        "cs sk",
        "hr sr bs sl",
        "id ms",
        "nl af",
        "ru uk bg be mk",
        "fr oc ca",
        "it co sc",
    )
)


def without_rules(look: Look) -> Iterator[Flag]:
    """A text in a language without a lexicon, told once."""
    if look.known or not look.body or sum(len(_WORD.findall(line.text)) for line in look.body[:50]) < _FEWEST_IN_TEXT:
        return
    yield look.flag("language-without-rules", look.body[0].start, look.body[0].end, language=look.language or "unknown")


def other_languages(look: Look) -> Iterator[Flag]:
    """Paragraphs of another language, neighbours together; a text that mostly is in another one is told so once."""
    if look.language is None:
        return
    told = [(line, other) for line in look.body[:_PARAGRAPHS_AT_MOST] if (other := _other(line, look.language))]
    by_language = Counter[str]()
    for line, other in told:
        by_language[other] += len(line.text)
    if not told:
        return
    [(language, length)] = by_language.most_common(1)
    if length > _MOST * sum(len(line.text) for line in look.body):
        yield look.flag("language-doubt", look.body[0].start, look.body[-1].end, said=look.language, language=language)
        return
    number = {line.start: n for n, line in enumerate(look.body)}
    groups: list[tuple[list[Line], str]] = []
    for line, other in told:
        if groups and groups[-1][1] == other and number[groups[-1][0][-1].start] == number[line.start] - 1:
            groups[-1][0].append(line)
        else:
            groups.append(([line], other))
    for lines, other in groups:
        start, end = lines[0].start, lines[-1].end
        reason = "other-language-quoted" if _is_quoted(look, start, end) else ""
        yield look.flag("other-language", start, end, reason=reason, language=other)


def other_language(text: str, said: str) -> str | None:
    """The language that a text surely is in, looking at its beginning, where that is another one than is said; else None."""
    return _of_words(text[:_BEGINNING], said) if len(text[:_BEGINNING].split()) >= _FEWEST_IN_TEXT else None


def _other(line: Line, language: str) -> str | None:
    """The language of a paragraph if it surely is another one than the article's."""
    return _of_words(line.text, language)


def _of_words(text: str, language: str) -> str | None:
    # A piece between white space holds whole words, and most pieces come again and again: each is read once.
    counts = sum(map(_counts().__getitem__, text.lower().split()))
    words = counts & _FIELD
    if words < _FEWEST_WORDS:
        return None
    small = Counter({code: counts >> _BITS * place & _FIELD for place, code in enumerate(known_languages(), 1)})
    own = small[language] / words
    # Where its own small words are more than those of any other language, the model, which is slow, need not be asked.
    if own > _FEW_SMALL_WORDS and all(small[language] > count for code, count in small.items() if code != language):
        return None
    other, score = tell_language(text)
    if other is None or other == language or score < _SURE or any({other, language} <= group for group in _ALIKE):
        return None
    if language in known_languages() and own > (small[other] / words if other in known_languages() else _FEW_SMALL_WORDS):
        return None
    return other


@cache
def _counts() -> WordMemory[int]:
    """How many words a piece of text holds, and how many small words of each language, in one number of fields of 32 bits."""
    lists = [lexicon(code).words("sentences", "function_words") for code in known_languages()]

    def count(piece: str) -> int:
        words = _WORD.findall(piece)
        return len(words) + sum(1 << _BITS * place for place, small in enumerate(lists, 1) for word in words if word in small)

    return WordMemory(count)


def _is_quoted(look: Look, start: int, end: int) -> bool:
    quoted = sum(min(q.end, end) - max(q.start, start) for one in look.below for q in one.inner_quotes if start <= q.start < end)
    quoted += sum(one.end - one.start for one in look.below if one.rule.startswith("quote") and start <= one.start < end)
    return quoted > _QUOTED * (end - start)
