"""A window of 860 px and its dialogs: no word of a button or a label is cut, in either language."""

from types import SimpleNamespace

import pytest
from pauses import lay_out
from PySide6.QtCore import QLocale, QPoint, QRect, QTranslator
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from shell_world import World

from workbench.domain.enums import Verdict
from workbench.resources import resource
from workbench.settings import Settings
from workbench.ui import tour
from workbench.ui.actions import View
from workbench.ui.dialogs.key_table import KeyTable
from workbench.ui.key_hints import KeyHints
from workbench.ui.panels.article.doubts import Doubts
from workbench.ui.panels.library.delegate import PAD
from workbench.ui.panels.library.model import Column
from workbench.ui.terms import day
from workbench.ui.theme import SMALL_PX

NARROW = (860, 720)


@pytest.fixture(params=["en", "fr"])
def language(request, qapp):
    translator, before = QTranslator(qapp), QLocale()
    QLocale.setDefault(QLocale(request.param))
    if request.param == "fr":
        assert translator.load(str(resource("i18n", "workbench_fr.qm")))
        qapp.installTranslator(translator)
    yield request.param
    qapp.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.fixture
def window(language, tmp_path, qtbot):
    world = World(tmp_path / "narrow.casebook", checks=True)
    world.window.resize(*NARROW)
    world.show(qtbot)
    world.session.mark(Verdict.VERIFIED)
    yield world.window
    world.close()


def cut(widget: QWidget) -> list[str]:
    """The words of buttons and labels that have less room than they need."""
    found = []
    for part in [*widget.findChildren(QAbstractButton), *widget.findChildren(QLabel)]:
        wraps = isinstance(part, QLabel) and part.wordWrap()
        # A label that ends its words with … itself still wishes for all of them.
        needed = part.fontMetrics().horizontalAdvance(part.text()) if isinstance(part, QLabel) else part.sizeHint().width()
        if part.isVisible() and part.text() and not wraps and part.width() < needed:
            found.append(part.text())
    return found


@pytest.mark.parametrize("view", [View.ARTICLE, View.CHECKS, View.SOURCES, View.HISTORY])
def test_no_word_is_cut(window, view, qtbot):
    window.show_view(view)
    if view is View.CHECKS:
        window.checks.search_for("missiles ATACMS")
        qtbot.waitUntil(lambda: window.checks.chosen() is not None)
    lay_out()
    assert cut(window) == []


def test_a_chosen_claim_without_a_source_has_room_for_its_words(window):
    window.session.toggle_chosen()
    lay_out()
    assert window.claims.card.selected.isVisible()
    assert cut(window.claims) == []


def test_the_doubts_have_room_for_their_buttons(window):
    window.commands["doubts"].trigger()
    lay_out()
    doubts = window.findChild(Doubts)
    assert doubts.isVisible()
    assert cut(doubts) == []


def test_the_preview_of_a_check_is_as_wide_as_its_place(window, qtbot):
    window.show_view(View.CHECKS)
    window.checks.search_for("missiles ATACMS")
    qtbot.waitUntil(lambda: window.checks.chosen() is not None)
    lay_out()
    preview = window.checks.preview
    assert preview._scroll.widget().width() <= preview._scroll.viewport().width()
    assert preview.mapTo(window, preview.rect().topRight()).x() < window.width()


def test_the_buttons_of_the_key_table_go_on_in_a_second_line(language, qtbot):
    table = KeyTable(Settings())
    qtbot.addWidget(table)
    table.resize(500, 460)
    table.show()
    assert cut(table) == []


def test_hints_go_where_there_is_no_room_the_last_one_stays(qtbot):
    hints = KeyHints()
    qtbot.addWidget(hints)
    hints.show_hints([("J", "next"), ("", "left without a key"), ("K", "previous"), ("?", "all keys")])
    hints.resize(1000, 30)
    hints.show()
    assert hints.shown() == ["next", "previous", "all keys"]
    hints.resize(hints.sizeHint().width() - 20, 30)
    assert hints.shown() == ["next", "all keys"]
    hints.resize(40, 30)
    assert hints.shown() == []
    hints.resize(1000, 30)
    assert hints.shown() == ["next", "previous", "all keys"]


def test_a_check_that_goes_on_says_so(window, qtbot):
    delegate = window.checks.list.itemDelegate()
    row = SimpleNamespace(text="Valdoria " * 200, shared=((0, 8),))
    assert delegate._words(row, 200).text().endswith("…")
    short = SimpleNamespace(text="Valdoria 😀", shared=())
    assert delegate._words(short, 200).text() == "Valdoria 😀"


def test_a_mark_of_the_tour_scrolls_its_part_into_sight(window):
    bar = window.claims.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    second = tour.marks(window)[1].place()
    list_ = window.claims.table.viewport()
    seen, part = (QRect(one.mapTo(window, QPoint(0, 0)), one.size()) for one in (list_, second))
    assert seen.contains(part)


def test_a_day_has_room_in_the_library(window):
    window.show_view(View.LIBRARY)
    table = window.library.table
    table.fit(1440)  # a narrow window leaves the days out
    metrics = QFontMetrics(window.theme.ui_font(SMALL_PX))
    widest = max(metrics.horizontalAdvance(day(f"2026-{month:02}-28")) for month in range(1, 13))
    assert widest + 2 * PAD <= table.columnWidth(Column.DATE)


def test_heads_of_sources_are_whole(window):
    window.show_view(View.SOURCES)
    window.resize(1440, 900)
    lay_out()
    header = window.whole.sources.table.horizontalHeader()
    for column in range(header.count()):
        assert header.isSectionHidden(column) or header.sectionSize(column) >= header.sectionSizeHint(column)
