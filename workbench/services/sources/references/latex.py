"""LaTeX as text, as far as bibliographies use it."""

import re
import unicodedata

_ACCENTS = {
    "`": "\u0300",
    "'": "\u0301",
    "^": "\u0302",
    "~": "\u0303",
    "=": "\u0304",
    "u": "\u0306",
    ".": "\u0307",
    '"': "\u0308",
    "r": "\u030a",
    "H": "\u030b",
    "v": "\u030c",
    "d": "\u0323",
    "c": "\u0327",
    "k": "\u0328",
}
_ACCENTED = re.compile(r"\\([`'^~=.\"])\s*\{?\s*(\\?[A-Za-z])\s*\}?|\\([uvHcdrk])(?:\s+|\s*\{)\s*(\\?[A-Za-z])\s*\}?")
_LETTERS = {
    "ss": "ß",
    "ae": "æ",
    "AE": "Æ",
    "oe": "œ",
    "OE": "Œ",
    "o": "ø",
    "O": "Ø",
    "aa": "å",
    "AA": "Å",
    "l": "ł",
    "L": "Ł",
    "i": "ı",
}
_LETTER = re.compile(rf"\\({'|'.join(sorted(_LETTERS, key=len, reverse=True))})(?![A-Za-z])\s*(?:\{{\}})?")
_NAMED = {"textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^", "textendash": "–", "textemdash": "—", "dots": "…"}
_COMMAND = re.compile(r"\\([A-Za-z]+)\s*(?:\{\})?")


def text_of(value: str) -> str:
    """LaTeX as text: accents put on their letters, commands and braces left out, blanks folded."""
    text = _ACCENTED.sub(_accented, value)
    text = _LETTER.sub(lambda found: _LETTERS[found.group(1)], text)
    text = re.sub(r"\\([&%$#_{}])", lambda found: chr(0xE000 + ord(found.group(1))), text)
    text = _COMMAND.sub(lambda found: _NAMED.get(found.group(1), ""), text)
    text = re.sub(r"---", "—", re.sub(r"(?<!-)--(?!-)", "–", text)).replace("{", "").replace("}", "").replace("~", "\u00a0")
    text = re.sub("[\ue000-\ue0ff]", lambda found: chr(ord(found.group()) - 0xE000), text)
    return unicodedata.normalize("NFC", " ".join(text.split(" "))).strip().replace("\n", " ")


def _accented(found: re.Match[str]) -> str:
    accent, letter = (found.group(1), found.group(2)) if found.group(1) else (found.group(3), found.group(4))
    return unicodedata.normalize("NFC", letter.lstrip("\\") + _ACCENTS[accent])
