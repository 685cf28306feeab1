"""What read() promises for any text at all, to be checked on a text and its reading."""

from math import isfinite

from workbench.domain.statement import DateMention, InnerQuote, Quantity, Reading
from workbench.services.language import explain


def check_promises(text: str, reading: Reading) -> None:
    """Statements tile the text, hold what is told inside them, and are explained; figures and flags are within bounds."""
    end = 0
    for statement in reading.statements:
        # What no statement holds is white space; no statement is empty or begins before the one before has ended.
        assert not text[end : statement.start].strip()
        assert end <= statement.start < statement.end
        assert statement.text == text[statement.start : statement.end] == statement.text.strip()
        assert explain(statement.rule)
        assert 0 <= statement.checkworthiness <= 1
        assert (statement.speaker is None) == (statement.attribution == ())
        assert all(isfinite(quantity.value) for quantity in statement.quantities)
        end = statement.end
    assert not text[end:].strip()
    for start, stop, words, first, last in _parts(reading):
        assert first <= start < stop <= last
        assert words is None or words == text[start:stop]
    assert all(0 <= flag.start < flag.end <= len(text) for flag in reading.flags)


def _parts(reading: Reading) -> list[tuple[int, int, str | None, int, int]]:
    """Every span told inside a statement: its ends, its words where it gives them, and the ends of the statement."""
    found: list[tuple[int, int, str | None, int, int]] = []
    for statement in reading.statements:
        inside: list[Quantity | DateMention | InnerQuote] = [*statement.quantities, *statement.dates, *statement.inner_quotes]
        found += ((one.start, one.end, getattr(one, "text", None), statement.start, statement.end) for one in inside)
        if statement.content is not None:
            found.append((*statement.content, None, statement.start, statement.end))
    return found
