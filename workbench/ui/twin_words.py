"""What stands already, in the words of the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.ui.terms import one_line

if TYPE_CHECKING:
    from workbench.desk.twins import Twin

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
