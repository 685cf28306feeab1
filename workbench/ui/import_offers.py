"""Files of earlier checks and lists of sources that were dropped on the window, or whose import a crash cut short: offers."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, QTimer
from PySide6.QtWidgets import QMessageBox

from workbench.ui import messages
from workbench.ui.drops import lone_locations
from workbench.ui.terms import counted, one_line

if TYPE_CHECKING:
    from workbench.desk.source_imports import ImportedSources
    from workbench.ui.main_window import MainWindow

translate = QCoreApplication.translate
LISTS = frozenset({".ris", ".bib", ".bibtex"})
AT_ONCE = 20  # dropped files that are opened without asking
NAMED = 5  # files that a question names
READ_AT_ONCE = 2_000_000  # bytes of JSON that are looked into while the window waits
TABLES = frozenset({".tsv", ".tab", ".csv", ".json", ".jsonl", ".ndjson"})


def tables(locations: Sequence[str]) -> list[Path]:
    """Those of dropped locations that are files of rows, which can hold earlier checks and are no article."""
    return [path for one in locations if "://" not in one and (path := Path(one)).suffix.lower() in TABLES and path.is_file()]


def take(window: "MainWindow", dropped: QMimeData, title: str) -> None:
    """Open dropped files and addresses as articles, or a text as one of this title; offer tables and lists of sources instead."""
    found, text = lone_locations(dropped), dropped.text()
    if not found and text.strip():
        window.session.open_text(text, title)
    lists = [path for path in map(Path, found) if _is_list(window, path)]
    rows = [path for path in tables(found) if path not in lists]
    if rows:
        offer_dropped(window, rows)
    for path in lists:
        offer_list(window, path)
    apart = {*rows, *lists}
    articles = [location for location in found if Path(location) not in apart]
    if len(articles) > AT_ONCE:
        offer_many(window, articles)
    else:
        for location in articles:
            window.session.open_location(location)


def offer_many(window: "MainWindow", locations: Sequence[str]) -> None:
    """Ask whether many dropped files are to be opened, with how many they are, once the drop itself is over."""
    told = translate(
        "Import",
        "Open {n} files as articles? They are opened one after the other while you work on; it can be stopped at any time, "
        "and what was opened stays.",
    )
    opening = translate("Import", "Open")

    def ask() -> None:
        messages.offer(window, told.replace("{n}", counted(len(locations))), opening, lambda: window.session.open_many(locations))

    QTimer.singleShot(0, window, ask)


def offer_list(window: "MainWindow", path: Path) -> None:
    """Say what a list of sources would bring, and take it in when that is wanted."""

    def ask(found: "ImportedSources") -> None:
        from workbench.ui.dialogs.import_sources import wants_import

        wanted = wants_import(window, found, lambda how, show: window.session.read_list(path, show, how))
        if wanted is not None:
            window.session.import_list(path, wanted)

    window.session.read_list(path, ask)


def _is_list(window: "MainWindow", path: Path) -> bool:
    if path.suffix.lower() in LISTS:
        return path.is_file()
    return (
        path.suffix.lower() == ".json"
        and path.is_file()
        and path.stat().st_size <= READ_AT_ONCE
        and window.session.desk.is_list_of_sources(path)
    )


def offer_dropped(window: "MainWindow", paths: Sequence[Path]) -> None:
    """Ask whether dropped files are to be taken in as earlier checks, once the drop itself is over."""

    def ask() -> None:
        names = ", ".join(one_line(path.name, 60) for path in paths[:NAMED]) + (" …" if len(paths) > NAMED else "")
        told = translate("Import", "Take in {file} as earlier checks? Undo takes it out again.").replace("{file}", names)

        def take_in() -> None:
            for path in paths:
                window.session.import_checks(path)

        messages.offer(window, told, translate("Import", "Import"), take_in)

    QTimer.singleShot(0, window, ask)


def offer_swept(window: "MainWindow", file: str) -> QMessageBox:
    """Say that an import had been cut short and swept out, and offer its file again if it is still there."""
    path = Path(file)
    named = one_line(path.name, 80) if file else translate("Import", "a file of earlier checks")
    told = translate(
        "Import",
        "The import of {file} was cut short when the workbench ended. What it had taken in was taken out again; "
        "everything else is unharmed.",
    ).replace("{file}", named)
    if file and path.is_file():
        again = translate("Import", "The file is still there. Import it again?")
        return messages.offer(
            window,
            f"{told}\n\n{again}",
            translate("Import", "Import again"),
            lambda: window.session.import_checks(path),
            translate("Import", "Not now"),
        )
    gone = translate("Import", "Its file is not where it was; import it again when you have it.")
    return messages.tell(window, f"{told}\n\n{gone}", QMessageBox.Icon.Information)
