"""A link stands at once; its title, its day and its page arrive behind the window, or a sentence why they cannot."""

import pytest
from claims_world import open_world
from small_site import page, small_site

PAGE = """<html><head><title>Le port de Lormeau</title><meta property="article:published_time" content="2024-03-04"></head>
<body><article><h1>Le port de Lormeau</h1><p>Le chantier du port a coûté 14 millions d’euros à la région, dit le registre.</p>
<p>Il a duré quatre ans, soit deux de plus que prévu, selon la capitainerie du port de Lormeau.</p></article></body></html>"""


@pytest.fixture
def world(tmp_path, qtbot):
    with open_world(tmp_path, qtbot) as found:
        yield found


def arrived(world, qtbot):
    qtbot.waitUntil(lambda: not world.session.jobs.busy(), timeout=20_000)


def test_the_row_stands_at_once_and_the_page_arrives(world, qtbot, monkeypatch):
    with small_site(monkeypatch, **{"le-port": page(PAGE)}) as (site, _):
        world.go(4)
        world.session.link(f"{site}le-port")
        row = world.panel.card.sources.rows[0]
        assert row.item.source.untitled
        assert world.session.jobs.busy()
        arrived(world, qtbot)
    assert row.item.source.title == "Le port de Lormeau"
    assert "4" in row.meta.text()
    assert "2024" in row.meta.text()
    assert row.item.source.snapshot
    assert world.told == []


def test_undo_takes_back_the_link_not_its_page(world, qtbot, monkeypatch):
    with small_site(monkeypatch, **{"le-port": page(PAGE)}) as (site, _):
        world.go(4)
        world.session.link(f"{site}le-port")
        arrived(world, qtbot)
    world.session.undo()
    assert world.current.evidence == ()


def test_a_page_that_cannot_be_had_is_told_and_offered_again(world, qtbot, monkeypatch):
    answers = [page("", status="503 Busy"), page(PAGE)]
    with small_site(monkeypatch, **{"le-port": lambda connection: connection.sendall(answers.pop(0))}) as (site, _):
        world.go(4)
        world.session.link(f"{site}le-port")
        arrived(world, qtbot)
        assert "503" in world.told[0]
        assert "The link is kept" in world.told[0]
        row = world.panel.card.sources.rows[0]
        assert row.title.accessibleName().startswith("◌ page not saved")
        assert "503" in row.meta.toolTip()
        row.toggle()
        assert row.details.save_button.isVisibleTo(row.details)
        row.details.save_button.click()
        arrived(world, qtbot)
        assert row.item.source.snapshot
        assert "not saved" not in row.title.accessibleName()
        assert not row.details.save_button.isVisibleTo(row.details)


def test_a_setting_keeps_links_only(tmp_path, qtbot, monkeypatch):
    with (
        small_site(monkeypatch, **{"le-port": page(PAGE)}) as (site, asked),
        open_world(tmp_path, qtbot, save_pages=False) as world,
    ):
        world.go(4)
        world.session.link(f"{site}le-port")
        assert not world.session.jobs.busy()
        assert asked == []
        row = world.panel.card.sources.rows[0]
        assert row.title.accessibleName().startswith("◌ page not saved")
        assert "page not saved" in row.accessibleName()
        row.toggle()
        assert row.details.save_button.isVisibleTo(row.details)


def test_an_article_is_opened_from_its_address(world, qtbot, monkeypatch):
    with (
        small_site(monkeypatch, **{"le-port": page(PAGE)}) as (site, _),
        qtbot.waitSignal(world.session.article_shown, timeout=20_000),
    ):
        world.session.open_location(f"{site}le-port")
    assert world.session.article.title == "Le port de Lormeau"


def test_the_words_of_a_file_are_read_too(world, qtbot, tmp_path):
    path = tmp_path / "registre.txt"
    path.write_text("Le chantier a coûté 14 millions d’euros.", encoding="utf-8")
    world.go(4)
    world.session.link(str(path))
    arrived(world, qtbot)
    source = world.current.evidence[0].source
    assert world.session.desk.source_text(source) == "Le chantier a coûté 14 millions d’euros."


def test_a_page_is_saved_by_a_command(tmp_path, qtbot, monkeypatch):
    with (
        small_site(monkeypatch, **{"le-port": page(PAGE)}) as (site, asked),
        open_world(tmp_path, qtbot, save_pages=False) as world,
    ):
        world.go(4)
        assert world.panel.chosen_source() is None
        assert "no source yet" in world.told[0]
        world.session.link(f"{site}le-port")
        world.session.save_page(world.panel.chosen_source().id)
        arrived(world, qtbot)
        assert len(asked) == 1
        assert world.current.evidence[0].source.snapshot
