"""Requests for comment in the window: logged by key, seen on the card, answered, and listed with the overdue ones first."""

import pytest
from answering import in_dialog
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shell_world import World

from workbench.domain.enums import Channel
from workbench.ui.actions import View
from workbench.ui.asked_words import typed, when
from workbench.ui.dialogs.leads import Leads
from workbench.ui.dialogs.request_form import RequestForm
from workbench.ui.panels.claims import words
from workbench.ui.values import Origin

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "a.casebook")
    made.show(qtbot)
    made.window.claims.focus_list()
    yield made
    made.close()


def press(key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def press_ask():
    press(Qt.Key.Key_U, Qt.KeyboardModifier.ShiftModifier)


def log(world, who="Mayor’s office", deadline="", answer="", start=None):
    def fill(form):
        assert isinstance(form, RequestForm)
        form.who.setText(who)
        form.channel.setCurrentIndex(form.channel.findData("letter"))
        form.asked_at.setText("2024-11-18 10:00")
        form.deadline.setText(deadline)
        form.answer.setPlainText(answer)
        QTest.mouseClick(form.save, Qt.MouseButton.LeftButton)

    in_dialog(fill, start or world.window.commands["ask"].trigger)
    return world.session.current.requests


def test_a_key_logs_a_request_and_the_card_shows_what_came_of_it(world):
    card = world.window.claims.card
    assert not card.asked.isVisible()
    (request,) = log(world, deadline="2024-11-20", start=press_ask)
    assert (request.who, request.channel, request.deadline) == ("Mayor’s office", Channel.LETTER, "2024-11-20")
    assert card.asked.isVisible()
    assert card.asked.rows[0].accessibleName().startswith("No reply by 20 Nov 2024: Mayor’s office  ·  Letter")
    assert "asked 1, answered 0" in words.spoken(world.session.current)
    assert "asked 1, answered 0" in words.footer(world.session.current, 0)[0]
    world.session.undo()
    assert not card.asked.isVisible()


def test_a_request_that_is_answered_already_is_two_steps(world):
    (request,) = log(world, answer="Untrue.")
    assert (request.answer, request.answered) == ("Untrue.", True)
    world.session.undo()
    assert not world.session.current.requests[0].answered


def test_a_row_opens_the_request_to_be_answered(world):
    log(world)

    def answer(form):
        assert form.focusWidget() is form.answer
        form.answer.setPlainText("We never said so.")
        form.answered_at.setText("2024-11-19")
        QTest.mouseClick(form.save, Qt.MouseButton.LeftButton)

    row = world.window.claims.card.asked.rows[0]
    in_dialog(answer, lambda: QTest.mouseClick(row, Qt.MouseButton.LeftButton))
    assert "Answered 19 Nov 2024" in row.accessibleName()
    assert "“We never said so.”" in row.accessibleName()
    assert isinstance(in_dialog(lambda form: None, lambda: QTest.keyClick(row, Qt.Key.Key_Return)), RequestForm)


def test_the_form_is_not_left_with_what_makes_no_sense(world):
    def judge(form):
        form.who.setText("  ")
        assert not form.save.isEnabled()
        assert form.told.text().startswith("Who was asked?")
        form.who.setText("Mayor’s office")
        assert form.save.isEnabled()
        for field, text, told in (
            (form.asked_at, "whenever", "When was it asked?"),
            (form.asked_at, "", "When was it asked?"),
            (form.deadline, "soon", "“Answer wanted by” is no time yet."),
            (form.answered_at, "sooner", "“Answered” is no time yet."),
            (form.answered_at, "1999-01-01", "A deadline or an answer cannot lie before the request."),
        ):
            before = field.text()
            field.setText(text)
            assert not form.save.isEnabled(), text
            assert form.told.text().startswith(told)
            field.setText(before)
        form.deadline.setText("2094-01-01 18:00")
        assert form.save.isEnabled()

    before = world.desk.store.journal.head()
    in_dialog(judge, press_ask)
    assert world.desk.store.journal.head() == before


def test_the_list_has_the_overdue_first_and_leads_to_the_claim(world):
    first = world.session.current.id
    log(world, who="Late", deadline="2024-11-19")
    world.session.next(3)
    log(world, who="Open", deadline="2094-01-01")
    in_dialog(lambda form: (form.who.setText("The paper"), form.save.click()), world.window.commands["ask-article"].trigger)
    world.window.show_view(View.LIBRARY)
    button = world.window.library.sidebar.due["requests"]
    assert button.accessibleName() == "Requests for comment, 3"

    def go(dialog):
        assert isinstance(dialog, Leads)
        heads = [dialog.list.item(row).text().splitlines() for row in range(dialog.list.count())]
        assert [lines[1].split("  ·  ")[0].strip() for lines in heads] == ["Late", "Open", "The paper"]
        assert heads[0][0] == "No reply by 19 Nov 2024"
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)

    in_dialog(go, lambda: QTest.mouseClick(button, Qt.MouseButton.LeftButton))
    assert world.session.current.id == first
    assert world.window.view is View.ARTICLE


def test_what_is_done_in_the_list_is_done_in_the_casebook(world):
    log(world, who="Late", deadline="2024-11-19")

    def remove(dialog):
        QTest.mouseClick(dialog.deeds[1], Qt.MouseButton.LeftButton)
        assert dialog.list.count() == 0
        assert dialog.empty.isVisible()

    in_dialog(remove, world.window.commands["requests"].trigger)
    assert world.session.current.requests == ()
    world.session.undo()
    assert len(world.session.current.requests) == 1


def test_times_are_shown_on_this_clock_with_its_zone(monkeypatch):
    import time

    monkeypatch.setenv("TZ", "Europe/Helsinki")
    time.tzset()
    try:
        assert when("2024-11-18T08:00:00.000Z") == "18 Nov 2024 10:00 EET"
        assert typed("2024-11-18T08:00:00.000Z") == "2024-11-18 10:00"
        assert (when("2024-11-18"), typed(None)) == ("18 Nov 2024", "")
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_casebook_that_is_only_read_shows_requests_and_takes_none(qtbot, tmp_path):
    made = World(tmp_path / "a.casebook")
    made.desk.ask(made.desk.article("last").id, [made.desk.claims(made.desk.article("last").id)[0].id], "Mayor’s office")
    made.close()
    reading = World(tmp_path / "a.casebook", read_only=True)
    reading.show(qtbot)
    claim = next(view for view in reading.session.views if view.requests)
    reading.session.select(claim.id, Origin.KEYS)
    asked = reading.window.claims.card.asked
    assert asked.isVisible()
    assert not asked.head.button.isVisible()
    before = QApplication.activeModalWidget()  # a message of a window that another test has left behind is no dialog of this one
    QTest.mouseClick(asked.rows[0], Qt.MouseButton.LeftButton)
    assert QApplication.activeModalWidget() is before
    assert before is None or not reading.window.isAncestorOf(before)
    reading.close()
