"""How much of the window one verdict draws anew: the key must not wait for what did not change."""

from dataclasses import replace

import pytest
from claims_world import open_world
from PySide6.QtCore import QEvent, QEventLoop, QObject, QRect
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from workbench.domain.enums import Verdict
from workbench.ui.panels.article import ArticlePanel
from workbench.ui.panels.claims.delegate import ClaimDelegate

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def world(tmp_path, qtbot):
    with open_world(tmp_path, qtbot) as made:
        made.session.settings = replace(made.session.settings, advance=True)
        yield made


class Painted(QObject):
    """The areas of one widget that were painted."""

    def __init__(self, widget):
        super().__init__(widget)
        self.areas: list[QRect] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self.areas.append(event.rect())
        return False


def settle():
    """Do all that is to be done at once, as the screen would show it."""
    dispatcher = QApplication.instance().eventDispatcher()
    while dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
        pass


def test_a_verdict_paints_the_list_once_and_draws_only_the_cards_that_changed(world, qtbot, monkeypatch):
    for number in (5, 3, 2):  # each card has been in sight
        world.go(number)
        settle()
    qtbot.wait(300)  # what is looked up of the claim has come
    drawn, draw = [], ClaimDelegate._paint_card

    def noted(delegate, painter, rect, view, earlier):
        drawn.append(view.number)
        draw(delegate, painter, rect, view, earlier)

    monkeypatch.setattr(ClaimDelegate, "_paint_card", noted)
    painted = Painted(world.panel.table.viewport())
    world.session.mark(Verdict.VERIFIED)
    settle()
    assert world.current.number == 3
    whole = [area for area in painted.areas if area.height() > 2 * world.panel.table.cards.row_height()]
    assert len(whole) == 1
    assert drawn == [2]


def test_cards_are_drawn_anew_in_other_colours_and_when_they_are_pointed_at(world):
    rect = QRect(world.middle_of(4).x(), world.middle_of(4).y() + 20, 8, 8)

    def colours():
        settle()
        seen = world.panel.table.viewport().grab(rect).toImage()
        return {QColor(seen.pixel(x, y)).name() for x in range(8) for y in range(8)}

    light = colours()
    world.theme.apply(QApplication.instance(), "dark")
    dark = colours()
    assert light.isdisjoint(dark)
    world.panel.table.tint(world.claims[3].id)
    assert colours() != dark
    world.theme.apply(QApplication.instance(), "light")


def test_a_verdict_paints_two_lines_of_the_gutter(world, qtbot):
    article = ArticlePanel(world.session, world.theme)
    qtbot.addWidget(article)
    article.resize(700, 700)
    article.show()
    world.go(2)
    settle()
    before = {entry.view.number: entry.rect for entry in article.gutter.entries()}
    painted = Painted(article.gutter)
    world.session.mark(Verdict.DISPUTED)
    settle()
    assert painted.areas
    for area in painted.areas:
        assert not area.intersects(before[5])
    assert {entry.view.number: entry.view.verdict for entry in article.gutter.entries()}[2] is Verdict.DISPUTED
    seen = article.gutter.grab(before[2]).toImage()
    ink = world.theme.ink(Verdict.DISPUTED)
    assert any(QColor(seen.pixel(x, y)) == ink for x in range(seen.width()) for y in range(seen.height()))
