"""What a report tells, worked out away from the window's thread: its blocks in order, and what is missing in it."""

from collections.abc import Sequence

from workbench.domain.dossier import Dossier
from workbench.domain.records import dataclass
from workbench.services.language import detect_language
from workbench.services.report import Gap, gaps
from workbench.services.report.blocks import Block, Table
from workbench.services.report.outline import Outline
from workbench.services.report.prose import prose
from workbench.services.report.strings import words_in
from workbench.ui.terms import window_language


@dataclass(frozen=True, slots=True)
class Gathered:
    """A dossier with its report in one language, ready to be set, and what is missing in it in the language of the window."""

    dossier: Dossier
    language: str
    blocks: tuple[Block | Table, ...]
    gaps: tuple[Gap, ...]


def gathered(dossier: Dossier, language: str) -> Gathered:
    """Work out what the report of a dossier tells."""
    missing = gaps(dossier, window_language(), language, detect_language)
    return Gathered(dossier, language, tuple(prose(Outline(dossier), words_in(language))), missing)


def blocks_of(dossiers: Sequence[Dossier], language: str) -> tuple[Block | Table, ...]:
    """What the reports of several articles tell, one after another."""
    words = words_in(language)
    return tuple(one for dossier in dossiers for one in prose(Outline(dossier), words))
