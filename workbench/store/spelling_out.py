"""One pattern for all that a text can be written as: entities, escapes, percent-encoding, normal forms, marks within words."""

import re
import unicodedata
from html.entities import codepoint2name

SHORT = 5  # characters from which a word is blotted out inside other words too ("Brandts")
# What parts the words of a name, as it stands in texts, addresses, entities and escapes.
BETWEEN = (
    r"(?:[\s\-_+.,/]|%(?:25)?(?:20|2[BbCcDdEeFf]|5[Ff]|0[9AaDd])|%C2%A0|%E2%80%(?:8[0-9A-Fa-f]|AF)|"
    r"%E2%80%9[0-5]|%E2%88%92|&(?:nbsp|thinsp|ensp|emsp|shy|comma|period|hyphen|dash|ndash|mdash|minus);?|"
    r"&#0*(?:9|10|13|32|45|160|173|82(?:0[89]|1[0-3])|8722);?|&#x0*(?:9|a|d|20|2d|a0|ad|201[0-5]|2212);?|"
    r"\\[nrt]|\\u(?:00a0|00ad|2009|202f|201[0-5]|2212)|[\u00ad\u200b-\u200f\u2010-\u2015\u2060\u2212\ufeff])+"
)
# Characters that part nothing that can be seen.
_WITHIN = r"(?:[\u00ad\u200b-\u200f\u2060\ufeff]|&shy;|&#173;|&#xad;|&zwj;|&zwnj;|\\u00ad|\\u200[b-f]|%C2%AD|%E2%80%8[B-F])*"
_SIGNS = re.compile(r"[%&\\\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufeff\ufb00-\ufb06]")
_LIGATURES = {"ffi": "ﬃ", "ffl": "ﬄ", "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ", "st": "ﬆ"}
APOSTROPHES = "'’‘ʼ′`"
_HYPHENS = "-‐‑–—−"
_HYPHEN, _BLANK = re.compile(f"[{_HYPHENS}]"), re.compile(r"\s")
_PARTING = re.compile(rf"\s+|(?<=\w)[{_HYPHENS}](?=\w)")
_FOLDED = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "Ø": "O", "Ł": "L", "Đ": "D"}
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "å": "aa", "Å": "Aa", "ø": "oe"})


def is_plain(text: str) -> bool:
    """Is a text free of all by which characters can be written otherwise?"""
    return _SIGNS.search(text) is None


def words_of(text: str) -> list[str]:
    """The words of a text, those that a hyphen joins apart: another hand, or the end of a line, parts them otherwise."""
    return [word for word in _PARTING.split(text) if word]


def evened(text: str) -> str:
    """A text with one kind of blank and one kind of hyphen, as long as before."""
    return _BLANK.sub(" ", _HYPHEN.sub("-", text))


def pattern_of(text: str) -> str:
    """The pattern (of re, upper and lower case alike) of a text however it is written; its words may be parted by anything."""
    words = BETWEEN.join(map(_word, words_of(unicodedata.normalize("NFC", text))))
    if len(text) >= SHORT:
        return words
    # An escape before a short word ends in a letter or a figure, and is no part of the word.
    begins = r"(?:(?<!\w)|(?<=%[0-9A-Fa-f]{2})|(?<=\\[nrt])|(?<=\\u[0-9A-Fa-f]{4}))"
    return rf"{begins}{words}(?!\w)"


def other_spellings(text: str) -> tuple[str, ...]:
    """A text as addresses and careless hands write it, without its accents; nothing for one that has none."""
    bare = unicodedata.normalize("NFD", text.translate(_FOLDED))
    bare = "".join(char for char in bare if not unicodedata.combining(char))
    wide = unicodedata.normalize("NFD", unicodedata.normalize("NFC", text).translate(_UMLAUTS).translate(_FOLDED))
    wide = "".join(char for char in wide if not unicodedata.combining(char))
    return tuple(one for one in dict.fromkeys((bare, wide)) if one.casefold() != text.casefold())


def _word(word: str) -> str:
    units, place = [], 0
    while place < len(word):
        size = next((size for size in (3, 2) if word[place : place + size].lower() in _LIGATURES), 1)
        unit = word[place : place + size]
        units.append(_unit(unit) if size == 1 else _ligature(unit))
        place += size
    return _WITHIN.join(units)


def _ligature(unit: str) -> str:
    """Letters that may be set as one character, or the last two of three."""
    apart = _WITHIN.join(map(_unit, unit))
    joined = [_LIGATURES[unit.lower()]]
    if len(unit) == 3:
        joined += ["f" + _LIGATURES[unit[1:].lower()], _LIGATURES["ff"] + unit[2]]
    return f"(?:{'|'.join([apart, *joined])})"


def _unit(char: str) -> str:
    """One character in all its writings."""
    same = next((group for group in (APOSTROPHES, _HYPHENS) if char in group), "")
    forms: dict[str, None] = {}
    for one in same or dict.fromkeys((char, char.lower(), char.upper(), char.casefold())):
        forms |= dict.fromkeys(map(re.escape, (one, unicodedata.normalize("NFD", one))))
        encoded = one.encode("utf-8", "replace")
        forms["".join(f"%{byte:02X}" for byte in encoded)] = None
        forms["".join(f"%25{byte:02X}" for byte in encoded)] = None
        units = one.encode("utf-16-be", "surrogatepass").hex()
        forms["".join(rf"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))] = None
        if len(one) == 1:
            forms[f"&#0*{ord(one)};?"] = None
            forms[f"&#x0*{ord(one):x};?"] = None
            name = codepoint2name.get(ord(one))
            forms |= {f"&{name};?": None} if name else {}
    return f"(?:{'|'.join(forms)})"
