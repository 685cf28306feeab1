"""Words and marks of a sentence, cut once and shared by every rule that looks at words."""

import re
from bisect import bisect_left
from dataclasses import dataclass

# Abbreviated titles and initials keep their dot; elided words stand alone; everything else is a word, a number or one mark.
_TOKEN = re.compile(
    r"(?:MM?|Mm[es]+|Mlles?|Me|Mrs?|Ms|Drs?|Dra|Srt?a?s?|St|Ste|Jr|Gen|Gov|Sen|Rep|Profs?|Pr|Lt|Col|Capt|Sgt|Sig|Dott|Avv|Ing|Hr|Fr|Mgr|D|Dª)\.(?=\s[^\W\d_])"
    r"|(?:[^\W\d_a-zà-ÿ]\.){1,5}(?=[\s,)'-]|$)"
    r"|(?:[LlDdJjMmTtSsNnCc]|[Qq]u|[Ll]orsqu|[Pp]uisqu|[Jj]usqu|[Qq]uoiqu|[Dd]ell|[Nn]ell|[Ss]ull|[Dd]all|[Aa]ll|[Qq]uell|[Uu]n)'(?=\w)"
    r"|\d{1,3}(?: \d{3})+(?:,\d+)?(?!\d)|\d+(?:[.,]\d+)*|[^\W_]+(?:[-'.][^\W_]+)*|\S"
)
_LONGEST = 4000


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel lists: the token as it stands, in lower case, and its span in the text it was cut from (code points)."""

    raw: list[str]
    low: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.raw)

    def within(self, start: int, end: int) -> "Tokens":
        """The tokens that begin inside a span (code points of the same text)."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return Tokens(self.raw[first:last], self.low[first:last], self.starts[first:last], self.ends[first:last])


def tokenize(text: str, start: int, end: int) -> Tokens:
    """The tokens of text[start:end], at most 4,000: a longer sentence is no sentence."""
    raw: list[str] = []
    starts: list[int] = []
    for match in _TOKEN.finditer(text, start, end):
        raw.append(match.group())
        starts.append(match.start())
    if len(raw) > _LONGEST:
        del raw[_LONGEST:], starts[_LONGEST:]
    return Tokens(raw, [word.lower() for word in raw], starts, [a + len(b) for a, b in zip(starts, raw, strict=True)])
