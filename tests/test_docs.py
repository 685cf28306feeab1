"""The documents name what there is, and nothing else."""

import ast
import re
import runpy
from dataclasses import fields
from pathlib import Path

import click

from workbench.cli.main import commands
from workbench.domain.enums import AttributionForm
from workbench.services.language import FLAG_KINDS, lists
from workbench.services.language.lexicon import known_languages
from workbench.services.language.meanings import FORMS, SIGNALS
from workbench.services.language.rules import RULES
from workbench.services.language.signals import WEIGHTS
from workbench.settings import Settings

ROOT = Path(__file__).resolve().parents[1]


def page(name):
    return (ROOT / name).read_text(encoding="utf-8")


def test_every_command_and_option_is_documented():
    text = page("docs/cli.md")
    context = click.Context(commands)
    for name in commands.list_commands(context):
        command = commands.get_command(context, name)
        assert re.search(rf"`{name}[ `]", text), name
        for parameter in command.params:
            for option in getattr(parameter, "opts", []):
                if option.startswith("--") and option not in ("--help", "--kinds"):
                    assert option in text, f"{name} {option}"


def test_no_command_is_documented_that_is_not_there():
    rows = re.findall(r"(?m)^\| `([a-z]+)[ `]", page("docs/cli.md"))
    assert set(rows) <= set(commands.list_commands(click.Context(commands)))


def test_every_setting_is_documented_with_its_default():
    rows = dict(re.findall(r"(?m)^\| `(\w+)` \| (.*?) \|", page("docs/settings.md")))
    assert set(rows) == {field.name for field in fields(Settings)}
    for field in fields(Settings):
        shown = {"": "empty", (): "empty"}.get(field.default, f"`{str(field.default).lower()}`")
        assert rows[field.name] == shown, field.name


def test_every_kind_of_doubt_is_documented():
    rows = set(re.findall(r"`([a-z-]+)`", " ".join(re.findall(r"(?m)^\| (`[^|]*) \|", page("docs/doubts.md")))))
    assert rows == {*FLAG_KINDS, "encoding", "damage", "misnamed", "stated-language"}


def test_every_promise_names_a_test_that_there_is():
    text = page("docs/security.md")
    named = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", text)
    assert len(named) > 15
    for file, test in named:
        assert f"def {test}(" in page(file), (file, test)
    for row in re.findall(r"(?m)^\| (?!promise|---)(.*) \|$", text):
        assert "`tests/" in row, row


def test_links_between_the_documents_lead_somewhere():
    for source in [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), ROOT / "seeds" / "README.md"]:
        for target in re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", source.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (source.parent / target).exists(), f"{source.name}: {target}"


def test_what_sets_the_project_up_carries_no_download_address():
    files = ["constraints.txt", "pyproject.toml", "Makefile", *(f".ci/{path.name}" for path in (ROOT / ".ci").iterdir())]
    assert [name for name in files if "://" in page(name)] == []


def test_no_file_names_the_place_it_was_written_in():
    listed = [path for folder in ("workbench", "resources", "seeds", "tests", "docs", ".ci") for path in (ROOT / folder).rglob("*")]
    texts = [path for path in listed if path.is_file() and path.suffix not in {".png", ".qm", ".pyc"}]
    found = [path for path in texts if f"{ROOT}/" in path.read_text(encoding="utf-8", errors="replace")]
    assert found == []


LABELS = ("label_furniture", "_furniture", "label_related", "_related")
LANGUAGE = ROOT / "workbench" / "services" / "language"
NAMES = {"de": "German", "en": "English", "es": "Spanish", "fr": "French", "it": "Italian", "nl": "Dutch", "pt": "Portuguese"}


def written_in(*files):
    """Every string that stands in the code of these files."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in files]
    return {
        node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_the_tables_on_statements_are_the_codes():
    tables = runpy.run_path(str(ROOT / "docs" / "write_tables.py"))
    assert tables["written"](page("docs/statements.md")) == page("docs/statements.md")


def test_every_signal_and_form_is_explained_and_nothing_else():
    assert set(SIGNALS) == set(WEIGHTS)
    assert set(FORMS) == set(AttributionForm)


def test_every_rule_that_the_engine_names_is_explained():
    files = [path for path in LANGUAGE.glob("*.py") if path.name != "rules.py"]
    names = written_in(*files)
    for family in ("cue", "quote", "headline"):
        named = {name for name in names if re.fullmatch(rf"{family}-[a-z-]+", name)}
        assert named, family
        assert named == {rule for rule in RULES if rule.startswith(f"{family}-")}


def outcomes(node):
    """The strings that an expression can come to: of 'a if x == y else b' a and b, not what the condition compares."""
    if isinstance(node, ast.IfExp):
        yield from (*outcomes(node.body), *outcomes(node.orelse))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def labels_in(tree):
    """The rules of the grey lines that a file's code marks, by its calls that name a label."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in LABELS:
            yield from (f"{node.func.id.rpartition('_')[2]}-{name}" for arg in node.args[:1] for name in outcomes(arg))


def test_every_label_of_a_grey_line_is_explained_and_nothing_else():
    trees = {path.stem: ast.parse(path.read_text(encoding="utf-8")) for path in LANGUAGE.glob("*.py")}
    named = {rule for tree in trees.values() for rule in labels_in(tree)}
    assert len(named) > 10
    # Two files name labels that are called for elsewhere: what a notice returns, and the title under each label of a list.
    returned = [node.value for node in ast.walk(trees["notices"]) if isinstance(node, ast.Return)]
    notices = {f"furniture-{name}" for value in returned for name in outcomes(value)}
    titles = {f"related-{title}" for title in lists._TITLE_OF.values()}
    assert named | notices | titles == {rule for rule in RULES if rule.startswith(("furniture-", "related-"))}


def test_every_language_has_its_standing():
    section = page("docs/statements.md").partition("## Languages")[2].partition("\n## ")[0]
    assert [code for code in known_languages() if NAMES[code] not in section] == []


def test_the_commands_on_statements_are_there():
    known = set(commands.list_commands(click.Context(commands)))
    assert set(re.findall(r"`workbench ([a-z-]+)", page("docs/statements.md"))) <= known


def test_the_page_of_keys_is_what_the_table_of_commands_says():
    written = runpy.run_path(str(ROOT / "docs" / "write_keys.py"))
    assert page("docs/keys.md") == written["page"](), "run: python docs/write_keys.py"
