"""A letter of its own for each line of a menu, so that Alt and letters lead through the menus; found anew for each language.

Letters are shared out as well as they go: the first letter of a title before that of a later word, that before any other.
"""

import re
from collections.abc import Collection, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")  # every keyboard has these, whatever stands beside them
LETTER = "workbench_mnemonic"
_INITIAL = re.compile(r"\b\w")


def share_out(titles: Sequence[str], taken: Collection[str] = ()) -> list[str]:
    """A letter for each title, no two alike and none that is taken; empty where none is left. An & in a title asks for a letter."""
    own: dict[str, int] = {}  # which title has a letter

    def give(title: int, asked: set[str]) -> bool:
        """Find a letter for one more title, if others have to take another one for it."""
        for letter in wanted[title]:
            if letter not in asked:
                asked.add(letter)
                if letter not in own or give(own[letter], asked):
                    own[letter] = title
                    return True
        return False

    wanted = [[letter for letter in _wanted(title) if letter not in taken] for title in titles]
    for most in (1, 2, 3, len(LETTERS)):
        for title in (one for one in range(len(titles)) if one not in own.values()):
            if letter := next((one for one in wanted[title][:most] if one not in own), None):
                own[letter] = title
    for title in (one for one in range(len(titles)) if one not in own.values()):
        give(title, set())
    found = {title: letter for letter, title in own.items()}
    return [found.get(title, "") for title in range(len(titles))]


def marked(text: str, letter: str) -> str:
    """Write a text as the line of a menu with this letter underlined, at the beginning of a word where one begins with it."""
    at = _place(text, letter) if letter else -1
    before, after = (text[:at], "&" + _doubled(text[at:])) if at >= 0 else (text, "")
    return _doubled(before) + after


def plain(text: str) -> str:
    """The words of a line of a menu, without the mark of its letter."""
    return re.sub("&(.)", r"\1", text)


def give_letters(menu: QMenu) -> None:
    """Give each line of a menu its letter; a line whose words change later keeps it (name)."""
    lines = [action for action in menu.actions() if not action.isSeparator()]
    for action, letter in zip(lines, share_out([plain(action.text()) for action in lines]), strict=True):
        action.setProperty(LETTER, letter)
        name(action, plain(action.text()))


def name(action: QAction, words: str) -> None:
    """Give a line of a menu other words; its letter stays."""
    action.setText(marked(words, str(action.property(LETTER) or "")))


def _doubled(text: str) -> str:
    return text.replace("&", "&&")


def _wanted(title: str) -> list[str]:
    """The letters of a title, the best first, each once."""
    asked = [title[at + 1] for at in range(len(title) - 1) if title[at] == "&"]
    words = plain(title)
    initials = [found.group() for found in _INITIAL.finditer(words)]
    return [one for one in dict.fromkeys("".join([*asked, *initials, *words]).lower()) if one in LETTERS]


def _place(text: str, letter: str) -> int:
    low = text.lower()
    begins = next((found.start() for found in _INITIAL.finditer(low) if found.group() == letter), -1)
    return begins if begins >= 0 else low.find(letter)
