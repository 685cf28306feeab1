"""What the versions of a report changed, in words: readers see what they were told before, and when."""

from collections.abc import Iterator, Sequence

from workbench.domain.dossier import Dossier
from workbench.domain.records import dataclass
from workbench.domain.scale import Rating
from workbench.domain.version import Revision, Told
from workbench.services.report.outline import NOT_CHECKABLE, TO_REVIEW, Outline
from workbench.services.report.strings import Words, words_in


@dataclass(frozen=True, slots=True)
class ToldChange:
    """One claim that is told otherwise: id and name, its words, what changed, and the rationale that was there before (or none).

    A claim is named by the number it has in this report. A rationale that was taken back is not printed again.
    """

    claim_id: str
    claim: str
    quote: str
    text: str
    rationale: str


@dataclass(frozen=True, slots=True)
class ToldVersion:
    """One version after the first: its title, the correction note (empty where nothing was corrected) and its changes."""

    title: str
    note: str
    changes: tuple[ToldChange, ...]


def told_versions(outline: Outline, words: Words) -> tuple[ToldVersion, ...]:
    """Tell all versions but the first, newest first; of a report on some claims only what concerns these."""
    dossier = outline.dossier
    here = {view.id for view in dossier.claims}
    told = []
    for version in outline.history[:0:-1]:
        found = [one for one in version.revisions if not dossier.partial or one.claim.claim_id in here]
        if found:
            corrected = [one for one in found if one.corrects]
            note = words.count("correction", len(corrected), claims=_names(corrected, outline, words)) if corrected else ""
            title = words("version.title", number=version.number, moment=words.moment(version.made_at))
            told.append(ToldVersion(title, note, tuple(_change(one, outline, words) for one in found)))
    return tuple(told)


def kept_line(outline: Outline, words: Words) -> str:
    """Say what readers find of earlier versions: all, or all but the words of rationales that were withdrawn."""
    here = {view.id for view in outline.dossier.claims}
    found = [one for version in outline.history[1:] for one in version.revisions]
    shown = [one for one in found if not outline.dossier.partial or one.claim.claim_id in here]
    left_out = any(_rewritten(one) and is_withdrawn(one.before, outline) for one in shown if one.before)
    return words("changes.text.withdrawn" if left_out else "changes.text")


def corrected_line(outline: Outline, words: Words) -> str:
    """Say on which day the report was corrected last, for its head; empty when it never was."""
    days = [version.made_at for version in outline.history[1:] if any(one.corrects for one in version.revisions)]
    if outline.dossier.partial:
        here = {view.id for view in outline.dossier.claims}
        days = [at for claim_id, found in outline.corrections.items() if claim_id in here for at, _ in found]
    return words("version.corrected", day=words.day(max(days))) if days else ""


def told_changes(found: Sequence[Revision], dossier: Dossier, language: str) -> tuple[ToldChange, ...]:
    """Tell some revisions of the claims of a dossier."""
    outline, words = Outline(dossier), words_in(language)
    return tuple(_change(one, outline, words) for one in found)


def version_line(outline: Outline, words: Words) -> str:
    """Say which version a report is, and of when the first is."""
    history = outline.history
    number, first = history[-1].number, history[0].made_at
    return words("version.later", number=number, moment=words.moment(first)) if number > 1 else str(number)


def before_lines(outline: Outline, claim_id: str, words: Words) -> tuple[str, ...]:
    """Say what was told of one claim before, newest first: until which day it was verified."""
    found, scale = outline.corrections.get(claim_id, ()), outline.dossier.scale
    return tuple(words("version.until", day=words.day(at), before=told_standing(before, words, scale)) for at, before in found)


def told_standing(told: Told | None, words: Words, scale: Sequence[Rating] = ()) -> str:
    """Name a finding with its reason, by the house's label where that is still there: Disputed (Outdated)."""
    if told is None:
        return words(f"verdict.{TO_REVIEW}")
    found, not_checkable = told.finding
    # Older versions told a label of the house of what cannot be checked, which has none.
    called = next((one.name(words.language) for one in scale if one.id == told.rating), None) if found and told.rating else None
    name = called or words(f"verdict.{found.value if found else NOT_CHECKABLE}")
    why = words(f"reason.{told.reason.value}") if told.reason else ""
    if not_checkable:
        why = words(f"not-checkable.{not_checkable.value}")
    return f"{name} ({why})" if why else name


def _change(one: Revision, outline: Outline, words: Words) -> ToldChange:
    before, told = one.before, one.claim
    return ToldChange(
        claim_id=told.claim_id,
        claim=_name(told, outline, words),
        quote=told.quote,
        text=" ".join(_sentences(one, outline, words)),
        rationale=before.rationale if before and _rewritten(one) and not is_withdrawn(before, outline) else "",
    )


def _rewritten(one: Revision) -> bool:
    """Does a version no longer tell the rationale that the one before told?"""
    before, after = one.before, one.after
    return before is not None and bool(before.rationale.strip()) and (after is None or before.rationale != after.rationale)


def _sentences(one: Revision, outline: Outline, words: Words) -> Iterator[str]:
    before, after = one.before, one.after
    scale = outline.dossier.scale
    was, now = told_standing(before, words, scale), told_standing(after, words, scale)
    if after is None:
        there = any(view.id == one.claim.claim_id for view in outline.dossier.claims)
        yield words("change.reopened" if there else "change.gone", before=was)
        if one.claim.rationale.strip():
            yield words("change.rationale-withdrawn")
    elif before is None:
        yield words("change.new", after=now)
    else:
        if one.corrects:
            yield words("change.finding", before=was, after=now)
        if before.rationale != after.rationale:
            if not before.rationale.strip():
                yield words("change.rationale-new")
            else:
                yield words("change.rationale") if after.rationale.strip() else words("change.rationale-withdrawn")


def is_withdrawn(before: Told, outline: Outline) -> bool:
    """Was the rationale of a claim taken back since: has the claim none now? What its authors took back is not published again."""
    return not outline.rationales_now.get(before.claim_id, "").strip()


def _name(told: Told, outline: Outline, words: Words) -> str:
    """A claim by its number in this report; one that is not in it by the number it had, which may be that of another claim now."""
    numbers = outline.numbers
    if told.claim_id not in numbers and told.number is not None:
        return words("claim.former", number=told.number)
    number = numbers.get(told.claim_id)
    return words("claim.unnumbered") if number is None else words("claim.number", number=number)


def _names(found: list[Revision], outline: Outline, words: Words) -> str:
    """Name the claims with their noun once, then those that have no number in this report."""
    numbered = [number for one in found if (number := outline.numbers.get(one.claim.claim_id)) is not None]
    others = [one.claim for one in found if outline.numbers.get(one.claim.claim_id) is None]
    named = [words.count("sources.used", len(numbered), numbers=words.list([*map(str, numbered)]))] if numbered else []
    rest = [name[:1].lower() + name[1:] for name in (_name(one, outline, words) for one in others)]
    return words.list([*named, *rest])
