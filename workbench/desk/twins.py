"""What stands already: sources and articles that are, by all one can tell, the same page or the same text again."""

import hashlib
from collections.abc import Sequence
from enum import StrEnum

from workbench.desk import source_facts
from workbench.domain.article import Article, Draft
from workbench.domain.records import dataclass
from workbench.domain.source import Capture, Source
from workbench.store import Store, listing

LIKE = 92  # of 100, letter by letter, from which two texts are nearly the same
SHARED = 0.7  # of the first words that two texts hold, before they are compared letter by letter
LOOKED_AT = 20_000  # characters
FEWEST = 30  # words of a text that can be nearly the same as another
LENGTHS = 0.15  # by which the lengths of two such texts may differ


class SameAs(StrEnum):
    """By what one is known to be another again, the surest first."""

    BYTES = "bytes"
    ADDRESS = "address"
    DOI = "doi"
    TEXT = "text"
    NEARLY = "nearly"


WORDS = {
    SameAs.BYTES: "the same bytes",
    SameAs.ADDRESS: "the same page by its address",
    SameAs.DOI: "the same DOI",
    SameAs.TEXT: "the same words",
    SameAs.NEARLY: "nearly the same words",
}


@dataclass(frozen=True, slots=True)
class Twin:
    """A source or an article that stands already, and by what it is the same."""

    id: str
    title: str
    by: SameAs

    @property
    def told(self) -> str:
        """The end of an English sentence that begins with what is new."""
        return f"has {WORDS[self.by]} as “{self.title}”"


def marks(source: Source, urls: Sequence[str] = ()) -> dict[str, SameAs]:
    """What makes two sources one, for comparing: bytes, words, DOI, and addresses without all that does not lead elsewhere."""
    from workbench.services.sources import page_key
    from workbench.services.sources.identifiers import doi_of

    found: dict[str, SameAs] = {}
    name = source.snapshot or (source.key.removeprefix("sha256:") if source.is_file else None)
    if name:
        found[f"bytes:{name}"] = SameAs.BYTES
    for url in (source.url, *urls):
        if url:
            found[f"page:{page_key(url)}"] = SameAs.ADDRESS
    for named in (source.doi, source.url, *urls):
        if named and (doi := doi_of(named)):
            found[f"doi:{doi}"] = SameAs.DOI
    if source.text:
        found[f"text:{source.text}"] = SameAs.TEXT
    return found


def of_source(store: Store, source: Source, got: Capture | None = None) -> list[Twin]:
    """List the sources that are this one again, the surest first; got is what it says, had ahead of its being stored."""
    draft = got.draft if got else None
    mine = marks(source, [draft.url] if draft and draft.url else [])
    words = draft.text if draft else source_facts.text(store, source)
    if words:
        mine[f"text:{hashlib.sha256(words.encode('utf-8', 'replace')).hexdigest()}"] = SameAs.TEXT
    found = []
    for other in store.all(Source):
        if other.id == source.id:
            continue
        shared = [by for mark, by in marks(other).items() if mark in mine]
        by = min(shared, key=list(SameAs).index, default=None)
        if by is None and words and other.text and nearly(words, source_facts.text(store, other) or ""):
            by = SameAs.NEARLY
        if by:
            found.append(Twin(other.id, other.title, by))
    return sorted(found, key=lambda twin: list(SameAs).index(twin.by))


def of_draft(store: Store, draft: Draft, but: str = "") -> list[Twin]:
    """List the articles that a draft is again: the same page with other words, or nearly the same words from elsewhere."""
    from workbench.services.sources import page_key

    mine = page_key(draft.url) if draft.url else None
    found = []
    for article_id, title, url in listing.addresses(store):
        if mine and url and article_id != but and page_key(url) == mine:
            found.append(Twin(article_id, title, SameAs.ADDRESS))
    there = {twin.id for twin in found} | {but}
    for article_id in listing.of_length(store, len(draft.text), LENGTHS):
        if article_id not in there:
            article = store.get(Article, article_id)
            if article.text == draft.text:
                found.append(Twin(article.id, article.title, SameAs.TEXT))
            elif nearly(draft.text, article.text):
                found.append(Twin(article.id, article.title, SameAs.NEARLY))
    return found


def nearly(one: str, other: str) -> bool:
    """Are two texts nearly the same, letter by letter, a few words aside?"""
    if not one or not other or abs(len(one) - len(other)) > LENGTHS * max(len(one), len(other)):
        return False
    mine, theirs = one[:LOOKED_AT].casefold().split(), other[:LOOKED_AT].casefold().split()
    first, second = set(mine), set(theirs)
    if min(len(mine), len(theirs)) < FEWEST or len(first & second) < SHARED * len(first | second):
        return False
    from rapidfuzz.fuzz import ratio

    return ratio(" ".join(mine), " ".join(theirs), score_cutoff=LIKE) > 0
