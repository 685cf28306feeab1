"""Every problem that the code can raise is told in French by a window that speaks French."""

import ast
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QMessageBox

from workbench.desk import Desk
from workbench.domain import errors
from workbench.domain.errors import Problem, Refused
from workbench.ui.arrival import speak
from workbench.ui.messages import tell
from workbench.ui.problems import problem_words

PACKAGE = Path(__file__).resolve().parents[2] / "workbench"
KINDS = {name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, Problem)}
# cli/ speaks on the terminal alone. What links.py refuses is translated where it is raised.
ELSEWHERE = ("cli/", "ui/links.py")
FILLER = "7"


def raised() -> list[tuple[str, str]]:
    """Each place that makes a problem, with each sentence that it can make there, its blanks filled."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        where = path.relative_to(PACKAGE).as_posix()
        if where.startswith(ELSEWHERE):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        of_file = assigned(tree.body)
        # A name means what its own function gives it, so the innermost function that makes the problem counts.
        made = {}
        for scope in (tree, *(one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef))):
            known = of_file if scope is tree else {**of_file, **assigned(list(ast.walk(scope))[1:])}
            for node in ast.walk(scope):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KINDS and node.args:
                    made[node] = sentences(node.args[0], known)
        found += [(f"{where}:{node.lineno}", text) for node, texts in made.items() for text in texts or [""]]
    return found


def assigned(nodes: list[ast.AST]) -> dict[str, list[ast.expr]]:
    """What each name is given, and what functions return."""
    known: dict[str, list[ast.expr]] = {}
    for node in nodes:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            known.setdefault(node.targets[0].id, []).append(node.value)
        elif isinstance(node, ast.FunctionDef):
            known.setdefault(node.name, []).extend(
                one.value for one in ast.walk(node) if isinstance(one, ast.Return) and one.value is not None
            )
    return known


def sentences(node: ast.expr, known: dict[str, list[ast.expr]]) -> list[str]:
    """The texts that an expression can be; what is only known when it runs is a filler."""
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.JoinedStr(values=parts):
            return ["".join(one) for one in product(*(sentences(part, known) for part in parts))]
        case ast.FormattedValue(value=value):
            return [one for one in sentences(value, known) if one] or [FILLER]
        case ast.IfExp(body=body, orelse=other):
            return sentences(body, known) + sentences(other, known)
        case ast.Name(id=name) | ast.Call(func=ast.Name(id=name)) if name in known:
            texts = [text for value in known[name] if value is not node for text in sentences(value, {**known, name: []})]
            return texts if all(text and text != FILLER for text in texts) else [FILLER]
        case _:
            return [FILLER]


@pytest.fixture
def french(qapp):
    locale, before = QLocale(), set(qapp.findChildren(QTranslator))
    speak(qapp, "fr")
    made = [one for one in qapp.findChildren(QTranslator) if one not in before]
    yield
    for translator in made:
        qapp.removeTranslator(translator)
        translator.setParent(None)  # and goes with its last name
    QLocale.setDefault(locale)


def test_the_code_is_seen_to_raise_problems():
    places = {where.partition(":")[0] for where, _text in raised()}
    assert {"store/opening.py", "desk/claims.py", "services/intake/reading.py", "ui/keymap.py", "settings.py"} <= places


def test_each_problem_has_its_french(french):
    found = raised()
    unseen = [where for where, text in found if text in ("", FILLER)]
    assert not unseen, f"write the sentence where it is raised, or in a name of the same function: {unseen}"
    english = [(where, text) for where, text in found if problem_words(text) == text]
    assert not english, f"give each a line in ui/problems/ and its French (make translations): {english}"
    lost = [(where, text) for where, text in found if problem_words(text).count(FILLER) != text.count(FILLER)]
    assert not lost, f"their French tells less or more: {lost}"


def test_a_problem_in_a_problem_is_translated_with_its_words(french):
    told = "letter.docx could not be read: its site answered 404 (Not Found). Nothing was stored."
    assert problem_words(told) == "letter.docx n’a pas pu être lu : son site a répondu 404 (introuvable). Rien n’a été enregistré."
    told = "The report /a/b.html could not be written: Permission denied. The casebook is unharmed; name another place."
    assert problem_words(told).startswith("Le fichier /a/b.html (rapport) n’a pas pu être écrit : accès refusé.")


def test_a_title_that_reads_like_a_sentence_stays_what_it_is(french):
    told = "“An article needs a title. Nothing was changed.” has no claim 9: they go from 1 to 3. Nothing was changed."
    assert problem_words(told).startswith("« An article needs a title. Nothing was changed. » n’a pas d’affirmation 9")


def test_english_stays_as_it_was_raised(qapp):
    told = "An article needs a title. Nothing was changed."
    assert problem_words(told) == told


def test_the_window_tells_it_in_french_and_the_error_stays_english(french, qtbot, tmp_path):
    (tmp_path / "a.txt").write_text("Le pont de Lormeau a été inauguré en 2019 par le maire.", encoding="utf-8")
    desk = Desk.open_casebook(tmp_path / "a.casebook", "ana")
    article = desk.open(str(tmp_path / "a.txt")).article
    with pytest.raises(Refused, match="is no date") as refused:
        desk.edit_article(article.id, published="31/02/2024")
    desk.close()
    box = tell(None, str(refused.value))
    qtbot.addWidget(box)
    assert isinstance(box, QMessageBox)
    assert box.text() == "« 31/02/2024 » n’est pas une date. Rien n’a été modifié ; écrivez-la ainsi : 2024-11-18."
