"""The journal as people read it: one deed for each action, whatever number of records it touched."""

from workbench.domain.enums import Intent, Verdict
from workbench.domain.records import dataclass


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which deeds are listed: those that touched a claim or an article, of an analyst, since an RFC 3339 time, with these words.

    Every word must occur in the name of the action, the analyst, or in what was written of verdicts, evidence and sources.
    """

    claim: str | None = None
    article: str | None = None
    analyst: str | None = None
    since: str | None = None
    words: str = ""

    @property
    def everything(self) -> bool:
        """Does it leave nothing out?"""
        return not (self.claim or self.article or self.analyst or self.since or self.words.strip())


@dataclass(frozen=True, slots=True)
class Deed:
    """One action in the journal; seq is the number of its last event, label its name in English ("mark claim 4 disputed").

    was is the verdict that a single claim had before. claim_id and article_id name what can be shown of it now, None where that is
    gone or there is more than one article. undone tells that an undo took it back and no redo restored it.
    """

    seq: int
    step: str
    at: str
    analyst: str
    intent: Intent
    label: str
    events: int
    was: Verdict | None = None
    claim_id: str | None = None
    article_id: str | None = None
    title: str | None = None
    undone: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """Deeds, newest first, and whether older ones follow."""

    deeds: tuple[Deed, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class Back:
    """What going back to an event of the journal takes: the names of the actions to undo, newest first."""

    seq: int
    labels: tuple[str, ...]
