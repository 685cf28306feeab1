"""Near-identical texts: wire copy, aggregators, a press release printed as it came.

Runs of three words (shingles) that two texts share are laid over the words; small gaps between them are edits. What counts is the
part of the shorter text that stands in long runs, quotations left out: two reporters who quote the same speech wrote two texts.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations, pairwise

from workbench.domain.origins import SharedPassage

LONGEST = 200_000  # characters of a text that are compared: its beginning
SHINGLE = 3  # words; four break at too many edits, two are shared by chance
GAP = 4  # words between shared shingles that an edit can have changed
RUN = 8  # words from which a shared run is no coincidence
DENSE = 0.5  # of the words of a run that are shared themselves
LEAST_SHARE = 0.5  # of the shorter text
LEAST_OF_LONGER = 0.2  # a long text that holds a short one among much else has an origin of its own
LEAST_WORDS = 40  # shared; texts with fewer have to be the same nearly to the word
NEARLY_ALL = 0.9
FEWEST = 12  # words of a text that can be compared at all
UNQUOTED = 30  # words outside quotation marks, else quotations count too
MANY = 40  # texts with one shingle from which only neighbours are paired
_WORD = re.compile(r"[^\W_]+(?:[.,’'][^\W_]+)*")
_QUOTED = re.compile(r"“[^“”]{1,3000}”|«[^«»]{1,3000}»|„[^„“”]{1,3000}[“”]|\"[^\"\n]{1,1500}\"")


@dataclass(frozen=True)
class Text:
    """The words of a source, folded, with the places where they stand in its text (code points)."""

    id: str
    text: str = field(repr=False)

    @cached_property
    def places(self) -> tuple[tuple[int, int], ...]:
        return tuple(found.span() for found in _WORD.finditer(self.text, 0, LONGEST))

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(_folded(self.text[start:end]) for start, end in self.places)

    @cached_property
    def counted(self) -> tuple[bool, ...]:
        """Which words count: those outside quotation marks, all where those are too few."""
        quotes = [found.span() for found in _QUOTED.finditer(self.text, 0, LONGEST)]
        kept, at = [], 0
        for start, _end in self.places:
            while at < len(quotes) and quotes[at][1] <= start:
                at += 1
            kept.append(not (at < len(quotes) and quotes[at][0] <= start))
        return tuple(kept) if sum(kept) >= UNQUOTED else (True,) * len(kept)

    @cached_property
    def shingles(self) -> dict[tuple[str, ...], int]:
        """Each run of three words and where it begins first, in words."""
        found: dict[tuple[str, ...], int] = {}
        for at in range(len(self.words) - SHINGLE + 1):
            found.setdefault(self.words[at : at + SHINGLE], at)
        return found


def copies(
    texts: Sequence[Text],
    progress: Callable[[int, int], None] = lambda _done, _all: None,
    stop: Callable[[], None] = lambda: None,
) -> Iterator[tuple[Text, Text, float, tuple[SharedPassage, ...]]]:
    """Find the pairs with one origin, each with the share of the shorter text and the passages that both hold.

    progress is told texts read and there are; stop is called between two texts and may raise.
    """
    long_enough = [text for text in texts if len(text.words) >= FEWEST]
    at_shingle: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, text in enumerate(long_enough):
        stop()
        progress(number, len(long_enough))
        for shingle in text.shingles:
            at_shingle[shingle].append(number)
    common: Counter[tuple[int, int]] = Counter()
    for numbers in at_shingle.values():
        common.update(combinations(numbers, 2) if len(numbers) <= MANY else pairwise(numbers))
    for (one, other), count in common.items():
        first, second = long_enough[one], long_enough[other]
        # In a copy a run of the shorter text is a run of the other one: far more than the few that any two texts share.
        if count * 5 < min(len(first.shingles), len(second.shingles)) and count < LEAST_WORDS:
            continue
        stop()
        share, passages = shared(first, second)
        if share:
            yield first, second, share, passages
    progress(len(long_enough), len(long_enough))


def shared(one: Text, other: Text) -> tuple[float, tuple[SharedPassage, ...]]:
    """The part of the shorter text that both hold, and the passages, the longest first; 0 for texts that have two origins."""
    short, long = sorted((one, other), key=lambda text: sum(text.counted))
    runs = _runs(short, long)
    words = sum(short.counted[at] for start, end, _ in runs for at in range(start, end))
    share, of_longer = words / max(sum(short.counted), 1), words / max(sum(long.counted), 1)
    alike = share >= LEAST_SHARE and of_longer >= LEAST_OF_LONGER and words >= LEAST_WORDS
    if not (alike or (share >= NEARLY_ALL and of_longer >= NEARLY_ALL and words >= FEWEST)):
        return 0.0, ()
    passages = []
    for start, end, there in sorted(runs, key=lambda run: run[0] - run[1]):
        last = there[-1]
        spans = (_span(short, start, end), _span(long, there[0], last + 1))
        passages.append(SharedPassage(*(spans if short is one else reversed(spans))))
    return min(share, 1.0), tuple(passages)


def _runs(short: Text, long: Text) -> list[tuple[int, int, tuple[int, ...]]]:
    """The runs of words of one text that stand in another: first, end, and the places of the shared words over there."""
    there: dict[int, int] = {}  # word here -> word there
    for at in range(len(short.words) - SHINGLE + 1):
        found = long.shingles.get(short.words[at : at + SHINGLE])
        if found is not None:
            for step in range(SHINGLE):
                there.setdefault(at + step, found + step)
    runs: list[list[int]] = []
    for at in sorted(there):
        # The run goes on where the other text goes on too, a few words changed, put in or left out.
        last = runs[-1][-1] if runs else None
        if last is not None and at - last <= GAP + 1 and 0 < there[at] - there[last] <= 4 * (GAP + 1):
            runs[-1].append(at)
        else:
            runs.append([at])
    long_ones = (run for run in runs if run[-1] + 1 - run[0] >= RUN and len(run) >= DENSE * (run[-1] + 1 - run[0]))
    return [(run[0], run[-1] + 1, tuple(there[at] for at in run)) for run in long_ones]


def _span(text: Text, first: int, end: int) -> tuple[int, int]:
    return text.places[first][0], text.places[end - 1][1]


def _folded(word: str) -> str:
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word.replace("’", "'"))
    return "".join(one for one in apart if not unicodedata.combining(one)).casefold()
