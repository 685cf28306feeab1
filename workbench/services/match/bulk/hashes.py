"""Short runs of bytes known by number: their hashes are taken, and looked up in an open table, for thousands at once."""

import secrets
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]
    Hashes = NDArray[np.uint64]

LONGEST = 64  # bytes that a hash is taken of
PADDING = 8  # bytes that must follow what is hashed
_WORD = 8  # bytes read at once
_LEAST_BITS = 12
_FULLEST = 0.4  # share of the places taken, beyond which the table grows


class HashTable:
    """Numbers for runs of at most LONGEST bytes, none of them NUL.

    Up to 8 bytes are one 64-bit number, and its product with a secret odd number is a hash that no other such run has. Longer ones
    are mixed from several numbers: that any two of a million runs meet has a chance of 1 in 40 million, and nobody can choose them
    so, since the factors are drawn anew by each process.
    """

    def __init__(self) -> None:
        import numpy as np

        self._factors = np.array([secrets.randbits(64) | 1 for _ in range(LONGEST // _WORD)], np.uint64)
        self._masks = np.array([(1 << (8 * size)) - 1 for size in range(_WORD + 1)], np.uint64)
        self._count = 0
        self._make_room(_LEAST_BITS)

    def hashes(self, data: bytes, begins: "Numbers", sizes: "Numbers") -> "Hashes":
        """Hash the runs of data that begin there and are so long; of longer ones than LONGEST the beginning."""
        import numpy as np

        # Eight bytes from each place on, as a number: read straight out of data, wherever it stands.
        words = np.ndarray((len(data) - _WORD + 1,), "<u8", data, 0, (1,))
        found: Hashes = (words[begins] & self._masks[np.minimum(sizes, _WORD)]) * self._factors[0]
        longer = np.flatnonzero(sizes > _WORD)
        for place, factor in enumerate(self._factors[1:], 1):
            if not len(longer):
                break
            left = sizes[longer] - place * _WORD
            mixed = found[longer]
            mixed ^= mixed >> np.uint64(32)
            mixed += words[begins[longer] + place * _WORD] & self._masks[np.minimum(left, _WORD)]
            found[longer] = mixed * factor
            longer = longer[left > _WORD]
        # Nought stands for a free place.
        return np.maximum(found, np.uint64(1))

    def find(self, hashes: "Hashes") -> "NDArray[np.int32]":
        """The number of each hash, -1 for those that have none."""
        import numpy as np

        slots = self._slots(hashes)
        kept = self._keys[slots]
        found: NDArray[np.int32] = np.where(kept == hashes, self._numbers[slots], np.int32(-1))
        going = np.flatnonzero((kept != hashes) & (kept != 0))
        while len(going):
            slots[going] = (slots[going] + 1) & self._last
            kept = self._keys[slots[going]]
            hit = kept == hashes[going]
            found[going[hit]] = self._numbers[slots[going[hit]]]
            going = going[~hit & (kept != 0)]
        return found

    def add(self, hashes: "Hashes", numbers: Any) -> None:
        """Give hashes, each new and there once, their numbers."""
        import numpy as np

        self._count += len(hashes)
        if self._count > _FULLEST * len(self._keys):
            keys, old = self._keys, self._numbers
            self._make_room(int(self._count / _FULLEST).bit_length() + 1)
            self._put(keys[keys != 0], old[keys != 0])
        self._put(hashes, np.asarray(numbers, np.int32))

    def _put(self, hashes: "Hashes", numbers: "NDArray[np.int32]") -> None:
        slots = self._slots(hashes)
        while len(hashes):
            free = self._keys[slots] == 0
            self._keys[slots[free]] = hashes[free]
            # Of several that meet on a free place the one that was written last has it.
            has = self._keys[slots] == hashes
            self._numbers[slots[has]] = numbers[has]
            hashes, numbers, slots = hashes[~has], numbers[~has], (slots[~has] + 1) & self._last

    def _slots(self, hashes: "Hashes") -> "Numbers":
        import numpy as np

        return (hashes >> self._shift).astype(np.int64)

    def _make_room(self, bits: int) -> None:
        import numpy as np

        self._shift = np.uint64(64 - bits)
        self._last = (1 << bits) - 1
        self._keys: Hashes = np.zeros(1 << bits, np.uint64)
        self._numbers: NDArray[np.int32] = np.zeros(1 << bits, np.int32)
