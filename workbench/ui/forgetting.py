"""Forgetting for good from the window: the chosen source in the list of sources, else a text."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.domain.forgetting import Forgettable
from workbench.ui.actions import View

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow

translate = QCoreApplication.translate


def forget_for_good(window: "MainWindow") -> None:
    """Ask what is to be forgotten, do it, and tell what went and which copies still hold it."""
    from PySide6.QtWidgets import QMessageBox

    from workbench.ui import messages
    from workbench.ui.dialogs.forget import ask_what_to_forget, sentences

    session = window.session
    entry = window.whole.sources.chosen() if window.view is View.SOURCES else None
    choice = ask_what_to_forget(window, session.look_for_forgetting, entry.source if entry else None)
    if choice is None:
        return

    def tell(found: Forgettable) -> None:
        gone = translate("Forget", "Forgotten for good.")
        messages.tell(window, "\n".join([gone, *sentences(found)]), QMessageBox.Icon.Information)

    session.forget(
        choice.texts, choice.source, choice.reason, tell, with_unsearched=choice.with_unsearched, with_names=choice.with_names
    )
