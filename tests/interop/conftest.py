"""Programs of others, set up by `make test-interop` in .interop/; a test whose program is not there is skipped and says which."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
TOOLS = HERE.parents[1] / ".interop"
sys.path.insert(0, str(HERE.parent / "services" / "report"))
ABSENT = "is not set up (make test-interop does it)"
LANGUAGES = {"french": "fr", "english": "en", "changed": "en", "hostile": "en", "further": "en"}


def run(*command, **named):
    """Run a program to its end; its output as text, its failure as the test's."""
    return subprocess.run([str(one) for one in command], capture_output=True, text=True, timeout=300, check=False, **named)


@pytest.fixture(scope="session")
def dossiers():
    """The dossiers of the golden files by name, with one of nothing but hostile text, and one of what is rare."""
    from further_dossiers import further_dossier
    from report_dossiers import changed_dossier, english_dossier, french_dossier, hostile_dossier

    return {
        "french": french_dossier(),
        "english": english_dossier(),
        "changed": changed_dossier(),
        "hostile": hostile_dossier(),
        "further": further_dossier(),
    }


@pytest.fixture(scope="session")
def exported(dossiers, tmp_path_factory):
    """A way to a report's file: exported("french", "html") is written once and stays."""
    from workbench.services.report import FORMATS, render

    folder = tmp_path_factory.mktemp("reports")

    def write(name, kind):
        path = folder / f"{name}{FORMATS[kind].suffix}"
        if not path.exists():
            path.write_bytes(render(dossiers[name], kind, LANGUAGES[name]))
        return path

    return write


@pytest.fixture(scope="session")
def python():
    """A way to run a script with the Python of the tools: python(package, code, *arguments) gives what it printed as JSON."""
    program = TOOLS / "python" / "bin" / "python"

    def ask(package, code, *arguments):
        if not program.exists() or run(program, "-c", f"import {package}").returncode:
            pytest.skip(f"the Python package {package} {ABSENT}")
        done = run(program, "-c", code, *arguments)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return ask


@pytest.fixture(scope="session")
def node():
    """A way to run a script with Node among the tools: node(package, code, *arguments) gives what it printed as JSON."""

    def ask(package, code, *arguments):
        if shutil.which("node") is None or not (TOOLS / "node_modules" / package).is_dir():
            pytest.skip(f"the Node package {package} {ABSENT}")
        done = run("node", "-e", code, "--", *arguments, cwd=TOOLS)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return ask


@pytest.fixture(scope="session")
def program():
    """The path of a program on the search path; skips where it is absent."""

    def find(*names):
        for name in names:
            if found := shutil.which(name):
                return found
        pytest.skip(f"{names[0]} {ABSENT}")

    return find
