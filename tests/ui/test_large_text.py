"""Where the desktop asks for large text, what holds words grows with them: rows, columns, sidebars, dialogs, charts."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("at_text_size.py")

LIBRARY = """
import sys
from pathlib import Path
from pauses import lay_out
from PySide6.QtWidgets import QApplication, QPushButton
from shell_world import World
from workbench.ui.actions import View
from workbench.ui.panels.library.model import Column
from workbench.ui.theme import scaled
app = QApplication([])
font = app.font()
font.setPixelSize(33)
app.setFont(font)
world = World(Path(sys.argv[1]) / "l.casebook")
world.window.restore()
world.window.resize(1440, 900)
world.window.show()
world.window.show_view(View.LIBRARY)
lay_out()
library = world.window.library
cut = [one.text() for one in library.findChildren(QPushButton) if one.isVisible() and one.width() < one.sizeHint().width()]
print(cut, library.table.columnWidth(Column.TITLE) >= scaled(120))
world.close()
"""


def test_buttons_and_titles_of_the_library_are_whole_in_the_largest_text(tmp_path):
    told = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "WORKBENCH_CONFIG": str(tmp_path)}
    told["PYTHONPATH"] = os.pathsep.join(filter(None, (str(SCRIPT.parent), str(SCRIPT.parents[2]), os.environ.get("PYTHONPATH"))))
    run = subprocess.run([sys.executable, "-c", LIBRARY, str(tmp_path)], env=told, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr[-2000:]
    assert run.stdout == "[] True\n"


@pytest.mark.parametrize(("px", "scale"), [(13, 1.0), (26, 1.73)])
def test_rows_and_places_hold_their_words(tmp_path, px, scale):
    # The scale is read once a process, before the first window.
    told = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "WORKBENCH_CONFIG": str(tmp_path)}
    told["PYTHONPATH"] = os.pathsep.join(filter(None, (str(SCRIPT.parents[2]), os.environ.get("PYTHONPATH"))))
    run = subprocess.run([sys.executable, str(SCRIPT), str(px), str(tmp_path)], env=told, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr[-2000:]
    assert float(run.stdout) == scale
