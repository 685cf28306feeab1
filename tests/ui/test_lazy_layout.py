"""Lines for paragraphs as they are met: the same place everywhere, and what is on screen stays there."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor

from workbench.ui.marks import TextMap
from workbench.ui.panels.article.document import Sheet, Styler
from workbench.ui.panels.article.heights import CHUNK, Heights
from workbench.ui.panels.article.spans import Spans
from workbench.ui.panels.article.text_view import ArticleText
from workbench.ui.theme import Theme

LONG = "\n\n".join(f"La mesure numéro {n} a coûté {n} millions d’euros en 2021, dit la mairie. " * (n % 7 + 1) for n in range(400))
MIXED = f"Un\n\n   \nدعا المتحدث باسم البلدية السكان إلى الهدوء بعد ثلاثة أيام من الانتظار.\n{'mot ' * 600}\n\n\nfin\n"


@pytest.fixture
def show(qtbot):
    """Shows a text, none of it measured but what is on screen."""

    def showing(text, zoom=100):
        view = ArticleText()
        qtbot.addWidget(view)
        view.resize(600, 400)
        styler = Styler(TextMap(text), Spans(), Sheet(Theme(), zoom))
        view.show_document(styler.build(view), styler.text_map, styler.sheet.column, zoom)
        view.show()
        view._rest.stop()
        return view

    return showing


def shape(view):
    """Where every paragraph begins, and the words of its lines."""
    layout, found, block = view.document().documentLayout(), [], view.document().begin()
    while block.isValid():
        top = layout.blockBoundingRect(block).top()
        lines = block.layout()
        words = [lines.lineAt(number).textLength() for number in range(lines.lineCount())]
        found.append((top, lines.position().y(), words))
        block = block.next()
    return found


def test_heights_are_found_by_number_and_by_place():
    heights = Heights([3] * (2 * CHUNK + 5))
    heights.put(CHUNK, 50)
    heights.put(1, 0)
    assert heights.total() == 3 * (2 * CHUNK + 3) + 50
    assert [heights.top(number) for number in (0, 1, 2, CHUNK, CHUNK + 1)] == [0, 3, 3, 3 * CHUNK - 3, 3 * CHUNK + 47]
    assert [heights.at(place) for place in (-5, 0, 2.9, 3, 6)] == [0, 0, 0, 2, 3]
    assert heights.at(3 * CHUNK + 46) == CHUNK
    assert heights.at(10**9) == len(heights) - 1
    assert heights.unknown() == 0
    assert heights.unknown(1) == 2
    heights.forget(0, CHUNK)
    assert not heights.knows(CHUNK)
    assert heights[CHUNK] == 50, "the old height is the best guess"


@pytest.mark.parametrize("text", [LONG, MIXED, "", "\n\n\n", "un"])
def test_in_whatever_order_paragraphs_are_met_they_end_up_in_one_place(show, text):
    slowly, at_once = show(text), show(text)
    bar = slowly.verticalScrollBar()
    for share in (9, 3, 5, 1, 0):
        bar.setValue(bar.maximum() * share // 9)
        slowly.grab()
    slowly.lay_out_rest()
    at_once.lay_out_rest()
    assert slowly.laid_out()
    assert shape(slowly) == shape(at_once)
    tops = [top for top, _place, _lines in shape(at_once)]
    assert all(lower > upper for upper, lower in pairwise(tops))
    assert [place for _top, place, _lines in shape(at_once)] == tops
    assert bar.maximum() == max(0, round(slowly.document().size().height()) - slowly.viewport().height())


def test_what_is_on_screen_stays_while_the_rest_is_laid_out(show):
    view = show(LONG)
    place = LONG.index("numéro 250 ")
    view.scroll_to(place, 90)
    before = view.viewport().grab().toImage()
    assert view.line_rect(place).top() == 90
    assert not view.laid_out()
    view.lay_out_rest()
    assert view.line_rect(place).top() == 90
    assert view.viewport().grab().toImage() == before


def test_what_is_asked_of_other_places_moves_nothing_on_screen(show):
    view = show(LONG)
    place = LONG.index("numéro 250 ")
    view.scroll_to(place, 90)
    for other in (0, len(LONG) // 3, len(LONG)):
        view.line_rect(other)
        assert view.line_rect(place).top() == 90


@pytest.mark.parametrize("width", [380, 520, 800])
def test_another_width_keeps_the_line_at_the_top(show, width):
    view = show(LONG)
    view.scroll_to(LONG.index("numéro 300 "))
    view.resize(width, 400)
    assert view.top_offset() == LONG.index("La mesure numéro 300 ")
    view.lay_out_rest()
    assert view.top_offset() == LONG.index("La mesure numéro 300 ")
    other = show(LONG)
    other.resize(width, 400)
    other.lay_out_rest()
    assert shape(view) == shape(other)


def test_the_keys_reach_the_end_of_a_text_that_is_not_laid_out(show, qtbot):
    view = show(LONG)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_End)
    view.lay_out_rest()
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.visible_span()[1] == len(LONG)
    assert view.line_rect(len(LONG)).bottom() <= view.viewport().height()


def test_a_cursor_goes_down_line_by_line_into_paragraphs_without_lines(show):
    view = show(LONG)
    cursor = view.cursor_at(0, 0)
    places = [0]
    while cursor.movePosition(QTextCursor.MoveOperation.Down):
        places.append(cursor.position())
    assert all(later > earlier for earlier, later in pairwise(places))
    view.lay_out_rest()
    assert len(places) == sum(max(1, len(lines)) for _top, _place, lines in shape(view))


def test_right_to_left_paragraphs_begin_at_the_right(show):
    view = show(MIXED)
    arabic = MIXED.index("دعا")
    view.scroll_to(0)
    latin = view.line_rect(MIXED.index("Un"))
    assert view.line_rect(arabic).left() > view.viewport().width() - 10
    assert view.line_rect(arabic).right() < view.viewport().width()  # the cursor before the first letter is seen
    assert latin.left() < 10


@pytest.mark.parametrize("text", [LONG, MIXED])
def test_a_point_leads_to_the_letter_under_it(show, text):
    view = show(text)
    for place in range(0, len(text), max(1, len(text) // 60)):
        if text[place].isspace():
            continue
        view.scroll_to(place, 50)
        spot, way = (
            view.line_rect(place),
            3 if view.document().findBlock(place).textDirection() is Qt.LayoutDirection.LeftToRight else -3,
        )
        inside = QPoint(spot.left() + way, spot.center().y())
        assert view.offset_at(inside) == place
    assert view.document().documentLayout().hitTest(QPointF(-400, 1), Qt.HitTestAccuracy.ExactHit) == -1
    assert view.document().documentLayout().hitTest(QPointF(1e6, 1e6), Qt.HitTestAccuracy.FuzzyHit) == len(text)


def test_between_two_lines_of_a_paragraph_one_points_at_its_words(show):
    text = "Le port a reçu douze navires. " * 20
    view = show(text)
    first, last = view.line_rect(0), view.line_rect(len(text) - 2)
    assert last.top() > first.top() + 4 * first.height()
    beside = [y for y in range(first.top() + 1, last.bottom()) if view.offset_at(QPoint(first.left() + 40, y)) is None]
    assert beside == []


@pytest.mark.parametrize("zoom", [80, 100, 140])
@pytest.mark.parametrize("text", [LONG, MIXED, "", "\n\n\n", "un"])
def test_middles_of_lines_are_those_of_their_rectangles(show, text, zoom):
    asked, seen = show(text, zoom), show(text, zoom)
    for share in (0, 2, 1):
        height = asked.verticalScrollBar().maximum() * share // 3
        for view in (asked, seen):
            view.verticalScrollBar().setValue(height)
        offsets = [len(text) * part // 40 for part in range(41)]
        assert asked.line_middles(offsets) == [seen.line_rect(offset).center().y() for offset in offsets]
        assert asked.verticalScrollBar().value() == seen.verticalScrollBar().value()
