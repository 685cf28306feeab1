"""The line above the article: whatever the width, what is shown is not clipped, and what matters least goes first."""

from contextlib import nullcontext
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from speaking import in_french

from workbench.desk import Desk
from workbench.domain.article import FlagView
from workbench.domain.statement import Flag
from workbench.resources import seed
from workbench.ui.panels.article.header import ArticleHeader
from workbench.ui.pasting import pasted_name
from workbench.ui.theme import Theme

FLAGS = tuple(Flag("unclosed-quotation", at, at + 1, "A mark is never closed.") for at in (5, 9, 14))
DOUBTS = tuple(FlagView(number, flag) for number, flag in enumerate(FLAGS, start=1))


@pytest.fixture
def article(tmp_path):
    desk = Desk.open_casebook(tmp_path / "h.casebook", "me")
    yield desk.open(str(seed("biden-atacms.fr.txt"))).article
    desk.close()


@pytest.fixture
def header(qtbot, qapp, article):
    theme = Theme()
    theme.apply(qapp, "light")
    around = QWidget()
    qtbot.addWidget(around)
    made = ArticleHeader(around)
    made.show_article(article)
    made.show_doubts(DOUBTS)
    around.show()
    yield made
    qapp.setStyleSheet("")


def shown(header: ArticleHeader) -> list[QWidget]:
    parts = (header.origin, header.language, header.flags, header.words, header.add, header.key)
    return [part for part in parts if part.isVisible()]


@pytest.mark.parametrize("width", [1200, 700, 620, 560, 500, 450, 400, 360, 340])
def test_nothing_shown_is_clipped(header, width):
    header.resize(width, 34)
    header.layout().activate()
    for part in shown(header):
        if part is not header.origin:
            assert part.width() >= part.sizeHint().width(), part
        assert part.geometry().right() <= width
    assert header.add.isVisible()
    assert header.flags.isVisible()
    assert header.flags.text().endswith(" +2")
    assert header.flags.accessibleName() == "Unclosed quotation +2"


@pytest.mark.parametrize("french", [False, True])
def test_a_pasted_article_does_not_name_itself_as_its_outlet(header, qapp, tmp_path, french):
    text = "Pasted piece\n\nThe hospital of Lowmere has 12 and/or 14 beds."
    desk = Desk.open_casebook(tmp_path / "p.casebook", "me")
    with in_french(qapp) if french else nullcontext():
        pasted = desk.take(desk.read_bytes(text.encode(), name=pasted_name(text), suffix=".txt")).article
        header.show_article(pasted)
        assert header.origin.accessibleName().split(" · ")[0] == ("Collé" if french else "Pasted")
    # Whichever language it was pasted in, the window of today says so in its own.
    header.show_article(pasted)
    assert header.origin.accessibleName() == "Pasted · no date"
    header.show_article(replace(pasted, outlet="The Lowmere Echo"))
    assert header.origin.accessibleName() == "The Lowmere Echo · no date"
    desk.close()


def test_the_least_important_goes_first_and_comes_back(header):
    counts = []
    for width in range(1200, 330, -10):
        header.resize(width, 34)
        counts.append(len(shown(header)))
        assert header.words.isHidden() or header.language.isVisible()
        assert header.language.isHidden() or header.key.isVisible()
        assert header.key.isHidden() or header.origin.isVisible()
    assert counts[0] == 6
    assert counts == sorted(counts, reverse=True)
    assert counts[-1] < 6
    header.resize(1200, 34)
    assert len(shown(header)) == 6
    assert header.flags.text() == "Unclosed quotation +2"


def test_an_article_without_doubts_shows_no_button_for_them(header):
    header.show_doubts(())
    assert [part for part in shown(header) if isinstance(part, QPushButton)] == [header.add]


def test_the_panel_may_be_as_narrow_as_the_window_lets_it(header):
    assert header.minimumSizeHint().width() <= 340


def test_the_day_stays_whole_where_the_place_is_cut(header, article):
    header.show_article(replace(article, outlet="The Lowmere Evening Echo and Advertiser", published="2024-11-18"))
    for width in (700, 620, 560, 500):
        header.resize(width, 34)
        header.layout().activate()
        assert header.origin.isVisible()
        assert header.origin.text().endswith(" · 18 Nov 2024"), (width, header.origin.text())
    assert "…" in header.origin.text()
    assert header.add.accessibleName() == "Add claim from selection"
    assert header.add.text() == "Add claim"
