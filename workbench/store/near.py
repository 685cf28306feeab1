"""Which of many vectors are nearest: their signs are compared first, 64 at a time, the vectors of the best ones after that."""

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

_CHUNK = 32_768  # checks looked through at once: their signs, 64 of them at a time, lie in the processor's cache


def signs(vectors: "Vectors") -> bytes:
    """Write one bit for the sign of each number, in words of 64 bits: the first words of all vectors, then the second ones."""
    import numpy as np

    count, size = vectors.shape
    bits = np.zeros((count, -(-size // 64) * 64), bool)
    bits[:, :size] = vectors > 0
    words = np.packbits(bits, axis=1, bitorder="little").view("<u8")
    return words.T.tobytes()


def eight_bits(vectors: "Vectors") -> "NDArray[np.int8]":
    """Write each vector in signed bytes, scaled to use their range; its length is lost, and not needed for a cosine."""
    import numpy as np

    most = np.maximum(np.abs(vectors).max(axis=1, keepdims=True), np.float32(1e-12))
    rounded: NDArray[np.int8] = np.rint(vectors * (127 / most)).astype(np.int8)
    return rounded


def of_bytes(rows: Sequence[bytes], size: int) -> "Vectors":
    """Read vectors written in bytes, each with length 1; one of another size comes as nought."""
    import numpy as np

    whole = [row if len(row) == size else bytes(size) for row in rows]
    read = np.frombuffer(b"".join(whole), np.int8).reshape(len(whole), size).astype(np.float32)
    lengths = np.sqrt(np.einsum("ij,ij->i", read, read))
    unit: Vectors = read / np.maximum(lengths, np.float32(1e-12))[:, None]
    return unit


def cosines(asked: "Vectors", vectors: "Vectors") -> list[float]:
    """Compare a vector with others, all of length 1."""
    found: list[float] = (vectors @ asked).tolist()
    return found


class Codes:
    """The signs of all vectors of one model, in memory: 64 bytes a check for vectors of 512 numbers."""

    def __init__(self) -> None:
        self._key: Any = None
        self._spans: Any = None
        self._blocks: list[tuple[int, int, int]] = []
        self._chunks: list[tuple[Any, Any]] = []

    def read(self, connection: sqlite3.Connection, model: str) -> None:
        """Read the signs, unless those in memory are still the ones of this model."""
        import numpy as np

        rows = connection.execute("select num, first, last from vector_block where model = ? order by first", [model])
        if (model, [tuple(row) for row in rows]) == self._key:
            return
        self._blocks, self._chunks = [], []
        waiting: list[tuple[Any, Any]] = []
        # One statement for all: another program may drop blocks meanwhile.
        for number, first, last, codes in connection.execute(
            "select num, first, last, codes from vector_block where model = ? order by first", [model]
        ):
            self._blocks.append((number, first, last))
            count = last - first + 1
            if count < 1 or len(codes) % (8 * count):
                continue  # damaged, which verify tells
            words = np.frombuffer(codes, "<u8").reshape(-1, count)
            if waiting and (len(words) != len(waiting[0][0]) or sum(len(numbers) for _, numbers in waiting) + count > _CHUNK):
                self._join(waiting)
                waiting = []
            waiting.append((words, np.arange(first, last + 1)))
        if waiting:
            self._join(waiting)
        self._spans = np.array(self._blocks, np.int64).reshape(-1, 3)
        self._key = (model, self._blocks)

    def _join(self, parts: list[tuple[Any, Any]]) -> None:
        import numpy as np

        words, numbers = zip(*parts, strict=True)
        self._chunks.append((np.ascontiguousarray(np.concatenate(words, axis=1)), np.concatenate(numbers)))

    def nearest(self, code: bytes, limit: int) -> list[int]:
        """Find the numbers of the checks whose signs differ least from those of a vector."""
        import numpy as np

        asked = np.frombuffer(code, "<u8")
        best = np.empty(0, np.int64)
        distances = np.empty(0, np.uint16)
        worst = 65_535
        for words, numbers in self._chunks:
            if len(words) != len(asked):
                continue
            apart = np.zeros(len(numbers), np.uint16)
            for row, word in zip(words, asked, strict=True):
                apart += np.bitwise_count(row ^ word)
            found = np.flatnonzero(apart < worst)
            if len(found):
                best = np.concatenate((best, numbers[found]))
                distances = np.concatenate((distances, apart[found]))
                if len(best) > limit:
                    kept = np.argpartition(distances, limit - 1)[:limit]
                    best, distances = best[kept], distances[kept]
                    worst = int(distances.max())
        numbers_found: list[int] = best.tolist()
        return numbers_found

    def places(self, numbers: Sequence[int], most: int) -> dict[int, int]:
        """The rows of the vectors of checks, where blocks have room for so many: row to number, for those that have one."""
        import numpy as np

        if not self._blocks or not numbers:
            return {}
        wanted = np.array(numbers, np.int64)
        at = np.searchsorted(self._spans[:, 1], wanted, side="right") - 1
        block, first, last = self._spans[at].T
        inside = (at >= 0) & (wanted <= last)
        rows = (block * most + wanted - first)[inside]
        return dict(zip(rows.tolist(), wanted[inside].tolist(), strict=True))
