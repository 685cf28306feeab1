"""Numbers that name: telephones, postal codes, articles of a law, kings and centuries; and times of day."""

import re
from functools import cache

from workbench.services.match.lexicon import table
from workbench.services.match.quantity import CLOCK, CODE, ORDINAL, Quantity
from workbench.services.match.tokens import Tokens

_TELEPHONE = re.compile(r"(?:\+\d{1,3}(?:[ .\-/\u00a0]?\(?\d{1,5}\)?){2,6}|0\d{1,4}(?:[ .\-/\u00a0]\d{2,}){1,6})(?![\d%€$£])")
_DIGITS_OF_A_TELEPHONE = 7
_POSTAL = re.compile(r"\d{5}(?= [^\W\d_])")
_CLOCK = re.compile(
    r"(?P<hour>[01]?\d|2[0-4])"
    r"(?:(?P<mark>:| ?h ?|[.](?=\d\d ?(?:uhr|[ap]\.?m\b)))(?P<minute>[0-5]\d)(?![\d:])|(?= ?(?:uhr|[ap]\.?m\b)))"
    r"(?: ?(?:(?P<half>[ap])\.?m\b\.?|uhr\b|h(?:oras|s)?\b))?",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"(?P<figures>X{0,3}(?:IX|IV|V?I{0,3}))(?P<ending>e|ème|er)?")
_LONE_ROMAN = frozenset(("I", "V", "X"))
_CENTURIES = frozenset(("siecle", "siecles", "siglo", "siglos", "secolo", "secoli"))
_WARS = frozenset(("war", "guerre", "guerra"))
_NUMBER_SIGNS = frozenset(("°", "º", ".", "° ", "º ", ". "))
_HALF_DAY = 720
_NAMED_SURELY = frozenset(("article", "section", "chapter", "resolution", "flight", "number"))
_STREET_ENDINGS = ("strasse", "gasse", "platz", "weg", "allee")
_ADDRESS_REACH = 6


def named(text: Tokens, at: int) -> tuple[Quantity, int] | None:
    """The number that names a thing or a time of day at a place, and the place behind it."""
    if text.words[at].number:
        return _telephone(text, at) or _clock(text, at) or _postal(text, at) or _behind_code(text, at) or _house(text, at)
    return _roman(text, at) if text.words[at].text[0] in "IVX" else None


def section(text: Tokens, at: int) -> str | None:
    """What the word before a number says that it is the number of: article, page, "n°"."""
    if not at:
        return None
    before, gap = text.words[at - 1], text.text[text.words[at - 1].end : text.words[at].start]
    if gap in _NUMBER_SIGNS and (before.folded in ("n", "nr") or before.text == "No"):
        return "number"
    if gap not in (" ", "\u00a0", "\u202f") and before.folded != "art":
        return None
    kind = _sections().get(before.folded)
    # "In the room 12 people sang" counts people.
    return kind if kind in _NAMED_SURELY or not _counts(text, at) else None


def _counts(text: Tokens, at: int) -> bool:
    """Does the word behind a number look like what it counts?"""
    behind = text.words[at + 1] if at + 1 < len(text.words) else None
    if behind is None or behind.stop or not text.text[text.words[at].end : behind.start].isspace():
        return False
    return behind.folded.endswith("s") or behind.folded in table("numbers")["people"]


@cache
def _sections() -> dict[str, str]:
    named_by: dict[str, str] = table("figures")["named"]
    return named_by


def _behind(text: Tokens, at: int, end: int) -> int:
    """The place of the first word that begins at or behind an offset."""
    while at < len(text.words) and text.words[at].start < end:
        at += 1
    return at


def _telephone(text: Tokens, at: int) -> tuple[Quantity, int] | None:
    start = text.words[at].start
    start -= start > 0 and text.text[start - 1] == "+"
    match = _TELEPHONE.match(text.text, start)
    digits = "".join(filter(str.isdecimal, match.group())) if match else ""
    if match is None or len(digits) < _DIGITS_OF_A_TELEPHONE:
        return None
    return Quantity(start, match.end(), frozenset((float(digits),)), label=CODE), _behind(text, at, match.end())


def _postal(text: Tokens, at: int) -> tuple[Quantity, int] | None:
    """ "12 rue des Forges, 29123 Lannec"."""
    word = text.words[at]
    if not at or len(word.text) != 5 or text.text[text.words[at - 1].end : word.start] != ", ":
        return None
    if not _POSTAL.match(text.text, word.start) or not text.words[at + 1].capital:
        return None
    before = text.words[max(0, at - _ADDRESS_REACH) : at]
    if not before[-1].number and not any(one.folded in _streets() or one.folded.endswith(_STREET_ENDINGS) for one in before):
        return None
    return Quantity(word.start, word.end, frozenset((float(word.folded),)), label=CODE), at + 1


def _house(text: Tokens, at: int) -> tuple[Quantity, int] | None:
    """ "12 rue des Forges", "12 Tanner Street"."""
    word, near = text.words[at], text.words[at + 1 : at + 3]
    if not word.folded.isdecimal() or len(word.folded) > 4 or not near or text.text[word.end : near[0].start] not in (" ", ", "):
        return None
    streets = _streets()
    first = text.language == "fr" and near[0].folded in streets
    if first or (len(near) > 1 and near[0].capital and near[1].capital and near[1].folded in streets):
        return Quantity(word.start, word.end, frozenset((float(word.folded),)), label=CODE), at + 1
    return None


@cache
def _streets() -> frozenset[str]:
    return frozenset(table("figures")["streets"].split())


def _behind_code(text: Tokens, at: int) -> tuple[Quantity, int] | None:
    """ "Loi n° 2024-42": the second half of a number that goes on behind a dash."""
    if at < 2 or section(text, at - 1) is None or not text.words[at - 1].number or not text.words[at].folded.isdecimal():
        return None
    if text.text[text.words[at - 1].end : text.words[at].start] not in ("-", "/", "–"):
        return None
    word = text.words[at]
    return Quantity(word.start, word.end, frozenset((float(word.folded),)), label=CODE), at + 1


def _clock(text: Tokens, at: int) -> tuple[Quantity, int] | None:
    """ "20h30", "20 h 30", "8:30 p.m.", "20.30 Uhr" as minutes of the day; "8:30" may be of either half."""
    word = text.words[at]
    match = _CLOCK.match(text.text, word.start)
    if match is None or (word.start and text.text[word.start - 1] in ":.,/-"):
        return None
    minutes = 60 * int(match["hour"]) + int(match["minute"] or 0)
    half = (match["half"] or "").casefold()
    values = {minutes}
    if half == "p" and minutes < _HALF_DAY:
        values = {minutes + _HALF_DAY}
    elif not half and match["mark"] == ":" and minutes <= _HALF_DAY + 59:
        values = {minutes, (minutes + _HALF_DAY) % (2 * _HALF_DAY)}
    found = Quantity(word.start, match.end(), frozenset(map(float, values)), CLOCK)
    return found, max(at + 1, _behind(text, at, match.end()))


def _roman(text: Tokens, at: int) -> tuple[Quantity, int] | None:
    """ "Louis XIV", "XXe siècle", "siglo XX", "World War II"."""
    word = text.words[at]
    match = _ROMAN.fullmatch(word.text)
    if match is None or not match["figures"]:
        return None
    value = frozenset((float(_value(match["figures"])),))
    before = text.words[at - 1] if at else None
    beside = {text.words[place].folded for place in (at - 1, at + 1) if 0 <= place < len(text.words)}
    if _CENTURIES & beside:
        return Quantity(word.start, word.end, value, label=ORDINAL), at + 1
    if before is None or match["ending"] or text.text[before.end : word.start] not in (" ", "\u00a0"):
        return None
    if not before.capital or before.stop or (word.text in _LONE_ROMAN and before.folded not in _WARS):
        return None
    return Quantity(before.start, word.end, value, label=before.folded), at + 1


def _value(figures: str) -> int:
    sizes = [{"I": 1, "V": 5, "X": 10}[figure] for figure in figures]
    return sum(-size if any(later > size for later in sizes[n + 1 :]) else size for n, size in enumerate(sizes))
