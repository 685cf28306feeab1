"""The program works from a wheel and from a bare checkout, with all that it ships."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
TRACKED = [path for folder in ("resources", "seeds") for path in (ROOT / folder).rglob("*") if path.is_file()]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    (found,) = folder.glob("*.whl")
    with zipfile.ZipFile(found) as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked"


def tour(home, where, **environment):
    """Run the whole job from one place; -P and PYTHONPATH keep every other copy out."""
    done = subprocess.run(
        [sys.executable, "-P", "-m", "workbench", "tour"],
        cwd=home,
        env={
            **os.environ,
            "PYTHONPATH": str(where),
            "WORKBENCH_CONFIG": str(home / "c"),
            "WORKBENCH_DATA": str(home / "d"),
            **environment,
        },
        capture_output=True,
        text=True,
        check=True,
    )
    report = next(line.split(None, 1)[1] for line in done.stdout.splitlines() if line.startswith("Report:"))
    return Path(report).read_text(encoding="utf-8")


def test_a_wheel_holds_everything(wheel):
    inside = {
        str(path.relative_to(wheel / "workbench")) for path in wheel.rglob("*") if path.is_file() and "workbench" in path.parts
    }
    assert {str(path.relative_to(ROOT)) for path in TRACKED} - inside == set()


@pytest.mark.parametrize("kind", ["wheel", "checkout"])
def test_the_whole_job_runs_from(kind, wheel, tmp_path):
    assert "<html" in tour(tmp_path, wheel if kind == "wheel" else ROOT, TMPDIR=str(tmp_path))
