"""The types of sources in the language of the window."""

from PySide6.QtCore import QCoreApplication

from workbench.domain.enums import SourceType

translate = QCoreApplication.translate


def source_type_words() -> dict[SourceType, str]:
    """Name the types of source."""
    return {
        SourceType.WEBPAGE: translate("Sources", "Web page"),
        SourceType.DOCUMENT: translate("Sources", "Document"),
        SourceType.DATASET: translate("Sources", "Dataset"),
        SourceType.INTERVIEW: translate("Sources", "Interview"),
        SourceType.CHECK: translate("Sources", "Earlier check"),
    }
