"""The sentences of problems in the language of the window.

Problems are raised in English by floors that know no language of the window, and go through child processes as text; the window
finds the sentence again by its pattern and says it in its own language. Standard error goes on speaking English. A test holds the
tables to every problem that the code can raise; one that is not in them is shown as it was raised.
"""

import re
from functools import cache

from PySide6.QtCore import QCoreApplication

from workbench.ui.labels import action_words
from workbench.ui.problems.casebook import CASEBOOK
from workbench.ui.problems.house import HOUSE
from workbench.ui.problems.kept import KEPT
from workbench.ui.problems.merging import MERGING
from workbench.ui.problems.reading import READING
from workbench.ui.problems.words import WORDS

translate = QCoreApplication.translate
# What stands in place of these is a sentence itself, a word of a table, or the name of an action.
SAID = {"why": "sentence", "kind": "word", "field": "word", "many": "word", "phrase": "word", "label": "action"}
_BLANK = re.compile(r"\{(\w+)\}")


def problem_words(told: str) -> str:
    """Say a problem in the language of the window, and what is unharmed where that stands behind it."""
    if kept := next((one for one in KEPT if told.endswith(f" {one}")), None):
        return f"{problem_words(told.removesuffix(f' {kept}'))} {translate('Problems', kept)}"
    for pattern, sentence in _patterns():
        if found := pattern.fullmatch(told):
            said = translate("Problems", sentence)
            if said == sentence:
                return told  # English, which it is in already
            return _filled(said, found.groupdict())
    return told


def _filled(said: str, values: dict[str, str]) -> str:
    return _BLANK.sub(lambda blank: _value(blank[1], values[blank[1]]), said)


def _value(name: str, value: str) -> str:
    how = SAID.get(name)
    if how == "action":
        return action_words(value)
    if how is None:
        return value
    if known := _words().get(value.lower()):
        return translate("ProblemWords", known)
    return _clause(value) if how == "sentence" else value


def _clause(value: str) -> str:
    """A sentence inside another one, whose full stop may be that of the outer one."""
    said = problem_words(value)
    return said if said != value else problem_words(f"{value}.").removesuffix(".")


@cache
def _words() -> dict[str, str]:
    return {word.lower(): word for word in WORDS}


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The sentences as patterns, those with most words of their own first, for a blank would swallow words of another sentence."""
    escaped = re.compile(r"\\\{(\w+)\\\}")
    ordered = sorted((*READING, *CASEBOOK, *HOUSE, *MERGING), key=lambda sentence: -len(_BLANK.sub("", sentence)))
    return tuple((re.compile(escaped.sub(r"(?P<\1>.*?)", re.escape(one)), re.DOTALL), one) for one in ordered)
