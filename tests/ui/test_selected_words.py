"""Keys on selected words: a verdict makes a claim of them, E moves the current claim's boundaries, Shift M cuts it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workbench.domain.enums import Kind, Verdict
from workbench.ui.dialogs import edit_claim as dialog
from workbench.ui.dialogs.edit_claim import ClaimEdit, ClaimForm
from workbench.ui.values import Origin

SHIFT = Qt.KeyboardModifier.ShiftModifier
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def press(key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def inside(view) -> tuple[int, int]:
    """The second to the last word but one of a claim."""
    words = view.claim.quote.split(" ")
    start = view.claim.start + len(words[0]) + 1
    return start, start + len(" ".join(words[1:-2]))


def choose(world, qtbot, span, *, bar=True):
    text = world.window.article.text
    text.setFocus()
    text.bring(*span)
    text.setTextCursor(text.cursor_at(*span))
    if bar:
        qtbot.waitUntil(world.window.article.bar.isVisible)


def untouched(world, view):
    return world.session.view(view.id) == view


@pytest.mark.parametrize(
    ("key", "verdict"),
    [(Qt.Key.Key_V, Verdict.VERIFIED), (Qt.Key.Key_2, Verdict.DISPUTED), (Qt.Key.Key_Q, Verdict.UNVERIFIED)],
)
def test_a_verdict_key_marks_the_selected_words_not_the_current_claim(world, qtbot, key, verdict):
    current = world.session.current
    span = inside(world.session.visible()[3])
    choose(world, qtbot, span)
    press(key)
    made = world.session.current
    assert (made.claim.start, made.claim.end, made.verdict) == (*span, verdict)
    assert untouched(world, current)
    assert not world.window.article.bar.isVisible()
    press(key)
    assert world.session.view(made.id).verdict is None, "nothing is selected any more: the key means the current claim again"


def test_with_the_focus_in_the_claims_the_current_claim_is_meant(world, qtbot):
    window, session = world.window, world.session
    current, count = session.current, len(session.visible())
    choose(world, qtbot, inside(session.visible()[2]))
    window.claims.focus_list()
    assert not window.article.bar.isVisible()
    press(Qt.Key.Key_V)
    assert session.view(current.id).verdict is Verdict.VERIFIED
    assert len(session.visible()) == count
    window.article.setFocus(Qt.FocusReason.ShortcutFocusReason)
    session.select(session.visible()[5].id, Origin.KEYS)
    assert not window.article.bar.isVisible(), "another claim was chosen since"


def test_the_bar_comes_back_with_the_focus(world, qtbot):
    choose(world, qtbot, inside(world.session.visible()[2]))
    world.window.claims.focus_list()
    world.window.article.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert world.window.article.bar.isVisible()


def test_words_chosen_by_finding_are_not_meant(world, qtbot):
    window, session = world.window, world.session
    current, count = session.current, len(session.visible())
    window.article.open_find()
    QTest.keyClicks(window.article.find_bar.field, "missiles")
    press(Qt.Key.Key_Escape)
    assert window.article.selection()
    QTest.qWait(250)
    assert not window.article.bar.isVisible()
    press(Qt.Key.Key_V)
    assert session.view(current.id).verdict is Verdict.VERIFIED
    assert len(session.visible()) == count


def test_the_bar_leaves_with_its_words_and_returns_with_them(world, qtbot):
    window, session = world.window, world.session
    window.article.set_zoom(200)
    current, count = session.current, len(session.visible())
    choose(world, qtbot, inside(session.visible()[2]))
    bar = window.article.text.verticalScrollBar()
    there = bar.value()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: not window.article.bar.isVisible())
    bar.setValue(there)
    qtbot.waitUntil(window.article.bar.isVisible)
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: not window.article.bar.isVisible())
    press(Qt.Key.Key_D)
    assert session.view(current.id).verdict is Verdict.DISPUTED
    assert len(session.visible()) == count


def test_e_gives_the_current_claim_the_selected_words(world, qtbot):
    session = world.session
    current = session.visible()[2]
    session.select(current.id, Origin.KEYS)
    span = inside(current)
    choose(world, qtbot, span)
    press(Qt.Key.Key_E)
    moved = session.view(current.id).claim
    assert (moved.start, moved.end) == span
    assert world.window.article.selection() is None
    session.undo()
    assert session.view(current.id).claim == current.claim


def test_e_with_words_of_another_claim_says_so(world, qtbot):
    session = world.session
    before = session.views
    choose(world, qtbot, inside(session.visible()[4]))
    press(Qt.Key.Key_E)
    assert session.views == before
    assert "no part of claim 1" in world.window.toast._text.text()


def test_shift_e_asks_for_speaker_kind_and_wording(world, monkeypatch):
    session = world.session
    asked = []

    def answer(_parent, view, speakers, first, **_told):
        asked.append((view.id, speakers, first))
        return ClaimEdit("Ana Kovač", Kind.QUOTE, "In other words.", everywhere=True)

    monkeypatch.setattr(dialog, "edit_claim", answer)
    current = session.visible()[2]
    session.select(current.id, Origin.KEYS)
    press(Qt.Key.Key_E, SHIFT)
    edited = session.view(current.id).claim
    assert asked[0][0] == current.id
    assert asked[0][1] == sorted(set(asked[0][1]))
    assert asked[0][2] == "restated"
    assert (edited.speaker, edited.kind, edited.restated) == ("Ana Kovač", Kind.QUOTE, "In other words.")
    monkeypatch.setattr(dialog, "edit_claim", lambda *_args, **_told: None)
    head = world.desk.store.journal.head()
    press(Qt.Key.Key_E, SHIFT)
    assert world.desk.store.journal.head() == head


def test_a_claim_made_furniture_makes_way_for_the_next(world, monkeypatch):
    session = world.session
    first, second = session.visible()[:2]
    monkeypatch.setattr(dialog, "edit_claim", lambda *_args, **_told: ClaimEdit(first.claim.speaker, Kind.FURNITURE, None))
    press(Qt.Key.Key_E, SHIFT)
    assert session.view(first.id).number is None
    assert session.current.id == second.id


def test_the_form_gives_back_what_it_was_given_and_what_was_typed(world, qtbot):
    view = next(one for one in world.session.views if one.claim.speaker)
    form = ClaimForm(world.window, view, ["Ana", "Zoé"])
    qtbot.addWidget(form)
    assert form.edited() == ClaimEdit(view.claim.speaker, view.claim.kind, view.claim.restated)
    form.speaker.setText("  ")
    form.restated.setPlainText(" <b>So it is.</b> ")
    form.kind.setCurrentIndex(list(Kind).index(Kind.HEADLINE))
    form.everywhere.setChecked(True)
    assert form.edited() == ClaimEdit(None, Kind.HEADLINE, "<b>So it is.</b>", everywhere=True)
    silent = next(one for one in world.session.views if not one.claim.speaker)
    other = ClaimForm(world.window, silent)
    qtbot.addWidget(other)
    assert not other.everywhere.isEnabled()


@pytest.mark.parametrize("others", [0, 1])
def test_a_name_that_stands_elsewhere_is_changed_everywhere_unless_one_says_no(world, monkeypatch, others):
    session = world.session
    chosen = session.visible()[: 1 + others]
    for view in chosen:
        session.edit_claim(view.id, speaker="Zoé Lunel")
    session.select(chosen[0].id, Origin.KEYS)
    ticked = []
    monkeypatch.setattr(dialog.ClaimForm, "exec", lambda form: ticked.append(form.everywhere.isChecked()) or 0)
    press(Qt.Key.Key_P)
    assert ticked == [bool(others)]


def test_shift_m_cuts_where_the_selection_begins_or_the_click_was(world, qtbot):
    session, text = world.session, world.window.article.text
    count = len(session.visible())
    current = session.visible()[2]
    session.select(current.id, Origin.KEYS)
    span = inside(current)
    choose(world, qtbot, span)
    press(Qt.Key.Key_M, SHIFT)
    assert len(session.visible()) == count + 1
    assert session.view(current.id).claim.end <= span[0] == session.visible()[3].claim.start
    session.undo()
    rect = text.line_rect(span[0] + 1)
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.left(), rect.center().y()))
    assert session.current.id == current.id
    press(Qt.Key.Key_M, SHIFT)
    assert session.visible()[3].claim.start == span[0]


def test_shift_m_outside_the_claim_says_where_to_click(world):
    count = len(world.session.visible())
    world.session.select(world.session.visible()[6].id, Origin.KEYS)
    press(Qt.Key.Key_M, SHIFT)
    assert len(world.session.visible()) == count
    assert "Click in claim 7" in world.window.toast._text.text()


def test_m_joins_with_the_next_and_undo_parts_them(world):
    session = world.session
    pairs = zip(session.visible(), session.visible()[1:], strict=False)
    first, second = next(
        (one, two)
        for one, two in pairs
        if not session.article.text[one.claim.end : two.claim.start].strip() and not (one.verdict or two.verdict)
    )
    session.select(first.id, Origin.KEYS)
    press(Qt.Key.Key_M)
    assert session.view(second.id) is None
    assert session.view(first.id).claim.end == second.claim.end
    session.undo()
    assert session.view(second.id) == second
