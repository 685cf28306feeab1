"""The command on the settings and the keys."""

from dataclasses import asdict

import click

from workbench.cli.main import Context, commands
from workbench.cli.output import table
from workbench.domain.errors import CannotWrite, Refused
from workbench.settings import FILE, Settings, config_folder, load, save, with_value

KEYS, USUAL = "keys", "usual"


@commands.command("settings")
@click.argument("name", required=False)
@click.argument("value", required=False)
@click.pass_obj
def settings(context: Context, name: str | None, value: str | None) -> None:
    """List the settings, or change one; `keys` lists every command with its keys, `keys.COMMAND` those of one."""
    found = load()
    if name == KEYS or (name and name.startswith(f"{KEYS}.")):
        _keys(context, found, name.removeprefix(KEYS).removeprefix("."), value)
        return
    if name and value is not None:
        found = with_value(found, name, value)
        keep(found)
    shown = asdict(found)
    if name:
        if name not in shown:
            with_value(found, name, "")
        shown = {name: shown[name]}
    if not context.print_json(shown):
        table((key, str(one)) for key, one in shown.items())


def keep(changed: Settings) -> None:
    """Write the settings; raises CannotWrite."""
    try:
        save(changed)
    except OSError as error:
        why = error.strerror or error
        told = f"The settings could not be written: {why}. Nothing was changed; look what lies at {config_folder() / FILE}."
        raise CannotWrite(told) from error


def _keys(context: Context, found: Settings, command: str, value: str | None) -> None:
    from workbench.ui.keymap import assign, effective, reset

    if value is not None:
        usual = value.strip().lower() == USUAL
        if not usual and not command:
            raise Refused("Which command? Nothing was changed; write keys.COMMAND, or give all their first keys back: keys usual.")
        found = reset(found, command or None) if usual else assign(found, command, value.split())
        keep(found)
    elif command:
        assign(found, command, effective(found.keys).get(command, ()))  # raises when there is no such command
    now = effective(found.keys)
    shown = {command: now[command]} if command else now
    if not context.print_json({name: list(keys) for name, keys in shown.items()}):
        table((name, " ".join(keys)) for name, keys in shown.items())
