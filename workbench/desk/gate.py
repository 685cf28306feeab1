"""The verbs on the rules of a house: set them, see what does not meet them, publish nevertheless for a reason."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from workbench.desk import versions, withheld
from workbench.desk.withheld import Names
from workbench.domain.article import Article
from workbench.domain.claim import ClaimView
from workbench.domain.enums import SourceType, Stance, Standing, Verdict
from workbench.domain.errors import NotFound, Refused
from workbench.domain.gate import UNNAMED, HouseRule, Need, Override, Unmet, Waived, rule_id, rule_order
from workbench.domain.ids import new_id, now_utc
from workbench.domain.journal import Change
from workbench.domain.origins import NO_ORIGINS, Origins
from workbench.domain.request import Request
from workbench.domain.source import EvidenceView, Source
from workbench.store import Store, asking, citing, listing

if TYPE_CHECKING:
    from workbench.domain.dossier import Dossier

MOST_SOURCES = 9
MOST_TOLD = 12  # lines of what is missing in one message
# What a source says for a verdict; unverified weighs all of them.
SAYS = {Verdict.VERIFIED: Stance.SUPPORTS, Verdict.DISPUTED: Stance.CONTRADICTS}
# Nothing can be saved of a conversation, and an earlier check was saved where it was made.
WITHOUT_COPY = (SourceType.INTERVIEW, SourceType.CHECK)


def rules(store: Store) -> tuple[HouseRule, ...]:
    """List the rules that are set, those for any verdict first."""
    return tuple(sorted(store.all(HouseRule), key=rule_order))


def set_rule(
    store: Store, analyst: str, need: Need, verdict: Verdict | None, primary: int | None, independent: int | None
) -> Change | None:
    """Set one rule, or change its numbers; raises Refused for numbers that ask for nothing or belong to another need."""
    if need is Need.SOURCES:
        primary, independent = (1, 2) if primary is None and independent is None else (primary or 0, independent or 0)
        if not (0 <= primary <= MOST_SOURCES and 0 <= independent <= MOST_SOURCES) or primary + independent == 0:
            raise Refused(f"A rule on sources asks for 1 to {MOST_SOURCES} of them. Nothing was changed.")
    elif primary is not None or independent is not None:
        raise Refused(f"Numbers of sources belong to the rule sources, not to {need.value}. Nothing was changed.")
    rule = HouseRule(rule_id(need, verdict), need, verdict, primary or 0, independent or 0)
    return store.save(rule, label=f"set the house rule {rule.id}", analyst=analyst)


def drop_rule(store: Store, analyst: str, name: str) -> Change | None:
    """Ask for it no more; raises NotFound for a rule that is not set."""
    rule = store.find(HouseRule, name)
    if rule is None:
        known = ", ".join(one.id for one in rules(store)) or "none"
        raise NotFound(f"The rule {name} is not set. Nothing was changed; set are: {known}.")
    return store.remove(rule, label=f"drop the house rule {rule.id}", analyst=analyst)


def put_rules(store: Store, analyst: str, wanted: Sequence[HouseRule]) -> Change | None:
    """Set all rules at once; those that are not among the wanted ones are dropped."""
    names = {rule.id for rule in wanted}
    with store.step("change the house rules", analyst) as step:
        step.remove(*(rule for rule in rules(store) if rule.id not in names))
        step.save(*wanted)
    return step.change


def counts_origins(store: Store) -> bool:
    """Does a rule ask for independent sources, so that the origins of sources are of use?"""
    return any(rule.independent_sources for rule in store.all(HouseRule))


def unmet(store: Store, article_id: str, views: Iterable[ClaimView], origins: Origins = NO_ORIGINS) -> tuple[Unmet, ...]:
    """List which rules which claims do not meet, in text order; those let through carry their override.

    Views are those with the names of withheld sources still in them, since those count like others. origins are those of the
    article's sources.
    """
    asked = rules(store)
    if not asked:
        return ()
    let = _overrides(store, article_id)
    commented = bool(store.all(Request, article_id=article_id, claim_id=None))
    return tuple(found for view in views for rule in asked for found in _unmet(view, rule, let, commented, origins))


def naming(
    store: Store, article_id: str, views: Sequence[ClaimView], *, whole: bool, names: Names | None = None
) -> tuple[Unmet, ...]:
    """List where words of a report name a withheld source, or may, in text order.

    whole: also its headline and what was asked about it. names are those of the casebook's withheld sources unless given.
    """
    names = names or withheld_names(store)
    if names is None:
        return ()
    let, numbers = _overrides(store, article_id), {view.id: (view.number, view.verdict) for view in views}
    found = withheld.named_in(names, views, versions.of_article(store, article_id))
    asked = asking.of_article_itself(store, article_id) if whole else ()
    head = whole and withheld.names_article(names, store.get(Article, article_id), asked)
    sure = {**({"": head is True} if head is not False else {}), **found}
    return tuple(
        Unmet(claim_id, number, UNNAMED, verdict, override=let.get(Waived(claim_id, UNNAMED.id, verdict)), sure=sure[claim_id])
        for claim_id, (number, verdict) in ((one, numbers.get(one, (None, None))) for one in sure)
    )


def withheld_names(store: Store) -> Names | None:
    """What the withheld sources of the casebook are known by; None without any."""
    return withheld.names_in(citing.withheld(store))


def override(
    store: Store, analyst: str, article_id: str, reason: str, only: Sequence[str] = (), origins: Origins = NO_ORIGINS
) -> Change | None:
    """Let claims of an article through against the rules that they do not meet now; None when all are met or let through."""
    views = [view for view in listing.claim_views(store, article_id) if not only or view.id in only]
    missing = (*unmet(store, article_id, views, origins), *naming(store, article_id, views, whole=not only))
    return keep(store, planned(store, analyst, article_id, reason, missing))


def planned(store: Store, analyst: str, article_id: str, reason: str, missing: Iterable[Unmet]) -> Override | None:
    """The override that lets through what is missing and still open, not yet kept; None when nothing is.

    Raises Refused for a reason that says nothing or names a withheld source.
    """
    words = " ".join(reason.split())
    if not words:
        raise Refused("Publishing against the house's rules needs a reason. Nothing was changed; give it in a sentence.")
    names = withheld_names(store)
    if names and names.stand_in(words):
        raise Refused("The reason names a source that is withheld, and it prints. Nothing was changed; word it without the name.")
    waived = tuple(Waived(one.claim_id, one.rule.id, one.verdict) for one in still_open(missing))
    return Override(new_id(), article_id, analyst, now_utc(), words, waived) if waived else None


def let_through(missing: Iterable[Unmet], let: Override | None) -> tuple[Unmet, ...]:
    """The same with what an override lets through marked so."""
    waived = let.waived if let else ()
    return tuple(replace(one, override=let) if Waived(one.claim_id, one.rule.id, one.verdict) in waived else one for one in missing)


def keep(store: Store, record: Override | None) -> Change | None:
    """Record an override, as an action of its own; nothing where there is none or its article is gone."""
    article = store.find(Article, record.article_id) if record else None
    if record is None or article is None:
        return None
    return store.save(record, label=f"publish “{article.title}” against house rules", analyst=record.analyst)


def still_open(found: Iterable[Unmet]) -> tuple[Unmet, ...]:
    """Those that nobody has let through."""
    return tuple(one for one in found if one.override is None)


def refuse_if_shut(dossiers: Sequence["Dossier"], language: str = "en") -> None:
    """Raise Refused, with all that is missing, claim by claim, while the rules of a house are not met.

    The language is that of whoever reads the problem, which need not be that of the reports.
    """
    from workbench.services.report.gate_words import unmet_words
    from workbench.services.report.strings import words_in

    words = words_in(language)
    missing = [(dossier, one) for dossier in dossiers for one in still_open(dossier.unmet)]
    if missing:
        several = len(dossiers) > 1
        told = [(f"{one.article.title}: " if several else "") + unmet_words(found, words) for one, found in missing]
        more = [f"and {len(told) - MOST_TOLD} more"] if len(told) > MOST_TOLD else []
        lines = [*told[:MOST_TOLD], *more]
        if all(found.rule is UNNAMED for _, found in missing):
            what_now = "Nothing was written; reword it, write a draft, or override it with a reason: the words are left out then."
            raise Refused("\n".join(["A source that must not be named is named:", *lines, what_now]))
        how = "Nothing was written; mend it, write a draft, or override it with a reason."
        raise Refused("\n".join(["The rules of the house are not met:", *lines, how]))


def _overrides(store: Store, article_id: str) -> dict[Waived, Override]:
    """Whom an override lets through, the newest one of each."""
    found = store.all(Override, order="id", article_id=article_id)
    return {waived: override for override in found for waived in override.waived}


def _unmet(view: ClaimView, rule: HouseRule, let: dict[Waived, Override], commented: bool, origins: Origins) -> Iterator[Unmet]:
    verdict = view.verdict
    if verdict is None or rule.verdict not in (None, verdict):
        return
    told = [one for one in view.evidence if one.evidence.stance is SAYS.get(verdict, one.evidence.stance)]
    primary = len({one.source.id for one in told if one.source.standing is Standing.PRIMARY})
    independent = independent_of([one.source for one in told], origins)
    if not _meets(view, rule, primary, independent, commented):
        override = let.get(Waived(view.id, rule.id, verdict))
        yield Unmet(view.id, view.number, rule, verdict, primary, independent, override, view.not_checkable)


def _meets(view: ClaimView, rule: HouseRule, primary: int, independent: int, commented: bool) -> bool:
    """commented tells that somebody was asked for comment on the article as a whole."""
    match rule.need:
        case Need.SOURCES:
            enough = ((rule.primary_sources, primary), (rule.independent_sources, independent))
            return any(0 < wanted <= there for wanted, there in enough)
        case Need.COMMENT:
            return commented or bool(view.requests)
        case Need.SIGN_OFF:
            return view.signed is not None
        case Need.RATIONALE:
            return bool(view.rationale.strip())
        case Need.SAVED_COPY:
            return all(_is_saved(one) for one in view.evidence)
        case Need.PASSAGE:
            return all((one.evidence.quote or "").strip() for one in view.evidence)
        case Need.REASON:
            return view.state is not None and view.state.reason is not None
        case Need.WITHHELD:
            return True  # asked for of all, whatever the rules: see naming
        case Need.BLIND:
            return any(look.blind for look in view.looks)


def independent_of(sources: Iterable[Source], origins: Origins) -> int:
    """Count sources that do not depend on each other: those of one origin are one, and so are those of one publisher or host,
    unless an analyst decided that they are independent.
    """
    kinds: list[list[Source]] = []
    for source in {one.id: one for one in sources}.values():
        akin = [kind for kind in kinds if any(_akin(source, other, origins) for other in kind)]
        kinds = [kind for kind in kinds if kind not in akin] + [[source, *(one for kind in akin for one in kind)]]
    return len(kinds)


def _akin(one: Source, other: Source, origins: Origins) -> bool:
    ruling = origins.ruling(one.id, other.id)
    if ruling:
        return ruling.same
    return other.id in origins.group_of(one.id) or _publisher(one) == _publisher(other)


def _publisher(source: Source) -> str:
    return " ".join((source.publisher or _host(source.url) or source.key).split()).casefold()


def _host(url: str | None) -> str:
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""  # an address that came with an import may be none


def _is_saved(view: EvidenceView) -> bool:
    return view.source.snapshot is not None or view.source.type in WITHOUT_COPY
