"""How high the paragraphs of a text are: guessed until measured, and where each one begins."""

from collections.abc import Sequence

CHUNK = 128


class Heights:
    """Heights in whole pixels under each other; what stands where costs a short sum, a change of one height nothing more."""

    def __init__(self, guesses: Sequence[int]) -> None:
        self._heights = list(guesses)
        self._known = bytearray(len(self._heights))
        self._sums = [sum(self._heights[at : at + CHUNK]) for at in range(0, len(self._heights), CHUNK)]

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, number: int) -> int:
        return self._heights[number]

    def knows(self, number: int) -> bool:
        """Has this paragraph been measured?"""
        return bool(self._known[number])

    def put(self, number: int, height: int) -> None:
        """Take over a measured height."""
        self._sums[number // CHUNK] += height - self._heights[number]
        self._heights[number] = height
        self._known[number] = 1

    def forget(self, first: int, last: int) -> None:
        """These are to be measured anew; until then their heights are guesses."""
        self._known[first : last + 1] = bytes(max(0, last + 1 - first))

    def unknown(self, start: int = 0) -> int:
        """The first paragraph from start on that is not measured, -1 when all are."""
        return self._known.find(0, start)

    def total(self) -> int:
        """The height of all together."""
        return sum(self._sums)

    def top(self, number: int) -> int:
        """How far under the first one's top a paragraph begins."""
        chunk = number // CHUNK
        return sum(self._sums[:chunk]) + sum(self._heights[chunk * CHUNK : number])

    def at(self, height: float) -> int:
        """The last paragraph that begins at or above a height; the first when none does. There must be one."""
        left, chunk = height, 0
        while chunk < len(self._sums) - 1 and self._sums[chunk] <= left:
            left -= self._sums[chunk]
            chunk += 1
        number = chunk * CHUNK
        last = min(number + CHUNK, len(self._heights)) - 1
        while number < last and self._heights[number] <= left:
            left -= self._heights[number]
            number += 1
        return number
