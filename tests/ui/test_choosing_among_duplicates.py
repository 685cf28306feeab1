"""What stands already can be chosen where it is told: cite that source, go to that article, fill in entries, join later."""

import pytest
from PySide6.QtWidgets import QPushButton
from shell_world import World

from workbench.domain.enums import Duplicates
from workbench.ui.actions import View
from workbench.ui.dialogs import files
from workbench.ui.dialogs.import_sources import ImportSources

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
WORDS = "The crane of Lormeau lifts eleven tonnes, the harbour office said on Monday. It cost fourteen million euros."
PAGE = "<!-- saved from url=(0030)https://lormeau.example/crane --><title>{title}</title><article><p>{words}</p></article>"
LIST = """TY  - RPRT
TI  - Crane
AU  - Brandt, Odo
UR  - http://www.lormeau.example/crane/
ER  -
"""


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "w.casebook")
    made.show(qtbot)
    made.folder = tmp_path
    yield made
    made.close()


def saved(world, qtbot, name, words=WORDS):
    path = world.folder / f"{name}.html"
    path.write_text(PAGE.format(title=name, words=words), encoding="utf-8")
    return str(path)


def linked(world, qtbot, name, words=WORDS):
    world.session.link(saved(world, qtbot, name, words))
    qtbot.waitUntil(lambda: not world.session.jobs.busy(), timeout=20_000)


def told(world):
    return world.window.toast._text.text()


def test_a_source_that_is_there_already_can_be_cited_instead(world, qtbot):
    linked(world, qtbot, "First")
    first = world.desk.sources()[0]
    linked(world, qtbot, "Second", f"{WORDS} And more of it.")
    choice = world.window.toast._choice
    assert choice.isVisible()
    assert "is here already: “First”" in told(world)
    choice.click()
    assert [one.id for one in world.desk.sources()] == [first.id]
    assert "One source now: “First”" in told(world)
    assert not choice.isVisible()
    world.window.toast._undo.click()
    assert len(world.desk.sources()) == 2


def test_an_article_that_is_there_already_can_be_gone_to_instead(world, qtbot):
    session = world.session
    session.open_location(saved(world, qtbot, "First"))
    qtbot.waitUntil(lambda: session.article is not None and session.article.title == "First", timeout=20_000)
    first, count = session.article.id, len(world.desk.articles())
    session.open_location(saved(world, qtbot, "Second", f"{WORDS} And more of it."))
    qtbot.waitUntil(lambda: session.article is not None and session.article.title == "Second", timeout=20_000)
    assert world.window.toast._choice.text() == "Go to that one instead"
    world.window.toast._choice.click()
    assert session.article.id == first
    assert len(world.desk.articles()) == count


def test_a_choice_goes_with_a_notice_that_offers_none(world, qtbot):
    linked(world, qtbot, "First")
    linked(world, qtbot, "Second", f"{WORDS} And more of it.")
    world.session.undo()
    assert not world.window.toast._choice.isVisible()


def test_doubles_are_joined_from_the_list_of_sources(world, qtbot):
    linked(world, qtbot, "First")
    linked(world, qtbot, "Second", f"{WORDS} And more of it.")
    world.window.show_view(View.SOURCES)
    panel = world.window.whole.sources
    qtbot.waitUntil(lambda: panel.sources.rowCount() == 2)
    panel.table.selectRow(0)
    button = next(one for one in panel.details.findChildren(QPushButton) if one.text() == "Make one of them")
    qtbot.waitUntil(button.isVisible)
    kept = panel.chosen().source.id
    button.click()
    qtbot.waitUntil(lambda: panel.sources.rowCount() == 1)
    assert [one.id for one in world.desk.sources()] == [kept]
    assert not button.isVisible()


@pytest.mark.parametrize(("how", "count", "author"), [("keep", 2, None), ("merge", 1, "Brandt, Odo"), ("skip", 1, None)])
def test_what_becomes_of_entries_that_are_there_is_chosen_before_a_list_is_taken_in(world, qtbot, monkeypatch, how, count, author):
    world.session.link("https://lormeau.example/crane")
    before = world.desk.sources()[0].id
    path = world.folder / "list.ris"
    path.write_text(LIST, encoding="utf-8")
    monkeypatch.setattr(files, "choose_sources", lambda *_arguments: path)
    asked = []

    def answer(dialog):
        dialog.choice.setCurrentIndex(dialog.choice.findData(how))
        qtbot.waitUntil(lambda: not world.session.jobs.busy(), timeout=20_000)
        asked.append((dialog.told.text(), dialog.take.isEnabled(), dialog.wanted()))
        return dialog.take.isEnabled()

    monkeypatch.setattr(ImportSources, "exec", answer)
    world.window.commands["import-sources"].trigger()
    qtbot.waitUntil(lambda: bool(asked), timeout=20_000)
    qtbot.waitUntil(lambda: not world.session.jobs.busy(), timeout=20_000)
    assert asked[0][2] is Duplicates(how)
    assert asked[0][1] is (how != "skip")
    assert len(world.desk.sources()) == count
    assert world.desk.source(before).author == author
