"""What is known of a source, in the order of a reference: who made it, what it is, where it can be had again, whom it serves."""

from collections.abc import Iterator, Sequence

from workbench.domain.cited import institutions_of
from workbench.domain.names import Name, names_of, parted
from workbench.domain.pin import PinnedCopy
from workbench.domain.records import dataclass
from workbench.domain.source import Source
from workbench.services.report.characters import host_of, web_link
from workbench.services.report.strings import Words


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing known of a source: words, where they lead (an http or https address, or None), and a fingerprint after them."""

    text: str
    link: str | None = None
    digest: str | None = None


def authors(source: Source) -> tuple[str, ...]:
    """Name the authors as one says them: “Lind, Carla; Roe, Ann” are Carla Lind and Ann Roe."""
    return tuple(name for name, _ in named_authors(source))


def named_authors(source: Source) -> tuple[tuple[str, bool], ...]:
    """The authors as one says them, each with whether it is a person; an office with a comma in its name stays as it is."""
    known = institutions_of(source.cited)
    return tuple(
        _natural(name, parted(name, institutions=known, language=source.language, beside=source.publisher))
        for name in names_of(source.author)
    )


def work_facts(source: Source, words: Words, *, locator: str | None = None, short: bool = False) -> tuple[Fact, ...]:
    """Tell who made a source, what it is and when it was published; locator is the place in it, short writes months short."""
    kind = words(f"source.{source.type.value}")
    named, publisher = authors(source), source.publisher or host_of(source.url)
    told = [
        words.list(named),
        # An office that publishes what it wrote is named once.
        None if (publisher or "").casefold() in {name.casefold() for name in named} else publisher,
        f"{kind}, {words(f'standing.{source.standing.value}')}" if source.standing else kind,
        locator,
        words.dated("published", source.published, short=short) if source.published else None,
    ]
    first, *others = (part for part in told if part)
    # It begins a sentence, or a line; but the name of a host is written as it is.
    facts = (Fact(first if first == host_of(source.url) else first[0].upper() + first[1:]), *map(Fact, others))
    return (*facts, Fact(f"DOI {source.doi}", web_link(f"https://doi.org/{source.doi}"))) if source.doi else facts


def copy_facts(source: Source, words: Words, *, older: Sequence[PinnedCopy] = (), short: bool = False) -> tuple[Fact, ...]:
    """Tell when a source was consulted, where it is archived and that its bytes were saved; nothing of one without a name.

    older are the copies, saved before the newest, that its passages are quoted from: these come first.
    """
    return () if is_nameless(source) else tuple(_copies(source, older, words, short=short))


def remarks(source: Source, words: Words, *, short: bool = False) -> tuple[str, ...]:
    """Tell in a sentence each what a source gains by what it says, and what became of it since."""
    found = []
    if interest := " ".join((source.interest or "").split()):
        found.append(_sentence(words("interest"), interest, words))
    return (*found, *fate_remarks(source, words, short=short))


def fate_remarks(source: Source, words: Words, *, short: bool = False) -> tuple[str, ...]:
    """Tell what became of a source, when that was seen, and how; nothing where that is all that is known."""
    note = " ".join((source.fate_note or "").split())
    if source.fate and (note or source.fate_at):
        day = words.day(source.fate_at, short=short) if source.fate_at else ""
        name = words(f"fate-told.{source.fate.value}")
        told = words("fate-told.on", fate=name, day=day) if day else name
        return (_sentence(told, note, words) if note else f"{told}.",)
    return ()


def is_nameless(source: Source) -> bool:
    """Is this a withheld source of which only the reason stands here?"""
    return source.key == "withheld"


def _copies(source: Source, older: Sequence[PinnedCopy], words: Words, *, short: bool) -> Iterator[Fact]:
    for one in older:
        told = words("pinned-copy", day=words.day(one.saved_at, short=short)) if one.saved_at else words("pinned-copy.undated")
        yield Fact(told, digest=one.snapshot)
    consulted = "accessed-last" if older else "accessed"
    yield Fact(words.dated(consulted, source.accessed, short=short) if source.accessed else words("not-accessed"))
    if link := web_link(source.archive):
        yield Fact(words("archived", where=host_of(link)), link)
    elif source.archive:
        yield Fact(words("archived", where=source.archive))
    saved = words("newest-copy" if older else "saved-copy")
    yield Fact(saved, digest=source.snapshot) if source.snapshot else Fact(words("no-saved-copy"))


def _natural(name: str, parts: Name) -> tuple[str, bool]:
    family, comma, given = (part.strip() for part in name.partition(","))
    # "Jeanne Morel, adjointe au maire" is no name turned round.
    turned = comma and given and parts.given and parts.family == family
    return (f"{given} {family}" if turned else name, bool(parts.given))


def _sentence(name: str, text: str, words: Words) -> str:
    end = "" if text.endswith((".", "!", "?", "…")) else "."
    return f"{name}{words('colon')}{text}{end}"
