"""Lines that may be the site's, but not for certain: they stay in the article and are pointed at, a handful at most."""

from collections import Counter
from collections.abc import Collection, Iterator
from itertools import islice

from workbench.services.language.foreign import is_foreign
from workbench.services.language.lines import Line
from workbench.services.language.remembered import line_key
from workbench.services.language.shape import Marked, is_ended, is_prose, last_prose, subkind, words_of

_AT_MOST = 5
_SHORT = 80
_REPEATED_WORDS = 2
_TITLES = frozenset({"related-title", "most-read-title"})
_ENDS = frozenset({"most-read-label", "copyright", "tag", "foot", "comment"})
_ENDS_BEFORE = 2
_QUOTATION_MARKS = frozenset('«»‹›“”„"')
_BESIDE_BODY = frozenset({"caption", "credit", "image-label", "stray-mark", "prev-next", "byline", "date-line", "timestamp"})


def doubtful_lines(
    lines: list[Line],
    marked: Marked,
    headline: int | None,
    settled: frozenset[str],
    language: str | None = None,
    quoted: Collection[int] = (),
) -> Iterator[tuple[Line, str]]:
    """Lines of body that look like the site's, each with the name of the reason that is told.

    settled are the keys of lines about which an analyst has decided, language is the article's (ISO 639-1), quoted are the
    offsets at which quotations begin: somebody may be quoted in another language.
    """
    doubted = _doubtful(lines, marked, headline, language, quoted)
    found = ((line, reason) for line, reason in doubted if line_key(line.text) not in settled)
    yield from islice(found, _AT_MOST)


def _doubtful(
    lines: list[Line], marked: Marked, headline: int | None, language: str | None, quoted: Collection[int]
) -> Iterator[tuple[Line, str]]:
    again = Counter(line.text for line in lines if len(line.text) <= _SHORT)
    seen: set[str] = set()
    last = last_prose(lines, marked)
    spoken = headline is not None and any(marked[:headline])
    ends = 0
    for number, line in enumerate(lines):
        if marked[number]:
            ends += subkind(marked, number) in _ENDS
            continue
        if number == headline or (headline is not None and number == headline + 1):
            continue
        before, after = number > 0 and bool(marked[number - 1]), number + 1 < len(lines) and bool(marked[number + 1])
        short = len(line.text) <= _SHORT and not is_ended(line.text)
        if short and line.text in seen and again[line.text] > 1 and len(words_of(line.text)) >= _REPEATED_WORDS:
            yield line, "furniture-again"
        elif short and before and subkind(marked, number - 1) in _TITLES and not line.after_blank:
            yield line, "furniture-title"
        elif short and after and subkind(marked, number + 1) == "credit" and len(marked[number + 1]) == 1:
            yield line, "furniture-caption"
        elif short and line.start not in quoted and _QUOTATION_MARKS.isdisjoint(line.text) and is_foreign(line.text, language):
            yield line, "furniture-foreign"
        elif short and spoken and headline is not None and number < headline:
            yield line, "furniture-above"
        elif short and before and after and _is_between(marked, number):
            yield line, "furniture-doubt"
        elif ends >= _ENDS_BEFORE and number >= last and is_prose(line.text):
            yield line, "furniture-below"
        seen.add(line.text)


def _is_between(marked: Marked, number: int) -> bool:
    before, after = subkind(marked, number - 1), subkind(marked, number + 1)
    return bool(before and after) and not {before, after} & _BESIDE_BODY
