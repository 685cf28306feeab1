"""Which articles of the library a filter shows, and in which order; the same on the command line and in the window."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Any

from workbench.desk.deadlines import due
from workbench.domain.article import ArticleEntry
from workbench.domain.errors import Refused
from workbench.domain.records import dataclass
from workbench.store.words import letters_of

_letters = lru_cache(20_000)(letters_of)  # of names that are sorted by again and again

LONG_AGO = timedelta(days=30)
WEEK = 7  # days, today being the first
NOBODY = "none"
ME = "me"


class Only(StrEnum):
    """Which articles a filter lets through, whatever is typed."""

    ALL = "all"
    TO_REVIEW = "to-review"
    NEEDS_REVIEW = "needs-review"
    DONE = "done"
    UNSOURCED = "unsourced"
    OLD = "old"
    MINE_THIS_WEEK = "mine-this-week"
    UNASSIGNED = "unassigned"


@dataclass(frozen=True, slots=True)
class Sieve:
    """A filter: words that must occur, marks such as tag:budget, and one of the ready-made choices."""

    words: tuple[str, ...] = ()
    marks: tuple[tuple[str, str], ...] = ()
    only: Only = Only.ALL
    me: str = ""
    now: datetime = field(default_factory=lambda: datetime.now(UTC))

    def sift(self, pairs: Iterable[tuple[ArticleEntry, str]]) -> list[ArticleEntry]:
        """List the articles that it shows; each comes with what haystack gives for it."""
        left = list(pairs)
        for word in self.words:  # one condition after the other: that is done for thousands of articles at each key
            left = [pair for pair in left if word in pair[1]]
        for name, value in self.marks:
            fits = _MARKS[name]
            left = [pair for pair in left if fits(pair[0], value, self)]
        return [entry for entry, _ in left if self.only is Only.ALL or _chosen(entry, self.only, self)]


def sieve(text: str, only: Only = Only.ALL, me: str = "", now: datetime | None = None) -> Sieve:
    """Read a filter as typed; a mark that is not known, or not finished, is a word like others.

    tag: assignee: (me, none) outlet: lang: due: (today, week, late, none or a day) is: (todo, review, done, unsourced, doubted).
    """
    words, marks = [], []
    for part in _parts(text):
        name, colon, value = part.partition(":")
        if colon and value and name.lower() in _MARKS:
            marks.append((name.lower(), letters_of(value)))
        elif not (colon and not value and name.lower() in _MARKS):
            words.append(letters_of(part))
    return Sieve(tuple(words), tuple(marks), only, letters_of(me), now or datetime.now(UTC))


def plain_words(text: str) -> str:
    """A filter as typed without its marks: what is looked for in the texts."""
    return " ".join(part for part in _parts(text) if part.partition(":")[0].lower() not in _MARKS)


def haystack(entry: ArticleEntry) -> str:
    """What the words of a filter are looked for in: made once for an article, not at each key."""
    filed = entry.filed
    parts = (entry.title, entry.outlet, entry.author, entry.url, entry.language, *filed.tags, filed.assignee, filed.note)
    return letters_of("\n".join(part for part in parts if part))


def sifted(entries: Iterable[ArticleEntry], wanted: Sieve) -> list[ArticleEntry]:
    """List the articles that a filter shows."""
    return wanted.sift((entry, haystack(entry)) for entry in entries)


def in_order(entries: Iterable[ArticleEntry], name: str, *, backwards: bool = False) -> list[ArticleEntry]:
    """Sort articles by one of ORDERS, the natural way round or backwards; those that have nothing to sort by come last."""
    if name not in ORDERS:
        raise Refused(f"Articles cannot be sorted by {name}. Nothing was changed; they can by: {', '.join(ORDERS)}.")
    order = ORDERS[name]
    known: list[tuple[Any, ArticleEntry]] = []
    unknown: list[tuple[Any, ArticleEntry]] = []
    for entry in entries:
        key = order.key(entry)
        (unknown if key in (None, "") else known).append((key, entry))
    known.sort(key=lambda pair: pair[0], reverse=order.newest_first is not backwards)
    return [entry for _, entry in (*known, *unknown)]


@dataclass(frozen=True, slots=True)
class Order:
    """How articles are sorted: by what, and whether the natural way round begins with the largest."""

    key: Callable[[ArticleEntry], Any]
    newest_first: bool = False


ORDERS: dict[str, Order] = {
    "touched": Order(lambda entry: entry.touched_at, newest_first=True),
    "opened": Order(lambda entry: entry.opened_at, newest_first=True),
    "date": Order(lambda entry: entry.published, newest_first=True),
    "deadline": Order(lambda entry: found.order if (found := due(entry.filed.deadline)) else None),
    "title": Order(lambda entry: _letters(entry.title)),
    "outlet": Order(lambda entry: _letters(entry.outlet or "")),
    "assignee": Order(lambda entry: letters_of(entry.filed.assignee or "")),
    "tags": Order(lambda entry: letters_of(", ".join(entry.filed.tags))),
    "language": Order(lambda entry: entry.language),
    "findings": Order(lambda entry: entry.tally.reviewed / max(entry.tally.claims, 1)),
    "open": Order(lambda entry: (entry.tally.to_review, entry.open_findings), newest_first=True),
    "words": Order(lambda entry: entry.words, newest_first=True),
}


def tags_in(entries: Iterable[ArticleEntry]) -> list[str]:
    """List the tags in use, each once, the most frequent first."""
    counts: dict[str, int] = {}
    for entry in entries:
        for tag in entry.filed.tags:
            counts[tag] = counts.get(tag, 0) + 1
    return sorted(counts, key=lambda tag: (-counts[tag], letters_of(tag)))


def assignees_in(entries: Iterable[ArticleEntry], also: Sequence[str] = ()) -> list[str]:
    """List those who work on articles, and some others, each once."""
    return sorted({name for name in (*also, *(entry.filed.assignee for entry in entries)) if name}, key=letters_of)


def _chosen(entry: ArticleEntry, only: Only, wanted: Sieve) -> bool:
    match only:
        case Only.ALL:
            return True
        case Only.TO_REVIEW:
            return entry.tally.to_review > 0
        case Only.NEEDS_REVIEW:
            return entry.needs_review
        case Only.DONE:
            return entry.tally.to_review == 0 and not entry.needs_review
        case Only.UNSOURCED:
            return entry.tally.unsourced > 0
        case Only.OLD:
            return entry.touched_at < (wanted.now - LONG_AGO).isoformat()
        case Only.UNASSIGNED:
            return entry.filed.assignee is None
        case Only.MINE_THIS_WEEK:
            return _is_mine(entry, wanted) and _due(entry, "week", wanted)
    raise AssertionError(only)


def _is_mine(entry: ArticleEntry, wanted: Sieve) -> bool:
    return bool(wanted.me) and letters_of(entry.filed.assignee or "") == wanted.me


def _assigned(entry: ArticleEntry, value: str, wanted: Sieve) -> bool:
    if value == ME:
        return _is_mine(entry, wanted)
    name = letters_of(entry.filed.assignee or "")
    return not name if value == NOBODY else value in name


def _due(entry: ArticleEntry, value: str, wanted: Sieve) -> bool:
    found = due(entry.filed.deadline, wanted.now)
    if found is None:
        return value == NOBODY
    match value:
        case "today":
            return found.days <= 0
        case "week":
            return found.days < WEEK
        case "late":
            return found.passed
        case "none":
            return False
    return found.day.isoformat() <= value


def _stands(entry: ArticleEntry, value: str, _wanted: Sieve) -> bool:
    match value:
        case "todo":
            return entry.tally.to_review > 0
        case "review":
            return entry.needs_review
        case "done":
            return entry.tally.to_review == 0 and not entry.needs_review
        case "unsourced":
            return entry.tally.unsourced > 0
        case "doubted":
            return entry.doubts > 0
    return False


def _tagged(entry: ArticleEntry, value: str, _wanted: Sieve) -> bool:
    tags = [letters_of(tag) for tag in entry.filed.tags]
    return not tags if value == NOBODY else any(tag == value or tag.startswith(value) for tag in tags)


_MARKS: dict[str, Callable[[ArticleEntry, str, Sieve], bool]] = {
    "tag": _tagged,
    "assignee": _assigned,
    "outlet": lambda entry, value, _wanted: value in letters_of(entry.outlet or ""),
    "lang": lambda entry, value, _wanted: (entry.language or NOBODY) == value,
    "due": _due,
    "is": _stands,
}


def _parts(text: str) -> list[str]:
    """Part at blanks, except inside quotation marks: tag:"public works" is one mark."""
    parts, inside, piece = [], False, ""
    for one in text:
        if one == '"':
            inside = not inside
        elif one.isspace() and not inside:
            parts.append(piece)
            piece = ""
        else:
            piece += one
    return [part for part in (*parts, piece) if part]
