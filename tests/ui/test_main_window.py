"""The window: opens ready to mark, names what it undoes, comes back as it was left, and shows why it may not write."""

import json

import pytest
from pauses import let_pass
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from shell_world import SAMPLE, World

from workbench.domain.enums import Verdict
from workbench.resources import seed
from workbench.settings import Settings
from workbench.store import Store
from workbench.ui.actions import View
from workbench.ui.messages import BOX
from workbench.ui.mnemonics import plain
from workbench.ui.places import BOOKMARK, Place, from_text, to_text
from workbench.ui.tab_row import Tab
from workbench.ui.values import Filter, Notice, Origin, Show, Trouble

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier

# Said by the offscreen platform of every window with a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "Atelier.casebook")
    made.show(qtbot)
    yield made
    made.close()


def press(key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def test_opens_on_the_first_claim_to_review_with_the_list_focused(world):
    assert world.session.current == world.session.visible()[0]
    assert QApplication.focusWidget() is world.window.claims.table
    press(Qt.Key.Key_V)
    assert world.session.visible()[0].verdict is Verdict.VERIFIED
    assert "All changes saved" in world.window.status.saved.text()


def test_the_title_names_article_and_casebook(world):
    assert world.window.windowTitle() == f"{world.session.article.title} — Atelier"
    press(Qt.Key.Key_1, ALT)
    assert world.window.windowTitle() == "Atelier"


def test_undo_says_what_it_will_undo_and_a_notice_what_it_did(world):
    press(Qt.Key.Key_D)
    assert plain(world.window.commands["undo"].text()) == "Undo mark claim 1 disputed"
    press(Qt.Key.Key_Z, CONTROL)
    assert world.session.visible()[0].verdict is None
    assert plain(world.window.commands["redo"].text()) == "Redo mark claim 1 disputed"
    assert "mark claim 1 disputed" in world.window.toast._text.text()
    press(Qt.Key.Key_Y, CONTROL)
    assert world.session.visible()[0].verdict is Verdict.DISPUTED


def test_deleting_a_claim_offers_to_take_it_back(world):
    count = len(world.session.visible())
    press(Qt.Key.Key_Delete)
    assert len(world.session.visible()) == count - 1
    assert world.window.toast.isVisible()
    world.window.toast._undo.click()
    assert len(world.session.visible()) == count
    world.window.toast.show_notice(Notice("nothing to take back"))
    assert world.window.toast._undo.isHidden()


def test_alt_digits_go_to_the_views(world):
    for key, view in ((Qt.Key.Key_1, View.LIBRARY), (Qt.Key.Key_4, View.CHECKS), (Qt.Key.Key_2, View.ARTICLE)):
        press(key, ALT)
        assert world.window.view is view
    press(Qt.Key.Key_3, ALT)
    assert QApplication.focusWidget() is world.window.claims.table


def test_verdict_keys_do_nothing_in_the_library(world):
    press(Qt.Key.Key_1, ALT)
    press(Qt.Key.Key_V)
    assert all(view.verdict is None for view in world.session.visible())


def test_f6_walks_through_the_panes_and_back(world):
    window = world.window
    seen = []
    for _step in range(3):
        press(Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())
    assert seen[-1] is window.claims.table
    assert seen[0] is window.top.search
    press(Qt.Key.Key_F6, SHIFT)
    assert window.article.isAncestorOf(QApplication.focusWidget())


def test_search_box_runs_commands_and_searches(world, qtbot):
    window = world.window
    press(Qt.Key.Key_K, CONTROL)
    assert QApplication.focusWidget() is window.top.search
    QTest.keyClicks(window.top.search, "dark")
    press(Qt.Key.Key_Return)
    assert world.theme.name == "dark"
    assert world.session.settings.theme == "dark"
    window.choose_theme("light")
    press(Qt.Key.Key_K, CONTROL)
    QTest.keyClicks(window.top.search, "missiles sur Moscou")
    press(Qt.Key.Key_Return)
    assert window.view is View.CHECKS
    assert window.checks.field.text() == "missiles sur Moscou"


def test_escape_leaves_the_search_box_for_the_claims(world):
    press(Qt.Key.Key_K, CONTROL)
    QTest.keyClicks(world.window.top.search, "zzz")
    press(Qt.Key.Key_Escape)
    assert world.window.top.search.text() == ""
    assert QApplication.focusWidget() is world.window.claims.table


def test_pasting_with_no_field_focused_opens_an_article(world, qtbot):
    QGuiApplication.clipboard().setText("Le maire a promis 40 arbres. « Nous en planterons cent », a dit Jeanne Morel.")
    with qtbot.waitSignal(world.session.article_shown, timeout=20_000):
        press(Qt.Key.Key_V, CONTROL)
    assert "40 arbres" in world.session.article.text
    assert len(world.window.open_articles.ids()) == 2


def test_an_empty_clipboard_is_told_not_opened(world, qtbot):
    let_pass(qtbot, 120)  # the current claim is looked up
    qtbot.waitUntil(lambda: not world.session.jobs.busy(), timeout=20_000)
    QGuiApplication.clipboard().clear()
    press(Qt.Key.Key_N, CONTROL)
    assert "no text" in world.window.toast._text.text()
    assert not world.session.jobs.busy()


def test_a_file_dropped_on_the_window_is_a_new_article(world, qtbot, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(seed("valdearena-aceite.es.txt")))])
    drop = QDropEvent(QPointF(40, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    with qtbot.waitSignal(world.session.article_shown, timeout=20_000):
        world.window.dropEvent(drop)
    assert world.session.article.language == "es"


def test_tabs_switch_articles_and_close(world, qtbot):
    session, window = world.session, world.window
    first = session.article.id
    with qtbot.waitSignal(session.article_shown, timeout=20_000):
        session.open_location(str(seed("ossenby-flood.en.html")))
    second = session.article.id
    assert [tab.article_id for tab in window.top.tabs.shown()] == [None, first, second, None, None, None, None]
    window.top.chosen.emit(Tab(View.ARTICLE, "", first))
    assert session.article.id == first
    press(Qt.Key.Key_W, CONTROL)
    assert session.article.id == second
    press(Qt.Key.Key_W, CONTROL)
    assert session.article is None
    assert window.view is View.LIBRARY


def test_an_article_comes_back_where_it_was_left(qtbot, tmp_path):
    world = World(tmp_path / "t.casebook", articles=(SAMPLE, "ossenby-flood.en.html"))
    window, session = world.show(qtbot), world.session
    window.article.set_zoom(200)
    first, other = session.article.id, next(entry.id for entry in session.library() if entry.id != session.article.id)
    claim = session.visible()[8]
    session.select(claim.id, Origin.KEYS)
    bar = window.article.text.verticalScrollBar()
    bar.setValue(bar.value() + 70)
    top = window.article.scroll_position()
    assert top > 0
    window.open_article(other)
    assert session.current != claim
    session.select(session.visible()[3].id, Origin.KEYS)
    window.top.chosen.emit(Tab(View.ARTICLE, "", first))
    assert session.current.id == claim.id
    let_pass(qtbot, 50)
    assert window.article.scroll_position() == top
    window.close_current_tab()
    assert session.current == session.visible()[3]
    window.show_view(View.LIBRARY)
    window.library.open_requested.emit(first)
    assert session.current.id == claim.id
    let_pass(qtbot, 50)
    assert window.article.scroll_position() == top
    world.close()


def test_f3_and_shift_f3_walk_through_the_matches(world):
    article = world.window.article
    press(Qt.Key.Key_F, CONTROL)
    QTest.keyClicks(article.find_bar.field, "missiles")
    first = article.highlights.match
    press(Qt.Key.Key_F3)
    second = article.highlights.match
    assert second > first
    press(Qt.Key.Key_F3, SHIFT)
    assert article.highlights.match == first


def test_a_small_window_clips_no_words_of_the_header(world, qtbot):
    world.window.resize(870, 620)
    header = world.window.article.header
    qtbot.waitUntil(lambda: world.window.width() == 870)
    for part in (header.language, header.flags, header.words, header.add, header.key):
        assert part.isHidden() or part.width() >= part.sizeHint().width()
        assert part.isHidden() or part.geometry().right() <= header.width()


def test_ctrl_s_makes_what_is_saved_stand_out(world):
    press(Qt.Key.Key_V)
    press(Qt.Key.Key_S, CONTROL)
    assert world.window.status.saved.property("role") == "strong"
    assert world.window.status.saved.text().startswith("All changes saved ")


def test_zoom_keys_change_the_text_and_the_status_line(world):
    press(Qt.Key.Key_Plus, CONTROL)
    percent = world.window.article.zoom()
    assert percent > 100
    assert world.window.status.zoom.text() == f"{percent} %"
    press(Qt.Key.Key_0, CONTROL)
    assert world.window.article.zoom() == 100


def test_a_problem_is_told_as_plain_text_and_the_window_lives(world):
    world.session.trouble.emit(Trouble("<b>&amp;</b><img src=x> could not be read."))
    box = world.window.findChild(QMessageBox, BOX)
    assert box.textFormat() is Qt.TextFormat.PlainText
    assert box.text() == "<b>&amp;</b><img src=x> could not be read."
    world.session.trouble.emit(Trouble("And another."))
    assert world.window.findChildren(QMessageBox, BOX) == [box]
    assert box.text().endswith("And another.")
    box.close()
    assert world.window.isVisible()


def test_slow_work_is_shown_after_300_ms_with_a_way_to_stop_it(world, qtbot):
    shown = world.window.status.work

    def count(job):
        while not job.cancelled():
            pass

    job = world.session.jobs.run("Counting", count, lambda _result: None, lambda _problem: None)
    assert shown.isHidden()
    qtbot.waitUntil(shown.isVisible, timeout=3000)
    assert shown.label.text() == "Counting"
    shown.cancel.click()
    assert job.cancelled()
    qtbot.waitUntil(shown.isHidden, timeout=5000)


def test_comes_back_as_it_was_left(qtbot, tmp_path):
    path = tmp_path / "back.casebook"
    first = World(path, articles=(SAMPLE, "ossenby-flood.en.html"))
    window = first.show(qtbot)
    window.resize(870, 620)  # the offscreen screen is no wider, and a window is brought back onto its screen
    first.session.show_article(first.desk.articles()[1].id)
    claim = first.session.visible()[12].id
    first.session.set_filter(Filter(Show.TO_REVIEW))
    first.session.select(claim, Origin.KEYS)
    window.splitter.setSizes([500, 369])
    window.article.set_zoom(130)
    offset = 2500
    window.article.set_scroll_position(offset)
    top = window.article.scroll_position()
    tabs = window.open_articles.ids()
    first.close()
    kept = first.session.settings

    again = World(path, settings=kept)
    window = again.show(qtbot)
    assert again.session.current.id == claim
    assert again.session.filter.show is Show.TO_REVIEW
    assert window.open_articles.ids() == tabs
    assert window.article.zoom() == 130
    assert abs(window.splitter.sizes()[0] / sum(window.splitter.sizes()) - 500 / 869) < 0.02
    assert abs(window.height() - 620) <= 2
    qtbot.waitUntil(lambda: abs(window.article.scroll_position() - top) < 200, timeout=2000)
    again.close()


def test_the_view_in_front_comes_back(qtbot, tmp_path):
    first = World(tmp_path / "v.casebook")
    first.show(qtbot).show_view(View.LIBRARY)
    first.close()
    again = World(tmp_path / "v.casebook")
    assert again.show(qtbot).view is View.LIBRARY
    again.close()


@pytest.mark.parametrize("text", [None, "", "[]", "{", '{"view": "moon"}', '{"tabs": 7}', json.dumps({"show": []})])
def test_a_torn_bookmark_is_as_good_as_none(text):
    assert from_text(text) == Place()


def test_a_place_survives_being_written():
    place = Place(View.CHECKS, ("a", "b"), "a", "c", Filter(Show.UNSOURCED, True), 17)
    assert from_text(to_text(place)) == place


def test_read_only_is_said_and_nothing_can_be_changed(qtbot, tmp_path):
    path = tmp_path / "r.casebook"
    World(path).close()
    world = World(path, read_only=True, banner="Read only: somebody else has it.")
    window = world.show(qtbot)
    assert window.banner.isVisible()
    assert window.banner.words.text() == "Read only: somebody else has it."
    assert not window.commands["mark-verified"].isEnabled()
    assert not window.commands["new-from-clipboard"].isEnabled()
    assert window.commands["export"].isEnabled()
    press(Qt.Key.Key_V)
    assert world.session.current.verdict is None
    assert window.toast.isVisible()
    assert window.toast._text.text() == "Read only: nothing can be changed in this window."
    window.toast.hide()
    press(Qt.Key.Key_J)
    assert not window.toast.isVisible()
    press(Qt.Key.Key_V, CONTROL)
    assert window.toast.isVisible()
    window.toast.hide()
    press(Qt.Key.Key_1, ALT)
    press(Qt.Key.Key_V)
    assert not window.toast.isVisible(), "the key means nothing in the library of any casebook"
    assert not window.article.header.add.isEnabled()
    assert not any(button.isEnabled() for button in window.article.bar.verdicts.values())
    world.close()


def test_the_window_without_an_article_shows_the_library_with_one_button(qtbot, tmp_path):
    world = World(tmp_path / "e.casebook", articles=())
    window = world.show(qtbot)
    assert window.view is View.LIBRARY
    assert window.library._empty_button.isVisible()
    assert not window.commands["export"].isEnabled()
    assert not window.commands["next-to-review"].isEnabled()
    world.close()


def test_closing_keeps_the_place_in_the_casebook(qtbot, tmp_path):
    world = World(tmp_path / "k.casebook")
    world.show(qtbot)
    article = world.session.article.id
    world.close()
    from workbench.services.match import index_text

    store = Store.open(tmp_path / "k.casebook", index_text)
    assert from_text(store.bookmark(BOOKMARK)).article == article
    store.close()


def test_settings_are_the_windows_own(qtbot, tmp_path):
    world = World(tmp_path / "s.casebook", settings=Settings(theme="light", zoom=150))
    window = world.show(qtbot)
    assert window.article.zoom() == 150
    assert window.commands["theme-light"].isChecked()
    assert window.mapToGlobal(QPoint(0, 0)) is not None
    world.close()
