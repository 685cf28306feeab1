"""The statistics tab in a real window: reached by keys, the numbers of the desk, tables, CSV, filters, no colour alone."""

import csv
import io

import pytest
from pauses import let_pass
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from shell_world import SAMPLE, World

from workbench.domain.enums import NotCheckable, Verdict
from workbench.domain.statistics import By, TimesOfVerdict
from workbench.settings import Settings
from workbench.ui.actions import View
from workbench.ui.panels.statistics.bars import pieces
from workbench.ui.panels.statistics.fills import STANDINGS, Fill, paint_fill
from workbench.ui.panels.statistics.spans import times_sheet
from workbench.ui.panels.statistics.table import SheetModel
from workbench.ui.panels.statistics.told import percent

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
CONTROL, SHIFT, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "a.casebook", articles=("ossenby-flood.en.html", SAMPLE))
    claims = made.desk.claims(made.desk.article("last").id)
    for view, verdict in zip(claims, [*Verdict, *Verdict], strict=False):
        made.desk.mark(view.id, verdict)
    made.desk.link(claims[0].id, "https://a.example/x")
    made.desk.mark(claims[6].id, None, not_checkable=NotCheckable.OPINION)
    made.show(qtbot)
    yield made
    made.close()


def press(key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def opened(world, qtbot):
    """The panel, its numbers read."""
    press(Qt.Key.Key_6, ALT)
    panel = world.window.whole.statistics
    qtbot.waitUntil(lambda: panel.found is not None)
    return panel


def card(panel, key):
    return next(one for one in panel.cards if one.key == key)


def test_alt_6_shows_the_numbers_of_the_desk_and_says_that_the_selection_is_not_random(world, qtbot):
    panel = opened(world, qtbot)
    assert world.window.view is View.STATISTICS
    assert panel.found == world.desk.statistics()
    told = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert "The selection is not random." in told
    top = panel.warning.mapTo(world.window, QPoint(0, 0)).y()
    assert all(top < one.mapTo(world.window, QPoint(0, 0)).y() for one in panel.cards)
    shown = {one.key for one in panel.cards if one.isVisibleTo(panel)}
    assert shown == {
        "article",
        "month",
        "outlet",
        "speaker",
        "coverage",
        "unsourced",
        "times",
        "sources",
    }  # one analyst needs no chart


def test_f6_goes_through_every_chart_and_arrows_through_its_lines_which_are_spoken(world, qtbot):
    panel = opened(world, qtbot)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is card(panel, "article").chart)
    assert card(panel, "article").chart.accessibleDescription().startswith("Biden lève")
    press(Qt.Key.Key_Down)
    chart = card(panel, "article").chart
    assert chart.accessibleDescription().startswith("Ossenby counts the cost")
    assert f"To review {panel.found.by(By.ARTICLE).groups[1].standing.to_review}" in chart.accessibleDescription()
    seen = [QApplication.focusWidget()]
    for _step in range(len(panel.panes())):
        press(Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())
    charts = [one.chart for one in panel.cards if one.isVisibleTo(panel)]
    assert seen == [*charts, panel.filters.span, world.window.top.search]
    press(Qt.Key.Key_F6, SHIFT)
    assert QApplication.focusWidget() is panel.filters.span


def test_the_spans_of_time_and_the_median_of_each_verdict_are_spoken(world, qtbot):
    panel = opened(world, qtbot)
    chart = card(panel, "times").chart
    chart.setFocus()
    press(Qt.Key.Key_Home)
    assert chart.accessibleDescription().startswith(f"< 5 min: Claims {panel.found.times[0].spans[0]}")
    press(Qt.Key.Key_End)
    assert ": Claims " in chart.accessibleDescription()
    assert "; median " in chart.accessibleDescription()
    assert card(panel, "times").sheet.rows[0][0] == "All verdicts"


def test_enter_on_a_line_opens_its_article_or_its_claim(world, qtbot):
    panel = opened(world, qtbot)
    other = panel.found.by(By.ARTICLE).groups[1].key
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert (world.window.view, world.session.article.id) == (View.ARTICLE, other)
    opened(world, qtbot)
    card(panel, "unsourced").chart.setFocus()
    press(Qt.Key.Key_End)
    wanted = panel.found.unsourced[card(panel, "unsourced").chart.chosen]
    press(Qt.Key.Key_Return)
    assert world.session.current.id == wanted.claim_id
    assert world.session.current.unsourced


def test_t_shows_the_table_with_the_same_numbers_and_t_the_chart_again(world, qtbot):
    panel = opened(world, qtbot)
    of_articles = card(panel, "article")
    press(Qt.Key.Key_T)
    assert QApplication.focusWidget() is of_articles.table
    model = of_articles.table.model()
    rows = [[model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())]
    groups = panel.found.by(By.ARTICLE).groups
    assert [row[0] for row in rows] == [one.name for one in groups]
    assert [row[-1] for row in rows] == [str(one.standing.n) for one in groups]
    assert [row[1] for row in rows] == [str(one.standing.verified) for one in groups]
    model.sort(len(rows[0]) - 1, Qt.SortOrder.AscendingOrder)
    counts = [int(model.index(row, model.columnCount() - 1).data()) for row in range(model.rowCount())]
    assert counts == sorted(counts)
    press(Qt.Key.Key_T)
    assert QApplication.focusWidget() is of_articles.chart
    assert not of_articles.as_table


def test_a_letter_typed_into_a_filter_is_no_command(world, qtbot):
    panel = opened(world, qtbot)
    panel.filters.span.setCurrentIndex(panel.filters.span.count() - 1)
    panel.filters.since.setFocus()
    QTest.keyClicks(panel.filters.since, "t2024-01-01")
    assert panel.filters.since.text() == "t2024-01-01"
    assert not any(one.as_table for one in panel.cards)
    assert panel.filters.scope().since is None
    panel.filters.since.setText("2024-01-01")
    assert panel.filters.scope().since == "2024-01-01"


def test_csv_of_the_chart_with_the_focus_on_the_clipboard(world, qtbot):
    panel = opened(world, qtbot)
    press(Qt.Key.Key_C, CONTROL | SHIFT)
    rows = list(csv.reader(io.StringIO(QGuiApplication.clipboard().text())))
    assert rows[0][:3] == ["Article", "Verified", "Disputed"]
    assert rows[1][0].startswith("Biden lève")
    assert rows[1][-1] == str(panel.found.by(By.ARTICLE).groups[0].standing.n)
    panel.filters.span.setFocus()
    press(Qt.Key.Key_C, CONTROL | SHIFT)
    assert "Go to a chart first" in world.window.toast._text.text()


def test_csv_files_hold_no_formula_and_trouble_is_told(qtbot, tmp_path):
    world = World(tmp_path / "a.casebook", articles=())
    world.desk.take(world.desk.read_bytes(b"=HYPERLINK(1)\n\nThe town had 48,000 inhabitants in 2019.", name="x.txt"))
    world.show(qtbot)
    panel = opened(world, qtbot)
    panel.save_to(tmp_path / "all.csv")
    panel.save_to(tmp_path / "one.csv", card(panel, "article"))
    for name in ("all.csv", "one.csv"):
        cells = [cell for row in csv.reader(io.StringIO((tmp_path / name).read_text(encoding="utf-8-sig"))) for cell in row]
        assert "'=HYPERLINK(1)" in cells
        assert not any(cell.startswith("=") for cell in cells)
    told = []
    world.session.trouble.disconnect()
    world.session.trouble.connect(lambda trouble: told.append(trouble.text))
    panel.save_to(tmp_path / "all.csv" / "below.csv")
    assert "could not be written" in told[0]
    world.close()


def test_filters_narrow_and_an_empty_span_offers_everything_again(world, qtbot):
    panel = opened(world, qtbot)
    whole = panel.found.total.n
    panel.filters.article.setCurrentIndex(1)
    qtbot.waitUntil(lambda: panel.found.scope.article is not None)
    assert 0 < panel.found.total.n < whole
    panel.filters.span.setCurrentIndex(panel.filters.span.count() - 1)
    panel.filters.until.setText("2001-01-01")
    qtbot.waitUntil(lambda: panel.empty.isVisible())
    assert panel.empty.told.text() == "No claim was counted in what is chosen above."
    assert not panel.cards[0].isVisible()
    panel.empty.button.setFocus()
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: panel.found.total.n == whole)
    assert panel.cards[0].isVisible()


def test_a_verdict_given_elsewhere_is_counted_while_the_tab_is_shown(world, qtbot):
    panel = opened(world, qtbot)
    before = panel.found.total.verdicts
    claim = next(view for view in world.session.views if view.number and view.to_review)
    world.session._do(lambda: world.desk.mark(claim.id, Verdict.VERIFIED))
    qtbot.waitUntil(lambda: panel.found.total.verdicts == before + 1)


def test_an_empty_casebook_says_so_with_one_button(qtbot, tmp_path):
    world = World(tmp_path / "a.casebook", articles=())
    world.window.restore(show_last=False)
    world.show(qtbot)
    panel = opened(world, qtbot)
    assert panel.empty.isVisible()
    assert panel.empty.button.text() == "New from clipboard"
    press(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is not None
    world.close()


def test_charts_grow_with_the_text_and_stay_inside_their_cards(world, qtbot):
    panel = opened(world, qtbot)
    of_articles = card(panel, "article")
    small = of_articles.chart.height()
    for _step in range(4):
        press(Qt.Key.Key_Plus, CONTROL)
    assert of_articles.chart.height() > small * 1.2
    world.window.article.set_zoom(250)
    let_pass(qtbot, 20)
    assert of_articles.chart.hasFocus()
    begin, end = of_articles.chart.bar_place()
    assert 0 < begin < end <= of_articles.chart.width()


def _left(panel, one):
    return one.mapTo(panel, QPoint(0, 0)).x()


@pytest.mark.parametrize(("width", "columns"), [(860, 2), (1280, 2), (1440, 3), (1920, 3)])
def test_nothing_is_cut_off_at_any_width(world, qtbot, width, columns):
    world.window.resize(width, 720)
    panel = opened(world, qtbot)
    qtbot.waitUntil(lambda: card(panel, "article").width() > 100)
    let_pass(qtbot, 30)
    shown = [one for one in panel.cards if one.isVisibleTo(panel)]
    lefts = {_left(panel, one) for one in shown}
    assert len(lefts) == columns
    tops = {left: min(one.mapTo(panel, QPoint(0, 0)).y() for one in shown if _left(panel, one) == left) for left in lefts}
    assert len(set(tops.values())) == 1
    for one in panel.cards:
        if one.isVisibleTo(panel):
            assert one.mapTo(panel, QPoint(one.width(), 0)).x() <= panel.width(), one.key
    assert panel.legend.mapTo(panel, QPoint(panel.legend.width(), 0)).x() <= panel.width()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_two_fills_are_told_apart_by_colour_alone(world, theme):
    """Turned to grey, stretched to the same contrast, every two fills still differ in their pattern."""
    world.window.choose_theme(theme)
    patterns = {}
    for fill in STANDINGS:
        image = QImage(48, 26, QImage.Format.Format_Grayscale8)
        image.fill(world.theme.color("surface"))
        painter = QPainter(image)
        paint_fill(painter, QRectF(0, 0, 48, 26), fill, world.theme)
        painter.end()
        levels = [image.pixelColor(x, y).red() for y in range(26) for x in range(48)]
        middle = (min(levels) + max(levels)) / 2
        patterns[fill] = tuple(level > middle for level in levels) if max(levels) - min(levels) > 20 else ("plain",)
    assert patterns[Fill.VERIFIED] == ("plain",)
    assert len(set(patterns.values())) == len(STANDINGS)


def test_pieces_fill_the_bar_and_the_smallest_can_be_seen():
    bar = QRectF(10, 0, 200, 10)
    cut = pieces(bar, (1, 0, 999))
    assert (cut[0].width(), cut[1].width()) == (2, 0)
    assert cut[2].right() <= bar.right()
    assert pieces(bar, (0, 0))[0].width() == 0


def test_what_is_not_quite_all_is_not_called_all():
    assert [percent(share) for share in (0, 0.5, 0.999, 1)] == ["0 %", "50 %", "99 %", "100 %"]


def test_a_window_that_may_not_write_counts_too(qtbot, tmp_path):
    writer = World(tmp_path / "a.casebook")
    writer.desk.mark(writer.desk.claims(writer.desk.article("last").id)[0].id, Verdict.VERIFIED)
    writer.close()
    reader = World(tmp_path / "a.casebook", read_only=True, banner="Somebody else has it open.", settings=Settings(theme="light"))
    reader.show(qtbot)
    panel = opened(reader, qtbot)
    assert panel.found.total.verdicts == 1
    reader.close()


def test_how_many_are_shown_is_told_of_all_there_are_with_those_too_small_to_show(world, qtbot):
    panel = opened(world, qtbot)
    groups = panel.found.by(By.SPEAKER)
    assert groups.hidden_groups > 0
    told = [label.text() for label in card(panel, "speaker").findChildren(QLabel)]
    shown = len(card(panel, "speaker").chart.rows)
    assert any(text.endswith(f"{shown} of {len(groups.groups) + groups.hidden_groups}") for text in told), told


def test_spans_of_time_are_read_in_their_units_and_copied_in_seconds(qtbot):
    model = SheetModel()
    whole = TimesOfVerdict(None, (1, 0, 0, 0, 0, 0, 1), 45.0, 660.0, 7 * 86_400.0)
    sheet = times_sheet((whole,))
    model.show_sheet(sheet)
    last = model.columnCount() - 1
    assert [model.headerData(at, Qt.Orientation.Horizontal) for at in (last - 2, last - 1, last)] == [
        "Quarter",
        "Median",
        "Three quarters",
    ]
    assert [model.index(0, at).data() for at in (last - 3, last - 2, last - 1, last)] == ["2", "45 s", "11 min", "7 days"]
    assert model.index(0, last).data(Qt.ItemDataRole.AccessibleTextRole) == "Three quarters: 7 days"
    assert sheet.lines()[0][-1] == "Three quarters, s"
    assert sheet.lines()[1][-1] == "604800"
