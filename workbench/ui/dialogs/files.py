"""Which file? One function a question; each gives a path, or None when the analyst thought better of it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

translate = QCoreApplication.translate
SUFFIX = ".casebook"


def choose_article(parent: QWidget, folder: Path) -> Path | None:
    """Ask for a file to check as an article."""
    kinds = translate("Files", "Articles ({endings});;All files (*)").replace("{endings}", _endings())
    return _existing(parent, translate("Files", "Open article"), folder, kinds)


def choose_checks(parent: QWidget, folder: Path) -> Path | None:
    """Ask for a file of earlier checks."""
    kinds = translate("Files", "Earlier checks (*.csv *.tsv *.json *.jsonl);;All files (*)")
    return _existing(parent, translate("Files", "Import earlier checks"), folder, kinds)


def choose_sources(parent: QWidget, folder: Path) -> Path | None:
    """Ask for a list of sources of another program."""
    kinds = translate("Files", "Lists of sources (*.ris *.bib *.bibtex *.json);;All files (*)")
    return _existing(parent, translate("Files", "Import sources"), folder, kinds)


def choose_casebook(parent: QWidget, folder: Path) -> Path | None:
    """Ask for a casebook that exists."""
    kinds = translate("Files", "Casebooks (*.casebook);;All files (*)")
    return _existing(parent, translate("Files", "Open casebook"), folder, kinds)


def choose_colleagues(parent: QWidget, folder: Path) -> Path | None:
    """Ask for a colleague's casebook, or a parcel of one."""
    kinds = translate("Files", "Casebooks and parcels (*.casebook *.parcel);;All files (*)")
    return _existing(parent, translate("Files", "Merge a colleague’s casebook"), folder, kinds)


def name_parcel(parent: QWidget, suggested: Path) -> Path | None:
    """Ask for the name of a parcel."""
    kinds = translate("Files", "Parcels (*.parcel)")
    chosen, _kind = QFileDialog.getSaveFileName(parent, translate("Files", "My changes for a colleague"), str(suggested), kinds)
    return Path(chosen).with_suffix(".parcel") if chosen else None


def name_casebook(parent: QWidget, title: str, suggested: Path) -> Path | None:
    """Ask for the name of a new casebook or copy; asks again before an existing file would be replaced."""
    kinds = translate("Files", "Casebooks (*.casebook);;All files (*)")
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, str(suggested), kinds)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(SUFFIX)


def choose_folder(parent: QWidget, title: str, folder: Path) -> Path | None:
    """Ask for a folder."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(folder))
    return Path(chosen) if chosen else None


def _endings() -> str:
    """The endings of all kinds of files that hold an article, as the dialog wants them."""
    from workbench.services.intake import READERS

    return " ".join(f"*{suffix}" for reader in READERS if not reader.wordless for suffix in reader.suffixes)


def _existing(parent: QWidget, title: str, folder: Path, kinds: str) -> Path | None:
    chosen, _kind = QFileDialog.getOpenFileName(parent, title, str(folder), kinds)
    return Path(chosen) if chosen else None
