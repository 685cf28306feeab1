"""The French of the window: complete, as new as the code, and spoken by a window that is told to."""

import ast
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from contextlib import nullcontext
from pathlib import Path

import pytest
from labels_of_steps import labels
from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from raised import FILLER, raised
from shell_world import World
from speaking import in_french

from workbench.domain.enums import Intent, Verdict
from workbench.resources import resource
from workbench.services.language.signals import WEIGHTS
from workbench.ui.actions import COMMANDS, TITLES, Menu
from workbench.ui.arrival import speak
from workbench.ui.capturing import captured_words
from workbench.ui.labels import action_words
from workbench.ui.mnemonics import plain
from workbench.ui.panels.history.words import said_words
from workbench.ui.problems import problem_words
from workbench.ui.problems.kept import KEPT
from workbench.ui.reasons import signal_word
from workbench.ui.terms import age

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
ROOT = Path(__file__).resolve().parents[2]
TS = resource("i18n", "workbench_fr.ts")
AGAIN = "make translations, then translate what is unfinished in resources/i18n/workbench_fr.ts and run it again"


def messages(path: Path) -> dict[tuple[str, str], ElementTree.Element]:
    root = ElementTree.parse(path).getroot()
    return {
        (context.findtext("name") or "", message.findtext("source") or ""): message
        for context in root.iter("context")
        for message in context.iter("message")
    }


@pytest.fixture
def french(qapp):
    before = QLocale()
    speak(qapp, "fr")
    translators = qapp.findChildren(QTranslator)
    yield
    for translator in translators:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


def test_no_string_hides_inside_another():
    """What lists the strings to translate does not look into f-strings: their words would stay English, and no test would tell."""
    hidden = []
    for path in sorted((ROOT / "workbench" / "ui").rglob("*.py")):
        for joined in (one for one in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(one, ast.JoinedStr)):
            for call in (one for one in ast.walk(joined) if isinstance(one, ast.Call)):
                name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
                if name in ("tr", "translate") and any(isinstance(one, ast.Constant) for one in call.args[-1:]):
                    hidden.append(f"{path.relative_to(ROOT)}:{call.lineno}")
    assert hidden == []


def test_every_string_of_the_code_has_its_french(tmp_path):
    lupdate = Path(sys.executable).with_name("pyside6-lupdate")
    if not lupdate.exists() and not shutil.which("pyside6-lupdate"):
        pytest.skip("pyside6-lupdate is not installed")
    found = tmp_path / "found.ts"
    files = sorted(str(path) for path in (ROOT / "workbench").rglob("*.py"))
    subprocess.run([str(lupdate), *files, "-ts", str(found), "-locations", "none"], check=True, capture_output=True, timeout=120)
    missing = messages(found).keys() - messages(TS).keys()
    assert not missing, f"{AGAIN}: {sorted(missing)[:5]}"


def test_no_translation_is_unfinished_or_loses_a_placeholder():
    for (_context, source), message in messages(TS).items():
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, source
        texts = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        for text in texts:
            assert text, source
            for mark in ("{n}", "{}", "{text}", "{host}", "{ms}", "%n", "%1", "%2", "{verdict}", "{first}"):
                assert (mark in source) == (mark in text), source


def test_the_window_speaks_french(french, qtbot, tmp_path):
    world = World(tmp_path / "f.casebook")
    world.show(qtbot)
    assert plain(world.window.commands["mark-disputed"].text()) == "Marquer contestée"
    assert "Exporter" in world.window.top.export.text()
    world.session.mark(Verdict.DISPUTED)
    assert plain(world.window.commands["undo"].text()) == "Annuler\u00a0: marquer l’affirmation 1 contestée"
    assert world.window.status.saved.text().startswith("Tout est enregistré")
    world.close()


@pytest.mark.parametrize(
    ("made", "said"), [("2024-03-05", "4 jours"), ("2024-01-02", "2 mois"), ("2019-03-01", "5 ans"), ("2024-03-08", "1 jour")]
)
def test_ages_are_told_in_french_for_one_and_for_many(french, made, said):
    assert age(made, QDate(2024, 3, 9)) == said


def test_compiled_and_readable_are_the_same(french):
    assert QCoreApplication.translate("Command", "Quit") == "Quitter"
    assert isinstance(QApplication.instance(), QApplication)


@pytest.mark.parametrize(
    ("label", "french_words"),
    [
        ("mark claim 4 disputed", "marquer l’affirmation 4 contestée"),
        ("mark claim 4 cleared", "marquer l’affirmation 4 effacée"),
        ("open “A “quoted” title”", "ouvrir « A “quoted” title »"),
        ("import 44 earlier checks from a.tsv", "importer 44 vérifications de a.tsv"),
        ("something new", "something new"),
    ],
)
def test_names_of_actions_are_translated(french, label, french_words):
    assert action_words(label).replace("\u00a0", " ").replace("\u202f", " ") == french_words


def test_whatever_a_step_can_be_called_has_its_french_and_its_french_past(french):
    found = labels()
    english = {label for label in found if action_words(label) == label}
    assert english == set(), "give these a line in ui/labels.py and their French"
    told = {label: said_words(label, Intent.DO) for label in found}
    assert [label for label, said in told.items() if not said.startswith(("a ", "en a "))] == []


def test_names_of_actions_in_english_stay_what_the_journal_says(qapp):
    assert action_words("reuse an earlier check for claim 3") == "reuse an earlier check for claim 3"


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("mark 1 claims verified", "mark 1 claim verified"),
        ("mark 12 claims verified", "mark 12 claims verified"),
        ("import 1 earlier checks from a.tsv", "import 1 earlier check from a.tsv"),
    ],
)
def test_one_is_not_told_as_many(qapp, label, said):
    assert action_words(label) == said


def test_each_signal_has_its_french_name(french):
    named = {name: signal_word(name) for name in WEIGHTS}
    alike = {name for name, french_name in named.items() if name == french_name}
    assert alike == {"attribution", "cause", "condition", "date", "institution", "intention", "opinion", "question", "vague"}


def test_each_problem_has_its_french(french):
    found = raised()
    unseen = [where for where, text in found if text in ("", FILLER)]
    assert not unseen, f"write the sentence where it is raised, or in a name of the same function: {unseen}"
    english = [(where, text) for where, text in found if problem_words(text) == text]
    assert not english, f"give each a line in ui/problems/ and its French (make translations): {english}"
    lost = [(where, text) for where, text in found if problem_words(text).count(FILLER) != text.count(FILLER)]
    assert not lost, f"their French tells less or more: {lost}"


def test_a_page_that_could_not_be_saved_is_told_in_french_to_its_end(french):
    why = "its site was not found; the address may be wrong, or this computer offline."
    for kept in KEPT:
        told = captured_words(f"The page https://echo.example/ could not be fetched: {why} {kept}")
        assert told.startswith("La page https://echo.example/ n’a pas pu être obtenue")
        assert not {"the", "The", "kept", "saved"} & set(told.split())
    assert captured_words("“Acte” has no address and no file. Nothing was changed.").startswith("« Acte »")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_letter_of_a_menu_is_that_of_another_one_or_of_a_command(qapp, language):
    with in_french(qapp) if language == "fr" else nullcontext():
        titles = [QCoreApplication.translate("Command", TITLES[menu]) for menu in Menu]
    letters = [title[title.index("&") + 1].upper() for title in titles]
    assert len(set(letters)) == len(letters), titles
    taken = {key.removeprefix("Alt+") for command in COMMANDS for key in command.keys if key.startswith("Alt+")}
    assert not taken & set(letters), titles
