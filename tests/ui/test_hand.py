"""The analyst's hand on claims in the real window: edges by keys and mouse, not checkable, restated, speaker, coverage."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shell_world import World

from workbench.domain.enums import NotCheckable, Verdict
from workbench.ui.dialogs import edit_claim as dialog
from workbench.ui.values import Filter, Origin, Show

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "a.casebook")
    made.show(qtbot)
    made.session.select(made.session.visible()[2].id, Origin.KEYS)
    yield made
    made.close()


def press(key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def quote(world):
    return world.session.current.claim.quote


def test_e_then_arrows_move_the_end_by_word_and_enter_keeps_it(world):
    before, words = world.session.current, quote(world).split(" ")
    hand = world.window.article.hand
    press(Qt.Key.Key_E)
    assert hand.edges.active
    assert hand.edges.bar.isVisible()
    assert hand.overlay.edges == (before.claim.start, before.claim.end)
    for _ in range(3):
        press(Qt.Key.Key_Left)
    assert world.session.view(before.id) == before  # nothing is kept yet
    press(Qt.Key.Key_Return)
    assert not hand.edges.active
    assert not hand.edges.bar.isVisible()
    kept = quote(world)
    assert before.claim.quote.startswith(kept)
    assert kept.split(" ")[:-1] == words[: len(kept.split(" ")) - 1]
    assert 0 < len(words) - len(kept.split(" ")) <= 3
    assert QApplication.focusWidget() is world.window.claims.table
    press(Qt.Key.Key_Z, CTRL)
    assert world.session.view(before.id) == before


def test_tab_takes_the_start_and_ctrl_moves_by_character(world):
    before = world.session.current
    press(Qt.Key.Key_E)
    press(Qt.Key.Key_Tab)
    assert world.window.article.hand.overlay.moving_end is False
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right, CTRL)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Left, CTRL)
    press(Qt.Key.Key_Enter)
    after = world.session.view(before.id).claim
    first_gap = before.claim.quote.index(" ")
    assert before.claim.start + 1 < after.start <= before.claim.start + first_gap + 2
    assert after.end == before.claim.end - 1


def test_esc_leaves_the_claim_as_it_was(world):
    before, head = world.session.current, world.desk.store.journal.head()
    press(Qt.Key.Key_E)
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Escape)
    assert world.desk.store.journal.head() == head
    assert world.session.view(before.id) == before
    assert world.window.article.hand.overlay.edges is None


def test_a_verdict_while_edges_are_moved_keeps_them_first(world):
    before = world.session.current
    press(Qt.Key.Key_E)
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_V)
    after = world.session.view(before.id)
    assert after.verdict is Verdict.VERIFIED
    assert after.claim.end < before.claim.end
    assert not world.window.article.hand.edges.active


def test_the_edges_never_cross_nor_leave_the_text(world):
    before = world.session.current
    press(Qt.Key.Key_E)
    for _ in range(len(quote(world))):
        press(Qt.Key.Key_Left, CTRL)
    start, end = world.window.article.hand.overlay.edges
    assert start == before.claim.start
    assert end > start
    world.window.article.hand.edges.cancel()
    first = world.session.visible()[0]
    world.session.select(first.id, Origin.KEYS)
    press(Qt.Key.Key_E)
    press(Qt.Key.Key_Tab)
    for _ in range(4):
        press(Qt.Key.Key_Left)
    assert world.window.article.hand.overlay.edges[0] >= 0


def test_an_edge_is_dragged_from_word_to_word(world, qtbot):
    text, hand, before = world.window.article.text, world.window.article.hand, world.session.current
    press(Qt.Key.Key_E)
    words = before.claim.quote.split(" ")
    target = before.claim.start + len(" ".join(words[:3]))
    here, there = text.line_rect(before.claim.end), text.line_rect(target)
    _mouse(text, QMouseEvent.Type.MouseButtonPress, here.center())
    _mouse(text, QMouseEvent.Type.MouseMove, QPoint(there.left() + 2, there.center().y()))
    _mouse(text, QMouseEvent.Type.MouseButtonRelease, QPoint(there.left() + 2, there.center().y()))
    assert hand.overlay.edges == (before.claim.start, target)
    press(Qt.Key.Key_Return)
    assert quote(world) == " ".join(words[:3])


def _mouse(text, kind, point):
    held = Qt.MouseButton.NoButton if kind is QMouseEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    button = Qt.MouseButton.NoButton if kind is QMouseEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    place = QPointF(point)
    event = QMouseEvent(kind, place, QPointF(text.viewport().mapToGlobal(point)), button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(text.viewport(), event)


def test_not_checkable_by_key_with_a_reason_goes_on_like_a_verdict(world, qtbot):
    before = world.session.current
    press(Qt.Key.Key_Q, SHIFT)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    names = [action.text() for action in menu.actions()]
    assert names[1:] == ["&1  Opinion", "&2  Prediction", "&3  Question", "&4  Too vague", "&5  Private matter"]
    QTest.keyClick(menu, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: world.session.view(before.id).not_checkable is NotCheckable.PREDICTION)
    assert world.session.current.id != before.id
    header = world.window.claims.header
    assert header.tally.reviewed == 1
    assert header.chips[Show.NOT_CHECKABLE].isVisible()
    assert header.chips[Show.NOT_CHECKABLE].text() == "Not checkable 1"
    assert header.reviewed.toolTip() == f"0 checked, 1 not checkable, {header.tally.to_review} untouched"


def test_the_bar_shows_all_four_findings_and_what_is_untouched(world):
    header = world.window.claims.header
    world.session.set_not_checkable(NotCheckable.OPINION)
    world.session.mark(Verdict.VERIFIED)
    colors = [color for color, _left, _length in header.bar.pieces(300)]
    assert colors == ["verified", "muted", "border"]
    assert sum(length for *_rest, length in header.bar.pieces(300)) + 2 * 2 == pytest.approx(300)
    world.session.set_filter(Filter(Show.NOT_CHECKABLE))
    listed = [view for view in world.session.visible() if view.not_checkable]
    assert len(listed) == 1
    assert world.session.current.id in {view.id for view in world.session.visible()}


def test_shift_n_restates_beside_the_quote_which_stays(world, qtbot):
    before = world.session.current
    restated = world.window.claims.card.restated
    assert not restated.isVisible()
    press(Qt.Key.Key_N, SHIFT)
    assert QApplication.focusWidget() is restated.field
    QTest.keyClicks(restated.field, "Vdq means a bridge.")
    press(Qt.Key.Key_Escape)
    after = world.session.view(before.id)
    assert after.claim.restated == "Vdq means a bridge."
    assert after.claim.quote == before.claim.quote
    assert after.verdict is None
    assert restated.shown.isVisible()
    assert not restated.field.isVisible()
    assert "Vdq means a bridge." in restated.shown.text()
    world.session.undo()
    assert world.session.view(before.id).claim.restated is None
    assert not restated.isVisible()


def test_a_speaker_is_corrected_everywhere_in_one_step(world, monkeypatch):
    session = world.session
    named = next(view for view in session.visible() if view.claim.speaker)
    same = [view.id for view in session.views if view.claim.speaker == named.claim.speaker]
    session.select(named.id, Origin.KEYS)
    asked = []

    def answer(_parent, view, _speakers, first, **told):
        asked.append(first)
        asked.append(told["elsewhere"])
        return dialog.ClaimEdit("Ana Kovač", view.claim.kind, view.claim.restated, everywhere=True)

    monkeypatch.setattr(dialog, "edit_claim", answer)
    press(Qt.Key.Key_P)
    assert asked == ["speaker", len(same) > 1]
    assert {session.view(one).claim.speaker for one in same} == {"Ana Kovač"}
    session.undo()
    assert {session.view(one).claim.speaker for one in same} == {named.claim.speaker}


def test_single_keys_do_nothing_to_claims_while_words_are_typed(world):
    head = world.desk.store.journal.head()
    world.window.claims.focus_link()
    field = QApplication.focusWidget()
    QTest.keyClicks(field, "abefimpw")
    assert field.text() == "abefimpw"
    assert world.desk.store.journal.head() == head
    assert not world.window.article.hand.edges.active


def test_the_bars_fit_into_the_narrowest_panel(world):
    window, hand = world.window, world.window.article.hand
    window.resize(860, 560)
    window.splitter.setSizes([340, 520])
    press(Qt.Key.Key_E)
    room = window.article.text.width()
    assert hand.edges.bar.isVisible()
    assert hand.edges.bar.geometry().right() <= room
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_W, SHIFT)
    assert hand.grey.bar.isVisible()
    assert hand.grey.bar.geometry().right() <= room


def test_e_again_keeps_the_edges(world):
    before = world.session.current
    press(Qt.Key.Key_E)
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_E)
    assert world.session.view(before.id).claim.end < before.claim.end
    assert not world.window.article.hand.edges.active


def test_edges_go_from_word_to_word_and_stay_in_the_paragraph(world, tmp_path):
    told = (
        "Ana Kovač asked: “Why did the bridge close?” Nobody in Lormeau answered her, people say.\n\nThe port reopened in 2021.\n"
    )
    (tmp_path / "b.txt").write_text(told, encoding="utf-8")
    world.session.show_article(world.desk.open(str(tmp_path / "b.txt")).article.id)
    first = next(view for view in world.session.visible() if "Nobody" not in view.claim.quote and "bridge" in view.claim.quote)
    world.session.select(first.id, Origin.KEYS)
    world.window.claims.table.setFocus()
    edges = world.window.article.hand.overlay
    press(Qt.Key.Key_E)
    seen = []
    for _ in range(12):
        press(Qt.Key.Key_Right)
        seen.append(told[slice(*edges.edges)])
    assert seen[0].endswith("close?” Nobody")
    assert [one.rsplit(" ", 1)[1] for one in seen[:7]] == ["Nobody", "in", "Lormeau", "answered", "her", "people", "say."]
    assert seen[-1].endswith("people say.")
    for _ in range(3):
        press(Qt.Key.Key_Right, CTRL)
    assert told[slice(*edges.edges)].endswith("people say.")
    for _ in range(7):
        press(Qt.Key.Key_Left)
    assert told[slice(*edges.edges)].endswith("close?”")
    press(Qt.Key.Key_Tab)
    for _ in range(9):
        press(Qt.Key.Key_Right)
    assert told[slice(*edges.edges)] == "close?”"
    for _ in range(4):
        press(Qt.Key.Key_Left)
    assert told[slice(*edges.edges)] == "“Why did the bridge close?”"


def test_where_one_reads_from_the_right_the_left_arrow_leads_on(world, tmp_path):
    told = "דוברת העירייה אמרה ביום שני כי 12 אוניות הגיעו לנמל בשנת 2025. ההכנסות עלו לאחר מכן בעיר.\n"
    (tmp_path / "c.txt").write_text(told, encoding="utf-8")
    world.session.show_article(world.desk.open(str(tmp_path / "c.txt")).article.id)
    first = world.session.visible()[0]
    world.session.select(first.id, Origin.KEYS)
    world.window.claims.table.setFocus()
    edges = world.window.article.hand.overlay
    press(Qt.Key.Key_E)
    press(Qt.Key.Key_Right)
    assert edges.edges[1] < first.claim.end
    press(Qt.Key.Key_Left)
    assert edges.edges == (first.claim.start, first.claim.end)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Left, CTRL)
    assert told[edges.edges[0] :].startswith("עירייה")
    press(Qt.Key.Key_Escape)
