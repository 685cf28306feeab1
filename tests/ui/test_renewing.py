"""A new version of the shown article in the window: asked for, shown, taken in, taken back."""

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from shell_world import World

from workbench.domain.enums import Verdict
from workbench.domain.renewal import Fate
from workbench.ui.dialogs.renewal import RenewalDialog, fate_words
from workbench.ui.panels.claims.words import spoken
from workbench.ui.values import Show

OLD = "The ferry carried 41,212 passengers in 2023.\n\nThe line opened in May last year. Critics said the boats were too large.\n"
NEW = (
    "The line opened in May last year. Critics said the boats were far too large.\n\nThe ferry carried 14,212 passengers in 2023.\n"
)


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "r.casebook", articles=())
    article = made.desk.take(made.desk.read_bytes(OLD.encode(), name="ferry.txt")).article
    for view in made.desk.claims(article.id):
        made.desk.mark(view.id, Verdict.VERIFIED)
    made.session.show_article(article.id)
    made.show(qtbot)
    yield made
    made.close()


@pytest.fixture
def dialog(world, qtbot):
    """The dialog as it comes when the new version is on the clipboard."""
    QApplication.clipboard().setText(NEW)
    world.window.commands["renew"].trigger()
    box = world.window.findChild(QMessageBox)
    next(button for button in box.buttons() if "clipboard" in button.text()).click()
    qtbot.waitUntil(lambda: world.window.findChild(RenewalDialog) is not None)
    return world.window.findChild(RenewalDialog)


def column(table, at):
    return [table.item(row, at).text() for row in range(table.rowCount())]


def test_it_tells_what_becomes_of_each_claim_the_gravest_first(world, dialog):
    words = fate_words()
    assert column(dialog.claims, 1) == [words[Fate.ALTERED], words[Fate.REWORDED], words[Fate.UNCHANGED]]
    assert any("14" in text for text in column(dialog.edits, 1))
    assert world.session.article.text == OLD, "nothing is changed before somebody agrees"


def test_taken_in_it_shows_the_new_text_and_who_stayed_behind(world, dialog, qtbot):
    dialog.take.click()
    qtbot.waitUntil(lambda: world.session.article.text == NEW)
    assert world.window.article.text.toPlainText().startswith("The line opened")
    header = world.window.claims.header
    assert header.count(Show.LOST) == 1
    assert header.chips[Show.LOST].isVisible()
    header.chips[Show.LOST].click()
    (lost,) = [view for view in world.session.visible() if view.claim.lost]
    assert "not found in text" in spoken(lost)
    world.window.commands["undo"].trigger()
    assert world.session.article.text == OLD
    assert world.window.article.text.toPlainText().startswith("The ferry carried 41,212")
    assert header.count(Show.LOST) == 0


def test_left_alone_it_changes_nothing(world, dialog):
    head = world.desk.store.journal.head()
    dialog.leave.click()
    assert world.desk.store.journal.head() == head


def test_it_can_be_an_article_of_its_own(world, dialog, qtbot):
    dialog.apart.click()
    qtbot.waitUntil(lambda: world.session.article.text == NEW)
    assert sorted(world.desk.article(entry.id).text for entry in world.session.library()) == sorted((OLD, NEW))


def test_as_an_article_of_its_own_it_is_read_with_its_own_day(world, qtbot):
    world.desk.edit_article(world.session.article.id, published="2024-11-18")
    plan = world.desk.plan_renewal(world.session.article.id, world.desk.read_bytes(NEW.encode(), name="ferry.txt"))
    assert "undated" not in {flag.kind for flag in plan.reading.flags}
    world.session.keep_apart(plan)
    qtbot.waitUntil(lambda: world.session.article.text == NEW)
    assert world.session.article.published is None
    assert "undated" in {flag.kind for flag in world.session.article.flags}


def test_the_same_text_again_is_told(world, qtbot):
    QApplication.clipboard().setText(OLD)
    world.window.commands["renew"].trigger()
    box = world.window.findChild(QMessageBox)
    with qtbot.waitSignal(world.session.trouble) as told:
        next(button for button in box.buttons() if "clipboard" in button.text()).click()
    assert "has already" in told.args[0].text


def test_what_is_copied_while_the_question_stands_is_what_counts(world, qtbot):
    QApplication.clipboard().clear()
    world.window.commands["renew"].trigger()
    box = world.window.findChild(QMessageBox)
    button = next(button for button in box.buttons() if "clipboard" in button.text())
    assert not button.isEnabled()
    QApplication.clipboard().setText(NEW)
    qtbot.waitUntil(button.isEnabled)
    button.click()
    qtbot.waitUntil(lambda: world.window.findChild(RenewalDialog) is not None)
    world.window.findChild(RenewalDialog).take.click()
    qtbot.waitUntil(lambda: world.session.article.text == NEW)
    assert world.session.article.location == "ferry.txt", "the clipboard is no place that an article comes from"


def test_another_article_is_no_version_of_this_one(world, qtbot):
    QApplication.clipboard().setText("Bees dance.")
    world.window.commands["renew"].trigger()
    box = world.window.findChild(QMessageBox)
    next(button for button in box.buttons() if "clipboard" in button.text()).click()
    qtbot.waitUntil(lambda: world.window.findChild(RenewalDialog) is not None)
    dialog = world.window.findChild(RenewalDialog)
    assert "another article" in dialog.told.text()
    assert dialog.apart.isDefault()


def test_a_claim_that_is_gone_is_marked_nowhere_in_the_text(world, dialog, qtbot):
    dialog.take.click()
    qtbot.waitUntil(lambda: world.session.article.text == NEW)
    (lost,) = [view for view in world.session.views if view.claim.lost]
    beside = [entry.view.id for entry in world.window.article.gutter.entries()]
    assert beside
    assert lost.id not in beside
