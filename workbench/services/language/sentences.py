"""Where sentences end inside a paragraph: our own rules, one pass, in code points."""

import re
from bisect import bisect_left
from functools import cache
from itertools import pairwise

from workbench.services.language.lexicon import all_words, known_languages, lexicon

# A spaced ellipsis, or a run of end marks.
_END = re.compile(r"[.!?…‽。！？](?:(?<=\.)(?: \.){2,}|[.!?…‽。！？]*)")
# Marks that belong to the sentence they close: a French closing mark may stand off, a note number may follow.
_CLOSERS = re.compile(r"(?:\s?»(?!\w)|[\"'”’)\]]|“(?=[\s.,;:!?)]|$)|«(?=\s*$)|\[\d{1,3}\])*")
_CLOSERS_INWARD = re.compile(_CLOSERS.pattern.replace(r"«(?=\s*$)", r"«(?=[\s.,;:!?)]|$)"))  # »so«
_TO_LAST_WORD = re.compile(r".*[\s«»“”„\"(\[]", re.DOTALL)
# What may stand before the first word of a sentence, a comma for a low quotation mark included.
_OPENING = re.compile(r"\s+,(?=[^\W\d_])|[\s«»“”„\"'`(\[¿¡–—‒*•·>^-]*")
_OPENS_QUOTE = re.compile(r"\s+[\"«“„](?=\w)")
_ITEM_DASH = re.compile(r"\s+- (?=[\w(])")
_BRACKETED_SOURCE = re.compile(r"\s\([^().!?]{1,80}\)[.,;]")
_ELLIPSIS_BRACKET = re.compile(r"[(\[](?:…|\.\.\.)[)\]]\s*")
_WORD_AFTER = re.compile(r"[^\W_]+(?:['-][^\W\d_]+)*'?")
_GLUED_SMALL = re.compile(r"[a-zà-öø-ÿ']{2,}(?=[\s,;.!?]|$)")
_GLUED = re.compile(r"[«»“”\"'(]*[^\W\d_a-zà-öø-ÿ][a-zà-öø-ÿ']+(?=[\s,;]|$)|[^\W\d_a-zà-öø-ÿ]'[^\W\d_]")
_INITIALISM = re.compile(r"(?:[^\W\d_]\.-?)+[^\W\d_]$")
# "Am 16./17. November".
_DAYS = re.compile(r"(?:\d{1,2}\.?[/–-])?\d{1,2}")
_ROMAN = re.compile(r"[IVXLC]+$")
_ENUMERATOR = re.compile(r"(?:^|(?<=\s))(?:[•·▪-] )?(\d{1,2}|[a-z])(\.\)|\)|\.)\s")
_STRAIGHT = re.compile('"')
_BULLETS = "•▪‣◦"
_BULLET = re.compile(r"(?<=\S)\s(?=[•▪‣◦] )")
_SMALL_I = re.compile(r"i(?<![\w.']i)(?=[ ,]|'[md]\b|'ll\b|'ve\b)")
_ROMAN_FIGURE = re.compile(r"[IVXLC]{2,}(?!\w)|[VX](?!\w)")
_BEFORE_REACH = 40
_CLOCK = frozenset({"a.m", "p.m", "am", "pm"})
# A time that opens its sentence, nothing told yet: "At 5 p.m. Mr. Roe left."
_CLOCK_OPENS = re.compile(r"(?:^|[.!?…][\"”»]? )(?:[A-Z][a-z]+ ){1,2}\d{1,2}(?:[:.]\d\d)? ?[AaPp]\.? ?[Mm]$")
_ZONES = frozenset(
    ["gmt", "utc", "et", "est", "edt", "ct", "cst", "cdt", "mt", "mst", "mdt", "pt", "pst", "pdt", "bst", "cet", "cest",
     "eastern", "central", "mountain", "pacific"]
)  # fmt: skip
_PLACE_TIME = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,2} time\b", re.IGNORECASE)
_UNIT = re.compile(r"\d ?[a-z]$")
# Names that end in "!" wherever they stand.
_EXCLAIMED = frozenset({"yahoo", "jeopardy", "joomla", "kahoot", "yum", "oklahoma"})
_CAPITAL_ABBREVIATIONS = frozenset({"ee", "mm", "no", "ss", "dr", "mr", "nr"})


class SentenceRules:
    """The lists of one language in the shape that the cutting needs."""

    def __init__(self, language: str | None) -> None:
        known = language in known_languages()
        self.never_last, self.before_figures, self.rarely_last, function_words, starters = (
            lexicon(language).words("sentences", key) if known else all_words("sentences", key)
            for key in ("abbreviations", "abbreviations_before_figures", "abbreviations_final", "function_words", "starters")
        )
        self.with_capital = lexicon(language if known else "en").words("sentences", "abbreviations_with_capital")
        self.starters = function_words | starters
        days = (lexicon(language if known else None).values("dates", key) for key in ("weekdays", "months"))
        self.behind_clock = _ZONES.union(*days)
        traits = lexicon(language).traits if known else frozenset()
        self.ordinal_dot = not known or "ordinal-dot" in traits
        self.closers = _CLOSERS_INWARD if "marks-inward" in traits else _CLOSERS
        # Typists who have no capital "À" begin a sentence with "à"; those who write "i" for "I" write no capitals at all.
        small = lexicon(language).words("grammar", "small_starters") if known else frozenset()
        self.small_starters = tuple(word if word.endswith("'") else word + " " for word in small)
        self.small_i = "i" in small


@cache
def sentence_rules(language: str | None) -> SentenceRules:
    """The rules for a language (ISO 639-1), or those of all languages together when it is unknown."""
    return SentenceRules(language)


def sentence_ends(text: str, language: str | None) -> list[int]:
    """Offsets in text at which a sentence ends, the last one at its end; white space between sentences belongs to none."""
    rules = sentence_rules(language)
    straight = [m.start() for m in _STRAIGHT.finditer(text)] if '"' in text else []
    ends, labels = _list_ends(text)
    small = _is_all_small(text) or (rules.small_i and _SMALL_I.search(text) is not None)
    for mark in _END.finditer(text):
        end = _closed(text, mark.end(), straight, rules.closers)
        if end < len(text) and end not in labels and _is_end(text, mark, end, rules, small=small):
            ends.add(end)
    return [*sorted(ends), len(text)]


def sentence_spans(text: str, language: str | None) -> list[tuple[int, int]]:
    """Start and end of each sentence of a paragraph, without the white space around it."""
    if _END.search(text) is None and text[:1] not in _BULLETS and not _ENUMERATOR.match(text):
        text_begin = len(text) - len(text.lstrip())
        return [(text_begin, len(text.rstrip()))] if text_begin < len(text) else []
    spans = []
    for begin, end in pairwise([0, *sentence_ends(text, language)]):
        piece = text[begin:end]
        if piece.strip():
            spans.append((begin + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())))
    return spans


def _closed(text: str, end: int, straight: list[int], closing: re.Pattern[str]) -> int:
    """The end after the closing marks behind an end mark; a straight mark after a space closes only if one is open."""
    closers = closing.match(text, end)
    end = closers.end() if closers else end
    if text[end - 2 : end + 1][:2] == '""' and text[end : end + 1].isalnum():
        return end - 1  # of two marks before a word the second opens
    if text[end : end + 2] == ' "' and not text[end + 2 : end + 3].isalnum():
        number = bisect_left(straight, end + 1)
        if number % 2 or text[end + 2 : end + 4] == ' "':  # one that another follows opens nothing
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
    if _BRACKETED_SOURCE.match(text, end):
        return False
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
    if first.islower() and _begins_small(text, mark, end, begin, rules, small=small):
        first = first.upper()
    if first.islower() or (not first.isalnum() and first not in "$€£#@…."):
        return False
    if " " in run:
        return run.count(".") > 3
    if run != "." or end > mark.end():
        return run != "!" or end > mark.end() or not _is_exclaimed_name(text, mark.start(), begin, rules)
    word_after = _WORD_AFTER.match(text, begin)
    follower = word_after.group().casefold() if word_after else ""
    if len(follower) == 1 and text[begin + 1 : begin + 2] == ".":
        follower = ""
    return _is_final_period(text, mark.start(), rules, follower, begin, opens="¿" in text[end:begin] or "¡" in text[end:begin])


def _begins_small(text: str, mark: re.Match[str], end: int, begin: int, rules: SentenceRules, *, small: bool) -> bool:
    """Can a sentence begin with the small letter at begin, end being where the one before it ends?"""
    run, gap = mark.group(), text[end:begin]
    closed = end > mark.end()
    if "¿" in gap or "¡" in gap or _ITEM_DASH.match(text, end):
        return True
    if _OPENS_QUOTE.match(text, end) and (run == "." or (closed and text[end - 1] in "\"”»“'")):
        return True
    if not gap.isspace():
        # A small word cut off by its apostrophe, then a capital: "'s Avonds".
        cut = gap[:-1].isspace() and text.startswith(rules.small_starters, begin - 1)
        return cut and text[begin + 2 : begin + 3].isupper()
    if text.startswith(("http://", "https://"), begin) or text.startswith(rules.small_starters, begin):
        return True
    paused = run == "…" or (len(run) > 1 and not run.strip(". "))
    return small and not paused and text[end - 1] != ")"


def _is_exclaimed_name(text: str, place: int, begin: int, rules: SentenceRules) -> bool:
    """Is this the "!" of a name ("Yahoo! Mail"), no clear beginning of a sentence behind it?"""
    if _word_before(text, place).casefold() not in _EXCLAIMED:
        return False
    word_after = _WORD_AFTER.match(text, begin)
    return word_after is not None and word_after.group().casefold() not in rules.starters


def _is_glued_end(text: str, mark: re.Match[str], end: int) -> bool:
    """A boundary without a space, as scraping leaves it: "la guerre.Le ministre", "good?or bad?"."""
    before = _word_before(text, mark.start())
    if len(before) < 3 or not before.isalpha() or not before[1:].islower() or "www" in before:
        return False
    if mark.group() == "?" and end == mark.end() and before.islower() and _GLUED_SMALL.match(text, end):
        return True
    return _GLUED.match(text, end) is not None


def _is_final_period(text: str, dot: int, rules: SentenceRules, follower: str, begin: int, *, opens: bool) -> bool:
    word = _word_before(text, dot)
    low = word.casefold().rpartition("'")[2]
    first = text[begin]
    if low in rules.before_figures or (low in rules.with_capital and word.istitle()):
        # "4 janv. à Lannec": a small word that may begin a sentence goes on here.
        goes_on = first.isdecimal() or (not rules.small_i and text.startswith(rules.small_starters, begin))
        return not goes_on and not _ROMAN_FIGURE.match(text, begin)
    if low in _CLOCK and first.isupper() and follower:
        told_more = follower.removesuffix("s") in rules.behind_clock or _PLACE_TIME.match(text, begin)
        return not told_more and not _CLOCK_OPENS.search(text[max(0, dot - _BEFORE_REACH) : dot])
    begins = opens or (first.isupper() and (follower in rules.starters or follower.split("'")[0] + "'" in rules.starters))
    if low in rules.rarely_last or _INITIALISM.match(word) or (rules.ordinal_dot and low.endswith("str")):
        return begins
    acronym = len(word) > 1 and word.isupper() and low not in _CAPITAL_ABBREVIATIONS
    if low in rules.never_last and not acronym and not (len(low) == 1 and begins):
        return False
    if len(word) == 1 and word.isalpha():
        return begins and (word.isupper() or _UNIT.search(text[max(0, dot - 3) : dot]) is not None)
    if word.isdecimal() and _starts_block(text, dot - len(word)):
        return False
    if rules.ordinal_dot and (_DAYS.fullmatch(word) or _ROMAN.match(word)):
        return begins
    return True


def _word_before(text: str, place: int) -> str:
    near = text[max(0, place - _BEFORE_REACH) : place]
    before = _TO_LAST_WORD.match(near)
    return near[before.end() :] if before else near


def _starts_block(text: str, place: int) -> bool:
    before = text[max(0, place - 4) : place]
    return (place < 4 and not before.strip(" •·-*")) or before.endswith(("• ", "▪ ", "‣ "))


def _list_ends(text: str) -> tuple[set[int], set[int]]:
    """Ends of the items of a list that was run together ("1) one 2) two", "• one • two"), and the ends of their labels."""
    bullets = {m.start() for m in _BULLET.finditer(text)} if text[:1] in _BULLETS else set()
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
