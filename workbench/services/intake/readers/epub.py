"""E-books (EPUB): the chapters in reading order, and what the package says of the book."""

import re
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import unquote
from zipfile import ZipFile

from workbench.domain.errors import CannotRead
from workbench.services.intake.decoding import decode
from workbench.services.intake.readers.html import all_text, parse
from workbench.services.intake.readers.text import MAX_TEXT
from workbench.services.intake.zipped import DAMAGE, Events, Named, feed, language_of, line_of, open_archive

_DAMAGED = "it is no EPUB, or a damaged one."
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?=\b|T)")


class _Container(Events):
    path = ""

    def started(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "rootfile" and not self.path:
            self.path = attributes.get("full-path", "")


class _Package(Named):
    def __init__(self) -> None:
        super().__init__()
        self.files: dict[str, str] = {}
        self.order: list[str] = []

    def started(self, tag: str, attributes: dict[str, str]) -> None:
        super().started(tag, attributes)
        if tag == "item" and "html" in attributes.get("media-type", ""):
            self.files[attributes.get("id", "")] = attributes.get("href", "")
        elif tag == "itemref":
            self.order.append(attributes.get("idref", ""))


def read(data: bytes) -> dict[str, Any]:
    """Take a book apart; raises CannotRead for what is none, and for one whose chapters are encrypted."""
    try:
        with open_archive(data, "a book") as archive:
            container, package = _Container(), _Package()
            feed(archive, "META-INF/container.xml", container)
            feed(archive, container.path, package)
            text = _chapters(archive, dirname(container.path), package)
    except DAMAGE as problem:
        raise CannotRead(_DAMAGED) from problem
    known = package.found
    day = _DAY.match(known.get("date", "").strip())
    return {
        "text": text,
        "title": line_of(known.get("title")),
        "author": line_of(known.get("creator")),
        "outlet": line_of(known.get("publisher")),
        "published": day.group() if day else None,
        "language": language_of(known.get("language")),
        "flags": [],
    }


def _chapters(archive: ZipFile, folder: str, package: _Package) -> str:
    chapters: list[str] = []
    length = 0
    for name in package.order:
        member = normpath(join(folder, unquote(package.files.get(name, ""))))
        if member not in archive.NameToInfo:
            continue
        chapter = all_text(parse(decode(archive.read(member)).text))
        length += len(chapter)
        if length > MAX_TEXT:
            raise CannotRead(f"it holds more than {MAX_TEXT // 1_000_000} million characters.")
        chapters.append(chapter)
    return "\n\n".join(chapter for chapter in chapters if chapter)
