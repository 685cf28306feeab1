"""What a report is made of before any format: headings, paragraphs, lists and tables, and the runs of text in them."""

from collections.abc import Iterator

from workbench.domain.records import dataclass
from workbench.services.report.characters import on_paper
from workbench.services.report.outline import quoted
from workbench.services.report.strings import Words
from workbench.services.report.tints import SIGNS


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one look; link is an http(s) address in ASCII, language a code, standing a verdict whose tint it has.

    sign names the verdict or stance whose sign stands before the text; to is the id of a claim to whose card the text leads.
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


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (level 1 to 4), else a paragraph (level 0), whose style is one of STYLES.

    claim is the id of the claim whose card begins, or that waits here.
    """

    runs: tuple[Run, ...]
    level: int = 0
    style: str = "body"
    claim: str | None = None


# masthead: left side, a dot, right side. entry: a line of a list that has its number in its first run; item: one that has a bullet.
STYLES = ("masthead", "body", "result", "coverage", "headline", "furniture", "quote", "note", "item", "entry")


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a row of headings; the first cell of each row names the row."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[tuple[Run, ...], ...], ...]


def shown(run: Run) -> str:
    """Give the text of a run with its sign as a character before it."""
    return f"{SIGNS[run.sign]} {run.text}" if run.sign else run.text


def quotation(text: str, words: Words, language: str | None) -> Iterator[Run]:
    """Set a text between the quotation marks of the report's language, unless it brings its own."""
    before, after = quoted(text, words)
    yield from (run for run in (Run(before), Run(on_paper(text), language=language), Run(after)) if run.text)


def label_run(name: str, words: Words) -> Run:
    """Name what follows."""
    return Run(name + words("colon"), bold=True)
