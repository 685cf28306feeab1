"""The templates of the web page: ours, with those of the house in their place where it has some.

Jinja2's sandbox keeps a template of the house from everything but the report, and one that would let text through unescaped is
refused, for that text is what strangers wrote.
"""

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.domain.errors import Refused
from workbench.resources import resource
from workbench.services.report import outline as told
from workbench.services.report.blocks import claim_runs, facing, marks_around
from workbench.services.report.changes import before_lines, corrected_line, kept_line, told_versions, version_line
from workbench.services.report.characters import TURNED, UNSEEN, code_of, host_of, short_digest, visible, web_link
from workbench.services.report.citation import copy_facts, remarks, work_facts
from workbench.services.report.directions import ADDRESS, STRETCH
from workbench.services.report.gate_words import (
    article_lines,
    dissent_lines,
    rule_lines,
    scale_lines,
    signed_line,
    signed_of,
    signers,
    unmet_lines,
)
from workbench.services.report.imprint import imprint
from workbench.services.report.marking import has_furniture, is_crowded, paragraphs
from workbench.services.report.masthead import masthead
from workbench.services.report.pinned import older_copies, pinned_words
from workbench.services.report.renewals import edit_passages, edit_words, renewed_line, told_renewals
from workbench.services.report.right_of_reply import told_requests
from workbench.services.report.said import said_lines
from workbench.services.report.scope import scope_line
from workbench.services.report.shelf_life import fate_words, recheck_line, recheck_lines, shelf_lines
from workbench.services.report.two_findings import rival_lines, undecided_line
from workbench.services.report.wording import compared

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.sandbox import ImmutableSandboxedEnvironment
    from markupsafe import Markup

OURS = resource("templates")
OWN = ("house_top.html.j2", "house_end.html.j2", "house.css")  # empty in ours: what a house adds without taking anything's place


# A page may hold neither U+0085 nor the last two code points of a plane; elsewhere the first is a line end like others.
_NOT_IN_HTML = re.compile(
    UNSEEN.pattern
    + "|[\x85"
    + "".join(chr(plane + at) for plane in range(0x10000, 0x110000, 0x10000) for at in (0xFFFE, 0xFFFF))
    + "]"
)


def environment(folder: str) -> "Environment":
    """Give the templates, those of a folder first; "" stands for no folder. Raises Refused for what is not there or not safe."""
    if not folder:
        return _ours()
    house = Path(folder).expanduser()
    if not house.is_dir():
        raise Refused(
            f"The folder of page templates {folder} is not there. Nothing was written; name another in the setting templates."
        )
    return _of_house(house)


def style(folder: str) -> str:
    """Give the style sheet of the page, the house's own rules last."""
    found = []
    for name in ("report.css", "house.css"):
        own = Path(folder).expanduser() / name
        found.append(_own_style(own) if folder and own.is_file() else (OURS / name).read_text("utf-8"))
    return "".join(found)


def _own_style(path: Path) -> str:
    """A style sheet of the house, which stands inside of the page: what would end it there is refused."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise unusable(path.name, 1, str(problem)) from problem
    if "</" in text:
        raise unusable(path.name, text.count("\n", 0, text.index("</")) + 1, "a style sheet cannot hold “</”")
    return text


@cache
def _ours() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(loader=FileSystemLoader(OURS), autoescape=True, undefined=StrictUndefined)
    _furnish(made)
    return made


def _of_house(folder: Path) -> "Environment":
    from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined

    from workbench.services.report.bounded import Bounded

    loader = ChoiceLoader([FileSystemLoader(folder), FileSystemLoader(OURS)])
    made = Bounded(loader=loader, autoescape=True, undefined=StrictUndefined)
    del made.filters["safe"]
    _furnish(made)
    for path in sorted(folder.rglob("*.j2")):
        _refuse_unescaped(made, path)
    return made


def _refuse_unescaped(made: "ImmutableSandboxedEnvironment", path: Path) -> None:
    from jinja2 import TemplateSyntaxError, nodes

    try:
        tree = made.parse(path.read_text("utf-8"), path.name)
    except TemplateSyntaxError as problem:
        raise unusable(path.name, problem.lineno, str(problem.message)) from problem
    except (OSError, UnicodeDecodeError) as problem:
        raise unusable(path.name, 1, str(problem)) from problem
    for node in tree.find_all((nodes.ScopedEvalContextModifier, nodes.EvalContextModifier)):
        raise unusable(path.name, node.lineno, "text must stay escaped")


def unusable(name: str, line: int, detail: str) -> Refused:
    """Say which template of the house cannot be used, in which line and why."""
    return Refused(
        f"The page template {name} cannot be used, line {line}: {detail.rstrip('.')}. "
        "Nothing was written; mend it or empty the setting templates."
    )


def _furnish(environment: "Environment") -> None:
    environment.trim_blocks = environment.lstrip_blocks = environment.keep_trailing_newline = True
    environment.filters.update(
        show=_show,
        sentence=_sentence,
        passage=_passage,
        visible=visible,
        link=web_link,
        host=host_of,
        tag=_tag,
        hash=short_digest,
        groups=_groups,
    )
    environment.globals.update(
        standing=told.standing,
        standings=told.STANDINGS,
        chain=told.chain,
        lead=told.lead,
        facing=facing,
        short=told.short,
        names=told.names,
        quoted=told.quoted,
        marks_around=marks_around,
        doubts=told.doubts,
        is_moved=told.is_moved,
        label=told.label,
        undecided=told.undecided,
        source_name=told.source_name,
        passages=told.passages,
        coverage_words=told.coverage_words,
        edit_passages=edit_passages,
        rival_lines=rival_lines,
        undecided_line=undecided_line,
        result_sentence=told.result_sentence,
        scope_line=scope_line,
        count_parts=told.count_parts,
        paragraphs=paragraphs,
        has_furniture=has_furniture,
        is_crowded=is_crowded,
        imprint=imprint,
        masthead=masthead,
        claim_runs=claim_runs,
        work_facts=work_facts,
        copy_facts=copy_facts,
        remarks=remarks,
        fate_words=fate_words,
        pinned_words=pinned_words,
        older_copies=older_copies,
        recheck_line=recheck_line,
        recheck_lines=recheck_lines,
        said_lines=said_lines,
        shelf_lines=shelf_lines,
        told_renewals=told_renewals,
        renewed_line=renewed_line,
        edit_words=edit_words,
        compared=compared,
        told_requests=told_requests,
        told_versions=told_versions,
        version_line=version_line,
        before_lines=before_lines,
        kept_line=kept_line,
        corrected_line=corrected_line,
        signed_line=signed_line,
        signed_of=signed_of,
        signers=signers,
        article_lines=article_lines,
        unmet_lines=unmet_lines,
        dissent_lines=dissent_lines,
        rule_lines=rule_lines,
        scale_lines=scale_lines,
    )


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


def _sentence(text: str | None) -> "Markup":
    """Show a sentence of the report, with the strangers' names in it that are read from the right kept to themselves."""
    return _apart(STRETCH, text or "")


def _passage(text: str | None) -> "Markup":
    """Show a stranger's text; where it is read from the right, the addresses in it are kept to themselves."""
    return _apart(ADDRESS, text or "") if re.search(TURNED, text or "") else _show(text)


def _apart(pattern: re.Pattern[str], text: str) -> "Markup":
    from markupsafe import Markup

    parts, at = [], 0
    for match in pattern.finditer(text):
        parts += [_show(text[at : match.start()]), Markup("<bdi>"), _show(match[0]), Markup("</bdi>")]
        at = match.end()
    return Markup("").join([*parts, _show(text[at:])])


def _tag(language: str | None) -> str:
    """Give a language code that may stand in a lang attribute; empty says that the language is not known."""
    return language if language and re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", language) else ""


def _groups(digest: str) -> str:
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))
