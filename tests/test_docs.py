"""The documents name what there is, and nothing else."""

import re
from dataclasses import fields
from pathlib import Path

import click

from workbench.cli.main import commands
from workbench.services.language import FLAG_KINDS
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
    assert rows == {*FLAG_KINDS, "encoding", "damage"}


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
