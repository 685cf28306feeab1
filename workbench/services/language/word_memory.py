"""What is told of single words and short lines, each told once: news says most of them again and again."""

from collections.abc import Callable
from typing import TypeVar

V = TypeVar("V")

AT_MOST = 50_000


class WordMemory(dict[str, V]):
    """The answers of a function of one word; looking one up costs a fraction of asking, and no text can fill it without end."""

    def __init__(self, tell: Callable[[str], V]) -> None:
        super().__init__()
        self._tell = tell

    def __missing__(self, word: str) -> V:
        if len(self) >= AT_MOST:
            self.clear()
        told = self[word] = self._tell(word)
        return told
