"""OpenDocument texts (ODT): the text as it stands after tracked changes, comments left out."""

from typing import Any

from workbench.domain.errors import CannotRead
from workbench.services.intake.readers.docx import fields_of
from workbench.services.intake.readers.paragraphs import Paragraphs
from workbench.services.intake.zipped import DAMAGE, Named, feed, open_archive

_DAMAGED = "it is no OpenDocument text (ODT), or a damaged one; one that is protected by a password must be saved without it."
_MOST_BLANKS = 1_000


class _OpenDocument(Paragraphs):
    paragraph = frozenset({"p", "h"})
    takes = frozenset({"p", "h"})
    row, cell, covered = "table-row", "table-cell", "covered-table-cell"
    marks = {"tab": "\t", "line-break": "\n", "s": " "}  # noqa: RUF012
    skipped = frozenset({"tracked-changes", "annotation", "annotation-end", "note-citation", "forms", "sequence-decls"})

    def mark(self, tag: str, attributes: dict[str, str]) -> str:
        count = attributes.get("c", "1")
        return self.marks[tag] * (min(int(count), _MOST_BLANKS) if tag == "s" and count.isdecimal() else 1)


def read(data: bytes) -> dict[str, Any]:
    """Take a document apart; raises CannotRead for what is none, for a bomb and for XML with entities."""
    try:
        with open_archive(data, "a document") as archive:
            body, known = _OpenDocument(), Named()
            if "content.xml" not in archive.NameToInfo:
                raise CannotRead(_DAMAGED)
            feed(archive, "content.xml", body)
            feed(archive, "meta.xml", known)
    except DAMAGE as problem:
        raise CannotRead(_DAMAGED) from problem
    return fields_of(body.text, known.found, author=known.found.get("initial-creator") or known.found.get("creator"))
