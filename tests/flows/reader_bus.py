"""Runs one of the jobs in reader/ on an accessibility bus and a display of their own; skips, saying what is missing."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

JOBS = Path(__file__).parent / "reader"
SYSTEM_PYTHON = "/usr/bin/python3"
BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


def missing():
    """What the test needs and this computer lacks."""
    lacks = [name for name in ("dbus-run-session", "xvfb-run", "Xvfb") if not shutil.which(name)]
    if not any(Path(one).exists() for one in LAUNCHERS):
        lacks.append("at-spi2-core")
    if not Path(SYSTEM_PYTHON).exists() or subprocess.run([SYSTEM_PYTHON, "-c", BINDINGS], capture_output=True).returncode:
        lacks.append("python3-gi with gir1.2-atspi-2.0")
    return lacks


def settings_of(folder):
    """The environment in which the program finds its settings in a folder, and nothing of this process."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "DBUS_", "AT_SPI"))}
    environment |= {"HOME": str(folder), "WORKBENCH_CONFIG": str(folder / "config"), "WORKBENCH_DATA": str(folder / "data")}
    return environment | {"LC_ALL": "C.UTF-8", "XDG_RUNTIME_DIR": str(folder), "WORKBENCH_ANALYST": "Ana"}


def run(job, folder, *arguments):
    """What was heard and shown at each step of a job."""
    if lacks := missing():
        pytest.skip(f"no screen reader can be had here: {', '.join(lacks)}")
    inside = ["dbus-run-session", "--", "xvfb-run", "-a", "-s", "-screen 0 1440x900x24"]
    command = [SYSTEM_PYTHON, str(JOBS / job), *map(str, arguments), sys.executable, "-m", "workbench"]
    done = subprocess.run([*inside, *command], env=settings_of(folder), capture_output=True, text=True, timeout=400)
    assert done.stdout, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def announcements(step):
    """What was said of itself at a step."""
    return [one["said"] for one in step["heard"] if "announcement" in one["event"]]


def focused(step):
    """The names of what got the focus at a step, in order."""
    return [one["name"] for one in step["heard"] if one["event"].endswith(":focused") and one["on"]]


def find(step, role, name):
    """The first thing on screen of a role whose name begins so."""
    return next((one for one in step["tree"] if one["role"] == role and one["name"].startswith(name)), None)
