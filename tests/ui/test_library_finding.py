"""Words looked for in all texts: as one types, with the words bold, and where each passage leads."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shell_world import SAMPLE, World

from workbench.domain.enums import Verdict
from workbench.domain.finding import Passage, Place
from workbench.ui.actions import View
from workbench.ui.panels.library.panel import EMPTY, PASSAGES, TABLE
from workbench.ui.panels.library.passages import Passages

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "lib.casebook", articles=("ossenby-flood.en.html", SAMPLE))
    made.show(qtbot)
    made.session.mark(Verdict.DISPUTED)
    made.session.explain(made.session.views[0].id, "Le registre du quai Zébulon dit autre chose.")
    made.window.show_view(View.LIBRARY)
    yield made
    made.close()


def type_words(world, qtbot, words):
    library = world.window.library
    library.focus_filter()
    with qtbot.waitSignal(world.session.passages_found, timeout=20_000, check_params_cb=lambda one: one.found.query == words):
        QTest.keyClicks(library.filter, words)
    return library


def test_words_that_no_title_holds_show_the_passages_at_once(world, qtbot):
    library = type_words(world, qtbot, "zebul")
    assert library._pages.currentIndex() == PASSAGES
    assert library.in_texts.text() == "In the texts 1"
    passage = library.passages.passages.passage(0)
    assert (passage.place, [passage.text[start:end] for start, end in passage.marks]) == (Place.RATIONALE, ["Zébulon"])


def test_enter_leads_to_the_claim_and_escape_back_to_the_articles(world, qtbot):
    claim = next(view for view in world.session.views if view.verdict)
    library = type_words(world, qtbot, "registre quai")
    QTest.keyClick(library.filter, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is library.passages
    QTest.keyClick(library.passages, Qt.Key.Key_Return)
    assert world.window.view is View.ARTICLE
    assert world.session.current.id == claim.id
    world.window.show_view(View.LIBRARY)
    assert library._pages.currentIndex() == PASSAGES
    library.focus_filter()
    QTest.keyClick(library.filter, Qt.Key.Key_Escape)
    assert (library.filter.text(), library._pages.currentIndex()) == ("", TABLE)
    assert QApplication.focusWidget() is library.table


def test_the_command_looks_in_the_texts_rather_than_in_the_list(world, qtbot):
    world.window.show_view(View.ARTICLE)
    world.window.commands["find-everywhere"].trigger()
    library = world.window.library
    assert QApplication.focusWidget() is library.filter
    assert library._pages.currentIndex() == EMPTY
    assert "Type what you look for" in library.empty.words.text()
    type_words(world, qtbot, "kiev")
    assert library._pages.currentIndex() == PASSAGES
    assert library.articles.rowCount() == 1
    library.in_texts.click()
    assert library._pages.currentIndex() == TABLE
    library.in_texts.click()
    first = library.passages.currentIndex().row()
    library.go(1)
    assert library.passages.currentIndex().row() == first + 1
    QTest.keyClick(library.passages, Qt.Key.Key_Escape)
    assert library._pages.currentIndex() == TABLE


def test_a_passage_of_no_claim_leads_to_its_place_in_the_text(world, qtbot):
    article = next(one for one in world.session.library() if one.language == "en")
    text = world.desk.article(article.id).text
    word = next(one for one in text.split() if len(one) > 5 and one.isalpha())
    start = text.index(word)
    passage = Passage(Place.TEXT, article.id, article.title, word, ((0, len(word)),), start=start, end=start + len(word))
    world.window.library.passage_wanted.emit(passage)
    assert world.session.article.id == article.id
    assert world.window.article.text.selection() == (start, start + len(word))


def test_marks_of_the_filter_are_not_looked_for(world, qtbot):
    library = world.window.library
    with qtbot.waitSignal(world.session.passages_found, timeout=20_000) as told:
        library.filter.setText("lang:fr")
    assert told.args[0].found.query == ""
    assert library.articles.rowCount() == 1
    assert library._pages.currentIndex() == TABLE


def test_hostile_words_are_painted_as_they_are_and_said_to_a_screen_reader(world, qtbot):
    text = "<b>bold</b> <img src='file:///etc/passwd'> 𝔘 needle"
    listed = Passages(world.theme)
    qtbot.addWidget(listed)
    start = text.index("needle")
    listed.show_passages([Passage(Place.NOTE, "a", "<h1>T</h1>", text, ((start, start + 6),))])
    listed.resize(600, 100)
    listed.show()
    assert not listed.grab().isNull()
    said = listed.passages.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"Tags and note, <h1>T</h1>: {text}"


def test_a_passage_says_its_claim_and_verdict(world):
    model = world.window.library.passages.passages
    passage = Passage(Place.CLAIM, "a", "T", "x", (), claim_id="c", number=4, verdict=Verdict.DISPUTED, archived=True)
    assert model.where(passage) == "Claim 4 · disputed · archived"
