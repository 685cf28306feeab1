"""What verify found wrong, and what recover could not read, as data: whoever shows it makes the words."""

from enum import StrEnum

from workbench.domain.records import dataclass


class Fault(StrEnum):
    """What is wrong; the comment names the values that its sentence takes."""

    # In the journal.
    MISSING = "missing"  # n: the number of the event that should stand there
    UNLINKED = "unlinked"
    ALTERED = "altered"
    MISBEGUN = "misbegun"  # other, record: its kind and id
    OLDER_ID = "older-id"
    ALTERED_ELSEWHERE = "altered-elsewhere"
    CUT_BEHIND_MERGE = "cut-behind-merge"
    # In records, saved bytes and imports.
    UNTOLD = "untold"
    DIFFERS = "differs"
    NOT_STORED = "not-stored"
    DANGLING = "dangling"  # other: the kind of record that it points at
    OTHER_BYTES = "other-bytes"
    OTHER_CHECKS = "other-checks"
    # In what can be made anew.
    INDEX = "index"
    WORDS = "words"
    VECTORS = "vectors"
    # In the file.
    PAGES = "pages"  # line: what SQLite says
    UNREADABLE = "unreadable"  # error: what SQLite says
    # Against a head kept elsewhere.
    NO_HEAD = "no-head"
    FEWER = "fewer"  # n: the number of events seen before
    ANOTHER = "another"
    # What a recovery could not read.
    HOLES = "holes"  # n: bytes
    EVENT_LOST = "event-lost"  # first
    EVENTS_LOST = "events-lost"  # first, last
    END_UNKNOWN = "end-unknown"
    UNVOUCHED = "unvouched"  # n: records
    ROWS_UNREAD = "rows-unread"  # n
    ROW_DIFFERS = "row-differs"
    ROW_UNTOLD = "row-untold"
    NEWER = "newer"
    ARTICLE_BYTES = "article-bytes"  # title
    SOURCE_BYTES = "source-bytes"  # title
    OWNER_LOST = "owner-lost"  # other: the kind of record that it belongs to
    UNFIT = "unfit"
    CHECKS_LOST = "checks-lost"  # n, title: of the import
    MORE = "more"  # n


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: place is a table or a part of the casebook (journal, index, file), name which of them, if any.

    values are what the sentence names beside that, in pairs, so that a finding can be compared and hashed.
    """

    place: str
    name: str
    fault: Fault
    values: tuple[tuple[str, str | int], ...] = ()

    @property
    def where(self) -> str:
        """The place and the name, as the casebook calls them."""
        return f"{self.place} {self.name}".rstrip()


def finding(place: str, name: object, fault: Fault, **values: str | int) -> Finding:
    """Make a finding; name is the number or the id, empty for a place that there is once."""
    return Finding(place, str(name), fault, tuple(values.items()))
