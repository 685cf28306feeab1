"""Pages of news sites as they arrive when copied whole: menus, boxes, lists and comments between the paragraphs.

Each line of flattened/*.txt begins with what it is: F furniture, R another article's title, H the headline, S body.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from workbench.domain.enums import Kind
from workbench.domain.statement import Reading
from workbench.services.language import explain, read

PAGES = sorted((Path(__file__).parent / "flattened").glob("*.txt"))
MARKED_OF_A_PAGE, MARKED_OF_ALL = 0.8, 0.95
DOUBTS_AT_MOST = 5


@dataclass(frozen=True)
class Page:
    text: str
    lines: tuple[tuple[str, int, int], ...]
    reading: Reading

    def kinds(self, start: int, end: int) -> set[Kind]:
        return {s.kind for s in self.reading.statements if s.start < end and s.end > start}

    def marked(self) -> list[bool]:
        return [not any(k.is_body for k in self.kinds(a, b)) for label, a, b in self.lines if label in "FR"]


@cache
def page(path: Path) -> Page:
    text, lines = "", []
    for labelled in path.read_text(encoding="utf-8").splitlines():
        label, _, line = labelled.partition("|")
        if line:
            lines.append((label, len(text), len(text) + len(line)))
        text += line + "\n"
    return Page(text, tuple(lines), read(text))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_no_line_of_the_article_is_lost(path):
    found = page(path)
    assert {label for label, _, _ in found.lines} <= set("FRHS")
    lost = [found.text[a:b] for label, a, b in found.lines if label in "HS" and not all(k.is_body for k in found.kinds(a, b))]
    assert lost == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_headline_is_found_among_menus(path):
    found = page(path)
    headline = next(found.text[a:b] for label, a, b in found.lines if label == "H")
    assert "".join(s.text for s in found.reading.statements if s.kind is Kind.HEADLINE) == headline


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_most_lines_of_the_site_are_marked_and_doubts_are_few(path):
    found = page(path)
    marked = found.marked()
    assert sum(marked) >= MARKED_OF_A_PAGE * len(marked)
    assert sum(flag.kind == "furniture-doubt" for flag in found.reading.flags) <= DOUBTS_AT_MOST
    assert all(explain(s.rule) for s in found.reading.statements)


def test_nearly_all_lines_of_the_site_are_marked_over_all_pages():
    marked = [one for path in PAGES for one in page(path).marked()]
    assert sum(marked) >= MARKED_OF_ALL * len(marked)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_blank_lines_between_all_lines_lose_nothing_either(path):
    spaced = page(path).text.replace("\n", "\n\n")
    body = {s.text for s in read(spaced).statements if s.kind.is_body}
    missing = [
        page(path).text[a:b]
        for label, a, b in page(path).lines
        if label in "HS" and not any(text in page(path).text[a:b] for text in body)
    ]
    assert missing == []
