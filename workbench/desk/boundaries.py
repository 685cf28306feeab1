"""What becomes of a claim when its edges change: moved, cut in two, joined with its neighbours."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from workbench.desk.voices import names_of
from workbench.domain.anchors import CONTEXT
from workbench.domain.article import Article
from workbench.domain.claim import Claim
from workbench.domain.enums import AttributionForm, Kind
from workbench.domain.errors import Refused
from workbench.domain.ids import new_id
from workbench.domain.statement import Statement

Span = tuple[int, int]


def trimmed(article: Article, start: int, end: int) -> Span:
    """The span without blanks at its ends; raises Refused for one outside the text or without a word."""
    if not 0 <= start < end <= len(article.text):
        raise Refused(f"The text has {len(article.text)} characters; {start} to {end} is no span of it. Nothing was changed.")
    words = article.text[start:end]
    start, end = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
    if start >= end or not re.search(r"\w", article.text[start:end]):
        raise Refused("There is no word in that span. Nothing was changed; select some text.")
    return start, end


def statement_of(article: Article, start: int, end: int) -> Statement:
    """What the engine says of a span by itself; its offsets are moved to the article's.

    Who says it, by which cue and what, is that of the only speaker found in the span.
    """
    from workbench.services import language

    reading = language.read(article.text[start:end], language=article.language, published=article.published)
    parts = reading.statements

    def shifted(found: Any) -> Any:
        return replace(found, start=found.start + start, end=found.end + start)

    best = max(parts, key=lambda part: part.checkworthiness, default=None)
    said = [part for part in parts if part.speaker]
    voice = said[0] if said and len({part.speaker for part in said}) == 1 else None
    return Statement(
        start,
        end,
        article.text[start:end],
        Kind.STATEMENT,
        "by hand",
        speaker=voice.speaker if voice else None,
        attribution=voice.attribution if voice else (),
        attribution_form=voice.attribution_form if voice else None,
        cue=voice.cue if voice else None,
        content=(voice.content[0] + start, voice.content[1] + start) if voice and voice.content and len(parts) == 1 else None,
        inner_quotes=tuple(shifted(one) for part in parts for one in part.inner_quotes),
        checkworthiness=best.checkworthiness if best else 0.0,
        signals=best.signals if best else (),
        quantities=tuple(shifted(one) for part in parts for one in part.quantities),
        dates=tuple(shifted(one) for part in parts for one in part.dates),
        confidence=voice.confidence if voice else 1.0,
    )


def narrowed(article: Article, statement: Statement, start: int, end: int) -> Statement:
    """A statement cut down to a part of it: who says it stays, all else is what lies in the part."""
    found = statement_of(article, start, end)
    return replace(statement, start=start, end=end, text=found.text, **_read_in(article, statement, found))


def moved(article: Article, claim: Claim, start: int, end: int) -> Claim:
    """A claim with other edges; it keeps its speaker, and one that has none takes the one who now stands in it."""
    start, end = trimmed(article, start, end)
    found = statement_of(article, start, end)
    changed = _placed(article, claim, start, end, **_read_in(article, claim, found))
    if claim.speaker:
        if found.speaker and _same_voice(article, claim, found.speaker):
            return replace(changed, cue=found.cue, attribution_form=found.attribution_form, content=found.content)
        return replace(changed, content=_stretched(article, claim, start, end))
    # A form without a speaker is one whose speaker was taken away by hand.
    if found.speaker and not claim.attribution_form and (start < claim.start or end > claim.end):
        same = ("speaker", "attribution", "attribution_form", "cue", "content", "confidence")
        return replace(changed, **{name: getattr(found, name) for name in same})
    return changed


def halves(article: Article, claim: Claim, offset: int) -> tuple[Claim, Claim]:
    """A claim cut in two: both are the speaker's, each with what lies in it, and the second goes on from the first."""
    cut = []
    for start, end in ((claim.start, offset), (offset, claim.end)):
        start, end = trimmed(article, start, end)
        cut.append(_placed(article, claim, start, end, **_read_in(article, claim, statement_of(article, start, end))))
    first, second = cut
    form = AttributionForm.CONTINUED if second.speaker else second.attribution_form
    return first, replace(second, id=new_id(), restated=None, attribution_form=form)


def joined(article: Article, claims: Sequence[Claim]) -> Claim:
    """One claim of neighbours in text order, with the id of the first; it has the speaker if there is only one among them."""
    first = claims[0]
    start, end = trimmed(article, first.start, max(claim.end for claim in claims))
    found = statement_of(article, start, end)
    length: dict[Kind, int] = {}
    for claim in claims:
        length[claim.kind] = length.get(claim.kind, 0) + claim.end - claim.start
    # What is grey becomes part of the claim that it is joined with.
    kind = max((one for one in length if one.is_body or not any(map(_is_body, length))), key=lambda one: length[one])
    told = next(claim for claim in claims if claim.kind is kind)
    whole = _placed(article, first, start, end, **_read_in(article, first, found))
    whole = replace(
        whole,
        kind=kind,
        subkind=told.subkind,
        inner_quotes=tuple(sorted((quote for claim in claims for quote in claim.inner_quotes), key=lambda quote: quote.start)),
        confidence=min(claim.confidence for claim in claims),
    )
    said = [claim for claim in claims if claim.speaker]
    names = {claim.speaker for claim in said if claim.speaker}
    name = max(names, key=len, default=None)
    if name is None or not names <= names_of(name, said):
        # Of two who speak neither said it all.
        return replace(whole, speaker=None, attribution=(), attribution_form=None, cue=None, content=None)
    voice = max(said, key=lambda claim: (claim.cue is not None, claim.speaker == name, -claim.start))
    chain = next(claim.attribution for claim in said if claim.speaker == name)
    return replace(
        whole,
        speaker=name,
        attribution=chain,
        attribution_form=voice.attribution_form,
        cue=voice.cue,
        content=_content_of(article, claims),
    )


def _placed(article: Article, claim: Claim, start: int, end: int, **read: Any) -> Claim:
    return replace(
        claim,
        start=start,
        end=end,
        quote=article.text[start:end],
        prefix=article.text[max(0, start - CONTEXT) : start],
        suffix=article.text[end : end + CONTEXT],
        rule="by hand",
        **read,
    )


def _read_in(article: Article, record: Claim | Statement, found: Statement) -> dict[str, Any]:
    """What a claim says within other edges: what was read in their words, and what of its own lies between them."""
    own = tuple(quote for quote in record.inner_quotes if found.start <= quote.start and quote.end <= found.end)
    news = (one for one in found.inner_quotes if not any(one.start < quote.end and quote.start < one.end for quote in own))
    return {
        "cue": record.cue if record.cue and _holds(article.text[found.start : found.end], record.cue) else None,
        "content": _inside(record.content, found.start, found.end),
        "inner_quotes": tuple(sorted((*own, *news), key=lambda quote: quote.start)),
        "quantities": found.quantities,
        "dates": found.dates,
        "signals": found.signals,
        "checkworthiness": found.checkworthiness,
    }


def _holds(words: str, cue: str) -> bool:
    """Do the words hold the cue, as a word and not in the middle of one?"""
    return re.search(rf"(?<!\w){re.escape(cue)}(?!\w)", words, re.IGNORECASE) is not None


def _inside(content: Span | None, start: int, end: int) -> Span | None:
    if content is None or content[1] <= start or content[0] >= end:
        return None
    return max(content[0], start), min(content[1], end)


def _stretched(article: Article, claim: Claim, start: int, end: int) -> Span | None:
    """The content within new edges; where it reached an edge that was moved out it goes along."""
    cut = _inside(claim.content, start, end)
    if cut is None or claim.content is None:
        return None
    left, right = _reaches(article, claim, claim.content)
    return (start if left and start < claim.start else cut[0]), (end if right and end > claim.end else cut[1])


def _content_of(article: Article, claims: Sequence[Claim]) -> Span | None:
    """What is asserted in claims that are joined: from the first to the last of what their speaker says.

    Words of nobody beside it belong to it where no cue stands between.
    """
    contents = [(claim, claim.content or (claim.start, claim.end)) for claim in claims if claim.speaker]
    first, last = contents[0], max(contents, key=lambda one: one[1][1])
    start, end = first[1][0], last[1][1]
    if claims[0] is not first[0] and _reaches(article, *first)[0]:
        start = claims[0].start
    if claims[-1] is not last[0] and _reaches(article, *last)[1]:
        end = max(claim.end for claim in claims)
    whole = (claims[0].start, max(claim.end for claim in claims))
    return None if (start, end) == whole else (start, end)


def _reaches(article: Article, claim: Claim, content: Span) -> tuple[bool, bool]:
    """Does the content reach the claim's left and right edge, but for marks?"""
    before, after = article.text[claim.start : content[0]], article.text[content[1] : claim.end]
    return not re.search(r"\w", before), not re.search(r"\w", after)


def _same_voice(article: Article, claim: Claim, name: str) -> bool:
    return claim.speaker is not None and name in names_of(claim.speaker, [claim, replace(claim, speaker=name)])


def _is_body(kind: Kind) -> bool:
    return kind.is_body
