"""The verbs on the origins of sources: which of them are copies of one text, counted afresh, and what an analyst says of two."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING, Any

from workbench.desk import source_facts, twins
from workbench.desk.meaning import Meaning
from workbench.desk.sources import same_again
from workbench.domain.errors import Cancelled, NotFound, Refused
from workbench.domain.ids import new_id, now_utc
from workbench.domain.journal import Change
from workbench.domain.origins import LikeBy, Likeness, OriginRuling, Origins
from workbench.domain.source import Source
from workbench.store import Store, citing

if TYPE_CHECKING:
    from workbench.services.match.meaning import Remembering
    from workbench.services.sources.origins import Text

TRANSLATED = 0.7  # likeness of two sentences that say the same in two languages


def origins(
    store: Store,
    meaning: Meaning,
    article_id: str | None,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> Origins:
    """Count the origins of the sources that an article's claims cite, of all sources without one; raises Cancelled."""

    def stop() -> None:
        if cancelled():
            raise Cancelled("The counting of origins was stopped. Nothing was changed.")

    sources = store.all(Source) if article_id is None else citing.cited_in(store, article_id)
    here = {source.id for source in sources}
    rulings = tuple(one for one in store.all(OriginRuling) if one.one in here and one.other in here)
    same = {frozenset((like.one, like.other)): like for like in _same(sources)}
    likenesses: list[Likeness] = []
    texts: list[Text] = []
    if len(sources) > 1:
        from workbench.services.sources.origins import copies, grouped

        texts = list(_texts(store, sources, stop))
        for one, other, share, passages in copies(texts, progress, stop):
            pair = frozenset((one.id, other.id))
            if pair not in same:
                likenesses.append(Likeness(one.id, other.id, share, LikeBy.TEXT, passages))
            elif (like := same[pair]).one == one.id:
                same[pair] = replace(like, passages=passages)
        likenesses += same.values()
        likenesses += _translations(store, sources, texts, meaning, likenesses, stop)
        groups, held = grouped(likenesses, rulings)
        return Origins(groups, tuple(held), rulings, len(texts))
    return Origins((), (), rulings, 0)


def passages(store: Store, one_id: str, other_id: str) -> Likeness | None:
    """What two sources share by their words, None when those do not make one origin of them."""
    from workbench.services.sources.origins import Text, shared

    found = [Text(source.id, _words(store, source)) for source in (store.get(Source, one_id), store.get(Source, other_id))]
    share, spans = shared(*found)
    return Likeness(one_id, other_id, share, LikeBy.TEXT, spans) if share else None


def texts(store: Store, like: Likeness, *, signs: bool) -> list[tuple[str, str]]:
    """The passages that two sources share, as they stand in each, the longest first; signs enclose the words that differ."""
    from workbench.services.sources.origins import enclosed

    one, other = (_words(store, store.get(Source, name)) for name in (like.one, like.other))
    found = [(one[slice(*passage.one)], other[slice(*passage.other)]) for passage in like.passages]
    return [enclosed(*pair) for pair in found] if signs and like.by is LikeBy.TEXT else found


def rule(store: Store, analyst: str, one_id: str, other_id: str, same: bool | None) -> Change | None:
    """Say of two sources that they have one origin, or are independent; None leaves it to their texts again."""
    one, other = sorted((one_id, other_id))
    if one == other:
        raise Refused("A source is compared with another one, not with itself. Nothing was changed.")
    for wanted in (one, other):
        if store.find(Source, wanted) is None:
            raise NotFound(f"There is no source {wanted}. Nothing was changed; list them with: workbench sources.")
    before = next(iter(store.all(OriginRuling, one=one, other=other)), None)
    if same is None:
        label = "leave the origin of two sources to their texts"
        return store.remove(before, label=label, analyst=analyst) if before else None
    if before and before.same is same:
        return None
    label = "say that two sources have one origin" if same else "say that two sources are independent"
    ruling = OriginRuling(before.id if before else new_id(), one, other, same, analyst, now_utc())
    return store.save(ruling, label=label, analyst=analyst)


def _same(sources: Sequence[Source]) -> Iterator[Likeness]:
    """Pairs with the same saved bytes, address, DOI or saved words, by the surest of these."""
    marks = {source.id: twins.marks(source) for source in sources}
    pairs = {frozenset((one, other)) for one, others in same_again(sources).items() for other in others}
    for one, other in sorted(sorted(pair) for pair in pairs):
        shared = [by for mark, by in marks[one].items() if mark in marks[other]]
        by = min(shared, key=list(twins.SameAs).index)
        yield Likeness(one, other, 1.0, LikeBy.TEXT if by is twins.SameAs.TEXT else LikeBy(by.value))


def _texts(store: Store, sources: Sequence[Source], stop: Callable[[], None]) -> "Iterator[Text]":
    from workbench.services.sources.origins import Text

    for source in sources:
        stop()
        if words := _words(store, source):
            yield Text(source.id, words)


def _words(store: Store, source: Source) -> str:
    return source_facts.text(store, source) or ""  # what is damaged has no words, as what was never saved


def _translations(
    store: Store,
    sources: Sequence[Source],
    texts: "Sequence[Text]",
    meaning: Meaning,
    found: Sequence[Likeness],
    stop: Callable[[], None],
) -> Iterator[Likeness]:
    """Sources in two languages that are cited in one article and say the same, where an encoder is installed and switched on."""
    by_id = {text.id: text for text in texts}
    languages = {source.id: source.language or _told_language(by_id.get(source.id)) for source in sources} if meaning.on else {}
    known = {frozenset((like.one, like.other)) for like in found}
    together = citing.cited_together(store)
    pairs = [
        (one, other)
        for one, other in combinations(sorted(by_id if languages else ()), 2)
        if languages[one] and languages[other] and languages[one] != languages[other]
        if frozenset((one, other)) in together and frozenset((one, other)) not in known
    ]
    encoder = meaning.encoder() if pairs and meaning.on else None
    if encoder is None:
        return
    yield from _by_meaning(pairs, by_id, encoder, stop)


def _told_language(text: "Text | None") -> str | None:
    """The language that words are in, of a source that does not say so: a text file, a table."""
    from workbench.services.language import detect_language

    return detect_language(text.text) if text else None


def _by_meaning(
    pairs: Sequence[tuple[str, str]], by_id: "dict[str, Text]", encoder: "Remembering", stop: Callable[[], None]
) -> Iterator[Likeness]:
    from workbench.services.sources.origins import translation

    gate = max(encoder.gate, TRANSLATED)
    made: dict[tuple[str, ...], Any] = {}

    def encode(told: Sequence[str]) -> Any:
        key = tuple(told)
        if key not in made:
            made[key] = encoder.fresh(key, "check")
        return made[key]

    for one, other in pairs:
        stop()
        share, spans = translation(by_id[one], by_id[other], encode, encoder.likeness, gate)
        if share:
            yield Likeness(one, other, share, LikeBy.MEANING, spans)
