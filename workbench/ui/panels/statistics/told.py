"""What the charts say: names of groups and fills, the rows of their tables, a sentence for each row."""

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from workbench.domain.records import dataclass
from workbench.domain.statistics import Breakdown, By, Coverage, SourcesOfVerdict, Standing, UnsourcedVerdict
from workbench.ui.panels.statistics.fills import VERDICTS, Fill
from workbench.ui.terms import counted, one_line, verdict_word

translate = QCoreApplication.translate
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Goal:
    """Where a row of a chart leads: an article, and a claim of it."""

    article_id: str
    claim_id: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a chart: its name, the sizes of its pieces in the order of the chart's fills, what stands at its end."""

    name: str
    parts: tuple[int, ...]
    total: str
    goal: Goal | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """The table of a chart: names of the columns and rows of cells; the first column is words, the rest numbers."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    goals: tuple[Goal | None, ...] = ()
    words: int = 1  # columns from the left that hold words
    seconds: int = 0  # columns from the right that hold seconds, which are read in minutes and hours

    @staticmethod
    def nothing() -> "Sheet":
        """A table without rows and columns."""
        return Sheet((), ())

    def lines(self) -> list[tuple[str, ...]]:
        """All rows under the names of the columns."""
        return [self.head, *self.rows]


def fill_word(fill: Fill) -> str:
    """Name what a piece of a chart stands for."""
    if fill in VERDICTS:
        return verdict_word(VERDICTS[fill])
    return {
        Fill.NOT_CHECKABLE: translate("Statistics", "Not checkable"),
        Fill.TO_REVIEW: verdict_word(None),
        Fill.FULL: translate("Statistics", "In a verdict"),
        Fill.HALF: translate("Statistics", "2 sources"),
        Fill.PALE: translate("Statistics", "Not checkable"),
        Fill.NONE: translate("Statistics", "Untouched"),
    }[fill]


def parts_of(standing: Standing) -> tuple[int, ...]:
    """The counts in the order of STANDINGS."""
    return standing.verified, standing.disputed, standing.unverified, standing.not_checkable, standing.to_review


def group_word(by: By, name: str) -> str:
    """Name a group on screen."""
    if by is By.MONTH:
        return month_word(name)
    nameless = {
        By.SPEAKER: translate("Statistics", "Article, own voice"),
        By.OUTLET: translate("Statistics", "No outlet"),
    }
    return one_line(name, LONGEST) or nameless.get(by, "–")


def month_word(month: str, *, short: bool = False) -> str:
    """Write a month (2024-11) as the language does; short leaves out the year."""
    first = QDate.fromString(f"{month}-01", "yyyy-MM-dd")
    return QLocale().toString(first, "MMM" if short else "MMM yyyy") if first.isValid() else month


def rows_of(breakdown: Breakdown) -> tuple[Row, ...]:
    """A breakdown as lines of a chart."""
    of_articles = breakdown.by is By.ARTICLE
    return tuple(
        Row(
            group_word(breakdown.by, one.name),
            parts_of(one.standing),
            counted(one.standing.n),
            Goal(one.key) if of_articles else None,
        )
        for one in breakdown.groups
    )


def breakdown_sheet(breakdown: Breakdown) -> Sheet:
    """A breakdown as a table, numbers as plain digits."""
    first = {
        By.ARTICLE: translate("Statistics", "Article"),
        By.OUTLET: translate("Statistics", "Outlet"),
        By.SPEAKER: translate("Statistics", "Speaker"),
        By.MONTH: translate("Statistics", "Month"),
        By.ANALYST: translate("Statistics", "Analyst"),
        By.LABEL: translate("Statistics", "Label"),
    }[breakdown.by]
    names = [fill_word(fill) for fill in (Fill.VERIFIED, Fill.DISPUTED, Fill.UNVERIFIED, Fill.NOT_CHECKABLE, Fill.TO_REVIEW)]
    head = (first, *names, translate("Statistics", "No source"), translate("Statistics", "Sources"), "n")
    rows = []
    for one in breakdown.groups:
        held = one.standing
        counts = (*parts_of(held), held.unsourced, held.sources, held.n)
        name = one.name if breakdown.by is By.MONTH else group_word(breakdown.by, one.name)
        rows.append((name, *map(str, counts)))
    goals = tuple(Goal(one.key) if breakdown.by is By.ARTICLE else None for one in breakdown.groups)
    return Sheet(head, tuple(rows), goals)


def coverage_rows(coverage: tuple[Coverage, ...]) -> tuple[Row, ...]:
    """The coverage of articles as lines of a chart."""
    return tuple(
        Row(one_line(one.title, LONGEST), (one.checked, one.not_checkable, one.untouched), percent(one.share), Goal(one.article_id))
        for one in coverage
    )


def coverage_sheet(coverage: tuple[Coverage, ...]) -> Sheet:
    """The coverage of articles as a table."""
    head = (
        translate("Statistics", "Article"),
        translate("Statistics", "In a verdict"),
        translate("Statistics", "Not checkable"),
        translate("Statistics", "Untouched"),
        "n",
        "%",
    )
    rows = tuple(
        (
            one_line(one.title, LONGEST),
            *map(str, (one.checked, one.not_checkable, one.untouched, one.n, round(100 * one.share))),
        )
        for one in coverage
    )
    return Sheet(head, rows, tuple(Goal(one.article_id) for one in coverage))


def sources_rows(sources: tuple[SourcesOfVerdict, ...]) -> tuple[Row, ...]:
    """On how many sources verdicts rest, as lines of a chart; kinds of verdict that nobody gave are left out."""
    given = [one for one in sources if one.n]
    return tuple(Row(verdict_word(one.verdict), (one.none, one.one, one.two, one.more), counted(one.n)) for one in given)


def sources_sheet(sources: tuple[SourcesOfVerdict, ...]) -> Sheet:
    """On how many sources verdicts rest, as a table."""
    head = (translate("Statistics", "Verdict"), *sources_words(), "n")
    return Sheet(
        head, tuple((verdict_word(one.verdict), *map(str, (one.none, one.one, one.two, one.more, one.n))) for one in sources)
    )


def sources_words() -> tuple[str, str, str, str]:
    """Name how many sources there are: none, one, two, more."""
    return (
        translate("Statistics", "No source"),
        translate("Statistics", "1 source"),
        translate("Statistics", "2 sources"),
        translate("Statistics", "3 or more"),
    )


def unsourced_sheet(unsourced: tuple[UnsourcedVerdict, ...]) -> Sheet:
    """Verdicts without a source as a table."""
    head = (translate("Statistics", "Verdict"), translate("Statistics", "Claim"), translate("Statistics", "Article"))
    rows = tuple((verdict_word(one.verdict), one_line(one.quote, 2_000), one_line(one.title, LONGEST)) for one in unsourced)
    return Sheet(head, rows, tuple(Goal(one.article_id, one.claim_id) for one in unsourced), 3)


def percent(share: float) -> str:
    """Write a share of 0 to 1; what is not quite all is never rounded up to all."""
    rounded = min(round(100 * share), 99) if share < 1 else 100
    return translate("Statistics", "{n} %").replace("{n}", str(rounded))


def sentence(row: Row, names: tuple[str, ...]) -> str:
    """Say a line of a chart: "Pont de Lormeau: Verified 3, Disputed 2, n 9"."""
    pieces = ", ".join(f"{name} {counted(size)}" for name, size in zip(names, row.parts, strict=True) if size)
    return f"{row.name}: {pieces}; {row.total}" if pieces else f"{row.name}: {row.total}"
