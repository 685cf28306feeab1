"""What the engine tells, in the language of the window: its English to the letter, and a French that keeps what was found."""

import inspect
import re
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator

from workbench.domain.enums import Kind
from workbench.domain.statement import Signal
from workbench.services.language.doubts import translated
from workbench.services.language.doubts.reasons import REASONS
from workbench.services.language.meanings import DOUBTFUL, FORMS, SIGNALS, SURENESS
from workbench.services.language.rules import RULES
from workbench.ui import explained, reasons
from workbench.ui.arrival import speak
from workbench.ui.labels import action_words
from workbench.ui.panels.checks.preview import notes_words
from workbench.ui.reasons import doubt_reason, doubt_word, rule_words, signal_word


@pytest.fixture
def french(qapp):
    before = QLocale()
    speak(qapp, "fr")
    translators = qapp.findChildren(QTranslator)
    yield
    for translator in translators:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # or the next test finds a translator that is about to go
    QLocale.setDefault(before)


def filled(sentence: str) -> tuple[str, list[str]]:
    """A sentence as the engine would tell it, and the values in it."""
    names = re.findall(r"\{(\w+)\}", sentence)
    values = [" and 2 more dates" if name == "more" else f"value {place}" for place, name in enumerate(names)]
    for name, value in zip(names, values, strict=True):
        sentence = sentence.replace(f"{{{name}}}", value, 1)
    return sentence, [value for value in values if "more" not in value]


@pytest.mark.parametrize("sentence", reasons._REASONS)
def test_every_reason_is_told_in_english_as_the_engine_says_it(qapp, sentence):
    told, _values = filled(sentence)
    assert doubt_reason(told) == told.replace(" and 2 more dates", " and 2 more")


@pytest.mark.parametrize("sentence", reasons._REASONS)
def test_every_reason_has_a_french_with_the_same_values_in_it(french, sentence):
    told, values = filled(sentence)
    said = doubt_reason(told)
    assert said != told
    assert all(value in said for value in values)
    assert "{" not in said
    assert (" et 2 de plus" in said) == ("{more}" in sentence)


def test_a_rule_is_explained_in_french_by_its_id_and_an_unknown_one_in_english(french):
    assert rule_words("paragraph", RULES["paragraph"]).startswith("Une phrase d’un paragraphe")
    assert rule_words("a-rule-of-tomorrow", "It is so.") == "It is so."


def test_a_rule_is_explained_in_english_by_the_engine_itself(qapp):
    assert rule_words("paragraph", RULES["paragraph"]) == RULES["paragraph"]


def test_kinds_signals_and_labels_speak_french_and_unknown_ones_stay_readable(french):
    assert doubt_word("unclosed-quotation") == "Citation non fermée"
    assert doubt_word("kind-of-tomorrow") == "Kind of tomorrow"
    assert signal_word("percent or money") == "pourcentage ou argent"
    assert signal_word("signal-of-tomorrow") == "signal of tomorrow"
    assert action_words("dismiss a doubt (unclosed quotation)") == "écarter un doute (citation non fermée)"
    assert action_words("take up a doubt (lost space) again") == action_words("take up a doubt again (lost space)")
    assert action_words("set claim 4 aside") == "écarter l’affirmation 4"


@pytest.mark.parametrize("sentence", [DOUBTFUL, *FORMS.values(), *(told for _least, told in SURENESS), *SIGNALS.values()])
def test_every_sentence_that_explains_a_claim_has_its_french(french, sentence):
    assert sentence in explained.SENTENCES
    assert QCoreApplication.translate("Explained", sentence) != sentence


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_its_french(french, rule):
    assert rule_words(rule, RULES[rule]) != RULES[rule]


TRACES = "“Kiev” and “Kyiv” for one name; capitals inside a sentence (“La Corée”, “capitals inside a sentence”)"


def test_traces_of_a_machine_are_told_in_the_language_of_the_window(french):
    reason = REASONS["machine-translated"].replace("{cues}", TRACES)
    told = doubt_reason(reason)
    told = told.replace("\u00a0", " ")
    assert "« Kiev » et « Kyiv » pour un même nom ; majuscules" in told
    assert "majuscules au milieu d’une phrase (« La Corée », « capitals inside a sentence »)" in told


def test_traces_of_a_machine_are_told_in_english_as_the_engine_says_them(qapp):
    reason = REASONS["machine-translated"].replace("{cues}", TRACES)
    assert doubt_reason(reason) == reason


def test_every_trace_that_the_engine_names_is_known():
    source = inspect.getsource(translated)
    named = set(re.findall(r'Cue\("([^"]+)"', source))
    assert named
    assert named == set(reasons._TRACES)


def test_weights_are_written_as_the_language_does(french):
    signal = Signal("digit", 0.84, "7")
    claim = SimpleNamespace(kind=Kind.STATEMENT, checkworthiness=0.7)
    told = SimpleNamespace(signals=[(signal, "A number in figures.")])
    assert any(line.startswith("+0,8 ") for line in explained.worth_words(claim, told))


def test_the_note_of_an_imported_check_is_named_in_the_language_of_the_window(french):
    assert notes_words("rationale_note: compté deux fois") == "Note sur la justification\u00a0: compté deux fois"


def test_a_kind_of_file_is_told_in_the_language_of_the_window(french):
    reason = "Its name ends in .txt, but its content is of the kind “e-mail”; it was read as that."
    assert doubt_reason(reason) == "Son nom finit par .txt, mais son contenu est du type « courriel » ; il a été lu ainsi."
