"""What the publisher changed in an article after it was taken in, and what became of its claims, as a report tells it."""

from typing import Any

from workbench.domain.records import dataclass
from workbench.domain.renewal import Edit, Fate, Outcome, Renewed
from workbench.services.report.outline import Outline, count_parts, quoted, short
from workbench.services.report.strings import Words

MOST_EDITS = 20  # of one version that are shown; the others are counted, and JSON has them all
LONGEST = 110


@dataclass(frozen=True, slots=True)
class ToldOutcome:
    """A claim whose words are others now: id and name, what became of it, its words before and after (empty for none)."""

    claim_id: str
    claim: str
    text: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ToldRenewal:
    """One new version of the article: title, what became of claims, those whose words changed, edits, how many are left out."""

    title: str
    text: str
    claims: tuple[ToldOutcome, ...]
    edits: tuple[Edit, ...]
    more: str


def told_renewals(outline: Outline, words: Words, most: int | None = MOST_EDITS) -> tuple[ToldRenewal, ...]:
    """Tell the new versions of the article that were taken in, newest first; of a report on some claims what concerns these.

    most are the edits of each that are told one by one.
    """
    return tuple(_told(one, outline, words, len(one.edits) if most is None else most) for one in reversed(outline.dossier.renewals))


def renewed_line(outline: Outline, words: Words) -> str:
    """Say for the head of a report on which day the publisher's last changes were taken in; empty when none were."""
    days = [one.at for one in outline.dossier.renewals]
    return words("renewals.line", day=words.day(max(days))) if days else ""


def renewal_json(one: Renewed) -> dict[str, Any]:
    """Write one new version with every edit and the fate of each claim that carried work."""
    return {
        "at": one.at,
        "analyst": one.analyst,
        "edits": [
            {
                "before": edit.before,
                "after": edit.after,
                "start": edit.start,
                "end": edit.end,
                "moved": edit.moved,
                "lead": edit.lead,
                "tail": edit.tail,
            }
            for edit in one.edits
        ],
        "claims": [
            {"claim": it.claim_id, "number": it.number, "fate": it.fate.value, "before": it.before, "after": it.after}
            for it in one.outcomes
        ],
    }


def edit_words(edit: Edit, words: Words) -> str:
    """Say what kind of edit it is: moved, added, taken out or replaced."""
    if edit.moved:
        return words("renewal.moved")
    return words("renewal.added") if not edit.before else words("renewal.replaced") if edit.after else words("renewal.removed")


def edit_passages(edit: Edit) -> tuple[tuple[str, str, str], ...]:
    """The words that an edit is about, each with those before and after it: as they were and as they became, else as they are."""
    told = (edit.after,) if edit.moved else (edit.before, edit.after)
    return tuple((edit.lead, short(one, LONGEST), edit.tail) for one in told if one)


def edit_line(edit: Edit, words: Words) -> str:
    """Tell an edit in one line of plain text."""
    return f"{edit_words(edit, words)}{words('colon')}" + " → ".join(
        _quoted("".join(parts), words) for parts in edit_passages(edit)
    )


def renewed_lines(claim_id: str, outline: Outline, words: Words) -> tuple[str, ...]:
    """Tell of one claim what each newer version of the article did to its words; nothing where it left them as they were."""
    return tuple(_line(at, it, words) for at, it in outline.fates.get(claim_id, ()) if it.fate is not Fate.UNCHANGED)


def _line(at: str, it: Outcome, words: Words) -> str:
    told = f"{words('renewal.title', moment=words.moment(at))}{words('colon')}{words(f'renewed.{it.fate.value}')}"
    if it.fate in (Fate.MOVED, Fate.GONE):
        return told
    return f"{told} {_quoted(short(it.before, LONGEST), words)} → {_quoted(short(it.after, LONGEST), words)}"


def _quoted(text: str, words: Words) -> str:
    before, after = quoted(text, words)
    return f"{before}{text}{after}"


def _told(one: Renewed, outline: Outline, words: Words, most: int) -> ToldRenewal:
    here = outline.numbers
    outcomes = [it for it in one.outcomes if not outline.dossier.partial or it.claim_id in here]
    counts = {fate.value: sum(it.fate is fate for it in outcomes) for fate in Fate}
    told = [words.count("renewal.edits", len(one.edits))]
    if outcomes:
        told.append(words("renewal.claims", counts=count_parts(counts, words, "renewed")))
    changed = tuple(_outcome(it, outline, words) for it in outcomes if it.fate not in (Fate.UNCHANGED, Fate.MOVED))
    left = len(one.edits) - most
    more = words.count("renewal.more", left) if left > 0 else ""
    return ToldRenewal(words("renewal.title", moment=words.moment(one.at)), " ".join(told), changed, one.edits[:most], more)


def _outcome(it: Outcome, outline: Outline, words: Words) -> ToldOutcome:
    number = outline.numbers.get(it.claim_id)
    there = it.claim_id in outline.numbers
    if not there and it.number is not None:
        name = words("claim.former", number=it.number)
    else:
        name = words("claim.unnumbered") if number is None else words("claim.number", number=number)
    return ToldOutcome(it.claim_id, name, words(f"renewed.{it.fate.value}"), it.before, "" if it.fate is Fate.GONE else it.after)
