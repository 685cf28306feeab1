"""The library: filter as one types, sort, open by Enter, delete with a way back, the empty states."""

import re
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from shell_world import SAMPLE, World

from workbench.domain.article import ArticleEntry, Tally
from workbench.domain.enums import Verdict
from workbench.services.intake.readers import READERS
from workbench.ui.actions import View
from workbench.ui.panels.library.model import ENTRY, Column, LibraryModel, Only, Wanted
from workbench.ui.panels.library.sidebar import Sidebar

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
THREE = (SAMPLE, "ossenby-flood.en.html", "valdearena-aceite.es.txt")


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "lib.casebook", articles=THREE)
    made.show(qtbot).show_view(View.LIBRARY)
    yield made
    made.close()


def entry(number: int, **values) -> ArticleEntry:
    given = {
        "id": f"a{number}",
        "title": f"Title {number}",
        "location": "x",
        "opened_at": "2026-01-01T00:00:00.000Z",
        "outlet": None,
        "url": None,
        "published": None,
        "language": "fr",
        "words": number,
        "tally": Tally(claims=2, to_review=2),
        "touched_at": f"2026-01-{number:02}T00:00:00.000Z",
    }
    return ArticleEntry(**given | values)


def titles(model: LibraryModel) -> list[str]:
    return [model.index(row, Column.TITLE).data() for row in range(model.rowCount())]


def test_every_word_typed_must_occur_somewhere(qtbot):
    model = LibraryModel()
    model.set_entries(
        [entry(1, title="Budget de Lyon", outlet="Courrier"), entry(2, title="Budget de Paris", url="https://x.example/a")]
    )
    model.set_wanted(Wanted("budget COURRIER"))
    assert titles(model) == ["Budget de Lyon"]
    model.set_wanted(Wanted("x.example"))
    assert titles(model) == ["Budget de Paris"]
    model.set_wanted(Wanted("nothing"))
    assert titles(model) == []


def test_newest_touched_first_and_any_column_sorts(qtbot):
    model = LibraryModel()
    model.set_entries([entry(1, words=900), entry(3, words=20), entry(2, words=50)])
    assert titles(model) == ["Title 3", "Title 2", "Title 1"]
    model.sort(Column.WORDS, Qt.SortOrder.AscendingOrder)
    assert titles(model) == ["Title 3", "Title 2", "Title 1"]
    model.sort(Column.TITLE, Qt.SortOrder.AscendingOrder)
    assert titles(model) == ["Title 1", "Title 2", "Title 3"]


@pytest.mark.parametrize(
    ("only", "shown"),
    [
        (Only.ALL, {"a1", "a2", "a3"}),
        (Only.TO_REVIEW, {"a1"}),
        (Only.DONE, {"a2"}),
        (Only.NEEDS_REVIEW, {"a3"}),
        (Only.UNSOURCED, {"a3"}),
        (Only.OLD, {"a1", "a3"}),
    ],
)
def test_filters(qtbot, only, shown):
    now = datetime.now(UTC).isoformat()
    model = LibraryModel()
    model.set_entries(
        [
            entry(1),
            entry(2, tally=Tally(claims=1, verified=1), touched_at=now),
            entry(3, tally=Tally(claims=1, disputed=1, unsourced=1)),
        ]
    )
    model.set_wanted(Wanted("", only))
    assert {model.index(row, 0).data(ENTRY).id for row in range(model.rowCount())} == shown


def test_a_row_says_its_counts_to_a_screen_reader(qtbot):
    model = LibraryModel()
    model.set_entries([entry(1, tally=Tally(claims=6, to_review=1, verified=2, disputed=3))])
    said = model.index(0, Column.FINDINGS).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "verified 2, disputed 3, unverified 0, to review 1"
    assert model.index(0, Column.OPEN).data() == "1 to review"


def test_typing_filters_and_enter_opens(world):
    library = world.window.library
    assert library.articles.rowCount() == 3
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is library.filter
    QTest.keyClicks(library.filter, "ossenby")
    assert library.articles.rowCount() == 1
    QTest.keyClick(library.filter, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is library.table
    QTest.keyClick(library.table, Qt.Key.Key_Return)
    assert world.window.view is View.ARTICLE
    assert world.session.article.language == "en"
    assert QApplication.focusWidget() is world.window.claims.table


def test_j_k_choose_and_delete_can_be_taken_back(world):
    library = world.window.library
    library.table.selectRow(0)
    QTest.keyClick(library.table, Qt.Key.Key_J)
    chosen = library.chosen()
    assert library.table.currentIndex().row() == 1
    QTest.keyClick(library.table, Qt.Key.Key_Delete)
    assert library.articles.row_of(chosen) == -1
    assert world.window.view is View.LIBRARY
    assert world.window.toast.isVisible()
    world.window.toast._undo.click()
    assert library.articles.row_of(chosen) >= 0


def test_deleting_the_shown_article_keeps_the_library_in_front(world):
    library = world.window.library
    library.table.selectRow(library.articles.row_of(world.session.article.id))
    QTest.keyClick(library.table, Qt.Key.Key_Delete)
    assert world.window.view is View.LIBRARY
    assert len(library.articles.entries) == 2


def test_counts_follow_a_verdict(world):
    library = world.window.library
    article = world.session.article.id
    world.session.mark(Verdict.VERIFIED)
    shown = library.articles.entry(library.articles.row_of(article))
    assert shown.tally.verified == 1
    assert "1 finding " in library._summary.text()


def test_a_filter_that_finds_nothing_offers_to_show_all(world):
    library = world.window.library
    library.filter.setText("zzzz")
    assert library._empty_button.isVisible()
    assert library._pages.parentWidget().property("role") == "bar"  # one frame, the dashed one
    library._empty_button.click()
    assert library.articles.rowCount() == 3


def test_it_paints_every_row_in_both_themes(world):
    for choice in ("light", "dark"):
        world.window.choose_theme(choice)
        picture = world.window.library.grab().toImage()
        assert picture.pixelColor(picture.width() // 2, picture.height() // 2) == world.theme.color("surface")


def test_nothing_is_offered_for_dropping_that_no_reader_takes(world):
    library = world.window.library
    assert "File…" in [button.text() for button in library.findChildren(QPushButton)]
    said = [label.text() for label in library.foot.findChildren(QLabel)]
    offered = set(re.findall(r"\.\w+", " ".join(said).replace("PDF", ".pdf")))
    assert offered
    assert offered <= {suffix for reader in READERS for suffix in reader.suffixes}


def test_a_pasted_link_is_answered_in_one_honest_sentence(world, qtbot):
    QApplication.clipboard().setText("https://news.example/story")
    with qtbot.waitSignal(world.session.trouble, timeout=20_000) as told:
        world.window.commands["new-from-clipboard"].trigger()
    assert "The page https://news.example/story could not be fetched" in told.args[0].text  # a name that nobody can have
    assert len(world.window.library.articles.entries) == 3


def test_the_side_lists_the_casebooks_that_are_still_there(qtbot, tmp_path):
    there, gone = tmp_path / "there.casebook", tmp_path / "gone.casebook"
    there.touch()
    side = Sidebar(tmp_path / "own.casebook", (str(there), str(gone), str(tmp_path / "own.casebook")))
    qtbot.addWidget(side)
    names = [button.accessibleName() for button in side.findChildren(QPushButton)]
    assert [name.split(",")[0] for name in names if name] == ["own", "there"]
    with qtbot.waitSignal(side.casebook_wanted) as wanted:
        next(button for button in side.findChildren(QPushButton) if button.accessibleName().startswith("there")).click()
    assert wanted.args == [there]


def test_a_click_on_a_chip_filters_and_a_second_one_shows_all_again(world):
    library = world.window.library
    library.chips[Only.DONE].click()
    assert library.articles.rowCount() == 0
    library.chips[Only.DONE].click()
    assert library.articles.rowCount() == 3
    assert library.chips[Only.ALL].isChecked()
