"""Reports as CSV for spreadsheets (RFC 4180, UTF-8 with BOM): one row per claim, no cell that a spreadsheet would calculate."""

import csv
import io
import re
import unicodedata
from collections.abc import Sequence

from workbench.domain.claim import ClaimView
from workbench.domain.dossier import Dossier
from workbench.domain.source import EvidenceView
from workbench.services.report.changes import before_lines
from workbench.services.report.characters import isolated
from workbench.services.report.citation import copy_facts, remarks, work_facts
from workbench.services.report.gate_words import dissent_lines, signed_line, unmet_lines
from workbench.services.report.outline import Outline, chain, label, source_name
from workbench.services.report.own_terms import terms_of
from workbench.services.report.pinned import older_copies, pinned_words
from workbench.services.report.renewals import renewed_lines
from workbench.services.report.right_of_reply import told_requests
from workbench.services.report.said import said_lines
from workbench.services.report.shelf_life import fate_words, recheck_lines, shelf_lines
from workbench.services.report.strings import Words, words_in
from workbench.services.report.two_findings import rival_lines

COLUMNS = (
    *("article", "url", "number", "id", "claim", "restated", "speaker"),
    *("verdict", "reason", "not-checkable", "rationale", "analyst", "marked"),
    *("sources", "evidence", "start", "end", "organisation", "address", "before", "requests"),
    *("signed", "dissent", "rules", "shelf", "recheck", "said", "undecided", "renewed"),
    *("article-outlet", "article-published", "article-language", "codes"),
)

_FORMULA = frozenset("=+-@\uff1d\uff0b\uff0d\uff20")


def render_all(dossiers: Sequence[Dossier], language: str) -> bytes:
    """Write the claims of several reports as one table; header and vocabulary are in the report's language."""
    words = words_in(language)
    out = io.StringIO(newline="")
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow([words(f"column.{name}") for name in COLUMNS])
    for dossier in dossiers:
        outline = Outline(dossier)
        for view in outline.claims:
            table.writerow([neutral(cell) for cell in cells(outline, view, words)])
    return ("\ufeff" + out.getvalue()).encode("utf-8", "backslashreplace")


def neutral(cell: str) -> str:
    """Put ' before a cell that a spreadsheet could take for a formula: first character = + - @ (full-width too), blanks and
    unseen characters aside, or a tab or line end in front. NUL, which table readers refuse, becomes ␀; all else stays.

    A cell that begins so behind a ' of its own gets another one, so that the import can take the guard off (intake/own_tables.py).
    """
    cell = cell.replace("\0", "␀")
    bare = cell.lstrip("'")
    first = next((one for one in bare if not one.isspace() and unicodedata.category(one) not in ("Cc", "Cf")), "")
    return "'" + cell if first in _FORMULA or re.match(r"[\t\r\n]", bare) else cell


def cells(outline: Outline, view: ClaimView, words: Words) -> list[str]:
    """Give the cells of one claim, in the order of COLUMNS, as they are."""
    claim, state, dossier, article = view.claim, view.state, outline.dossier, outline.article
    # Whoever took a verdict back has judged nothing.
    judged = None if view.to_review else state
    return [
        article.title,
        article.url or "",
        "" if view.number is None else str(view.number),
        claim.id,
        claim.quote,
        claim.restated or "",
        " → ".join(map(isolated, chain(view, words))),
        label(view, words),
        words(f"reason.{state.reason.value}") if state and state.reason else "",
        words(f"not-checkable.{state.not_checkable.value}") if state and state.not_checkable else "",
        view.rationale,
        judged.analyst if judged else "",
        judged.marked_at if judged else "",
        str(len({one.source.id for one in view.evidence})),
        "\n".join(_evidence(one, words) for one in view.evidence),
        str(claim.start),
        str(claim.end),
        dossier.house.organisation,
        dossier.house.address_of(claim.id) or "",
        "\n".join(before_lines(outline, claim.id, words)),
        "\n".join(one.sentence for one in told_requests(view.requests, dossier.made_at, words)),
        signed_line(view, words),
        "\n".join(dissent_lines(view, words)),
        "\n".join(unmet_lines(outline, view, words)),
        " ".join(shelf_lines(view, words)),
        "\n".join(recheck_lines(view, words)),
        "\n".join(said_lines(view, words)),
        "\n".join(rival_lines(view, outline, words)),
        "\n".join(renewed_lines(claim.id, outline, words)),
        article.outlet or "",
        article.published or "",
        article.language or "",
        " ".join(terms_of(view)),
    ]


def _evidence(view: EvidenceView, words: Words) -> str:
    source, evidence = view.source, view.evidence
    copies = [f"{one.text} {one.digest}" if one.digest else one.text for one in copy_facts(source, words, older=older_copies(view))]
    parts = [
        words(f"stance.{evidence.stance.value}") + words("colon") + isolated(source_name(source, words)),
        fate_words(source, words),
        None if source.untitled else source.url,
        words("quote.open") + isolated(evidence.quote) + words("quote.close") if evidence.quote else None,
        isolated(pinned_words(view, words)),
        *(isolated(one.text) for one in work_facts(source, words, locator=evidence.locator)),
        *copies,
        *remarks(source, words),
    ]
    return " | ".join(part for part in parts if part)
