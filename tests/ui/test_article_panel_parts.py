"""The parts of the article panel by themselves: finding, spans, what is on screen, the strip, and a text of a megabyte."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QTextEdit

from workbench.domain.claim import Claim, ClaimView, VerdictState
from workbench.domain.enums import Kind, Verdict
from workbench.ui.finder import Finder
from workbench.ui.marks import TextMap
from workbench.ui.panels.article.document import Sheet, Styler
from workbench.ui.panels.article.gutter import Gutter, _Entry
from workbench.ui.panels.article.spans import Spans
from workbench.ui.panels.article.strip import OverviewStrip, _spread
from workbench.ui.panels.article.text_view import ArticleText, zoom_step
from workbench.ui.theme import Theme


def view(start: int, end: int, number: int | None = 1, verdict: Verdict | None = None, kind: Kind = Kind.STATEMENT) -> ClaimView:
    name = f"{start}-{end}"
    claim = Claim(name, "article", start, end, "", "", "", kind, "paragraph")
    return ClaimView(claim, number, VerdictState(name, name, "me", "", verdict) if verdict else None)


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("L’été À Évry", "ete a", ["été À"]),
        ("e\u0301te\u0301, été", "été", ["e\u0301te\u0301", "été"]),
        ("deux\r\nlignes", "deux lignes", ["deux\r\nlignes"]),
        ("12\u202f000 hommes", "12 000", ["12\u202f000"]),
        ("don’t “quote”", "DON'T \"quote", ["don’t “quote"]),
        ("a😀b😀b", "😀B", ["😀b", "😀b"]),
        ("Straße", "straße", ["Straße"]),
        ("so\u00adlution", "solution", ["so\u00adlution"]),
        ("a.b axb", "a.b", ["a.b"]),
        ("un deux", "   ", []),
    ],
)
def test_words_are_found_whatever_their_dress(text, words, found):
    assert [text[start:end] for start, end in Finder(text).find(words)] == found


@given(st.text(max_size=80), st.data())
def test_what_stands_in_a_text_is_found_there(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 12)))
    sought = text[start:end]
    matches = Finder(text).find(sought)
    assert bool(matches) == bool(Finder(sought).find(sought))
    for first, last in matches:
        assert Finder(text[first:last]).find(sought), "what was found is what was sought"


spans = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=30, unique=True)


@given(spans, st.integers(0, 80), st.integers(1, 20))
def test_overlapping_claims_are_those_that_share_words(pairs, start, length):
    made = Spans([view(first, first + size) for first, size in pairs])
    found = {one.id for one in made.overlapping(start, start + length)}
    assert found == {f"{a}-{a + n}" for a, n in pairs if a < start + length and a + n > start}


@given(spans, st.integers(0, 80))
def test_of_nested_claims_the_shortest_is_meant(pairs, offset):
    found = Spans([view(first, first + size) for first, size in pairs]).at(offset)
    here = [n for a, n in pairs if a <= offset < a + n]
    assert (found is None) == (not here)
    if found:
        assert found.claim.end - found.claim.start == min(here)


@pytest.mark.parametrize("text", ["\n".join("mot " * 30 for _ in range(40)), "mot " * 3000, "un\n\n\ndeux\n\n", ""])
def test_what_is_on_screen_is_told_by_the_lines(qtbot, text):
    edit = QTextEdit()
    qtbot.addWidget(edit)
    edit.resize(300, 200)
    document = Styler(TextMap(text), Spans(), Sheet(Theme(), 100)).build(edit)
    edit.setDocument(document)
    edit.show()
    bar = edit.verticalScrollBar()
    for scrolled in (0, bar.maximum() // 2, bar.maximum()):
        bar.setValue(scrolled)
        first, last = document.documentLayout().span_between(scrolled + 6, scrolled + edit.viewport().height() - 8)
        assert 0 <= first <= last <= len(text)
        top = edit.cursorForPosition(QPoint(2, 6)).position()
        bottom = edit.cursorForPosition(QPoint(edit.viewport().width(), edit.viewport().height() - 8)).position()
        assert first <= top + 1
        assert last >= bottom - 1
        assert last - first <= bottom - top + 120


def test_the_strip_leads_to_claims_and_places(qtbot):
    theme = Theme()
    strip = OverviewStrip(theme)
    qtbot.addWidget(strip)
    strip.resize(18, 400)
    made = Spans([view(0, 10), view(500, 510, 2, Verdict.DISPUTED), view(990, 995, None, kind=Kind.FURNITURE)])
    strip.show_claims(made, 1000)
    with qtbot.waitSignal(strip.clicked) as clicked:
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(9, 200))
    assert clicked.args[0].claim_id == "500-510"
    with qtbot.waitSignal(strip.jumped) as jumped:
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(9, 300))
    assert abs(jumped.args[0].offset - 755) < 20
    before = strip.grab().toImage()
    assert before.pixelColor(9, 196) == theme.ink(Verdict.DISPUTED)
    new = view(500, 510, 2, Verdict.VERIFIED)
    strip.exchange(made.replace(new), new)
    assert strip.grab().toImage().pixelColor(9, 196) == theme.ink(Verdict.VERIFIED)
    assert strip.grab().toImage().pixelColor(9, 392) == theme.color("surface"), "furniture has no shape"


@given(st.lists(st.floats(8, 300), max_size=25))
def test_shapes_are_moved_apart_but_stay_in_order_and_inside(wanted):
    places = _spread(sorted(wanted), 11, 300)
    assert all(later - earlier > 10.99 for earlier, later in pairwise(places))
    assert all(place <= 300 for place in places)
    if all(later - earlier >= 11 for earlier, later in pairwise(sorted(wanted))):
        assert places == sorted(wanted)


def test_thousands_of_claims_share_the_strip(qtbot):
    theme = Theme()
    strip = OverviewStrip(theme)
    qtbot.addWidget(strip)
    strip.resize(18, 300)
    made = Spans([view(at * 10, at * 10 + 5, at) for at in range(3000)])
    strip.show_claims(made, 30_000)
    disputed = view(15_000, 15_005, 1500, Verdict.DISPUTED)
    strip.exchange(made.replace(disputed), disputed)
    image = strip.grab().toImage()
    assert any(image.pixelColor(9, y) == theme.ink(Verdict.DISPUTED) for y in range(140, 160)), (
        "the one that needs eyes lies on top"
    )
    cleared = view(15_000, 15_005, 1500)
    strip.exchange(made.replace(cleared), cleared)
    image = strip.grab().toImage()
    assert not any(image.pixelColor(9, y) == theme.ink(Verdict.DISPUTED) for y in range(300))


def test_zoom_steps_meet_at_the_ends():
    assert [zoom_step(100, 1), zoom_step(100, -1), zoom_step(105, 1), zoom_step(105, -1)] == [110, 90, 110, 100]
    assert zoom_step(80, -1) == 80
    assert zoom_step(250, 1) == 250


def test_twenty_thousand_claims_are_styled_in_time_that_grows_with_their_number(qapp):
    """Styling must stay linear: ten times the text may not cost much more than ten times the time."""
    theme = Theme()
    sheet = Sheet(theme, 100)

    def cost(count: int) -> float:
        sentence = "Kyiv pourra lancer ses missiles 😀 loin, a dit l’un. "
        text = "\r\n".join(sentence * 4 for _ in range(count // 4))
        stride = len(sentence)
        starts = [4 * stride * (n // 4) + 2 * (n // 4) + stride * (n % 4) for n in range(count)]
        views = [view(at, at + stride - 1, n, Verdict.DISPUTED) for n, at in enumerate(starts)]
        best = float("inf")
        for _ in range(3):
            began = time.perf_counter()
            Styler(TextMap(text), Spans(views), sheet).build(qapp)
            best = min(best, time.perf_counter() - began)
        return best

    assert cost(20_000) < 25 * cost(2_000)


@pytest.mark.parametrize("count", [3, 999, 1_000, 9_999, 12_000])
def test_numbers_of_claims_keep_off_the_text(qtbot, count):
    theme = Theme()
    text = ArticleText()
    qtbot.addWidget(text)
    gutter = Gutter(text, theme)
    gutter.spans = Spans([view(at, at + 1, number=at + 1) for at in range(count)])
    picture = QImage(text.gutter, 40, QImage.Format.Format_RGB32)
    picture.fill(theme.color("surface"))
    painter = QPainter(picture)
    gutter._paint(painter, _Entry(gutter.spans.views[-1], QRect(gutter._left() - 5, 8, text.gutter - gutter._left() - 3, 24)))
    painter.end()
    inked = [x for x in range(picture.width()) for y in range(40) if picture.pixelColor(x, y) != theme.color("surface")]
    assert inked
    assert max(inked) < text.gutter - 2


def test_beside_two_claims_that_begin_at_one_letter_the_numbers_ascend(qtbot):
    text = ArticleText()
    qtbot.addWidget(text)
    gutter = Gutter(text, Theme())
    gutter.spans = Spans([view(0, 40, number=2), view(0, 9, number=1), view(50, 60, number=3)])
    styler = Styler(TextMap("Douze navires ont attendu au port de la ville, dit-on."), gutter.spans, Sheet(Theme(), 100))
    text.show_document(styler.build(text), styler.text_map, styler.sheet.column, 100)
    assert [entry.view.number for entry in gutter.entries()] == [1, 2, 3]
