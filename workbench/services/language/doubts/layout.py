"""How the text lies on the page: spaces lost, words cut, lines twice, an end missing."""

import re
from collections.abc import Iterator

from workbench.domain.enums import Kind
from workbench.domain.statement import Flag
from workbench.services.language.doubts.look import Look, and_more, different
from workbench.services.language.lexicon import all_words

# A pattern that begins with plain characters is skipped to; one that begins by looking back is tried everywhere.
_GLUED = re.compile(r"[.!?](?<=[^\W\d_][^\W\d_].)(?=[^\W\d_a-zà-öø-ÿ][a-zà-öø-ÿ]{2,}\s)")
_REPEAT_AT_LEAST = 40
_CUT_AT_LINE_END = re.compile(r"-(?<=[a-zß-öø-ÿ]{2}-)\r?\n(?=[a-zß-öø-ÿ]{2})")
_CUT_BEFORE_SPACE = re.compile(r"(?<![\w'-])([^\W\d_]{2,20})- ([a-zß-öø-ÿ]{2,20})(?![\w-])")
_OPEN_HYPHEN = re.compile(r"-(?<=[^\W\d_]-) [a-zß-öø-ÿ]")
_LONGEST_PART, _FEW = 20, 10
_WORD_BEFORE = re.compile(rf"(?<![\w'-])[^\W\d_]{{2,{_LONGEST_PART}}}$")
_BRACKETED_END = re.compile(r"[\[(](?:…|\.\.\.)[\])]$")
_END_MARKS = ".!?…\"'»”’“)]"
_WORDS_OF_A_PARAGRAPH = 12
_BEFORE_THE_LAST = 8


def lost_spaces(look: Look) -> Iterator[Flag]:
    """Two sentences that no space parts."""
    for match in _GLUED.finditer(look.text):
        yield look.flag("lost-space", *match.span())


def hyphenated(look: Look) -> Iterator[Flag]:
    """Words cut at line ends; a hyphen before a space only where the joined word stands elsewhere or the text is full of them."""
    found = [match.span() for match in _CUT_AT_LINE_END.finditer(look.source)]
    spaced = [match for match in _cut_before_space(look.text) if not _is_left_open(match[2])]
    # Every word of the text is told apart only if one of the few that may be joined stands in it at all.
    asked = len(spaced) > _FEW or any(m[1] + m[2] in look.text for m in spaced)
    known = set(re.findall(r"[^\W\d_]+", different(look.text))) if asked else set()
    joined = [m for m in spaced if m[1] + m[2] in known]
    several = joined or len(spaced) >= 3
    flags = [look.flag_source("cut-words", *span, more="") for span in found]
    flags += [look.flag("cut-words", *m.span(), more="") for m in (spaced if several else joined)]
    if flags:
        first = min(flags, key=lambda flag: flag.start)
        yield look.flag_source("cut-words", first.start, first.end, more=and_more(len(flags) - 1))


def _cut_before_space(text: str) -> Iterator[re.Match[str]]:
    for hyphen in _OPEN_HYPHEN.finditer(text):
        word = _WORD_BEFORE.search(text, max(0, hyphen.start() - _LONGEST_PART - 1), hyphen.start())
        if word and (match := _CUT_BEFORE_SPACE.match(text, word.start())):
            yield match


def _is_left_open(following: str) -> bool:
    """Is it "two- and three-year terms", "Vor- und Nachteile": a part that two compounds share?"""
    return following in all_words("sentences", "function_words")


def repeated_lines(look: Look) -> Iterator[Flag]:
    """A line of some length that stood in the text before."""
    seen: set[str] = set()
    for line in look.lines:
        if len(line.text) >= _REPEAT_AT_LEAST and line.text in seen:
            yield look.flag("repeated-line", line.start, line.end)
        seen.add(line.text)


def cut_off(look: Look) -> Iterator[Flag]:
    """A last paragraph that stops in mid-sentence, or at the dots under which a site hides the rest."""
    if len(look.body) < 3 or not look.below:
        return
    last = look.body[-1]
    words = last.text.rstrip()
    others = [line.text for line in look.body[1:-1] if len(line.text.split()) >= _WORDS_OF_A_PARAGRAPH][-_BEFORE_THE_LAST:]
    ended = sum(text[-1] in _END_MARKS for text in others)
    if not others or ended < 0.7 * len(others):
        return
    if (
        _BRACKETED_END.search(words)
        or (words.endswith(("…", "...")) and _is_read_more(look, last.end))
        or (len(words.split()) >= _WORDS_OF_A_PARAGRAPH and (words[-1].isalnum() or words[-1] in ",;-–") and _runs_on(words))
    ):
        yield look.flag("cut-off", max(last.start, last.end - 40), last.end)


def _runs_on(words: str) -> bool:
    """Are the words behind the last end mark those of a sentence, and not a name and an office, or an address?"""
    rest = re.split(r"[.!?…]\s", words[-400:])[-1].split()
    plain = sum(word[0].islower() for word in rest)
    return len(rest) >= 4 and plain >= 0.4 * len(rest) and "@" not in rest[-1] and "/" not in rest[-1]


def _is_read_more(look: Look, end: int) -> bool:
    """Is the line under the last paragraph one that leads on to the rest?"""
    following = next((one for one in look.statements if one.start >= end), None)
    return following is not None and following.kind is Kind.FURNITURE and following.subkind in ("call-to-action", "related-label")


def doubtful_furniture(look: Look) -> Iterator[Flag]:
    """Lines that may be the website's."""
    for line, reason in look.doubtful:
        yield look.flag("furniture-doubt", line.start, line.end, reason=reason)
