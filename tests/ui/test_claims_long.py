"""Claims without end and lists without end: what is laid out stays small, and nothing runs out of the card."""

import time

import pytest
from claims_world import ARTICLE, open_world
from pauses import lay_out
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from workbench.domain.enums import Verdict
from workbench.ui.panels.claims.card import LONGEST_QUOTE
from workbench.ui.panels.claims.model import ClaimsModel
from workbench.ui.panels.claims.words import shortened
from workbench.ui.panels.claims.wrapped import Wrapped, breakable
from workbench.ui.values import Filter, Origin, Show

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
# Ten times what it takes on an idle machine.
PATIENCE_MS = 200


@pytest.mark.parametrize("line", ["1a" * 500_000, "x" + " " * 1_000_000 + "x"])
def test_a_claim_of_a_megabyte_is_cut_before_it_is_laid_out(tmp_path, qtbot, line):
    text = f"{ARTICLE}\n{line}\n"
    with open_world(tmp_path, qtbot, article=text, checks="") as world:
        start = text.index(line)
        view = next((one for one in world.session.views if len(one.claim.quote) > LONGEST_QUOTE), None)
        if view is None:
            view, _ = world.session.desk.add_claim(world.session.article.id, start, start + len(line))
            world.session.show_article(world.session.article.id)
        assert len(view.claim.quote) >= 1_000_000
        began = time.perf_counter()
        world.session.select(view.id, Origin.KEYS)
        world.panel.grab()
        world.session.next(-1)
        world.panel.grab()
        world.session.next()
        world.panel.grab()
        assert (time.perf_counter() - began) * 1000 < 3 * PATIENCE_MS
        card = world.panel.card
        assert card.view.id == view.id
        assert "…" in card.quote.text()
        assert len(card.quote.text()) <= LONGEST_QUOTE + 4
        said = [widget.accessibleName() + widget.toolTip() for widget in world.panel.findChildren(QWidget)]
        assert max(map(len, said)) <= LONGEST_QUOTE + 4
        row = world.panel.claims.row_of(view.id)
        assert "…" in world.panel.claims.index(row, 0).data()
        before = world.session.desk.mark(view.id, None)
        assert before is None
        began = time.perf_counter()
        world.panel.claims.touch([view.id])
        card.show_view(world.session.desk.claim(view.id))
        world.panel.grab()
        assert (time.perf_counter() - began) * 1000 < PATIENCE_MS


def test_a_word_without_end_stays_inside_the_card(tmp_path, qtbot):
    with open_world(tmp_path, qtbot, article=f"{ARTICLE}\nLa ville a compté {'a1' * 2000} ponts en 2024.\n", checks="") as world:
        world.panel.resize(360, 700)
        lay_out()
        view = next(one for one in world.claims if len(one.claim.quote) > 3000)
        world.session.select(view.id, Origin.KEYS)
        lay_out()
        card = world.panel.card
        assert card.minimumSizeHint().width() <= card.width()
        assert card.quote.width() < 360
        assert card.quote.height() >= card.quote.heightForWidth(card.quote.width())


def test_long_words_are_broken_for_the_eye_only(qtbot):
    label = Wrapped("short " + "e\u0301" * 40)
    qtbot.addWidget(label)
    assert label.text() == "short " + "e\u0301" * 40
    pieces = breakable(label.text()).split("\u200b")
    assert len(pieces) > 3
    assert all(not piece.startswith("\u0301") for piece in pieces)
    assert breakable("anticonstitutionnellement and on") == "anticonstitutionnellement and on"


def test_what_is_copied_has_no_breaks_in_it(tmp_path, qtbot):
    word = "b2" * 60
    with open_world(tmp_path, qtbot, article=f"{ARTICLE}\nLe total de {word} ponts en 2024 est connu.\n", checks="") as world:
        view = next(one for one in world.claims if word in one.claim.quote)
        world.session.select(view.id, Origin.KEYS)
        quote = world.panel.card.quote
        quote.setSelection(0, len(quote.text()))
        quote.copy()
        assert word in QGuiApplication.clipboard().text()


@pytest.mark.parametrize(("quote", "shown"), [("abc", "abc"), ("x" * 30, "x" * 9 + "…"), ("x" + " " * 90 + "y", "x…")])
def test_what_is_left_out_shows(quote, shown):
    assert shortened(quote, 10) == shown


def test_rows_come_and_go_one_by_one_in_text_order(qtbot):
    every = [f"c{number}" for number in range(9)]
    model = ClaimsModel(lambda _claim_id: None)
    model.reset(every, every[::2])
    resets = []
    model.modelReset.connect(lambda: resets.append(1))
    model.let_in("c5")
    model.let_in("c5")
    model.leave_out("c0")
    model.leave_out("c1")
    model.let_in("elsewhere")
    ids = [model.id_at(row) for row in range(model.rowCount())]
    assert ids == ["c2", "c4", "c5", "c6", "c8"]
    assert [model.row_of(claim_id) for claim_id in ids] == [0, 1, 2, 3, 4]
    assert [model.row_of(claim_id) for claim_id in ("c0", "c1", "elsewhere", None)] == [-1] * 4
    assert not resets


def test_a_verdict_under_a_filter_asks_for_no_other_claim(tmp_path, qtbot, monkeypatch):
    with open_world(tmp_path, qtbot, checks="") as world:
        world.session.set_filter(Filter(Show.TO_REVIEW))
        world.go(2)
        asked = []
        passes = world.session.passes
        monkeypatch.setattr(world.session, "passes", lambda view: asked.append(view.number) or passes(view))
        monkeypatch.setattr(world.session, "visible", lambda: pytest.fail("the whole list was asked for"))
        world.session.mark(Verdict.VERIFIED)
        world.session.select(world.claims[2].id, Origin.KEYS)
        assert world.listed() == [1, 3, 4, 5, 6]
        assert set(asked) <= {2, 3}
        world.session.undo()
        assert world.listed() == [1, 2, 3, 4, 5, 6]


def test_the_current_card_stays_where_it_is_when_a_filter_takes_claims_from_above_it(tmp_path, qtbot):
    text = "\n\n".join(f"In {1950 + number}, the weir cost {number + 3} million crowns." for number in range(60))
    with open_world(tmp_path, qtbot, article=text, checks="") as world:
        views = [view for view in world.session.views if view.number is not None]
        for view in views[:30:2]:
            world.session.desk.mark(view.id, Verdict.VERIFIED)
        world.session.show_article(world.session.article.id)
        world.panel.resize(500, 700)
        lay_out()
        table = world.panel.table
        world.session.select(views[33].id, Origin.KEYS)
        lay_out()
        top = table.current_rect().top()
        assert 0 <= top < table.viewport().height()
        for chosen in (Filter(Show.TO_REVIEW), Filter()):
            world.session.set_filter(chosen)
            lay_out()
            assert world.session.current.id == views[33].id
            assert abs(table.current_rect().top() - top) <= 2
