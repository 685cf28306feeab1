"""Which checks are the same one again: by id, by address, or by words that differ at most in how they were typed.

Every row is looked up in tables, so that the time grows with the rows and not with their pairs. Likeness alone would not do: a text
with another number or an added negation is 97 % the same. So what differs is looked at word by word.
"""

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import chain

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA, Indel, Levenshtein

from workbench.domain.check import Check
from workbench.domain.enums import RepeatKind
from workbench.domain.importing import Repeat
from workbench.services.match.text import fold

NEAR = 90.0  # likeness in percent under which words are not compared one by one
_HARDLY = 70.0  # likeness of the texts as they stand, case aside, under which their words cannot be that near
SAME_PAGE = 60.0  # likeness at which two wordings from one page are one claim; unlike sentences of a language reach 45
_BUCKET = 8  # rows looked at for one signature, so that a file made of one beginning takes no longer than others
_FEWEST = 2  # words in a signature
_LONGEST = 200  # words compared; a longer text is told by its exact words alone
_TELLING = 6  # letters and digits from which a text says anything; less is a row that lost its text
_TYPED = 6  # letters of a word from which a slip of the hand is told from another word

_WORD = re.compile(r"[^\W_]+")
_THOUSANDS = re.compile(r"(?<=\d)[ \u00a0\u202f\u2009.,'’](?=\d{3}(?!\d))")
_THE = "a an the le la les l un une des el los las una der die das den dem ein eine il lo gli i o os as um uma"
_ARTICLES = frozenset(_THE.split())

Words = list[str]


def words_of(text: str) -> Words:
    """The words of a text without case, accents and punctuation; 40 000 and 40,000 are one word."""
    plain = fold(text)
    return _WORD.findall(_THOUSANDS.sub("", plain) if any(map(str.isdigit, plain)) else plain)


class Repeats:
    """The rows of a file, ready to be compared with one another and with other checks.

    checks are the rows in file order; address gives the one spelling of a web address, "" for what is none or names a whole site.
    """

    def __init__(self, checks: Sequence[Check], address: Callable[[str], str], poll: Callable[[], None]) -> None:
        self._address = address
        self._poll = poll
        self._checks = checks
        self._ids: dict[str, int] = {}
        self._pages = _Buckets()
        self._texts = _Buckets()
        self._near = _Buckets()

    def within(self) -> dict[int, Repeat]:
        """The rows that repeat an earlier row of the file, by their place; a chain of repeats all names its first row."""
        found: dict[int, Repeat] = {}
        for place, check in enumerate(self._polled(self._checks)):
            words = words_of(check.text)
            signatures = _signatures(words)
            page = self._address(check.url) if check.url else ""
            kind, first = next(self._matches(check, words, signatures, page), (None, place))
            if kind:
                found[place] = Repeat(kind, first)
            if kind is RepeatKind.PAGE:
                first = place
            self._ids.setdefault(check.id, first)
            if page:
                self._pages.add(page, first)
            if first == place:
                self._texts.add("".join(words), place)
                for signature in signatures:
                    self._near.add(signature, place)
        return found

    def among(self, others: Iterable[Check]) -> dict[int, Repeat]:
        """The rows, firsts of their kind, that repeat one of these checks, by their place; call within first.

        An id is believed across files unless both name a publisher and not the same: small numbers are everybody's.
        """
        found: dict[int, Repeat] = {}
        for other in self._polled(others):
            words = words_of(other.text)
            page = self._address(other.url) if other.url else ""
            for kind, place in self._matches(other, words, _signatures(words), page, foreign=True):
                if place not in found or (found[place].kind is RepeatKind.PAGE and kind is not RepeatKind.PAGE):
                    found[place] = Repeat(kind, other)
        return found

    def _matches(
        self, check: Check, words: Words, signatures: Sequence[Hashable], page: str, *, foreign: bool = False
    ) -> Iterator[tuple[RepeatKind, int]]:
        """The rows that a check is again, by its id, its page and its words; siblings from its page last."""
        told: set[int] = set()
        place = self._ids.get(check.id)
        if place is not None and not (foreign and _of_two_publishers(check, self._checks[place])):
            told.add(place)
            yield RepeatKind.ID, place
        siblings = self._pages.get(page) if page else []
        for place in siblings:
            if place not in told and is_same_claim(words, self._words(place)):
                told.add(place)
                yield RepeatKind.URL, place
        joined = "".join(words)
        alike = self._texts.get(joined) if len(joined) >= _TELLING else []
        plain = check.text.lower()
        for place in chain(alike, (near for signature in signatures for near in self._near.get(signature))):
            # Folding the other text costs more than all else; most that share a half are told apart as they stand.
            likely = place not in told and fuzz.ratio(plain, self._checks[place].text.lower(), score_cutoff=_HARDLY)
            if likely and is_retyped(words, self._words(place)):
                told.add(place)
                yield RepeatKind.TEXT, place
        yield from ((RepeatKind.PAGE, place) for place in siblings if place not in told)

    def _words(self, place: int) -> Words:
        return words_of(self._checks[place].text)

    def _polled(self, checks: Iterable[Check]) -> Iterator[Check]:
        for count, check in enumerate(checks):
            if count % 4_096 == 0:
                self._poll()
            yield check


def _signatures(words: Words) -> list[Hashable]:
    """The first half of the words and the second, articles left aside: a slip in one leaves the other as it is."""
    telling = [word for word in words[:_LONGEST] if word not in _ARTICLES]
    half = len(telling) // 2
    return [] if half < _FEWEST or len(words) > _LONGEST else [(True, *telling[:half]), (False, *telling[-half:])]


def is_retyped(one: Words, other: Words) -> bool:
    """Whether two texts say the same with the same numbers, but for articles, spaces within words, and slips of the hand."""
    if one == other:
        return True
    if _numbers(one) != _numbers(other) or fuzz.ratio(" ".join(one), " ".join(other)) < NEAR:
        return False
    for ours, theirs in _differing(one, other):
        if "".join(ours) != "".join(theirs) and not (len(ours) == len(theirs) and all(map(_is_slip, ours, theirs))):
            return False
    return True


def is_same_claim(one: Words, other: Words) -> bool:
    """Whether two wordings from one page are one claim; one page may check several, and those differ in words or numbers."""
    ours, theirs = set(_numbers(one)), set(_numbers(other))
    if not (ours <= theirs or theirs <= ours):
        return False
    return fuzz.token_set_ratio(" ".join(one[:_LONGEST]), " ".join(other[:_LONGEST])) >= SAME_PAGE


def _differing(one: Words, other: Words) -> Iterator[tuple[Words, Words]]:
    """The stretches in which two texts differ, articles left aside."""
    ours: Words = []
    theirs: Words = []
    for step in [*Levenshtein.opcodes(one, other), None]:
        if step and step.tag != "equal":
            ours += one[step.src_start : step.src_end]
            theirs += other[step.dest_start : step.dest_end]
        elif ours or theirs:
            yield [word for word in ours if word not in _ARTICLES], [word for word in theirs if word not in _ARTICLES]
            ours, theirs = [], []


def _is_slip(one: str, other: str) -> bool:
    """One letter too many, too few or two changed places, never at the front: a changed letter makes other words too easily."""
    if one == other:
        return True
    if min(len(one), len(other)) < _TYPED or one[0] != other[0] or one.isdigit():
        return False
    return Indel.distance(one, other) == 1 or (
        len(one) == len(other) and OSA.distance(one, other) == 1 and sorted(one) == sorted(other)
    )


def _numbers(words: Words) -> Words:
    return [word for word in words if not word.isalpha()]


def _of_two_publishers(one: Check, other: Check) -> bool:
    return bool(one.publisher and other.publisher) and fold(one.publisher or "") != fold(other.publisher or "")


class _Buckets:
    """The first few places under each key, in little memory: hashes of keys, no lists of one."""

    def __init__(self) -> None:
        self._places: dict[int, int] = {}

    def add(self, key: Hashable, place: int) -> None:
        for number in range(_BUCKET):
            if self._places.setdefault(hash((key, number)), place) == place:
                return

    def get(self, key: Hashable) -> list[int]:
        found: list[int] = []
        while len(found) < _BUCKET and (place := self._places.get(hash((key, len(found))))) is not None:
            found.append(place)
        return found
