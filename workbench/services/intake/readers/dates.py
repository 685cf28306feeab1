"""The day of publication that a page states: in a meta element, JSON-LD, by its byline or in its address; no headline's."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from workbench.services.intake.readers.scripts import described

_FIRST = "1500-01-01"
_META = re.compile(
    r"(?i)(?:(?:article|og|og:article|bt|rnews|dc|dcterms|dc\.date|dcterms\.date|citation|parsely|sailthru|cxenseparse:recs|shareaholic:article)[:._-])?"
    r"(?:date|created|issued|pub-?_?date|publish(?:ed)?(?:[_-]?(?:date|time|at|on))?|publication[_-]?(?:date|time)|release[_-]?date"
    r"|date[_.-]?(?:published|created|issued|posted)|(?:original|first)?-?publication-?date|online_date|posted|timestamp)"
)
_LD = ("datePublished", "dateCreated")
_SAYS_DATE = re.compile(
    r"(?i)(?:^|[\s_-])(?:(?:entry|post|article|story|news|meta)?[_-]{0,2}(?:pub|publi(?:sh|cation|shed))?[_-]{0,2}(?:date|datetime|dateline|timestamp)"
    r"|published(?:[_-]?(?:on|at|time))?|posted[_-]?on|pubdate|datepublished|entry-time|byline)(?=$|[\s_-])"
)
# The day of an event, of a change or of a comment is another.
_OF_OTHERS = re.compile(r"(?i)updated?\b|modified|comment|event|related|teaser|sidebar|footer|copyright")
_ELSEWHERE = frozenset(
    [
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "title",
        "nav",
        "aside",
        "footer",
        "blockquote",
        "figure",
        "figcaption",
        "table",
        "li",
        "form",
    ]
)
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "section",
        "header",
        "article",
        "main",
        "body",
        "address",
        "dd",
        "dt",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "td",
        "th",
        "blockquote",
        "figcaption",
    ]
)
_SAYS_PUBLISHED = re.compile(
    r"(?i)\W*(?:(?:first|originally)\s+)?(?:published|posted|publié|publiée|paru|mis en ligne"
    r"|veröffentlicht|erschienen|publicado|publicada"
    r"|pubblicato|pubblicata|gepubliceerd|publicerad|opublikowano|date of publication|publication date)\b"
)
_DATELINE = re.compile(r"[^\W\d_][^\n.!?]{0,40}?[,(]\s*(?=\w*\s?\d|\w+\s\d)([^\n—–]{6,30}?\d{4})\)?[^\n.]{0,20}?\s[—–-]\s")
_DAY = (
    r"(?:[^\W\d]+,?\s+)?(?:\d{1,2}(?:\.|st|nd|rd|th|er|º)?\s+(?:de\s+)?[^\W\d]+\.?,?\s+(?:de\s+)?\d{4}"
    r"|[^\W\d]+\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4})"
    r"(?:[\s,|–-]+(?:at\s|um\s|à\s)?\d{1,2}[:.h]\d\d.{0,12})?\.?"
)
_ALONE = re.compile(rf"(?i)(?:(?:by|par|von|por)\s+[^.!?\d]{{2,80}}?[\s,|·•–—-]+)?({_DAY})")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_MOST_WORDS, _MOST_NODES, _MOST_PIECES, _LONG, _LINE = 15, 20_000, 60, 400, 60
_IN_PATH = re.compile(r"/((?:19|20)\d\d)/(\d\d?)/(\d\d?)/")


def stated_day(tree: Any, scripts: list[str], address: str | None) -> str | None:
    """The day that the page says it was published on, as ISO 8601; None for a page that does not say."""
    for said in _said(tree, scripts):
        if day := _day(said):
            return day
    return _in_address(address)


def _said(tree: Any, scripts: list[str]) -> Iterator[str]:
    for meta in tree.iter("meta"):
        names = (meta.get("property"), meta.get("name"), meta.get("itemprop"), meta.get("http-equiv"))
        if any(_META.fullmatch(name.strip()) for name in names if name) or meta.get("pubdate") is not None:
            yield meta.get("content") or meta.get("datetime") or ""
    nodes = list(described(scripts))
    for name in _LD:
        yield from (node[name] for node in nodes if isinstance(node.get(name), str))
    yield from _beside_the_byline(tree)


def _beside_the_byline(tree: Any) -> Iterator[str]:
    likely, lines = [], []
    for count, node in enumerate(tree.iter()):
        if count == _MOST_NODES:
            break
        if not isinstance(node.tag, str) or node.tag in ("html", "head", "meta", "script", "style", "link"):
            continue
        marks = f"{node.get('class') or ''} {node.get('itemprop') or ''} {node.get('property') or ''} {node.get('id') or ''}"
        sure = node.get("pubdate") is not None or "datepublished" in marks.lower()
        marked = node.tag == "time" or sure or _SAYS_DATE.search(marks)
        if not marked and node.tag not in _BLOCKS:
            continue
        text = _short_text(node)
        line = None if marked else _line_that_says(text)
        if not (marked or line) or _is_elsewhere(node):
            continue
        told = node.get("datetime") or node.get("content") or (node.get("title") if marked else None) or text
        if sure:
            yield told
        elif marked and len(text.split()) <= _MOST_WORDS and _is_line_of_its_own(node):
            likely.append(told)
        elif line or (node.tag in _BLOCKS and (line := _line_that_says(text))):
            lines.append(line)
    yield from likely
    yield from lines


def _line_that_says(text: str) -> str | None:
    """What a line says of the day of publication: "Published 3 May 2024", a dateline, or a day alone."""
    if _SAYS_PUBLISHED.match(text):
        line = re.split(r"[.!?]\s+(?=[A-ZÀ-Þ])", text)[0]
        return line if len(line.split()) <= _MOST_WORDS else None
    if alone := _ALONE.fullmatch(text):
        return alone[1]
    dateline = _DATELINE.match(text)
    return dateline[1] if dateline else None


def _short_text(node: Any) -> str:
    """The text of an element, or its beginning where that is long: a page may nest its whole text a thousandfold."""
    pieces, length = [], 0
    for piece in islice(node.itertext(), _MOST_PIECES):
        pieces.append(piece)
        length += len(piece)
        if length > _LONG:
            break
    return " ".join("".join(pieces)[:_LONG].split())


def _is_elsewhere(node: Any) -> bool:
    """In a headline, or in the box of another matter."""
    around = [node, *islice(node.iterancestors(), _MOST_PIECES)]
    return any(
        one.tag in _ELSEWHERE or _OF_OTHERS.search(f"{one.get('class') or ''} {one.get('itemprop') or ''}")
        for one in around
        if one.tag not in ("html", "body")
    )


def _is_line_of_its_own(node: Any) -> bool:
    """Not a day that a sentence of the text mentions."""
    block = next((one for one in [node, *node.iterancestors()] if one.tag in _BLOCKS), node)
    if block.tag in ("article", "main", "body", "section") or (block.tag in ("div", "header") and len(block) > 1):
        return True
    text = _short_text(block)
    return len(text.split()) <= _MOST_WORDS and not (block.tag == "p" and text.endswith((".", "!", "?")))


def _day(said: str) -> str | None:
    line = " ".join(said.split())[:_LINE]
    if iso := re.match(r"(\d{4}-\d\d-\d\d)(?!\d)", line):
        line = iso[1]
    if not _YEAR.search(line) and not re.fullmatch(r"\d{8,14}", line) and not re.search(r"\d[./-]\d\d?[./-]\d\d\b", line):
        return None
    from lxml.html import document_fromstring  # type: ignore[import-untyped]
    from trafilatura.metadata import extract_metadata

    # One statement in a page of its own: all that the library may read is what is stated.
    page = document_fromstring("<html><head><meta name='date'></head><body></body></html>")
    page.find(".//meta").set("content", line)
    try:
        found = extract_metadata(page, date_config={"original_date": True, "extensive_search": False, "min_date": _FIRST}).date
        return date.fromisoformat(found).isoformat() if found else None
    except ValueError:
        return None


def _in_address(address: str | None) -> str | None:
    """The day in an address like …/2024/05/03/the-weir, by which sites file what they publish."""
    try:
        found = _IN_PATH.search(urlsplit(address or "").path)
        return date(int(found[1]), int(found[2]), int(found[3])).isoformat() if found else None
    except ValueError:
        return None
