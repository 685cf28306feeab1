"""What is given to an encoder: the words of a text without its addresses, and none twice in a row of searches."""

import re
from collections import OrderedDict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from workbench.services.match.meaning.encoder import Encoder, Role, gate_of, stretch

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.float32]

LONGEST = 2_000  # characters: the meaning of a whole page is the meaning of nothing in it
GIVEN = "title and text without addresses"
_KEPT = 2_048  # vectors, 4 MB
_ADDRESS = re.compile(r"(?:https?://|www\.|pic\.twitter\.com)\S*", re.IGNORECASE)
_TAG = re.compile(r"[#@](\w+)")
_HUMP = re.compile(r"(?<=[a-zà-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")


class Remembering:
    """An encoder that keeps the vectors it made last; not for two threads at once."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._kept: OrderedDict[tuple[Role, str], Vector] = OrderedDict()

    @property
    def model_id(self) -> str:
        """Name the model and what it is given: vectors of other words must not be compared with these."""
        return f"{self._encoder.model_id}, {GIVEN}"

    @property
    def gate(self) -> float:
        """The likeness from which two texts that share no word are worth showing."""
        return gate_of(self._encoder)

    def likeness(self, cosine: float) -> float:
        """The likeness, 0 to 1, that a cosine stands for."""
        return stretch(self._encoder, cosine)

    def encode(self, texts: Sequence[str], role: Role) -> "Vector":
        """Encode texts, those known from before without any work."""
        import numpy as np

        words = [plain(text) for text in texts]
        new = list(dict.fromkeys(text for text in words if (role, text) not in self._kept))
        made = dict(zip(new, self._encoder.encode(new, role), strict=True)) if new else {}
        rows = [made[text] if text in made else self._kept[role, text] for text in words]
        for text, row in zip(words, rows, strict=True):
            self._kept[role, text] = row
            self._kept.move_to_end((role, text))
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return np.stack(rows) if rows else self._encoder.encode([], role)

    def fresh(self, texts: Sequence[str], role: Role) -> "Vector":
        """Encode texts of which nothing need be kept, as in a long run."""
        return self._encoder.encode([plain(text) for text in texts], role)


def plain(text: str) -> str:
    """Leave addresses out of a text and cut its tags into words; no more than a few sentences of it are read."""
    text = _ADDRESS.sub(" ", text[: 2 * LONGEST])
    if "#" in text or "@" in text:
        text = _TAG.sub(lambda tag: " " + _HUMP.sub(" ", tag[1].replace("_", " ")), text)
    return " ".join(text.split())[:LONGEST]
