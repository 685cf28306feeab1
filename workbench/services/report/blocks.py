"""What a report is made of before any format: headings, paragraphs, lists and tables, and the runs of text in them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar
from unicodedata import bidirectional

from workbench.domain.claim import ClaimView
from workbench.domain.records import dataclass
from workbench.services.report.characters import ISOLATES, isolated, on_paper
from workbench.services.report.directions import passage
from workbench.services.report.outline import quoted
from workbench.services.report.strings import Words
from workbench.services.report.tints import RIGHT_TO_LEFT, SIGNS
from workbench.services.report.wording import Edited

_One = TypeVar("_One")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one look; link is an http(s) address in ASCII, language a code, standing a verdict whose tint it has.

    sign names the verdict or stance whose sign stands before the text; to is the id of a claim to whose card the text leads;
    edited tells words that a publisher took out or put in.
    """

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    link: str | None = None
    language: str | None = None
    standing: str | None = None
    sign: str | None = None
    to: str | None = None
    edited: Edited = Edited.KEPT


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (level 1 to 4), else a paragraph (level 0), whose style is one of STYLES, HEADS or GOES_ON.

    claim is the id of the claim whose card begins, or that waits here.
    """

    runs: tuple[Run, ...]
    level: int = 0
    style: str = "body"
    claim: str | None = None


# masthead: left side, a dot, right side. entry: a line that has its number in its first run. closing: the last heading of a report.
STYLES = ("masthead", "body", "result", "coverage", "headline", "furniture", "quote", "note", "entry", "closing")
# What lists are made of: an item has a bullet, evidence its stance in the first run, what is cited its number there. A passage,
# quoted, and what is told in small type go on with it.
MOST_BESIDE = 95  # characters in small type
HEADS = ("item", "evidence", "cited")
GOES_ON = ("passage", "told")


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a row of headings; the first cell of each row names the row."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[tuple[Run, ...], ...], ...]


def shown(run: Run) -> str:
    """Give the text of a run with its sign as a character before it."""
    return f"{SIGNS[run.sign]} {run.text}" if run.sign else run.text


def in_lists(blocks: Iterable[Block | Table]) -> Iterator[Block | Table | list[list[Block]]]:
    """Gather what follows each other in lists of one kind: a list of entries, each its head and what goes on with it."""
    gathered: list[list[Block]] = []
    for one in blocks:
        if isinstance(one, Block) and gathered and one.style in (gathered[-1][0].style, *GOES_ON):
            if one.style in GOES_ON:
                gathered[-1].append(one)
            else:
                gathered.append([one])
            continue
        if gathered:
            yield gathered
            gathered = []
        if isinstance(one, Block) and one.style in HEADS:
            gathered = [[one]]
        else:
            yield one
    if gathered:
        yield gathered


def label_of(block: Block) -> str:
    """Give what stands at the head of an entry without the colon that it has where its title follows on the same line."""
    return block.runs[0].text.rstrip(": \u00a0\u202f")


def fits_one_line(block: Block) -> bool:
    """Do both sides of a masthead stand beside each other on A4?"""
    return sum(len(run.text) for run in block.runs) <= MOST_BESIDE


def kept_together(blocks: Iterable[_One]) -> Iterator[tuple[_One, bool]]:
    """Tell of each block whether the page of what follows is its own: from the heading of a claim to its quote."""
    opening = False
    for one in blocks:
        block = one if isinstance(one, Block) else None
        opening = (block.level > 0 and block.claim is not None) or (opening and block.level == 0) if block else False
        yield one, opening
        opening = opening and block is not None and block.style != "quote"


def bared(runs: Iterable[Run]) -> Iterator[Run]:
    """Take what isolates a text out of its link, where it would be underlined and seen."""
    first, last = ISOLATES[0], ISOLATES[1]
    for run in runs:
        if run.link and run.text[:1] == first and run.text[-1:] == last:
            yield from (Run(first), replace(run, text=run.text[1:-1]), Run(last))
        else:
            yield run


def is_turned(block: Block) -> bool:
    """Is a block read from right to left? Its first letter says so, or the language of the run in which that stands.

    Lines of lists and notes are not: they are the report's own words, with a stranger's name among them.
    """
    if block.style in (*HEADS, "entry", "told", "note"):
        return False
    return next((found == "rtl" for run in block.runs if (found := _facing(run.text, run.language))), False)


def facing(text: str, language: str | None = None) -> str:
    """Give the direction in which a text in a language is read, rtl or ltr: that of its first letter, or of its language."""
    return _facing(text, language) or "ltr"


def _facing(text: str, language: str | None) -> str:
    found = next((one for one in map(bidirectional, text) if one in ("L", "R", "AL")), "")
    return found and ("ltr" if found == "L" and language not in RIGHT_TO_LEFT else "rtl")


def begins_with_sign(block: Block) -> bool:
    """Does a sign stand where an item has its bullet?"""
    return bool(block.runs) and block.runs[0].sign is not None


def place_name(claim_id: str) -> str:
    """Name the place of a claim's card in a file: letters and digits, as links inside word processors' files must be."""
    return "claim_" + re.sub("[^0-9A-Za-z]", "", claim_id)[:32]


def claim_runs(claims: Sequence[ClaimView], words: Words) -> Iterator[Run]:
    """Name claims by their numbers, each leading to its card: claims 1, 3 and 4."""
    before, _, after = words.count("sources.used", len(claims), numbers="\0").partition("\0")
    yield Run(before)
    for at, view in enumerate(claims):
        if at:
            yield Run(words("list.and") if at == len(claims) - 1 else words("list.comma"))
        yield Run(str(view.number) if view.number is not None else words("claim.unnumbered").lower(), to=view.id)
    if after:
        yield Run(after)


def quotation(text: str, words: Words, language: str | None, *, alone: bool = False) -> Iterator[Run]:
    """Set a text between the quotation marks of the report's language, unless it brings its own; alone in its paragraph or not."""
    before, after = marks_around(text, words, language) if alone else quoted(text, words)
    told = passage(text) if alone else isolated(on_paper(text))
    yield from (run for run in (Run(before), Run(told, language=language), Run(after)) if run.text)


def marks_around(text: str, words: Words, language: str | None) -> tuple[str, str]:
    """Give the quotation marks of a paragraph that is read as the text is: English ones change places when that is from the right.

    Angled ones are mirrored by whoever sets them.
    """
    before, after = quoted(text, words)
    return (after, before) if before == "“" and facing(text, language) == "rtl" else (before, after)


def label_run(name: str, words: Words) -> Run:
    """Name what follows."""
    return Run(name + words("colon"), bold=True)
