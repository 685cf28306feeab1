"""What the formats of reports are called in the window."""

from PySide6.QtCore import QCoreApplication

from workbench.services.report import FORMATS

translate = QCoreApplication.translate


def format_label(name: str) -> str:
    """Name a format in the language of the window; one that has no name here keeps its own."""
    labels = {
        "html": translate("Formats", "Web page"),
        "pdf": translate("Formats", "PDF"),
        "docx": translate("Formats", "Word"),
        "odt": translate("Formats", "OpenDocument text"),
        "md": translate("Formats", "Markdown"),
        "csv": translate("Formats", "Table (CSV)"),
        "xlsx": translate("Formats", "Workbook (Excel)"),
        "json": translate("Formats", "Data (JSON)"),
        "jsonld": translate("Formats", "ClaimReview"),
        "datafeed": translate("Formats", "ClaimReview feed"),
        "factcheck-api": translate("Formats", "Fact Check Tools"),
        "ris": translate("Formats", "Sources (RIS)"),
        "bib": translate("Formats", "Sources (BibTeX)"),
        "csl-json": translate("Formats", "Sources (CSL-JSON)"),
        "annotations": translate("Formats", "Web annotations"),
    }
    return labels.get(name, FORMATS[name].label)
