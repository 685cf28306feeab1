"""Word documents (DOCX): the text as it stands after tracked changes, notes below it; macros and links are not looked at."""

from typing import Any

from workbench.domain.errors import CannotRead
from workbench.services.intake.readers.paragraphs import Paragraphs
from workbench.services.intake.readers.text import title_of
from workbench.services.intake.zipped import DAMAGE, Named, feed, language_of, line_of, open_archive

_DAMAGED = "it is no Word document (DOCX), or a damaged one; one that is protected by a password must be saved without it."
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")


class _Word(Paragraphs):
    paragraph = frozenset({"p"})
    takes = frozenset({"t"})
    row, cell, span = "tr", "tc", "gridSpan"
    marks = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\N{NON-BREAKING HYPHEN}", "ptab": "\t"}  # noqa: RUF012
    # Alternate content says the same again for older programs; w:pPr and w:rPr hold tab stops, which are called like tabs.
    skipped = frozenset({"Fallback", "pPr", "rPr", "del", "moveFrom"})


def read(data: bytes) -> dict[str, Any]:
    """Take a document apart; raises CannotRead for what is none, for a bomb and for XML with entities."""
    try:
        with open_archive(data, "a document") as archive:
            body, known = _Word(), Named()
            if "word/document.xml" not in archive.NameToInfo:
                raise CannotRead(_DAMAGED)
            for member in ("word/document.xml", *_NOTES):
                feed(archive, member, body)
            feed(archive, "docProps/core.xml", known)
    except DAMAGE as problem:
        raise CannotRead(_DAMAGED) from problem
    return fields_of(body.text, known.found, author=known.found.get("creator"))


def fields_of(text: str, known: dict[str, str], author: str | None) -> dict[str, Any]:
    """The fields of a draft from a document's text and metadata; the day it was made is not the day it was published."""
    title = line_of(known.get("title"))
    return {
        "text": text,
        "title": title or title_of(text),
        "title_made": not title,
        "author": line_of(author),
        "language": language_of(known.get("language")),
        "flags": [],
    }
