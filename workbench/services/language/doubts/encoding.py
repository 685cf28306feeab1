"""Characters that an encoding read wrongly, or a system that knew fewer letters, left in a text."""

import re
from collections.abc import Iterator

from workbench.domain.statement import Flag
from workbench.services.language.doubts.look import Look, different
from workbench.services.language.lexicon import lexicon

_REPLACED = re.compile("\ufffd+")
# The second and later bytes of UTF-8 as Latin-1 and Windows-1252 show them, those that are quotation marks apart.
_PLAIN = "\u0080-\u00aa\u00ac-\u00ba\u00bc-\u00bf€‚ƒ…†‡ˆ‰Š‹ŒŽ•–—˜™š›œžŸ"
_QUOTES = "‘’“”„«»"
_TAIL = f"[{_PLAIN}{_QUOTES}]"
_SURE_TAIL = rf"(?:[{_PLAIN}]|[{_QUOTES}](?=[^\W\d_]))"
_MOJIBAKE = re.compile(
    rf"(?:[ÃÂ]{_SURE_TAIL}|[ÅÄ][\u0080-\u009f\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00bf‚ƒ†‡ˆ‰Œ˜™šœžŸ](?=[^\W\d_])|â{_TAIL}{_TAIL}|ðŸ{_TAIL}{{2}}"
    rf"|(?:[ÐÑ]{_TAIL}){{2,}}|(?:[ÎÏ]{_TAIL}){{3,}}|ï»¿|ï¿½)+"
    r"|(?<!\w)Ã(?= {1,2}[^\W\d_])|(?<![^\W\d_])Â(?= ?[»:;!?%€°])"
)
# What each of these begins with: a plain set of characters is found many times faster than the whole.
_FIRST = re.compile("[ÃÂÅÄâðÐÑÎÏï]")
_FOUR_ACCENTS = re.compile("[À-ÖØ-öø-ÿ][À-ÖØ-öø-ÿ][À-ÖØ-öø-ÿ][À-ÖØ-öø-ÿ]")
# Cyrillic in one byte a letter, read as Western European: whole words of accented letters.
_ACCENTS_ONLY = re.compile(r"(?<!\w)[À-ÖØ-öø-ÿ]{4,}(?: [À-ÖØ-öø-ÿ]+)*(?!\w)")
_ASKED = re.compile(r"(?<![\w/=&?.#@])[^\W\d_]+(?:\?[^\W\d_]+)+(?![\w/=?&.]\w)")
_ASKED_INSIDE = re.compile(r"\?(?<=[^\W\d_].)[^\W\d_]")
# Whole words, not the parts of one that lost a letter.
_WORD = re.compile(r"(?<![\w?])[^\W\d_]+(?![\w?])")
_SHORT_PART = 3


def lost_characters(look: Look) -> Iterator[Flag]:
    """U+FFFD, which stands for what could not be decoded."""
    for match in _REPLACED.finditer(look.source) if "\ufffd" in look.source else ():
        yield look.flag_source("lost-characters", *match.span())


def wrong_encoding(look: Look) -> Iterator[Flag]:
    """UTF-8 read as Latin-1 or Windows-1252, once or twice over, and Cyrillic read as Western European."""
    source, end = look.source, 0
    for suspect in () if source.isascii() else _FIRST.finditer(source):
        if suspect.start() >= end and (match := _MOJIBAKE.match(source, suspect.start())):
            end = match.end()
            yield look.flag_source("wrong-encoding", *match.span())
    for match in _ACCENTS_ONLY.finditer(source) if _FOUR_ACCENTS.search(source) else ():
        yield look.flag_source("wrong-encoding", *match.span())


def lost_letters(look: Look) -> Iterator[Flag]:
    """A question mark inside a word: "ao?t"; not where a space was forgotten behind a question."""
    words: frozenset[str] = frozenset()
    for match in _asked(look.source):
        parts = match.group().split("?")
        if any(part != part.lower() for part in parts[1:]):
            continue
        words = words or lexicon(look.language).words("sentences", "function_words") | set(
            _WORD.findall(different(look.source.lower()))
        )
        if min(map(len, parts)) > 1 and words.issuperset(part.lower() for part in parts):
            continue
        if len(parts) > 2 or (look.language != "en" and min(map(len, parts)) <= _SHORT_PART):
            yield look.flag_source("lost-letter", *match.span())


def _asked(source: str) -> Iterator[re.Match[str]]:
    """Words with a question mark inside, sought only in the lines that hold such a mark."""
    end = 0
    for mark in _ASKED_INSIDE.finditer(source):
        if mark.start() >= end:
            start, end = source.rfind("\n", 0, mark.start()) + 1, source.find("\n", mark.start())
            end = end if end >= 0 else len(source)
            yield from _ASKED.finditer(source, start, end)
