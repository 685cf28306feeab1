"""What stands already, in the words of the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.ui.terms import one_line
from workbench.ui.values import Notice

if TYPE_CHECKING:
    from workbench.desk.twins import Twin
    from workbench.ui.session import Session

translate = QCoreApplication.translate


def twin_words(twin: "Twin") -> str:
    """Say that what was opened or linked stands already, and by what it is the same."""
    from workbench.desk.twins import SameAs

    told = {
        SameAs.BYTES: translate("Twins", "The same bytes are here already: “{title}”."),
        SameAs.ADDRESS: translate("Twins", "The same page, by its address, is here already: “{title}”."),
        SameAs.DOI: translate("Twins", "The same DOI is here already: “{title}”."),
        SameAs.TEXT: translate("Twins", "The same words are here already: “{title}”."),
        SameAs.NEARLY: translate("Twins", "Nearly the same words are here already: “{title}”."),
    }[twin.by]
    return told.replace("{title}", one_line(twin.title, 80))


def twin_article(twin: "Twin", session: "Session") -> Notice:
    """Tell which article the one just opened is again, with the choice to go to that one and leave this one out."""

    def choose() -> None:
        session.undo()
        session.show_article(twin.id)

    return Notice(twin_words(twin), undoable=True, choice=translate("Twins", "Go to that one instead"), choose=choose)
