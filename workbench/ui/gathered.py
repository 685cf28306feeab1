"""What a report tells, worked out away from the window's thread: its blocks in order, and what is missing in it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from workbench.domain.dossier import Dossier
from workbench.domain.records import dataclass
from workbench.services.report import Gap, gaps
from workbench.services.report.blocks import Block, Run, Table
from workbench.services.report.outline import Outline
from workbench.services.report.prose import prose
from workbench.services.report.strings import words_in
from workbench.ui.terms import counted

translate = QCoreApplication.translate


MOST_SHOWN = 5  # reports of several set below each other in a preview


@dataclass(frozen=True, slots=True)
class Gathered:
    """A dossier with its report in one language, ready to be set."""

    dossier: Dossier
    language: str
    blocks: tuple[Block | Table, ...]
    gaps: tuple[Gap, ...]


def gathered(dossier: Dossier, language: str) -> Gathered:
    """Work out what the report of a dossier tells."""
    return Gathered(dossier, language, tuple(prose(Outline(dossier), words_in(language))), gaps(dossier, language))


def blocks_of(dossiers: Sequence[Dossier], language: str) -> tuple[Block | Table, ...]:
    """What the reports of several articles tell, one after another; of many the first, and how many more there are."""
    words = words_in(language)
    found = [one for dossier in dossiers[:MOST_SHOWN] for one in prose(Outline(dossier), words)]
    if len(dossiers) > MOST_SHOWN:
        told = translate("Export", "The first {n} of {all} reports are shown here; the file has all of them.")
        told = told.replace("{n}", str(MOST_SHOWN)).replace("{all}", counted(len(dossiers)))
        found.append(Block((Run(told, bold=True),), style="note"))
    return tuple(found)
