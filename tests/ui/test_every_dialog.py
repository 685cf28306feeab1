"""Dialogs on a small screen, in both languages, with text of the usual size and twice as large: nothing cut, squeezed or astray."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("dialogs_at_text_size.py")
SMALL = {"name": "small", "x": 0, "y": 0, "width": 1280, "height": 720, "logicalDpi": 96, "dpr": 1}


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("px", [13, 26])
def test_dialogs_hold_their_words_on_a_small_screen(tmp_path, px, language):
    # The scale and the screen are read once a process, before the first window.
    screens = tmp_path / "screens.json"
    screens.write_text(json.dumps({"screens": [SMALL]}), encoding="utf-8")
    told = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={screens}", "WORKBENCH_CONFIG": str(tmp_path)}
    told["PYTHONPATH"] = os.pathsep.join(filter(None, (str(SCRIPT.parents[2]), os.environ.get("PYTHONPATH"))))
    run = subprocess.run([sys.executable, str(SCRIPT), str(px), language, str(tmp_path)], env=told, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr[-2000:]
    assert run.stdout.split("\n") == ["", ""]
