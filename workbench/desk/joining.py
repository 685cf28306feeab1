"""The verb that makes one source of several: what cites the others cites the one that stays, which gains what only they knew."""

from collections.abc import Sequence
from dataclasses import replace

from workbench.desk import signing
from workbench.desk.sources import find
from workbench.domain.cited import INSTITUTION
from workbench.domain.errors import Refused
from workbench.domain.journal import Change
from workbench.domain.pin import Pin
from workbench.domain.source import Evidence, Source
from workbench.store import Step, Store, citing

# What the one that stays gains where it is not known of it; three facts that go together are those of its saved words.
_FILLS = ("author", "publisher", "published", "accessed", "url", "doi", "archive", "language", "standing", "interest", "withheld")
_FATE = ("fate", "fate_at", "fate_note")
_SAVED = ("snapshot", "text", "pages")


def join(store: Store, analyst: str, kept_name: str, other_names: Sequence[str]) -> Change | None:
    """Make one source of several, as one action; raises NotFound, and Refused where there is nothing to join.

    A link that only repeats one there is to the source that stays is dropped; passages and pins go along as they are.
    """
    kept = find(store, kept_name)
    others = list({other.id: other for name in other_names if (other := find(store, name)).id != kept.id}.values())
    if not others:
        raise Refused("A source is joined with another one, not with itself. Nothing was changed.")
    filled = kept
    for other in others:
        filled = _filled(filled, other)
    label = f"make one source of {len(others) + 1}, “{filled.title}”"
    with store.step(label, analyst) as step:
        if filled != kept:
            step.save(filled)
        for other in others:
            _move(store, step, other, kept)
        step.remove(*citing.rulings_on(store, *others), *others)
    return step.change


def _filled(source: Source, other: Source) -> Source:
    missing = {name: getattr(other, name) for name in _FILLS if getattr(source, name) is None}
    if source.untitled and not other.untitled:
        missing["title"] = other.title
    for names in (_FATE, _SAVED):
        if not any(getattr(source, name) for name in names):
            missing |= {name: getattr(other, name) for name in names}
    there = {one.name for one in source.cited} | ({INSTITUTION} if source.author else set())
    more = tuple(one for one in other.cited if one.name not in there)
    return replace(source, cited=(*source.cited, *more), **missing)


def _move(store: Store, step: Step, other: Source, kept: Source) -> None:
    for link in store.all(Evidence, source_id=other.id):
        there = [one for one in store.all(Evidence, claim_id=link.claim_id) if one.source_id == kept.id]
        same = any(one.stance is link.stance and one.quote == link.quote for one in there)
        if same and store.find(Pin, link.id) is None:
            step.remove(link)
        else:
            step.save(replace(link, source_id=kept.id))
        signing.reopen(store, step, link.claim_id)
