"""BibTeX and BibLaTeX: entries in braces, values in braces or quotation marks, LaTeX's accents."""

import re
import unicodedata
from collections.abc import Iterator

from workbench.domain.enums import SourceType
from workbench.domain.errors import CannotRead
from workbench.domain.reference import Reference
from workbench.services.sources.identifiers import doi_of
from workbench.services.sources.references.dates import iso, iso_of

_ENTRY = re.compile(r"@\s*(\w+)\s*[{(]\s*", re.ASCII)
_FIELD = re.compile(r"\s*,?\s*([\w-]+)\s*=\s*", re.ASCII)
_WORD = re.compile(r"[^\s,#{}\"]+")
_TYPES = {"online": SourceType.WEBPAGE, "electronic": SourceType.WEBPAGE, "www": SourceType.WEBPAGE, "dataset": SourceType.DATASET}
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
_MOST = 200_000  # characters of one value


def read(text: str) -> list[Reference]:
    """The entries in their order; @string is put in, @comment and @preamble are passed over. Raises CannotRead."""
    strings: dict[str, str] = {}
    found = []
    for place, kind, fields in _entries(text, strings):
        found.append(_reference(text.count("\n", 0, place) + 1, kind, fields))
    return found


def _entries(text: str, strings: dict[str, str]) -> Iterator[tuple[int, str, dict[str, str]]]:
    place = 0
    while entry := _ENTRY.search(text, place):
        kind, place = entry.group(1).lower(), entry.end()
        if kind in ("comment", "preamble"):
            continue
        if kind != "string":
            comma = text.find(",", place)
            place = comma if comma >= 0 else len(text)
        fields: dict[str, str] = {}
        while field := _FIELD.match(text, place):
            value, place = _value(text, field.end(), strings)
            fields.setdefault(field.group(1).lower(), value)
        if kind == "string":
            strings.update(fields)
        else:
            yield entry.start(), kind, fields


def _value(text: str, place: int, strings: dict[str, str]) -> tuple[str, int]:
    """A value of pieces joined by #, and where it ends."""
    pieces = []
    while place < len(text):
        if text[place] in '{"':
            piece, place = _enclosed(text, place)
        else:
            word = _WORD.match(text, place)
            if word is None:
                break
            piece, place = strings.get(word.group().lower(), word.group()), word.end()
        pieces.append(piece)
        joint = re.compile(r"\s*#\s*").match(text, place)
        if joint is None:
            break
        place = joint.end()
    return "".join(pieces), place


def _enclosed(text: str, place: int) -> tuple[str, int]:
    quoted, depth = text[place] == '"', 0
    start = place + 1
    for at in range(place, min(len(text), place + _MOST)):
        char = text[at]
        if text[at - 1] == "\\" and at > start:
            continue
        if char == "{":
            depth += 1
        elif char == "}":
            depth -= 1
        if (depth == 0 and not quoted) or (quoted and char == '"' and depth == 0 and at >= start):
            return text[start:at], at + 1
    raise CannotRead(f"the value that begins on line {text.count(chr(10), 0, place) + 1:,} never ends.")


def _reference(number: int, kind: str, fields: dict[str, str]) -> Reference:
    def plain(*names: str) -> str | None:
        return next((value for name in names if (value := _plain(fields.get(name, "")))), None)

    url = fields.get("url") or re.sub(r"\\url\s*\{([^{}]*)\}", r"\1", fields.get("howpublished", ""))
    doi = (fields.get("doi") or "").replace("\\", "")
    address = url.replace("\\", "").strip("{} \n\t")
    web = address.lower().startswith(("http://", "https://"))
    authors = re.split(r"\s+and\s+", fields.get("author") or fields.get("editor") or "")
    return Reference(
        line=number,
        type=_TYPES.get(kind, SourceType.WEBPAGE if kind == "misc" and web else SourceType.DOCUMENT),
        title=plain("title", "booktitle") or "",
        authors=tuple(name for one in authors if (name := _plain(one)) and name != "others"),
        publisher=plain("publisher", "organization", "institution", "journal", "journaltitle", "school"),
        published=iso_of(fields.get("date", "")) or iso(plain("year"), plain("month"), plain("day")),
        accessed=iso_of(fields.get("urldate", "")),
        url=address if web else None,
        doi=doi_of(doi) if doi else None,
        archive=None,
        language=plain("language", "langid"),
    )


def _plain(value: str) -> str:
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
