"""Grey words in the real window: why they are grey, back by one key, remembered for the outlet, and forgotten again."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shell_world import World

from workbench.domain.enums import Kind
from workbench.ui.dialogs.remembered import Remembered
from workbench.ui.values import Origin

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
BODY = "The bridge of Velmora carried 48,000 cars a day in 2023, the mayor said."
PAGE = f"""The bridge of Velmora was closed on Friday

{BODY}

Read more: The ferry is back

The river rose by 3 metres in one night, and 200 people left their homes.
"""
LINE = "Read more: The ferry is back"


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "a.casebook", articles=())
    (tmp_path / "one.txt").write_text(PAGE, encoding="utf-8")
    article = made.desk.open(str(tmp_path / "one.txt")).article
    made.desk.edit_article(article.id, outlet="Velmora Courier")
    made.show(qtbot)
    yield made
    made.close()


def press(key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def grey(world):
    return [view for view in world.session.views if view.number is None]


def click(world, qtbot, offset):
    text = world.window.article.text
    rect = text.line_rect(offset)
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.left() + 4, rect.center().y()))


def told(world):
    return world.window.toast._text.text()


def test_a_click_on_grey_words_says_by_which_rule_and_b_brings_them_back(world, qtbot):
    line = grey(world)[0]
    bar = world.window.article.hand.grey.bar
    before = [view.id for view in world.session.visible()]
    click(world, qtbot, line.claim.start + 1)
    assert bar.isVisible()
    assert bar.why.text() == world.desk.why(line.id)
    assert len(bar.why.text()) > 20
    press(Qt.Key.Key_B)
    assert not bar.isVisible()
    assert world.session.view(line.id).number is not None
    assert world.session.current.id == line.id
    assert told(world) == "Brought back. Remembered for velmora courier."
    world.window.toast.undo.emit()
    assert [view.id for view in world.session.visible()] == before
    assert world.desk.line_rules() == []
    assert world.session.current.number is not None


def test_w_goes_from_grey_line_to_grey_line_without_a_mouse(world):
    hand = world.window.article.hand
    seen = []
    for _ in range(len(grey(world)) + 1):
        press(Qt.Key.Key_W, Qt.KeyboardModifier.ShiftModifier)
        assert hand.grey.bar.isVisible()
        seen.append(hand.grey.view.id)
    assert seen == [*(view.id for view in grey(world)), grey(world)[0].id]
    assert world.window.article.highlights.pointed is not None
    world.window.article.text.setFocus()
    press(Qt.Key.Key_Escape)
    assert not hand.grey.bar.isVisible()
    assert world.window.article.highlights.pointed is None


def test_another_claim_takes_the_bar_away(world):
    press(Qt.Key.Key_W, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_J)
    assert not world.window.article.hand.grey.bar.isVisible()
    press(Qt.Key.Key_B)
    assert "press Shift W" in told(world)


def test_a_sets_the_current_claim_aside_and_goes_on(world):
    claims = world.session.visible()
    last = claims[-1]
    world.session.select(last.id, Origin.KEYS)
    press(Qt.Key.Key_A)
    assert world.session.view(last.id).claim.kind is Kind.FURNITURE
    assert world.session.current.id == claims[-2].id
    assert "Set aside" in told(world)
    assert "Remembered for velmora courier" in told(world)
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert world.session.view(last.id) == last
    assert world.session.current.id == last.id


def test_a_claim_with_work_on_it_is_not_set_aside(world, qtbot, monkeypatch):
    problems = []
    world.session.trouble.disconnect(world.window._tell)
    world.session.trouble.connect(lambda trouble: problems.append(trouble.text))
    current = world.session.current
    world.session.explain(current.id, "Because.")
    press(Qt.Key.Key_A)
    assert world.session.view(current.id).number == current.number
    assert "carries a verdict, a rationale or a source" in problems[0]


def test_the_next_page_of_the_outlet_is_read_as_was_decided(world, qtbot, tmp_path):
    from workbench.domain.article import Draft

    line = next(view for view in grey(world) if view.claim.quote.startswith("Read more"))
    world.session.bring_back(line.id)
    data = PAGE.replace("3 metres", "4 metres").encode()
    draft = Draft(data.decode(), data, "text/plain", "utf-8", "two.txt", outlet="Velmora Courier")
    with qtbot.waitSignal(world.session.article_shown, timeout=20000):
        world.session._open("two.txt", lambda _job: draft)
    kept = [view.claim.quote for view in world.session.visible()]
    assert any(LINE.startswith(quote) or quote in LINE for quote in kept)
    assert world.session.article.location == "two.txt"


def test_remembered_lines_are_listed_by_outlet_and_forgotten(world, qtbot):
    world.session.set_aside()
    world.session.bring_back(grey(world)[-1].id)
    rules = world.desk.line_rules()
    assert len(rules) == 2
    dialog = Remembered(world.window, world.session)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.list.count() == 3
    assert dialog.list.item(0).text() == "velmora courier"
    chosen = dialog.chosen()
    assert chosen in rules
    assert chosen.line in dialog.list.currentItem().text()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: world.desk.line_rules() == [one for one in rules if one.id != chosen.id])
    assert dialog.list.count() == 2
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(dialog.empty.isVisible)
    assert not dialog.forget.isEnabled()
    world.session.undo()
    assert len(world.desk.line_rules()) == 1


def test_a_long_article_is_read_again_by_a_job_and_no_key_waits(world, qtbot, monkeypatch):
    from workbench.ui import session as module

    monkeypatch.setattr(module, "AT_ONCE", 10)
    line = grey(world)[0]
    world.session.bring_back(line.id)
    assert world.session.view(line.id).number is None  # not yet: the key has returned before the work is done
    qtbot.waitUntil(lambda: world.session.view(line.id).number is not None, timeout=10000)
    assert world.session.current.id == line.id
    assert "Remembered" in told(world)
    assert replace(line.claim, kind=Kind.STATEMENT).quote == world.session.view(line.id).claim.quote


def test_the_menu_over_the_words_offers_what_fits_them(world, qtbot):
    hand, wanted = world.window.article.hand, []
    hand.menu_wanted.disconnect(world.window._pop_menu)
    hand.menu_wanted.connect(lambda menu: wanted.append({name for group in menu.groups for name in group}))
    text = world.window.article.text
    for view in (grey(world)[0], world.session.visible()[1]):
        at = text.line_rect(view.claim.start + 1)
        text.menu_asked.emit(_asked(text, QPoint(at.left() + 4, at.center().y())))
    assert {"why-grey", "bring-back"} <= wanted[0]
    assert "set-aside" not in wanted[0]
    assert {"edit-boundaries", "split-claim", "set-aside", "not-checkable", "restate"} <= wanted[1]
    assert world.session.current.id == world.session.visible()[1].id
    text.choose(*(world.session.visible()[0].claim.start, world.session.visible()[0].claim.end))
    text.menu_asked.emit(_asked(text, QPoint(5, 5)))
    assert {"add-claim", "mark-verified", "copy-words"} <= wanted[2]


def _asked(text, point):
    from workbench.ui.panels.article.values import MenuAsked

    return MenuAsked(text.viewport().mapToGlobal(point), text.offset_at(point))
