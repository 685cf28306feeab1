"""The group of commands, the options they share, and how problems are told."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from workbench import __version__
from workbench.cli.output import json_line, put, tell
from workbench.cli.telling import told
from workbench.domain.errors import ReadOnly
from workbench.settings import Settings, analyst_name, default_casebook, load

if TYPE_CHECKING:
    from workbench.desk import Desk


@dataclass
class Context:
    """The options that every command shares, and the desk once a command asks for it."""

    casebook: Path | None = None
    analyst: str | None = None
    json: bool = False
    meaning: str | None = None
    settings: Settings = field(default_factory=load)

    @contextmanager
    def desk(self) -> "Iterator[Desk]":
        """Open the casebook for the length of a command."""
        from workbench.desk import Desk
        from workbench.desk.meaning import Meaning

        path = self.casebook or default_casebook()
        wanted = self.meaning == "on" if self.meaning else None if self.settings.meaning else False
        analyst, meaning, blind = self.analyst or analyst_name(self.settings), Meaning(wanted), self.settings.blind
        try:
            desk = Desk.open_casebook(path, analyst, meaning=meaning, blind=blind)
        except ReadOnly:  # as on a disk that cannot be written: what changes nothing can be done there
            desk = Desk.open_casebook(path, analyst, read_only=True, meaning=meaning, blind=blind)
        if kind := desk.network:
            tell(
                f"{path.name} lies on a network drive ({kind}), which may break its promises about locks and saving: "
                "keep it on this computer, and copies there."
            )
        try:
            with desk.store.told():
                yield desk
        finally:
            desk.close()

    def print_json(self, value: Any) -> bool:
        """Print value as JSON if that was asked for; tells whether it was."""
        if self.json:
            put(json_line(value))
        return self.json


def _store(name: str) -> Callable[[click.Context, click.Parameter, Any], None]:
    def callback(context: click.Context, parameter: click.Parameter, value: Any) -> None:
        shared = context.ensure_object(Context)
        # The command asks the environment again: what was typed before the command stands.
        from_outside = context.get_parameter_source(parameter.name or "") is ParameterSource.ENVIRONMENT
        if value and not (from_outside and getattr(shared, name)):
            setattr(shared, name, value)

    return callback


def shared_options() -> list[click.Option]:
    """The global options, accepted before and after the command."""
    return [
        click.Option(
            ["--casebook"],
            type=click.Path(path_type=Path, dir_okay=False),
            envvar="WORKBENCH_CASEBOOK",
            expose_value=False,
            callback=_store("casebook"),
            help="The casebook to work on; created when missing.",
        ),
        click.Option(
            ["--analyst"],
            envvar="WORKBENCH_ANALYST",
            expose_value=False,
            callback=_store("analyst"),
            help="The name that changes are signed with.",
        ),
        click.Option(["--json"], is_flag=True, expose_value=False, callback=_store("json"), help="Print JSON."),
        click.Option(
            ["--meaning"],
            type=click.Choice(["on", "off"]),
            envvar="WORKBENCH_MEANING",
            expose_value=False,
            callback=_store("meaning"),
            help="Search by meaning too; needs the extra part semantic, and is on where that is installed.",
        ),
    ]


# Which module holds which commands: a command loads its own module only, so that each starts fast.
MODULES = {
    "articles": ("statements", "open", "claims", "text", "report"),
    "library": ("articles", "details", "archive", "trash", "restore", "find"),
    "claims": ("mark", "claim", "edit", "split", "join", "remove", "link"),
    "tagging": ("tag",),
    "rechecking": ("recheck", "confirm", "shelf-life"),
    "said": ("said",),
    "requests": ("ask", "request", "requests"),
    "captures": ("snapshot",),
    "pins": ("pin", "pins", "unpin"),
    "renewing": ("renew", "edits"),
    "versions": ("changes",),
    "gaps": ("gaps",),
    "lines": ("flags", "bring-back", "set-aside", "lines"),
    "why": ("why",),
    "checks": ("search", "checked", "import", "index"),
    "history": ("history", "undo", "redo"),
    "statistics": ("stats",),
    "house": ("rules", "gate", "sign", "look", "disagreements"),
    "scale": ("scale",),
    "copying": ("copy",),
    "sources": ("sources", "source"),
    "origins": ("origins",),
    "forget": ("forget",),
    "casebook": ("verify", "backup"),
    "merging": ("merge", "conflicts", "decide", "parcel"),
    "recovering": ("recover",),
    "settings": ("settings",),
    "desktop": ("desktop",),
    "window": ("window", "tour"),
}


class Commands(click.Group):
    """A group whose commands are loaded when asked for, and whose options may stand before and after the command."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(name for names in MODULES.values() for name in names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        for module, names in MODULES.items():
            if cmd_name in names:
                import_module(f"workbench.cli.{module}")
        return super().get_command(ctx, cmd_name)

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        # A command that means something else by a name (history --analyst) takes the shared option before it only.
        own = {option for parameter in cmd.params for option in parameter.opts}
        cmd.params.extend(option for option in shared_options() if own.isdisjoint(option.opts))
        super().add_command(cmd, name)


@click.group(
    cls=Commands,
    params=list(shared_options()),
    context_settings={"help_option_names": ["-h", "--help"]},
    help="A fact-checking workbench. Without a command, or with FILE instead of one, it opens the window.",
)
@click.version_option(__version__, prog_name="workbench")
@click.pass_context
def commands(context: click.Context) -> None:
    context.ensure_object(Context)


def run(arguments: list[str]) -> int:
    """Run one command line and return the exit status: 0 done, 1 a problem told in one sentence, 2 wrong usage."""
    return told(lambda: _run(arguments))


def _run(arguments: list[str]) -> int:
    try:
        ended = commands.main(_with_command(arguments), prog_name="workbench", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return 2
    except click.UsageError as error:
        error.show()
        return 2
    except click.ClickException as error:
        tell(error.format_message())
        return 1
    except click.Abort as error:
        raise KeyboardInterrupt from error
    # Outside its standalone mode click returns the status of an Exit instead of raising it.
    return ended if isinstance(ended, int) else 0


def _with_command(arguments: list[str]) -> list[str]:
    """Put the command that opens the window where none is named."""
    takes_value = {"--casebook", "--analyst", "--meaning"}
    place = 0
    while place < len(arguments) and arguments[place].startswith("-") and arguments[place] not in ("-", "--quit-after"):
        if arguments[place] in ("--help", "-h", "--version"):
            return arguments
        place += 2 if arguments[place] in takes_value else 1
    if place < len(arguments) and any(arguments[place] in names for names in MODULES.values()):
        return arguments
    return [*arguments[:place], "window", *arguments[place:]]
