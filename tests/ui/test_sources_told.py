"""Sources as the window tells them: counted once each with their origins, what became of one first, the copy that is meant."""

import pytest
from claims_world import open_world

from workbench.domain.enums import Fate
from workbench.ui.panels.claims import words
from workbench.ui.panels.claims.model import ORIGINS

DISPATCH = """The crane of Lormeau lifted its first load on Monday morning, the harbour office said in a note to the press, after \
four years of work that cost fourteen million euros and kept the northern quay closed to all ships but those of the pilots and the \
fire brigade."""


@pytest.fixture
def world(tmp_path, qtbot):
    with open_world(tmp_path, qtbot) as found:
        found.folder = tmp_path
        yield found


def linked(world, qtbot, name, text):
    (world.folder / name).write_text(text, encoding="utf-8")
    world.session.link(str(world.folder / name))
    qtbot.waitUntil(lambda: not world.session.jobs.busy(), timeout=20_000)


def test_two_passages_of_one_source_are_one_source(world):
    world.go(4)
    url = "https://news.example/crane"
    for quote in ("fourteen million", "four years"):
        world.session.desk.link(world.current.id, url, quote=quote)
    world.session.show_article(world.session.article.id)
    world.go(4)
    assert len(world.current.evidence) == 2
    assert words.footer(world.current, None)[0] == "1 source"
    assert "1 source:" in words.spoken(world.current)
    assert world.panel.card.sources.head.count.text() == "1"


def test_list_and_card_tell_origins_where_they_are_fewer(world, qtbot):
    world.go(4)
    linked(world, qtbot, "a.txt", DISPATCH)
    linked(world, qtbot, "b.txt", f"By our own reporter. {DISPATCH}")
    row = world.panel.claims.row_of(world.current.id)
    index = world.panel.claims.index(row, 0)
    qtbot.waitUntil(lambda: bool(index.data(ORIGINS) and index.data(ORIGINS).groups), timeout=20_000)
    assert words.footer(world.current, 0, index.data(ORIGINS))[0] == "2 sources, 1 origin  ·  0 earlier checks"
    assert world.panel.card.sources.origins.text() == "from 1 origin"


def test_what_became_of_a_source_stands_first_in_a_narrow_card_too(world, qtbot):
    world.go(4)
    world.session.link("https://news.example/crane")
    source = world.current.evidence[0].source
    world.session.desk.edit_source(source.id, title="The crane of Lormeau lifts " * 8, fate=Fate.WITHDRAWN)
    world.session.show_article(world.session.article.id)
    world.go(4)
    row = world.panel.card.sources.rows[0]
    row.resize(300, 60)
    assert row.meta.isHidden()
    assert row.title.accessibleName().startswith("✕ Withdrawn")


def test_a_link_given_again_has_the_page_that_was_not_saved(world, qtbot, tmp_path):
    (tmp_path / "a.txt").write_text(DISPATCH, encoding="utf-8")
    world.go(4)
    world.session.desk.link(world.current.id, str(tmp_path / "a.txt"))
    world.session.show_article(world.session.article.id)
    world.go(4)
    assert world.current.evidence[0].source.text is None
    world.session.link(str(tmp_path / "a.txt"))
    qtbot.waitUntil(lambda: world.current.evidence[0].source.text is not None, timeout=20_000)
    assert "is linked already" in world.told.pop()
    world.session.link("no such file")
    assert len(world.told) == 1


def test_the_copy_meant_is_of_the_first_source_that_has_one_unless_another_was_touched(world, qtbot):
    world.go(4)
    world.session.desk.link(world.current.id, "https://news.example/crane")
    linked(world, qtbot, "a.txt", DISPATCH)
    sources = world.panel.card.sources
    assert sources.chosen_item().source.url
    assert sources.copy_item().source.title == "a.txt"
    sources.rows[0].chosen.emit()
    assert sources.copy_item().source.url
