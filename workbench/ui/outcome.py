"""What a check of the casebook found, in a box over the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox

from workbench.domain.journal import Verification
from workbench.ui import messages
from workbench.ui.fault_words import fault_line
from workbench.ui.terms import counted, number_of

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow

translate = QCoreApplication.translate
SHOWN = 12


def tell_outcome(window: "MainWindow", outcome: Verification) -> QMessageBox:
    """Say that all is well and what was looked at, or name what is wrong."""
    looked = looked_at(outcome)
    head = translate("Verify", "Journal head: {head}").replace("{head}", outcome.head)
    if not outcome.findings:
        well = translate("Verify", "All is well: nothing was altered or dropped since it was saved.")
        return messages.tell(window, f"{well} {looked}\n\n{head}", QMessageBox.Icon.Information)
    one = translate("Verify", "1 thing is wrong. Nothing was changed; keep this file, and compare it with your last backup.")
    many = translate("Verify", "{n} things are wrong. Nothing was changed; keep this file, and compare it with your last backup.")
    lines = [fault_line(one) for one in outcome.findings[:SHOWN]]
    if len(outcome.findings) > SHOWN:
        more = translate("Verify", "… and {n} more; the command line tells them all: workbench verify")
        lines.append(more.replace("{n}", counted(len(outcome.findings) - SHOWN)))
    shown = "\n".join(lines)
    return messages.tell(window, f"{number_of(len(outcome.findings), one, many)}\n\n{shown}\n\n{looked}\n{head}")


def looked_at(outcome: Verification) -> str:
    """Say how much was looked at."""
    parts = (
        number_of(outcome.events, translate("Verify", "1 event of the journal"), translate("Verify", "{n} events of the journal")),
        number_of(outcome.snapshots, translate("Verify", "1 saved copy"), translate("Verify", "{n} saved copies")),
        number_of(outcome.checks, translate("Verify", "1 check"), translate("Verify", "{n} checks")),
    )
    return translate("Verify", "Looked at: {parts}.").replace("{parts}", ", ".join(parts))
