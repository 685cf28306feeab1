"""What is looked for only where it can open is found wherever it stands; what words tell is remembered within bounds."""

import pytest

from workbench.services.language.date_patterns import date_patterns
from workbench.services.language.dates import find_dates
from workbench.services.language.lexicon import known_languages, lexicon
from workbench.services.language.signal_words import PHRASES
from workbench.services.language.signals import find_signals
from workbench.services.language.tokens import tokenize
from workbench.services.language.word_memory import AT_MOST, WordMemory


@pytest.mark.parametrize("language", known_languages())
def test_each_phrase_of_the_lists_shows_its_signal(language):
    missed = []
    for key, name in PHRASES.items():
        for phrase in lexicon(language).phrases("signals", key):
            for text in (f"Brisac {phrase.replace(chr(39) + ' ', chr(39))} Morvaux.", f"{phrase.replace(chr(39) + ' ', chr(39))}."):
                shown = {signal.name for signal in find_signals(text, tokenize(text, 0, len(text)), language, attributed=None)}
                if name not in shown:
                    missed.append((key, phrase, text))
    assert not missed


@pytest.mark.parametrize("language", known_languages())
def test_each_relative_date_of_the_lists_is_found(language):
    patterns = date_patterns(language)
    missed = []
    for phrase in [*patterns.phrases, *patterns.days]:
        text = f"brisac {phrase}, morvaux."
        found = find_dates(text, tokenize(text, 0, len(text)), language, "2024-11-20")
        if not any(day.start <= text.index(phrase) < day.end for day in found):
            missed.append(phrase)
    assert not missed


def test_the_memory_of_words_asks_once_and_never_grows_without_end():
    asked = []

    def tell(word):
        asked.append(word)
        return len(word)

    memory = WordMemory(tell)
    assert (memory["a"], memory["bcd"], memory["a"]) == (1, 3, 1)
    assert asked == ["a", "bcd"]
    for number in range(2 * AT_MOST):
        assert memory[f"{number:06}"] == 6
    assert len(memory) <= AT_MOST
    assert memory["a"] == 1
