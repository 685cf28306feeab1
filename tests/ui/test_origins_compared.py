"""Origins in a real window: the count on the card, the comparison, the analyst's word, the list of sources, the report."""

import pytest
import wire_copies
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shell_world import World

from workbench.domain.enums import Verdict
from workbench.ui.dialogs.origins import CompareOrigins
from workbench.ui.mnemonics import plain
from workbench.ui.values import Origin

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
NAMES = ("bridge/dispatch", "bridge/padded", "bridge/own0")
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "o.casebook")
    claim = made.desk.claims(made.desk.article("last").id)[0]
    corpus = wire_copies.corpus()
    for name in NAMES:
        path = tmp_path / f"{name.replace('/', '-')}.txt"
        path.write_text(corpus[name].replace("Lorries", "Trucks" if name == NAMES[1] else "Lorries"), encoding="utf-8")
        made.desk.link(claim.id, str(path), title=name)
        made.desk.snapshot(next(one for one in made.desk.sources() if one.title == name).id)
    made.desk.mark(claim.id, Verdict.VERIFIED)
    made.show(qtbot)
    made.session.select(claim.id, Origin.KEYS)
    yield made
    made.close()


def ids(world):
    by_title = {one.title: one.id for one in world.desk.sources()}
    return [by_title[name] for name in NAMES]


def badge(world):
    return world.window.claims.card.sources.origins


def test_the_card_says_how_many_origins_its_sources_have(world, qtbot):
    qtbot.waitUntil(lambda: badge(world).isVisible())
    assert badge(world).text() == "from 2 origins"
    assert badge(world).accessibleName() == "3 sources, 2 origins"
    world.session.rule_origin(*ids(world)[:2], False)
    qtbot.waitUntil(lambda: not badge(world).isVisible())
    world.session.undo()
    qtbot.waitUntil(lambda: badge(world).isVisible())


def test_the_comparison_shows_passages_and_takes_the_analysts_word(world, qtbot):
    qtbot.waitUntil(lambda: badge(world).isVisible())
    QTest.mouseClick(badge(world), Qt.MouseButton.LeftButton)
    dialog = world.window.findChild(CompareOrigins)
    assert dialog.told.text() == "3 sources, 2 origins"
    assert dialog.list.count() == 3
    assert "stands in both" in dialog.list.item(0).text()
    assert "no common text" in dialog.list.item(1).text()
    here, there = (dialog.passages.item(0, column).text() for column in (0, 1))
    assert "hauliers said would cost them" in here
    assert "hauliers said would cost them" in there
    marked = [dialog.passages.item(row, column).text() for row in range(dialog.passages.rowCount()) for column in (0, 1)]
    assert any("▸Lorries◂ bound for" in text for text in marked)
    assert any("▸Trucks◂ bound for" in text for text in marked)
    assert not dialog.undecided.isEnabled()
    dialog.apart.click()
    qtbot.waitUntil(lambda: dialog.told.text() == "3 sources, 3 origins")
    assert dialog.list.item(0).text().endswith("independent, says ana")
    dialog.undecided.click()
    qtbot.waitUntil(lambda: dialog.told.text() == "3 sources, 2 origins")
    dialog.list.setCurrentRow(1)
    assert dialog.passages.rowCount() == 0
    dialog.same.click()
    qtbot.waitUntil(lambda: dialog.told.text() == "3 sources, 1 origin")
    assert plain(world.window.commands["undo"].text()) == "Undo say that two sources have one origin"
    dialog.close()


def test_the_list_of_sources_names_copies_and_compares_them(world, qtbot):
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_5, ALT)
    panel = world.window.whole.sources
    qtbot.waitUntil(lambda: panel.origins is not None)
    panel.table.selectRow(panel.sources.row_of(ids(world)[0]))
    assert panel.details.origin.text() == "2 sources, 1 origin: the same text as “bridge/padded”"
    panel.details.compare.click()
    dialog = world.window.findChild(CompareOrigins)
    assert dialog.told.text() == "2 sources, 1 origin"
    dialog.apart.click()
    qtbot.waitUntil(lambda: panel.details.origin.text() == "")
    qtbot.waitUntil(lambda: dialog.told.text() == "2 sources, 2 origins")
    dialog.close()


def test_a_report_from_the_window_tells_the_origins(world, qtbot, tmp_path):
    qtbot.waitUntil(lambda: world.session.origins_of_shown() is not None)
    out = tmp_path / "r.md"
    world.session.export([out], "en")
    qtbot.waitUntil(lambda: out.exists() and not world.session.jobs.busy())
    assert "(3 sources, 2 origins)" in out.read_text(encoding="utf-8")


def test_a_claim_without_sources_has_nothing_to_be_compared(world, qtbot):
    world.session.select(world.session.visible()[3].id, Origin.KEYS)
    world.window.commands["compare-origins"].trigger()
    assert "has no source yet. Two are needed" in world.window.toast._text.text()
    assert world.window.findChild(CompareOrigins) is None


def test_where_there_are_not_two_sources_it_is_said_of_what(world, qtbot, tmp_path):
    told = []
    world.session.notice.connect(lambda notice: told.append(notice.text))
    world.session.select(world.session.visible()[1].id, Origin.KEYS)
    world.window.commands["compare-origins"].trigger()
    assert told.pop() == "This claim has no source yet. Two are needed to compare their origins."
    (tmp_path / "alone.txt").write_text("The ferry of Tarnsey sailed on Sunday.", encoding="utf-8")
    world.session.link(str(tmp_path / "alone.txt"))
    qtbot.waitUntil(lambda: len(world.session.current.evidence) == 1)
    world.window.commands["compare-origins"].trigger()
    assert told.pop() == "This claim has one source. Two are needed to compare their origins."
    world.window.commands["go-sources"].trigger()
    panel = world.window.whole.sources
    qtbot.waitUntil(lambda: panel.sources.rowCount() == 4)
    titles = [panel.sources.entry(row).source.title for row in range(4)]
    panel.table.selectRow(titles.index("alone.txt"))
    world.window.commands["compare-origins"].trigger()
    assert told.pop() == "“alone.txt” is cited beside no other source and shares its origin with none: nothing to compare."
    assert world.window.findChild(CompareOrigins) is None
