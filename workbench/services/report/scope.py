"""What a report covers, where that is less than its article: readers must not take some claims for all."""

from typing import Any

from workbench.services.report.outline import EXAMINED, NOT_CHECKABLE, TO_REVIEW, Outline
from workbench.services.report.strings import Words

MOST_NAMED = 12  # claims named by their numbers: a longer list says less than their count


def scope_line(outline: Outline, words: Words) -> str:
    """Say which claims a report covers, of how many of its article, and how many of these were examined; empty for the whole."""
    covered, every = outline.claims, outline.strip
    if not outline.dossier.partial or len(every) == 1:
        return ""
    numbers = [str(view.number) if view.number is not None else words("claim.unnumbered").lower() for view in covered]
    values = {"n": words.number(len(covered)), "all": words.number(len(every))}
    told = words("scope.many", **values)
    if len(covered) <= MOST_NAMED:
        told = words.count("scope", len(covered), numbers=words.list(numbers), **values)
    return f"{told} {words.count('scope.examined', outline.coverage[EXAMINED])}"


def scope_json(outline: Outline) -> dict[str, Any] | None:
    """Write which claims a report covers and how all statements of the article stand; null for a report on the whole."""
    if not outline.dossier.partial:
        return None
    return {
        "claims": [view.id for view in outline.claims],
        "statements": len(outline.strip),
        "examined": outline.coverage[EXAMINED],
        "not_checkable": outline.coverage[NOT_CHECKABLE],
        "to_review": outline.coverage[TO_REVIEW],
    }
