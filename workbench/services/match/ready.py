"""Loading what searches need before the first one: otherwise whoever first searches in a language waits for its words."""

from collections.abc import Collection, Iterator

from workbench.services.match.differences import differences
from workbench.services.match.lexicon import LANGUAGES
from workbench.services.match.rank import rank
from workbench.services.match.spelling import correct
from workbench.services.match.text import common_words, other_terms

_UNKNOWN = "wordlessness"  # long enough to be corrected, and near to nothing
_SAMPLE = "The 12 people of Norway did not go to Oslo on 3 March 2021, said Peter Long to 40 per cent of them."


def make_ready(*vocabularies: Collection[str]) -> Iterator[None]:
    """Read the word lists of each language and shelve its words and those of an archive for the spelling, a step at a time."""
    from workbench.domain.check import Check

    for language in (None, *LANGUAGES):
        other_terms(_SAMPLE, language)
        yield
        correct([_UNKNOWN], *vocabularies, common=common_words(language))
        yield
        differences(_SAMPLE, _SAMPLE.replace("12", "13"), language, language)
        yield
    rank(_SAMPLE, None, [(Check("", _SAMPLE.replace("Oslo", "Bergen"), None, False), 1.0)], 1)
    yield
