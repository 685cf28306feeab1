"""The columns of the library take what their words ask for, and the titles have the rest."""

import pytest

from workbench.domain.article import ArticleEntry, Tally
from workbench.ui.panels.library.delegate import ORDER, findings_width
from workbench.ui.panels.library.model import Column, LibraryModel
from workbench.ui.panels.library.table import ArticleTable
from workbench.ui.panels.library.widths import GIVING, LEAST_TITLE, measure, shared
from workbench.ui.theme import Theme, scaled

ALL = tuple(column for column in Column if column is not Column.WORDS)


@pytest.fixture
def theme(qapp):
    return Theme()


def entry(number: int, outlet: str = "", tally: Tally | None = None) -> ArticleEntry:
    held = tally or Tally(3, 3)
    at = "2024-11-18T10:00:00+00:00"
    return ArticleEntry(f"a{number}", f"Title {number}", "x.txt", at, outlet, None, "2024-11-18", "en", 100, held, at)


def asked(theme: Theme, *entries: ArticleEntry) -> dict[Column, int]:
    model = LibraryModel()
    model.set_entries(list(entries))
    return measure(model, theme)


def test_an_outlet_is_as_wide_as_its_name_and_an_empty_column_as_its_head(theme):
    short, long = asked(theme, entry(1, "Echo")), asked(theme, entry(1, "harbourpost.example"))
    assert long[Column.OUTLET] > short[Column.OUTLET]
    assert long[Column.TAGS] == asked(theme)[Column.TAGS]
    assert asked(theme, entry(1, "A very long name of an outlet " * 9))[Column.OUTLET] <= scaled(190)


def test_where_titles_would_be_narrow_outlets_and_tags_give_way(theme):
    wanted = asked(theme, entry(1, "A long name of an outlet"))
    room = sum(wanted[column] for column in ALL if column is not Column.TITLE) + scaled(LEAST_TITLE)
    assert shared(wanted, room, 1400, ALL) == {column: wanted[column] for column in ALL if column is not Column.TITLE}
    less = shared(wanted, room - 30, 1400, ALL)
    assert room - 30 - sum(less.values()) >= scaled(LEAST_TITLE)
    assert less[Column.OUTLET] < wanted[Column.OUTLET]
    assert shared(wanted, 500, 1400, ALL)[Column.OUTLET] == scaled(GIVING[Column.OUTLET])


def test_the_bar_of_findings_is_wide_enough_for_its_counts(theme):
    usual = findings_width([entry(1, tally=Tally(99, 99))], theme)
    larger = findings_width([entry(1, tally=Tally(1200, 1200))], theme)
    assert findings_width([], theme) == usual
    assert larger >= usual + len(ORDER) * 4


def test_where_text_is_large_titles_have_the_room_of_what_is_told_elsewhere(theme, qtbot):
    model = LibraryModel()
    model.set_entries([entry(1, tally=Tally(4, 3)), entry(2)])
    table = ArticleTable(model, theme, lambda _column: ())
    model.setParent(table)  # painted until it is closed, which is after this test
    qtbot.addWidget(table)
    table.resize(scaled(440), scaled(300))  # beside the list of filters, in a window of 680
    table.show()
    seen = {}
    for width in (860, 680):
        table.fit(scaled(width))
        seen[width] = [column for column in Column if not table.isColumnHidden(column)]
    assert Column.OPEN in seen[860]
    assert seen[680] == [Column.FINDINGS, Column.TITLE, Column.DEADLINE]
    assert table.columnWidth(Column.TITLE) >= scaled(120)
    table.hide()
