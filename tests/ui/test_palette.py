"""The search box: what is offered for what is typed, the newest question wins, used last comes first."""

import pytest
from pauses import let_pass
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shell_world import World

from workbench.domain.enums import Verdict
from workbench.ui.fuzzy import best, folded, score
from workbench.ui.palette import MOST_SHOWN

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "a.casebook", checks=True)
    made.show(qtbot)
    yield made
    made.close()


@pytest.fixture
def box(world):
    world.window.focus_search()
    return world.window.top.search


def offered(world):
    return [one.text for one in world.window.palette_.offered()]


def type_anew(field, text):
    field.selectAll()
    QTest.keyClicks(field, text)


# How texts fit


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("verif", "Mark verified"),
        ("VERIFIED mark", "Mark verified"),
        ("mv", "Mark verified"),
        ("verfied", "Mark verified"),
        ("preferences", "Préférences…"),
        ("préfér", "Preferences"),
        ("etat", "L’état des lieux"),
        ("", "anything"),
    ],
)
def test_it_fits(typed, text):
    assert score(folded(typed).split(), folded(text)) > 0


@pytest.mark.parametrize(("typed", "text"), [("verx", "Mark verified"), ("xmarx", "Mark verified"), ("mark qqq", "Mark verified")])
def test_it_does_not_fit(typed, text):
    assert score(folded(typed).split(), folded(text)) == 0


def test_the_beginning_of_a_word_comes_before_its_middle_and_before_a_slip():
    texts = ["unmarked", "marj", "mark this"]
    assert best("mark", texts, str, 3)[:2] == ["mark this", "unmarked"]
    assert best("mark", texts, str, 1) == ["mark this"]


def test_what_fits_as_well_keeps_its_order_except_what_was_used():
    texts = ["go one", "go two", "go three"]
    assert best("go", texts, str, 3) == texts
    assert best("go", texts, str, 3, [texts[2]]) == [texts[2], texts[0], texts[1]]


def test_slips_are_not_looked_for_among_very_many_texts():
    many = [f"text {number}" for number in range(3_000)] + ["verified"]
    assert best("verfied", many, str, 5) == []
    assert best("verifi", many, str, 5) == ["verified"]


# What is offered


def test_a_mark_asks_for_commands_with_their_keys_the_others_after_those_that_can_do_something(world, box):
    type_anew(box, ">undo")
    (first, *_rest) = world.window.palette_.offered()
    assert (first.text, first.hint, first.able) == ("Undo", "Ctrl Z", True)
    type_anew(box, ">earlier check")
    able = [one.able for one in world.window.palette_.offered()]
    assert able == sorted(able, reverse=True)
    assert not all(able)


def test_every_command_is_there_behind_the_mark(world, box):
    type_anew(box, ">")
    assert len(offered(world)) == len(world.window.commands) - 3
    assert world.window.palette_.list.height() <= MOST_SHOWN * 32 + 4


def test_sources_are_there_behind_their_mark(world, box):
    world.session.link("https://www.example.org/gauge-log")
    type_anew(box, "@gauge")
    (source,) = world.window.palette_.offered()
    assert source.text == "https://www.example.org/gauge-log"
    assert source.kind == "source, opens www.example.org"


def test_earlier_checks_are_there_behind_their_mark_and_lead_to_them(world, box, qtbot):
    type_anew(box, "#missiles")
    qtbot.waitUntil(lambda: bool(offered(world)), timeout=20000)
    first = offered(world)[0]
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert world.window.view == "checks"
    assert world.window.checks.field.text()[:40] == first[:40]


def test_only_the_answer_to_the_newest_question_is_shown(world, box, qtbot):
    answers = []
    world.window.palette_._offers.renewed.connect(lambda: answers.append(offered(world)))
    for text in ("#missiles", "#inflation", "#zzzzqq"):
        type_anew(box, text)
    qtbot.waitUntil(lambda: bool(answers), timeout=20000)
    let_pass(qtbot, 300)
    assert offered(world) == []
    assert len(answers) == 1


def test_without_a_mark_claims_articles_and_commands_are_offered(world, box):
    claim = next(view for view in world.session.views if view.number == 3)
    word = max(claim.claim.quote.split(), key=len)
    type_anew(box, folded(word).strip())
    kinds = {one.kind for one in world.window.palette_.offered()}
    assert "claim, to review" in kinds
    row = next(place for place, one in enumerate(world.window.palette_.offered()) if one.text.startswith("3  "))
    world.window.palette_.list.setCurrentRow(row)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert world.session.current.number == 3
    type_anew(box, "biden")
    assert "article" in {one.kind for one in world.window.palette_.offered()}


def test_what_was_chosen_last_comes_first_and_is_remembered(world, box):
    type_anew(box, ">dark theme")
    QTest.keyClick(box, Qt.Key.Key_Return)
    world.window.focus_search()
    assert offered(world)[0] == "Dark theme"
    assert world.session.settings.used == ("theme-dark",)
    type_anew(box, ">theme")
    assert offered(world)[0] == "Dark theme"


def test_a_command_that_can_do_nothing_says_so(world, box):
    said = []
    world.session.notice.connect(said.append)
    type_anew(box, ">copy the earlier check")
    assert not world.window.palette_.offered()[0].able
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert "can do nothing here" in said[0].text
    assert world.session.settings.used == ()


def test_up_from_the_first_line_goes_to_the_last_and_escape_leaves(world, box):
    type_anew(box, ">")
    QTest.keyClick(box, Qt.Key.Key_Up)
    assert world.window.palette_.list.currentRow() == len(offered(world)) - 1
    QTest.keyClick(box, Qt.Key.Key_PageUp)
    assert world.window.palette_.list.currentRow() == len(offered(world)) - 1 - MOST_SHOWN
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not world.window.palette_.isVisible()
    assert world.window.claims.isAncestorOf(QApplication.focusWidget())
    assert world.session.current.verdict is not Verdict.VERIFIED


def test_a_line_is_read_with_its_kind_and_key(world, box):
    type_anew(box, ">undo")
    table = QAccessible.queryAccessibleInterface(world.window.palette_.list)
    assert table.child(0).text(QAccessible.Text.Name) == "Undo, command, Ctrl Z"
