"""What a report can be of: this claim, selected claims, this article, articles selected in the library, the whole casebook."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.domain.dossier import Dossier
from workbench.domain.enums import Shelf
from workbench.domain.records import dataclass
from workbench.ui.actions import View
from workbench.ui.terms import counted, number_of

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow

translate = QCoreApplication.translate
ARTICLE, CLAIM, CLAIMS, LIBRARY, CASEBOOK = "article", "claim", "claims", "library", "casebook"

Only = tuple[tuple[str, tuple[str, ...]], ...]
"""Articles in the order of the report, each with the claims asked for (none: all of them)."""

Collect = Callable[[Only, bool, Callable[[tuple[Dossier, ...]], None]], None]
"""Gather dossiers off the window's thread, withheld sources without their names where told, and deliver them."""


@dataclass(frozen=True, slots=True)
class Scope:
    """One choice: its key, its words, what it holds, and what a file of it is called (empty: as the article is)."""

    key: str
    label: str
    only: Only
    stem: str = ""


def scopes_of(window: "MainWindow") -> tuple[Scope, ...]:
    """List what a report can be of now, from the least to the most; a choice of one article is the shown one's."""
    session = window.session
    article, current = session.article, session.current
    if article is None:
        return ()
    found = []
    if current:
        number = str(current.number) if current.number is not None else "–"
        label = translate("Export", "This claim ({n})").replace("{n}", number)
        found.append(Scope(CLAIM, label, ((article.id, (current.id,)),), f"claim-{current.number or 'x'}"))
    if chosen := session.chosen_in_order():
        one, several = translate("Export", "The selected claim"), translate("Export", "The {n} selected claims")
        found.append(Scope(CLAIMS, number_of(len(chosen), one, several), ((article.id, tuple(chosen)),), "claims"))
    found.append(Scope(ARTICLE, translate("Export", "This article"), ((article.id, ()),)))
    in_library = window.library.chosen_ids() if window.view is View.LIBRARY else []
    if in_library:
        one, several = translate("Export", "The article selected in the library"), translate("Export", "The {n} selected articles")
        label = number_of(len(in_library), one, several)
        found.append(Scope(LIBRARY, label, tuple((name, ()) for name in in_library), "articles"))
    every = tuple((entry.id, ()) for entry in reversed(session.library(Shelf.WORK, Shelf.ARCHIVE)))
    label = translate("Export", "The whole casebook ({n})").replace("{n}", _articles(len(every)))
    return (*found, Scope(CASEBOOK, label, every, session.desk.path.stem))


def first_of(scopes: Sequence[Scope]) -> str:
    """What is chosen before anybody chooses: what is selected in the library while that is in front, else the article."""
    return LIBRARY if any(one.key == LIBRARY for one in scopes) else ARTICLE


def _articles(count: int) -> str:
    return translate("Export", "1 article") if count == 1 else translate("Export", "{n} articles").replace("{n}", counted(count))
