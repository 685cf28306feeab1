"""How much of the window one verdict paints anew: counted, so that it cannot creep back."""

from collections import Counter, defaultdict
from dataclasses import replace

import pytest
from claims_world import open_world
from pauses import lay_out
from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shell_world import World

from workbench.domain.enums import Verdict
from workbench.ui.panels.article import ArticlePanel
from workbench.ui.panels.claims.delegate import MOST_DRAWN, ClaimDelegate
from workbench.ui.values import Filter, Origin, Show

TEXT = "\n\n".join(f"In {1900 + n} the town of Brisac counted {n} boats in its harbour." for n in range(120))


class Painted(QObject):
    """Counts the paint events of each widget of a window, and how many square pixels of it were painted."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.times: Counter[QWidget] = Counter()
        self.pixels: Counter[QWidget] = Counter()
        self.regions: defaultdict[QWidget, QRegion] = defaultdict(QRegion)
        QApplication.instance().installEventFilter(self)

    def eventFilter(self, watched, event):
        if isinstance(event, QPaintEvent) and isinstance(watched, QWidget):
            self.times[watched] += 1
            self.regions[watched] += event.region()
            self.pixels[watched] += sum(rect.width() * rect.height() for rect in event.region())
        return False

    def forget(self) -> None:
        self.times.clear()
        self.pixels.clear()
        self.regions.clear()


@pytest.fixture
def world(tmp_path, qtbot):
    path = tmp_path / "boats.txt"
    path.write_text(TEXT)
    world = World(tmp_path / "a.casebook", articles=())
    world.desk.open(str(path))
    world.session.show_article("last")
    world.window.resize(1440, 900)
    world.show(qtbot)
    world.window.claims.focus_list()
    world.window.article.highlights._flash.setInterval(600_000)  # the end of a flash paints too, and comes when it comes
    yield world
    world.close()


@pytest.fixture
def beside(tmp_path, qtbot):
    """A claims panel by itself."""
    with open_world(tmp_path, qtbot) as made:
        made.session.settings = replace(made.session.settings, advance=True)
        yield made


def settle(world) -> None:
    """Let everything happen that hangs on the last key, the search for earlier checks left out, which comes later."""
    world.session._pause.stop()
    for _ in range(12):
        lay_out()


def mark(world, painted) -> None:
    painted.forget()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_V)
    settle(world)


def test_a_verdict_paints_the_window_once_and_little_of_it(world, monkeypatch):
    drawn, draw = [], ClaimDelegate._draw
    monkeypatch.setattr(ClaimDelegate, "_draw", lambda *given: drawn.append(given) or draw(*given))
    painted = Painted(world.window)
    for _ in range(12):  # the list scrolls on by now, and the card stays where it is
        mark(world, painted)
    window, article = world.window, world.window.article
    for _ in range(4):
        marked = world.session.current
        drawn.clear()
        mark(world, painted)
        assert world.session.view(marked.id).verdict is Verdict.VERIFIED
        assert world.session.current.id != marked.id
        assert max(painted.times.values()) == 1, [one for one, times in painted.times.items() if times > 1]
        assert painted.times[window] == 1
        assert len(painted.times) < 45, "of the card only what the next claim has in other words"
        card = world.window.claims.card
        assert 0 < painted.pixels[card] < 0.3 * card.width() * card.height()
        # Of the list the row that was current, and at most one that has come into sight; the others are pictures.
        assert 1 <= len(drawn) <= 2
        # Of the article, and beside it, the claim that was current and the one that is.
        for part, most in ((article.text.viewport(), 0.25), (article.gutter, 0.2), (article.strip, 0.1)):
            assert 0 < painted.pixels[part] < most * part.width() * part.height(), part


def test_what_is_found_of_earlier_checks_paints_the_card_alone(world):
    painted = Painted(world.window)
    mark(world, painted)
    found = []
    world.session.checked_before.connect(found.append)
    painted.forget()
    world.session.look_up_current()
    for _ in range(500):
        QTest.qWait(10)
        if found:
            break
    settle(world)
    assert found
    article = world.window.article
    assert not any(painted.times[one] for one in (article.text.viewport(), article.gutter, article.strip))
    # While the search runs, its bar in the status bar moves, and what lies under that is painted along.
    status = world.window.status
    moving = [one for one in painted.times if status.isAncestorOf(one) or one is status or one.isAncestorOf(status)]
    assert max(times for one, times in painted.times.items() if one not in moving) <= 2


def test_the_rows_show_what_they_would_without_pictures(world):
    panel = world.window.claims
    painted = Painted(world.window)
    for _ in range(3):
        mark(world, painted)
    world.session.undo()
    world.session.set_filter(world.session.filter)
    settle(world)
    cards = panel.table.cards
    kept = panel.grab().toImage()
    cards.forget()
    settle(world)
    assert panel.grab().toImage() == kept
    for number in range(40):
        world.session.select(world.session.views[number].id, Origin.KEYS)
        settle(world)
    assert 4 < len(cards._drawn) <= MOST_DRAWN
    light = panel.grab().toImage()
    world.theme.apply(QApplication.instance(), "dark")
    settle(world)
    dark = panel.grab().toImage()
    cards.forget()
    assert dark != light
    assert panel.grab().toImage() == dark
    world.theme.apply(QApplication.instance(), "light")


def on_screen(window) -> QImage:
    return window.screen().grabWindow(window.winId()).toImage()


def at_rest(world, qtbot) -> QImage:
    """The window once nothing in it moves by itself any more: no flash of the current claim, no notice that comes in."""
    world.window.article.highlights._flash.stop()
    world.window.article.highlights.show()
    seen = []

    def still():
        settle(world)
        seen.append(on_screen(world.window))
        return len(seen) > 1 and seen[-1] == seen[-2]

    qtbot.waitUntil(still)
    assert not seen[-1].isNull()
    return seen[-1]


def test_what_is_on_screen_is_what_painting_all_of_it_gives(world, qtbot):
    """After verdicts, undo, another claim, a filter and a scroll: whatever should have been painted and was not shows here."""
    window, session = world.window, world.session
    session.about_to_change.emit()

    def deeds():
        for key in (*map(Qt.Key, b"VVDJQKK"), Qt.Key.Key_Backspace):
            yield key.name, lambda key=key: QTest.keyClick(QApplication.focusWidget(), key)
        yield "undo", session.undo
        yield "redo", session.redo
        yield "filter", lambda: session.set_filter(Filter(show=Show.VERIFIED))
        yield "no filter", lambda: session.set_filter(Filter())
        yield "pointer", lambda: session.hover(session.views[1].id, Origin.CLAIMS)
        yield "far", lambda: session.select(session.views[90].id, Origin.KEYS)
        yield "mark far", lambda: session.mark(Verdict.DISPUTED)
        yield "chosen", session.toggle_chosen
        yield "marked chosen", lambda: session.mark(Verdict.UNVERIFIED)

    for name, deed in deeds():
        deed()
        shown = at_rest(world, qtbot)
        for part in (window, *window.findChildren(QWidget)):
            part.update()
        assert at_rest(world, qtbot) == shown, name


def test_cards_are_drawn_anew_in_other_colours_and_when_they_are_pointed_at(beside):
    rect = QRect(beside.middle_of(4).x(), beside.middle_of(4).y() + 20, 8, 8)

    def colours():
        settle(beside)
        seen = beside.panel.table.viewport().grab(rect).toImage()
        return {QColor(seen.pixel(x, y)).name() for x in range(8) for y in range(8)}

    light = colours()
    beside.theme.apply(QApplication.instance(), "dark")
    dark = colours()
    assert light.isdisjoint(dark)
    beside.panel.table.tint(beside.claims[3].id)
    assert colours() != dark
    beside.theme.apply(QApplication.instance(), "light")


def test_a_verdict_paints_two_lines_of_the_gutter(beside, qtbot):
    article = ArticlePanel(beside.session, beside.theme)
    qtbot.addWidget(article)
    article.resize(700, 700)
    article.show()
    beside.go(2)
    settle(beside)
    before = {entry.view.number: entry.rect for entry in article.gutter.entries()}
    painted = Painted(article)
    beside.session.mark(Verdict.DISPUTED)
    settle(beside)
    painted_there = painted.regions[article.gutter]
    assert not painted_there.isEmpty()
    assert not painted_there.intersects(before[5])
    assert {entry.view.number: entry.view.verdict for entry in article.gutter.entries()}[2] is Verdict.DISPUTED
    seen = article.gutter.grab(before[2]).toImage()
    ink = beside.theme.ink(Verdict.DISPUTED)
    assert any(QColor(seen.pixel(x, y)) == ink for x in range(seen.width()) for y in range(seen.height()))
