"""The verb that finds words in articles, claims, rationales, notes and sources, and shows the passages they stand in."""

import re
import time
from collections.abc import Iterator, Sequence
from typing import Any

from workbench.domain.article import Article, Filing
from workbench.domain.claim import Claim, ClaimView, VerdictState
from workbench.domain.enums import Shelf
from workbench.domain.finding import FoundPassages, Passage, Place
from workbench.domain.records import dataclass
from workbench.domain.source import Evidence, Source
from workbench.store import Store, listing
from workbench.store.rows import BY_NAME
from workbench.store.words import Word, words_of

MOST_OF_ONE_ARTICLE = 3  # passages; the article itself shows the others
BEFORE, AFTER = 60, 140  # characters of a text shown around the first word found
_PARTS = re.compile(r'["“”„«]\s*([^"“”„»]+?)\s*(?:["“”»]|$)|([^\s"“”„«»]+)')


@dataclass(frozen=True, slots=True)
class Asked:
    """A question: groups of folded words, those of a group side by side; the last one may be half typed."""

    groups: tuple[tuple[str, ...], ...]
    half_typed: bool

    def spans(self, text: str) -> list[tuple[int, int, int]]:
        """Where the groups stand in a text: start, end (code points), and which group."""
        words = list(words_of(text))
        firsts = {group[0] for group in self.groups}
        # Only a group of one word can begin with a half-typed one.
        beginning = self.groups[-1][0] if self.half_typed and len(self.groups[-1]) == 1 else None
        found = []
        for at, word in enumerate(words):
            if word.folded in firsts or (beginning and word.folded.startswith(beginning)):
                for number, group in enumerate(self.groups):
                    open_ended = self.half_typed and number == len(self.groups) - 1
                    if _stands(group, words, at, open_ended):
                        found.append((word.start, words[at + len(group) - 1].end, number))
        return found


def asked(text: str, *, half_typed: bool) -> Asked:
    """Read what was typed: words, and words in quotation marks that stand side by side."""
    last_open = half_typed and bool(text) and not text[-1].isspace() and text[-1] not in '"”»'
    parts = [found.group(1) or found.group(2) for found in _PARTS.finditer(text)]
    groups = [tuple(word.folded for word in words_of(part)) for part in parts]
    kept = tuple(dict.fromkeys(group for group in groups if group))
    return Asked(kept, last_open and bool(groups) and bool(groups[-1]) and kept[-1:] == (groups[-1],))


def find(store: Store, text: str, limit: int, *, half_typed: bool) -> FoundPassages:
    """Find passages, best first."""
    began = time.perf_counter()
    asking = asked(text, half_typed=half_typed)
    passages: list[Passage] = []
    if asking.groups:
        shown = Shown(store)
        for match in store.words.matches(asking.groups, asking.half_typed):
            record = store.find(BY_NAME[match.table].record, match.record_id)
            passages += _passages(shown, record, asking) if record is not None else ()
            if len(passages) > limit:
                break
    ms = round((time.perf_counter() - began) * 1000, 1)
    return FoundPassages(text, tuple(passages[:limit]), len(passages) > limit, ms)


class Shown:
    """What passages say of the articles and claims they are of, each read once."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._articles: dict[str, tuple[str, Shelf]] = {}
        self._claims: dict[str, ClaimView] = {}

    def article(self, article_id: str) -> tuple[str, Shelf]:
        """The title of an article and its shelf."""
        if article_id not in self._articles:
            title = self.store.get(Article, article_id).title
            self._articles[article_id] = (title, listing.shelf_of(self.store, article_id))
        return self._articles[article_id]

    def claim(self, claim_id: str) -> ClaimView:
        """A claim with its number and verdict."""
        if claim_id not in self._claims:
            self._claims[claim_id] = listing.claim_view(self.store, claim_id)
        return self._claims[claim_id]


def _passages(shown: Shown, record: Any, asking: Asked) -> Iterator[Passage]:
    """The passages of one record, none when its article lies in the trash."""
    if isinstance(record, Article):
        yield from _of_article(shown, record, asking)
    elif isinstance(record, Filing):
        words = " · ".join(part for part in (", ".join(record.tags), record.assignee or "", record.note) if part)
        yield from _simple(shown, Place.NOTE, record.article_id, words, asking)
    elif isinstance(record, Claim):
        yield from _of_claim(shown, Place.RESTATED, record.id, record.restated or "", asking)
    elif isinstance(record, VerdictState):
        yield from _of_claim(shown, Place.RATIONALE, record.claim_id, record.rationale, asking)
    elif isinstance(record, Evidence):
        yield from _of_claim(shown, Place.EVIDENCE, record.claim_id, _joined(record.quote, record.locator), asking)
    elif isinstance(record, Source):
        words = _joined(record.title, record.publisher, record.url)
        for _, claim_id in listing.cited_in(shown.store, record.id)[:MOST_OF_ONE_ARTICLE]:
            yield from _of_claim(shown, Place.SOURCE, claim_id, words, asking)


def _of_article(shown: Shown, article: Article, asking: Asked) -> Iterator[Passage]:
    """The claims of an article in which most of the words stand; else the place in its text, else its names."""
    _, shelf = shown.article(article.id)
    if shelf is Shelf.TRASH:
        return
    spans = asking.spans(article.text)
    if not spans:
        names = " · ".join(part for part in (article.title, article.outlet, article.author, article.url) if part)
        yield from _simple(shown, Place.TITLE, article.id, names, asking)
        return
    inside: dict[str, list[tuple[int, int, int]]] = {}
    claims = {claim_id: (start, end) for claim_id, start, end in listing.claim_spans(shown.store, article.id)}
    for span in spans:
        home = next((one for one, (start, end) in claims.items() if start <= span[0] and span[1] <= end), "")
        inside.setdefault(home, []).append(span)
    best = sorted(inside.items(), key=lambda item: (-len({number for *_, number in item[1]}), item[1][0]))
    telling = len({number for *_, number in best[0][1]})
    for claim_id, found in best[:MOST_OF_ONE_ARTICLE]:
        if len({number for *_, number in found}) < telling:
            return  # the claim before it holds more of the words
        view = shown.claim(claim_id) if claim_id else None
        place = Place.CLAIM if view and view.number is not None else Place.TEXT
        around = claims[claim_id] if claim_id else (0, len(article.text))
        yield _passage(shown, place, article.id, article.text, found, around, view)


def _of_claim(shown: Shown, place: Place, claim_id: str, words: str, asking: Asked) -> Iterator[Passage]:
    view = shown.claim(claim_id)
    spans = asking.spans(words)
    if spans and shown.article(view.claim.article_id)[1] is not Shelf.TRASH:
        yield _passage(shown, place, view.claim.article_id, words, spans, (0, len(words)), view)


def _simple(shown: Shown, place: Place, article_id: str, words: str, asking: Asked) -> Iterator[Passage]:
    spans = asking.spans(words)
    if spans and shown.article(article_id)[1] is not Shelf.TRASH:
        yield _passage(shown, place, article_id, words, spans, (0, len(words)), None)


def _passage(
    shown: Shown,
    place: Place,
    article_id: str,
    text: str,
    spans: Sequence[tuple[int, int, int]],
    around: tuple[int, int],
    view: ClaimView | None,
) -> Passage:
    title, shelf = shown.article(article_id)
    start = max(around[0], spans[0][0] - BEFORE)
    end = min(around[1], max(spans[0][1], start + BEFORE + AFTER))
    piece, marks = _piece(text, start, end, [span[:2] for span in spans], around)
    in_text = place in (Place.TEXT, Place.CLAIM)
    claim = view if view and view.number is not None else None
    return Passage(
        place=place,
        article_id=article_id,
        title=title,
        text=piece,
        marks=marks,
        claim_id=claim.id if claim else None,
        number=claim.number if claim else None,
        verdict=claim.verdict if claim else None,
        start=spans[0][0] if in_text else None,
        end=spans[0][1] if in_text else None,
        archived=shelf is Shelf.ARCHIVE,
    )


def _piece(
    text: str, start: int, end: int, spans: Sequence[tuple[int, int]], around: tuple[int, int]
) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Cut a piece out of a text at the blanks, in one line, with the spans in it; dots stand where it goes on."""
    if start > around[0] and (blank := text.find(" ", start, spans[0][0])) >= 0:
        start = blank + 1
    if end < around[1] and (blank := text.rfind(" ", max(spans[0][1], start), end)) >= 0:
        end = blank
    front = "…" if start > around[0] else ""
    # One character for one, so that the spans stay where they are.
    piece = "".join(" " if one.isspace() or not one.isprintable() else one for one in text[start:end])
    shift = len(front) - start
    marks = tuple((left + shift, right + shift) for left, right in spans if start <= left and right <= end)
    return f"{front}{piece}{'…' if end < around[1] else ''}", marks


def _stands(group: tuple[str, ...], words: Sequence[Word], at: int, open_ended: bool) -> bool:
    if at + len(group) > len(words):
        return False
    last = words[at + len(group) - 1].folded
    fits = last.startswith(group[-1]) if open_ended else last == group[-1]
    return fits and all(words[at + place].folded == word for place, word in enumerate(group[:-1]))


def _joined(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)
