"""Reports as PDF, set by Typst: tagged, with its language and its fonts inside. The report reaches it as data, never as markup."""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from unicodedata import category

from workbench.domain.dossier import Dossier
from workbench.resources import resource
from workbench.services.report.blocks import Block, Run, Table, begins_with_sign, in_lists, is_turned, label_of
from workbench.services.report.characters import code_of, one_line
from workbench.services.report.coverage_picture import coverage_svg
from workbench.services.report.masthead import foot_line, properties
from workbench.services.report.outline import STANDINGS, Outline, coverage_words
from workbench.services.report.pdf_parts import MOST_ITEMS, PART, Json, Part, in_parts, join
from workbench.services.report.prose import prose
from workbench.services.report.strings import Words, words_in
from workbench.services.report.tints import TINTS
from workbench.services.report.wording import Edited

if TYPE_CHECKING:
    from typst import Compiler, Fonts, TypstError

PDFStandard = Literal["ua-1", "a-2a"]
_EACH = b"#set document(title: [-])\n#for one in json(bytes(sys.inputs.report)) [#one\\ ]"
Tell = Callable[[int, int], None]
STANDARDS: list[PDFStandard] = ["ua-1", "a-2a"]
_TEMPLATE, _FEET = resource("templates", "pdf", "report.typ"), resource("templates", "pdf", "feet.typ")
_SEEN_AS_NOTHING = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp", "Zs"})
_CODE = re.compile("[a-z]{2,3}")
_KEPT_FOR = 11  # compilations, counted: after ten that did not need it, what was kept is dropped
_LASTING = 100_000  # characters of data, from which it is worth a hundredth of a second to give the memory back
_SHOWN: set[str] = set()  # characters for which a font of this computer was found
MOST_WHOLE = 1_500  # characters of an entry of a list that no page ends in: one that fills pages has to be parted
MOST_MARKS = 400  # distinct characters without a glyph that are shown as marks; a text with more is in a script without a font


def render_all(
    dossiers: Sequence[Dossier], language: str, tell: Tell = lambda _done, _total: None, *, part_size: int = PART
) -> bytes:
    """Write the reports as one PDF, each beginning on a page of its own.

    A large one is set in parts of part_size characters of data; tell hears how many of how many are done, and may raise to stop.

    A character that no font at hand can show stands as a mark such as ⟦U+1F9FF⟧. Where a whole script has no font, its text is kept
    and the file is tagged but follows no standard, since those ask for a glyph for each character.
    """
    words = words_in(language)
    head = _head(dossiers, words)
    outlines = [Outline(dossier) for dossier in dossiers]
    told = ((_report(one, words), _grouped(prose(one, words), words.language)) for one in outlines)
    parts = in_parts(told, part_size)
    first, second = next(parts), next(parts, None)
    if second is None:
        return _part(first.text(head, alone=True), STANDARDS)[0]

    def put(part: Part) -> tuple[bytes, bool]:
        # A part that goes on has no heading of the first level, which one of the standards asks of a whole document.
        return _part(part.text(head, alone=False), [one for one in STANDARDS if not (part.goes_on and one == "ua-1")])

    def feet(pages: int) -> bytes:
        return _set(_compiler(), _FEET, {"pages": str(pages), "foot": head["foot"]}, [], tags=False)

    return join(chain((first, second), parts), put, feet, tell)


def _part(text: str, standards: list[PDFStandard]) -> tuple[bytes, bool]:
    """Set the data of a report or of a part of one; tells whether it could follow the standards."""
    compiler = _compiler()
    missing = _without_glyph(compiler, text)
    follows = len(missing) <= MOST_MARKS
    if follows:
        text = "".join(f"⟦{code_of(one)}⟧" if one in missing else one for one in text) if missing else text
        try:
            return _set(compiler, _TEMPLATE, {"report": text}, standards), True
        except _error():
            # What each character allows, a sequence of them may not: a base letter of one font with a mark of another.
            follows = False
    return _set(compiler, _TEMPLATE, {"report": text}, []), follows


def _set(compiler: "Compiler", template: Path, told: dict[str, str], standards: list[PDFStandard], *, tags: bool = True) -> bytes:
    made = compiler.compile(template, sys_inputs=told, format="pdf", pdf_standards=[*standards], pdf_tags=tags)
    assert isinstance(made, bytes)
    if sum(map(len, told.values())) > _LASTING:
        _forget(compiler)
    return made


def _forget(compiler: "Compiler") -> None:
    """Make Typst give back the hundreds of megabytes that it keeps of a text: it does when the next ten did not ask for it."""
    for _ in range(_KEPT_FOR):
        compiler.compile(b"", sys_inputs={}, format="svg")


def _without_glyph(compiler: "Compiler", text: str) -> frozenset[str]:
    """Find the characters that no font here can show, by setting each once; those of Western text are known to be there."""
    found = set(text)
    missing = {one for one in found if 0xE000 <= ord(one) <= 0xF8FF or ord(one) >= 0xF0000}
    strange = found - missing - _SHOWN
    asked = sorted({one for one in strange if ord(one) > 0x24F and category(one) not in _SEEN_AS_NOTHING})
    while asked and len(missing) <= MOST_MARKS:
        try:
            compiler.compile(_EACH, sys_inputs={"report": json.dumps(asked)}, format="pdf", pdf_standards=[*STANDARDS])
            _SHOWN.update(asked)
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


def _head(dossiers: Sequence[Dossier], words: Words) -> Json:
    made = max((one.made_at for one in dossiers), default="")
    try:
        time = datetime.fromisoformat(made).astimezone(UTC)
    except ValueError:
        time = datetime.fromtimestamp(0, UTC)
    told = properties(dossiers, words)
    return {
        "lang": words.language,
        "title": one_line(told.title) or words("reports"),
        "authors": list(told.authors),
        "subject": told.subject,
        "keywords": list(told.keywords),
        "date": [time.year, time.month, time.day],
        "foot": foot_line(dossiers, words),
        "tints": {name: {"ink": tint.ink, "paper": tint.paper, "line": tint.open_line} for name, tint in TINTS.items()},
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
        "strip_told": coverage_words(outline, words),
    }


def _grouped(blocks: Iterator[Block | Table], language: str) -> Iterator[Json]:
    """Turn blocks into plain values; lists of thousands become several."""
    for one in in_lists(blocks):
        if not isinstance(one, list):
            yield _plain(one, language)
            continue
        for at in range(0, len(one), MOST_ITEMS):
            yield _list(one[at : at + MOST_ITEMS], language)


def _list(entries: Sequence[Sequence[Block]], language: str) -> Json:
    """A list of one kind: signs tells that one stands in the place of each bullet, label what stands beside an entry."""
    heads = [entry[0] for entry in entries]
    kind = heads[0].style
    labelled = kind != "item"
    items: list[Json] = [
        {
            "runs": _runs(head.runs[1:] if labelled else head.runs, language),
            "more": [_plain(one, language) for one in entry[1:]],
            "whole": sum(len(run.text) for one in entry for run in one.runs) < MOST_WHOLE,
        }
        for head, entry in zip(heads, entries, strict=True)
    ]
    if labelled:
        for head, item in zip(heads, items, strict=True):
            item["label"] = label_of(head)
            if sign := head.runs[0].sign:
                item["n"] = sign
        return {"kind": kind, "items": items}
    return {"kind": "list", "signs": all(map(begins_with_sign, heads)), "items": items}


def _plain(one: Block | Table, language: str) -> Json:
    if isinstance(one, Table):
        rows = [[_runs(cell, language) for cell in row] for row in one.rows]
        return {"kind": "table", "name": one.name, "header": list(one.header), "rows": rows}
    if one.style == "masthead":
        return {"kind": one.style, "left": _runs(one.runs[:-2], language), "right": _runs(one.runs[-1:], language)}
    told: Json = {"runs": _runs(one.runs, language), "claim": one.claim}
    if is_turned(one):
        told["turned"] = True
        for run in told["runs"]:
            _turn(run)
    if not one.level:
        return {"kind": one.style, **told}
    return {"kind": "heading", "level": one.level, "last": one.style == "closing", **told}


def _runs(runs: Sequence[Run], report: str) -> list[Json]:
    """Turn runs into plain values; those that follow each other and lead to one claim are one link, the later ones in its "m".

    Those of one look that follow each other are one, since each costs Typst time.
    """
    made: list[Json] = []
    for run in runs:
        if run.text or run.sign:
            one = _run(run, report)
            if made and run.to and made[-1].get("k") == run.to:
                del one["k"]
                made[-1].setdefault("m", []).append(one)
            elif made and one.keys() == made[-1].keys() == {"t"}:
                made[-1]["t"] += one["t"]
            else:
                made.append(one)
    return made


def _turn(run: Json) -> None:
    """The room beside a sign is at its other side."""
    if "n" in run:
        run["r"] = True
    for one in run.get("m", ()):
        _turn(one)


def _run(run: Run, report: str) -> Json:
    """Turn a run into plain values; its language only where it is not that of the report, which holds throughout."""
    # A line separator would have the line before it spread out.
    one: Json = {"t": run.text.replace("\u2028", "\n")}
    if run.bold:
        one["b"] = True
    if run.italic:
        one["i"] = True
    if run.code:
        one["c"] = True
    if run.language and run.language != report and _CODE.fullmatch(run.language):
        one["g"] = run.language
    if run.edited is not Edited.KEPT:
        one["e"] = run.edited.value
    for name, value in (("l", run.link), ("s", run.standing), ("n", run.sign), ("k", run.to)):
        if value:
            one[name] = value
    return one
