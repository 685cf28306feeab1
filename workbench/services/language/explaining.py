"""Why a statement is what it is: its kind, who says it, what makes it worth checking, what was read in it."""

import re

from workbench.domain.claim import Claim
from workbench.domain.enums import AttributionForm
from workbench.domain.records import dataclass
from workbench.domain.statement import DateMention, Quantity, Signal, Statement
from workbench.services.language.attribution import find_cue
from workbench.services.language.cues import cue_table
from workbench.services.language.fold import fold
from workbench.services.language.lexicon import lexicon
from workbench.services.language.meanings import BY_HAND, DOUBTFUL, FORMS, SIGNALS, sureness
from workbench.services.language.nouns import Nouns
from workbench.services.language.quotations import find_quotations
from workbench.services.language.rules import explain
from workbench.services.language.signals import BIAS
from workbench.services.language.speakers import SURE
from workbench.services.language.tokens import tokenize

_FIGURES = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}")
_YEAR = re.compile(r"\d{4}")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NO_DAY = "open: no calendar has this day"


@dataclass(frozen=True, slots=True)
class Explanation:
    """Sentences for an analyst: why this kind, why this speaker (cue_rule is its rule where that is known), then one for each
    signal, quantity and date; start is the weight that the signals are added to."""

    kind: str
    speaker: tuple[str, ...]
    cue_rule: str | None
    start: float
    signals: tuple[tuple[Signal, str], ...]
    quantities: tuple[tuple[Quantity, str], ...]
    dates: tuple[tuple[DateMention, str], ...]


def explain_statement(found: Statement | Claim, words: str, language: str | None, published: str | None) -> Explanation:
    """Explain what the engine, or an analyst, decided of a statement; words are its text, the rest is of its article."""
    named = found.speaker is not None and found.confidence < BY_HAND
    rule = cue_rule(words, language, found.cue) if named else None
    return Explanation(
        _kind(found.rule),
        _speaker(found, rule),
        rule,
        BIAS,
        tuple(
            (signal, SIGNALS.get(signal.name, "An earlier version of the workbench knew this signal.")) for signal in found.signals
        ),
        tuple((quantity, _quantity(quantity)) for quantity in found.quantities),
        tuple((date, _date(date, language, published)) for date in found.dates),
    )


def cue_rule(words: str, language: str | None, cue: str | None) -> str | None:
    """The rule that found a cue in a sentence, None where the sentence alone does not show it again."""
    if not cue:
        return None
    text = fold(words).text
    tokens = tokenize(text, 0, len(text))
    if not len(tokens):
        return None
    table = cue_table(language)
    quotations = find_quotations(text, [(0, len(text))], speaking=table.verbs)[0][0]
    quoted = [any(q.start <= start < q.end for q in quotations) for start in tokens.starts]
    again = find_cue(Nouns(tokens, table, text), quoted)
    if again is None or " ".join(text[tokens.starts[again.first] : tokens.end(again.last)].split()) != cue:
        return None
    return again.rule


def _kind(rule: str) -> str:
    try:
        return explain(rule)
    except KeyError:
        return f"An earlier version of the workbench decided so, by its rule “{rule}”."


def _speaker(found: Statement | Claim, rule: str | None) -> tuple[str, ...]:
    if not found.speaker:
        return ("Nobody was found who says it: the article itself does.",) if found.kind.is_body else ()
    told = [explain(rule)] if rule else []
    told += [FORMS[found.attribution_form]] if found.attribution_form else []
    if len(found.attribution) > 1:
        told.append("Whoever stands behind the first name passes the words on.")
    doubtful = rule is not None and found.confidence >= SURE.get(rule, 1.0)
    with_cue = found.cue is not None or found.attribution_form is not AttributionForm.CONTINUED
    return (*told, DOUBTFUL if doubtful else sureness(found.confidence, with_cue=with_cue))


def _quantity(quantity: Quantity) -> str:
    low, high, value = quantity.low, quantity.high, quantity.value
    if low is not None and high is not None:
        size = number(value) if low == high else f"between {number(low)} and {number(high)}"
    elif low is not None:
        size = f"{number(low)} or more"
    else:
        size = number(value) if high is None else f"{number(high)} or less"
    unit, noun = quantity.unit, quantity.noun
    # A unit's code says the same as the text's own word for it: "mi" and "miles"; a sign or "km/h" says more.
    if unit and noun and (unit == noun or unit.isalpha() or "/" in unit):
        unit, noun = (unit, None) if "/" in unit else (None, noun)
    return " ".join(filter(None, (size, unit, noun)))


def number(value: float) -> str:
    """A number without needless digits, thousands parted by thin no-break spaces that every font has: 1 250 000, 0.333."""
    if value == int(value):
        return f"{int(value):,}".replace(",", "\N{NO-BREAK SPACE}")
    return f"{value:.3g}" if abs(value) < 1 else f"{value:,.3f}".rstrip("0").replace(",", "\N{NO-BREAK SPACE}")


def _date(date: DateMention, language: str | None, published: str | None) -> str:
    if date.first is not None:
        return date.first if date.first == date.last else f"{date.first} to {date.last}"
    figures = _FIGURES.fullmatch(date.text)
    if figures:
        first, second = int(figures[1]), int(figures[2])
        two_ways = 1 <= first <= 12 and 1 <= second <= 12
        return "open: it can be read two ways, the day or the month first" if two_ways else _NO_DAY
    if _YEAR.search(date.text):
        return _NO_DAY
    if not published:
        return "open: it needs the date of the article"
    known = lexicon(language).numbers("dates", "weekdays")
    if known.keys() & set(_WORD.findall(date.text.casefold())) and not _DIGIT.search(date.text):
        return "open: it can be read two ways, the last such day before the article's date or the next one after it"
    return "open: neither the sentence nor the date of the article tells its year"
