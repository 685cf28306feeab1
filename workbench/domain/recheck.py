"""Findings that must be looked at again because something they rest on is another than it was."""

from dataclasses import field, replace
from enum import StrEnum

from workbench.domain.enums import Verdict
from workbench.domain.journal import LATER
from workbench.domain.records import dataclass


class CauseKind(StrEnum):
    """What happened: a source was corrected or withdrawn, its newest copy no longer holds a pinned passage, an earlier check found
    otherwise or went, a review date passed, or a newer version of the article has other words.
    """

    SOURCE = "source"
    CHECK = "check"
    GONE = "gone"
    REVIEW = "review"
    WORDING = "wording"
    PASSAGE = "passage"


@dataclass(frozen=True, slots=True)
class Cause:
    """One thing that happened to what a finding rests on.

    key names the thing with its state, so that the same thing in another state is another cause. of is the id of the source or of
    the claim it happened to, title its name or words; value the fate (of a source, or of the claim's words), the verdict as it is
    now (None for none), the passage, or the day. note is what is known of a source's fate. via is the claim through which it
    reached this one, None when it rests on it directly. withheld says why its source must not be named.
    """

    key: str
    kind: CauseKind
    of: str
    title: str
    value: str | None = None
    note: str | None = None
    via: str | None = None
    via_quote: str | None = None
    withheld: str | None = None

    def without_name(self) -> "Cause":
        """The same with nothing left of a withheld source but why it is withheld."""
        return replace(self, title=f"[…] {self.withheld}", note=None) if self.withheld else self


class Looked(StrEnum):
    """What came of it when a claim was looked at in the knowledge of what happened: its finding stood, another one was given, or
    it got its first.
    """

    STANDS = "stands"
    ANEW = "anew"
    FIRST = "first"


@dataclass(frozen=True, slots=True)
class Confirmation:
    """An analyst's look at a finding in the knowledge of these causes (their keys); confirmed_at is RFC 3339.

    how is what came of it, None where an older casebook does not tell.
    """

    claim_id: str
    causes: tuple[str, ...]
    analyst: str
    confirmed_at: str
    how: Looked | None = field(default=None, metadata=LATER)


@dataclass(frozen=True, slots=True)
class RecheckEntry:
    """A finding to look at again as it is listed: where it is, what it says, and why."""

    claim_id: str
    article_id: str
    title: str
    number: int | None
    quote: str
    verdict: Verdict | None
    causes: tuple[Cause, ...]
