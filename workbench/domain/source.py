"""What supports or contradicts a claim."""

from dataclasses import field, replace

from workbench.domain.article import Draft
from workbench.domain.cited import Variable
from workbench.domain.enums import Fate, SourceType, Stance, Standing, Verdict
from workbench.domain.journal import LATER, Change
from workbench.domain.pin import Pin, PinnedCopy
from workbench.domain.records import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """Something that can support or contradict a claim; key is what makes two links the same source.

    key: the normalised URL, sha256:… of a file, check:… of an earlier check, or cite:… of a reference without either. The url of a
    file is the address that the page saved in it states; it is not fetched for it. published is
    the date as given; accessed RFC 3339. snapshot and text are SHA-256 of saved bytes: those that came, and the words read from
    them in UTF-8, of which pages are the places where its pages begin, in code points. standing, interest (what the source gains
    by saying so), withheld (why it must not be named) and fate (corrected or withdrawn, noted at fate_at, with a note) are the
    analyst's. cited are further variables of a citation: what it appeared in, volume, pages.
    """

    id: str
    key: str
    type: SourceType
    title: str
    url: str | None
    added_at: str
    publisher: str | None = None
    published: str | None = None
    accessed: str | None = None
    snapshot: str | None = None
    author: str | None = field(default=None, metadata=LATER)
    language: str | None = field(default=None, metadata=LATER)
    text: str | None = field(default=None, metadata=LATER)
    pages: tuple[int, ...] = field(default=(), metadata=LATER)
    archive: str | None = field(default=None, metadata=LATER)
    doi: str | None = field(default=None, metadata=LATER)
    standing: Standing | None = field(default=None, metadata=LATER)
    interest: str | None = field(default=None, metadata=LATER)
    withheld: str | None = field(default=None, metadata=LATER)
    fate: Fate | None = field(default=None, metadata=LATER)
    fate_at: str | None = field(default=None, metadata=LATER)
    fate_note: str | None = field(default=None, metadata=LATER)
    cited: tuple[Variable, ...] = field(default=(), metadata=LATER)

    @property
    def untitled(self) -> bool:
        """Is its address all that it is known by? It stands in the place of a title, and is none."""
        return self.url is not None and self.title == self.url

    @property
    def is_file(self) -> bool:
        """Was it linked as a file? Then its address, if it has one, is what the file says of itself."""
        return self.key.startswith("sha256:")


@dataclass(frozen=True, slots=True)
class Capture:
    """What could be had of a source: the draft read from its saved bytes, or why there is none.

    at is when the bytes were had (RFC 3339, UTC); told is a sentence for people when something could not be had or read.
    """

    source_id: str
    draft: Draft | None
    at: str
    told: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A source linked to a claim: what it says of it, the quoted passage, and where in the source that stands.

    held is the verdict that an earlier check of one's own had when it was linked.
    """

    id: str
    claim_id: str
    source_id: str
    stance: Stance
    linked_at: str
    analyst: str
    quote: str | None = None
    locator: str | None = None
    held: Verdict | None = field(default=None, metadata=LATER)


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """Evidence together with the source it links, the pin that tells where its passage stands, and the copy it stands in.

    Without a pin there is a copy only where the newest does not hold the passage.

    hidden when the source is withheld and stands here without its name, pin and copy.
    """

    evidence: Evidence
    source: Source
    hidden: bool = False
    pin: Pin | None = None
    copy: PinnedCopy | None = None

    @property
    def lost(self) -> bool:
        """Does the newest saved copy of the source no longer hold the passage that stands in an older one?"""
        return self.copy is not None and self.copy.holds is False and not self.unfound

    @property
    def unfound(self) -> bool:
        """Did no saved copy ever hold the passage, a translation for instance?"""
        return self.copy is not None and self.copy.holds is False and self.copy.is_newest and self.pin is None

    @property
    def older_copy(self) -> PinnedCopy | None:
        """The copy that the passage stands in, where the source was saved again since."""
        return None if self.copy is None or self.copy.is_newest else self.copy

    def without_name(self) -> "EvidenceView":
        """The same with nothing left of a withheld source but why it is withheld."""
        if not self.source.withheld or self.hidden:
            return self
        source, why = self.source, f"[…] {self.source.withheld}"
        fate = source.fate
        nameless = Source(source.id, "withheld", source.type, why, None, source.added_at, withheld=source.withheld, fate=fate)
        return EvidenceView(replace(self.evidence, locator=None), nameless, hidden=True)


def source_of(change: Change | None) -> str | None:
    """The id of the source that a change linked, None where it linked none."""
    return next((record.source_id for record in change.saved if isinstance(record, Evidence)), None) if change else None
