"""Forgetting for good from the window: looked for, typed once more, asked again, gone from screen and file."""

from dataclasses import replace

import pytest
from answering import in_dialog
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from shell_world import World

from workbench.domain.article import Snapshot
from workbench.ui import messages
from workbench.ui.dialogs.forget import ForgetDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
NAME = "Joe Biden"


@pytest.fixture
def world(qtbot, tmp_path):
    folder = tmp_path / "case"
    folder.mkdir()
    made = World(folder / "f.casebook")
    claim = made.desk.claims(made.desk.article("last").id)[0]
    made.desk.link(claim.id, "https://files.example/ledger", title="The ledger of Odo Brandt")
    made.show(qtbot)
    yield made
    made.close()


def answer(monkeypatch, fill, asked):
    """Let the dialog be filled by fill and the last question be answered with yes."""
    monkeypatch.setattr(messages, "ask", lambda _parent, text, _yes, *, careful: asked.append(text) or careful)

    def run(dialog):
        fill(dialog)
        if dialog.go.isEnabled():
            dialog.accept()
        return dialog.result()

    monkeypatch.setattr(ForgetDialog, "exec", run)


def box(world, qtbot):
    qtbot.waitUntil(lambda: world.window.findChild(QMessageBox, "message") is not None, timeout=20_000)
    return world.window.findChild(QMessageBox, "message")


def test_a_text_is_gone_from_screen_and_file_and_undo_does_not_reach_past_it(world, qtbot, monkeypatch):
    asked = []

    def fill(dialog):
        dialog.again.setText(NAME)
        assert not dialog.go.isEnabled()
        dialog.text.setText(NAME)
        dialog.look_button.click()
        qtbot.waitUntil(lambda: dialog.found is not None)
        assert "events of the journal" in dialog.told.toPlainText()
        assert "“Biden” stands in" in dialog.told.toPlainText()
        dialog.again.setText("Joe")
        assert not dialog.go.isEnabled()
        dialog.again.setText(NAME)
        assert dialog.go.isEnabled()

    answer(monkeypatch, fill, asked)
    assert NAME in world.session.article.text
    world.window.commands["forget"].trigger()
    shown = box(world, qtbot)
    assert shown.text().startswith("Forgotten for good.")
    assert len(asked) == 1
    shown.close()
    assert NAME not in world.session.article.text
    assert "█" * len(NAME) in world.session.article.text
    assert not world.window.commands["undo"].isEnabled()
    found = [path.name for path in world.desk.path.parent.rglob("*") if path.is_file() and NAME.encode() in path.read_bytes()]
    assert found == []
    assert world.desk.verify().findings == ()


def test_nothing_happens_without_the_text_typed_again(world, qtbot, monkeypatch):
    head, asked = world.desk.store.journal.head(), []

    def fill(dialog):
        dialog.text.setText("Nobody of that name")
        dialog.look()
        qtbot.waitUntil(lambda: dialog.found is not None)
        assert dialog.told.toPlainText() == "Nothing of that stands in this casebook."
        dialog.again.setText("Nobody of that name")
        assert not dialog.go.isEnabled()

    answer(monkeypatch, fill, asked)
    world.window.commands["forget"].trigger()
    assert (asked, world.desk.store.journal.head()) == ([], head)


def test_in_the_list_of_sources_the_chosen_source_goes(world, qtbot, monkeypatch):
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    panel = world.window.whole.sources
    qtbot.waitUntil(lambda: panel.sources.rowCount() == 1)

    def fill(dialog):
        assert not dialog.text.isVisibleTo(dialog)
        qtbot.waitUntil(lambda: dialog.found is not None)
        dialog.reason.setText("withdrawn")
        dialog.again.setText("The ledger of Odo Brandt")

    answer(monkeypatch, fill, [])
    world.window.commands["forget"].trigger()
    box(world, qtbot).close()
    assert world.desk.sources() == []
    qtbot.waitUntil(lambda: panel.sources.rowCount() == 0)
    assert world.desk.history(limit=1)[0].label == "forget a source for good"
    assert world.desk.verify().findings == ()


def test_what_cannot_be_looked_through_is_named_and_goes_along_when_ticked(world, qtbot, monkeypatch, tmp_path):
    (tmp_path / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\nx")
    world.desk.link(world.desk.claims(world.desk.article("last").id)[0].id, str(tmp_path / "scan.png"))
    world.session.settings = replace(world.session.settings, recent=(f"/cases/{NAME}.casebook", "/cases/b.casebook"))

    def fill(dialog):
        dialog.text.setText(NAME)
        dialog.look()
        qtbot.waitUntil(lambda: dialog.found is not None)
        assert "“scan.png” cannot be looked through (a picture, or one in it)" in dialog.told.toPlainText()
        assert dialog.unsearched.isVisibleTo(dialog)
        dialog.unsearched.setChecked(True)
        dialog.again.setText(NAME)

    answer(monkeypatch, fill, [])
    world.window.commands["forget"].trigger()
    shown = box(world, qtbot)
    assert "scan.png" not in shown.text()
    shown.close()
    assert all(saved.data == b"" for saved in world.desk.store.all(Snapshot) if saved.media_type == "image/png")
    assert world.session.settings.recent == ("/cases/b.casebook",)


def test_enter_forgets_nothing_at_the_last_question(qtbot):
    answers = []
    pressed = lambda box: QTest.keyClick(box, Qt.Key.Key_Return)  # noqa: E731
    in_dialog(pressed, lambda: answers.append(messages.ask(None, "Forget this for good?", "Forget for good", careful=True)))
    in_dialog(pressed, lambda: answers.append(messages.ask(None, "Replace it?", "Replace")))
    assert answers == [False, True]


def test_an_answer_that_comes_after_the_dialog_was_left_is_dropped(qtbot):
    waiting = []
    dialog = ForgetDialog(None, lambda _texts, _source, deliver: waiting.append(deliver))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.text.setText("Odo Brandt")
    dialog.look_button.click()
    dialog.reject()
    (deliver,) = waiting
    deliver(None)
    assert dialog.found is None
    assert dialog.told.toPlainText() == "Looking…"


@pytest.mark.parametrize("with_names", [True, False])
def test_the_names_of_a_withheld_source_are_told_and_go_with_it_while_the_box_says_so(world, qtbot, with_names):
    (source,) = world.desk.sources()
    world.desk.edit_source(source.id, author=NAME, withheld="feared for")
    dialog = ForgetDialog(world.window, world.session.look_for_forgetting, world.desk.source(source.id))
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.found is not None, timeout=20_000)
    assert f"“{NAME}” stands in" in dialog.told.toPlainText()
    assert "no report is kept from printing it" in dialog.told.toPlainText()
    assert dialog.names.isVisibleTo(dialog)
    assert dialog.choice().with_names
    dialog.names.setChecked(with_names)
    choice = dialog.choice()
    told = []
    world.session.forget(choice.texts, choice.source, choice.reason, told.append, with_names=choice.with_names)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert world.desk.sources() == []
    assert (NAME in world.session.article.text) is not with_names
