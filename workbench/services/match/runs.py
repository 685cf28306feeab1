"""Runs of letters that texts share with a query, counted for many texts in one go."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from workbench.services.match import weights

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# A run and the text it stands in are one number: 13 bits for each of its four letters, the rest for the place of the text.
_LETTER, _PLACE = 13, 12
_AT_ONCE = (1 << _PLACE) - 1


class Runs(NamedTuple):
    """How many different runs a text has, and how many of them the query has too."""

    all: int
    shared: int


def shared_runs(query: str, texts: Sequence[str]) -> tuple[int, list[Runs]]:
    """Count the different runs of a query, and those of each text; all given as words with a space between them."""
    found: list[Runs] = []
    of_query = 0
    for begin in range(0, max(1, len(texts)), _AT_ONCE):
        (of_query, _), *counted = _count([query, *texts[begin : begin + _AT_ONCE]])
        found += counted
    return of_query, found


def _count(texts: Sequence[str]) -> list[Runs]:
    """Count for texts of which the first is the query: sorted, each run stands beside the same one of the other texts."""
    import numpy as np

    keys = np.sort(_keys(texts))
    keys = keys[_changes(keys)]
    places = (keys & np.uint64(_AT_ONCE)).astype(np.int64)
    begins = _changes(keys >> np.uint64(_PLACE))
    asked = (places[begins] == 0)[np.cumsum(begins) - 1]
    every = np.bincount(places, minlength=len(texts)).tolist()
    shared = np.bincount(places[asked], minlength=len(texts)).tolist()
    return [Runs(*pair) for pair in zip(every, shared, strict=True)]


def _changes(values: "NDArray[Any]") -> "NDArray[np.bool_]":
    import numpy as np

    changes = np.ones(len(values), np.bool_)
    np.not_equal(values[1:], values[:-1], out=changes[1:])
    return changes


def _keys(texts: Sequence[str]) -> "NDArray[np.uint64]":
    """Every run of every text, framed by spaces, with the place of its text."""
    import numpy as np

    joined = "".join([f" {text} " for text in texts])
    if joined.isascii():
        letters = np.frombuffer(joined.encode("ascii"), np.uint8).astype(np.uint64)
    else:
        # Letters that lie further apart than this are taken for one: a run of four of them hardly ever is.
        codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), "<u4")
        letters = (codes % ((1 << _LETTER) - 1)).astype(np.uint64)
    runs = letters[: len(letters) - weights.RUN + 1]
    for place in range(1, weights.RUN):
        runs = (runs << np.uint64(_LETTER)) | letters[place : len(letters) - weights.RUN + 1 + place]
    sizes = np.fromiter((len(text) + 2 for text in texts), np.int64, len(texts))
    of_text = np.repeat(np.arange(len(texts), dtype=np.uint64), sizes)
    keys = (runs << np.uint64(_PLACE)) | of_text[: len(runs)]
    # A run that begins in one text and ends in the next is none.
    whole: NDArray[np.uint64] = keys[of_text[: len(runs)] == of_text[weights.RUN - 1 :]]
    return whole
