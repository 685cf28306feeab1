"""Blotting words out of records: as many marks as there were characters, so that every place in a text stays where it was."""

import html
import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import is_dataclass
from enum import StrEnum
from functools import cache, cached_property
from typing import Any, get_args, get_type_hints

from workbench.domain.names import orders_of
from workbench.store.rows import canonical
from workbench.store.spelling_out import BETWEEN, SHORT, evened, is_plain, pattern_of, words_of

MARK = "█"
EDGE = 3  # characters of a word that a quoted context may begin or end with
_ID = re.compile(r"[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
# Fields that hold words of ours or of a standard, in whichever record, and in what is kept of an imported check.
FIXED = frozenset({"rule", "kind", "subkind", "attribution_form", "media_type", "encoding", "language", "what", "verdict"})
_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp1252")


class Blot:
    """The words to be blotted out, in upper or lower case, composed or not, with whatever parts them."""

    def __init__(self, texts: Sequence[str]) -> None:
        given = [" ".join(text.split()) for text in texts]
        # Lists turn the names of persons round.
        self.texts = tuple(dict.fromkeys((*given, *(turned for text in given for turned in orders_of(text)))))
        forms = sorted({form for text in self.texts for form in _forms(text)}, key=len, reverse=True)
        self._found = re.compile("|".join(map(_pattern, forms)), re.IGNORECASE)
        self._whole = [evened(form.casefold()) for form in forms]

    @cached_property
    def pattern(self) -> str:
        """The pattern of the words however they are written, for whoever looks for them elsewhere."""
        return "|".join(pattern_of(text) for text in sorted(self.texts, key=len, reverse=True))

    @cached_property
    def _written(self) -> re.Pattern[str]:
        return re.compile(self.pattern, re.IGNORECASE)

    def _pattern_for(self, text: str) -> re.Pattern[str]:
        """The pattern that is enough for a text: most hold nothing by which characters can be written otherwise."""
        return self._found if is_plain(text) else self._written

    @cached_property
    def _bytes(self) -> re.Pattern[bytes]:
        forms = {form for text in self.texts for form in (*_forms(text), html.escape(text), text.lower(), text.upper())}
        shapes: set[bytes] = set()
        for form in forms:
            shapes |= {re.escape(form.encode(code)) for code in _ENCODINGS if _fits(form, code)}
        return re.compile(b"|".join(sorted(shapes)), re.IGNORECASE)

    def in_bytes(self, content: bytes) -> bool:
        """Do bytes hold one of the texts, in any of the usual encodings?"""
        if self._bytes.search(content):
            return True
        # Entities, other blanks, line breaks: as the text that it would be read as.
        return self.in_text(html.unescape(content.decode("utf-8", "replace")))

    def in_text(self, text: str) -> bool:
        """Does a text hold one of them?"""
        return self._pattern_for(text).search(text) is not None

    def text(self, text: str) -> str:
        """A text with them blotted out, as long as before."""
        return self._pattern_for(text).sub(lambda found: MARK * len(found[0]), text)

    def value(self, value: Any, fixed: frozenset[str] = FIXED) -> Any:
        """What JSON can hold, with them blotted out; names of records, hashes, and the fields of fixed names stay."""
        if isinstance(value, str):
            return value if _ID.fullmatch(value) else self.text(value)
        if isinstance(value, list):
            return [self.value(item, fixed) for item in value]
        if isinstance(value, dict):
            held = {
                name: item if name in fixed or name.endswith("_at") else self.value(item, fixed) for name, item in value.items()
            }
            return self._context(held)
        return value

    def record(self, plain: dict[str, Any], kind: type | None = None) -> dict[str, Any]:
        """A record of a kind as JSON can hold it, with them blotted out; two sources must not become one by that."""
        blotted: dict[str, Any] = self.value(plain, FIXED | (words_of_code(kind) if kind else frozenset()))
        if "key" in plain and blotted["key"] != plain["key"]:
            blotted["key"] = f"forgotten:{plain['id']}"
        return blotted

    def body(self, body: str | None, kind: type | None = None) -> str | None:
        """A body of the journal, with them blotted out; the same string where there is nothing of them."""
        if body is None:
            return None
        plain = json.loads(body)
        blotted = self.record(plain, kind)
        return body if blotted == plain else canonical(blotted)

    def _context(self, values: dict[str, Any]) -> dict[str, Any]:
        """A quotation with what stands around it: a text may lie across their borders, or be cut at an outer one."""
        parts = [values.get(name) for name in ("prefix", "quote", "suffix")]
        if not all(isinstance(part, str) for part in parts):
            return values
        prefix, quote, suffix = (str(part) for part in parts)
        joined = self.text(prefix + quote + suffix)
        first, last = len(prefix), len(prefix) + len(quote)
        return values | {
            "prefix": self._edge(joined[:first], begins=True),
            "quote": joined[first:last],
            "suffix": self._edge(joined[last:], begins=False),
        }

    def _edge(self, text: str, *, begins: bool) -> str:
        """A context that begins with the end of a text, or ends with its beginning, without that piece."""
        folded = evened(text.casefold())
        if len(folded) != len(text):
            return text
        for whole in self._whole:
            for size in range(min(len(whole) - 1, len(text)), EDGE - 1, -1):
                if begins and folded.startswith(whole[-size:]):
                    return MARK * size + text[size:]
                if not begins and folded.endswith(whole[:size]):
                    return text[:-size] + MARK * size
        return text


@cache
def words_of_code(record: type) -> frozenset[str]:
    """The fields of a record, and of what it holds, that are one of a few words of ours: "verified" is no name there."""
    found: set[str] = set()
    for name, hint in get_type_hints(record).items():
        for one in _types_in(hint):
            if issubclass(one, StrEnum):
                found.add(name)
            elif is_dataclass(one):
                found |= words_of_code(one)
    return frozenset(found)


def _types_in(hint: Any) -> Iterator[type]:
    if isinstance(hint, type) and not get_args(hint):
        yield hint
    for inner in get_args(hint):
        yield from _types_in(inner)


def _forms(text: str) -> tuple[str, ...]:
    return unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)


def _pattern(text: str) -> str:
    words = BETWEEN.join(re.escape(word).replace("’", "'").replace("'", "['’]") for word in words_of(text))
    return words if len(text) >= SHORT else rf"(?<!\w){words}(?!\w)"


def _fits(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
