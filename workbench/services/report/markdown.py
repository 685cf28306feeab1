"""Reports as Markdown (CommonMark, one pipe table): every text escaped, so that none can turn into markup, a link or an image."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from workbench.domain.dossier import Dossier
from workbench.services.report.blocks import Block, Run, Table, in_lists, shown
from workbench.services.report.characters import ISOLATES, one_line
from workbench.services.report.outline import Outline
from workbench.services.report.prose import prose
from workbench.services.report.strings import Words, words_in
from workbench.services.report.wording import Edited

_BROKEN = re.compile(r"\s*[\r\n]\s*")
_ACTIVE = re.compile(r"([\\`*_{}\[\]<>#|~&$^=!])")
_FIRST = re.compile(r"[-+]|\d+(?=[.)])")


def render_all(dossiers: Sequence[Dossier], language: str) -> bytes:
    """Write several reports as one Markdown file in UTF-8, a rule between them."""
    words = words_in(language)
    reports = ["\n\n".join(_report(Outline(dossier), words)) for dossier in dossiers]
    return ("\n\n---\n\n".join(reports) + "\n").encode("utf-8", "backslashreplace")


def escaped(text: str) -> str:
    """Write a text on one line so that Markdown shows it as it is; unseen characters become marks such as ⟦U+202E⟧, but isolates.

    All that a stranger wrote has been through on_paper, so that isolates are ours.
    """
    flat = _ACTIVE.sub(r"\\\1", one_line(text, ISOLATES))
    # What would start a list, a rule or an underline at the beginning of a line.
    first = _FIRST.match(flat)
    if first is None:
        return flat
    return f"\\{flat}" if first[0] in "-+" else f"{first[0]}\\{flat[first.end() :]}"


def _report(outline: Outline, words: Words) -> Iterator[str]:
    entries: list[str] = []
    waits = False  # the last one is a claim without a card: what is told of it stands in it, at the margin it would end the list
    for one in in_lists(prose(outline, words)):
        if isinstance(one, list):
            entries = _within(entries, map(_item, one)) if waits else [*entries, *map(_item, one)]
            continue
        if waits and isinstance(one, Block) and one.style == "note":
            entries = _within(entries, [_line(one.runs)])
            continue
        if isinstance(one, Block) and one.style == "entry":
            entries.append(_item([one]))
            waits = True
            continue
        if entries:
            yield "\n".join(entries)
            entries, waits = [], False
        yield _table(one, words) if isinstance(one, Table) else _block(one)
    if entries:
        yield "\n".join(entries)


def _within(entries: Sequence[str], lines: Iterable[str]) -> list[str]:
    """The same entries with paragraphs, or entries of a list, in the last of them."""
    indent = " " * len("- ")
    below = "".join(f"\n\n{line}" for line in lines).replace("\n", f"\n{indent}")
    return [*entries[:-1], entries[-1] + re.sub(r"\n +(?=\n)", "\n", below)]


def _block(block: Block) -> str:
    if block.level:
        # A heading is bold as it is.
        return "#" * block.level + " " + _line([_plain(run) for run in block.runs])
    text = _line(block.runs)
    if block.style == "headline":
        return f"**{text}**" if "**" not in text else text
    return f"> {text}" if block.style in ("quote", "furniture") else text


def _item(blocks: Sequence[Block]) -> str:
    """Write a line of a list; what goes on with it stands below, each on a line of its own."""
    first, rest = blocks[0].runs[0], blocks[0].runs[1:]
    number = re.fullmatch(r"(\d+)\. ", first.text) if blocks[0].style in ("entry", "cited") else None
    mark, head = (f"{number[1]}. ", _line(rest)) if number else ("- ", _line(blocks[0].runs))
    return mark + f"\\\n{' ' * len(mark)}".join((head, *(_line(one.runs) for one in blocks[1:])))


def _table(table: Table, words: Words) -> str:
    if len(table.header) == 2:
        return "\n".join(f"- {_line(name)}{words('colon')}{_line(value)}" for name, value in table.rows)
    rows = [[escaped(name) for name in table.header], ["---"] * len(table.header), *(map(_line, row) for row in table.rows)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _line(runs: Sequence[Run]) -> str:
    parts: list[str] = []
    kept = [run for run in runs if shown(run)]
    for bold, found in groupby(kept, lambda run: run.bold and not run.code):
        group = list(found)
        # A blank stands after what ends the line: so any sign may stand before the stars.
        last = group[-1] is kept[-1]
        text = "".join(map(_run, group))
        if bold:
            text = _strong("".join(shown(run) for run in group) + " " * last)
        parts.append(text)
    return "".join(parts).strip(" ")


def _run(run: Run) -> str:
    text = shown(run)
    if run.code:
        return f"`{re.sub('[^0-9A-Za-z:. …-]', '', text).strip() or '-'}`"
    before, core, after = _inside(text)
    core = escaped(core)
    if run.link and core:
        core = f"[{core}](<{run.link}>)"
    if run.edited is Edited.OUT and core:
        core = f"~~{core}~~"
    return f"{before}*{core}*{after}" if run.italic and core else f"{before}{core}{after}"


def _strong(text: str) -> str:
    """Set text in bold from its first letter or digit on: stars beside other signs are not always taken for what they are."""
    before, core, after = _inside(text)
    first = next((at for at, one in enumerate(core) if one.isalnum()), len(core))
    last = next((at for at in range(len(core), first, -1) if core[at - 1].isalnum()), first)
    if after and not core.endswith(":"):
        last = len(core)  # a blank comes next, so any sign may stand before the stars
    if first == last:
        return before + escaped(core) + after
    # Each part keeps the blanks beside the next; a letter in the next's place keeps escaped() from taking them off.
    outside, inside, rest = escaped(core[:first] + "x")[:-1], escaped(core[first:last]), escaped("x" + core[last:])[1:]
    return f"{before}{outside}**{inside}**{rest}{after}"


def _inside(text: str) -> tuple[str, str, str]:
    """Part a text from the blanks around it; line ends among these count as one."""
    core = text.strip()
    if len(core) == len(text):
        return "", text, ""
    before = text[: len(text) - len(text.lstrip())] if core else text
    after = text[len(text.rstrip()) :] if core else ""
    return _BROKEN.sub(" ", before), core, _BROKEN.sub(" ", after)


def _plain(run: Run) -> Run:
    return Run(run.text, link=run.link, language=run.language, sign=run.sign)
