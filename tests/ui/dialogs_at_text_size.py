"""python dialogs_at_text_size.py PIXELS LANGUAGE FOLDER: name what is wrong with the dialogs on a desktop that writes so large."""

import sys
from contextlib import nullcontext
from pathlib import Path

from every_dialog import faults
from PySide6.QtWidgets import QApplication
from shell_world import World
from speaking import in_french

app = QApplication([])
font = app.font()
font.setPixelSize(int(sys.argv[1]))
app.setFont(font)
with in_french(app) if sys.argv[2] == "fr" else nullcontext():
    world = World(Path(sys.argv[3]) / "l.casebook")
    world.session.show_article("last")
    world.window.resize(1200, 680)
    world.window.show()
    print("\n".join(faults(world)))
    world.close()
