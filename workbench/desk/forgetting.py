"""The verbs that forget for good: what would go is told first, and nothing brings it back."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from workbench.desk import signing, sources
from workbench.domain.errors import ReadOnly, Refused
from workbench.domain.forgetting import Forgettable
from workbench.domain.journal import Change
from workbench.domain.source import Source
from workbench.settings import Settings
from workbench.store import Store

SHORTEST = 3  # characters of a text that can be forgotten: a shorter one stands in too many words

NAMES_LEFT = (
    "This source is withheld, and what it is known by stands elsewhere: once the source is gone, no report is kept from "
    "printing it. Nothing was changed; say whether those names are to be forgotten too (--with-names) or kept (--keep-names)."
)

Cancelled = Callable[[], bool]
Progress = Callable[[int, int], object]
Counted = tuple[tuple[str, int], ...]  # words with the number of places in which they stand


def never() -> bool:
    """Tell that nobody asked to stop."""
    return False


def untold(_done: int, _all: int) -> None:
    """Tell nobody how far it is."""


def look(
    store: Store, texts: Sequence[str], source: str | None, cancelled: Cancelled = never, progress: Progress = untold
) -> Forgettable:
    """Tell what forgetting texts, or a source, would take, and which files hold it as well; nothing is changed.

    progress hears of how many of the files beside the casebook have been looked through.
    """
    from workbench.desk import traces
    from workbench.store import forgetting, held

    copies = tuple(held.copies_with(store, _folders(store), every=True))  # none knows of a forgetting that is still to come
    if source is not None:
        found_source = sources.find(store, source)
        names, ordinary = _names_left(store, found_source, cancelled)
        taken = forgetting.would_take_source(store, found_source)
        left = tuple(one for one in taken.left if one[0] not in dict(names))
        return replace(taken, copies=copies, names=names, left=(*ordinary, *left))
    wanted = _checked(texts, "")
    found = forgetting.would_take(store, wanted, traces.seek(cancelled))
    beside = traces.files_with(forgetting.pattern_of(wanted), store, _folders(store), cancelled, progress)
    return replace(found, copies=tuple(dict.fromkeys((*copies, *beside))))


def forget(
    store: Store,
    analyst: str,
    texts: Sequence[str],
    source: str | None,
    reason: str,
    progress: Callable[[int, int], None],
    *,
    with_unsearched: bool = False,
    with_names: bool | None = None,
) -> tuple[Change, Forgettable]:
    """Forget texts, or a source, for good; the files that still hold it are told. Raises Refused, ReadOnly, NotFound.

    with_names says whether what a withheld source is known by goes everywhere else too; None is refused where it does.
    with_unsearched takes the saved files along that nobody can look through.
    """
    from workbench.desk import traces
    from workbench.store import forgetting, held

    if store.read_only:
        raise ReadOnly("This casebook is open for reading only. Nothing was changed.")
    why = " ".join(reason.split())
    beside: tuple[Path, ...] = ()
    if source is not None:
        found = sources.find(store, source)
        _refuse_in(why, [found.title])
        names, ordinary = _names_left(store, found)
        if names and with_names is None:
            raise Refused(NAMES_LEFT)
        more: Forgettable | None = None
        if names and with_names:  # first: while the source is there it stays withheld, should the second step fail
            texts = [text for text, _ in names]
            more = forget(store, analyst, texts, None, reason, progress)[1]
            found = sources.find(store, found.id)
        change, taken = forgetting.forget_source(
            store, analyst, found, why, progress, lambda step, claims: signing.reopen(store, step, *claims)
        )
        taken = _both(taken, more) if more else replace(taken, names=names)
        taken = replace(taken, left=(*ordinary, *taken.left))
        beside = more.copies if more else ()
    else:
        wanted = _checked(texts, why)
        seek = traces.seek()
        foreseen = forgetting.would_take(store, wanted, seek)
        if foreseen.nothing and not (with_unsearched and foreseen.unsearched):
            raise Refused("None of that stands in this casebook. Nothing was changed; look at how it is written there.")
        change, taken = forgetting.forget_texts(store, analyst, wanted, why, seek, progress, with_unsearched=with_unsearched)
        pattern = forgetting.pattern_of(wanted)
        traces.clear(pattern)
        beside = traces.files_with(pattern, store, _folders(store), never)
    copies = held.copies_with(store, _folders(store))
    return change, replace(taken, copies=tuple(dict.fromkeys((*copies, *beside))))


def _names_left(store: Store, source: Source, cancelled: Cancelled = never) -> tuple[Counted, Counted]:
    """What a withheld source is known by and still stands elsewhere; apart from it the names that are ordinary words there too.

    These stay, whatever is said of names, and are told: “Price” would take the price of oil along, and nothing brings that back.
    """
    if not source.withheld:
        return (), ()
    from workbench.desk import traces, withheld_copies
    from workbench.store import forgetting

    found = forgetting.standing_elsewhere(store, source, withheld_copies.known_by(source), traces.seek(cancelled))
    names = tuple((text, places) for text, places, ordinary in found if not ordinary)
    return names, tuple((text, places) for text, places, ordinary in found if ordinary)


def _both(taken: Forgettable, more: Forgettable) -> Forgettable:
    """What the two steps took together."""
    return replace(
        taken,
        records=taken.records + more.records,
        events=taken.events + more.events,
        snapshots=taken.snapshots + more.snapshots,
        checks=taken.checks + more.checks,
        unsearched=more.unsearched,
        exports=tuple(dict.fromkeys((*taken.exports, *more.exports))),
    )


def settings_without(settings: Settings, texts: Sequence[str]) -> Settings:
    """Settings without the entries of their lists that hold one of the texts."""
    from workbench.desk import traces
    from workbench.store import forgetting

    return traces.without(settings, forgetting.pattern_of(texts)) if texts else settings


def clean(store: Store) -> None:
    """Write the file anew without free pages, and empty its log; raises CasebookProblem while another program reads it."""
    from workbench.store import forgetting

    forgetting.write_anew(store)


def _checked(texts: Sequence[str], reason: str) -> list[str]:
    wanted = [" ".join(text.split()) for text in texts]
    if not wanted or any(len(text) < SHORTEST for text in wanted):
        raise Refused(f"Name the text that is to be forgotten, {SHORTEST} characters or more. Nothing was changed.")
    _refuse_in(reason, wanted)
    return wanted


def _refuse_in(reason: str, texts: Sequence[str]) -> None:
    from workbench.store import forgetting

    if re.search(forgetting.pattern_of(texts), reason, re.IGNORECASE):
        raise Refused(
            "The reason stays in the journal, and it holds what is to be forgotten. Word it otherwise; nothing was changed."
        )


def _folders(store: Store) -> list[Path]:
    from workbench.store.rotation import FOLDER

    return [store.path.parent, store.path.parent / FOLDER]
