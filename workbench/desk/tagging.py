"""The verbs on the tags of claims: give, take away, list."""

from collections import Counter
from collections.abc import Iterable, Sequence

from workbench.domain.claim import Claim, Tagging
from workbench.domain.errors import Refused
from workbench.domain.journal import Change
from workbench.store import Step, Store, listing

LONGEST, MOST = 40, 12  # characters of a tag, tags of a claim


def cleaned(name: str) -> str:
    """Write a tag as it is kept, in lower case with single blanks; raises Refused for what cannot be one."""
    tag = " ".join(name.lstrip("#").split()).lower()
    if not tag or len(tag) > LONGEST or "," in tag or not tag.isprintable():
        raise Refused(f"{name!r} cannot be a tag. Nothing was changed; a tag has 1 to {LONGEST} characters and no comma.")
    return tag


def tag(store: Store, analyst: str, claim_ids: Sequence[str], add: Iterable[str], remove: Iterable[str]) -> Change | None:
    """Give claims tags and take others away as one action; raises Refused for a name that cannot be one, or too many."""
    added, removed = dict.fromkeys(map(cleaned, add)), set(map(cleaned, remove))
    claims = [store.get(Claim, claim_id) for claim_id in dict.fromkeys(claim_ids)]
    with store.step(_label(store, claims, added, removed), analyst) as step:
        for claim in claims:
            _put(step, claim.id, of_claim(store, claim.id), [*added], removed)
    return step.change


def of_claim(store: Store, claim_id: str) -> tuple[str, ...]:
    """The tags of a claim in the order of the alphabet."""
    found = store.find(Tagging, claim_id)
    return found.tags if found else ()


def names(store: Store) -> dict[str, int]:
    """Every tag of the casebook's claims with the number of its claims, in the order of the alphabet."""
    counts = Counter(name for tagging in store.all(Tagging) for name in tagging.tags)
    return dict(sorted(counts.items()))


def joined(store: Store, step: Step, first: str, rest: Iterable[str]) -> None:
    """Give the first claim the tags of others too, which are about to go."""
    before = of_claim(store, first)
    gone = [tagging for claim_id in rest if (tagging := store.find(Tagging, claim_id))]
    step.remove(*gone)
    _put(step, first, before, [name for tagging in gone for name in tagging.tags], set())


def _put(step: Step, claim_id: str, before: tuple[str, ...], added: Sequence[str], removed: set[str]) -> None:
    after = tuple(sorted({*before, *added} - removed))
    if len(after) > MOST:
        raise Refused(f"A claim can have {MOST} tags at most. Nothing was changed; take one away first.")
    if after == before:
        return
    if after:
        step.save(Tagging(claim_id, after))
    else:
        step.remove(Tagging(claim_id, before))


def _label(store: Store, claims: Sequence[Claim], added: Iterable[str], removed: Iterable[str]) -> str:
    one = listing.number_of(store, claims[0]) if len(claims) == 1 else None
    which = f"claim {one or '–'}" if len(claims) == 1 else f"{len(claims)} claims"
    plus, minus = ", ".join(added), ", ".join(sorted(removed))
    if plus and minus:
        return f"tag {which} {plus} instead of {minus}"
    return f"tag {which} {plus}" if plus else f"take the tag {minus} off {which}"
