"""The command that explains a claim, and statements in words for people."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from workbench.cli.main import Context, commands
from workbench.cli.output import counted, say, shortened
from workbench.domain.claim import Claim
from workbench.domain.statement import Reading, Statement
from workbench.services.report import wire

if TYPE_CHECKING:
    from workbench.services.language import Explanation

_SHOWN = 160


@commands.command("why")
@click.argument("claim")
@click.pass_obj
def why(context: Context, claim: str) -> None:
    """Tell why a claim is what it is: kind, speaker, what makes it worth checking, what was read in it."""
    with context.desk() as desk:
        view = desk.claim(claim)
        told = desk.reasons(view.id)
        if context.print_json(_why_json(view.id, view.claim, told)):
            return
        for line in _why_lines(view.claim, told):
            say(line)


def say_reading(name: str, reading: Reading, text: str) -> None:
    """Print what was read in a text that is not stored: each statement with its worth and its speaker, then the doubts."""
    counts = f"{counted(len(reading.statements), 'statement')}, {counted(len(reading.flags), 'doubt')}"
    say(f"{name}  (language {reading.language or 'unknown'}, {counts})")
    for one in reading.statements:
        worth = f"{one.checkworthiness:.2f}" if one.kind.is_body else "    "
        speaker = f"  [{speaker_words(one)}]" if one.speaker else ""
        say(f"{one.kind:<9} {worth}{speaker}  {shortened(one.text, _SHOWN)}")
    for flag in reading.flags:
        say(f"doubt     {flag.kind}  “{shortened(text[flag.start : flag.end], 40)}”  {flag.reason}")


def speaker_words(found: Statement | Claim) -> str:
    """A speaker with whoever passes the words on, and how they are given: Ann Roe, told by NBC (direct)."""
    chain = ", told by ".join(found.attribution or (found.speaker or "",))
    return f"{chain} ({found.attribution_form})" if found.attribution_form else chain


def _why_lines(claim: Claim, told: "Explanation") -> Iterator[str]:
    yield f"{claim.kind} ({claim.rule}): {told.kind}"
    if told.speaker:
        yield f"speaker   {speaker_words(claim) if claim.speaker else 'none'}"
    if claim.speaker and claim.cue:
        yield f"  cue “{claim.cue}”" + (f" ({told.cue_rule})" if told.cue_rule else "")
    for sentence in told.speaker:
        yield f"  {sentence}"
    if claim.speaker:
        yield f"  confidence {claim.confidence:.1f}"
    if claim.kind.is_body:
        yield f"worth     {claim.checkworthiness:.2f} of 1, from a start of {told.start:+.1f} and these weights"
    for signal, sentence in told.signals:
        words = f"  “{signal.text}”" if signal.text else ""
        yield f"  {signal.weight:+.1f}  {signal.name}: {sentence}{words}"
    for quantity, size in told.quantities:
        yield f"quantity  “{quantity.text}”: {size}"
    for date, days in told.dates:
        yield f"date      “{date.text}”: {days}"


def _why_json(claim_id: str, claim: Claim, told: "Explanation") -> dict[str, Any]:
    span = wire.span_json(claim)
    return {
        "id": claim_id,
        "kind": claim.kind,
        "rule": claim.rule,
        "why": told.kind,
        "speaker": {
            "name": claim.speaker,
            "attribution": span["attribution"],
            "attribution_form": span["attribution_form"],
            "cue": claim.cue,
            "rule": told.cue_rule,
            "confidence": claim.confidence,
            "why": list(told.speaker),
        },
        "checkworthiness": {
            "score": claim.checkworthiness,
            "start": told.start,
            "signals": [{**one, "why": why} for one, (_, why) in zip(span["signals"], told.signals, strict=True)],
        },
        "quantities": [{**one, "why": why} for one, (_, why) in zip(span["quantities"], told.quantities, strict=True)],
        "dates": [{**one, "why": why} for one, (_, why) in zip(span["dates"], told.dates, strict=True)],
    }
