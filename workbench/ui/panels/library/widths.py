"""How wide the columns of the library are: as what stands in them asks for, so that the titles have the rest."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

from workbench.ui.panels.library import said
from workbench.ui.panels.library.delegate import PAD, SHAPE, findings_width
from workbench.ui.panels.library.model import Column, LibraryModel
from workbench.ui.terms import day
from workbench.ui.theme import KEY_PX, SMALL_PX, Theme, scaled

# Pixels at the usual size of text; of the columns whose words are measured, the most that they take.
WIDTHS = {
    Column.OUTLET: 190,
    Column.DATE: 120,
    Column.LANGUAGE: 46,
    Column.TAGS: 150,
    Column.ASSIGNEE: 120,
    Column.DEADLINE: 160,
    Column.WORDS: 62,
    Column.OPEN: 170,
    Column.TOUCHED: 110,
}
FIXED = frozenset({Column.LANGUAGE, Column.WORDS})
LEAST_TITLE = 190
# Where the titles would be narrower than that, these give way, as far as this.
GIVING = {Column.TAGS: 104, Column.OUTLET: 110}
# Where there is more room than the titles need, columns have some of it.
ROOMY = {
    Column.OUTLET: 190,
    Column.TAGS: 220,
    Column.ASSIGNEE: 130,
    Column.DATE: 110,
    Column.DEADLINE: 140,
    Column.OPEN: 160,
    Column.TOUCHED: 90,
}
WIDE = 1700
MOST_SHARE = 1.8  # of those, in a window of twice that width and more
MEASURED = (
    80  # articles, the first ones, some screens of them: measured again at each change, 300 cost 10 ms of the window's thread
)


def measure(articles: LibraryModel, theme: Theme) -> dict[Column, int]:
    """The width in pixels that each column asks for, but for the titles."""
    small, strong = (QFontMetrics(theme.ui_font(SMALL_PX, weight)) for weight in (400, 600))
    found: dict[Column, int] = {Column.FINDINGS: findings_width(articles.entries, theme)}
    for column, most in WIDTHS.items():
        head = strong.horizontalAdvance(f"{articles.headerData(column, Qt.Orientation.Horizontal)} ▾")
        wanted = [head] if column in FIXED else [head, *_widths(articles, column, small, strong, theme.ui_font(KEY_PX))]
        found[column] = min(max(wanted) + 2 * PAD, scaled(most)) if column not in FIXED else scaled(most)
    return found


def shared(asked: Mapping[Column, int], room: int, window_width: int, shown: Iterable[Column]) -> dict[Column, int]:
    """Share a room in pixels out among the shown columns; window_width counts pixels at the usual size of text."""
    found: dict[Column, int] = {column: asked[column] for column in shown if column is not Column.TITLE}
    if window_width >= WIDE:
        share = min(MOST_SHARE, 1 + (window_width - WIDE) / WIDE)
        return found | {column: max(found[column], scaled(round(px * share))) for column, px in ROOMY.items() if column in found}
    for column, least in GIVING.items():
        missing = scaled(LEAST_TITLE) - (room - sum(found.values()))
        if column in found and missing > 0:
            found[column] = max(min(found[column], scaled(least)), found[column] - missing)
    return found


def _widths(articles: LibraryModel, column: Column, small: QFontMetrics, strong: QFontMetrics, key: QFont) -> Sequence[int]:
    entries = articles.entries[:MEASURED]
    beside = scaled(SHAPE) + 7 if column in (Column.OPEN, Column.DEADLINE) else 0
    bold = column in (Column.ASSIGNEE, Column.DEADLINE, Column.OPEN)
    # Of days the widest there is: an article that comes moves no column then.
    texts = {day(f"2026-{month:02}-28") for month in range(1, 13)} if column is Column.DATE else set()
    texts |= {articles.text(entry, column) for entry in entries}
    found = [(strong if bold else small).horizontalAdvance(text) + beside for text in texts]
    if column is Column.OPEN:
        below = (said.open_of(entry, articles.due.get(entry.id, 0)) for entry in entries)
        found += [QFontMetrics(key).horizontalAdvance(text) for text in below]
    return found
