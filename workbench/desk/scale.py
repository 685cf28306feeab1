"""The verbs on the house's scale: set its labels, and give a claim one of them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from workbench.domain.claim import VerdictState
from workbench.domain.enums import NotCheckable, Verdict
from workbench.domain.errors import NotFound, Refused
from workbench.domain.ids import new_id
from workbench.domain.journal import Change
from workbench.domain.scale import LEAST_CONTRAST, LIGHT, Rating, contrast, of_verdict, readable
from workbench.domain.standing import finding_of
from workbench.store import Store

LONGEST, MOST = 40, 12  # characters of a label, labels of a scale
# A scale to begin with: English, French, what it stands for.
COMMON = (
    ("True", "Vrai", Verdict.VERIFIED),
    ("Mostly true", "Plutôt vrai", Verdict.VERIFIED),
    ("Misleading", "Trompeur", Verdict.DISPUTED),
    ("False", "Faux", Verdict.DISPUTED),
    ("Unproven", "Non prouvé", Verdict.UNVERIFIED),
)


def common() -> tuple[Rating, ...]:
    """A scale of five labels to begin with."""
    return tuple(Rating(new_id(), at, verdict, en, fr) for at, (en, fr, verdict) in enumerate(COMMON, start=1))


def scale(store: Store) -> tuple[Rating, ...]:
    """List the labels in their order; none until the house sets some."""
    return tuple(store.all(Rating, order="position"))


def find(store: Store, name: str) -> Rating:
    """Find a label by its words in either language, whatever their case, or its id; raises NotFound."""
    wanted = " ".join(name.split()).casefold()
    labels = scale(store)
    for one in labels:
        if wanted in (one.en.casefold(), one.fr.casefold(), one.id):
            return one
    known = ", ".join(one.en or one.fr for one in labels) or "none"
    raise NotFound(f"The scale has no label “{name}”. Nothing was changed; there are: {known}.")


def put(store: Store, analyst: str, wanted: Sequence[Rating]) -> Change | None:
    """Set the whole scale as one action, in the order given; raises Refused for labels that cannot be kept apart."""
    labels = [_cleaned(one, at) for at, one in enumerate(wanted, start=1)]
    if len(labels) > MOST:
        raise Refused(f"A scale has {MOST} labels at most. Nothing was changed.")
    for language in ("en", "fr"):
        names = [one.name(language).casefold() for one in labels]
        if twice := next((name for name in names if names.count(name) > 1), None):
            raise Refused(f"Two labels are called “{twice}”. Nothing was changed; give each a name of its own.")
    kept = {one.id: one for one in labels}
    for old in scale(store):
        used = len(store.all(VerdictState, rating=old.id))
        if used and (old.id not in kept or kept[old.id].verdict is not old.verdict):
            told = f"“{old.en or old.fr}” stands on {used} claim{'' if used == 1 else 's'}, so it keeps its place and its verdict"
            raise Refused(f"{told}. Nothing was changed; rename it, or give these claims another label first.")
    with store.step("change the scale of verdicts", analyst) as step:
        step.remove(*(old for old in scale(store) if old.id not in kept))
        step.save(*labels)
    return step.change


def chosen(
    store: Store,
    verdict: Verdict | None,
    kept: VerdictState | None,
    rating: Rating | None,
    not_checkable: NotCheckable | None = None,
) -> str | None:
    """The label that a verdict gets: the one asked for, else the one it had, else the first that stands for it.

    What cannot be checked has none, also beside unverified: a label would tell it as looked into and not settled.
    """
    if finding_of(verdict, not_checkable)[0] is None:
        return None
    if rating and rating.verdict is verdict:
        return rating.id
    if kept and kept.rating and kept.verdict is verdict:
        return kept.rating
    first = of_verdict(scale(store), verdict)[:1]
    return first[0].id if first else None


def _cleaned(one: Rating, position: int) -> Rating:
    en, fr = (" ".join(words.split()) for words in (one.en, one.fr))
    name = en or fr
    if not name or max(len(en), len(fr)) > LONGEST or not (en + fr).isprintable():
        raise Refused(f"“{name}” cannot be a label. Nothing was changed; a label has 1 to {LONGEST} characters.")
    colour = one.colour.strip().upper()
    if colour and not re.fullmatch("#[0-9A-F]{6}", colour):
        raise Refused(f"“{one.colour}” is no colour. Nothing was changed; write #RRGGBB, or nothing for the verdict's own.")
    if colour and (found := contrast(colour, LIGHT[one.verdict])) < LEAST_CONTRAST:
        told = f"The colour {colour} of “{name}” has a contrast of {found:.1f} to its ground; to be read it needs {LEAST_CONTRAST}"
        raise Refused(f"{told}. Nothing was changed; {readable(colour, one.verdict)} would do.")
    return replace(one, position=position, en=en, fr=fr, colour=colour)
