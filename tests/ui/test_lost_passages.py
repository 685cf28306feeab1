"""A passage that the newest saved copy of its source no longer holds is shown as lost on the card, with what to do."""

import dataclasses

import pytest
from claims_world import open_world
from PySide6.QtCore import Qt

from workbench.domain.article import Snapshot
from workbench.domain.enums import Stance

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
URL = "https://www.lormeau.example/port"


def saved(world, source, text, at):
    """The source after its page was saved so; the change comes to the window like that of every other."""
    desk = world.session.desk
    words = Snapshot.of(text.encode(), "text/plain; charset=utf-8", at)
    with desk.store.step("save what it says", "Ana") as step:
        step.save(words, dataclasses.replace(source, text=words.sha256, snapshot=words.sha256, accessed=at))
    world.session._refresh(step.change)
    return desk.source(source.id)


@pytest.fixture
def world(tmp_path, qtbot):
    with open_world(tmp_path, qtbot) as made:
        desk = made.session.desk
        made.go(4)
        made.session._do(lambda: desk.link(made.claims[3].id, URL, title="The port"))
        source = saved(made, desk.sources()[0], "The port cost 14 million, they said.", "2024-03-05T10:00:00Z")
        made.session.pin(source.id, *desk.occurrence(source, "The port cost 14 million"), Stance.SUPPORTS, None)
        made.source = source
        yield made


def row_of(world):
    world.go(4)
    return world.panel.card.sources.rows[0]


def test_a_lost_passage_is_told_in_words_with_a_sign(world, qtbot):
    row = row_of(world)
    assert row.passage.accessibleName().startswith("pinned")
    assert "newest" not in row.accessibleName()
    saved(world, world.source, "The port cost 19 million, they said.", "2025-07-19T10:00:00Z")
    row = row_of(world)
    assert row.passage.accessibleName().startswith("≠ not in the newest copy")
    assert "passage not in the newest copy" in row.accessibleName()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    told = row.details.lost
    qtbot.waitUntil(told.isVisible)
    assert told.text() == (
        "≠ The newest saved copy no longer holds this passage. It was pinned in the copy saved 5 Mar 2024. "
        "Open the saved copy and pin what it says now, or say that the finding still stands."
    )
    saved(world, world.source, "Yet the port cost 14 million, they said.", "2025-07-20T10:00:00Z")
    assert row.details.lost.isHidden()
    row.toggle()
    assert row.passage.accessibleName().startswith("pinned")


def test_a_typed_passage_is_shown_as_lost_too(world, qtbot):
    desk = world.session.desk
    made = desk.source(world.source.id)
    world.session._do(lambda: desk.link(world.claims[4].id, made.id, quote="port cost 14 million"))
    saved(world, made, "The port cost 19 million, they said.", "2025-07-19T10:00:00Z")
    world.go(5)
    row = world.panel.card.sources.rows[0]
    assert row.passage.accessibleName().startswith("≠ not in the newest copy")
    qtbot.keyClick(row, Qt.Key.Key_Return)
    qtbot.waitUntil(row.details.lost.isVisible)
    assert "no longer holds this passage. It stands in the copy saved 5 Mar 2024." in row.details.lost.text()
