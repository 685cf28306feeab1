"""The verbs that pin a passage of a saved source to a claim, and find it again."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from workbench.desk import quoting, signing, source_facts
from workbench.desk.claims import number_of, plain
from workbench.domain.anchors import anchored, locate
from workbench.domain.article import Article, Snapshot
from workbench.domain.claim import Claim
from workbench.domain.enums import Stance
from workbench.domain.errors import NotFound, Refused
from workbench.domain.ids import new_id, now_utc
from workbench.domain.journal import Change
from workbench.domain.passages import find_all, page_label, page_of
from workbench.domain.pin import Pin, Place
from workbench.domain.records import dataclass
from workbench.domain.source import Evidence, Source
from workbench.store import Step, Store, listing, pinned

WHOLE = 10_000  # what a region of a picture is measured in: ten-thousandths of its width and height
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class PinView:
    """A pin with its evidence and source, and where its passage stands in the saved copy as it is now.

    place is None when the passage is not found in it, and for a pin of a picture, where found tells whether that is still the same.
    """

    pin: Pin
    evidence: Evidence
    source: Source
    place: Place | None
    found: bool


def pin_words(
    store: Store,
    analyst: str,
    claim_id: str,
    source_id: str,
    span: Span,
    stance: Stance | None,
    note: str | None,
    words: Span | None,
) -> Change | None:
    """Pin a span of the words read from a source (code points); pinned again, the pin is brought up to date."""
    claim, source = store.get(Claim, claim_id), store.get(Source, source_id)
    text = _text(store, source)
    start, end = _trimmed(text, span)
    quote, prefix, suffix = anchored(text, start, end)
    made = Pin(
        "",
        claim_id,
        _saved(source),
        now_utc(),
        analyst,
        text=source.text,
        start=start,
        end=end,
        quote=quote,
        prefix=prefix,
        suffix=suffix,
        page=page_of(source.pages, start),
        note=_note(note),
    )
    made = _about(store, claim, made, words)

    def same(link: Evidence, pin: Pin | None) -> bool:
        if pin:
            return (pin.text, pin.start, pin.end) == (made.text, start, end)
        return link.quote is None or (start, end) in find_all(text, link.quote)

    return _put(store, analyst, claim, source, made, stance, page_label(source.pages, start), same, note)


def pin_picture(
    store: Store,
    analyst: str,
    claim_id: str,
    source_id: str,
    region: Sequence[int],
    shows: str | None,
    stance: Stance | None,
    note: str | None,
    words: Span | None,
) -> Change | None:
    """Pin a picture, or a part of it: left, top, width and height in ten-thousandths; shows says what is to be seen there."""
    claim, source = store.get(Claim, claim_id), store.get(Source, source_id)
    region = tuple(region)
    if region and not _is_region(region):
        told = "A part of a picture is its left edge, top edge, width and height, of 10,000 each, and lies inside it."
        raise Refused(f"{told} Nothing was changed.")
    if source.text:
        raise Refused(f"“{source.title}” has words. Nothing was changed; pin some of them.")
    quote = plain(shows or "", "passage").strip()
    made = Pin("", claim_id, _saved(source), now_utc(), analyst, quote=quote, region=region, note=_note(note))
    made = _about(store, claim, made, words)

    def same(_link: Evidence, pin: Pin | None) -> bool:
        return pin is None or (pin.snapshot, pin.region) == (made.snapshot, region)

    return _put(store, analyst, claim, source, made, stance, None, same, note)


def occurrence(store: Store, source: Source, quote: str, number: int | None) -> Span:
    """The span of a passage in the words of a source; raises NotFound without one, Refused where it stands more than once."""
    found = find_all(_text(store, source), plain(quote, "passage"))
    if not found:
        title, near = source.title, quoting.nearest(_text(store, source), quote)
        if near is None:
            raise NotFound(f"That passage is not in the saved words of “{title}”, nor one like it. Nothing was changed.")
        raise NotFound(f"That passage is not in the saved words of “{title}”; the nearest there is: “{near}”. Nothing was changed.")
    if number is not None:
        if not 1 <= number <= len(found):
            raise NotFound(f"That passage stands there {len(found)} times, not {number}. Nothing was changed.")
        return found[number - 1]
    if len(found) > 1:
        told = f"That passage stands {len(found)} times in “{source.title}”. Nothing was changed"
        raise Refused(f"{told}; quote more of it, or say which with --occurrence.")
    return found[0]


def words_of(store: Store, claim: Claim, words: str) -> Span:
    """The span of words of the article, those in the claim first; raises NotFound."""
    places = find_all(store.get(Article, claim.article_id).text, plain(words, "words"))
    inside = [place for place in places if claim.start <= place[0] and place[1] <= claim.end]
    if not (inside or places):
        raise NotFound("These words are not in the article. Nothing was changed.")
    return (inside or places)[0]


def of_claim(store: Store, claim_id: str) -> list[PinView]:
    """List the pins of a claim, oldest first, each with its place."""
    return _views(store, store.all(Pin, claim_id=claim_id))


def of_source(store: Store, source_id: str, *, text: str | None = None) -> list[PinView]:
    """List the pins in a source, oldest first, in its words as they are or in those of another snapshot (SHA-256)."""
    links = store.all(Evidence, source_id=source_id)
    pins = [pin for link in links if (pin := store.find(Pin, link.id))]
    return _views(store, pins, text)


def find(store: Store, name: str) -> Pin:
    """Find a pin by the id of its evidence or the unique beginning of one; raises NotFound."""
    ids = [name] if store.find(Evidence, name) else listing.matching_ids(store, "evidence", name) if len(name) >= 4 else []
    pin = store.find(Pin, ids[0]) if len(ids) == 1 else None
    if pin is None:
        what = "More than one pin begins with" if len(ids) > 1 else "There is no pin"
        raise NotFound(f"{what} {name}. Nothing was changed; list them with: workbench pins.")
    return pin


def edit(store: Store, analyst: str, evidence_id: str, note: str) -> Change | None:
    """Write the note of a pin."""
    pin = find(store, evidence_id)
    number = number_of(store, store.get(Claim, pin.claim_id))
    return store.save(replace(pin, note=_note(note)), label=f"edit a pin of claim {number}", analyst=analyst)


def unpin(store: Store, analyst: str, evidence_id: str) -> Change | None:
    """Take a pin away with its passage; the source stays linked."""
    pin = find(store, evidence_id)
    link = store.get(Evidence, pin.evidence_id)
    number = number_of(store, store.get(Claim, pin.claim_id))
    with store.step(f"unpin a passage from claim {number}", analyst) as step:
        step.remove(pin)
        signing.reopen(store, step, link.claim_id)
        if any(other.source_id == link.source_id and other.id != link.id for other in store.all(Evidence, claim_id=link.claim_id)):
            step.remove(link)
        else:
            label = f"p. {pin.page}" if pin.page else None
            step.save(replace(link, quote=None, locator=None if link.locator == label else link.locator))
    return step.change


def follow(store: Store, step: Step, before: Evidence, after: Evidence) -> None:
    """Bring the pin of a piece of evidence in line with a passage that was rewritten: it goes with the words, or with none."""
    pin = store.find(Pin, before.id)
    if pin is None or before.quote == after.quote:
        return
    if after.quote is None:
        step.remove(pin)
    elif pin.text is None:
        step.save(replace(pin, quote=after.quote))
    elif words := store.find(Snapshot, pin.text):
        text = words.content.decode("utf-8", "replace")
        places = find_all(text, after.quote)
        near = [place for place in places if place[0] < (pin.end or 0) and (pin.start or 0) < place[1]]
        # Words that are not there ("he", in brackets) are the analyst's: the pin stays where it was.
        if len(near or places) == 1:
            start, end = (near or places)[0]
            quote, prefix, suffix = anchored(text, start, end)
            page = pin.page if near else None
            step.save(replace(pin, start=start, end=end, quote=quote, prefix=prefix, suffix=suffix, page=page))


def taken_along(store: Store, step: Step, analyst: str, link: Evidence, new: Evidence) -> None:
    """Give a link that was taken over from another claim the pin of that one."""
    pin = store.find(Pin, link.id)
    if pin and store.find(Pin, new.id) is None and new.quote == link.quote:
        fresh = replace(pin, evidence_id=new.id, claim_id=new.claim_id, pinned_at=now_utc(), analyst=analyst)
        step.save(replace(fresh, words=None, words_start=None, words_end=None))


def _put(
    store: Store,
    analyst: str,
    claim: Claim,
    source: Source,
    made: Pin,
    stance: Stance | None,
    locator: str | None,
    same: Callable[[Evidence, Pin | None], bool],
    note: str | None,
) -> Change | None:
    links = [link for link in store.all(Evidence, claim_id=claim.id) if link.source_id == source.id]
    known = [(link, store.find(Pin, link.id)) for link in links]
    # The pin that is there already, then a link whose passage is just this one, then one without a passage.
    order = sorted(known, key=lambda one: (one[1] is None, one[0].quote is None))
    link, pin = next(((link, pin) for link, pin in order if same(link, pin)), (None, None))
    quote = made.quote or None
    if link is None:
        given = stance or (links[0].stance if links else Stance.SUPPORTS)
        changed = Evidence(new_id(), claim.id, source.id, given, now_utc(), analyst, quote, locator)
    else:
        changed = replace(link, stance=stance or link.stance, quote=quote or link.quote, locator=link.locator or locator)
    made = replace(made, evidence_id=changed.id, quote=made.quote or changed.quote or "")
    if pin:
        kept = replace(made, pinned_at=pin.pinned_at, analyst=pin.analyst, note=made.note if note is not None else pin.note)
        if made.words is None:
            kept = replace(kept, words=pin.words, words_start=pin.words_start, words_end=pin.words_end)
        made = kept if kept == pin else replace(kept, pinned_at=made.pinned_at, analyst=analyst)
    with store.step(f"pin a passage to claim {number_of(store, claim)}", analyst) as step:
        step.save(changed, made)
        if changed != link:
            signing.reopen(store, step, claim.id)
    return step.change


def _views(store: Store, pins: Sequence[Pin], text: str | None = None) -> list[PinView]:
    words: dict[str, str | None] = {}
    found = []
    for pin in sorted(pins, key=lambda pin: pin.evidence_id):
        link = store.get(Evidence, pin.evidence_id)
        source = store.get(Source, link.source_id)
        name = text or source.text
        if name and name not in words:
            words[name] = pinned.words_of(store, name)
        current = words.get(name) if name else None
        pages = source.pages if name == source.text else ()
        place = locate(current, pin, pages, same=name == pin.text) if current is not None else None
        there = place is not None if pin.text else source.snapshot == pin.snapshot
        found.append(PinView(pin, link, source, place, there))
    return found


def _about(store: Store, claim: Claim, made: Pin, words: Span | None) -> Pin:
    """The pin with the words of the article that it is about."""
    if words is None or words == (claim.start, claim.end):
        return made
    text = store.get(Article, claim.article_id).text
    start, end = _trimmed(text, words)
    return replace(made, words=text[start:end], words_start=start, words_end=end)


def _text(store: Store, source: Source) -> str:
    text = source_facts.text(store, source)
    if text is None:
        have = f"Nothing was changed; have them with: workbench snapshot {source.id}"
        raise Refused(f"No words of “{source.title}” are saved to pin any of. {have}")
    return text


def _saved(source: Source) -> str:
    if source.snapshot is None:
        have = f"Nothing was changed; save it with: workbench snapshot {source.id}"
        raise Refused(f"There is no saved copy of “{source.title}”. {have}")
    return source.snapshot


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    if not 0 <= start < end <= len(text) or not text[start:end].strip():
        raise Refused("There is no word in that span. Nothing was changed; select some text.")
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def _is_region(region: Sequence[int]) -> bool:
    if len(region) != 4:
        return False
    left, top, width, height = region
    return min(left, top) >= 0 and min(width, height) > 0 and left + width <= WHOLE and top + height <= WHOLE


def _note(note: str | None) -> str:
    return plain(note or "", "note").strip()
