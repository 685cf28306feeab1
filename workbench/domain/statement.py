"""What the text engine finds in an article."""

from workbench.domain.enums import AttributionForm, Kind
from workbench.domain.records import record


@record
class Signal:
    """One named reason for or against checking a statement, with its weight in log-odds and the words that show it."""

    name: str
    weight: float
    text: str


@record
class Quantity:
    """A number with what it counts; an open bound is None (at least 8: low 8, high None)."""

    text: str
    start: int
    end: int
    value: float
    low: float | None
    high: float | None
    unit: str | None
    noun: str | None


@record
class DateMention:
    """A date in the text; first and last day as ISO 8601 where it could be resolved."""

    text: str
    start: int
    end: int
    first: str | None
    last: str | None
    resolved: bool


@record
class InnerQuote:
    """Quoted words inside a statement, marks included, with who is quoted if that is known."""

    start: int
    end: int
    speaker: str | None


@record
class Flag:
    """Damage or doubt found in a text, with the reason in words; offsets in code points."""

    kind: str
    start: int
    end: int
    reason: str


@record
class Statement:
    """A span of an article; start and end are code points of the stored text, end exclusive.

    attribution is the chain outward: who said it first, then whoever relays it. content is the asserted part
    without its cue. checkworthiness is the sum of the signals' weights through a logistic curve, 0 to 1.
    """

    start: int
    end: int
    text: str
    kind: Kind
    rule: str
    subkind: str | None = None
    speaker: str | None = None
    attribution: tuple[str, ...] = ()
    attribution_form: AttributionForm | None = None
    cue: str | None = None
    content: tuple[int, int] | None = None
    inner_quotes: tuple[InnerQuote, ...] = ()
    checkworthiness: float = 0.0
    signals: tuple[Signal, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    confidence: float = 1.0


@record
class Reading:
    """What the engine made of one text: its language (ISO 639-1, None when unsure), its flags and its statements in order."""

    language: str | None
    flags: tuple[Flag, ...]
    statements: tuple[Statement, ...]
