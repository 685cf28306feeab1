"""The history in a real window: words and days, filters, read as one scrolls, to a claim, and back after one question."""

import pytest
from pauses import let_pass
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from shell_world import SAMPLE, World
from speaking import in_french

from workbench.desk import Desk
from workbench.desk.deeds import OTHER, SAID, TURNED
from workbench.domain.enums import Intent, Verdict
from workbench.domain.history import Deed, Wanted
from workbench.settings import Settings
from workbench.ui.actions import View
from workbench.ui.panels.history import panel as panel_module
from workbench.ui.panels.history.model import Day, HistoryModel
from workbench.ui.panels.history.words import clock, day_words, local, said_words, sentence, templates
from workbench.ui.values import Origin

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
CONTROL, SHIFT, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "a.casebook", articles=("ossenby-flood.en.html", SAMPLE))
    claims = made.desk.claims(made.desk.article("last").id)
    made.desk.mark(claims[0].id, Verdict.VERIFIED)
    made.desk.mark(claims[0].id, Verdict.DISPUTED)
    made.desk.analyst = "Bo"
    made.desk.mark(claims[1].id, Verdict.UNVERIFIED)
    made.desk.analyst = "ana"
    made.show(qtbot)
    yield made
    made.close()


def press(key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def opened(world, qtbot):
    press(Qt.Key.Key_7, ALT)
    panel = world.window.whole.history
    qtbot.waitUntil(lambda: panel.deeds.deeds > 0)
    return panel


def lines(panel):
    return [panel.deeds.index(row, 0).data() for row in range(panel.deeds.rowCount())]


def question(qtbot, world):
    qtbot.waitUntil(lambda: world.window.findChildren(QMessageBox) != [])
    return world.window.findChildren(QMessageBox)[-1]


def test_alt_7_shows_what_was_done_newest_first_under_its_day(world, qtbot):
    panel = opened(world, qtbot)
    assert world.window.view is View.HISTORY
    assert QApplication.focusWidget() is panel.table
    told = lines(panel)
    assert told[0] == "Today"
    assert "Bo marked claim 2 unverified" in told[1]
    assert "ana marked claim 1 disputed (was verified)" in told[2]
    assert told[2].startswith(clock(panel.deeds.deed(2).at))
    assert "ana opened “Ossenby" in told[-1]
    assert panel.chosen() == panel.deeds.deed(1)


def test_j_k_and_arrows_step_over_the_days_and_enter_goes_to_the_claim(world, qtbot):
    panel = opened(world, qtbot)
    press(Qt.Key.Key_J)
    assert panel.table.currentIndex().row() == 2
    press(Qt.Key.Key_K)
    press(Qt.Key.Key_K)
    assert panel.table.currentIndex().row() == 1
    press(Qt.Key.Key_Return)
    assert (world.window.view, world.session.current.number) == (View.ARTICLE, 2)


def test_a_click_on_the_article_goes_to_the_claim_and_one_on_the_words_only_chooses(world, qtbot):
    panel = opened(world, qtbot)
    rect = panel.table.visualRect(panel.deeds.index(2, 0))
    QTest.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center() - QPoint(rect.width() // 4, 0))
    assert (world.window.view, panel.table.currentIndex().row()) == (View.HISTORY, 2)
    QTest.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.right() - 40, rect.center().y()))
    assert (world.window.view, world.session.current.number) == (View.ARTICLE, 1)


def test_h_on_a_claim_shows_its_history_alone(world, qtbot):
    world.session.select(world.session.visible()[1].id, Origin.KEYS)
    world.window.claims.focus_list()
    press(Qt.Key.Key_H)
    panel = world.window.whole.history
    qtbot.waitUntil(lambda: panel.deeds.deeds == 2)
    assert panel.what.currentText() == "Claim 2"
    assert [("claim 2" in line or "opened" in line) for line in lines(panel)[1:]] == [True, True]


def test_filters_by_words_and_analyst_and_the_way_out_of_an_empty_list(world, qtbot):
    panel = opened(world, qtbot)
    press(Qt.Key.Key_F, CONTROL)
    QTest.keyClicks(panel.filter, "disputed")
    qtbot.waitUntil(lambda: panel.deeds.deeds == 1)
    panel.analyst.setCurrentIndex(panel.analyst.findData("Bo"))
    qtbot.waitUntil(panel.empty.isVisible)
    assert panel.empty.told.text() == "Nothing in the history fits the filter."
    assert panel._card.property("role") == "bar"  # one frame, the dashed one
    panel.empty.button.setFocus()
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: panel.table.isVisible() and panel.deeds.deeds == 5)
    assert panel.filter.text() == ""


def test_the_history_of_the_article_on_screen(world, qtbot):
    panel = opened(world, qtbot)
    panel.what.setCurrentIndex(panel.what.findData(panel_module.ARTICLE))
    qtbot.waitUntil(lambda: panel.deeds.deeds == 4)
    assert not any("Ossenby" in line for line in lines(panel))


def test_going_back_asks_once_and_tells_what_will_be_undone(world, qtbot):
    panel = opened(world, qtbot)
    here = next(row for row in range(panel.deeds.rowCount()) if "marked claim 1 verified" in lines(panel)[row])
    panel.table.selectRow(here)
    press(Qt.Key.Key_Z, CONTROL | ALT)
    box = question(qtbot, world)
    assert box.text() == "Undo 2 actions?"
    named = box.informativeText()
    assert named.index("mark claim 2 unverified") < named.index("mark claim 1 disputed")
    with qtbot.waitSignal(world.session.notice, timeout=5_000) as told:
        box.buttons()[0].click()
    assert told.args[0].text.startswith("2 actions were undone.")
    assert [view.verdict for view in world.session.visible()[:2]] == [Verdict.VERIFIED, None]
    qtbot.waitUntil(lambda: "undid" in lines(panel)[1])
    assert sum("undone since" in line for line in lines(panel)) == 2
    world.session.redo()
    world.session.redo()
    assert [view.verdict for view in world.session.visible()[:2]] == [Verdict.DISPUTED, Verdict.UNVERIFIED]


def test_no_as_the_answer_changes_nothing(world, qtbot):
    panel = opened(world, qtbot)
    head = world.desk.store.journal.head()
    panel.table.selectRow(3)
    panel.back.click()
    box = question(qtbot, world)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    let_pass(qtbot, 20)
    assert world.desk.store.journal.head() == head


def test_where_one_cannot_go_back_a_sentence_says_why(world, qtbot):
    panel = opened(world, qtbot)
    world.session.trouble.disconnect()
    told = []
    world.session.trouble.connect(lambda trouble: told.append(trouble.text))
    panel.undo_to_chosen()
    assert "Nothing was changed" in told[0]
    assert world.window.findChildren(QMessageBox) == []


def test_older_deeds_are_read_as_one_scrolls(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(panel_module, "PAGE", 40)
    world = World(tmp_path / "a.casebook")
    claims = world.desk.claims(world.desk.article("last").id)
    for turn in range(200):
        world.desk.mark(claims[turn % 20].id, list(Verdict)[turn % 3])
    world.show(qtbot)
    panel = opened(world, qtbot)
    qtbot.waitUntil(lambda: not world.session.jobs.busy())
    assert 40 <= panel.deeds.deeds < 201
    assert "last" in panel.told.text()
    for _turn in range(12):
        before = panel.deeds.deeds
        panel.table.scrollToBottom()
        qtbot.waitUntil(lambda before=before: panel.deeds.deeds > before or panel.deeds.deeds == 201)
        qtbot.waitUntil(lambda: not world.session.jobs.busy())
    assert panel.deeds.deeds == 201
    assert panel.told.text() == "201 actions"
    steps = [panel.deeds.deed(row).step for row in range(panel.deeds.rowCount()) if panel.deeds.deed(row)]
    assert steps == [deed.step for deed in world.desk.deeds(limit=1_000).deeds]
    panel.table.selectRow(150)
    chosen = panel.chosen()
    world.session._do(lambda: world.desk.mark(claims[25].id, Verdict.VERIFIED))
    qtbot.waitUntil(lambda: panel.deeds.deeds == 202)
    assert panel.chosen().step == chosen.step
    world.close()


def test_a_window_that_may_not_write_shows_it_but_does_not_go_back(qtbot, tmp_path):
    World(tmp_path / "a.casebook").close()
    reader = World(tmp_path / "a.casebook", read_only=True, banner="x", settings=Settings(theme="light"))
    reader.show(qtbot)
    panel = opened(reader, qtbot)
    assert not panel.back.isEnabled()
    assert not reader.window.commands["undo-to"].isEnabled()
    reader.close()


def test_days_part_the_deeds_also_between_two_pages(qtbot):
    def deed(seq, at):
        return Deed(seq, f"s{seq}", at, "Ana", Intent.DO, "add claim", 1)

    model = HistoryModel()
    model.show_deeds((deed(9, "2026-03-05T12:00:00.000Z"), deed(8, "2026-03-04T12:00:00.000Z")))
    model.append((deed(7, "2026-03-04T11:00:00.000Z"), deed(6, "2026-03-01T12:00:00.000Z")))
    assert [isinstance(model.item(row), Day) for row in range(7)] == [True, False, True, False, False, True, False]
    assert model.oldest == 6
    assert (model.next_deed(1, 1), model.next_deed(6, 1), model.next_deed(1, -1)) == (3, 6, 1)
    today = QDate(2026, 3, 5)
    words = [day_words(QDate(2026, 3, day), today) for day in (5, 4, 1)]
    assert words == ["Today", "Yesterday", "Sunday 1 March 2026"]


def test_times_are_those_of_the_place_and_words_hold_no_hostile_marks(monkeypatch):
    import time

    monkeypatch.setenv("TZ", "Etc/GMT-5")
    time.tzset()
    try:
        assert local("2026-03-05T23:30:00.000Z").date() == QDate(2026, 3, 6)
        assert clock("2026-03-05T23:30:00.000Z") == "04:30"
    finally:
        monkeypatch.undo()
        time.tzset()
    odd = Deed(1, "s", "2026-03-05T12:00:00.000Z", "A\u202ena\n", Intent.DO, "open “x\n\u202ey”", 1)
    assert "\n" not in sentence(odd)
    assert "\u202e" not in sentence(odd)


def test_every_sentence_of_the_desk_has_its_words_in_the_window():
    assert set(templates()) == {text for _pattern, text in SAID} | {OTHER} | set(TURNED.values())


def test_the_words_of_the_filter_are_those_that_are_read(tmp_path, qtbot, qapp):
    desk = Desk.open_casebook(tmp_path / "w.casebook", "ana")
    (tmp_path / "a.txt").write_text("Le pont de Lormeau a coûté 14 millions d’euros à la ville.", encoding="utf-8")
    article = desk.open(str(tmp_path / "a.txt")).article
    claim = desk.claims(article.id)[0]
    desk.mark(claim.id, Verdict.DISPUTED)
    desk.undo()

    def found(words):
        return [deed.label for deed in desk.deeds(Wanted(words=words), said=said_words).deeds]

    assert found("ouvert") == []
    assert found("undid") == ["mark claim 1 disputed"]
    with in_french(qapp):
        assert found("annulé contestée") == ["mark claim 1 disputed"]
        assert found("a ouvert") == [f"open “{article.title}”"]
        assert found("open lormeau") == [f"open “{article.title}”"]
    desk.close()
