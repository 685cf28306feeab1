"""Keys that are pressed between the first frame and its article are neither lost nor given to the wrong part."""

import os
import shutil
import subprocess
import sys
from ctypes.util import find_library
from pathlib import Path

import pytest

from workbench.desk import Desk
from workbench.resources import seed

SCRIPT = Path(__file__).with_name("type_at_once.py")


def test_a_verdict_typed_at_the_first_frame_is_given(tmp_path):
    lacks = [name for name in ("xvfb-run", "Xvfb") if not shutil.which(name)]
    lacks += [name for name in ("X11", "Xtst") if not find_library(name)]
    if lacks:
        pytest.skip(f"no key can be pressed on a display here: {', '.join(lacks)}")
    desk = Desk.open_casebook(tmp_path / "my.casebook", "Ana")
    desk.open(str(seed("biden-atacms.fr.txt")))
    desk.close()
    environment = os.environ | {"QT_QPA_PLATFORM": "xcb"}
    command = ["xvfb-run", "-a", "-s", "-screen 0 1440x900x24", sys.executable, str(SCRIPT), str(tmp_path / "my.casebook")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["a frame only", "1=verified", "2"]
