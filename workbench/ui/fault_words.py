"""What is wrong with a casebook, in the language of the window."""

from PySide6.QtCore import QLocale

from workbench.domain.fault import Finding
from workbench.ui.terms import harmless


def fault_line(finding: Finding) -> str:
    """Say where something is wrong, and what, in the words in which the command line says it."""
    from workbench.services.report import faults
    from workbench.services.report.strings import LANGUAGES, words_in

    language = QLocale().name()[:2]
    return harmless(faults.fault_line(finding, words_in(language if language in LANGUAGES else LANGUAGES[0])))
