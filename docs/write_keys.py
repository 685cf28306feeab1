"""Write docs/keys.md from the table of commands: python docs/write_keys.py; a test tells when the page is stale."""

from pathlib import Path

from workbench.ui.actions import COMMANDS, TITLES, Command, Menu, View, by_menu

PAGE = Path(__file__).parent / "keys.md"
WHERE = {View.LIST: "list of claims", View.CHECKS: "earlier checks"}
HEAD = """# Keys

Single letters work wherever no text is typed. `?` lists the keys of the place that has the focus, Ctrl+K finds every command by its
name. `& é "` are the unshifted top row of an AZERTY keyboard.

Every command can be given other keys: File › Settings › Keys, or on the command line with the name from the last column, as in
`workbench settings keys.mark-verified "Z V"`; `""` leaves it without a key, `usual` gives it the first ones back, and
`workbench settings keys usual` does so for all. A key that another command has is refused with that command's name; Esc, Tab,
Enter and Space belong to fields, buttons and lists.
"""


def page() -> str:
    """The whole page."""
    parts = [HEAD]
    for menu in Menu:
        rows = [f"| {_named(one)} | {_keys(one)} | {_where(one.where)} | `{one.id}` |" for one in by_menu(menu)]
        title = TITLES[menu].replace("&", "")
        parts.append("\n".join([f"## {title}", "| command | keys | where | name |", "|---|---|---|---|", *rows, ""]))
    return "\n".join(parts)


def _named(command: Command) -> str:
    return command.text.rstrip("…")


def _keys(command: Command) -> str:
    return " ".join(f"`{key}`" for key in command.keys) or "–"


def _where(views: frozenset[View]) -> str:
    return "everywhere" if len(views) == len(View) else ", ".join(WHERE.get(view, view.value) for view in View if view in views)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(f"{len(COMMANDS)} commands in {PAGE.name}")
