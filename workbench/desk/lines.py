"""The verbs on lines that are not the article's: bring one back, set one aside, and what is remembered of an outlet's lines."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.desk import claims, flags
from workbench.desk.articles import claim_of
from workbench.desk.boundaries import statement_of
from workbench.domain.article import Article, Dismissal, Draft, LineRule, Snapshot
from workbench.domain.claim import Claim
from workbench.domain.enums import Kind
from workbench.domain.ids import new_id, now_utc
from workbench.domain.journal import Change
from workbench.domain.statement import Statement
from workbench.store import Step, Store

if TYPE_CHECKING:
    from workbench.services.language import Explanation

# White space inside a line: what is left beside a claim after these is a line's end or words.
_BLANKS = " \t\u00a0\u2009\u202f"

_NOT_THE_ENGINES = frozenset({"by hand", "outlet-remembered"})


def bring_back(store: Store, analyst: str, claim_id: str, *, remember: bool) -> tuple[Change | None, LineRule | None]:
    """Make what was set aside body again, a claim for each of its sentences, read in its place in the article."""
    claim = store.get(Claim, claim_id)
    if claim.kind.is_body:
        return None, None
    article = store.get(Article, claim.article_id)
    rule = _rule(store, analyst, article, claim, Kind.STATEMENT)
    first, *rest = _read_again(store, article, claim, rule)
    with store.step("bring a line back", analyst) as step:
        step.save(replace(claim_of(article, first), id=claim.id), *(claim_of(article, one) for one in rest))
        kept = _remember(store, step, rule) if remember else None
    return step.change, kept


def set_aside(store: Store, analyst: str, claim_id: str, *, remember: bool) -> tuple[Change | None, LineRule | None]:
    """Make a claim furniture, which settles the doubt about it; refused while it carries a verdict, a rationale or evidence."""
    claim = store.get(Claim, claim_id)
    if not claim.kind.is_body:
        return None, None
    claims.refuse_if_marked(store, claim)
    article = store.get(Article, claim.article_id)
    rule = _rule(store, analyst, article, claim, Kind.FURNITURE)
    with store.step(f"set claim {claims.number_of(store, claim)} aside", analyst) as step:
        step.save(replace(claim, kind=Kind.FURNITURE, rule="by hand", subkind=None), *_settled_doubts(store, analyst, claim))
        kept = _remember(store, step, rule) if remember else None
    return step.change, kept


def why(store: Store, claim_id: str) -> str:
    """Say by which rule a statement is what it is; a rule of a version that knew others is named."""
    return reasons(store, claim_id).kind


def reasons(store: Store, claim_id: str) -> "Explanation":
    """Say why a statement is what it is, who was found to say it, and what was read in it."""
    from workbench.services.language import explain_statement

    claim = store.get(Claim, claim_id)
    article = store.get(Article, claim.article_id)
    return explain_statement(claim, claim.quote, article.language, article.published)


def rules(store: Store) -> list[LineRule]:
    """List what is remembered, newest first."""
    return store.all(LineRule)[::-1]


def rules_for(store: Store, article: Article | Draft) -> list[LineRule]:
    """List what is remembered of the outlet of an article."""
    outlet = outlet_of(article)
    return store.all(LineRule, outlet=outlet) if outlet else []


def outlet_of(article: Article | Draft) -> str | None:
    """Name the outlet as it is compared: its name in lower case, else the site of the page's address."""
    from workbench.services.sources import site_name

    if article.outlet:
        return " ".join(article.outlet.casefold().split())
    return site_name(article.url).casefold() if article.url else None


def _rule(store: Store, analyst: str, article: Article, claim: Claim, kind: Kind) -> LineRule | None:
    """What to remember of a claim that is a whole line; None where the outlet is unknown or the line cannot come again."""
    from workbench.services.language import line_key

    outlet, line = outlet_of(article), line_key(claim.quote)
    before, after = article.text[: claim.start].rstrip(_BLANKS), article.text[claim.end :].lstrip(_BLANKS)
    if not outlet or not line or before[-1:].strip() or after[:1].strip():
        return None
    there = next(iter(store.all(LineRule, outlet=outlet, line=line)), None)
    rule = LineRule(there.id if there else new_id(), outlet, line, kind, claim.rule, analyst, now_utc())
    return replace(rule, overruled=_own_rule(store, article, claim, rule)) if claim.rule in _NOT_THE_ENGINES else rule


def _own_rule(store: Store, article: Article, claim: Claim, rule: LineRule) -> str:
    """The rule by which the engine alone decides about the line; "by hand" where it says the same as the analyst does now."""
    from workbench.services import language

    others = [one for one in store.all(LineRule, outlet=rule.outlet) if one.line != rule.line]
    made = store.get(Snapshot, article.snapshot).media_type == "text/plain"
    reading = language.read(article.text, article.language, article.published, article.title, others, title_made=made)
    own = next((one for one in reading.statements if one.start <= claim.start < one.end), None)
    return own.rule if own is not None and own.kind.is_body is not rule.kind.is_body else "by hand"


def _settled_doubts(store: Store, analyst: str, claim: Claim) -> list[Dismissal]:
    """Flags that ask whether the claim is furniture, now answered."""
    return [
        Dismissal(new_id(), claim.article_id, view.flag.kind, view.flag.start, view.flag.end, analyst, now_utc())
        for view in flags.of_article(store, claim.article_id)
        if view.flag.kind == "furniture-doubt"
        and not view.dismissed
        and claim.start <= view.flag.start < view.flag.end <= claim.end
    ]


def _remember(store: Store, step: Step, rule: LineRule | None) -> LineRule | None:
    """A decision that is the engine's own leaves nothing to remember and ends an earlier one of the same line."""
    if rule is None:
        return None
    if rule.overruled == "by hand":
        there = store.find(LineRule, rule.id)
        if there is not None:
            step.remove(there)
        return None
    step.save(rule)
    return rule


def _read_again(store: Store, article: Article, claim: Claim, rule: LineRule | None) -> Sequence[Statement]:
    """The statements of the line as body; where it cannot be read in its place, the span by itself."""
    from workbench.services import language

    if rule is not None:
        remembered = [*(one for one in store.all(LineRule, outlet=rule.outlet) if one.line != rule.line), rule]
        reading = language.read(article.text, article.language, article.published, article.title, remembered)
        inside = [one for one in reading.statements if claim.start <= one.start and one.end <= claim.end]
        if inside and inside[0].start == claim.start and inside[-1].end == claim.end and all(one.kind.is_body for one in inside):
            return [replace(one, kind=Kind.STATEMENT if one.kind is Kind.HEADLINE else one.kind, rule="by hand") for one in inside]
    return [statement_of(article, claim.start, claim.end)]
