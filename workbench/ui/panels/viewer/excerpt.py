"""Which part of a very long text is shown: Qt would lay out all of it, so it comes in parts."""

from bisect import bisect_right

LONGEST = 300_000  # characters in one part, some hundred pages


class Parts:
    """A text cut where a paragraph ends near each part's end; offsets are code points of the whole text."""

    def __init__(self, text: str, longest: int = LONGEST) -> None:
        self.text = text
        self.starts = [0]
        while len(text) - self.starts[-1] > longest:
            end = self.starts[-1] + longest
            cut = text.rfind("\n", end - longest // 10, end)
            self.starts.append(cut + 1 if cut >= 0 else end)

    @property
    def count(self) -> int:
        return len(self.starts)

    def of(self, offset: int) -> int:
        """The number of the part, from 0, that holds an offset."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def span(self, number: int) -> tuple[int, int]:
        """Where a part begins and ends."""
        end = self.starts[number + 1] if number + 1 < self.count else len(self.text)
        return self.starts[number], end
