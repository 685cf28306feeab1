"""kill -9 of the window right after verdicts show as saved loses nothing."""

import subprocess
import sys
from pathlib import Path

from workbench.desk import Desk
from workbench.resources import seed


def test_a_killed_window_loses_no_verdict_it_showed(tmp_path):
    casebook = tmp_path / "my.casebook"
    Desk.open_casebook(casebook, "Ana").close()
    script = Path(__file__).with_name("press_v.py")
    command = [sys.executable, str(script), str(seed("ossenby-flood.en.html")), str(casebook)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        line = process.stdout.readline()
    finally:
        process.kill()
    errors = process.communicate()[1]
    assert line.startswith("SHOWN "), errors
    shown = dict(pair.split("=") for pair in line.split()[1:])
    assert sorted(shown.values()) == ["disputed", "verified", "verified"]

    desk = Desk.open_casebook(casebook, "Ana")
    assert {view.id: str(view.verdict) for view in desk.claims(desk.article("last").id) if view.verdict} == shown
    assert desk.verify().findings == ()
    assert desk.undo().label.endswith("verified")
    desk.close()
