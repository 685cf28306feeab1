"""The verb that counts: how claims stand, by article, outlet, speaker, month and analyst, and what they rest on."""

import unicodedata
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta

from workbench.desk.scale import scale
from workbench.domain.errors import Refused
from workbench.domain.statistics import HIDES_FEW, LEAST, Breakdown, By, Coverage, Group, Scope, Standing, Statistics
from workbench.store import Store
from workbench.store.statistics import Counted, Counts, Limits, count

_MOST_MONTHS = 1_200  # a clock that was wrong by centuries must not fill a chart with empty months


def statistics(store: Store, scope: Scope, language: str = "en") -> Statistics:
    """Count the claims of a scope; the house's labels are named in a language of reports."""
    found = count(store, _limits(scope))
    articles = sorted(found.articles, key=lambda one: (one.touched, one.key or ""), reverse=True)
    place = {one.key: at for at, one in enumerate(articles)}
    breakdowns = (
        Breakdown(By.ARTICLE, tuple(Group(one.key or "", found.homes[one.key or ""].title, one.standing) for one in articles)),
        _shown(By.OUTLET, _folded((_outlet(found, one.key or ""), one) for one in articles)),
        _shown(By.SPEAKER, _folded((one.key or "", one) for one in found.speakers)),
        Breakdown(By.MONTH, _months(found.months)),
        _shown(By.ANALYST, _folded((one.key or "", one) for one in found.analysts)),
        Breakdown(By.LABEL, _labels(store, found, language)),
    )
    coverage = tuple(sorted(found.coverage, key=lambda one: place[one.article_id]))
    total = sum((one.standing for one in articles), Standing())
    return Statistics(scope, total, breakdowns, coverage, found.sources, found.unsourced, found.times)


def table(statistics: Statistics, by: By | None = None) -> list[list[str]]:
    """The counts as rows for a spreadsheet under a row of column names; without by all breakdowns, named in a first column."""
    columns = ["verified", "disputed", "unverified", "not-checkable", "to-review", "unsourced", "sources", "n"]
    wanted = [one for one in statistics.breakdowns if by is None or one.by is by]
    rows = [[one.by.value, *_cells(group)] for one in wanted for group in one.groups]
    head = ["by", "group", *columns]
    return [head, *rows] if by is None else [[by.value, *columns], *(row[1:] for row in rows)]


def coverage_table(coverage: Sequence[Coverage]) -> list[list[str]]:
    """The coverage of articles as rows under a row of column names."""
    head = ["article", "checked", "not-checkable", "untouched", "n", "percent"]
    rows = [
        [one.title, *map(str, (one.checked, one.not_checkable, one.untouched, one.n)), str(round(100 * one.share))]
        for one in coverage
    ]
    return [head, *rows]


def _labels(store: Store, found: Counts, language: str) -> tuple[Group, ...]:
    """The labels of the house in their order, those that no claim has left out."""
    counted = {one.key: one.standing for one in found.labels}
    return tuple(Group(one.id, one.name(language), counted[one.id]) for one in scale(store) if one.id in counted)


def _cells(group: Group) -> list[str]:
    one = group.standing
    counts = (one.verified, one.disputed, one.unverified, one.not_checkable, one.to_review, one.unsourced, one.sources, one.n)
    return [group.name, *map(str, counts)]


def _limits(scope: Scope) -> Limits:
    """The limits in UTC of days in local time; raises Refused for what is no day."""
    since, until = _day(scope.since), _day(scope.until)
    if since and until and until < since:
        raise Refused(f"{until} is before {since}: no day lies between. Nothing was changed; give the earlier day first.")
    before = until + timedelta(days=1) if until else None
    return Limits(scope.article, scope.analyst, _midnight(since), _midnight(before))


def day_of(given: str) -> date:
    """Read an ISO 8601 day; raises Refused."""
    try:
        return date.fromisoformat(given.strip())
    except ValueError as error:
        raise Refused(f"“{given}” is no day. Nothing was changed; write it as 2024-11-18.") from error


def _day(given: str | None) -> date | None:
    return day_of(given) if given else None


def _midnight(day: date | None) -> str | None:
    return midnight(day) if day else None


def midnight(day: date) -> str:
    """The beginning of a local day as RFC 3339 in UTC."""
    at = datetime.combine(day, time()).astimezone(UTC)
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _outlet(found: Counts, article_id: str) -> str:
    """Where an article appeared, else the site of its address."""
    from workbench.services.sources import site_name

    home = found.homes[article_id]
    if home.outlet:
        return home.outlet
    try:
        return (site_name(home.url) or "") if home.url else ""
    except Refused:
        return ""


def _folded(named: Iterable[tuple[str, Counted]]) -> tuple[Group, ...]:
    """Add up what has the same name but for case and blanks; the spelling of the most claims is shown."""
    found: dict[str, list[tuple[str, Counted]]] = {}
    for name, one in named:
        found.setdefault(" ".join(unicodedata.normalize("NFC", name).casefold().split()), []).append((name, one))
    groups = []
    for key, parts in found.items():
        spelt: dict[str, int] = {}
        for name, one in parts:
            shown = " ".join(name.split())
            spelt[shown] = spelt.get(shown, 0) + one.standing.n
        best = min(spelt, key=lambda name: (-spelt[name], name))
        groups.append(Group(key, best, sum((part[1].standing for part in parts), Standing())))
    return tuple(sorted(groups, key=lambda group: (-group.standing.n, group.key)))


def _shown(by: By, groups: tuple[Group, ...]) -> Breakdown:
    if by not in HIDES_FEW:
        return Breakdown(by, groups)
    few = [group.standing.n for group in groups if group.standing.n < LEAST]
    return Breakdown(by, tuple(group for group in groups if group.standing.n >= LEAST), len(few), sum(few))


def _months(counted: Sequence[Counted]) -> tuple[Group, ...]:
    """The months from the first to the last one, those without claims too."""
    known = {one.key: one.standing for one in counted if one.key}
    if not known:
        return ()
    first, last = _number(min(known)), _number(max(known))
    every = range(first, last + 1) if last - first < _MOST_MONTHS else map(_number, sorted(known))
    keys = [f"{number // 12:04}-{number % 12 + 1:02}" for number in every]
    return tuple(Group(key, key, known.get(key, Standing())) for key in keys)


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7]) - 1
