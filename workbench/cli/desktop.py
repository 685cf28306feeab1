"""The command that makes the program known to the desktop: menu entry, file type, icon."""

import shlex
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import click

from workbench.cli.main import Context, commands
from workbench.cli.output import say
from workbench.domain.errors import CannotWrite
from workbench.resources import resource
from workbench.settings import write_whole

NAME = "factcheck-workbench"
# Where each file goes below a folder like ~/.local/share.
PLACES = {
    "desktop/factcheck-workbench.desktop": f"applications/{NAME}.desktop",
    "desktop/factcheck-workbench.metainfo.xml": f"metainfo/{NAME}.metainfo.xml",
    "desktop/factcheck-workbench.xml": f"mime/packages/{NAME}.xml",
    "icons/workbench.svg": f"icons/hicolor/scalable/apps/{NAME}.svg",
}
# What keeps the desktop's own lists; where one is missing the desktop looks at the folders itself, at the next login at the latest.
LISTS = {"update-mime-database": "mime", "update-desktop-database": "applications"}


@commands.command("desktop")
@click.option("--remove", is_flag=True, help="Take away again what was put there.")
@click.option("--into", type=click.Path(path_type=Path, file_okay=False), help="Another folder than ~/.local/share.")
@click.pass_obj
def desktop(context: Context, remove: bool, into: Path | None) -> None:
    """Put the workbench into the desktop's menu and make casebooks open in it, for this user."""
    folder = into or Path.home() / ".local" / "share"
    try:
        paths = [_take_away(folder / place) if remove else _put(name, folder / place) for name, place in PLACES.items()]
    except OSError as error:
        raise CannotWrite(
            f"{folder} could not be written: {error.strerror}. Your casebooks are unharmed; name a folder by --into."
        ) from error
    for program, below in LISTS.items():
        found = shutil.which(program)
        if found and (folder / below).is_dir():
            with suppress(OSError, subprocess.TimeoutExpired):
                subprocess.run([found, str(folder / below)], capture_output=True, timeout=60, check=False)
    if not context.print_json({"removed" if remove else "written": [str(path) for path in paths]}):
        for path in paths:
            say(f"{'Removed' if remove else 'Written'}: {path}")


def _put(name: str, target: Path) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    data = resource(*name.split("/")).read_bytes()
    if target.suffix == ".desktop":
        # The desktop starts programs with a PATH of its own.
        data = data.replace(b"Exec=workbench ", f"Exec={_command()} ".encode())
    write_whole(target, data)
    return target


def _take_away(target: Path) -> Path:
    target.unlink(missing_ok=True)
    return target


def _command() -> str:
    """How this very program is started: the script beside the interpreter, else the interpreter with the module."""
    script = Path(sys.executable).with_name("workbench")
    parts = [str(script)] if script.exists() else [sys.executable, "-m", "workbench"]
    return " ".join(_quoted(part) for part in parts)


def _quoted(part: str) -> str:
    """A word of an Exec line: percent signs doubled, quoted where the entry's rules ask for it."""
    part = part.replace("%", "%%")
    if part == shlex.quote(part):
        return part
    escaped = part.replace("\\", "\\\\\\\\").replace('"', '\\\\"').replace("`", "\\\\`").replace("$", "\\\\$")
    return f'"{escaped}"'
