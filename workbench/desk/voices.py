"""One person under the several names that an article's claims give: corrected once, corrected everywhere."""

from collections.abc import Iterable
from dataclasses import replace

from workbench.domain.claim import Claim


def spoken_by(claim: Claim, speaker: str | None) -> Claim:
    """The claim with another speaker: the head of its chain and the quotations inside that were his follow."""
    old = claim.speaker
    return replace(
        claim,
        speaker=speaker,
        confidence=1.0,
        attribution=(speaker, *claim.attribution[1:]) if speaker else (),
        inner_quotes=tuple(replace(q, speaker=speaker) if q.speaker == old else q for q in claim.inner_quotes),
    )


def renamed(claim: Claim, meant: frozenset[str], speaker: str | None) -> Claim:
    """The claim with one person's names replaced wherever they stand: as speaker, as who relays, in quotations inside.

    Without a new name he leaves the chains that he only relayed, and what he said has no speaker.
    """
    changed = spoken_by(claim, speaker) if claim.speaker in meant else claim
    if changed.speaker is None:
        chain: tuple[str, ...] = ()
    else:
        links = [speaker if link in meant else link for link in changed.attribution[1:]]
        chain = (changed.speaker, *(link for link in links if link and link != changed.speaker))
    return replace(
        changed,
        attribution=chain if changed.attribution else (),
        inner_quotes=tuple(replace(q, speaker=speaker) if q.speaker in meant else q for q in changed.inner_quotes),
    )


def names_of(person: str, claims: Iterable[Claim]) -> frozenset[str]:
    """The names in these claims that mean this person: the very name, and the surname alone or the full name to a surname.

    A surname that two full names share means neither for sure; then only the very name is meant.
    """
    known = {name for claim in claims for name in _names(claim)} | {person}
    exact = {name for name in known if _words(name) == _words(person)}
    surname = _words(person)[-1:]
    alike = {name for name in known - exact if surname and _is_name(name) and _is_name(person) and _words(name)[-1:] == surname}
    full = {_words(name) for name in alike | exact if len(_words(name)) > 1}
    return frozenset(exact | alike) if len(full) <= 1 else frozenset(exact)


def _names(claim: Claim) -> Iterable[str]:
    yield from (claim.speaker,) if claim.speaker else ()
    yield from claim.attribution
    yield from (quote.speaker for quote in claim.inner_quotes if quote.speaker)


def _is_name(name: str) -> bool:
    """Is this a person's name, not "la mairie" or "the ministry's spokesman"?"""
    return all(word[:1].isupper() for word in name.split()[-1:]) and name[:1].isupper() and len(name.split()) < _LONGEST_NAME


_LONGEST_NAME = 5


def _words(name: str) -> tuple[str, ...]:
    return tuple(name.casefold().replace("’", "'").split())
