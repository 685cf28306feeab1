"""Saved web pages: the article's text and what the page says of itself, by trafilatura's local functions; nothing is fetched."""

import re
from dataclasses import asdict
from typing import Any
from urllib.parse import urlsplit

from workbench.domain.errors import CannotRead
from workbench.domain.statement import Flag
from workbench.services.intake.decoding import Decoded, decode
from workbench.services.intake.moments import saved_at
from workbench.services.intake.readers.authors import stated_authors
from workbench.services.intake.readers.byline import author_of
from workbench.services.intake.readers.dates import stated_day
from workbench.services.intake.readers.institutions import institutions_in
from workbench.services.intake.readers.shreds import mended
from workbench.services.intake.readers.text import title_of

MAX_DEPTH = 2_000

_HIDDEN = re.compile(r"(?is)<!--.*?(?:-->|\Z)|<(script|style|template|svg|textarea|noscript)\b.*?(?:</\1\s*>|\Z)")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*?(/?)>")
# Elements without an end tag, and those whose end tag may be left out, which close one another instead of nesting.
_UNNESTED = re.compile(
    "area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr"
    "|p|li|dt|dd|option|optgroup|tr|td|th|thead|tbody|tfoot|colgroup|rp|rt|html|head|body"
)
_BLOCK = re.compile(
    "address|article|aside|blockquote|body|br|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]"
    "|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|th|thead|title|tr|ul"
)
_UNSEEN = re.compile("head|script|style|template|svg|math|noscript|iframe|object|embed|select|textarea")
_RULING = re.compile(r"(?m)^\|?(?:-{3,}\|)+(?:-{3,})?[ \t]*\n")
_TABLE_ROW = re.compile(r"(?m)^\|[ \t]*([^\n]*?[^-|\n][^\n]*?)[ \t]*\|[ \t]*$")
# What SingleFile and older browsers write at the top of a page they save.
_SAVED_AT = re.compile(r"<!--\s*Page saved with SingleFile\s+url:[^\n]*\n\s*saved date:\s*([^\n>]{8,80})", re.IGNORECASE)
_SAVED = re.compile(r"<!--\s*(?:Page saved with SingleFile\s+url:\s*|saved from url=\(\d+\))(https?://[^\s>]+)", re.IGNORECASE)
_TOP = 10_000  # characters of a page in which such a note stands
_LONGEST_FIELD = 500
_TITLE_LINES = 3


def read(data: bytes) -> dict[str, Any]:
    """Take a page apart; raises CannotRead when it is nested more than 2,000 deep or holds no readable text."""
    return read_page(decode(data))


def read_page(decoded: Decoded, *, saved_from: str | None = None) -> dict[str, Any]:
    """The same for a page that is decoded already; saved_from is its address where the page states none."""
    tree = parse(decoded.text)
    fields = _metadata_and_text(tree)
    fields["url"] = fields.get("url") or _address(saved_from) or _address(_saved_from(decoded.text))
    stamp = _SAVED_AT.search(decoded.text[:_TOP])
    fields["saved_at"] = saved_at(stamp[1] if stamp else None)
    seen = all_text(tree)
    body = mended(fields["text"], seen) or seen
    if not any(char.isalnum() for char in body):
        raise CannotRead("the page shows no text. If scripts build it, copy the text in the browser and paste it here.")
    fields["text"] = with_title(body, fields["title"])
    fields["title_made"] = not fields["title"]
    fields["title"] = fields["title"] or title_of(fields["text"])
    # Places of damage in the page's source are not places in the text taken from it, so the whole text is told, once a reason;
    # what was lost for good is seen in the text itself.
    flags = {flag.reason: flag for flag in decoded.flags if flag.kind == "encoding" or not _is_lost(decoded.text, flag)}
    whole = [{**asdict(flag), "start": 0, "end": len(fields["text"])} for flag in flags.values()]
    return {**fields, "encoding": decoded.encoding, "flags": whole}


def _is_lost(page: str, flag: Flag) -> bool:
    return "\ufffd" in page[flag.start : flag.end]


def _check_depth(page: str) -> None:
    depth = 0
    for found in _TAG.finditer(_HIDDEN.sub("", page)):
        closing, name, alone = found.groups()
        if not _UNNESTED.fullmatch(name.lower()):
            depth = max(0, depth - 1) if closing else depth + (0 if alone else 1)
            if depth > MAX_DEPTH:
                raise CannotRead(f"its elements are nested more than {MAX_DEPTH:,} deep.")


def parse(page: str) -> Any:
    """The tree of a page; raises CannotRead for one that is nested too deep, or empty."""
    _check_depth(page)
    from lxml.html import HTMLParser, document_fromstring  # type: ignore[import-untyped]

    # huge_tree lifts libxml2's own limit of depth, at which it would drop the rest of the page without a word.
    parser = HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True)
    source = page.replace("\0", "\ufffd").encode("utf-8", "replace")
    try:
        return document_fromstring(source, parser=parser)
    except ValueError as problem:
        raise CannotRead("it holds no text.") from problem


def _metadata_and_text(tree: Any) -> dict[str, Any]:
    from trafilatura import bare_extraction

    language = _language(tree)
    scripts = [node.text_content() for node in tree.xpath("//script[contains(@type, 'ld+json')]")]
    found: Any = bare_extraction(
        tree,
        favor_recall=True,
        include_comments=False,
        include_links=False,
        include_images=False,
        include_formatting=False,
        with_metadata=True,
        # Its guess at the day takes a headline's for the page's; it is not used, so it shall cost little.
        date_extraction_params={"original_date": True, "extensive_search": False, "outputformat": "%Y-%m-%d"},
    )
    if found is None:
        return {"text": "", "title": _own_title(tree), "language": language}
    return {
        "text": _without_rulings(found.text or "").strip(),
        "title": _field(found.title) or _own_title(tree),
        "author": author_of(stated_authors(tree, scripts, _field(found.author)), language),
        "outlet": _field(found.sitename),
        "url": _address(found.url),
        "published": stated_day(tree, scripts, _address(found.url)),
        "language": language,
        "institutions": institutions_in(scripts),
    }


def _saved_from(page: str) -> str | None:
    """The address that a program that saved the page wrote into it."""
    found = _SAVED.search(page[:_TOP])
    return found.group(1) if found else None


def _without_rulings(text: str) -> str:
    """Rows of tables as cells with a stroke between them, without the outer strokes and rulings that trafilatura draws."""
    return _RULING.sub("", _TABLE_ROW.sub(r"\1", text))


def _language(tree: Any) -> str | None:
    """The language that the page names for itself, as ISO 639-1."""
    named = [tree.get("lang"), tree.get("{http://www.w3.org/XML/1998/namespace}lang"), tree.get("xml:lang")]
    named += tree.xpath("//meta[@property='og:locale' or translate(@http-equiv, 'CL', 'cl')='content-language']/@content")
    codes = (re.match(r"([a-z]{2})(?:[-_][\w-]*)?$", value.strip().lower()) for value in named if value)
    return next((code.group(1) for code in codes if code), None)


def _own_title(tree: Any) -> str | None:
    return next((title for node in tree.xpath("//h1 | //head/title") if (title := _field(node.text_content()))), None)


def _field(value: str | None) -> str | None:
    """A field of the page on one line, without control characters, None when nothing is left."""
    line = " ".join("".join(char if char.isprintable() else " " for char in value or "").split())
    return line[:_LONGEST_FIELD] or None


def _address(value: str | None) -> str | None:
    address = _field(value)
    try:
        return address if address and urlsplit(address).scheme in ("http", "https") and urlsplit(address).hostname else None
    except ValueError:
        return None


def with_title(text: str, title: str | None) -> str:
    """The text, begun with the title unless one of its first lines is it."""
    if not title:
        return text
    wanted = _letters(title)
    first = [_letters(line) for line in text.splitlines() if line.strip()][:_TITLE_LINES]
    # A page's title often carries the site's name behind the headline.
    if any(line == wanted or (len(line) > 10 and wanted.startswith(line)) for line in first):
        return text
    return f"{title}\n\n{text}" if text else title


def _letters(line: str) -> str:
    return "".join(char for char in line.casefold() if char.isalnum())


def all_text(tree: Any) -> str:
    """All visible text of a page in which no article could be told from the rest, a line for each block."""
    pieces: list[str] = []
    # A stack instead of recursion: a page may be nested deeper than Python calls may be.
    waiting: list[Any] = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            pieces.append(node)
            continue
        edge = "\n" if isinstance(node.tag, str) and _BLOCK.fullmatch(node.tag) else ""
        waiting.append(edge + _on_one_line(node.tail))
        pieces.append(edge)
        if isinstance(node.tag, str) and not _UNSEEN.fullmatch(node.tag):
            pieces.append(_on_one_line(node.text))
            waiting.extend(reversed(node))
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def _on_one_line(text: str | None) -> str:
    return (text or "").replace("\n", " ").replace("\r", " ")
