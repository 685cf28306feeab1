"""A text and its translation: sentence after sentence of one meaning, with the same figures."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from workbench.domain.origins import SharedPassage
from workbench.services.sources.origins.copies import LONGEST, Text

LEAST_SHARE = 0.6  # of the shorter text's sentences
FEWEST = 4  # sentences
MOST = 120  # of a text: its beginning
_SENTENCE = re.compile(r"[^\s.!?…][^.!?…\n]*(?:[.!?…](?!\s)[^.!?…\n]*)*[.!?…]?")
_FIGURE = re.compile(r"\d+")
Encode = Callable[[Sequence[str]], Any]


def translation(
    one: Text, other: Text, encode: Encode, likeness: Callable[[float], float], gate: float
) -> tuple[float, tuple[SharedPassage, ...]]:
    """The part of the shorter text whose sentences have a counterpart in the other, and the pairs; 0 where it is no translation.

    encode gives one row of length 1 for each text; likeness is what a cosine stands for, gate that of sentences of one meaning.
    """
    first, second = _sentences(one.text), _sentences(other.text)
    if min(len(first), len(second)) < FEWEST:
        return 0.0, ()
    turned = len(second) < len(first)
    short, long = (second, first) if turned else (first, second)
    texts = (other.text, one.text) if turned else (one.text, other.text)
    rows = encode([texts[0][a:b] for a, b in short]) @ encode([texts[1][a:b] for a, b in long]).T
    taken: set[int] = set()
    pairs: list[tuple[float, SharedPassage]] = []
    for number, row in enumerate(rows):
        for best in map(int, row.argsort()[::-1][:3]):
            alike = likeness(float(row[best]))
            here, there = short[number], long[best]
            if alike < gate or best in taken or not _same_figures(texts[0][slice(*here)], texts[1][slice(*there)]):
                continue
            taken.add(best)
            pairs.append((alike, SharedPassage(there, here) if turned else SharedPassage(here, there)))
            break
    share = len(pairs) / len(short)
    if share < LEAST_SHARE or len(pairs) < FEWEST or len(pairs) < 0.2 * len(long):
        return 0.0, ()
    return share, tuple(passage for _, passage in sorted(pairs, key=lambda pair: -pair[0]))


def _sentences(text: str) -> list[tuple[int, int]]:
    found = (one.span() for one in _SENTENCE.finditer(text, 0, LONGEST))
    return [span for span in found if len(text[slice(*span)].split()) >= 5][:MOST]


def _same_figures(one: str, other: str) -> bool:
    """Figures are not translated; where both sentences have some, one at least is in both."""
    here, there = set(_FIGURE.findall(one)), set(_FIGURE.findall(other))
    return not here or not there or bool(here & there)
