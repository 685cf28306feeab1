"""A program that ends with something of its own on the clipboard ends well."""

import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SCRIPT = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
app = QApplication([])
from shell_world import World
from workbench.domain.enums import Verdict
from workbench.ui.preview import Preview
world = World(Path(sys.argv[2]))
session, window = world.session, world.window
session.show_article("last")
window.show()
session.mark(Verdict.VERIFIED)
if sys.argv[3] == "claim":
    window.commands["preview"].trigger()
    preview = window.findChild(Preview)
    while preview.dossier is None:
        app.processEvents()  # a program of its own, without the waits of the tests
    window.commands["copy-html"].trigger()
else:
    window.article.text.selectAll()
    window.article.text.copy()
print(len(QGuiApplication.clipboard().text()), *QGuiApplication.clipboard().mimeData().formats())
window.close()
session.close()
"""


@pytest.mark.parametrize("what", ["claim", "words"])
def test_a_copy_outlives_the_window_and_the_process_ends_without_a_fault(tmp_path, what):
    command = [sys.executable, "-X", "faulthandler", "-c", SCRIPT, str(HERE), str(tmp_path / "c.casebook"), what]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    length, *formats = done.stdout.split()
    assert int(length) > 100
    assert formats == (["text/plain", "text/html"] if what == "claim" else ["text/plain"])
