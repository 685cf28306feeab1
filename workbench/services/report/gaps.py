"""What an analyst should mend before a report is published."""

from collections.abc import Callable, Iterator

from workbench.domain.claim import ClaimView
from workbench.domain.dossier import Dossier
from workbench.domain.enums import Stance, Verdict
from workbench.domain.gate import Need, Unmet
from workbench.domain.recheck import CauseKind
from workbench.domain.records import dataclass
from workbench.domain.request import Request
from workbench.services.report.gate_words import unmet_words
from workbench.services.report.outline import NOT_CHECKABLE, TO_REVIEW, Outline, is_moved, names, short, source_name, standing
from workbench.services.report.own_words import own_words
from workbench.services.report.shelf_life import cause_words
from workbench.services.report.strings import Words, words_in


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing missing; claim_id leads to the claim it concerns, None when it concerns the article or several claims.

    kind is one of rule (of the house, not met and not overridden), no-claims, to-review, no-source, no-rationale, no-support,
    no-contradiction, both (a finding, and said not to be checkable), unsigned (once for all where nobody signed any), no-label,
    dissent, two-findings, no-passage, no-snapshot, moved, names-withheld, awaits-reply, no-reply (by its deadline), recheck,
    passage-lost, passage-unfound (in any saved copy), named-elsewhere (a source that prints who is withheld as another),
    both-sides, other-language (of rationales), no-url, no-date, no-outlet, no-language; and where a house publishes: no-contact,
    no-funding, no-method.
    """

    kind: str
    claim_id: str | None
    text: str


MOST_NAMED = 20  # claims that one sentence names by their numbers
# What a rule that is not met says already: the same said again as something missing would be one thing twice.
_RULED = {
    "no-source": Need.SOURCES,
    "no-rationale": Need.RATIONALE,
    "no-passage": Need.PASSAGE,
    "no-snapshot": Need.SAVED_COPY,
    "unsigned": Need.SIGN_OFF,
}


def gaps(
    dossier: Dossier, language: str = "en", report: str | None = None, detect: Callable[[str], str | None] | None = None
) -> tuple[Gap, ...]:
    """List what is missing, claims in text order first, then the article, then the house; empty when nothing is.

    language is that in which it is told. Where the language of the report is given, and what tells the language of a text (None
    when it is unsure), rationales in another one are listed too.
    """
    words, outline = words_in(language), Outline(dossier)
    unmet = [one for one in dossier.unmet if one.override is None]
    said = {(one.claim_id, one.rule.need) for one in unmet}
    return (
        *(Gap(_kind(one), one.claim_id or None, unmet_words(one, words)) for one in unmet),
        *_still_open(outline, words),
        *(gap for gap in _of_claims(outline, words) if (gap.claim_id, _RULED.get(gap.kind)) not in said),
        *(_in_other_tongues(outline, words, report, detect) if report and detect else ()),
        *_of_article(outline, words),
        *_of_house(outline, words),
    )


def _kind(one: Unmet) -> str:
    return "names-withheld" if one.rule.need is Need.WITHHELD else "rule"


def _still_open(outline: Outline, words: Words) -> Iterator[Gap]:
    waiting = outline.waiting(TO_REVIEW)
    if not outline.claims:
        yield Gap("no-claims", None, words("gap.no-claims"))
    elif waiting:
        claim_id = waiting[0].id if len(waiting) == 1 else None
        yield Gap("to-review", claim_id, words.count("gap.to-review", len(waiting)))


def _of_claims(outline: Outline, words: Words) -> Iterator[Gap]:
    found = [view for view in outline.claims if not view.to_review]
    ruled = any(one.need is Need.SIGN_OFF for one in outline.dossier.rules)
    signing = ruled or any(view.signed for view in found)
    if found and not signing:
        yield Gap("unsigned", None, words.count("gap.unsigned-all", len(found)))
    # Where a rule asks for it, the gap of the rule says so; one that was let through is told with its reason.
    told = {one.claim_id for one in outline.dossier.unmet if one.rule.need is Need.SIGN_OFF}
    for view in outline.claims:
        number = view.number if view.number is not None else words("claim.unnumbered").lower()
        if is_moved(view, outline.article.text):
            yield Gap("moved", view.id, words("gap.moved", number=number))
        if view.verdict is not None:
            labelled = view.rating is not None or not outline.dossier.scale or standing(view) == NOT_CHECKABLE
            for kind in (*(() if labelled else ("no-label",)), *_verdict_gaps(view, view.verdict)):
                verdict = words(f"verdict.{standing(view)}").lower()
                yield Gap(kind, view.id, words(f"gap.{kind}", number=number, verdict=verdict))
        if view.rivals:
            verdict = words(f"verdict.{standing(view)}").lower()
            yield Gap("two-findings", view.id, words("gap.two-findings", number=number, verdict=verdict))
        if signing and view.unsigned and view.id not in told:
            verdict = words(f"verdict.{standing(view)}").lower()
            yield Gap("unsigned", view.id, words("gap.unsigned", number=number, verdict=verdict))
        lost = {one.source.id for one in view.evidence if one.lost}
        for cause in view.recheck:
            if cause.kind is not CauseKind.PASSAGE or cause.via or cause.of not in lost:  # what is lost is said below
                yield Gap("recheck", view.id, words("gap.recheck", number=number, why=cause_words(cause, words)))
        for request in view.requests:
            if not request.answered:
                yield _unanswered(request, outline, words, number)
        for source in view.two_sided:
            yield Gap("both-sides", view.id, words("gap.both-sides", number=number, source=short(source_name(source, words), 60)))
        for one in view.evidence:
            title = short(source_name(one.source, words), 60)
            if not (one.evidence.quote or "").strip():
                yield Gap("no-passage", view.id, words("gap.no-passage", number=number, source=title))
            if one.lost:
                yield Gap("passage-lost", view.id, words("gap.passage-lost", number=number, source=title))
            if one.unfound:
                yield Gap("passage-unfound", view.id, words("gap.passage-unfound", number=number, source=title))
            if one.source.id in outline.dossier.named_elsewhere:
                yield Gap("named-elsewhere", view.id, words("gap.named-elsewhere", number=number, source=title))
            if one.source.url and not one.source.snapshot:
                yield Gap("no-snapshot", view.id, words("gap.no-snapshot", number=number, source=title))


def _in_other_tongues(outline: Outline, words: Words, report: str, detect: Callable[[str], str | None]) -> Iterator[Gap]:
    """A rationale in another language than its report, once for all where several are in one; short ones tell too little."""
    found: dict[str, list[ClaimView]] = {}
    for view in outline.claims:
        own = own_words(view.rationale)
        if own and not view.to_review:
            tongue = detect(own)
            if tongue and tongue != report:
                found.setdefault(tongue, []).append(view)
    for tongue, views in found.items():
        told = words.count(
            "gap.other-language",
            len(views),
            claims=names(views[:MOST_NAMED], words) + ("…" if len(views) > MOST_NAMED else ""),
            tongue=words.language_name(tongue),
            report=words.language_name(report),
        )
        yield Gap("other-language", views[0].id if len(views) == 1 else None, told)


def _verdict_gaps(view: ClaimView, verdict: Verdict) -> Iterator[str]:
    stances = {one.evidence.stance for one in view.evidence}
    if view.unsourced:
        yield "no-source"
    elif verdict is Verdict.VERIFIED and Stance.SUPPORTS not in stances:
        yield "no-support"
    elif verdict is Verdict.DISPUTED and Stance.CONTRADICTS not in stances:
        yield "no-contradiction"
    if view.not_checkable and verdict is not Verdict.UNVERIFIED:
        yield "both"  # older casebooks can hold it
    if not view.rationale.strip():
        yield "no-rationale"
    if view.dissents:
        yield "dissent"


def _of_article(outline: Outline, words: Words) -> Iterator[Gap]:
    article = outline.article
    known = {"no-url": article.url, "no-date": article.published, "no-outlet": article.outlet, "no-language": article.language}
    for kind, value in known.items():
        if not value:
            yield Gap(kind, None, words(f"gap.{kind}"))

    for request in outline.dossier.requests:
        if not request.answered:
            yield _unanswered(request, outline, words)


def _unanswered(request: Request, outline: Outline, words: Words, number: int | str | None = None) -> Gap:
    """Somebody was asked and has not answered: in time still, too late, or with no time given."""
    kind = "no-reply" if request.overdue(outline.dossier.made_at) else "awaits-reply"
    key = kind if request.deadline else "open-request"
    deadline = request.deadline or ""
    day = words.day(deadline) if len(deadline) <= 10 else words.moment(deadline)
    told = words(f"gap.{'' if number else 'article-'}{key}", who=short(request.who, 60), day=day, number=number or "")
    return Gap(kind, request.claim_id if number else None, told)


def _of_house(outline: Outline, words: Words) -> Iterator[Gap]:
    house = outline.dossier.house
    if house.named:
        known = {"no-contact": house.contact, "no-funding": house.funding, "no-method": house.method_url}
        yield from (Gap(kind, None, words(f"gap.{kind}")) for kind, value in known.items() if not value)
