"""A report as it is read, not as it is written: the Markdown of services/report without its marks, set as plain words."""

import re
from enum import StrEnum

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from workbench.domain.records import dataclass

SPACE, SPACE_ABOVE_HEADING, INDENT = 8, 18, 18  # px

# One mark after the other, left to right: an escaped character stays as it is, so text can never pass for a mark.
_MARK = re.compile(
    r"""\\(?P<kept>.)
    | \[(?P<name>(?:\\.|[^\]\\])*)\]\(<(?P<target>[^>]*)>\)
    | <(?P<address>[^>]*)>
    | (?P<strong>\*\*) | \* | `""",
    re.VERBOSE | re.DOTALL,
)


class Kind(StrEnum):
    """How a line of a report is set."""

    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a report; strong are the spans of its text (code points) that are set in bold."""

    kind: Kind
    text: str
    strong: tuple[tuple[int, int], ...] = ()


def lines_of(markdown: str) -> list[Line]:
    """Read the Markdown that services/report writes into lines without marks, the empty ones left out."""
    lines = []
    for raw in markdown.splitlines():
        if not raw.strip() or raw == "---":
            continue
        if heading := re.match(r"(#+) ", raw):
            lines.append(_line(Kind.TITLE if len(heading[1]) == 1 else Kind.HEADING, raw[heading.end() :]))
        elif raw.startswith("> "):
            lines.append(_line(Kind.QUOTE, raw[2:]))
        elif raw.startswith("- "):
            lines.append(_line(Kind.ITEM, "• " + raw[2:]))
        elif raw.startswith("  ") or re.match(r"\d+\. ", raw):
            lines.append(_line(Kind.ITEM, raw.strip()))
        else:
            lines.append(_line(Kind.TEXT, raw))
    return lines


def show_report(edit: QTextEdit, markdown: str, heading_px: int) -> None:
    """Put a report into a text widget as plain words: headings in bold, the title heading_px high, quotes and items indented."""
    edit.clear()
    cursor = QTextCursor(edit.document())
    cursor.beginEditBlock()
    for place, line in enumerate(lines_of(markdown)):
        if place:
            cursor.insertBlock()
        cursor.setBlockFormat(_block_format(line.kind))
        usual, strong = QTextCharFormat(), QTextCharFormat()
        strong.setFontWeight(600)
        if line.kind is Kind.TITLE:
            strong.setProperty(QTextCharFormat.Property.FontPixelSize, heading_px)
        at = 0
        for start, end in ((0, len(line.text)),) if line.kind in (Kind.TITLE, Kind.HEADING) else line.strong:
            cursor.insertText(line.text[at:start], usual)
            cursor.insertText(line.text[start:end], strong)
            at = end
        cursor.insertText(line.text[at:], usual)
    cursor.endEditBlock()
    edit.moveCursor(QTextCursor.MoveOperation.Start)


def _line(kind: Kind, raw: str) -> Line:
    text, strong, opened, at = "", [], -1, 0
    for mark in _MARK.finditer(raw):
        text += raw[at : mark.start()]
        at = mark.end()
        if mark["kept"]:
            text += mark["kept"]
        elif mark["name"] is not None:
            text += f"{_line(kind, mark['name']).text} ({mark['target']})"
        elif mark["address"] is not None:
            text += mark["address"]
        elif mark["strong"]:
            if opened < 0:
                opened = len(text)
            else:
                strong.append((opened, len(text)))
                opened = -1
    return Line(kind, text + raw[at:], tuple(strong))


def _block_format(kind: Kind) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setTopMargin(SPACE_ABOVE_HEADING if kind is Kind.HEADING else 0 if kind is Kind.ITEM else SPACE)
    made.setBottomMargin(2)
    made.setLeftMargin(INDENT if kind is Kind.QUOTE else 0)
    return made
