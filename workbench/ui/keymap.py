"""Which keys run which commands, as the analyst chose them; values only, no Qt, so that the command line can ask and change it.

A setting is one text a command, "mark-verified: Z V"; a command that is not named there keeps the keys of the table.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from workbench.domain.errors import Refused
from workbench.settings import Settings
from workbench.ui.actions import BY_ID, COMMANDS, Command, meet

Keys = tuple[str, ...]
MODIFIERS = ("Meta", "Ctrl", "Alt", "Shift")  # in the order in which Qt writes them
NAMES = {
    name.lower(): name
    for name in (
        *("Backspace", "Del", "Ins", "Home", "End", "PgUp", "PgDown", "Left", "Right", "Up", "Down", "Space", "Return", "Enter"),
        *("Esc", "Tab", "Menu", "Print", "Pause"),
        *(f"F{number}" for number in range(1, 25)),
    )
} | {"delete": "Del", "insert": "Ins", "escape": "Esc", "pageup": "PgUp", "pagedown": "PgDown"}
TAKEN = ("Esc", "Tab", "Shift+Tab", "Return", "Enter", "Space")  # by every field, button and list
MOST = 6


def normal(key: str) -> str:
    """Write a key as Qt does ("ctrl+shift+z" as "Ctrl+Shift+Z"); raises Refused for no key, or one that all widgets need."""
    parts = key.strip()
    held, last = (parts[:-2].split("+"), "+") if parts.endswith("++") else ([], "+") if parts == "+" else _split(parts)
    found = {name for name in MODIFIERS if name.lower() in {one.strip().lower() for one in held}}
    named = NAMES.get(last.lower()) or (last.upper() if len(last) == 1 and last.isprintable() and last != " " else "")
    if not named or len(found) != len(held) or (len(named) != 1 and named not in NAMES.values()):
        raise Refused(f"{key!r} is no key. Nothing was changed; write it like V, Ctrl+Shift+Z, Alt+Down or F5.")
    made = "+".join([*(name for name in MODIFIERS if name in found), named])
    if made in TAKEN:
        raise Refused(f"{made} cannot be the key of a command: fields, buttons and lists need it. Nothing was changed.")
    return made


def own_keys(chosen: Iterable[str]) -> dict[str, Keys]:
    """Read what was chosen; commands that are not there and keys that are none are left out."""
    found = {}
    for line in chosen:
        name, colon, keys = line.partition(":")
        if colon and name in BY_ID:
            found[name] = tuple(dict.fromkeys(key for one in keys.split() if (key := _or_nothing(one))))[:MOST]
    return found


def effective(chosen: Iterable[str]) -> dict[str, Keys]:
    """The keys of every command: what was chosen goes before the table's own, and no key means two things, whatever a file says."""
    own = own_keys(chosen)
    taken: dict[str, list[Command]] = {}
    found: dict[str, Keys] = {}
    for command in sorted(COMMANDS, key=lambda one: one.id not in own):
        wanted = own.get(command.id, command.keys)
        found[command.id] = tuple(key for key in wanted if not any(meet(command, other) for other in taken.get(key, ())))
        for key in found[command.id]:
            taken.setdefault(key, []).append(command)
    return {command.id: found[command.id] for command in COMMANDS}


def clash(chosen: Iterable[str], command_id: str, keys: Iterable[str]) -> tuple[str, str] | None:
    """The first of these keys that another command of the same place has, and that command; None when all are free."""
    now = effective(chosen)
    wanted = list(keys)
    return next(((key, other) for key in wanted for other, has in now.items() if _meets(command_id, other) and key in has), None)


def assign(settings: Settings, command_id: str, keys: Iterable[str]) -> Settings:
    """Give a command other keys, or none; raises Refused when there is no such command, or another one has such a key."""
    if command_id not in BY_ID:
        raise Refused(f"There is no command {command_id}. Nothing was changed; list them with: workbench settings keys.")
    wanted = tuple(dict.fromkeys(map(normal, keys)))
    if len(wanted) > MOST:
        raise Refused(f"A command can have {MOST} keys at most. Nothing was changed.")
    if found := clash(settings.keys, command_id, wanted):
        key, other = found
        raise Refused(f"{key} is the key of “{BY_ID[other].text}” ({other}). Nothing was changed; give that another key first.")
    own = own_keys(settings.keys) | {command_id: wanted}
    if wanted == BY_ID[command_id].keys:
        del own[command_id]
    return replace(settings, keys=_lines(own))


def reset(settings: Settings, command_id: str | None = None) -> Settings:
    """Give a command its first keys back, or all of them; raises Refused when another command has taken one meanwhile."""
    if command_id is None:
        return replace(settings, keys=())
    return assign(settings, command_id, BY_ID[command_id].keys if command_id in BY_ID else ())


def _meets(one: str, other: str) -> bool:
    return one != other and meet(BY_ID[one], BY_ID[other])


def _lines(own: Mapping[str, Keys]) -> tuple[str, ...]:
    return tuple(f"{command.id}: {' '.join(own[command.id])}".rstrip() for command in COMMANDS if command.id in own)


def _split(key: str) -> tuple[list[str], str]:
    *held, last = key.split("+")
    return held, last.strip()


def _or_nothing(key: str) -> str:
    try:
        return normal(key)
    except Refused:
        return ""
