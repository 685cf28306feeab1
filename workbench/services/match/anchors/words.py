"""A text as words with their places, and which word of one version is which of another."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import LCSseq

_WORD = re.compile(r"[^\W_]+")
_RUN = 4  # words in a row that are taken to be the same place where they occur once in each version
_MOST = 30_000_000  # pairs of words that are compared as a whole; LCSseq keeps a bit for each


@dataclass(frozen=True)
class Words:
    """The words of a text: starts and ends in code points, folded without case."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    folded: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> "Words":
        found = [(match.start(), match.end(), match[0].casefold()) for match in _WORD.finditer(text)]
        return cls(text, tuple(one[0] for one in found), tuple(one[1] for one in found), tuple(one[2] for one in found))

    def within(self, start: int, end: int) -> tuple[int, int]:
        """Give the first word of a span and the one after its last."""
        return bisect_left(self.ends, start + 1), bisect_left(self.starts, end)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each word stands."""
        found: dict[str, list[int]] = {}
        for at, word in enumerate(self.folded):
            found.setdefault(word, []).append(at)
        return found


def same_words(old: Words, new: Words) -> list[int | None]:
    """For each word of the old version, say which word of the new one it is; None for what is not there in the same order."""
    found: list[int | None] = [None] * len(old.folded)
    for old_from, old_to, new_from, new_to in _gaps(old, new, found):
        _compare(old, new, (old_from, old_to), (new_from, new_to), found)
    return found


def _compare(old: Words, new: Words, ours: tuple[int, int], theirs: tuple[int, int], found: list[int | None]) -> None:
    """Match the words of two stretches by their longest common sequence; stretches beyond all measure are left unmatched."""
    (a, b), (c, d) = ours, theirs
    while a < b and c < d and old.folded[a] == new.folded[c]:
        found[a] = c
        a, c = a + 1, c + 1
    while a < b and c < d and old.folded[b - 1] == new.folded[d - 1]:
        b, d = b - 1, d - 1
        found[b] = d
    if a == b or c == d or (b - a) * (d - c) > _MOST:
        return
    for step in LCSseq.opcodes(old.folded[a:b], new.folded[c:d]):
        if step.tag == "equal":
            for at in range(step.src_end - step.src_start):
                found[a + step.src_start + at] = c + step.dest_start + at


def _gaps(old: Words, new: Words, found: list[int | None]) -> Iterator[tuple[int, int, int, int]]:
    """Match the runs of words that occur once in each version and keep their order; give what lies between them."""
    at_old, at_new = 0, 0
    for ours, theirs in _in_order(_runs_once(old.folded), _runs_once(new.folded)):
        if ours < at_old or theirs < at_new:
            continue
        yield at_old, ours, at_new, theirs
        for at in range(_RUN):
            found[ours + at] = theirs + at
        at_old, at_new = ours + _RUN, theirs + _RUN
    yield at_old, len(old.folded), at_new, len(new.folded)


def _runs_once(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    seen: dict[tuple[str, ...], int] = {}
    for at in range(len(words) - _RUN + 1):
        run = tuple(words[at : at + _RUN])
        seen[run] = -1 if run in seen else at
    return {run: at for run, at in seen.items() if at >= 0}


def _in_order(ours: dict[tuple[str, ...], int], theirs: dict[tuple[str, ...], int]) -> list[tuple[int, int]]:
    """The longest row of runs that both versions have in the same order (patience sorting)."""
    pairs = [(at, theirs[run]) for run, at in ours.items() if run in theirs]
    tails: list[int] = []
    last: list[int] = []  # index into pairs
    before: list[int] = []
    for index, (_, place) in enumerate(pairs):
        at = bisect_left(tails, place)
        before.append(last[at - 1] if at else -1)
        if at == len(tails):
            tails.append(place)
            last.append(index)
        else:
            tails[at], last[at] = place, index
    row: list[tuple[int, int]] = []
    index = last[-1] if last else -1
    while index >= 0:
        row.append(pairs[index])
        index = before[index]
    return row[::-1]
