"""The desk's verbs on sources and on the evidence that links them to claims."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.desk.earlier_checks import Never, never
from workbench.desk.eyes import Eyes
from workbench.desk.keep import KEEP
from workbench.desk.late import (
    capturing,
    evidence,
    joining,
    origins,
    pictures,
    quoting,
    source_facts,
    source_imports,
    sources,
    twins,
)
from workbench.desk.meaning import Meaning
from workbench.domain.article import Snapshot
from workbench.domain.enums import Duplicates, Stance
from workbench.domain.journal import Change
from workbench.domain.origins import Likeness, Origins
from workbench.domain.source import Capture, EvidenceView, Source
from workbench.store import Store

if TYPE_CHECKING:
    from workbench.desk.quoting import Misquote, Misquoted
    from workbench.desk.source_facts import Passage
    from workbench.desk.source_imports import ImportedSources
    from workbench.desk.twins import Twin


class SourceVerbs(Eyes):
    """What an analyst can do with sources; a Desk is one of these."""

    store: Store
    analyst: str
    meaning: Meaning

    def sources(self) -> list[Source]:
        """List all sources, newest first."""
        return self.store.all(Source)[::-1]

    @staticmethod
    def is_list_of_sources(path: Path) -> bool:
        """Tell a list of sources (RIS, BibTeX, CSL-JSON) from one of earlier checks."""
        return source_imports.is_list_of_sources(path)

    def import_sources(self, path: Path, *, dry_run: bool = False, duplicates: Duplicates = Duplicates.KEEP) -> "ImportedSources":
        """Take in a list of sources as one action; what is there already is told and filled in. Raises CannotRead."""
        return source_imports.import_sources(self.store, self.analyst, path, dry_run=dry_run, duplicates=duplicates)

    def source_text(self, source: Source) -> str | None:
        """Give the words that were read from a source, None when there are none."""
        return source_facts.text(self.store, source)

    def passage(self, source: Source, quote: str) -> "Passage | None":
        """Find a quoted passage in the words of a source, blanks and quotation marks aside; None when it is not there."""
        return source_facts.passage(self.store, source, quote)

    def to_capture(self, change: Change | None, location: str = "") -> Source | None:
        """Name the source that a change linked, when its page or the words in its file are still to be had.

        location is where a link led that was there already, so that nothing changed.
        """
        if change is None and location:
            return capturing.unsaved(evidence.at(self.store, location))
        return capturing.due(self.store, change)

    def source_file(self, source: Source) -> Snapshot | None:
        """Give the saved bytes of a source that was linked as a file, for capture."""
        return capturing.saved(self.store, source)

    @staticmethod
    def capture(source: Source, file: Snapshot | None, *, cancelled: Never = never) -> Capture:
        """Fetch the page of a source, or read the words in its file; needs no casebook, tells what could not be had."""
        return capturing.capture(source, file, cancelled)

    def keep_capture(self, got: Capture) -> Change | None:
        """Save what was had of a source; undo passes this step by."""
        return capturing.keep(self.store, self.analyst, got)

    def snapshot(self, source_id: str, *, cancelled: Never = never) -> tuple[Capture, Change | None]:
        """Capture and keep in one go."""
        source = sources.find(self.store, source_id)
        got = self.capture(source, self.source_file(source), cancelled=cancelled)
        return got, self.keep_capture(got)

    # Origins: copies of one text are several sources, but one origin

    def origins(
        self,
        article_id: str | None = None,
        *,
        progress: Callable[[int, int], None] = lambda _done, _all: None,
        cancelled: Never = never,
    ) -> Origins:
        """Count the origins of the sources that an article's claims cite, or of all sources; raises Cancelled.

        Compares the saved words: copies with edits, and with the extra part "semantic" translations. progress is told texts.
        """
        return origins.origins(self.store, self.meaning, article_id, progress, cancelled)

    def shared_passages(self, one_id: str, other_id: str) -> Likeness | None:
        """Tell what two sources share word for word; None when that does not make one origin of them."""
        return origins.passages(self.store, one_id, other_id)

    def shared_texts(self, like: Likeness, *, signs: bool = False) -> list[tuple[str, str]]:
        """Give the passages that two sources share as each has them, the longest first; signs (▸ ◂) enclose words that differ."""
        return origins.texts(self.store, like, signs=signs)

    def rule_origin(self, one_id: str, other_id: str, same: bool | None) -> Change | None:
        """Say that two sources have one origin or are independent; None leaves it to their texts. Raises NotFound, Refused."""
        return origins.rule(self.store, self.analyst, one_id, other_id, same)

    # Evidence

    def link(
        self,
        claim_id: str,
        location: str,
        *,
        stance: Stance | None = None,
        quote: str | None = None,
        locator: str | None = None,
        title: str | None = None,
        got: Capture | None = None,
        quote_anyway: bool = False,
    ) -> Change | None:
        """Link a URL, a file or a source already here as evidence; the same URL or bytes is the same source, linked once.

        A stance of None supports, or keeps what an existing link says. A passage that is not in the saved words, or in those that
        were had ahead (got), is refused with the nearest one, unless quote_anyway. Raises Refused.
        """
        words = got.draft.text if got and got.draft else None
        return evidence.link(
            self.store,
            self.analyst,
            claim_id,
            location,
            stance,
            quote,
            locator,
            title,
            words=words,
            quote_anyway=quote_anyway,
        )

    def ahead(self, location: str, title: str | None = None, *, cancelled: Never = never) -> Capture | None:
        """Have what a location says before it is linked, so that a passage can be compared; None where its words are saved."""
        return evidence.ahead(self.store, location, title, cancelled)

    def twins(self, location: str, got: Capture | None = None) -> "list[Twin]":
        """List the sources that what a location names would be again, or is: page, DOI, bytes, words or nearly the words."""
        return twins.of_source(self.store, evidence.named(self.store, location), got)

    def join_sources(self, kept: str, others: Sequence[str]) -> Change | None:
        """Make one source of several: what cites the others cites the one kept, which gains what only they knew.

        Names are ids, beginnings of them, or addresses. Raises NotFound, Refused.
        """
        return joining.join(self.store, self.analyst, kept, others)

    def misquoted(self, source_id: str) -> "list[Misquoted]":
        """List the links to a source of which the passage is not in its saved words, each with the nearest one there."""
        return quoting.misquoted(self.store, sources.find(self.store, source_id))

    def misquote(self, source_id: str, quote: str) -> "Misquote | None":
        """Tell that a passage is not in the saved words of a source, and the nearest there; None where it is or none are saved."""
        return quoting.misquote(self.store, sources.find(self.store, source_id), quote)

    def linked(self, claim_id: str, location: str) -> tuple[EvidenceView, ...]:
        """List the evidence of a claim that comes from one source (its address, file or id): what it says of the claim already."""
        return evidence.linked(self.eyes, claim_id, location)

    def link_picture(self, claim_id: str, data: bytes, title: str, *, stance: Stance | None = None) -> Change | None:
        """Link a PNG picture as evidence and keep its bytes as they are; raises Refused."""
        return pictures.link(self.store, self.analyst, claim_id, data, title, stance)

    def edit_evidence(
        self,
        evidence_id: str,
        *,
        stance: Stance | None = None,
        quote: str | None = KEEP,
        locator: str | None = KEEP,
        quote_anyway: bool = False,
    ) -> Change | None:
        """Change what a piece of evidence says of its claim, its quoted passage (checked as by link) or where that stands."""
        return evidence.edit(self.store, self.analyst, evidence_id, stance, quote, locator, quote_anyway=quote_anyway)
