"""Words on drawn pages of a saved PDF: selected with the mouse, pinned, marked where they stand, brought on screen again."""

import pytest
from documents import pdf
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from test_source_viewer import ViewerWorld, drawn, shown, standing

from workbench.domain.enums import Stance
from workbench.ui.panels.viewer.page_marks import bars, on_page
from workbench.ui.panels.viewer.page_selection import PageSelection
from workbench.ui.panels.viewer.page_words import PageWords

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
LINES = [f"Point {number}: the committee heard of the weir, and nobody asked about it." for number in range(1, 46)]
TWO = pdf([*LINES, "At the very end it is told that the gate"], ["was opened in 1901 by the council.", "", "Nothing else."])


@pytest.fixture
def world(qtbot, tmp_path):
    made = ViewerWorld(tmp_path / "a.casebook")
    yield made
    made.close()


def seen(world, qtbot, data, page=1):
    """The viewer with a PDF whose page is drawn."""
    source = world.linked("act.pdf", data)
    shown(world, qtbot)
    viewer = world.opened(qtbot, source)
    drawn(qtbot, viewer, page=page)
    return viewer, source


def middle(viewer, words, occurrence=0):
    """The middle of the first line of some words, in the viewport."""
    at = -1
    for _ in range(occurrence + 1):
        at = viewer.saved.words.index(words, at + 1)
    return viewer.body.pages._boxes_of(at, at + len(words))[0].center().toPoint()


def drag(viewer, start, end):
    port = viewer.body.pages.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(port, (start + end) / 2)
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)


def selected(viewer):
    span = viewer.body.selected_words()
    return viewer.saved.words[slice(*span)] if span else None


def test_words_are_selected_on_a_page_pinned_and_clicked_again(world, qtbot):
    viewer, source = seen(world, qtbot, TWO)
    drag(viewer, middle(viewer, "Point 3"), middle(viewer, "heard", occurrence=3))
    assert selected(viewer).startswith("Point 3: the committee")
    assert selected(viewer).endswith("Point 4: the committee heard")
    assert viewer.bar.isVisible()
    QTest.keyClick(viewer.body.pages, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == selected(viewer)
    viewer.bar.buttons[Stance.SUPPORTS].click()
    standing(qtbot, viewer)
    pin = viewer.current_pin
    assert pin.pin.quote.endswith("Point 4: the committee heard")
    assert (pin.pin.page, pin.evidence.stance) == (1, Stance.SUPPORTS)
    assert selected(viewer) is None
    (mark,) = viewer.body.pages._marks()
    assert len(mark.boxes) == 2  # two lines
    clicked = []
    viewer.body.pin_clicked.connect(lambda chosen: clicked.append(chosen.evidence_id))
    QTest.mouseClick(
        viewer.body.pages.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle(viewer, "nobody", 2)
    )
    assert clicked == [pin.evidence.id]
    assert world.evidence(source).evidence.quote == pin.pin.quote


def test_a_pin_over_two_pages_is_marked_on_both_and_brought_on_screen(world, qtbot):
    source = world.linked("act.pdf", TWO)
    words = world.desk.saved_copy(source.id).words
    start = words.index("told that the gate")
    end = words.index("in 1901") + len("in 1901")
    world.desk.pin(world.claim, source.id, start, end, stance=Stance.CONTRADICTS)
    item = world.evidence(source)
    shown(world, qtbot)
    viewer = world.opened(qtbot, source, item.evidence.id)
    standing(qtbot, viewer)
    drawn(qtbot, viewer, page=2)
    pages = viewer.body.pages
    qtbot.waitUntil(lambda: not pages.passage_rect(item.evidence.id).isEmpty(), timeout=20_000)
    assert pages.viewport().rect().contains(pages.passage_rect(item.evidence.id))
    on = {number: pages._words[number].boxes(start, end) for number in (1, 2)}
    assert [len(boxes) for boxes in on.values()] == [1, 1]
    assert on[1][0].top() > 8_000 > 2_000 > on[2][0].top()
    viewer.zoom_by(1)
    viewer.zoom_by(1)
    viewer.body.bring(viewer.current_pin)
    qtbot.waitUntil(lambda: not pages.passage_rect(item.evidence.id).isEmpty(), timeout=20_000)


def test_a_page_without_words_says_so_when_one_drags_over_it(world, qtbot):
    viewer, _ = seen(world, qtbot, pdf(["Some words."], [""]), page=2)
    told = []
    world.session.notice.connect(lambda notice: told.append(notice.text))
    viewer.body.pages.go_page(2)
    page = viewer.body.pages._rect(2)
    start = QPoint(round(page.left()) + 40, max(10, round(page.top()) + 60))
    drag(viewer, start, start + QPoint(60, 80))
    assert selected(viewer) is None
    assert "no words on it to select" in told[-1]


def test_a_pin_whose_words_are_not_on_the_drawn_page_says_so_at_its_top(world, qtbot):
    viewer, source = seen(world, qtbot, TWO)
    world.desk.pin(world.claim, source.id, 0, 8, stance=Stance.CONTEXT)
    world.session.pins_of(source.id, viewer.saved.text, viewer._take_pins)
    qtbot.waitUntil(lambda: len(viewer.pins) == 1)
    pages = viewer.body.pages
    marked = pages.grab().toImage()
    for letters_there, told in (([(20_000, 0, 0, 50, 50)], "on it is not known"), ([], "which is a picture")):
        pages._words[1] = PageWords(letters_there, 1.4)
        (mark,) = pages._marks()
        assert mark.boxes == ()
        assert told in pages._why_unmarked(1)
        assert pages.grab().toImage() != marked
    assert pages.pin_at(mark.sign.center().toPoint()) == mark.view.evidence.id


def test_a_double_click_takes_a_word_and_turning_to_the_words_keeps_it(world, qtbot):
    viewer, _ = seen(world, qtbot, TWO)
    where = middle(viewer, "committee", occurrence=4)
    QTest.mouseDClick(viewer.body.pages.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
    assert selected(viewer) == "committee"
    span = viewer.body.selected_words()
    viewer.turn()
    assert viewer.body.shows_words
    assert viewer.body.selected_words() == span
    viewer.turn()
    QTest.keyClick(viewer.body.pages, Qt.Key.Key_Escape)
    assert selected(viewer) is None
    assert viewer.saved is not None  # Escape closes it only when nothing is selected


def letters(text, left=100, top=100, wide=100, tall=150):
    return [(place, left + wide * place, top, left + wide * (place + 1), top + tall) for place, _ in enumerate(text)]


def test_boxes_join_what_stands_side_by_side_and_no_more():
    line = letters("one two")
    below = [(place + 7, left, top + 200, right, bottom + 200) for place, left, top, right, bottom in letters("three")]
    far = [(place + 12, left + 6_000, top, right + 6_000, bottom) for place, left, top, right, bottom in letters("cell")]
    words = PageWords([*line, *below, *far], 1.4)
    assert len(words.boxes(0, 16)) == 3
    assert words.boxes(0, 7)[0].right() == 800
    assert words.boxes(20, 30) == ()
    assert words.at(QPointF(250, 160)) == 1
    assert words.at(QPointF(250, 290)) is None
    assert words.nearest(QPointF(9_000, 160)) == 15
    assert PageWords([], 1.4).nearest(QPointF(1, 1)) is None
    upright = PageWords([(place, 100, 100 + 60 * place, 200, 160 + 60 * place) for place in range(20)], 1.4)
    assert len(upright.boxes(0, 20)) == 1


def test_a_selection_has_its_edges_at_words_and_can_be_extended():
    chosen = PageSelection("The weir was opened in 1901.")
    chosen.press(5, extend=False)
    assert not chosen.drag(5)
    assert chosen.span is None
    assert chosen.drag(10)
    assert chosen.words == "weir was"
    assert chosen.release()
    chosen.press(15, extend=True)
    assert chosen.words == "weir was opened"
    chosen.release()
    chosen.press(1, extend=True)
    assert chosen.words == "The weir was opened"
    assert chosen.drop()
    assert not chosen.drop()


def test_the_bar_of_the_current_pin_stands_on_no_letter(world, qtbot):
    source = world.linked("act.pdf", TWO)
    words = world.desk.saved_copy(source.id).words
    at = words.index("committee heard")
    world.desk.pin(world.claim, source.id, at, at + len("committee heard"), stance=Stance.SUPPORTS)
    shown(world, qtbot)
    viewer = world.opened(qtbot, source, world.evidence(source).evidence.id)
    standing(qtbot, viewer)
    drawn(qtbot, viewer, page=1)
    pages = viewer.body.pages
    (mark,) = pages._marks()
    (bar,) = bars(mark, 6.0)
    every = on_page(pages._words[1].boxes(0, len(words)), pages._rect(1))
    assert not any(bar.intersects(box) for box in every)
    assert bar.right() < mark.boxes[0].left() - 20  # left of the words before the passage


def test_the_head_says_which_words_of_both_are_pinned(world, qtbot):
    source = world.linked("act.pdf", TWO)
    words = world.desk.saved_copy(source.id).words
    at = words.index("committee heard")
    world.desk.pin(world.claim, source.id, at, at + len("committee heard"), stance=Stance.SUPPORTS)
    shown(world, qtbot)
    viewer = world.opened(qtbot, source)
    assert viewer.head.said.isHidden()
    viewer.step_pin(1)
    claim = world.session.view(world.claim)
    assert viewer.head.source.accessibleName() == "Source: “committee heard”"
    assert viewer.head.said.accessibleName() == f"Article: “{' '.join(claim.claim.quote.split())}”"
    assert viewer.head.said.isVisible()
