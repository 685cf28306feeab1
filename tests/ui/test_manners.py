"""Small things that a window owes its user: nothing covered, nothing silent, no place lost, no word that means nothing here."""

import pytest
from pauses import lay_out
from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from shell_world import World
from small_site import page, small_site

from workbench.domain.enums import Verdict
from workbench.ui.actions import Menu, View
from workbench.ui.coach import Side, beside
from workbench.ui.eliding import cut_to
from workbench.ui.panels.sources.model import Column
from workbench.ui.terms import one_line
from workbench.ui.values import Filter, Notice, Origin, Show

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
ROOM = QRect(0, 0, 1440, 900)


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "a.casebook")
    made.show(qtbot)
    made.window.resize(1440, 900)
    lay_out()
    yield made
    made.close()


def covered(toast):
    over = toast.parentWidget()
    return [
        button.text() or button.toolTip()
        for button in over.findChildren(QAbstractButton)
        if button.isVisible()
        and not toast.isAncestorOf(button)
        and not button.visibleRegion().isEmpty()
        and QRect(button.mapTo(over, QPoint(0, 0)), button.size()).intersects(toast.geometry())
    ]


@pytest.mark.parametrize("view", [View.LIST, View.LIBRARY, View.CHECKS, View.SOURCES, View.STATISTICS, View.HISTORY])
def test_a_toast_covers_no_button(world, view):
    world.window.show_view(view)
    if view is View.LIBRARY:
        world.window.library.table.selectAll()
    lay_out()
    world.window.toast.show_notice(Notice("Done: put 12 articles in the trash", True))
    assert world.window.toast.isVisible()
    assert not covered(world.window.toast)
    assert world.window.rect().contains(world.window.toast.geometry())


@pytest.mark.parametrize(
    ("part", "side"),
    [
        (QRect(0, 80, 790, 790), Side.WITHIN),
        (QRect(820, 300, 600, 80), Side.LEFT),
        (QRect(820, 10, 300, 30), Side.BELOW_LEFT),
    ],
)
def test_a_mark_stands_over_the_article_and_covers_no_claim(part, side):
    box = QRect(beside(part, 340, 160, ROOM, side), QRect(0, 0, 340, 160).size())
    assert box.right() < (part.left() or part.right())
    assert ROOM.contains(box)
    narrow = QRect(0, 0, 500, 900)
    assert narrow.contains(QRect(beside(QRect(10, 300, 480, 80), 340, 160, narrow, side), box.size()))


def test_chips_stand_in_one_line_and_keep_their_words_for_those_who_cannot_see(world):
    header = world.window.claims.header
    for wide in (1440, 2400):
        world.window.resize(wide, 900)
        lay_out()
        shown = [chip for chip in (*header.chips.values(), header.worth_checking) if not chip.isHidden()]
        assert len({chip.y() for chip in shown}) == 1
        assert header.chips[Show.VERIFIED].accessibleName() == "Verified 0"
        assert header.chips[Show.VERIFIED].toolTip() == "Verified 0"
    assert header.chips[Show.VERIFIED].text().split() == ["Verified", "0"]


def test_the_menus_fit_a_small_screen(world):
    for menu in world.window.menus.menus.values():
        assert menu.sizeHint().height() <= 680, menu.title()
    menu = world.window.menus.menus[Menu.CLAIM]
    assert menu.sizeHint().width() <= 450
    within = [one.menu() for one in menu.actions() if one.menu()]
    lines = [*menu.actions(), *(one for each in within for one in each.actions())]
    for name in ("sign", "edit-boundaries", "pin-supports", "join-sources", "copy-text", "said-verified", "select-all"):
        assert world.window.commands[name] in lines


def test_u_links_a_file_that_was_copied_in_a_file_manager(world, tmp_path):
    path = tmp_path / "minutes.txt"
    path.write_text("The council met twice in March.", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    QGuiApplication.clipboard().setMimeData(data)
    world.window.commands["link"].trigger()
    assert [item.source.title for item in world.session.current.evidence] == ["minutes.txt"]
    QGuiApplication.clipboard().clear()  # data made in Python is not to outlive it


def test_c_on_words_that_are_a_claim_says_so(world):
    told = []
    world.session.notice.connect(lambda notice: told.append(notice.text))
    view = next(one for one in world.session.views if one.number == 3)
    before = world.session.desk.store.journal.head()
    world.session.add_claim(view.claim.start, view.claim.end)
    assert told == ["These words are a claim already: 3. Nothing was changed."]
    assert world.session.current.id == view.id
    world.window.article.text.moveCursor(world.window.article.text.textCursor().MoveOperation.Start)
    world.window.commands["add-claim"].trigger()
    assert told[1] == "Select the words of the claim in the article, then press C."
    assert world.session.desk.store.journal.head() == before


def test_a_find_bar_that_is_opened_again_is_where_it_was(world):
    panel = world.window.article
    panel.open_find()
    QTest.keyClicks(panel.find_bar.field, "missile")
    for _ in range(3):
        panel.find_next()
    left = panel.find_bar.count.text()
    QTest.keyClick(panel.find_bar.field, Qt.Key.Key_Escape)
    panel.open_find()
    assert panel.find_bar.count.text() == left
    assert not left.startswith("1 ")


def test_a_read_only_window_names_no_key_that_does_nothing(qtbot, tmp_path):
    World(tmp_path / "r.casebook").close()
    world = World(tmp_path / "r.casebook", read_only=True, banner="Read only.")
    window = world.show(qtbot)
    window.resize(1440, 900)
    for view in (View.LIST, View.LIBRARY, View.CHECKS, View.SOURCES, View.HISTORY):
        window.show_view(view)
        lay_out()
        shown = window.status.hints.shown()
        assert "all keys" in shown
        assert not {"verdict", "link source", "reuse", "undo", "delete", "edit", "undo to here"} & set(shown)
    assert not window.article.header.add.isVisible()
    assert "Drop" not in window.library.foot._words.text()
    world.close()


def test_without_an_article_no_tab_is_current_and_nothing_can_be_exported(qtbot, tmp_path):
    world = World(tmp_path / "e.casebook", articles=())
    window = world.show(qtbot)
    window.show_view(View.LIST)
    assert window.top.tabs._group.checkedButton() is None
    assert not window.top.export.isVisible()
    window.show_view(View.LIBRARY)
    assert window.top.tabs._group.checkedButton().accessibleName() == "Library"
    world.close()


def test_a_saved_copy_goes_with_the_article_whose_source_it_is(world, qtbot, tmp_path):
    path = tmp_path / "minutes.txt"
    path.write_text("The council met twice in March.", encoding="utf-8")
    first, claim = world.session.article.id, world.session.current
    change = world.desk.link(claim.id, str(path))
    source = world.desk.to_capture(change)
    world.desk.snapshot(source.id)
    other = world.desk.take(world.desk.read_bytes(b"The port counted 14 boats in March.", name="port.txt")).article
    world.session.show_article(first)
    world.session.show_copy(source.id)
    qtbot.waitUntil(lambda: world.window.copies.viewer.saved is not None)
    assert world.window.copies.is_open
    world.session.show_article(other.id)
    assert not world.window.copies.is_open


def test_a_page_that_could_not_be_saved_is_marked_in_the_list_of_sources(world, qtbot, monkeypatch):
    with small_site(monkeypatch, **{"le-port": page("", status="503 Busy")}) as (site, _):
        world.session.link(f"{site}le-port")
        qtbot.waitUntil(lambda: not world.session.jobs.busy(), timeout=20_000)
    world.window.show_view(View.SOURCES)
    sources = world.window.whole.sources.sources
    qtbot.waitUntil(sources.rowCount)
    assert sources.index(0, Column.SNAPSHOT).data() == "✗ failed"


def test_a_long_line_ends_between_words():
    assert one_line("The harbour of Brisac counted boats", 30) == "The harbour of Brisac counted…"
    assert one_line("The harbour of Brisac counted boats", 28) == "The harbour of Brisac…"
    assert one_line("https://harbour.example/minutes/of/the/year", 20) == "https://harbour.exa…"


def test_a_filter_that_is_on_keeps_its_chip(world):
    world.session.set_filter(Filter(Show.UNSOURCED))
    world.session.select(world.session.views[0].id, Origin.KEYS)
    world.session.mark(Verdict.VERIFIED)
    assert not world.window.claims.header.chips[Show.UNSOURCED].isHidden()


def test_words_are_cut_between_two_of_them(qapp):
    metrics = QFontMetrics(qapp.font())
    text = "The harbour of Brisac counted boats again"
    for wide in range(120, metrics.horizontalAdvance(text), 7):
        shown = cut_to(metrics, text, wide)
        assert shown.endswith("…")
        assert shown[:-1].split() == text.split()[: len(shown[:-1].split())]
        assert metrics.horizontalAdvance(shown) <= wide
    assert cut_to(metrics, text, 10_000) == text
    assert cut_to(metrics, "https://harbour.example/minutes", 100).endswith("…")
