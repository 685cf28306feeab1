"""Where the desktop asks for large text, what holds words grows with them: rows, columns, sidebars, dialogs, charts."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("at_text_size.py")


@pytest.mark.parametrize(("px", "scale"), [(13, 1.0), (26, 1.73)])
def test_rows_and_places_hold_their_words(tmp_path, px, scale):
    # The scale is read once a process, before the first window.
    told = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "WORKBENCH_CONFIG": str(tmp_path)}
    told["PYTHONPATH"] = os.pathsep.join(filter(None, (str(SCRIPT.parents[2]), os.environ.get("PYTHONPATH"))))
    run = subprocess.run([sys.executable, str(SCRIPT), str(px), str(tmp_path)], env=told, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr[-2000:]
    assert float(run.stdout) == scale
