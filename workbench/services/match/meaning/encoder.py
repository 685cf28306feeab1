"""What an encoder has to do, whoever made it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

Role = Literal["query", "check"]
_USUAL_GATE = 0.60


class Encoder(Protocol):
    """Turns texts into vectors; made without arguments, by the entry point that names it.

    Cosines of some models all lie close together: such an encoder says by an attribute floor what the cosine of two texts is that
    have nothing in common (0 without it), and what is over it is stretched to the range up to 1. An attribute gate says how much
    of that range two texts that share no word need to be worth showing (.60 without it).
    """

    @property
    def model_id(self) -> str:
        """Name the model and its version: vectors of two names are never compared."""
        ...

    def encode(self, texts: Sequence[str], role: Role) -> "Vectors":
        """Give one row for each text, 32-bit floats, each row of length 1; the role is for models that tell queries from texts."""
        ...


def gate_of(encoder: Encoder) -> float:
    """The likeness from which two texts that share no word are worth showing."""
    return float(getattr(encoder, "gate", _USUAL_GATE))


def stretch(encoder: Encoder, cosine: float) -> float:
    """The likeness, 0 for nothing in common to 1, that a cosine of an encoder stands for."""
    floor = float(getattr(encoder, "floor", 0.0))
    return max(0.0, (cosine - floor) / (1 - floor))
