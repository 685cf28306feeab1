"""Reports as one web page that needs nothing else: no script, no outside file, light and dark, on screen and on paper."""

import base64
import hashlib
import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from workbench.domain.dossier import Dossier
from workbench.domain.scale import on_dark
from workbench.resources import resource
from workbench.services.report import outline as told
from workbench.services.report.changes import before_lines, corrected_line, told_versions, version_line
from workbench.services.report.characters import UNSEEN, code_of, host_of, visible, web_link
from workbench.services.report.claim_review import claim_reviews, embedded
from workbench.services.report.gate_words import dissent_lines, rule_lines, scale_lines, signed_line, signers, unmet_lines
from workbench.services.report.imprint import imprint
from workbench.services.report.marking import paragraphs
from workbench.services.report.right_of_reply import told_requests
from workbench.services.report.shelf_life import fate_words, recheck_line, recheck_lines, shelf_lines
from workbench.services.report.strings import Words, words_in

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup


def render_all(dossiers: Sequence[Dossier], language: str) -> bytes:
    """Write several reports as one HTML page in UTF-8, each beginning on a page of its own when printed.

    The policy in the page's head forbids everything but its own style sheet, which it names by its SHA-256.
    """
    words = words_in(language)
    outlines = [told.Outline(dossier, f"{at}-" if len(dossiers) > 1 else "") for at, dossier in enumerate(dossiers, 1)]
    style = _style(outlines, words)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    reviews = [review for dossier in dossiers for review in claim_reviews(dossier, language)]
    page = (
        _environment()
        .get_template("report.html.j2")
        .render(
            words=words,
            outlines=outlines,
            style=_markup(style),
            digest=digest,
            reviews=_markup(embedded(reviews)) if reviews else None,
            title=visible(outlines[0].article.title) if len(outlines) == 1 else words("reports"),
        )
    )
    return page.encode("utf-8", "replace")


def _style(outlines: Sequence[told.Outline], words: Words) -> str:
    style = resource("templates", "report.css").read_text("utf-8")
    dossier = outlines[0].dossier if outlines else None
    if dossier is None:
        return style
    # Only colours that were checked to be such reach the style sheet (desk/scale.py).
    for one in (rating for rating in dossier.scale if re.fullmatch("#[0-9A-F]{6}", rating.colour)):
        style += f".label-{one.position}{{color:{one.colour}}}\n"
        style += f"@media screen and (prefers-color-scheme:dark){{.label-{one.position}{{color:{on_dark(one)}}}}}\n"
    # The foot of each printed page; only characters that mean nothing to a style sheet are let through.
    journal = f"{words('journal')} {dossier.journal_count}, {_plain(dossier.journal_head[:16])}"
    foot = f"{words('report')} {_plain(dossier.article.id[-8:])} · {journal}"
    return style + f'@page{{@bottom-left{{content:"{foot}"}}}}\n'


# A page may hold neither U+0085 nor the last two code points of a plane; elsewhere the first is a line end like others.
_NOT_IN_HTML = re.compile(
    UNSEEN.pattern
    + "|[\x85"
    + "".join(chr(plane + at) for plane in range(0x10000, 0x110000, 0x10000) for at in (0xFFFE, 0xFFFF))
    + "]"
)


def _plain(value: str) -> str:
    return re.sub(r"[^0-9A-Za-z-]", "", value)


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(resource("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(show=_show, visible=visible, link=web_link, host=host_of, tag=_tag, hash=_short_hash, groups=_groups)
    environment.globals.update(
        standing=told.standing,
        standings=told.STANDINGS,
        chain=told.chain,
        lead=told.lead,
        short=told.short,
        names=told.names,
        quoted=told.quoted,
        doubts=told.doubts,
        is_moved=told.is_moved,
        label=told.label,
        result_sentence=told.result_sentence,
        count_parts=told.count_parts,
        paragraphs=paragraphs,
        imprint=imprint,
        fate_words=fate_words,
        recheck_line=recheck_line,
        recheck_lines=recheck_lines,
        shelf_lines=shelf_lines,
        told_requests=told_requests,
        told_versions=told_versions,
        version_line=version_line,
        before_lines=before_lines,
        corrected_line=corrected_line,
        signed_line=signed_line,
        signers=signers,
        unmet_lines=unmet_lines,
        dissent_lines=dissent_lines,
        rule_lines=rule_lines,
        scale_lines=scale_lines,
    )
    return environment


def _markup(text: str) -> "Markup":
    from markupsafe import Markup

    return Markup(text)


def _show(text: str | None) -> "Markup":
    """Escape a text; unseen characters become empty elements whose style shows their code, so that they can be read but not act."""
    from markupsafe import Markup, escape

    mark = Markup('<span class="unseen" role="img" aria-label="{0}" data-code="{0}"></span>')
    parts, at = [], 0
    for match in _NOT_IN_HTML.finditer(text or ""):
        parts += [escape((text or "")[at : match.start()]), mark.format(code_of(match[0]))]
        if match[0] == "\x85":
            parts.append(Markup("\n"))
        at = match.end()
    return Markup("").join([*parts, escape((text or "")[at:])])


def _tag(language: str | None) -> str:
    """Give a language code that may stand in a lang attribute; empty says that the language is not known."""
    return language if language and re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", language) else ""


def _short_hash(digest: str) -> str:
    return f"{digest[:4]} {digest[4:8]}…{digest[-4:]}" if len(digest) > 16 else digest


def _groups(digest: str) -> str:
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))
