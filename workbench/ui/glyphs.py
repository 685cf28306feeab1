"""The small drawings of the style sheet (arrows, check marks): a style sheet reads them from files and cannot tint them itself."""

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from workbench.resources import resource


@cache
def tinted(name: str, color: str) -> str:
    """Write resources/icons/NAME.svg in a colour (#RRGGBB), once a program; return the path as a style sheet writes it.

    Where no file can be written the drawing itself is given, in black: a window without free disk space still has arrows.
    """
    drawing = resource("icons", f"{name}.svg")
    try:
        written = _folder() / f"{name}-{color.removeprefix('#')}.svg"
        written.write_bytes(drawing.read_bytes().replace(b"currentColor", color.encode()))
    except OSError:
        return drawing.as_posix()
    return written.as_posix()


@cache
def _folder() -> Path:
    """A folder that only this user can read and that goes when the program ends."""
    folder = tempfile.mkdtemp(prefix="workbench-glyphs-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)
