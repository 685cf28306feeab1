"""The table of report formats: adding one adds a file beside this one and a line here."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path, PurePath
from types import MappingProxyType

from workbench.domain.dossier import Dossier
from workbench.domain.errors import Refused
from workbench.domain.records import dataclass
from workbench.services.report import (
    annotations,
    csv_table,
    docx,
    exchange,
    html,
    json_document,
    markdown,
    odt,
    pdf,
    references,
    workbook,
)

Tell = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of report file; render_all takes dossiers and the report's language. suffix may have two parts: .datafeed.json.

    telling does the same for a format that takes long: a function hears how many of how many parts are done, and may raise to stop.
    """

    name: str
    suffix: str
    media_type: str
    label: str
    render_all: Callable[[Sequence[Dossier], str], bytes]
    telling: Callable[[Sequence[Dossier], str, Tell], bytes] | None = None

    def render(self, dossier: Dossier, language: str) -> bytes:
        """Write the report of one dossier."""
        return self.render_all((dossier,), language)


_OFFICE = "application/vnd.openxmlformats-officedocument."

FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        one.name: one
        for one in (
            Format("html", ".html", "text/html", "Web page", html.render_all),
            Format("pdf", ".pdf", "application/pdf", "PDF", pdf.render_all, pdf.render_all),
            Format("docx", ".docx", _OFFICE + "wordprocessingml.document", "Word", docx.render_all),
            Format("odt", ".odt", odt.MEDIA_TYPE, "OpenDocument text", odt.render_all),
            Format("md", ".md", "text/markdown", "Markdown", markdown.render_all),
            Format("csv", ".csv", "text/csv", "Table (CSV)", csv_table.render_all),
            Format("xlsx", ".xlsx", _OFFICE + "spreadsheetml.sheet", "Workbook (Excel)", workbook.render_all),
            Format("json", ".json", "application/json", "Data (JSON)", json_document.render_all),
            Format("jsonld", ".jsonld", "application/ld+json", "ClaimReview", exchange.claim_review),
            Format("datafeed", ".datafeed.json", "application/ld+json", "ClaimReview feed", exchange.data_feed),
            Format("factcheck-api", ".factcheck.json", "application/json", "Fact Check Tools", exchange.fact_check_tools),
            Format("annotations", ".annotations.json", "application/ld+json", "Web annotations", annotations.render_all),
            Format("ris", ".ris", "application/x-research-info-systems", "Sources (RIS)", references.ris),
            Format("bib", ".bib", "application/x-bibtex", "Sources (BibTeX)", references.bibtex),
            Format("csl-json", ".csl.json", "application/vnd.citationstyles.csl+json", "Sources (CSL-JSON)", references.csl_json),
        )
    }
)


def render(dossier: Dossier, name: str, language: str = "en") -> bytes:
    """Write a report in the format of that name, in English ('en') or French ('fr').

    Raises Refused for a name or a language that is not there.
    """
    return _named(name).render(dossier, language)


def render_all(dossiers: Sequence[Dossier], name: str, language: str = "en", tell: Tell = lambda _done, _total: None) -> bytes:
    """Write the reports of several dossiers as one file; tell hears how many of how many parts are done, and may raise to stop.

    Raises Refused for a name or a language that is not there.
    """
    wanted = _named(name)
    return wanted.telling(dossiers, language, tell) if wanted.telling else wanted.render_all(dossiers, language)


def format_for(path: str | Path) -> Format:
    """Choose the format by the suffix of a file name, the longest that fits, upper or lower case.

    Raises Refused, listing the formats, when none has that suffix.
    """
    name = PurePath(path).name
    found = [one for one in FORMATS.values() if name.lower().endswith(one.suffix)]
    if found and name.lower() != found[0].suffix:
        return max(found, key=lambda one: len(one.suffix))
    ends = _choices("suffix")
    raise Refused(f"“{name}” does not say which kind of report to write. Let its name end in {ends}; nothing was written.")


def _named(name: str) -> Format:
    if name not in FORMATS:
        raise Refused(f"There is no report format “{name}”. Choose {_choices('name')}; nothing was written.")
    return FORMATS[name]


def _choices(field: str) -> str:
    values = [str(getattr(one, field)) for one in FORMATS.values()]
    return ", ".join(values[:-1]) + " or " + values[-1]
