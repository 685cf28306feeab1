"""The table of commands: no key twice, everything handled, keys shown, single letters never stolen from a field."""

from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from workbench.domain.enums import Verdict
from workbench.ui.actions import BY_ID, COMMANDS, Circumstances, Menu, Need, View, by_menu, meet, shown_key
from workbench.ui.handlers import Handlers

# Said by the offscreen platform of every window with a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_no_key_means_two_things_in_one_place_and_no_id_is_there_twice():
    keys = [(QKeySequence(key).toString(), command) for command in COMMANDS for key in command.keys]
    pairs = [(one, other) for (key, one), (same, other) in combinations(keys, 2) if key == same]
    assert [(one.id, other.id) for one, other in pairs if meet(one, other)] == []
    assert all(key for key, _command in keys)
    assert len(BY_ID) == len(COMMANDS)


def test_the_keys_the_analyst_was_promised_are_there():
    promised = {
        "mark-verified": {"V", "1", "&"},
        "mark-disputed": {"D", "2", "É"},
        "mark-unverified": {"Q", "3", '"'},
        "next-to-review": {"Alt+Down"},
        "redo": {"Ctrl+Shift+Z", "Ctrl+Y"},
        "choose-check": {"Shift+R"},
        "preview": {"Ctrl+Shift+P"},
        "full-screen": {"F11"},
        "keys": {"?", "F1"},
    }
    assert {name: set(BY_ID[name].keys) for name in promised} == promised


def test_every_command_has_a_handler_and_every_handler_a_command(world):
    assert set(Handlers(world.window).table()) == set(BY_ID)


def test_every_command_stands_in_a_menu_and_its_tooltip_shows_its_key(world):
    assert sorted(command.id for menu in Menu for command in by_menu(menu)) == sorted(BY_ID)
    menus = [part for menu in world.window.menus.menus.values() for part in (menu, *menu.findChildren(QMenu))]
    for command in COMMANDS:
        action = world.window.commands[command.id]
        assert any(action in menu.actions() for menu in menus), command.id
        for key in command.keys:
            assert shown_key(key) in action.toolTip() or command.id in ("undo", "redo"), command.id
            assert QKeySequence(key) in action.shortcuts()


def test_keys_are_written_as_on_a_keyboard():
    assert shown_key("Ctrl+Shift+Z") == "Ctrl Shift Z"
    assert shown_key("Ctrl++") == "Ctrl++"
    assert shown_key("?") == "?"


@pytest.mark.parametrize(
    ("name", "now", "allowed"),
    [
        ("mark-verified", Circumstances(frozenset({View.ARTICLE}), has_article=True, has_claim=True), True),
        ("mark-verified", Circumstances(frozenset({View.LIBRARY}), has_article=True, has_claim=True), False),
        ("mark-verified", Circumstances(frozenset({View.ARTICLE}), has_article=True), False),
        ("mark-verified", Circumstances(frozenset({View.ARTICLE}), True, True, read_only=True), False),
        ("down", Circumstances(frozenset({View.ARTICLE}), True, True), False),
        ("down", Circumstances(frozenset({View.ARTICLE, View.LIST}), True, True), True),
        ("undo", Circumstances(frozenset({View.LIBRARY})), False),
        ("undo", Circumstances(frozenset({View.LIBRARY}), undoable=True), True),
    ],
)
def test_a_command_is_available_where_it_means_something(name, now, allowed):
    assert now.allow(BY_ID[name]) is allowed


def test_needs_are_all_used():
    assert {command.need for command in COMMANDS} == set(Need)


@pytest.mark.parametrize(
    ("key", "verdict"),
    [
        (Qt.Key.Key_V, Verdict.VERIFIED),
        (Qt.Key.Key_1, Verdict.VERIFIED),
        (Qt.Key.Key_Ampersand, Verdict.VERIFIED),
        (Qt.Key.Key_D, Verdict.DISPUTED),
        (Qt.Key.Key_2, Verdict.DISPUTED),
        (Qt.Key.Key_Eacute, Verdict.DISPUTED),
        (Qt.Key.Key_Q, Verdict.UNVERIFIED),
        (Qt.Key.Key_3, Verdict.UNVERIFIED),
        (Qt.Key.Key_QuoteDbl, Verdict.UNVERIFIED),
    ],
)
@pytest.mark.parametrize("where", ["list", "article", "window"])
def test_one_key_gives_a_verdict_wherever_no_text_is_typed(world, key, verdict, where):
    window = world.window
    {"list": window.claims.focus_list, "article": window.article.setFocus, "window": window.setFocus}[where]()
    first = world.session.current
    QTest.keyClick(QApplication.focusWidget() or window, key)
    assert world.session.view(first.id).verdict is verdict
    assert world.session.current.id != first.id


def test_letters_typed_in_a_field_are_text_not_commands(world):
    window = world.window
    before = world.desk.store.journal.head()
    for field in (window.top.search, window.claims.card.rationale.field, window.claims.card.sources.field):
        field.setFocus()
        assert QApplication.focusWidget() is field
        QTest.keyClicks(field, "vdq123&")
        QTest.keyClick(field, Qt.Key.Key_Backspace)
        text = field.text() if hasattr(field, "text") else field.toPlainText()
        assert text == "vdq123"
        field.clear()
    world.session.about_to_change.emit()
    assert world.session.current.verdict is None
    written = [event for event in world.desk.history() if event.seq > before[0]]
    assert not any("mark" in event.label for event in written)


def test_down_goes_to_the_next_claim_in_the_list_and_scrolls_in_the_article(world):
    window, session = world.window, world.session
    window.claims.focus_list()
    first = session.current.id
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    second = session.current.id
    assert second != first
    window.article.setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert session.current.id == second


def test_j_and_k_walk_and_backspace_clears(world):
    session = world.session
    ids = [view.id for view in session.visible()]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_J)
    assert session.current.id == ids[1]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_K)
    assert session.current.id == ids[0]
    session.mark(Verdict.VERIFIED)
    session.select(ids[0], "keys")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backspace)
    assert session.view(ids[0]).verdict is None
