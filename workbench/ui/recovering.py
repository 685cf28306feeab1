"""A casebook that cannot be opened because it is damaged: the analyst chooses between what can be read of it and a backup."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt
from PySide6.QtWidgets import QDialog, QMessageBox, QProgressBar, QPushButton, QVBoxLayout, QWidget

from workbench.domain.errors import Cancelled, Damaged, Problem
from workbench.domain.recovery import Recovery
from workbench.ui.fault_words import fault_line
from workbench.ui.jobs import Job, Jobs, Progress
from workbench.ui.key_cap import words
from workbench.ui.problems import problem_words
from workbench.ui.terms import counted, day, harmless, number_of

translate = QCoreApplication.translate
TOLD = 8  # things that could not be read, named one by one


def offer_recovery(parent: QWidget | None, path: Path, problem: Damaged, analyst: str) -> tuple[Path, str] | None:
    """Ask what shall be opened instead of a damaged casebook; gives it with what is to be told, None to open nothing."""
    from workbench.desk import recovering

    backup = _while_waiting(parent, translate("Recovery", "Looking for backups"), lambda _job: recovering.newest_good_backup(path))
    box = QMessageBox(parent)
    box.setObjectName("recovery")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(translate("Recovery", "A damaged casebook"))
    box.setText(harmless(problem_words(str(problem))))
    asked = translate("Recovery", "What can be read can be saved into a new casebook beside it; the damaged file is kept as it is.")
    if backup:
        made = translate("Recovery", "The newest good backup is of {day}: {name}.")
        asked = f"{asked}\n\n{made.replace('{day}', day(backup.made_at)).replace('{name}', harmless(backup.path.name))}"
    box.setInformativeText(asked)
    recover = box.addButton(translate("Recovery", "Save what can be read"), QMessageBox.ButtonRole.AcceptRole)
    instead = box.addButton(translate("Recovery", "Open the backup"), QMessageBox.ButtonRole.ActionRole) if backup else None
    leave = box.addButton(translate("Recovery", "Open neither"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(recover)
    box.setEscapeButton(leave)
    box.exec()
    chosen = box.clickedButton()
    box.deleteLater()
    if backup and instead is not None and chosen is instead:
        copied, _ = recovering.restore(path)
        return copied, translate("Recovery", "This is a copy of the backup. The damaged casebook was left as it is.")
    if chosen is not recover:
        return None
    found = _while_waiting(
        parent,
        translate("Recovery", "Reading what is left of {name}").replace("{name}", harmless(path.name)),
        lambda job: recovering.recover(path, analyst=analyst, progress=job.progress, cancelled=job.cancelled),
    )
    return (found.path, outcome_words(found)) if found else None


def outcome_words(found: Recovery) -> str:
    """Say what a recovery brought, and name what could not be read."""
    one = translate("Recovery", "1 record was saved into {name}. The damaged casebook was left as it is.")
    many = translate("Recovery", "{n} records were saved into {name}. The damaged casebook was left as it is.")
    told = number_of(found.records, one, many).replace("{name}", found.path.name)
    if not found.lost:
        return told + " " + translate("Recovery", "Nothing was lost.")
    lost = translate("Recovery", "These could not be read:")
    lines = [fault_line(one) for one in found.lost[:TOLD]]
    if len(found.lost) > TOLD:
        more = translate("Recovery", "… and {n} more; the command line lists them all: workbench recover")
        lines.append(more.replace("{n}", counted(len(found.lost) - TOLD)))
    return "\n".join([f"{told} {lost}", *lines])


def _while_waiting(parent: QWidget | None, label: str, work: Callable[[Job], Any]) -> Any:
    """Do slow work while a small window tells how far it is, with a button to stop it (the result is None then).

    Raises the Problem that the work ended in.
    """
    waiting = Waiting(label, parent)
    try:
        return waiting.run(work)
    finally:
        waiting.deleteLater()


class Waiting(QDialog):
    """Shown while one job runs, from a moment after its beginning."""

    def __init__(self, label: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Recovery", "Workbench"))
        self.setModal(True)
        self.setMinimumWidth(420)
        self._label = label
        self._jobs = Jobs(self)
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(label)
        self.stop = QPushButton(translate("Recovery", "Cancel"), self)
        self.stop.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(words(label, "", self))
        layout.addWidget(self.bar)
        layout.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignRight)
        self._jobs.progress.connect(self._tell)

    def run(self, work: Callable[[Job], Any]) -> Any:
        """Run the work and wait for its end."""
        loop, ended = QEventLoop(), list[Any]()
        self._jobs.ended.connect(loop.quit)
        job = self._jobs.run(self._label, work, ended.append, ended.append)
        self.rejected.connect(job.cancel)
        self.show()
        loop.exec()
        self.hide()
        self._jobs.close()
        if ended and isinstance(ended[0], Problem) and not isinstance(ended[0], Cancelled):
            raise ended[0]
        return ended[0] if ended else None

    def _tell(self, progress: Progress) -> None:
        if progress.total:
            self.bar.setRange(0, 1000)
            self.bar.setValue(min(1000, progress.done * 1000 // progress.total))
