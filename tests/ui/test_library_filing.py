"""Articles filed in the library: in their place, several at once, by the dialogs; put away and brought back."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox
from shell_world import SAMPLE, World

from workbench.domain.article import ArticleEntry, Filing, Tally
from workbench.domain.enums import Shelf
from workbench.settings import Settings
from workbench.ui.actions import View
from workbench.ui.dialogs import filing as dialogs
from workbench.ui.dialogs.article_details import DetailsForm, Filed, Known
from workbench.ui.panels.library import said
from workbench.ui.panels.library.model import Column, LibraryModel, Only, Wanted

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
THREE = (SAMPLE, "ossenby-flood.en.html", "valdearena-aceite.es.txt")


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "lib.casebook", articles=THREE)
    made.show(qtbot).show_view(View.LIBRARY)
    made.window.resize(1440, 900)
    yield made
    made.close()


def press(key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def type_into(field, text):
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def entry(**values):
    given = {
        "id": "a",
        "title": "Ferry line",
        "location": "x",
        "opened_at": "2026-01-01T00:00:00.000Z",
        "outlet": None,
        "url": None,
        "published": None,
        "language": "en",
        "words": 10,
        "tally": Tally(claims=9, to_review=3, verified=6),
        "touched_at": "2026-01-01T00:00:00.000Z",
    }
    return ArticleEntry(**given | values)


@pytest.mark.parametrize(
    ("key", "modifier", "typed", "column", "shown"),
    [
        (Qt.Key.Key_T, Qt.KeyboardModifier.NoModifier, "Budget, local", Column.TAGS, "Budget, local"),
        (Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier, "L. Roy", Column.ASSIGNEE, "L. Roy"),
        (Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier, "Ana", Column.ASSIGNEE, "You"),
        (Qt.Key.Key_L, Qt.KeyboardModifier.NoModifier, "2031-03-09", Column.DEADLINE, "9 Mar 2031"),
        (Qt.Key.Key_L, Qt.KeyboardModifier.NoModifier, "tomorrow", Column.DEADLINE, "Tomorrow"),
    ],
)
def test_a_cell_is_edited_in_its_place_by_its_key_and_undone(world, qtbot, key, modifier, typed, column, shown):
    library = world.window.library
    library.table.selectRow(1)
    chosen = library.chosen()
    press(key, modifier)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    type_into(field, typed)

    def cell():
        return library.articles.index(library.articles.row_of(chosen), column).data()

    qtbot.waitUntil(lambda: cell() == shown)  # Qt commits an edited cell at the next turn of its loop
    assert library.chosen() == chosen
    world.window.activateWindow()  # without a window manager, a list of names that closes leaves no window active
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert QApplication.focusWidget() is library.table
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert world.desk.filing(chosen) == Filing(chosen)


def test_undoing_a_filing_stays_in_the_library(world):
    library = world.window.library
    shown = world.session.article.id
    other = next(one.id for one in library.articles.entries if one.id != shown)
    world.session.file_articles([other], tags=["x"])
    world.session.trash([other])
    world.session.undo()
    world.session.undo()
    assert world.desk.filing(other) == Filing(other)
    assert (world.window.view, world.session.article.id) == (View.LIBRARY, shown)


def test_escape_leaves_a_cell_as_it_was(world):
    library = world.window.library
    before = world.desk.store.journal.head()
    library.table.selectRow(0)
    press(Qt.Key.Key_T)
    field = QApplication.focusWidget()
    QTest.keyClicks(field, "nothing")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert world.desk.store.journal.head() == before


def test_a_deadline_that_is_none_is_told_and_changes_nothing(world, qtbot):
    library = world.window.library
    library.table.selectRow(0)
    with qtbot.waitSignal(world.session.trouble) as told:
        library.table.model().setData(library.articles.index(0, Column.DEADLINE), "soon")
    assert "is no deadline" in told.args[0].text
    assert world.desk.filing(library.chosen()).deadline is None


def test_tags_in_use_are_completed_after_a_comma(world):
    library = world.window.library
    world.session.file_articles([library.articles.entry(0).id], tags=["transport", "local"])
    library.table.selectRow(1)
    press(Qt.Key.Key_T)
    field = QApplication.focusWidget()
    QTest.keyClicks(field, "new, tra")
    completer = field.completer()
    assert completer.currentCompletion() == "new, transport"


def test_several_are_filed_at_once_and_undone_at_once(world, monkeypatch):
    library = world.window.library
    asked = []

    def answer(_parent, title, label, text, known, **options):
        asked.append((title, text, options.get("many", False)))
        return {"Tags": "archive pile, local", "Assignee": "S. Okoye"}[label]

    monkeypatch.setattr(dialogs, "ask_line", answer)
    library.table.selectRow(0)
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = library.chosen_ids()
    assert len(chosen) == 2
    assert library.foot.buttons["tags"].isVisible()
    press(Qt.Key.Key_T)
    press(Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
    assert asked == [("Tags of 2 articles", "", True), ("Assignee of 2 articles", "", False)]
    for article_id in chosen:
        assert world.desk.filing(article_id).tags == ("archive pile", "local")
        assert world.desk.filing(article_id).assignee == "S. Okoye"
    assert library.chosen_ids() == chosen
    world.session.undo()
    assert {world.desk.filing(article_id).assignee for article_id in chosen} == {None}


def test_a_hidden_column_is_edited_by_a_dialog(world, monkeypatch):
    monkeypatch.setattr(dialogs, "ask_line", lambda *_all, **_options: "narrow")
    world.window.resize(1000, 700)
    library = world.window.library
    assert library.table.isColumnHidden(Column.TAGS)
    library.table.selectRow(0)
    press(Qt.Key.Key_T)
    assert world.desk.filing(library.chosen()).tags == ("narrow",)


def test_narrower_windows_give_up_tags_and_dates_for_the_titles(world):
    table = world.window.library.table

    def hidden():
        return {column for column in Column if table.isColumnHidden(column)} - {Column.WORDS}

    world.window.resize(1440, 900)
    assert hidden() == set()
    world.window.resize(1310, 900)
    assert hidden() == set()
    world.window.resize(1290, 900)
    assert hidden() == {Column.TAGS, Column.DATE}
    world.window.resize(860, 600)
    assert not {Column.FINDINGS, Column.TITLE, Column.DEADLINE, Column.OPEN} & hidden()
    assert table.columnWidth(Column.TITLE) >= 150


def test_the_archive_and_back_by_key(world):
    library = world.window.library
    library.table.selectRow(0)
    chosen = library.chosen()
    press(Qt.Key.Key_Y)
    assert world.window.toast.isVisible()
    assert library.articles.row_of(chosen) == -1
    library.sidebar.shelves[Shelf.ARCHIVE].click()
    assert [one.id for one in library.articles.entries] == [chosen]
    assert library.sidebar.shelves[Shelf.ARCHIVE].isChecked()
    library.table.selectRow(0)
    press(Qt.Key.Key_Y, Qt.KeyboardModifier.ShiftModifier)
    assert world.desk.shelf_of(chosen) is Shelf.WORK
    assert library._empty_button.isVisible()
    library._empty_button.click()
    assert library.articles.rowCount() == 3


def test_the_shown_article_is_filed_by_the_same_keys(world, monkeypatch):
    monkeypatch.setattr(dialogs, "ask_note", lambda _parent, _title, _text: "Call the mayor.")
    world.window.open_article(world.session.library()[0].id)
    shown = world.session.article.id
    press(Qt.Key.Key_I, Qt.KeyboardModifier.ShiftModifier)
    assert world.desk.filing(shown).note == "Call the mayor."
    press(Qt.Key.Key_Y)
    assert world.desk.shelf_of(shown) is Shelf.ARCHIVE
    assert world.session.article.id == shown
    assert world.window.view is View.ARTICLE


def test_an_article_in_the_trash_leaves_its_tab_and_comes_back(world):
    library = world.window.library
    shown = world.session.article.id
    library.table.choose([shown])
    press(Qt.Key.Key_Delete)
    assert world.desk.shelf_of(shown) is Shelf.TRASH
    assert world.session.article.id != shown
    assert shown not in world.window.open_articles.ids()
    assert world.window.view is View.LIBRARY
    library.sidebar.shelves[Shelf.TRASH].click()
    assert library.foot.buttons["empty-trash"].isVisible()
    library.table.selectRow(0)
    press(Qt.Key.Key_Y, Qt.KeyboardModifier.ShiftModifier)
    assert world.desk.shelf_of(shown) is Shelf.WORK


@pytest.mark.parametrize(("answer", "left"), [("Cancel", 1), ("Remove", 0)])
def test_the_trash_is_emptied_only_after_asking(world, monkeypatch, answer, left):
    library = world.window.library
    library.table.selectRow(0)
    press(Qt.Key.Key_Delete)
    said_ = []

    def choose(box):
        said_.append(box.text())
        next(button for button in box.buttons() if button.text() == answer).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", choose)
    library.sidebar.shelves[Shelf.TRASH].click()
    library.foot.buttons["empty-trash"].click()
    assert "Remove 1 article from the casebook" in said_[0]
    assert len(world.session.library(Shelf.TRASH)) == left
    if not left:
        world.session.undo()
        assert len(world.session.library(Shelf.TRASH)) == 1
    assert world.desk.verify().findings == ()


def test_details_of_a_chosen_article_are_edited_with_its_filing(world, monkeypatch, qtbot):
    from workbench.ui.dialogs import article_details

    library = world.window.library
    other = next(one for one in library.articles.entries if one.id != world.session.article.id)
    library.table.choose([other.id])
    seen = []

    def edited(_parent, article, known):
        seen.append((article.id, known.filing))
        return article_details.Details(
            "A new name", "The Beacon", None, article.published, article.language, Filed(("news",), "Ana", "2031-01-02", "Ask.")
        )

    monkeypatch.setattr(article_details, "edit_details", edited)
    press(Qt.Key.Key_I)
    qtbot.waitUntil(lambda: world.desk.article(other.id).title == "A new name", timeout=20_000)
    assert seen == [(other.id, Filing(other.id))]
    filed = world.desk.filing(other.id)
    assert (filed.tags, filed.assignee, filed.deadline, filed.note) == (("news",), "Ana", "2031-01-02", "Ask.")
    qtbot.waitUntil(lambda: library.articles.entry(library.articles.row_of(other.id)).outlet == "The Beacon", timeout=20_000)


def test_the_form_is_not_left_with_a_deadline_that_is_none(world, qtbot):
    article = world.session.article
    form = DetailsForm(world.window, article, Known(filing=Filing(article.id, ("a",), "Ana", "2031-01-02", "n")))
    qtbot.addWidget(form)
    assert (form.tags.text(), form.assignee.text(), form.deadline.text()) == ("a", "Ana", "2031-01-02")
    form.deadline.setText("soon")
    assert not form.save.isEnabled()
    assert "is no deadline" in form.told_due.text()
    form.deadline.setText("")
    form.tags.setText("a, b,")
    assert form.save.isEnabled()
    assert form.edited().filed == Filed(("a", "b"), "Ana", None, "n")


def test_the_small_questions_answer_with_what_was_typed(world, qtbot):
    line = dialogs.LineDialog(world.window, "Tags", "Tags", "a", judge=None)
    qtbot.addWidget(line)
    line.field.setText("b")
    assert line.save.isEnabled()
    note = dialogs.NoteDialog(world.window, "Note", "one\ntwo")
    qtbot.addWidget(note)
    assert note.field.toPlainText() == "one\ntwo"


def test_filters_are_kept_used_and_forgotten(world, monkeypatch):
    library = world.window.library
    monkeypatch.setattr(dialogs, "ask_line", lambda *_all, **_options: "English ones")
    library.filter.setText("lang:en")
    assert library.keep.isVisible()
    library.keep.click()
    assert not library.keep.isVisible()
    assert world.session.settings.saved_filters() == [("English ones", "lang:en")]
    (kept, button), *_ = library.sidebar.kept.items()
    assert button.accessibleName() == "English ones, 1"
    library.filter.clear()
    button.click()
    assert library.articles.rowCount() == 1
    library.sidebar.filter_forgotten.emit(kept)
    assert library.sidebar.kept == {}
    assert world.session.settings.filters == ()


def test_casebooks_opened_before_are_not_listed_when_that_is_turned_off(qtbot, tmp_path):
    (tmp_path / "other.casebook").touch()
    settings = Settings(theme="light", recent=(str(tmp_path / "other.casebook"),))
    for remembers, listed in ((True, 2), (False, 1)):
        made = World(tmp_path / "own.casebook", settings=replace(settings, remember_recent=remembers))
        made.show(qtbot).show_view(View.LIBRARY)
        books = [one for one in made.window.library.sidebar.children() if getattr(one, "property", str)("role") == "side-book"]
        assert len(books) == listed
        assert len(made.window._recent()) == listed - 1
        made.close()


def test_a_read_only_window_files_nothing(qtbot, tmp_path):
    World(tmp_path / "a.casebook").close()
    made = World(tmp_path / "a.casebook", read_only=True)
    made.show(qtbot).show_view(View.LIBRARY)
    library = made.window.library
    library.table.selectRow(0)
    assert not library.edit_cell(Column.TAGS)
    assert not made.window.commands["archive"].isEnabled()
    assert not library.foot.buttons["remove"].isEnabled()
    made.close()


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({}, "Ferry line, 6 of 9 reviewed"),
        (
            {"filing": Filing("a", ("local",), "L. Roy", "2031-03-09")},
            "Ferry line, 6 of 9 reviewed, due 9 mar 2031, with L. Roy, local",
        ),
        (
            {"doubts": 2, "tally": Tally(claims=2, verified=2, unsourced=1)},
            "Ferry line, 2 of 2 reviewed, needs review, 2 doubts · 1 without source",
        ),
        ({"tally": Tally()}, "Ferry line, No claims"),
        ({"filing": Filing("a", deadline="2020-03-09")}, "Ferry line, 6 of 9 reviewed, late: 9 mar 2020"),
    ],
)
def test_a_row_says_all_of_itself(qtbot, values, words):
    assert said.row_of(entry(**values)) == words


def test_the_row_is_heard_where_the_arrow_keys_are(world):
    table = world.window.library.table
    table.selectRow(0)
    spoken = QAccessible.queryAccessibleInterface(table).child(0)
    assert spoken is not None
    index = table.currentIndex()
    assert index.column() == Column.TITLE
    assert " of " in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_today_is_told_by_weight_and_clock_only_while_there_is_work(qtbot):
    from datetime import datetime

    today = datetime.now().astimezone().date().isoformat()
    busy, done = (
        entry(filing=Filing("a", deadline=today)),
        entry(filing=Filing("a", deadline=today), tally=Tally(claims=1, verified=1)),
    )
    assert said.deadline_of(busy) == said.Deadline("Today", pressing=True)
    assert said.deadline_of(done) == said.Deadline("Today", pressing=False)
    assert said.deadline_of(entry()).words == "—"


def test_what_is_mine_follows_the_name(qtbot):
    model = LibraryModel()
    model.set_entries([entry(filing=Filing("a", assignee="ana"))])
    model.set_wanted(Wanted("", Only.ALL, "Ana"))
    assert model.index(0, Column.ASSIGNEE).data() == "You"


def test_the_cache_reads_only_what_changed_and_sees_what_others_write(world):
    from workbench.desk import Desk

    first = world.session.library()
    assert world.session.library() is first
    kept = {one.id: one for one in first}
    other = Desk.open_casebook(world.desk.path, "Ben")
    other.file_articles([first[0].id], tags=["theirs"])
    other.close()
    now = world.session.library()
    assert now[0].filed.tags == ("theirs",)
    assert [one is kept[one.id] for one in now] == [False, True, True]
    world.session.trash([first[0].id])
    assert [one.id for one in world.session.library()] == [one.id for one in first[1:]]
    assert [one.id for one in world.session.library(Shelf.TRASH)] == [first[0].id]
