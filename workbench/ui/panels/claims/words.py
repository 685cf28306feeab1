"""What the claims panel says, in the language of the window: claims, verdicts, sources and differences in words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from workbench.domain.article import Tally
from workbench.domain.check import Check, Difference
from workbench.domain.claim import ClaimView
from workbench.domain.enums import AttributionForm, Kind, NotCheckable, Reason, Verdict
from workbench.domain.origins import NO_ORIGINS, Origins
from workbench.domain.source import EvidenceView, Source
from workbench.domain.standing import standing_of
from workbench.domain.statement import DateMention
from workbench.ui.asked_words import asked_count
from workbench.ui.explained import chain
from workbench.ui.recheck_words import fate_words
from workbench.ui.source_words import source_type_words
from workbench.ui.terms import GUILLEMETS, counted, day, difference_word, host, label_word, number_of, one_line, verdict_word

translate = QCoreApplication.translate
SEPARATOR = "  ·  "
# What opens a quotation, with what closes it. An apostrophe may end any word, so it closes nothing by itself.
MARKS = {"«": "»", "“": "”", "„": "“”", '"': '"', "‹": "›", "‘": "’", "»": "«»", "”": "”"}
CLOSING = '»”“"›«'


def state_word(verdict: Verdict | None, not_checkable: NotCheckable | None) -> str:
    """Name how a claim stands; a claim that cannot be checked is not one to review."""
    if standing_of(verdict, not_checkable) == "not-checkable":
        return translate("Claims", "Not checkable")
    return verdict_word(verdict)


def standing_word(view: ClaimView) -> str:
    """Name how a claim stands, by the house's label where its verdict has one."""
    return one_line(label_word(view.rating), 60) if view.rating else state_word(view.verdict, view.not_checkable)


def reason_word(reason: Reason | None) -> str:
    """Name the reason beside a verdict."""
    if reason is None:
        return translate("Claims", "No reason given")
    return {
        Reason.NO_EVIDENCE: translate("Claims", "No evidence"),
        Reason.CONFLICTING: translate("Claims", "Conflicting evidence"),
        Reason.OUTDATED: translate("Claims", "Outdated"),
        Reason.MISSING_CONTEXT: translate("Claims", "Lacks context"),
        Reason.MISATTRIBUTED: translate("Claims", "Misattributed"),
        Reason.ALTERED: translate("Claims", "Altered"),
        Reason.SATIRE: translate("Claims", "Satire"),
        Reason.OTHER: translate("Claims", "Other reason"),
    }[reason]


def not_checkable_word(why: NotCheckable | None) -> str:
    """Name why a claim cannot be checked."""
    if why is None:
        return translate("Claims", "Can be checked")
    return {
        NotCheckable.OPINION: translate("Claims", "Opinion"),
        NotCheckable.PREDICTION: translate("Claims", "Prediction"),
        NotCheckable.QUESTION: translate("Claims", "Question"),
        NotCheckable.VAGUE: translate("Claims", "Too vague"),
        NotCheckable.PRIVATE: translate("Claims", "Private matter"),
    }[why]


def speaker(view: ClaimView) -> str:
    """Say whose words a claim is: a speaker (reported when not quoted) and who relays him, the headline, the article itself."""
    claim = view.claim
    if claim.speaker:
        name = chain(claim)
        indirect = claim.attribution_form is AttributionForm.INDIRECT
        return translate("Claims", "%1 (reported)").replace("%1", name) if indirect else name
    if claim.kind is Kind.HEADLINE:
        return translate("Claims", "Headline")
    return translate("Claims", "Article, own voice")


def shortened(quote: str, most: int) -> str:
    """Make one line of at most so many characters of a quote, an ellipsis wherever something is left out."""
    line = one_line(quote, most)
    # one_line reads no further than twice as many characters, and these may be nearly all blanks.
    return line if len(quote) <= 2 * most or line.endswith("…") else f"{line}…"


def quoted(text: str, language: str | None) -> str:
    """Put a claim between the quotation marks of its language, where it has none of its own.

    A claim that opens or ends with a quotation of its own (Ann said: “No.”) stays as it is; one that has only one mark of a
    quotation cut in two gets the other one.
    """
    left, right = GUILLEMETS.get(language or "", ("“", "”"))
    opens, closes = text[:1] in MARKS, text[-1:] in CLOSING and len(text) > 1
    if not text or (opens and (closes or any(mark in text[1:] for mark in MARKS[text[0]]))):
        return text
    if opens:
        return f"{text}{right}"
    if closes:
        paired = any(mark in text[:-1] for mark, closing in MARKS.items() if text[-1] in closing)
        return text if paired else f"{left}{text}"
    return f"{left}{text}{right}"


def sources_count(count: int) -> str:
    """Count sources in words."""
    return number_of(count, translate("Claims", "1 source"), translate("Claims", "{n} sources"))


def sources_told(view: ClaimView, origins: Origins | None = None) -> str:
    """Count the sources of a claim, however often each is linked, and their origins where those are fewer: 3 sources, 1 origin."""
    ids = source_ids(view)
    told, apart = sources_count(len(ids)), (origins or NO_ORIGINS).count(ids)
    if apart == len(ids):
        return told
    origins_told = number_of(apart, translate("Claims", "1 origin"), translate("Claims", "{n} origins"))
    return f"{told}, {origins_told}"


def source_ids(view: ClaimView) -> set[str]:
    """The sources that are linked to a claim."""
    return {item.source.id for item in view.evidence}


def checks_count(count: int) -> str:
    """Count earlier checks in words."""
    return number_of(count, translate("Claims", "1 earlier check"), translate("Claims", "{n} earlier checks"))


def footer(view: ClaimView, earlier: int | None, origins: Origins | None = None) -> tuple[str, bool]:
    """Give the counts under a quote, and whether they warn: no source, words that are gone, something to check again.

    earlier is None while nobody has looked for earlier checks of this claim: an unknown number is not shown as 0.
    """
    again = [translate("Claims", "To check again")] if view.recheck else []
    again += [translate("Claims", "Two findings")] if view.rivals else []
    parts = [*again, translate("Claims", "No source") if view.unsourced else sources_told(view, origins)]
    if earlier is not None:
        parts.append(checks_count(earlier))
    if view.state and view.state.reason:
        parts.append(reason_word(view.state.reason))
    if view.not_checkable:
        parts.append(not_checkable_word(view.not_checkable))
    if view.requests:
        parts.append(asked_count(view))
    if view.tags:
        parts.append(tag_words(view))
    if view.claim.lost:
        parts.insert(0, translate("Claims", "Not found in text"))
    return SEPARATOR.join(parts), view.unsourced or view.claim.lost or bool(view.recheck or view.rivals)


def tag_words(view: ClaimView) -> str:
    """The tags of a claim in one line."""
    return "  ".join(f"#{name}" for name in view.tags)


def spoken(view: ClaimView, *, chosen: bool = False, origins: Origins | None = None) -> str:
    """Describe a claim for a screen reader: "Claim 4, selected, disputed, 2 sources: …"."""
    number = translate("Claims", "Claim %1").replace("%1", str(view.number or "–"))
    state = standing_word(view).lower()
    sources = translate("Claims", "no source") if view.unsourced else sources_told(view, origins)
    told = [number, *([translate("Claims", "selected")] if chosen else []), state, sources, *(f"#{name}" for name in view.tags)]
    told += [translate("Claims", "to check again")] if view.recheck else []
    told += [translate("Claims", "two findings")] if view.rivals else []
    told += [asked_count(view)] if view.requests else []
    told += [translate("Claims", "not found in text")] if view.claim.lost else []
    return f"{', '.join(told)}: {shortened(view.claim.quote, 600)}"


def announced(view: ClaimView, *, verdict: bool = True, sources: bool = False) -> str:
    """Say that a claim's verdict or the number of its sources changed."""
    said = translate("Claims", "Claim %1: %2").replace("%1", str(view.number or "–"))
    parts = [standing_word(view).lower()] if verdict else []
    return said.replace("%2", ", ".join([*parts, *([sources_told(view)] if sources else [])]))


def none() -> str:
    """Stand for the side of a difference that has no words, as "no negation" has not."""
    return translate("Claims", "none")


def difference_words(difference: Difference) -> str:
    """Say a difference aloud, as in "Number 120 → 210"."""
    sides = (one_line(difference.query, 80) or none(), one_line(difference.hit, 80) or none())
    return f"{difference_word(difference.kind)} {sides[0]} → {sides[1]}"


def source_meta(source: Source, *, with_fate: bool = True) -> str:
    """Say where a source stands and of when it is: "news.example · 18 Nov 2024", "withdrawn · … · archived"."""
    site = one_line(source.publisher or host(source.url or "") or source_type_words()[source.type].lower(), 60)
    when = day(source.published) if source.published else ""
    archived = translate("Claims", "archived") if source.snapshot else ""
    fate = fate_words()[source.fate].lower() if source.fate and with_fate else ""
    return " · ".join(part for part in (fate, site, when or archived) if part)


def lost_mark() -> str:
    """Stand before a passage that the newest saved copy no longer holds."""
    return "≠ " + translate("Claims", "not in the newest copy")


def lost_words(item: EvidenceView) -> str:
    """Say that a quoted passage is lost, where it stands nevertheless, and what to do; empty for all others."""
    if not item.lost:
        return ""
    saved = day(item.copy.saved_at) if item.copy and item.copy.saved_at else ""
    told = translate("Claims", "≠ The newest saved copy no longer holds this passage.")
    if item.pin and item.pin.text is None:
        told = translate("Claims", "≠ The newest saved copy is another than what was pinned.")
    stood = translate("Claims", "It was pinned in the copy saved {day}.")
    if item.pin is None:
        stood = translate("Claims", "It stands in the copy saved {day}.")
    before = stood.replace("{day}", saved) if saved else ""
    todo = translate("Claims", "Open the saved copy and pin what it says now, or say that the finding still stands.")
    return " ".join(part for part in (told, before, todo) if part)


def check_meta(check: Check) -> str:
    """Say when and by whom an earlier check was made."""
    return " · ".join(
        part for part in (day(check.day or check.date), one_line(check.publisher or check.claimant or "", 40)) if part
    )


def coverage_words(tally: Tally) -> str:
    """Say how much of the article is covered: checked, not checkable, untouched."""
    checked = tally.verified + tally.disputed + tally.unverified
    said = translate("Claims", "%1 checked, %2 not checkable, %3 untouched")
    for mark, count in (("%1", checked), ("%2", tally.not_checkable), ("%3", tally.to_review)):
        said = said.replace(mark, counted(count))
    return said


def dates_words(dates: Sequence[DateMention]) -> str:
    """Give the days that the dates in a claim mean: "Monday" = 18 Nov 2024; what could not be resolved is said to be so."""
    return SEPARATOR.join(f"{quoted(one_line(one.text, 40), None)} = {_days(one)}" for one in dates)


def _days(mention: DateMention) -> str:
    if not mention.resolved or mention.first is None:
        return translate("Claims", "unresolved")
    first, last = day(mention.first), day(mention.last or mention.first)
    return first if first == last else f"{first} – {last}"
