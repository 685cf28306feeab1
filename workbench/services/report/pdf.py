"""Reports as PDF, set by Typst: tagged, with its language and its fonts inside. The report reaches it as data, never as markup."""

import json
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, Any, Literal
from unicodedata import category

from workbench.domain.dossier import Dossier
from workbench.resources import resource
from workbench.services.report.blocks import Block, Run, Table
from workbench.services.report.characters import code_of, one_line
from workbench.services.report.coverage_picture import coverage_svg
from workbench.services.report.masthead import properties
from workbench.services.report.outline import STANDINGS, Outline, count_parts
from workbench.services.report.prose import prose
from workbench.services.report.strings import Words, words_in
from workbench.services.report.tints import RIGHT_TO_LEFT, TINTS

if TYPE_CHECKING:
    from typst import Compiler, Fonts, TypstError

Json = dict[str, Any]
PDFStandard = Literal["ua-1", "a-2a"]
_EACH = b"#set document(title: [-])\n#for one in json(bytes(sys.inputs.report)) [#one\\ ]"
STANDARDS: list[PDFStandard] = ["ua-1", "a-2a"]
_TEMPLATE = resource("templates", "pdf", "report.typ")
_SEEN_AS_NOTHING = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp", "Zs"})
MOST_MARKS = 400  # distinct characters without a glyph that are shown as marks; a text with more is in a script without a font


def render_all(dossiers: Sequence[Dossier], language: str) -> bytes:
    """Write the reports as one PDF, each beginning on a page of its own.

    A character that no font at hand can show stands as a mark such as ⟦U+1F9FF⟧. Where a whole script has no font, its text is kept
    and the file is tagged but follows no standard, since those ask for a glyph for each character.
    """
    data = _document(dossiers, words_in(language))
    text = json.dumps(data, ensure_ascii=False)
    compiler = _compiler()
    missing = _without_glyph(compiler, text)
    if len(missing) > MOST_MARKS:
        return _set(compiler, text, [])
    text = "".join(f"⟦{code_of(one)}⟧" if one in missing else one for one in text)
    try:
        return _set(compiler, text, STANDARDS)
    except _error():
        # What each character allows, a sequence of them may not: a base letter of one font with a mark of another.
        return _set(compiler, text, [])


def _set(compiler: "Compiler", text: str, standards: list[PDFStandard]) -> bytes:
    made = compiler.compile(_TEMPLATE, sys_inputs={"report": text}, format="pdf", pdf_standards=[*standards])
    assert isinstance(made, bytes)
    return made


def _without_glyph(compiler: "Compiler", text: str) -> frozenset[str]:
    """Find the characters that no font here can show, by setting each once; those of Western text are known to be there."""
    missing = {one for one in set(text) if 0xE000 <= ord(one) <= 0xF8FF or ord(one) >= 0xF0000}
    asked = sorted({one for one in set(text) - missing if ord(one) > 0x24F and category(one) not in _SEEN_AS_NOTHING})
    while asked and len(missing) <= MOST_MARKS:
        try:
            compiler.compile(_EACH, sys_inputs={"report": json.dumps(asked)}, format="pdf", pdf_standards=[*STANDARDS])
            break
        except _error() as error:
            named = {one for one in asked if one in error.message or f"{ord(one):x}}}" in error.message}
            if not named:
                break
            missing |= named
            asked = [one for one in asked if one not in named]
    return frozenset(missing)


def _compiler() -> "Compiler":
    """Make a compiler for one report: it keeps what it was given last, and two exports can be under way at once."""
    from typst import Compiler

    return Compiler(root=_TEMPLATE.parent, font_paths=_fonts())


@cache
def _fonts() -> "Fonts":
    """Find the fonts of this computer, which takes a tenth of a second, once."""
    from typst import Fonts

    return Fonts()


def _error() -> "type[TypstError]":
    from typst import TypstError

    return TypstError


def _document(dossiers: Sequence[Dossier], words: Words) -> Json:
    made = max((one.made_at for one in dossiers), default="")
    try:
        time = datetime.fromisoformat(made).astimezone(UTC)
    except ValueError:
        time = datetime.fromtimestamp(0, UTC)
    one, told = dossiers[0] if dossiers else None, properties(dossiers, words)
    return {
        "lang": words.language,
        "title": one_line(told.title) or words("reports"),
        "authors": list(told.authors),
        "subject": told.subject,
        "keywords": list(told.keywords),
        "date": [time.year, time.month, time.day],
        "foot": f"{words('journal')} {one.journal_count}, {one.journal_head[:16]}" if one else "",
        "tints": {name: {"ink": tint.ink, "paper": tint.paper, "line": tint.open_line} for name, tint in TINTS.items()},
        "reports": [_report(Outline(dossier), words) for dossier in dossiers],
    }


def _report(outline: Outline, words: Words) -> Json:
    counts = outline.counts
    return {
        "counts": [
            {"name": name, "number": words.number(counts[name]), "label": words(f"count.{name}.{words.form(counts[name])}")}
            for name in STANDINGS
            if counts[name] or name != "not-checkable"
        ],
        "bar": [[name, counts[name]] for name in STANDINGS if counts[name]],
        "strip": coverage_svg(outline.strip),
        "strip_told": words("coverage.text", parts=count_parts(outline.coverage, words, "coverage")),
        "blocks": list(_grouped(prose(outline, words))),
    }


def _grouped(blocks: Iterator[Block | Table]) -> Iterator[Json]:
    """Turn blocks into plain values; items that follow each other become one list."""
    items: list[list[Json]] = []
    for one in blocks:
        if isinstance(one, Block) and one.style == "item" and not one.level:
            items.append(_runs(one.runs))
            continue
        if items:
            yield {"kind": "list", "items": items}
            items = []
        if isinstance(one, Table):
            rows = [[_runs(cell) for cell in row] for row in one.rows]
            yield {"kind": "table", "name": one.name, "header": list(one.header), "rows": rows}
        elif one.level:
            yield {"kind": "heading", "level": one.level, "runs": _runs(one.runs), "claim": one.claim}
        elif one.style == "masthead":
            yield {"kind": one.style, "left": _runs(one.runs[:-2]), "right": _runs(one.runs[-1:])}
        else:
            yield {"kind": one.style, "runs": _runs(one.runs), "claim": one.claim}
    if items:
        yield {"kind": "list", "items": items}


def _runs(runs: Sequence[Run]) -> list[Json]:
    return [_run(run) for run in runs if run.text or run.sign]


def _run(run: Run) -> Json:
    language = run.language if re.fullmatch("[a-z]{2,3}", run.language or "") else None
    fields = {
        "t": run.text,
        "b": run.bold,
        "i": run.italic,
        "c": run.code,
        "l": run.link,
        "g": language,
        "r": language in RIGHT_TO_LEFT,
        "s": run.standing,
        "n": run.sign,
        "k": run.to,
    }
    return {name: value for name, value in fields.items() if value or name == "t"}
