"""What a report says, before any format: how each claim stands, the counts, and the sources in order of first use."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from workbench.domain.article import Article
from workbench.domain.check import Check
from workbench.domain.claim import ClaimView
from workbench.domain.dossier import Dossier
from workbench.domain.pin import PinnedCopy
from workbench.domain.renewal import Outcome
from workbench.domain.source import Source
from workbench.domain.statement import Flag
from workbench.domain.version import Numbered, Told
from workbench.services.report.strings import Words

NOT_CHECKABLE = "not-checkable"
TO_REVIEW = "to-review"
STANDINGS = ("verified", "disputed", "unverified", NOT_CHECKABLE, TO_REVIEW)
EXAMINED = "examined"
_ARTICLES = frozenset({"the", "le", "la", "les", "l", "el", "il", "der", "die", "das"})
OPENING = frozenset('«“„"‹‘')


def standing(view: ClaimView) -> str:
    """Tell how a claim stands: not-checkable where it is marked so, also beside unverified; else its verdict, else to-review."""
    return view.standing


def label(view: ClaimView, words: Words) -> str:
    """Name how a claim stands: by the house's label where its verdict has one; of two findings that nobody has decided yet."""
    name = view.rating.name(words.language) if view.rating else words(f"verdict.{standing(view)}")
    return f"{name} {undecided(view, words)}" if view.rivals else name


def undecided(view: ClaimView, words: Words) -> str:
    """Say in brackets behind a verdict that somebody found otherwise and nobody has decided; empty for all other claims."""
    return words("undecided.open" if view.to_review else "undecided.two") if view.rivals else ""


@dataclass(frozen=True)
class CitedSource:
    """A source with its number in the report and the claims that rest on it."""

    number: int
    source: Source
    claims: tuple[ClaimView, ...]

    @property
    def older_copies(self) -> tuple[PinnedCopy, ...]:
        """The copies, saved before the newest, that its passages are quoted from, oldest first."""
        found = (one for view in self.claims for one in view.evidence if one.source.id == self.source.id)
        copies = {one.older_copy.snapshot: one.older_copy for one in found if one.older_copy}
        return tuple(sorted(copies.values(), key=lambda one: (one.saved_at or "", one.snapshot)))


class Outline:
    """A dossier in the order of its report; key begins the anchors of this article, so that several share one page."""

    def __init__(self, dossier: Dossier, key: str = "") -> None:
        self.dossier = dossier
        self.key = key
        self.article = dossier.article
        # A verdict on furniture is unusual but never left out.
        self.claims = tuple(view for view in dossier.claims if view.number is not None or standing(view) != TO_REVIEW)
        self._anchors = {view.id: f"{key}{view.number or f'x{at}'}" for at, view in enumerate(self.claims, 1)}
        self._reused = dict(dossier.reused)
        self._tongues = dict(dossier.tongues)

    def anchor(self, view: ClaimView) -> str:
        return self._anchors[view.id]

    def anchor_of(self, claim_id: str) -> str | None:
        """The anchor of a claim by its id; None when it is not in the report."""
        return self._anchors.get(claim_id)

    def earlier(self, view: ClaimView) -> Check | None:
        return self._reused.get(view.id)

    def tongue(self, view: ClaimView, words: Words) -> str:
        """The language of a claim's rationale (ISO 639-1): that of the report unless it is known to be another."""
        return self._tongues.get(view.id, words.language)

    def waiting(self, name: str) -> tuple[ClaimView, ...]:
        """The claims that stand so and have no card of their own, since nobody gave them a verdict."""
        return tuple(view for view in self.claims if standing(view) == name and view.verdict is None)

    @cached_property
    def rated(self) -> tuple[ClaimView, ...]:
        return tuple(view for view in self.claims if view.verdict is not None)

    @cached_property
    def counts(self) -> dict[str, int]:
        found = Counter(standing(view) for view in self.claims)
        return {name: found[name] for name in STANDINGS}

    @cached_property
    def coverage(self) -> dict[str, int]:
        """How many statements of the article were examined, whatever part of them the report covers."""
        found = Counter(self.strip)
        return {name: found[name] for name in (EXAMINED, NOT_CHECKABLE, TO_REVIEW)}

    @cached_property
    def strip(self) -> tuple[str, ...]:
        """One piece per statement of the article in the order of the text: examined, not-checkable or to-review."""
        standings = self.dossier.standings or tuple(standing(view) for view in self.claims)
        return tuple(one if one in (NOT_CHECKABLE, TO_REVIEW) else EXAMINED for one in standings)

    @cached_property
    def sources(self) -> tuple[CitedSource, ...]:
        used: dict[str, tuple[Source, list[ClaimView]]] = {}
        for view in self.claims:
            for one in view.evidence:
                _, claims = used.setdefault(one.source.id, (one.source, []))
                if view not in claims[-1:]:
                    claims.append(view)
        return tuple(CitedSource(at, source, tuple(claims)) for at, (source, claims) in enumerate(used.values(), 1))

    def sources_count(self, view: ClaimView, words: Words) -> str:
        """Say how many sources a claim has, and how many origins where those are fewer: 3 sources, 1 origin."""
        ids = {one.source.id for one in view.evidence}
        told, origins = words.count("sources.count", len(ids)), self.dossier.origins.count(ids)
        return f"{told}, {words.count('origins.count', origins)}" if origins < len(ids) else told

    @cached_property
    def shares_origins(self) -> bool:
        """Has a claim that was looked at fewer origins than sources?"""
        found = ({one.source.id for one in view.evidence} for view in self.claims if standing(view) != TO_REVIEW)
        return any(self.dossier.origins.count(ids) < len(ids) for ids in found)

    @cached_property
    def numbers(self) -> dict[str, int | None]:
        """The numbers that claims have in this report, by their ids."""
        return {view.id: view.number for view in self.dossier.claims}

    @cached_property
    def rationales_now(self) -> dict[str, str]:
        """The rationales that readers are told as of this report, by the claims' ids."""
        return {one.claim_id: one.rationale for one in self.dossier.told}

    @cached_property
    def history(self) -> tuple[Numbered, ...]:
        """The versions up to this one."""
        return self.dossier.history

    @cached_property
    def corrections(self) -> dict[str, list[tuple[str, Told]]]:
        """What was told of claims and corrected later, newest first: when it was corrected, and what had been told."""
        found: dict[str, list[tuple[str, Told]]] = {}
        for version in self.history[:0:-1]:
            for one in version.revisions:
                if one.corrects and one.before:
                    found.setdefault(one.before.claim_id, []).append((version.made_at, one.before))
        return found

    @cached_property
    def retracted(self) -> dict[str, tuple[str, Told]]:
        """The claims whose verdict was published and taken back: when, and what had been told; of some claims only of these."""
        found: dict[str, tuple[str, Told]] = {}
        for version in self.history[1:]:
            for one in version.revisions:
                if one.after and one.after.verdict:
                    found.pop(one.claim.claim_id, None)
                elif one.before and one.before.verdict:
                    found[one.claim.claim_id] = (version.made_at, one.before)
        return {name: told for name, told in found.items() if not self.dossier.partial or name in self.numbers}

    @cached_property
    def fates(self) -> dict[str, list[tuple[str, Outcome]]]:
        """What newer versions of the article made of claims that had been worked on, oldest first, each with its time."""
        found: dict[str, list[tuple[str, Outcome]]] = {}
        for renewed in self.dossier.renewals:
            for outcome in renewed.outcomes:
                found.setdefault(outcome.claim_id, []).append((renewed.at, outcome))
        return found

    @cached_property
    def changed_on(self) -> str:
        """The day (ISO 8601) of the last change of what is told of the claims; empty where nothing was found of any."""
        days = []
        for view in (one for one in self.claims if not one.to_review):
            days += [view.state.marked_at] if view.state else []
            days += [view.signed.signed_at] if view.signed else []
            days += [view.confirmed.confirmed_at] if view.confirmed else []
            days += [look.looked_at for look in view.looks]
        return max(days, default="")[:10]

    @cached_property
    def analysts(self) -> tuple[str, ...]:
        """Who gave the findings, in the order of the claims; nobody where none is given: exporting is no checking."""
        judged = [view.state.analyst for view in self.claims if view.state and view.state.analyst and standing(view) != TO_REVIEW]
        return tuple(dict.fromkeys(judged))


def is_moved(view: ClaimView, text: str) -> bool:
    """Tell whether a claim's words no longer stand at its offsets (code points) in the article's text."""
    return text[view.claim.start : view.claim.end] != view.claim.quote


def chain(view: ClaimView, words: Words, outlet: str | None = None) -> tuple[str, ...]:
    """List who speaks: who said it first, then whoever relays it, the article last; its own outlet relays nothing beside it."""
    speakers = view.claim.attribution or ((view.claim.speaker,) if view.claim.speaker else ())
    if speakers and outlet and _names_outlet(speakers[-1], outlet):
        speakers = speakers[:-1]
    return (*speakers, words("speaks.article")) if speakers else (words("speaks.own"),)


def _names_outlet(speaker: str, outlet: str) -> bool:
    """Is this the outlet by its name or a part of it, as a paper calls itself: the Courier, of the Ossenby Courier?"""
    said, known = (re.findall(r"\w+", name.casefold()) for name in (speaker, outlet))
    while said and said[0] in _ARTICLES:
        said = said[1:]
    return bool(said) and any(known[at : at + len(said)] == said for at in range(len(known)))


def result_sentence(counts: dict[str, int], words: Words, *, partial: bool = False) -> str:
    """Say in one or two sentences what was found: how many claims, of a partial report those that are in it, and how they stand."""
    total = sum(counts.values())
    if not total:
        return words("result.none")
    tell = words.tell if words.can_spell(total) else words.count
    found = [tell(f"result.{name}", counts[name]) for name in STANDINGS if name != TO_REVIEW and counts[name]]
    left = [capital(tell("result.to-review", counts[TO_REVIEW])) + "."] if counts[TO_REVIEW] else []
    head = capital(tell("result.here" if partial else "result.head", total))
    return " ".join([(head + words("colon") + words.list(found) if found else head) + ".", *left])


def count_parts(counts: dict[str, int], words: Words, prefix: str) -> str:
    """List the counts that are not zero: 4 verified, 2 disputed."""
    parts = []
    for name, number in counts.items():
        text = words(f"{prefix}.{name}.{words.form(number)}")
        if number:
            parts.append(text.format(n=words.number(number)) if "{n}" in text else f"{words.number(number)} {text}")
    return words.list(parts)


def coverage_words(outline: "Outline", words: Words) -> str:
    """Say what the picture of the coverage shows, for those who do not see it."""
    return words("coverage.text", parts=count_parts(outline.coverage, words, "coverage"))


def passages(text: str) -> tuple[str, ...]:
    """Split what an analyst wrote into its paragraphs, empty ones left out."""
    return tuple(one for one in re.split(r"(?:\r\n?|\n)\s*", text.strip()) if one.strip())


def source_name(source: Source, words: Words) -> str:
    """Name a source by its title, else by what is known of it; of a withheld one that it is, and why."""
    if source.key == "withheld":
        return words("withheld", why=source.withheld)
    return source.title or source.url or source.key


def lead(rationale: str) -> tuple[str, str]:
    """Split a rationale into its first sentence, when that is short enough for a heading, and the rest as it stands."""
    match = re.match(r"[^\n]{8,140}?(?:\w{3}|[)»”\"%\d])\s?[.!?…]+[»”\")]*(?=\s|$)", rationale)
    if match:
        return match[0], rationale[match.end() :]
    return (rationale, "") if len(rationale) <= 90 and "\n" not in rationale else ("", rationale)


def doubts(article: Article, words: Words) -> tuple[str, ...]:
    """Say what is in doubt about the text, once for each kind; a kind the words do not know is told by its own reason."""
    kinds: dict[str, list[Flag]] = {}
    for flag in article.flags:
        kinds.setdefault(flag.kind, []).append(flag)
    told: list[str] = []
    for kind, flags in kinds.items():
        if words.has(f"doubt.{kind}.one"):
            first = short(article.text[flags[0].start : flags[0].end], 60)
            told.append(words.count(f"doubt.{kind}", len(flags), words=first))
    other = [flag.reason for flag in article.flags if not words.has(f"doubt.{flag.kind}.one")]
    return (*told, *dict.fromkeys(other))


def quoted(text: str, words: Words) -> tuple[str, str]:
    """Give the marks to set around a quotation; none where the text brings its own."""
    return ("", "") if text.lstrip()[:1] in OPENING else (words("quote.open"), words("quote.close"))


def short(text: str, length: int) -> str:
    """Cut a text at a word so that it has at most length characters, with an ellipsis where something is left out."""
    flat = " ".join(text.split())
    if len(flat) <= length:
        return flat
    cut = flat[:length]
    return (cut.rsplit(" ", 1)[0] if " " in cut[length // 2 :] else cut).rstrip(" ,;:.–-") + "…"


def names(claims: Sequence[ClaimView], words: Words) -> str:
    """Name claims by their numbers: claims 1, 3 and 4."""
    numbers = [str(view.number) if view.number is not None else words("claim.unnumbered").lower() for view in claims]
    return words.count("sources.used", len(claims), numbers=words.list(numbers))


def capital(text: str) -> str:
    """Begin a text with a capital letter."""
    return text[:1].upper() + text[1:]
