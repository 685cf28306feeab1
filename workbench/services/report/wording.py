"""What became of a sentence, word by word: the words that stayed, those taken out and those put in, in one line."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import groupby

from workbench.domain.records import dataclass

AROUND = 8  # words shown before and after an edit; more of what stayed gives way to an ellipsis
LEAST_SHARED = 0.4  # of the longer wording's words; with fewer in common it is another sentence, and told as one
_WORD = re.compile(r"(?:\w+(?:[.,’'\-]\w+)*|[^\w\s])\s*")


class Edited(StrEnum):
    """What became of words."""

    KEPT = "kept"
    OUT = "out"
    IN = "in"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words with what became of them."""

    text: str
    edited: Edited


def compared(before: str, after: str) -> tuple[Piece, ...]:
    """Tell how one wording became another; of two that have little in common the whole of both."""
    from rapidfuzz.distance import LCSseq

    old, new = _WORD.findall(before.strip()), _WORD.findall(after.strip())
    steps = LCSseq.opcodes([one.strip() for one in old], [one.strip() for one in new])
    stayed = {step.src_start: step.src_end - step.src_start for step in steps if step.tag == "equal"}
    if sum(stayed.values()) < LEAST_SHARED * max(len(old), len(new)):
        return tuple(_pieces([(Edited.OUT, old), (Edited.IN, new)]))
    parts: list[tuple[Edited, Sequence[str]]] = []
    for step in steps:
        if step.tag == "equal":
            # Where the last word of one wording is followed by others in the other one, that one has the blank between them.
            both = zip(old[step.src_start : step.src_end], new[step.dest_start : step.dest_end], strict=True)
            parts.append((Edited.KEPT, [max(reversed(one), key=len) for one in both]))
        else:
            parts.append((Edited.OUT, old[step.src_start : step.src_end]))
            parts.append((Edited.IN, new[step.dest_start : step.dest_end]))
    return tuple(_pieces(_sorted(parts)))


def _sorted(parts: Sequence[tuple[Edited, Sequence[str]]]) -> Iterator[tuple[Edited, Sequence[str]]]:
    """Of edits that follow each other, first all that was taken out, then all that was put in."""
    for kept, found in groupby(((edited, words) for edited, words in parts if words), lambda one: one[0] is Edited.KEPT):
        group = list(found)
        if kept:
            yield from group
            continue
        for kind in (Edited.OUT, Edited.IN):
            if words := [word for edited, some in group if edited is kind for word in some]:
                yield kind, words


def _pieces(parts: Sequence[tuple[Edited, Sequence[str]]] | Iterator[tuple[Edited, Sequence[str]]]) -> Iterator[Piece]:
    """Words as text, their marks without the blanks at their ends; long stretches that stayed are cut."""
    listed = [(edited, words) for edited, words in parts if words]
    kept = ""
    for at, (edited, words) in enumerate(listed):
        first, last = at == 0, at == len(listed) - 1
        if edited is Edited.KEPT:
            kept += "".join(_cut(words, first=first, last=last))
            continue
        if kept:
            yield Piece(kept, Edited.KEPT)
        text = "".join(words)
        core = text.rstrip()
        yield Piece(core, edited)
        kept = text[len(core) :] or (" " if not last and listed[at + 1][0] is Edited.IN else "")
    if kept.strip():
        yield Piece(kept.rstrip(), Edited.KEPT)


def _cut(words: Sequence[str], *, first: bool, last: bool) -> Sequence[str]:
    head = () if first else words[:AROUND]
    tail = () if last else words[-AROUND:]
    if len(words) <= len(head) + len(tail) + 2:
        return words
    return (*head, "… ", *tail)
