"""What the analyst has chosen, as one typed table kept as JSON in the user's configuration folder."""

import contextlib
import errno
import json
import os
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any

from workbench.domain.errors import Refused
from workbench.domain.house import House
from workbench.domain.records import dataclass

FILE = "settings.json"
_SMALL = 1_000_000


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting with its default; the comment beside each is its help text in docs/settings.md."""

    analyst: str = ""  # the name that verdicts are signed with; empty: the login name
    theme: str = "system"  # system, light or dark
    language: str = "system"  # language of the window: system, en or fr
    report_language: str = "system"  # language of reports: system, en or fr
    zoom: int = 100  # size of the article's text in percent, 80 to 250
    advance: bool = True  # after a verdict go to the next claim to review
    worth_checking: float = 0.5  # check-worthiness (0 to 1) from which the filter "worth checking" shows a claim
    meaning: bool = True  # search earlier checks by meaning too, where the extra part "semantic" is installed
    remember_recent: bool = True  # list the casebooks opened before and open the last one at the start; off forgets them
    backups: bool = True  # make backups beside the casebook while the window is open
    save_pages: bool = True  # fetch and save the page of a source when its address is linked
    blind: bool = False  # a finding of somebody else is hidden from one until one has given one's own
    recent: tuple[str, ...] = ()  # casebooks opened before, newest first
    filters: tuple[str, ...] = ()  # filters of the library that were kept, each as its name, a line end and its text
    geometry: str = ""  # where the window was, as Qt writes it, in hexadecimal
    splitter: int = 555  # share of the article beside the claims, in thousandths
    organisation: str = ""  # the house that publishes the checks
    publication_url: str = ""  # address under which the house publishes its checks
    contact: str = ""  # where readers write to with questions and corrections
    funding: str = ""  # who pays for the checks
    method_url: str = ""  # page that tells how the house checks
    templates: str = ""  # folder with page templates of the house
    keys: tuple[str, ...] = ()  # keys that the analyst chose, one text a command: "mark-verified: Z V"
    used: tuple[str, ...] = ()  # commands chosen in the search box, newest first
    first_run: bool = True  # the sample is opened and shown once

    def saved_filters(self) -> list[tuple[str, str]]:
        """The filters that were kept: name and text."""
        return [(name, text) for name, _, text in (one.partition("\n") for one in self.filters)]


CHOICES = {"theme": ("system", "light", "dark"), "language": ("system", "en", "fr"), "report_language": ("system", "en", "fr")}
RANGES: dict[str, tuple[float, float]] = {"zoom": (80, 250), "worth_checking": (0, 1), "splitter": (100, 900)}
WEB = ("publication_url", "method_url")  # empty, or a web address


def config_folder() -> Path:
    """The folder that settings live in, made when it is not there."""
    return _folder("WORKBENCH_CONFIG", "user_config_dir")


def data_folder() -> Path:
    """The folder that the default casebook and the log live in, made when it is not there."""
    return _folder("WORKBENCH_DATA", "user_data_dir")


def default_casebook() -> Path:
    """The casebook that is used when none is named."""
    return data_folder() / "default.casebook"


def load(folder: Path | None = None) -> Settings:
    """Read the settings; what is missing or makes no sense is its default, so a torn file never keeps anybody from work."""
    found, kept = read_small_json((folder or config_folder()) / FILE), Settings()
    for name, value in found.items() if isinstance(found, dict) else ():
        with contextlib.suppress(Refused):
            kept = with_value(kept, name, tuple(value) if isinstance(value, list) else value)
    return kept


def read_small_json(path: Path) -> Any:
    """What a file of the program's own says, at most 1 MB; None for a file that is missing, torn, or nothing of the kind."""
    with contextlib.suppress(OSError, ValueError, RecursionError):
        if path.is_file():  # a pipe would wait without end
            with path.open("rb") as file:
                data = file.read(_SMALL + 1)
            if len(data) <= _SMALL:
                return json.loads(data)
    return None


def save(settings: Settings, folder: Path | None = None) -> None:
    """Write the settings, whole or not at all."""
    path = (folder or config_folder()) / FILE
    write_whole(path, json.dumps(asdict(settings), indent=2, ensure_ascii=False).encode() + b"\n")


def with_value(settings: Settings, name: str, value: Any) -> Settings:
    """Change one setting; raises Refused for an unknown name or a value it cannot take. Text is turned into the setting's type."""
    if name not in {field.name for field in fields(Settings)}:
        known = ", ".join(sorted(field.name for field in fields(Settings)))
        raise Refused(f"There is no setting {name}. Nothing was changed; there are: {known}.")
    kind = type(getattr(settings, name))
    if isinstance(value, str) and kind is bool:
        value = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}.get(value.lower(), value)
    elif isinstance(value, str) and kind in (int, float):
        with contextlib.suppress(ValueError):
            value = kind(value)
    elif kind is float and isinstance(value, int) and not isinstance(value, bool):
        value = float(value)
    low, high = RANGES.get(name, (float("-inf"), float("inf")))
    if type(value) is not kind or value not in CHOICES.get(name, (value,)) or (kind in (int, float) and not low <= value <= high):
        allowed = ", ".join(CHOICES[name]) if name in CHOICES else (f"{low:g} to {high:g}" if name in RANGES else kind.__name__)
        raise Refused(f"The setting {name} cannot be {value!r}. Nothing was changed; it takes: {allowed}.")
    if name in WEB and value and not value.startswith(("https://", "http://")):
        raise Refused(
            f"The setting {name} cannot be {value!r}. Nothing was changed; it takes a web address (https://…) or nothing."
        )
    return replace(settings, **{name: value})


def with_filter(settings: Settings, name: str, text: str | None) -> Settings:
    """Keep a filter of the library under a name, or forget it for a text of None; raises Refused for no name or no filter."""
    name = " ".join(name.split())
    others = [one for one in settings.saved_filters() if one[0] != name]
    if text is None and len(others) == len(settings.filters):
        raise Refused(f"There is no filter {name}. Nothing was changed.")
    if not name or (text is not None and not text.strip()):
        raise Refused("A filter needs a name and something that it filters by. Nothing was changed.")
    kept = others if text is None else [*others, (name, " ".join(text.split()))]
    return replace(settings, filters=tuple("\n".join(one) for one in kept))


def analyst_name(settings: Settings) -> str:
    """The name that changes are signed with."""
    if settings.analyst:
        return settings.analyst
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "analyst"


def house_of(settings: Settings) -> House:
    """What reports say of their publisher."""
    told = (settings.organisation, settings.publication_url, settings.contact, settings.funding, settings.method_url)
    organisation, publication_url, contact, funding, method_url = (" ".join(value.split()) for value in told)
    return House(organisation, publication_url, contact, funding, method_url, settings.templates.strip())


def write_whole(path: Path, data: bytes) -> None:
    """Write a file under a temporary name, flush it and give it its own name: there is always a whole one. Raises OSError."""
    if path.exists() and not path.is_file():
        # A device or a pipe would give its place to a file.
        raise OSError(errno.EINVAL, "it is not an ordinary file")
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    try:
        with partial.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def _folder(variable: str, kind: str) -> Path:
    override = os.environ.get(variable)
    if override:
        folder = Path(override)
    else:
        import platformdirs

        folder = Path(getattr(platformdirs, kind)("factcheck-workbench", appauthor=False))
    folder.mkdir(parents=True, exist_ok=True)
    return folder
