"""What the eye does not see: control characters, invisible ones, turned directions, letters of another alphabet in disguise."""

import re
from collections.abc import Iterator

from workbench.domain.statement import Flag
from workbench.services.language.doubts.look import Look, and_more

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]+")
# Overrides turn any letters round; embeddings and isolates, that Arabic and Hebrew need, only order what is there.
_OVERRIDE = re.compile("[\u202d\u202e][^\u202c\n\r]{0,200}\u202c?")
_ARRANGING = "\u202a\u202b\u2066\u2067"
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")
_LETTER = r"[A-Za-zÀ-ɏͰ-ӿ]"
_INVISIBLE = re.compile(
    rf"(?<![ÃÂÐÑ])[\u00ad\u200b\u2060-\u2064\u180e\u115f\u1160\u3164{_ARRANGING}\U000e0000-\U000e007f]+"
    rf"|(?<!^)\ufeff|(?<={_LETTER})[\u200c\u200d\u034f]+(?={_LETTER})"
)
_MAYBE_INVISIBLE = re.compile(
    f"[\u00ad\u200b-\u200d\u2060-\u2064\u180e\u115f\u1160\u3164\ufeff\u034f{_ARRANGING}\U000e0000-\U000e007f]"
)
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = (re.compile("[A-Za-zÀ-ɏ]"), re.compile("[Ѐ-ӿԀ-ԯ]"), re.compile("[Ͱ-Ͽἀ-῿]"))
_NOT_LATIN = re.compile("[Ͱ-ԯἀ-῿]")
# Letters of the Cyrillic and Greek alphabets that a reader takes for Latin ones.
_LOOK_LATIN = frozenset("аеорсухіјѕԁһкмтвгАВЕКМНОРСТУХІЈЅԌοινρυκΑΒΕΖΗΙΚΜΝΟΡΤΥΧ")
_CYRILLIC = frozenset(["ru", "uk", "bg", "sr", "mk", "be"])


def controls(look: Look) -> Iterator[Flag]:
    """Control characters other than tabs and line ends, told once for a text."""
    found = [match.span() for match in _CONTROL.finditer(look.source)] if not look.usual else []
    if found:
        yield look.flag_source("control-character", *found[0], more=and_more(len(found) - 1))


def hidden_direction(look: Look) -> Iterator[Flag]:
    """Marks that override the direction of what follows them."""
    for match in _OVERRIDE.finditer(look.source) if not look.usual else ():
        yield look.flag_source("hidden-direction", *match.span())


def invisible(look: Look) -> Iterator[Flag]:
    """Zero-width characters, soft hyphens and the like, told once for a text."""
    if look.usual or _MAYBE_INVISIBLE.search(look.source) is None:
        return
    right_to_left = _RIGHT_TO_LEFT.search(look.source) is not None
    found = [m.span() for m in _INVISIBLE.finditer(look.source) if not (right_to_left and m.group().strip(_ARRANGING) == "")]
    # Social networks set a mention between isolates.
    found = [(start, end) for start, end in found if look.source[end : end + 1] not in ("@", "#")]
    if found:
        yield look.flag_source("invisible-characters", *found[0], more=and_more(len(found) - 1))


def mixed_alphabets(look: Look) -> Iterator[Flag]:
    """Words in which a letter of another alphabet poses as one of the word's own; units such as "µm" and "αΒ" are none."""
    for match in _WORD.finditer(look.source) if not look.usual and _NOT_LATIN.search(look.source) else ():
        word = match.group()
        if word.isascii() or len(word) < 3:
            continue
        latin, cyrillic, greek = (pattern.findall(word) for pattern in _SCRIPTS)
        strangers = cyrillic or greek
        if not latin or not strangers or not _LOOK_LATIN.issuperset(strangers):
            continue
        if look.language in _CYRILLIC and _SCRIPTS[0].sub("", word) in (word[: len(strangers)], word[-len(strangers) :]):
            continue  # a Latin name with a Russian ending
        yield look.flag_source("mixed-alphabet", *match.span())
