"""What the shapes of ClaimReview have no field for, as keywords of a form of ours, so that our own import reads all of it back.

Any work of schema.org can have keywords; checkers that know its older versions take them as text only.
"""

from workbench.domain.claim import ClaimView
from workbench.domain.source import EvidenceView

OWN = (
    "workbench"  # workbench:NAME:CODE, the name one of verdict, reason, not-checkable, stance; codes are the same in every language
)


def terms_of(view: ClaimView) -> list[str]:
    """The verdict that a house's label stands for, its reason, and why a claim cannot be checked beside its verdict."""
    state = view.state
    given = {
        "verdict": state.verdict if state else None,
        "reason": state.reason if state else None,
        "not-checkable": state.not_checkable if state else None,
    }
    return [term(name, value.value) for name, value in given.items() if value]


def stance_term(one: EvidenceView) -> str:
    """What a source says of the claim."""
    return term("stance", one.evidence.stance.value)


def term(name: str, code: str) -> str:
    """One keyword of ours."""
    return f"{OWN}:{name}:{code}"
