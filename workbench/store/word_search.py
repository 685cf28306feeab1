"""Which records hold all words of a question, best first: Okapi BM25 (k1 1.2, b .75) over segments and what waits."""

import contextlib
import re
import sqlite3
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from workbench.store.word_segments import WordSegment, WordSegments

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]
    Figures = NDArray[np.float64]

_HEAD_WEIGHT = 4.0  # a word of a title, tag or name counts so many times as much as one of a text
_K1, _B = 1.2, 0.75

Groups = Sequence[tuple[str, ...]]


def ranked(connection: sqlite3.Connection, segments: WordSegments, groups: Groups, half_typed: bool) -> list[int]:
    """Number the records that hold every group, its words side by side, best first and newer ones first among equals.

    The words are folded (words.py); half_typed tells that the last one may go on. Numbers of records that are gone are among them.
    """
    import numpy as np

    if not groups:
        return []
    with _as_one_moment(connection):
        parts = [_in_segment(segments, segment, groups, half_typed) for segment in segments.live()]
        parts.append(_in_recent(segments, groups, half_typed))
    nums = np.concatenate([part[0] for part in parts])
    lengths = np.concatenate([part[1] for part in parts])
    often = np.concatenate([part[2] for part in parts])
    if not len(nums):
        return []
    holding = (often > 0).sum(axis=0)
    # A word of nearly all records would count against them.
    telling = np.maximum(np.log((len(nums) - holding + 0.5) / (holding + 0.5)), 1e-6)
    fits = (often > 0).all(axis=1)
    nums, often = nums[fits], often[fits]
    drag = _K1 * (1 - _B + _B * lengths[fits] / max(float(lengths.mean()), 1.0))
    scores = (telling * often * (_K1 + 1) / (often + drag[:, None])).sum(axis=1)
    found: list[int] = nums[np.lexsort((-nums, -scores))].tolist()
    return found


def _in_segment(
    segments: WordSegments, segment: WordSegment, groups: Groups, half_typed: bool
) -> "tuple[Numbers, Figures, Figures]":
    """The numbers of a segment's records, their lengths in words, and how often each group stands in each."""
    import numpy as np

    starts = segment.starts
    lengths = np.diff(starts[::2].astype(np.float64)) - 2
    often = np.zeros((len(segment.nums), len(groups)))
    for column, group in enumerate(groups):
        places = _side_by_side(segments, segment.num, group, open_ended=half_typed and column == len(groups) - 1)
        if len(places):
            in_fields = np.diff(places.searchsorted(starts)).reshape(-1, 2)
            often[:, column] = in_fields @ (_HEAD_WEIGHT, 1.0)
    return segment.nums, lengths, often


def _side_by_side(segments: WordSegments, segment: int, group: tuple[str, ...], *, open_ended: bool) -> Any:
    """The places of the last words of a group where its words stand side by side."""
    import numpy as np

    last = len(group) - 1
    lists = []
    for nth, word in enumerate(group):
        places = segments.places(segment, word, open_ended=open_ended and nth == last)
        if not len(places):
            return places
        lists.append(places + np.uint32(last - nth) if nth < last else places)
    lists.sort(key=len)
    found = lists[0]
    for other in lists[1:]:
        at = np.minimum(other.searchsorted(found), len(other) - 1)
        found = found[other[at] == found]
    return found


def _in_recent(segments: WordSegments, groups: Groups, half_typed: bool) -> "tuple[Numbers, Figures, Figures]":
    import numpy as np

    ends = [""] * len(groups) if not half_typed else [*[""] * (len(groups) - 1), r"\S*"]
    patterns = [
        (" ".join(group), re.compile(rf"(?<!\S){' '.join(map(re.escape, group))}{end}(?!\S)"))
        for group, end in zip(groups, ends, strict=True)
    ]
    nums, lengths, often = [], [], []
    for num, head, words in segments.recent():
        nums.append(num)
        lengths.append(len(head.split()) + len(words.split()))
        often.append([_HEAD_WEIGHT * _count(head, *pattern) + _count(words, *pattern) for pattern in patterns])
    counted = np.array(often, np.float64).reshape(-1, len(groups))
    return np.array(nums, np.int64), np.array(lengths, np.float64), counted


def _count(text: str, words: str, pattern: re.Pattern[str]) -> int:
    return len(pattern.findall(text)) if words in text else 0


@contextlib.contextmanager
def _as_one_moment(connection: sqlite3.Connection) -> Iterator[None]:
    """Read several times of the same state, whatever another connection writes in between."""
    if connection.in_transaction:
        yield
        return
    connection.execute("begin")
    try:
        yield
    finally:
        connection.execute("rollback")
