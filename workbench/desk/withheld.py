"""Where words of a report name a source that must not be named, and the report without these words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar, cast
from urllib.parse import urlsplit

from workbench.domain.article import Article
from workbench.domain.cited import institutions_of
from workbench.domain.claim import ClaimView
from workbench.domain.dossier import Dossier
from workbench.domain.gate import Unmet
from workbench.domain.names import Name, names_of, parted
from workbench.domain.origins import Origins
from workbench.domain.records import dataclass
from workbench.domain.request import Request
from workbench.domain.source import EvidenceView, Source
from workbench.domain.version import Told, Version
from workbench.store.loosely import spelt

SHORTEST = 4  # characters of a name that is looked for: a shorter one stands in too many words
TELLING = 12  # characters from which a title of one word or two is looked for in the article's own words too: “The weir” is no name
MOST_NAMES = 8  # given names and initials of one person
LEFT_OUT = "[…]"  # stands for words that were left out of what somebody wrote; of the article each letter gives way to a block
BLOCK = "█"

R = TypeVar("R")
_NOTHING = re.compile(r"(?!)")
_SCHEME = re.compile(r"^https?://(?:www\.)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Names:
    """What withheld sources are known by: written is looked for in what was written here and in passages, title, author, address,
    its host and DOI; printed in the article's own words, where an author's name or a word or two may stand for another.
    given, an author's given name alone, may stand for another in what was written too, but is left out with the rest.
    """

    written: re.Pattern[str]
    printed: re.Pattern[str]
    given: re.Pattern[str] = _NOTHING

    def stand_in(self, text: str) -> bool:
        """Does a text written here name a source, or may it?"""
        return bool(self.written.search(text) or self.given.search(text))

    def left_out(self, text: str) -> str:
        """A text written here without what names a source or may."""
        return self.given.sub(LEFT_OUT, self.written.sub(LEFT_OUT, text))


def names_in(sources: Iterable[Source]) -> Names | None:
    """The names of these sources; None where there is nothing to look for."""
    written, printed, people, given = set[str](), set[str](), set[str](), set[str]()
    for source in sources:
        whole = {source.title, _SCHEME.sub("", source.url or "").rstrip("/"), source.doi or ""}
        authors = authors_of(source)
        written |= {*whole, *(one.family for one in authors if not one.given), *_hosts(source.url)}
        people |= {_person(one) for one in authors if one.given}
        given |= {part for one in authors for part in one.given.split() if len(part) >= SHORTEST and part[0].isupper()}
        printed |= set(filter(is_telling, whole))
    if not people and not any(map(_is_long, written)):
        return None
    alone = "|".join(rf"(?<![\w-]){spelt(one)}(?![-‐‑]?\w)" for one in sorted(given))
    return Names(_pattern(written, people), _pattern(printed), re.compile(alone) if alone else _NOTHING)


def authors_of(source: Source) -> list[Name]:
    """The authors of a source, their names parted."""
    known = institutions_of(source.cited)
    return [parted(name, institutions=known, language=source.language) for name in names_of(source.author)]


def is_telling(title: str) -> bool:
    """Can a title be taken for nothing else, wherever it stands?"""
    return len(title.split()) > 2 or len(title) >= TELLING


def named_in(names: Names, views: Iterable[ClaimView], versions: Sequence[Version] = ()) -> dict[str, bool]:
    """The claims whose words in a report name a withheld source, or only may (False): what was written of them, earlier rationales
    too, what was quoted, who was asked for comment and what was answered, and the claim itself.
    """
    earlier: dict[str, list[str]] = {}
    for version in versions:
        for told in version.claims:
            earlier.setdefault(told.claim_id, []).append(told.rationale)
    found = {}
    for view in views:
        texts = [*_texts(view), *earlier.get(view.id, ())]
        if names.printed.search(view.claim.quote) or any(names.written.search(text) for text in texts):
            found[view.id] = True
        elif any(names.given.search(text) for text in texts):
            found[view.id] = False
    return found


def names_article(names: Names, article: Article, asked: Iterable[Request]) -> bool | None:
    """Does the headline name a withheld source, or what was asked about the article as a whole? None where it only may."""
    log = [text for one in asked for text in (one.who, one.question, one.answer)]
    if names.printed.search(article.title) or any(names.written.search(text) for text in log):
        return True
    return None if any(names.given.search(text) for text in log) else False


def blacked(dossier: Dossier, names: Names) -> Dossier:
    """The same without the words that name withheld sources; what has a place in the article's text keeps its length."""
    article = dossier.article
    text, title = _blocked(article.text, names), _blocked(article.title, names)
    return replace(
        dossier,
        article=replace(article, text=text, title=title),
        claims=tuple(_blacked_view(view, names, article.text, text) for view in dossier.claims),
        requests=tuple(_blacked_request(one, names) for one in dossier.requests),
        gathered=tuple(_blacked_evidence(one, names) for one in dossier.gathered),
        versions=tuple(replace(one, claims=tuple(_blacked_told(told, names) for told in one.claims)) for one in dossier.versions),
        renewals=tuple(
            replace(one, edits=tuple(_put(edit, names, "before", "after", "lead", "tail") for edit in one.edits))
            for one in dossier.renewals
        ),
    )


def without_reasons(missing: Iterable[Unmet], names: Names) -> tuple[Unmet, ...]:
    """The same with the names of withheld sources left out of the reasons of overrides."""
    return tuple(replace(one, override=_put(one.override, names, "reason")) if one.override else one for one in missing)


def redacted(article_id: str, views: Sequence[ClaimView], origins: Origins) -> tuple[list[ClaimView], Origins]:
    """The same without the names of withheld sources; their ids, by which casebooks could be compared, give way to numbers.

    A number holds in one article: withheld-1-…, with the end of the article's id.
    """
    ids = dict.fromkeys(one.source.id for view in views for one in view.evidence if one.source.withheld)
    ids |= dict.fromkeys(cause.of for view in views for cause in view.recheck if cause.withheld)
    given = {old: f"withheld-{number}-{article_id[-12:]}" for number, old in enumerate(ids, 1)}
    return [_nameless(view, given) for view in views], _renamed(origins, given)


def _nameless(view: ClaimView, given: dict[str, str]) -> ClaimView:
    evidence = []
    for one in (item.without_name() for item in view.evidence):
        new = given.get(one.source.id)
        renamed = replace(one, source=replace(one.source, id=new), evidence=replace(one.evidence, source_id=new)) if new else one
        evidence.append(renamed)
    causes = []
    for cause in (one.without_name() for one in view.recheck):
        new = given.get(cause.of)
        causes.append(replace(cause, of=new, key=cause.key.replace(cause.of, new)) if new else cause)
    return replace(view, evidence=tuple(evidence), recheck=tuple(causes))


def _renamed(origins: Origins, given: dict[str, str]) -> Origins:
    """Origins by the ids that a report tells, each group sorted as it was."""
    if not given:
        return origins
    return replace(
        origins,
        groups=tuple(tuple(sorted(given.get(one, one) for one in group)) for group in origins.groups),
        likenesses=tuple(
            replace(like, one=given.get(like.one, like.one), other=given.get(like.other, like.other)) for like in origins.likenesses
        ),
        rulings=tuple(
            replace(said, one=given.get(said.one, said.one), other=given.get(said.other, said.other)) for said in origins.rulings
        ),
    )


def _texts(view: ClaimView) -> Iterable[str]:
    """What a report prints of a claim but its quote; a note on one still to review is printed nowhere."""
    yield view.claim.restated or ""
    if not view.to_review:
        yield view.rationale
    for one in view.evidence:
        yield from (one.evidence.quote or "", one.source.withheld or "")
        if not one.source.withheld:
            yield from (one.source.interest or "", one.source.fate_note or "", one.pin.note if one.pin else "")
    for request in view.requests:
        yield from (request.who, request.question, request.answer)
    yield from (look.rationale for look in view.looks)
    yield from (one.rationale for one in view.sayings)


def _blacked_view(view: ClaimView, names: Names, before: str, text: str) -> ClaimView:
    claim, state = view.claim, view.state
    quote, prefix, suffix = (_blocked(one, names) for one in (claim.quote, claim.prefix, claim.suffix))
    if before[claim.start : claim.end] == claim.quote:  # a name can begin in a claim and end behind it
        quote = text[claim.start : claim.end]
        prefix = text[max(0, claim.start - len(prefix)) : claim.start]
        suffix = text[claim.end : claim.end + len(suffix)]
    return replace(
        view,
        claim=replace(_put(claim, names, "restated"), quote=quote, prefix=prefix, suffix=suffix),
        state=_put(state, names, "rationale") if state else None,
        evidence=tuple(_blacked_evidence(one, names) for one in view.evidence),
        requests=tuple(_blacked_request(one, names) for one in view.requests),
        looks=tuple(_put(one, names, "rationale") for one in view.looks),
        sayings=tuple(_put(one, names, "rationale") for one in view.sayings),
    )


def _blacked_evidence(view: EvidenceView, names: Names) -> EvidenceView:
    pin = _put(view.pin, names, "quote", "prefix", "suffix", "note") if view.pin else None
    source = _put(view.source, names, "interest", "fate_note", "withheld")
    if view.hidden:
        source = _put(source, names, "title")
    return replace(view, evidence=_put(view.evidence, names, "quote"), source=source, pin=pin)


def _blacked_request(one: Request, names: Names) -> Request:
    return _put(one, names, "who", "question", "answer")


def _blacked_told(told: Told, names: Names) -> Told:
    return replace(_put(told, names, "rationale"), quote=_blocked(told.quote, names))


def _put(record: R, names: Names, *fields: str) -> R:
    """The same record with these texts of it without the names."""
    held = {name: text for name in fields if (text := getattr(record, name))}
    new = {name: names.left_out(text) for name, text in held.items()}
    return cast(R, replace(cast(Any, record), **new)) if new != held else record


def _blocked(text: str, names: Names) -> str:
    return names.printed.sub(lambda match: re.sub(r"\S", BLOCK, match[0]), text)


def _pattern(names: Iterable[str], people: Iterable[str] = ()) -> re.Pattern[str]:
    """Finds these names as whole words whatever their case and blanks, the longest first, then people as they are written."""
    known = sorted({" ".join(name.split()) for name in names if _is_long(name)}, key=lambda name: (-len(name), name))
    found = "|".join((*(rf"(?<!\w){spelt(one)}(?!\w)" for one in known), *sorted(people)))
    return re.compile(rf"(?:https?://(?:www\.)?)?(?:{found})", re.IGNORECASE) if found else _NOTHING


def _person(name: Name) -> str:
    """Finds the name of a person: the family name with what stands of the others before or behind it, in full or as initials.

    Also the family name alone, unless it is short, and the others with the initial of the family name.
    """
    others = re.split(r"[\s.\-‐‑]+", name.given.strip(" .-"))
    full = "|".join(spelt(one) for one in others if len(one) > 1) or r"(?!)"
    letters = "".join({re.escape(one[0].upper()) for one in others if one})
    before = rf"(?:{full}|(?-i:[^\W\d_a-zß-ÿ])\.|(?-i:[{letters}]))"
    behind = rf"(?:(?:{full})(?!\w)|(?-i:[{letters}])(?:\.|(?=[;)]|$)))"
    # Bounded, for what is quoted was written by strangers: a page of initials would be tried from each of them to its end.
    gap, some = r"[\s\-‐‑]{0,3}", f"{{0,{MOST_NAMES}}}"
    core = name.family.split()
    while len(core) > 1 and core[0][0].islower():  # a particle may stand behind the given name, or nowhere
        core = core[1:]
    families = {name.family, " ".join(core)}
    long = "|".join(spelt(one) for one in sorted(families, key=len, reverse=True) if _is_long(one))
    short = "|".join(rf"(?-i:{spelt(one)})" for one in sorted(families) if not _is_long(one))
    ways = []
    if long:
        ways.append(rf"(?:{before}{gap}){some}(?:{long})(?!\w)(?:,?{gap}{behind}){some}")
    if short:
        ways.append(rf"{before}{gap}(?:{before}{gap}){some}(?:{short})(?!\w)(?:,?{gap}{behind}){some}")
        ways.append(rf"(?:{short})(?!\w),?{gap}{behind}(?:,?{gap}{behind}){some}")
    ways.append(rf"(?:{full})(?:{gap}{before}){some}\s{{1,3}}(?-i:{re.escape(core[0][0].upper())})(?:\.|(?![\w'’]))")
    return rf"(?<!\w)(?:{'|'.join(ways)})"


def _is_long(name: str) -> bool:
    return len(" ".join(name.split())) >= SHORTEST


def _hosts(url: str | None) -> Iterable[str]:
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return ()
    return (host.removeprefix("www."),)
