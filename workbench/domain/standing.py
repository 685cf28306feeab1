"""How a claim stands by what was found of it: what cannot be checked is a finding of its own, also beside unverified."""

from workbench.domain.enums import NotCheckable, Verdict

Finding = tuple[Verdict | None, NotCheckable | None]


def finding_of(verdict: Verdict | None, not_checkable: NotCheckable | None) -> Finding:
    """Tell what was found, without the words that explain it: a verdict, or why nothing can settle it, never both.

    Unverified means looked into and not settled; a claim marked not checkable beside it is not checkable. Older casebooks can
    hold it beside verified or disputed, which stand.
    """
    if not_checkable and verdict in (None, Verdict.UNVERIFIED):
        return None, not_checkable
    return verdict, None


def standing_of(verdict: Verdict | None, not_checkable: NotCheckable | None) -> str:
    """Name how a claim stands: verified, disputed, unverified, not-checkable or to-review."""
    found, why = finding_of(verdict, not_checkable)
    return found.value if found else "not-checkable" if why else "to-review"
