"""Letters that lead through the menus: each line has one, none is there twice, in every language of the window."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from shell_world import World

from workbench.domain.enums import Verdict
from workbench.ui.keys_in_use import keys_of
from workbench.ui.mnemonics import LETTERS, marked, plain, share_out

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
ALT = Qt.KeyboardModifier.AltModifier
TALLEST = 900 - 40  # pixels of a small screen under the menu bar


def letter(text):
    return QKeySequence.mnemonic(text).toString().removeprefix("Alt+")


def test_the_first_letter_goes_before_others_and_everybody_gets_one():
    assert share_out(["Open", "Open all", "Oo"]) == ["p", "a", "o"]
    assert share_out(["&Go", "Get"], taken="g") == ["o", "e"]
    assert share_out(["So&urces"]) == ["u"]
    assert share_out(["12", "É"]) == ["", ""]


@given(st.lists(st.text(), max_size=30))
def test_no_letter_is_given_twice_and_words_stay_what_they_are(titles):
    letters = share_out([title.replace("&", "&&") for title in titles])
    given = [one for one in letters if one]
    assert len(given) == len(set(given))
    for title, one in zip(titles, letters, strict=True):
        assert not one or one in title.lower()
        assert plain(marked(title, one)) == title
        assert (plain(title) == title) or "&" in title


def test_alt_and_a_letter_open_a_menu_and_a_letter_takes_its_line(world, qtbot):
    first = world.session.current.id
    claims = world.window.menus.menus["claim"]
    QTest.keyClick(QApplication.focusWidget(), letter(claims.title()), ALT)
    qtbot.waitUntil(claims.isVisible)
    line = next(action for action in claims.actions() if plain(action.text()) == "Mark disputed")
    QTest.keyClick(claims, letter(line.text()))
    assert world.session.view(first).verdict is Verdict.DISPUTED


def test_what_undo_would_do_is_told_and_its_letter_stays(world):
    undo = world.window.commands["undo"]
    before = letter(undo.text())
    assert before
    world.session.mark(Verdict.VERIFIED)
    assert letter(undo.text()) == before
    assert plain(undo.text()) == "Undo mark claim 1 verified"


def test_a_menu_gives_way_to_a_key_of_ones_own(world):
    window = world.window
    titles = {menu.title() for menu in window.menus.menus.values()}
    assert "&File" in titles
    window.availability.take_keys(("keys: Alt+F",))
    assert "F&ile" in {menu.title() for menu in window.menus.menus.values()}
    window.availability.take_keys(())
    assert {menu.title() for menu in window.menus.menus.values()} == titles


@pytest.mark.parametrize("language", ["en", "fr"])
def test_each_line_has_a_letter_of_its_own_and_menus_fit_a_small_screen_with_large_text(tmp_path, language):
    """Once a language, in a process of its own: translators stay in their application, and so does the size of text."""
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    done = subprocess.run(
        [sys.executable, __file__, language, str(tmp_path)], capture_output=True, text=True, env=environment, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr


def look_through(language, folder):
    from workbench.ui.arrival import speak

    app = QApplication([])
    font = app.font()
    font.setPixelSize(26)
    app.setFont(font)
    speak(app, language)
    world = World(Path(folder) / "a.casebook")
    window = world.window
    bar = [menu.title() for menu in window.menus.menus.values()]
    with_alt = {key[-1] for name in window.commands for key in keys_of(name) if key[:-1] == "Alt+"}
    assert len({letter(title) for title in bar}) == len(bar), bar
    assert "" not in map(letter, bar), bar
    assert not {letter(title) for title in bar} & with_alt
    menus = [menu for menu in window.menuBar().findChildren(QMenu) if menu.actions()]
    assert len(menus) == len(bar) + len(window.menus._within), [menu.title() for menu in menus]
    for menu in menus:
        lines = [action.text() for action in menu.actions() if not action.isSeparator()]
        letters = [letter(text) for text in lines]
        assert len(set(letters)) == len(lines), lines
        assert {one.lower() for one in letters} <= LETTERS, lines
        assert menu.sizeHint().height() <= TALLEST, (menu.title(), menu.sizeHint().height())
        assert not menu.actions()[0].isSeparator()
    world.close()


if __name__ == "__main__":
    look_through(*sys.argv[1:])
