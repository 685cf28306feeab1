"""Doubts about the text in the real window: listed by a key, gone to, put aside, taken up again, drawn under the words."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shell_world import World

from workbench.domain.enums import Verdict
from workbench.domain.statement import Flag
from workbench.ui import messages
from workbench.ui.offers import Offers
from workbench.ui.panels.article.overlay import LONGEST_WAVED, line_pieces
from workbench.ui.reasons import doubt_reason, doubt_word
from workbench.ui.values import Notice

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
TEXT = """The bridge of Velmora was closed

The bridge of Velmora carried 48,000 cars a day in 2023, the mayor said.

“Nobody was hurt, said Ana Kovač. The river rose by 3 metres on Monday.

"""


@pytest.fixture
def world(qtbot, tmp_path):
    path = tmp_path / "velmora.txt"
    path.write_text(
        TEXT + "\n\n".join(f"On day {day} the water fell by {day} centimetres." for day in range(2, 60)), encoding="utf-8"
    )
    made = World(tmp_path / "a.casebook", articles=())
    article = made.desk.open(str(path)).article
    at = article.text.index("day 57")
    with made.desk.store.step("flag", "ana") as step:
        flags = (
            Flag("unclosed-quotation", article.text.index("“"), article.text.index("“") + 1, "It never ends."),
            Flag("river-doubt", at, at + 6, "A kind that nobody has named."),
            Flag("other-language", 0, len(article.text), "All of it."),
        )
        step.save(replace(article, flags=flags))
    made.show(qtbot)
    yield made
    made.close()


def press(key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def lines(world):
    found = world.window.article.hand.doubts.list
    return [found.item(row).data(Qt.ItemDataRole.DisplayRole) for row in range(found.count())]


def test_f_lists_one_line_a_doubt_with_words_kind_and_reason(world):
    press(Qt.Key.Key_F)
    doubts = world.window.article.hand.doubts
    assert doubts.isVisible()
    assert QApplication.focusWidget() is doubts.list
    assert [row[1:] for row in lines(world)] == [
        ("Another language", "All of it."),
        ("Unclosed quotation", "It never ends."),
        ("River doubt", "A kind that nobody has named."),
    ]
    assert lines(world)[2][0] == "day 57"
    press(Qt.Key.Key_F)
    assert not doubts.isVisible()
    assert QApplication.focusWidget() is world.window.claims.table


def test_enter_goes_to_the_place_and_tints_it(world):
    text, hand = world.window.article.text, world.window.article.hand
    press(Qt.Key.Key_F)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    before = text.verticalScrollBar().value()
    press(Qt.Key.Key_Return)
    flag = hand.doubts.current().flag
    first, last = text.visible_span()
    assert first <= flag.start < last
    assert text.verticalScrollBar().value() > before
    assert world.window.article.highlights.pointed == (flag.start, flag.end)
    assert QApplication.focusWidget() is hand.doubts.list
    press(Qt.Key.Key_Escape)
    assert world.window.article.highlights.pointed is None


def test_del_puts_a_doubt_aside_and_not_the_current_claim(world):
    claims = world.session.views
    head = world.window.article.header.flags
    assert head.text() == "Another language +2"
    press(Qt.Key.Key_F)
    press(Qt.Key.Key_Delete)
    assert [row[1] for row in lines(world)] == ["Unclosed quotation", "River doubt"]
    assert world.session.views == claims
    assert head.text() == "Unclosed quotation +1"
    assert "dismiss a doubt (another language)" in world.window.toast._text.text().lower()
    world.window.toast.undo.emit()
    assert len(lines(world)) == 3
    assert head.text() == "Another language +2"


def test_what_was_put_aside_can_be_shown_and_taken_up_again(world):
    hand = world.window.article.hand
    press(Qt.Key.Key_F)
    for _ in range(3):
        press(Qt.Key.Key_Delete)
    assert lines(world) == []
    assert not world.window.article.header.flags.isVisible()
    assert hand.doubts.aside.isVisible()
    hand.doubts.aside.click()
    assert len(lines(world)) == 3
    hand.doubts.list.setFocus()
    assert hand.doubts.dismiss.text() == "Take up again"
    press(Qt.Key.Key_Delete)
    assert [one.dismissed for one in world.session.doubts] == [False, True, True]
    assert world.window.article.header.flags.text() == "Another language"


def test_a_long_reason_is_read_whole_under_the_list(world):
    doubts = world.window.article.hand.doubts
    press(Qt.Key.Key_F)
    assert not doubts.reason.isVisible()
    long = "A reason of many words that no line of the list has room for, so that it is told whole under it."
    article = world.session.article
    flags = (replace(article.flags[0], reason=long), *article.flags[1:])
    writer = world.desk.writer()
    with writer.store.step("flag", "ana") as step:
        step.save(replace(article, flags=flags))
    writer.close()
    world.session._watch.look()
    press(Qt.Key.Key_Down)
    assert doubts.reason.isVisible()
    assert doubts.reason.text() == long


def test_several_are_put_aside_as_one_step(world):
    press(Qt.Key.Key_F)
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_Delete)
    assert [row[1] for row in lines(world)] == ["River doubt"]
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(lines(world)) == 3


def test_a_doubt_is_drawn_under_its_words_and_leaves_the_verdict_its_line(world):
    text, overlay = world.window.article.text, world.window.article.hand.overlay
    flag = world.session.doubts[1].flag
    view = next(one for one in world.session.visible() if one.claim.start <= flag.start < one.claim.end)
    assert overlay.draws(flag)
    assert not overlay.draws(world.session.doubts[0].flag)
    assert len(text.text_map.text) > LONGEST_WAVED
    piece = next(iter(line_pieces(text, flag.start, flag.end)))
    assert piece.left() == pytest.approx(text.line_rect(flag.start).left(), abs=2)
    strip = piece.toRect().adjusted(0, int(piece.height()) - 4, 0, 3)

    def drawn():
        world.window.repaint()
        return text.viewport().grab(strip).toImage()

    with_wave = drawn()
    world.session.dismiss_doubts(2)
    assert drawn() != with_wave
    world.session.select(view.id, "keys")
    world.session.mark(Verdict.DISPUTED)
    looks = [one.format.underlineStyle() for one in text.extraSelections()]
    assert world.theme.underline(Verdict.DISPUTED) in looks


def test_a_doubt_dismissed_by_another_program_goes_here_too(world, qtbot):
    writer = world.desk.writer()
    writer.dismiss_flag(world.session.article.id, 1)
    writer.close()
    qtbot.waitUntil(lambda: world.window.article.header.flags.text() == "Unclosed quotation +1", timeout=5000)


def test_an_article_without_doubts_says_so(world, tmp_path, qtbot):
    path = tmp_path / "calm.txt"
    path.write_text("Velmora has 12 bridges.", encoding="utf-8")
    with qtbot.waitSignal(world.session.article_shown, timeout=20000):
        world.session.open_location(str(path))
    press(Qt.Key.Key_F)
    assert not world.window.article.hand.doubts.isVisible()
    assert "no doubt" in world.window.toast._text.text()


def test_names_and_reasons_that_are_not_known_are_shown_readable():
    assert doubt_word("some-new-doubt") == "Some new doubt"
    assert doubt_reason("Something new was found.") == "Something new was found."
    told = "The text does not say how it is encoded; it was read as windows-1252. It might also be mac-roman or utf-8."
    assert doubt_reason(told) == told


def test_marks_that_nobody_sees_have_their_names_in_the_list(qtbot, tmp_path):
    path = tmp_path / "hidden.txt"
    told = "The bridge of Vel\u200bmora was closed, and 300 cars turned back.\n\nThe mayor \u202eopened\u202c it again in 2023."
    path.write_text(told, encoding="utf-8")
    world = World(tmp_path / "b.casebook", articles=())
    world.desk.open(str(path))
    world.show(qtbot)
    try:
        press(Qt.Key.Key_F)
        words = {one.flag.kind: line[0] for one, line in zip(world.session.doubts, lines(world), strict=True)}
        assert words["invisible-characters"] == "U+200B ZERO WIDTH SPACE"
        assert words["hidden-direction"]
    finally:
        world.close()


def test_a_title_turns_nothing_in_the_window(qtbot, tmp_path):
    path = tmp_path / "turned.txt"
    path.write_text("The bridge of Velmora carried 48,000 cars a day in 2023.\n", encoding="utf-8")
    world = World(tmp_path / "c.casebook", articles=())
    article = world.desk.open(str(path)).article
    hostile = "Bridge \u202eegdirb\u2066 \x07of\u200b Velmora"
    with world.desk.store.step("rename", "ana") as step:
        step.save(replace(article, title=hostile))
    window = world.show(qtbot)
    try:
        assert world.session.article.title == hostile
        (tab,) = [tab for tab in window.top.tabs.shown() if tab.article_id]
        assert tab.title == "Bridge egdirb of Velmora"
        assert window.windowTitle() == "Bridge egdirb of Velmora — c"
        assert "Bridge egdirb of Velmora" in [one.text for one in Offers(window).of("velmora")]
        window.toast.show_notice(Notice(f"“{hostile}” is open already"))
        for text in (window.toast._text.text(), messages.tell(window, hostile).text()):
            assert "egdirb" in text
            assert not set(text) & set("\u202e\u2066\x07\u200b")
    finally:
        world.close()
