"""In what two versions of one passage differ: the words of each that the other has not, enclosed by signs."""

import re
from collections.abc import Sequence
from itertools import groupby

OPENS, CLOSES = "▸", "◂"  # around words that the other version has otherwise, or not
_WORD = re.compile(r"\w+(?:[.,’'\-]\w+)*|[^\w\s]")
_QUOTES = str.maketrans({"“": '"', "”": '"', "«": '"', "»": '"', "’": "'", "‘": "'"})


def enclosed(one: str, other: str) -> tuple[str, str]:
    """Both versions with what differs enclosed; letter case, blanks and kinds of quotation marks make no difference."""
    from rapidfuzz.distance import LCSseq

    words = [list(_WORD.finditer(text)) for text in (one, other)]
    folded = [[match[0].casefold().translate(_QUOTES) for match in found] for found in words]
    same = [step for step in LCSseq.opcodes(folded[0], folded[1]) if step.tag == "equal"]
    kept = (
        {at for step in same for at in range(step.src_start, step.src_end)},
        {at for step in same for at in range(step.dest_start, step.dest_end)},
    )
    return _signed(one, words[0], kept[0]), _signed(other, words[1], kept[1])


def _signed(text: str, words: Sequence[re.Match[str]], kept: set[int]) -> str:
    parts, done = [], 0
    for differs, group in groupby(enumerate(words), lambda one: one[0] not in kept):
        found = [match for _, match in group]
        if differs:
            start, end = found[0].start(), found[-1].end()
            parts += [text[done:start], OPENS, text[start:end], CLOSES]
            done = end
    return "".join([*parts, text[done:]])
