"""The table of report formats: adding one adds a file beside this one and a line here."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from types import MappingProxyType

from workbench.domain.dossier import Dossier
from workbench.domain.errors import Refused
from workbench.services.report import csv_table, html, json_document, markdown


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of report file; render takes a dossier and the report's language, render_all several dossiers for one file."""

    name: str
    suffix: str
    media_type: str
    label: str
    render: Callable[[Dossier, str], bytes]
    render_all: Callable[[Sequence[Dossier], str], bytes]


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        one.name: one
        for one in (
            Format("html", ".html", "text/html", "Web page", html.render, html.render_all),
            Format("md", ".md", "text/markdown", "Markdown", markdown.render, markdown.render_all),
            Format("csv", ".csv", "text/csv", "Table (CSV)", csv_table.render, csv_table.render_all),
            Format("json", ".json", "application/json", "Data (JSON)", json_document.render, json_document.render_all),
        )
    }
)


def render(dossier: Dossier, name: str, language: str = "en") -> bytes:
    """Write a report in the format of that name, in English ('en') or French ('fr').

    Raises Refused for a name or a language that is not there.
    """
    return _named(name).render(dossier, language)


def render_all(dossiers: Sequence[Dossier], name: str, language: str = "en") -> bytes:
    """Write the reports of several dossiers as one file.

    Raises Refused for a name or a language that is not there.
    """
    return _named(name).render_all(dossiers, language)


def format_for(path: str | Path) -> Format:
    """Choose the format by the suffix of a file name, upper or lower case.

    Raises Refused, listing the formats, when none has that suffix.
    """
    name = PurePath(path).name
    suffix = PurePath(name).suffix.lower()
    for one in FORMATS.values():
        if one.suffix == suffix:
            return one
    ends = _choices("suffix")
    raise Refused(f"“{name}” does not say which kind of report to write. Let its name end in {ends}; nothing was written.")


def _named(name: str) -> Format:
    if name not in FORMATS:
        raise Refused(f"There is no report format “{name}”. Choose {_choices('name')}; nothing was written.")
    return FORMATS[name]


def _choices(field: str) -> str:
    values = [str(getattr(one, field)) for one in FORMATS.values()]
    return ", ".join(values[:-1]) + " or " + values[-1]
