"""The verb that takes in lists of sources of other programs (RIS, BibTeX, CSL-JSON), as one action."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from workbench.desk import twins
from workbench.domain.cited import INSTITUTION
from workbench.domain.enums import Duplicates
from workbench.domain.errors import CannotRead, Refused
from workbench.domain.ids import new_id, now_utc
from workbench.domain.journal import Change
from workbench.domain.records import dataclass
from workbench.domain.reference import NO_TITLE, Fault, Reference
from workbench.domain.source import Source
from workbench.domain.whole import whole
from workbench.store import Store

# What an entry can add to a source that is there already.
_FILLS = ("author", "publisher", "published", "accessed", "url", "doi", "archive", "language")


class SameBy(StrEnum):
    """By what an entry is known to be a source that is there."""

    DOI = "doi"
    ADDRESS = "address"
    CITATION = "citation"


_WORDS = {SameBy.DOI: "the same DOI", SameBy.ADDRESS: "the same address", SameBy.CITATION: "the same citation"}


@dataclass(frozen=True, slots=True)
class Repeated:
    """An entry of a list, by its line, that is a source there already, which bears the title; added when it was taken in again."""

    line: int
    by: SameBy
    title: str
    added: bool = False

    @property
    def reason(self) -> str:
        """The end of an English sentence that begins with the entry."""
        return f"is {_WORDS[self.by]} as “{self.title}”"


@dataclass(frozen=True, slots=True)
class ImportedSources:
    """What came of a list: sources that are new, those that were there and were filled in, and duplicates, each with a reason.

    faults tell of entries that could not be taken as they stand; change is None in a dry run and when nothing was new.
    """

    name: str
    entries: int
    new: tuple[Source, ...]
    filled: int
    duplicates: tuple[Repeated, ...]
    change: Change | None
    faults: tuple[Fault, ...] = ()

    @property
    def numbered(self) -> bool:
        """Are entries told by their number, as in JSON, rather than by their line?"""
        return self.name.lower().endswith("json")


def is_list_of_sources(path: Path) -> bool:
    """Whether a file begins as a list of sources does, rather than one of earlier checks."""
    from workbench.services.intake import bytes_of, decode
    from workbench.services.sources.references import MAX_BYTES, is_list

    if path.suffix.lower() in (".ris", ".bib", ".bibtex"):
        return True
    if path.suffix.lower() not in (".json", "", ".txt") or not path.is_file() or path.stat().st_size > MAX_BYTES:
        return False
    return is_list(decode(bytes_of(path, MAX_BYTES)).text)


def import_sources(
    store: Store, analyst: str, path: Path, *, dry_run: bool, duplicates: Duplicates = Duplicates.KEEP
) -> ImportedSources:
    """Take in a list; the same address, DOI or citation is the same source and only fills in what was not known of it.

    A page that is there under another spelling of its address (www, http, a slash) is told, and added all the same unless
    duplicates merges it, or skips it; SKIP fills in nothing.
    """
    references, faults = _read(path)
    known = _Known(store.all(Source))
    repeated: list[Repeated] = []
    for entry in references:
        source = _source(entry)
        same, by, surely = known.find(source)
        if same is None:
            known.add(source)
            continue
        added = not surely and duplicates is Duplicates.KEEP
        repeated.append(Repeated(entry.line, by, same.title, added))
        if added:
            known.add(source)
        elif duplicates is not Duplicates.SKIP:
            known.change(same, _filled(same, source))
    new, changed = known.new(), known.changed()
    change = None
    if not dry_run and (new or changed):
        came = f"sources from {whole(path.name)}"
        label = f"import {len(new)} {came}" if new else f"fill in {len(changed)} {came}"
        with store.step(label, analyst) as step:
            step.save(*new, *changed)
        change = step.change
    left_out = sum(fault.why != NO_TITLE for fault in faults)
    return ImportedSources(path.name, len(references) + left_out, tuple(new), len(changed), tuple(repeated), change, tuple(faults))


def _read(path: Path) -> tuple[list[Reference], list[Fault]]:
    from workbench.services.intake import bytes_of, decode
    from workbench.services.sources.references import MAX_BYTES, read_list

    data = bytes_of(path, MAX_BYTES)
    try:
        return read_list(decode(data).text)
    except CannotRead as problem:
        raise CannotRead(f"{path.name} could not be read as a list of sources: {problem} Nothing was stored.") from problem


class _Known:
    """The sources by what makes two the same, those of the casebook and those met in the list."""

    def __init__(self, stored: Sequence[Source]) -> None:
        self._stored = {source.id: source for source in stored}
        self._now = dict(self._stored)
        self._keys = {source.key: source.id for source in stored}
        self._dois = {source.doi: source.id for source in stored if source.doi}
        self._marks = {mark: source.id for source in stored for mark in twins.marks(source)}

    def find(self, source: Source) -> tuple[Source | None, SameBy, bool]:
        """The source that one is again, by what, and whether that is sure or only very likely."""
        if source.doi in self._dois:
            return self._now[self._dois[source.doi]], SameBy.DOI, True
        by = SameBy.ADDRESS if source.url else SameBy.CITATION
        if source.key in self._keys:
            return self._now[self._keys[source.key]], by, True
        marks = twins.marks(source)
        mark = next((mark for mark in marks if mark in self._marks), None)
        if mark is None:
            return None, by, False
        return self._now[self._marks[mark]], SameBy.DOI if marks[mark] is twins.SameAs.DOI else SameBy.ADDRESS, False

    def add(self, source: Source) -> None:
        self._now[source.id] = source
        self._keys[source.key] = source.id
        for mark in twins.marks(source):
            self._marks.setdefault(mark, source.id)
        if source.doi:
            self._dois[source.doi] = source.id

    def change(self, before: Source, after: Source) -> None:
        self._now[before.id] = after
        if after.doi:
            self._dois[after.doi] = after.id

    def new(self) -> list[Source]:
        return [source for key, source in self._now.items() if key not in self._stored]

    def changed(self) -> list[Source]:
        return [self._now[key] for key, source in self._stored.items() if self._now[key] != source]


def _source(entry: Reference) -> Source:
    from workbench.services.sources import normalise_url, site_name

    try:
        url = normalise_url(entry.url) if entry.url else None
    except Refused:
        url = None  # an address of another kind (ftp, a file) is none that a source can have
    cited = "\n".join((entry.title.casefold(), *entry.authors, entry.published or ""))
    key = url or (f"doi:{entry.doi}" if entry.doi else f"cite:{hashlib.sha256(cited.encode('utf-8', 'replace')).hexdigest()}")
    return Source(
        id=new_id(),
        key=key,
        type=entry.type,
        title=url if url and entry.title == entry.url else entry.title,
        url=url,
        added_at=now_utc(),
        publisher=entry.publisher or (site_name(url) if url else None),
        published=entry.published,
        accessed=entry.accessed,
        author="; ".join(entry.authors) or None,
        language=entry.language,
        archive=entry.archive,
        doi=entry.doi,
        cited=entry.cited,
    )


def _filled(source: Source, other: Source) -> Source:
    missing: dict[str, Any] = {
        name: value for name in _FILLS if getattr(source, name) is None and (value := getattr(other, name)) is not None
    }
    if source.untitled and not other.untitled:
        missing["title"] = other.title
    there = {one.name for one in source.cited}
    more = tuple(one for one in other.cited if one.name not in there and one.name != "type")
    if more and "author" not in missing:
        more = tuple(one for one in more if one.name != INSTITUTION)
    # The address is part of what makes a source the same, so one that was cited without keeps its key.
    return replace(source, cited=(*source.cited, *more) if more else source.cited, **missing)
