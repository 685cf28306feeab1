"""Which charts there are, and what each shows of the counts."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from workbench.domain.records import dataclass
from workbench.domain.statistics import LEAST, Breakdown, By, Statistics
from workbench.ui.panels.statistics import told
from workbench.ui.panels.statistics.bars import PieceBars, VerdictBars
from workbench.ui.panels.statistics.card import Card
from workbench.ui.panels.statistics.chart import Chart
from workbench.ui.panels.statistics.columns import MonthColumns
from workbench.ui.panels.statistics.fills import STANDINGS, Fill
from workbench.ui.panels.statistics.listed import UnsourcedList
from workbench.ui.panels.statistics.spans import SpanColumns, span_words, times_sheet
from workbench.ui.terms import counted, number_of
from workbench.ui.theme import Theme

translate = QCoreApplication.translate
MOST = {By.ARTICLE: 11, By.OUTLET: 8, By.SPEAKER: 8, By.ANALYST: 6, By.LABEL: 12}
MOST_COVERED, MOST_UNSOURCED = 9, 9


@dataclass(frozen=True, slots=True)
class Kind:
    """A chart: how it is made, how it is filled, and in which of three columns it stands."""

    key: str
    make: Callable[[Theme], tuple[str, Chart]]
    fill: Callable[[Card, Statistics], None]
    column: int


def _verdicts(title: str) -> Callable[[Theme], tuple[str, Chart]]:
    def make(theme: Theme) -> tuple[str, Chart]:
        name = translate("Statistics", title)
        return name, VerdictBars(theme, name)

    return make


def _breakdown(by: By) -> Callable[[Card, Statistics], None]:
    def fill(card: Card, found: Statistics) -> None:
        groups = found.by(by)
        rows = told.rows_of(groups)
        names = tuple(told.fill_word(one) for one in STANDINGS)
        card.chart.show_rows(rows[: MOST[by]], names)
        told_of = _shown_of(by, len(rows), groups.hidden_groups)
        card.show_numbers(told_of, _left_out(groups), partial(told.breakdown_sheet, groups), _all(len(rows), MOST[by]))

    return fill


def _shown_of(by: By, count: int, hidden: int) -> str:
    shown = min(count, MOST[by])
    text = (
        translate("Statistics", "last touched first, {shown} of {all}")
        if by is By.ARTICLE
        else translate("Statistics", "claims, n at the right, {shown} of {all}")
    )
    return text.replace("{shown}", counted(shown)).replace("{all}", counted(count + hidden))


def _left_out(groups: Breakdown) -> str:
    if not groups.hidden_groups:
        return ""
    one, many = _left_out_words()[groups.by]
    claims = number_of(groups.hidden_claims, translate("Statistics", "1 claim"), translate("Statistics", "{n} claims"))
    return number_of(groups.hidden_groups, one, many).replace("{least}", str(LEAST)).replace("{claims}", claims)


def _left_out_words() -> dict[By, tuple[str, str]]:
    """What is said of groups too small to be shown, for one and for several."""
    return {
        By.OUTLET: (
            translate("Statistics", "1 outlet with fewer than {least} claims is not shown: {claims}."),
            translate("Statistics", "{n} outlets with fewer than {least} claims are not shown: {claims} in all."),
        ),
        By.SPEAKER: (
            translate("Statistics", "1 speaker with fewer than {least} claims is not shown: {claims}."),
            translate("Statistics", "{n} speakers with fewer than {least} claims are not shown: {claims} in all."),
        ),
    }


def _all(count: int, most: int) -> str:
    return translate("Statistics", "Show all {n}").replace("{n}", counted(count)) if count > most else ""


def _make_months(theme: Theme) -> tuple[str, Chart]:
    name = translate("Statistics", "Over time")
    return name, MonthColumns(theme, name)


def _fill_months(card: Card, found: Statistics) -> None:
    groups = found.by(By.MONTH)
    months = tuple(one.key for one in groups.groups)
    chart = card.chart
    if isinstance(chart, MonthColumns):
        chart.show_months(months, told.rows_of(groups), tuple(told.fill_word(one) for one in STANDINGS))
    ends = dict.fromkeys(told.month_word(month) for month in (*months[:1], *months[-1:]))
    span = " – ".join(ends)
    text = translate("Statistics", "claims per month, {span}").replace("{span}", span) if span else ""
    note = translate("Statistics", "A claim counts in the month of its finding; one to review in that of its article’s opening.")
    card.show_numbers(text, note, partial(told.breakdown_sheet, groups))


def _make_coverage(theme: Theme) -> tuple[str, Chart]:
    name = translate("Statistics", "Coverage")
    return name, PieceBars(theme, name, (Fill.FULL, Fill.PALE, Fill.NONE))


def _fill_coverage(card: Card, found: Statistics) -> None:
    rows = told.coverage_rows(found.coverage)
    names = tuple(told.fill_word(one) for one in (Fill.FULL, Fill.PALE, Fill.NONE))
    card.chart.show_rows(rows[:MOST_COVERED], names)
    text = translate("Statistics", "statements of whole articles, whenever checked")
    card.show_numbers(text, "", partial(told.coverage_sheet, found.coverage), _all(len(rows), MOST_COVERED))


def _make_sources(theme: Theme) -> tuple[str, Chart]:
    name = translate("Statistics", "Sources per verdict")
    return name, PieceBars(theme, name, (Fill.NONE, Fill.PALE, Fill.HALF, Fill.FULL))


def _fill_sources(card: Card, found: Statistics) -> None:
    card.chart.show_rows(told.sources_rows(found.sources), told.sources_words())
    text = number_of(found.total.verdicts, translate("Statistics", "1 verdict"), translate("Statistics", "{n} verdicts"))
    card.show_numbers(text, "", partial(told.sources_sheet, found.sources))


def _make_times(theme: Theme) -> tuple[str, Chart]:
    name = translate("Statistics", "Time to verdict")
    return name, SpanColumns(theme, name)


def _fill_times(card: Card, found: Statistics) -> None:
    chart = card.chart
    if isinstance(chart, SpanColumns):
        chart.show_times(found.times)
    text = ""
    if found.times:
        text = translate("Statistics", "n = {n}, median {time}")
        text = text.replace("{n}", counted(found.times[0].n)).replace("{time}", span_words(found.times[0].middle))
    note = translate("Statistics", "From the opening of the article to the verdict as it stands now.")
    note = note if found.times else translate("Statistics", "There is no verdict yet.")
    card.show_numbers(text, note, partial(times_sheet, found.times))


def _make_unsourced(theme: Theme) -> tuple[str, Chart]:
    name = translate("Statistics", "Verdicts without a source")
    return name, UnsourcedList(theme, name)


def _fill_unsourced(card: Card, found: Statistics) -> None:
    chart = card.chart
    if isinstance(chart, UnsourcedList):
        chart.show_items(found.unsourced[:MOST_UNSOURCED])
    text = translate("Statistics", "{n} of {all}").replace("{n}", counted(len(found.unsourced)))
    note = "" if found.unsourced else translate("Statistics", "Every verdict rests on a source.")
    sheet = partial(told.unsourced_sheet, found.unsourced)
    card.show_numbers(text.replace("{all}", counted(found.total.verdicts)), note, sheet, _all(len(found.unsourced), MOST_UNSOURCED))


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - lupdate finds the texts by this name
    return text


# In the order in which keys go through them.
KINDS: tuple[Kind, ...] = (
    Kind("article", _verdicts(QT_TRANSLATE_NOOP("Statistics", "Verdicts per article")), _breakdown(By.ARTICLE), 0),
    Kind("month", _make_months, _fill_months, 0),
    Kind("outlet", _verdicts(QT_TRANSLATE_NOOP("Statistics", "Per outlet")), _breakdown(By.OUTLET), 1),
    Kind("speaker", _verdicts(QT_TRANSLATE_NOOP("Statistics", "Per speaker")), _breakdown(By.SPEAKER), 1),
    Kind("coverage", _make_coverage, _fill_coverage, 1),
    Kind("unsourced", _make_unsourced, _fill_unsourced, 2),
    Kind("times", _make_times, _fill_times, 2),
    Kind("sources", _make_sources, _fill_sources, 0),
    Kind("label", _verdicts(QT_TRANSLATE_NOOP("Statistics", "Per label of the house")), _breakdown(By.LABEL), 0),
    Kind("analyst", _verdicts(QT_TRANSLATE_NOOP("Statistics", "Per analyst")), _breakdown(By.ANALYST), 2),
)
