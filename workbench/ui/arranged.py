"""The hits of a search made ready to be shown: near-duplicates put together, shared words found. Done before the window's turn."""

from workbench.domain.check import Hit, SearchResult
from workbench.domain.records import dataclass
from workbench.ui.terms import one_line

LONGEST = 600  # characters shown of a check; a hostile import may hold megabytes


@dataclass(frozen=True, slots=True)
class Shown:
    """One hit and the words of it that the search shares, as spans of code points of its text."""

    hit: Hit
    text: str
    shared: tuple[tuple[int, int], ...]


Group = tuple[Shown, ...]


def arrange(result: SearchResult) -> tuple[Group, ...]:
    """Put near-duplicates together, the best first; works on any thread."""
    from workbench.services import match

    # What was corrected is shared too, though it is spelled otherwise in the question.
    words = match.read_query(result.query).words
    asked = " ".join((words, *(right for _wrong, right in result.corrected)))

    def shown(hit: Hit) -> Shown:
        text = one_line(hit.check.text, LONGEST)
        return Shown(hit, text, match.shared_spans(asked, text, None, hit.check.language))

    return tuple(tuple(shown(hit) for hit in group) for group in match.grouped(result.hits))
