"""The names under which house rules and second looks leave the program as JSON, as wire.py does for the rest."""

from typing import Any

from workbench.domain.gate import HouseRule, Unmet
from workbench.domain.scale import Rating
from workbench.domain.signing import SecondLook

Json = dict[str, Any]


def look_json(look: SecondLook) -> Json:
    """Write what another analyst found of a claim; blind tells that the finding was hidden until then."""
    return {
        "analyst": look.analyst,
        "at": look.looked_at,
        "verdict": look.verdict and look.verdict.value,
        "not_checkable": look.not_checkable and look.not_checkable.value,
        "reason": look.reason and look.reason.value,
        "rationale": look.rationale,
        "blind": look.blind,
    }


def rating_json(rating: Rating) -> Json:
    """Write a label of the house's scale; colour is #RRGGBB, empty for the verdict's own."""
    return {
        "id": rating.id,
        "verdict": rating.verdict.value,
        "en": rating.en,
        "fr": rating.fr,
        "colour": rating.colour,
    }


def rule_json(rule: HouseRule) -> Json:
    """Write a rule of the house; verdict null means any, numbers belong to the need sources."""
    return {
        "id": rule.id,
        "need": rule.need.value,
        "verdict": rule.verdict and rule.verdict.value,
        "primary": rule.primary_sources,
        "independent": rule.independent_sources,
    }


def unmet_json(one: Unmet) -> Json:
    """Write a rule that a claim does not meet, with what it has of sources and why it was let through (or null)."""
    let = one.override
    return {
        "claim": one.claim_id or None,
        "number": one.number,
        "verdict": one.verdict and one.verdict.value,
        "standing": one.standing if one.claim_id else None,
        "rule": one.rule.id,
        "primary": one.primary,
        "independent": one.independent,
        "override": {"analyst": let.analyst, "at": let.made_at, "reason": let.reason} if let else None,
    }
