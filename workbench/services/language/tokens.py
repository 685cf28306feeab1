"""Words and marks of a sentence, cut once and shared by every rule that looks at words."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate, compress, count, islice

from workbench.services.language.word_memory import WordMemory

# Abbreviated titles and initials keep their dot; elided words stand alone; everything else is a word, a number or one mark.
# Small words and marks, most of any text, come first for speed alone. The white space behind a token is found with it.
_TOKEN = re.compile(
    r"(?:[a-zà-öø-ÿ]++(?![\w'-]|\.\w)|[A-ZÀ-ÖØ-Þa-zà-öø-ÿ]++(?![\w'.-])|[^\w\s]"
    r"|(?:MM?|Mm[es]+|Mlles?|Me|Mrs?|Ms|Drs?|Dra|Srt?a?s?|St|Ste|Jr|Gen|Gov|Sen|Rep|Profs?|Pr|Lt|Col|Capt|Sgt|Sig|Dott|Avv|Ing|Hr|Fr|Mgr|Cllr|Rev|Hon|Rt|Maj|Brig|Supt|Insp|Ald|Msgr|D|Dª)\.(?=\s[^\W\d_])"
    r"|(?:[^\W\d_a-zà-ÿ]\.){1,5}(?=[\s,)'-]|$)"
    r"|(?:[LlDdJjMmTtSsNnCc]|[Qq]u|[Ll]orsqu|[Pp]uisqu|[Jj]usqu|[Qq]uoiqu|[Dd]ell|[Nn]ell|[Ss]ull|[Dd]all|[Aa]ll|[Qq]uell|[Uu]n)'(?=\w)"
    r"|\d{1,3}(?: \d{3})+(?:,\d+)?(?!\d)|\d+(?:[.,]\d+)*|[^\W_]+(?:[-'.][^\W_]+)*|\S)\s*"
)
_LONGEST = 4000


@dataclass(slots=True)
class Tokens:
    """Parallel lists: the token as it stands, in lower case, and its start in the text it was cut from (code points).

    words tells of each whether it is a word or a number, not a mark; capitals are the places of those with a capital, in order.
    """

    raw: list[str]
    low: list[str]
    starts: list[int]
    words: list[bool]
    capitals: list[int]

    def __len__(self) -> int:
        return len(self.raw)

    def end(self, place: int) -> int:
        """Where a token ends in the text that it was cut from; -1 is the last."""
        return self.starts[place] + len(self.raw[place])

    def capital_in(self, first: int, stop: int) -> bool:
        """Has one of the tokens first to stop (exclusive) a capital?"""
        near = bisect_left(self.capitals, first)
        return near < len(self.capitals) and self.capitals[near] < stop

    def within(self, start: int, end: int) -> "Tokens":
        """The tokens that begin inside a span (code points of the same text)."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        if not first and last == len(self.raw):
            return self
        capitals = [place - first for place in self.capitals if first <= place < last]
        part = slice(first, last)
        return Tokens(self.raw[part], self.low[part], self.starts[part], self.words[part], capitals)


def tokenize(text: str, start: int, end: int) -> Tokens:
    """The tokens of text[start:end], at most 4,000: a longer sentence is no sentence."""
    while start < end and text[start].isspace():
        start += 1
    if end - start > _LONGEST:
        found = [match.group() for match in islice(_TOKEN.finditer(text, start, end), _LONGEST)]
        cards = map(_card, found)
    else:
        found = _TOKEN.findall(text, start, end)
        cards = map(_cards.__getitem__, found)
    if not found:
        return Tokens([], [], [], [], [])
    # Whole lists are mapped at once: a loop over the tokens costs three times as much.
    raw, low, words, capital, lengths = zip(*cards, strict=True)
    starts = list(accumulate(lengths, initial=start))
    del starts[-1]
    return Tokens(list(raw), list(low), starts, list(words), list(compress(count(), capital)))


def _card(found: str) -> tuple[str, str, bool, bool, int]:
    """Of a token and the white space behind it: the token, in lower case, is it a word, has it a capital, the length of both."""
    raw = found.rstrip()
    return raw, raw.lower(), raw[0].isalnum(), raw[0].isupper(), len(found)


# The same words come in most sentences: to have one string of each for all makes every later look at them quicker too.
_cards = WordMemory(_card)
