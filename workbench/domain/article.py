"""Texts under check and the bytes they came from."""

import hashlib
import zlib
from dataclasses import field

from workbench.domain.enums import Kind, Shelf
from workbench.domain.journal import LATER
from workbench.domain.records import dataclass
from workbench.domain.statement import Flag

_PROBE = 65_536
_CAREFUL = 1_000_000  # bytes; more of them are packed faster and less


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as read from a file, a page or the clipboard, before it is stored.

    text is decoded and never edited afterwards; data are the original bytes; location is the file's name or URL as given.
    title_made tells that no title came with the text: its first line was taken for one. pages are the places in text where its
    pages begin, empty for what has none. unread says why the text of evidence could not be read. institutions are
    those authors of whom the page says that they are no persons. saved_at is when the page was saved, as
    the file tells (RFC 3339, UTC).
    """

    text: str
    data: bytes
    media_type: str
    encoding: str | None
    location: str
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    published: str | None = None
    language: str | None = None
    flags: tuple[Flag, ...] = ()
    title_made: bool = False
    pages: tuple[int, ...] = ()
    unread: str | None = None
    institutions: tuple[str, ...] = ()
    saved_at: str | None = None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The saved bytes of an article or a source; sha256 in hex is their name. Stored once, never changed.

    data is what is stored: the bytes as they are, or packed (zlib) where that makes them fewer than size.
    """

    sha256: str
    media_type: str
    size: int
    saved_at: str
    data: bytes

    @classmethod
    def of(cls, content: bytes, media_type: str, saved_at: str) -> "Snapshot":
        """Pack bytes for saving; takes a second for some 50 MB, so do it before a step is opened."""
        return cls(hashlib.sha256(content).hexdigest(), media_type, len(content), saved_at, _packed(content))

    @property
    def content(self) -> bytes:
        """The bytes as they came; raises ValueError when what is stored does not unpack to them."""
        if len(self.data) == self.size:
            return self.data
        try:
            unpacker = zlib.decompressobj()
            content = unpacker.decompress(self.data, self.size + 1)
        except zlib.error as problem:
            raise ValueError("the saved bytes are damaged") from problem
        if len(content) != self.size or not unpacker.eof or unpacker.unused_data:
            raise ValueError("the saved bytes are damaged")
        return content


@dataclass(frozen=True, slots=True)
class Article:
    """A text under check; offsets of its claims count code points of text, and so do pages, where its pages begin."""

    id: str
    title: str
    text: str
    snapshot: str
    location: str
    opened_at: str
    encoding: str | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    published: str | None = None
    language: str | None = None
    flags: tuple[Flag, ...] = ()
    pages: tuple[int, ...] = field(default=(), metadata=LATER)

    @property
    def words(self) -> int:
        return len(self.text.split())


@dataclass(frozen=True, slots=True)
class Filing:
    """How an article is kept: who works on it until when, under which tags, with which note, and on which shelf since when.

    deadline is a day (ISO 8601) or a time (RFC 3339 in UTC). An article that nobody filed is in work, and has none of these.
    """

    article_id: str
    tags: tuple[str, ...] = ()
    assignee: str | None = None
    deadline: str | None = None
    note: str = ""
    shelf: Shelf = Shelf.WORK
    shelved_at: str | None = None


@dataclass(frozen=True, slots=True)
class Dismissal:
    """An analyst's word that a flag of an article's text is no problem; kind, start and end name the flag."""

    id: str
    article_id: str
    kind: str
    start: int
    end: int
    analyst: str
    dismissed_at: str


@dataclass(frozen=True, slots=True)
class FlagView:
    """A flag of an article as it is listed: number counts from 1 in text order, dismissal is set when it was put aside."""

    number: int
    flag: Flag
    dismissal: Dismissal | None = None

    @property
    def dismissed(self) -> bool:
        return self.dismissal is not None


@dataclass(frozen=True, slots=True)
class LineRule:
    """What an analyst decided about a line of an outlet's pages: statement (it is body), furniture or related.

    line is the line as compared: lower case, without marks around it, each run of digits a "#"; overruled is the id of the
    engine's rule that had decided otherwise.
    """

    id: str
    outlet: str
    line: str
    kind: Kind
    overruled: str
    analyst: str
    decided_at: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How the claims of an article stand; coverage counts statements with a verdict or marked not checkable."""

    claims: int = 0
    to_review: int = 0
    verified: int = 0
    disputed: int = 0
    unverified: int = 0
    not_checkable: int = 0
    unsourced: int = 0

    @property
    def reviewed(self) -> int:
        return self.claims - self.to_review


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """A line of the library: an article without its text, its length in words, how its claims stand and how it is filed.

    doubts counts those about its text that nobody dismissed; filing is None while nobody has filed it.
    """

    id: str
    title: str
    location: str
    opened_at: str
    outlet: str | None
    url: str | None
    published: str | None
    language: str | None
    words: int
    tally: Tally
    touched_at: str
    author: str | None = None
    doubts: int = 0
    filing: Filing | None = None

    @property
    def filed(self) -> Filing:
        """How it is filed, as for every article."""
        return self.filing or Filing(self.id)

    @property
    def open_findings(self) -> int:
        """What is still to be looked at beside the claims to review: doubts about the text, verdicts without a source."""
        return self.doubts + self.tally.unsourced

    @property
    def needs_review(self) -> bool:
        """Does every claim have its finding, but not everything behind the findings stand?"""
        return self.tally.claims > 0 and self.tally.to_review == 0 and self.open_findings > 0


def _packed(content: bytes) -> bytes:
    """The bytes, packed if that is worth it; pictures and archives are packed already."""
    if len(zlib.compress(content[:_PROBE], 1)) > 0.9 * min(len(content), _PROBE):
        return content
    packed = zlib.compress(content, 6 if len(content) <= _CAREFUL else 1)
    return packed if len(packed) < len(content) else content
