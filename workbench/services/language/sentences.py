"""Where sentences end inside a paragraph: our own rules, one pass, in code points."""

import re
from bisect import bisect_left
from functools import cache
from itertools import pairwise

from workbench.services.language.lexicon import all_words, known_languages, lexicon

# A spaced ellipsis, or a run of end marks.
_END = re.compile(r"\.(?: \.){2,}|[.!?…‽。！？]+")
# Marks that belong to the sentence they close: a French closing mark may stand off, a note number may follow.
_CLOSERS = re.compile(r"(?:\s?»(?!\w)|[\"'”’)\]]|“(?=[\s.,;:!?)]|$)|«(?=\s*$)|\[\d{1,3}\])*")
_WORD_BEFORE = re.compile(r"[^\s«»“”„\"(\[]+$")
_OPENING = re.compile(r"[\s«»“”„\"'`(\[¿¡–—‒*•·>^-]*|\s+,(?=[^\W\d_])")
_ELLIPSIS_BRACKET = re.compile(r"[(\[](?:…|\.\.\.)[)\]]\s*")
_WORD_AFTER = re.compile(r"[^\W_]+(?:['-][^\W\d_]+)*'?")
_GLUED = re.compile(r"[«»“”\"'(]*[^\W\d_a-zà-öø-ÿ][a-zà-öø-ÿ']+(?=[\s,;]|$)|[^\W\d_a-zà-öø-ÿ]'[^\W\d_]")
_INITIALISM = re.compile(r"(?:[^\W\d_]\.-?)+[^\W\d_]$")
_ROMAN = re.compile(r"[IVXLC]+$")
_ENUMERATOR = re.compile(r"(?:^|(?<=\s))(?:[•·▪-] )?(\d{1,2}|[a-z])(\.\)|\)|\.)\s")
_BULLET = re.compile(r"(?<=\S)\s(?=[•▪‣◦] )")
_BEFORE_REACH = 40
_CAPITAL_ABBREVIATIONS = frozenset({"ee", "mm", "no", "ss", "dr", "mr", "nr"})


class SentenceRules:
    """The lists of one language in the shape that the cutting needs."""

    def __init__(self, language: str | None) -> None:
        known = language in known_languages()
        self.never_last, self.rarely_last, self.starters = (
            lexicon(language).words("sentences", key) if known else all_words("sentences", key)
            for key in ("abbreviations", "abbreviations_final", "function_words")
        )
        self.ordinal_dot = not known or "ordinal-dot" in lexicon(language).traits
        # Typists who have no capital "À" begin a sentence with "à"; those who write "i" for "I" do so everywhere.
        small = lexicon(language).words("grammar", "small_starters") if known else ()
        self.small_starters = tuple(word if word.endswith("'") else word + " " for word in small)


@cache
def sentence_rules(language: str | None) -> SentenceRules:
    """The rules for a language (ISO 639-1), or those of all languages together when it is unknown."""
    return SentenceRules(language)


def sentence_ends(text: str, language: str | None) -> list[int]:
    """Offsets in text at which a sentence ends, the last one at its end; white space between sentences belongs to none."""
    rules = sentence_rules(language)
    straight = [m.start() for m in re.finditer('"', text)]
    ends, labels = _list_ends(text)
    small = _is_all_small(text)
    for mark in _END.finditer(text):
        end = _closed(text, mark.end(), straight)
        if end < len(text) and end not in labels and _is_end(text, mark, end, rules, small=small):
            ends.add(end)
    return [*sorted(ends), len(text)]


def sentence_spans(text: str, language: str | None) -> list[tuple[int, int]]:
    """Start and end of each sentence of a paragraph, without the white space around it."""
    spans = []
    for begin, end in pairwise([0, *sentence_ends(text, language)]):
        piece = text[begin:end]
        if piece.strip():
            spans.append((begin + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())))
    return spans


def _closed(text: str, end: int, straight: list[int]) -> int:
    """The end after the closing marks behind an end mark; a straight mark after a space closes only if one is open."""
    closers = _CLOSERS.match(text, end)
    end = closers.end() if closers else end
    if text[end : end + 2] == ' "' and bisect_left(straight, end + 1) % 2 and (end + 2 == len(text) or not text[end + 2].isalnum()):
        return end + 2
    return end


def _is_all_small(text: str) -> bool:
    """Is this written without capitals, as in a chat? Told from its first letter."""
    first = next(filter(str.isalpha, text[:_BEFORE_REACH]), "")
    return first.islower()


def _is_end(text: str, mark: re.Match[str], end: int, rules: SentenceRules, *, small: bool) -> bool:
    run = mark.group()
    if not text[end].isspace():
        return _is_glued_end(text, mark, end)
    if len(run) > 1 or run == "…":
        before = text[max(0, mark.start() - 4) : mark.start()]
        bracketed = before.endswith(("[", "("))
        if (bracketed or before.endswith(" ")) and before.rstrip(" [(").endswith((".", "!", "?", "…", "»", '"', "”", "]")):
            return False
    after = _OPENING.match(text, end)
    begin = after.end() if after else end
    bracket = _ELLIPSIS_BRACKET.search(text, end, min(begin + 8, len(text)))
    if bracket and bracket.end() < len(text) and text[bracket.end()].islower():
        return False
    if begin >= len(text):
        return bool(text[end:].strip())
    first = text[begin]
    if first.islower() and (
        (
            text[end:begin].isspace()
            and (small or text.startswith(("http://", "https://"), begin) or text.startswith(rules.small_starters, begin))
        )
        or (
            text[end : begin - 1].isspace()
            and text.startswith(rules.small_starters, begin - 1)
            and text[begin + 2 : begin + 3].isupper()
        )
    ):
        first = first.upper()
    if first.islower() or (not first.isalnum() and first not in "$€£#@…."):
        return False
    if " " in run:
        return run.count(".") > 3
    if run != "." or end > mark.end():
        return True
    word_after = _WORD_AFTER.match(text, begin)
    follower = word_after.group().casefold() if word_after else ""
    if len(follower) == 1 and text[begin + 1 : begin + 2] == ".":
        follower = ""
    return _is_final_period(text, mark.start(), rules, follower, first, opens="¿" in text[end:begin] or "¡" in text[end:begin])


def _is_glued_end(text: str, mark: re.Match[str], end: int) -> bool:
    """A boundary without a space, as scraping leaves it: "la guerre.Le ministre"."""
    before = _word_before(text, mark.start())
    if mark.group() not in (".", "!", "?", "…") or len(before) < 3 or not before.isalpha() or not before[1:].islower():
        return False
    return _GLUED.match(text, end) is not None and "www" not in before


def _is_final_period(text: str, dot: int, rules: SentenceRules, follower: str, first: str, *, opens: bool) -> bool:
    word = _word_before(text, dot)
    low = word.casefold().rpartition("'")[2]
    begins = opens or (first.isupper() and (follower in rules.starters or follower.split("'")[0] + "'" in rules.starters))
    if low in rules.rarely_last or _INITIALISM.match(word) or (rules.ordinal_dot and low.endswith("str")):
        return begins
    acronym = len(word) > 1 and word.isupper() and low not in _CAPITAL_ABBREVIATIONS
    if low in rules.never_last and not acronym and not (len(low) == 1 and begins):
        return False
    if len(word) == 1 and word.isalpha():
        return begins and word.isupper()
    if word.isdecimal() and _starts_block(text, dot - len(word)):
        return False
    if rules.ordinal_dot and ((word.isdecimal() and len(word) < 3) or _ROMAN.match(word)):
        return begins
    return True


def _word_before(text: str, place: int) -> str:
    found = _WORD_BEFORE.search(text[max(0, place - _BEFORE_REACH) : place])
    return found.group() if found else ""


def _starts_block(text: str, place: int) -> bool:
    before = text[max(0, place - 4) : place]
    return (place < 4 and not before.strip(" •·-*")) or before.endswith(("• ", "▪ ", "‣ "))


def _list_ends(text: str) -> tuple[set[int], set[int]]:
    """Ends of the items of a list that was run together ("1) one 2) two", "• one • two"), and the ends of their labels."""
    bullets = {m.start() for m in _BULLET.finditer(text)} if text[:1] in "•▪‣◦" else set()
    first = _ENUMERATOR.match(text)
    if not first or bullets:
        return bullets, set()
    label, style = first.groups()
    ends, labels = set(), {first.end(2)}
    for item in _ENUMERATOR.finditer(text, first.end()):
        expected = str(int(label) + 1) if label.isdecimal() else chr(ord(label) + 1)
        if item.group(1) == expected and item.group(2) == style:
            label = expected
            ends.add(item.start())
            labels.add(item.end(2))
    return ends, labels
