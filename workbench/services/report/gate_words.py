"""The rules of a house, what does not meet them, who signed and who found otherwise, in the words of a report."""

from collections.abc import Iterable

from workbench.domain.claim import ClaimView
from workbench.domain.enums import Verdict
from workbench.domain.gate import HouseRule, Need, Unmet
from workbench.domain.scale import of_verdict
from workbench.domain.signing import SecondLook
from workbench.services.report.outline import NOT_CHECKABLE, Outline
from workbench.services.report.strings import Words


def rule_words(rule: HouseRule, words: Words) -> str:
    """Say what one rule asks for: Verified needs 1 primary source or 2 independent sources."""
    verdict = words(f"verdict.{rule.verdict.value}") if rule.verdict else words("rule.any")
    return words("rule.of", verdict=verdict, what=needed(rule, words))


def needed(rule: HouseRule, words: Words) -> str:
    """Name what a rule asks for."""
    if rule.need is not Need.SOURCES:
        return words(f"rule.{rule.need.value}")
    return words("rule.or").join(_amounts(rule.primary_sources, rule.independent_sources, words))


def unmet_words(one: Unmet, words: Words) -> str:
    """Say what one claim lacks, with its number: Claim 4 is verified and needs a rationale."""
    number = one.number if one.number is not None else words("claim.unnumbered").lower()
    if one.rule.need is Need.WITHHELD:
        kind = "names-withheld" if one.sure else "may-name-withheld"
        return words(f"gap.{kind}", number=number) if one.claim_id else words(f"gap.article-{kind}")
    told = words("unmet", number=number, verdict=words(f"verdict.{one.standing}").lower(), what=lacks(one, words))
    return f"{told}."


def lacks(one: Unmet, words: Words) -> str:
    """Name what is needed, and of sources what there is."""
    what = needed(one.rule, words)
    if one.rule.need is not Need.SOURCES:
        return what
    asked = (one.primary if one.rule.primary_sources else 0, one.independent if one.rule.independent_sources else 0)
    has = words("list.and").join(_amounts(*asked, words))
    return words("unmet.has", what=what, has=has) if has else words("unmet.has-none", what=what)


def article_lines(outline: Outline, words: Words) -> tuple[str, ...]:
    """Tell the same of the headline and of what was asked about the article as a whole, and that cards tell it of claims."""
    unmet = outline.dossier.unmet
    let = [one for one in unmet if one.claim_id and one.override]
    against = len({one.claim_id for one in let if one.rule.need is not Need.WITHHELD})
    return (
        *(_line(one, words) for one in unmet if not one.claim_id),
        *((words.count("unmet.against", against),) if against else ()),
        *((words("unmet.left-out.where"),) if any(one.rule.need is Need.WITHHELD for one in let) else ()),
    )


def unmet_lines(outline: Outline, view: ClaimView, words: Words) -> tuple[str, ...]:
    """Tell of one claim which rules it does not meet, and why it was published nevertheless."""
    return tuple(_line(one, words) for one in outline.dossier.unmet if one.claim_id == view.id)


def rule_lines(outline: Outline, words: Words) -> tuple[str, ...]:
    """List the rules of the house for the method of a report."""
    return tuple(rule_words(rule, words) for rule in outline.dossier.rules)


def scale_lines(outline: Outline, words: Words) -> tuple[str, ...]:
    """Tell which labels of the house stand for which verdict, for the method of a report; empty without a scale."""
    found = []
    for verdict in Verdict:
        names = [one.name(words.language) for one in of_verdict(outline.dossier.scale, verdict)]
        if names:
            found.append(words(f"verdict.{verdict.value}") + words("colon") + words("list.comma").join(names))
    return tuple(found)


def signed_line(view: ClaimView, words: Words) -> str:
    """Say who signed a finding and when; empty where nobody did."""
    signed = view.signed
    return words("signed", analyst=signed.analyst, day=words.day(signed.signed_at)) if signed else ""


def dissent_lines(view: ClaimView, words: Words) -> tuple[str, ...]:
    """Tell who found otherwise, what, and why."""
    return tuple(_dissent(look, words) for look in view.dissents)


def signers(views: Iterable[ClaimView]) -> tuple[str, ...]:
    """Name those who signed, in the order of the claims."""
    return tuple(dict.fromkeys(view.signed.analyst for view in views if view.signed))


def signed_of(outline: Outline, words: Words) -> str:
    """Say for the head of a report who signed, and how many of its findings; empty where nobody did."""
    found = [view for view in outline.claims if not view.to_review]
    signed = [view for view in found if view.signed]
    if not signed:
        return ""
    names = words.list(signers(signed))
    if len(found) == 1:
        return words("fact.signed.only", names=names)
    return words.count("fact.signed.of", len(signed), names=names, of=words.number(len(found)))


def _dissent(look: SecondLook, words: Words) -> str:
    name = words(f"verdict.{look.verdict.value if look.verdict else NOT_CHECKABLE}")
    why = words(f"reason.{look.reason.value}") if look.reason else ""
    told = words("dissent", analyst=look.analyst, day=words.day(look.looked_at), finding=f"{name} ({why})" if why else name)
    return f"{told}. {look.rationale.strip()}".strip()


def override_words(one: Unmet, words: Words) -> str:
    """Say who published against a rule, when and why; empty where nobody did."""
    let = one.override
    return words("unmet.override", analyst=let.analyst, day=words.day(let.made_at), reason=let.reason) if let else ""


def _line(one: Unmet, words: Words) -> str:
    if one.rule.need is Need.WITHHELD:
        told = "unmet.left-out" if one.override else "unmet.names" if one.sure else "unmet.may-name"
        return " ".join(filter(None, (words(told), override_words(one, words))))
    return " ".join(filter(None, (words("unmet.line", what=lacks(one, words)), override_words(one, words))))


def _amounts(primary: int, independent: int, words: Words) -> list[str]:
    kinds = (("primary", primary), ("independent", independent))
    return [words.count(f"rule.sources.{name}", number) for name, number in kinds if number]
