"""More dossiers for tests: two findings that are undecided, newer versions of the article, sources in other scripts."""

from dataclasses import replace

from report_dossiers import english_dossier, stable_id

from workbench.domain.claim import VerdictState
from workbench.domain.enums import NotCheckable, Reason, Verdict
from workbench.domain.renewal import Edit, Fate, Outcome, Renewed

ARABIC, ARABIC_PUBLISHER, HEBREW = "تقرير الميناء 2023", "هيئة الموانئ", "דוח הנמל 7"
EDITS = (
    Edit("41", "31", 9, 11, 9, 11, lead="The ferry carried ", tail=",212 passengers in …"),
    Edit("", "or July", 80, 80, 90, 97, lead="… vote in June ", tail="."),
    Edit("Mayor Lind called it a success", "", 40, 70, 45, 45, lead="… report says. ", tail="."),
    Edit("Critics said the boats were large", "Critics said the boats were large", 60, 93, 0, 33, moved=True, tail=". The ferry …"),
)


def set_aside(claim_id, verdict, **more):
    made = VerdictState(stable_id("rival"), claim_id, "Ben <i>Roe</i>", "2024-11-22T08:00:00.000Z", verdict)
    return replace(made, rationale="By my notes.", **more)


def undecided_dossier():
    """One claim verified here and disputed there, one to review here, one not checkable for different reasons."""
    made = english_dossier()
    carried, never, vote = made.claims[:3]
    reopened = replace(never, state=None, rivals=(set_aside(never.id, Verdict.DISPUTED),))
    claims = (
        replace(carried, rivals=(set_aside(carried.id, Verdict.DISPUTED, reason=Reason.OUTDATED),)),
        reopened,
        replace(vote, rivals=(set_aside(vote.id, None, not_checkable=NotCheckable.OPINION),)),
        *made.claims[3:],
    )
    return replace(made, claims=claims)


def renewed_dossier(edits=EDITS):
    """The publisher altered the first claim, left the second and moved the third."""
    made = english_dossier()
    first, second, third = (view.id for view in made.claims[:3])
    outcomes = (
        Outcome(first, 1, Fate.ALTERED, "It carried 41,000", "It carried 31,000"),
        Outcome(second, 2, Fate.UNCHANGED, "same", "same"),
        Outcome(third, 3, Fate.MOVED, "moved", "moved"),
    )
    return replace(made, renewals=(Renewed("2024-11-22T08:00:00.000Z", "A. Martin", edits, outcomes),))


def with_source(made, **facts):
    """The dossier with other facts of the source of its first claim."""
    first = made.claims[0]
    of = first.evidence[0]
    changed = replace(of, source=replace(of.source, **facts))
    return replace(made, claims=(replace(first, evidence=(changed,)), *made.claims[1:]))


def further_dossier():
    """All of it in one."""
    made = with_source(replace(undecided_dossier(), renewals=renewed_dossier().renewals), title=ARABIC, publisher=ARABIC_PUBLISHER)
    first = made.claims[0]
    state = replace(first.state, rationale="The annual report gives 41,212.\n\nThe operator confirmed it.")
    withheld = with_source(made, withheld="Asked not to be named.").claims[0].evidence[0].without_name()
    withheld = replace(withheld, evidence=replace(withheld.evidence, id=stable_id("more")))
    return replace(made, claims=(replace(first, state=state, evidence=(*first.evidence, withheld)), *made.claims[1:]))
