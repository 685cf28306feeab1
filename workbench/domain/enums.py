"""Closed vocabularies; every value is the word used in the casebook, in JSON and on the command line."""

from enum import StrEnum


class Kind(StrEnum):
    """What a statement is; the first three are the body of an article and can carry a verdict."""

    HEADLINE = "headline"
    STATEMENT = "statement"
    QUOTE = "quote"
    RELATED = "related"
    FURNITURE = "furniture"

    @property
    def is_body(self) -> bool:
        return self in BODY_KINDS


BODY_KINDS = frozenset({Kind.HEADLINE, Kind.STATEMENT, Kind.QUOTE})


class AttributionForm(StrEnum):
    """How the words of a speaker are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    PARTIAL = "partial"
    CONTINUED = "continued"


class Relation(StrEnum):
    """How what an earlier check names stands to what a claim names."""

    SAME = "same"
    MORE_EXACT = "more-exact"
    LESS_EXACT = "less-exact"
    DIFFERS = "differs"


class Verdict(StrEnum):
    """A finding; a claim without one is still to review, which is a different thing from unverified."""

    VERIFIED = "verified"
    DISPUTED = "disputed"
    UNVERIFIED = "unverified"


class Reason(StrEnum):
    """Why a verdict is not simply verified; kept beside the verdict, never instead of it."""

    NO_EVIDENCE = "no-evidence"
    CONFLICTING = "conflicting"
    OUTDATED = "outdated"
    MISSING_CONTEXT = "missing-context"
    MISATTRIBUTED = "misattributed"
    ALTERED = "altered"
    SATIRE = "satire"
    OTHER = "other"


class NotCheckable(StrEnum):
    """Why a claim cannot be checked at all."""

    OPINION = "opinion"
    PREDICTION = "prediction"
    QUESTION = "question"
    VAGUE = "vague"
    PRIVATE = "private"


class Stance(StrEnum):
    """What a source says of a claim."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    CONTEXT = "context"


class SourceType(StrEnum):
    """What a source is."""

    WEBPAGE = "webpage"
    DOCUMENT = "document"
    DATASET = "dataset"
    INTERVIEW = "interview"
    CHECK = "check"


class Standing(StrEnum):
    """Whether a source was there itself or tells what others saw and said."""

    PRIMARY = "primary"
    SECONDARY = "secondary"


class Channel(StrEnum):
    """How somebody was asked for comment."""

    EMAIL = "e-mail"
    PHONE = "phone"
    LETTER = "letter"
    MESSAGE = "message"
    IN_PERSON = "in-person"
    FORM = "form"


class Fate(StrEnum):
    """What became of a source after it was published."""

    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


class Band(StrEnum):
    """How an earlier check relates to the words searched for."""

    SAME = "same"
    DIFFERS = "differs"
    RELATED = "related"


class DifferenceKind(StrEnum):
    """In what two wordings differ."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    NEGATION = "negation"
    ACTORS = "actors"


class Intent(StrEnum):
    """Whether a step of the journal is new work, takes back or restores an earlier step, or tells what happened.

    What was found (a page that arrived after its link, a report that went out) is a fact and no work to be taken back, so undo
    passes it by. What was forgotten for good cannot be undone, nor anything before it.
    """

    DO = "do"
    UNDO = "undo"
    REDO = "redo"
    FOUND = "found"
    FORGET = "forget"


class Duplicates(StrEnum):
    """What an import does with checks that are in the file twice or in the casebook already."""

    KEEP = "keep"
    MERGE = "merge"
    SKIP = "skip"


class Shelf(StrEnum):
    """Where an article is kept: in work, put away in the archive, or in the trash until that is emptied."""

    WORK = "work"
    ARCHIVE = "archive"
    TRASH = "trash"


class RepeatKind(StrEnum):
    """By what a check is known to be another one again; page is the same page, yet another claim, and no duplicate."""

    ID = "id"
    URL = "url"
    TEXT = "text"
    PAGE = "page"
