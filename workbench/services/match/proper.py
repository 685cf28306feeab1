"""Proper names of a text and whether two of them can be the same, across languages and transliterations."""

import re
from functools import cache, lru_cache

from workbench.domain.records import dataclass
from workbench.services.match.lexicon import LANGUAGES, table
from workbench.services.match.names import Name, institution, look_up, phrases
from workbench.services.match.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Proper:
    """A name as it stands: first and last (exclusive) are word indexes, words folded; group and kind when the lexicon knows it.

    sure is False for a capital at the start of a sentence, which any word has.
    """

    text: str
    first: int
    last: int
    words: tuple[str, ...]
    group: str | None
    kind: str | None
    sure: bool


@lru_cache(maxsize=2048)
def propers(text: Tokens) -> tuple[Proper, ...]:
    """List the names of a text in order; in German, where every noun has a capital, only those of the lexicon and runs of two."""
    folded = [word.folded for word in text.words]
    found = [_known(text, first, last, name) for first, last, name in phrases(folded) if text.words[first].capital]
    covered = {place for proper in found for place in range(proper.first, proper.last)}
    at = 0
    while at < len(text.words):
        if at in covered or not _named(text, at):
            at += 1
            continue
        last = at + 1
        while last < len(text.words) and last not in covered and _joined(text, last) and _named(text, last):
            last += 1
        found.extend(_sequence(text, at, last))
        at = last
    return tuple(sorted(found, key=lambda proper: proper.first))


def _known(text: Tokens, first: int, last: int, name: Name) -> Proper:
    shown = text.text[text.words[first].start : text.words[last - 1].end]
    return Proper(shown, first, last, tuple(word.folded for word in text.words[first:last]), name.group, name.kind, True)


def _named(text: Tokens, at: int) -> bool:
    word = text.words[at]
    return word.capital and len(word.text) > 1 and not word.number and not word.stop and word.folded not in _calendar_words()


def _joined(text: Tokens, at: int) -> bool:
    return text.text[text.words[at - 1].end : text.words[at].start] in (" ", "-", "\u00a0") and not text.words[at].sentence_start


@cache
def _calendar_words() -> frozenset[str]:
    numbers = table("numbers")
    return frozenset(word for kind in ("months", "weekdays") for code in LANGUAGES for word in numbers[kind][code])


def _sequence(text: Tokens, first: int, last: int) -> list[Proper]:
    """Cut a run of capitalised words into names: titles and offices fall away, names of the lexicon stand alone."""
    found: list[Proper] = []
    run: list[int] = []

    def close() -> None:
        if run:
            found.append(_unknown(text, run[0], run[-1] + 1))
            run.clear()

    for at in range(first, last):
        name = look_up(text.words[at].folded)
        if name and (name.kind != "person" or not run) and not _common(text, at, name):
            if name.kind != "person":
                close()
            found.append(_known(text, at, at + 1, name))
        elif institution(text.words[at].folded):
            close()
        else:
            run.append(at)
    close()
    return [proper for proper in found if proper.kind or proper.sure or text.language != "de"]


def _common(text: Tokens, at: int, name: Name) -> bool:
    """Tell whether a short word of the lexicon is an everyday word here (us, un, eu): then it is not all in capitals."""
    word = text.words[at]
    return len(word.folded) <= 3 and not word.text.isupper()


def _unknown(text: Tokens, first: int, last: int) -> Proper:
    words = tuple(word.folded for word in text.words[first:last])
    shown = text.text[text.words[first].start : text.words[last - 1].end]
    # Words shouted in capitals are no more names than the first word of a sentence.
    vague = text.language == "de" or text.words[first].opening or (shown.isupper() and len(shown) > 5)
    sure = not vague or (last - first > 1 and not shown.isupper())
    return Proper(shown, first, last, words, None, None, sure)


def same_name(ours: Proper, theirs: Proper) -> bool:
    """Tell whether two names can be one: one entry of the lexicon, a shared word or its consonants, and no clash of first names."""
    if ours.group and theirs.group:
        return ours.group == theirs.group
    shared = [(a, b) for a, b in _pairs(ours, theirs) if similar(a, b)]
    if not shared:
        return False
    if len(ours.words) == len(theirs.words) == 2 and len(shared) == 1 and similar(ours.words[1], theirs.words[1]):
        # Marie Curie is not Irène Curie, but J. Smith may be John Smith.
        a, b = ours.words[0], theirs.words[0]
        return a[0] == b[0] and (len(a) <= 2 or len(b) <= 2 or a.startswith(b[:3]))
    return True


def _pairs(ours: Proper, theirs: Proper) -> list[tuple[str, str]]:
    return [(a, b) for a in ours.words for b in theirs.words]


@lru_cache(maxsize=8192)
def similar(ours: str, theirs: str) -> bool:
    """Tell whether two folded words are spellings of one name: equal, one inflected, or the same skeleton of consonants."""
    if ours == theirs:
        return True
    short, long = (ours, theirs) if len(ours) <= len(theirs) else (theirs, ours)
    if len(short) >= 4 and long.startswith(short) and len(long) - len(short) <= 3:
        return True
    a, b = skeleton(ours), skeleton(theirs)
    if len(a) < 2 or len(b) < 2:
        return False
    from rapidfuzz.distance import JaroWinkler

    if a == b:
        return JaroWinkler.similarity(ours, theirs) >= 0.7
    return len(short) >= 5 and ours[:3] == theirs[:3] and JaroWinkler.similarity(ours, theirs) >= 0.85


# What one sound is written as in the transliterations of French, English, German, Spanish and Italian, longest first.
_SOUNDS = (
    ("schtsch", "s"), ("chtch", "s"), ("shch", "s"), ("tsch", "s"), ("dsch", "s"), ("tch", "s"), ("sch", "s"), ("dj", "s"),
    ("sh", "s"), ("zh", "s"), ("kh", "k"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("ts", "s"), ("tz", "s"), ("cz", "s"),
    ("ck", "k"), ("qu", "k"), ("ch", "s"), ("x", "ks"), ("ce", "se"), ("ci", "si"), ("c", "k"), ("q", "k"), ("w", "v"), ("z", "s"),
)  # fmt: skip


@lru_cache(maxsize=8192)
def skeleton(word: str) -> str:
    """Reduce a folded name to its consonants as most transliterations agree on them: Poutine and Putin are ptn."""
    for written, sound in _SOUNDS:
        word = word.replace(written, sound)
    bare = word[:1].translate(_FIRST) + re.sub(r"[aeiouyhj]", "", word[1:])
    return re.sub(r"(.)\1+", r"\1", bare)


_FIRST = str.maketrans("eiouyh", "aaaaaa")


def mentioned(name: Proper, text: Tokens) -> bool:
    """Tell whether a text holds a name in any writing, a capital or not: the nationality or the seat of a country count."""
    likely = name.group or not _traces(text).isdisjoint(_trace_of(name))
    if likely and any(same_name(name, other) for other in propers(text)):
        return True
    if name.group:
        folded, groups = _held(text)
        return name.group in groups or (len(name.words) == 1 and name.words[0] in folded)
    part = name.words[0]
    if len(name.words) > 1 or len(part) < 4:
        return False
    words = [word for word in text.words if not word.stop and (part[0] == word.folded[0] or word.capital)]
    return any(similar(part, word.folded) for word in words)


# Words that are similar begin alike or have one skeleton: most names are told apart by these, without comparing their words.
@lru_cache(maxsize=8192)
def _trace(word: str) -> tuple[str, str]:
    return f"{word[:3]}-", skeleton(word)


@lru_cache(maxsize=2048)
def _traces(text: Tokens) -> frozenset[str]:
    return frozenset(trace for name in propers(text) for trace in _trace_of(name))


@lru_cache(maxsize=2048)
def _trace_of(name: Proper) -> frozenset[str]:
    return frozenset(trace for word in name.words for trace in _trace(word))


@lru_cache(maxsize=2048)
def _held(text: Tokens) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a text but stop words, folded, and the groups of the lexicon that they belong to."""
    folded = frozenset(word.folded for word in text.words if not word.stop)
    return folded, frozenset(name.group for name in map(look_up, folded) if name)
