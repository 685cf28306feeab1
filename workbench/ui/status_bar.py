"""The line at the bottom: what is saved, which work is under way and can be stopped, which keys are useful here, the zoom."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QWidget

from workbench.ui.actions import BY_ID, View
from workbench.ui.jobs import Ended, Jobs, Progress
from workbench.ui.key_cap import words
from workbench.ui.key_hints import KeyHints
from workbench.ui.keys_in_use import first_key
from workbench.ui.theme import set_role
from workbench.ui.values import Saved

if TYPE_CHECKING:
    from workbench.ui.panels.claims.typed import Unsaved

PATIENCE_MS = 300
FLASH_MS = 1_200


class StatusBar(QFrame):
    """Listens to the jobs; is told what was saved and what is not yet, which view is shown and how large the text is."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "status-bar")
        self.setFixedHeight(30)
        self._told = self.tr("All changes are saved as you make them")
        self._unsaved: Unsaved | None = None
        self._read_only = False
        self.saved = words(self._told, "small", self)
        self.zoom = words("", "small", self)
        self.work = WorkShown(jobs, self)
        self.hints = KeyHints(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.setSpacing(16)
        layout.addWidget(self.saved)
        layout.addWidget(self.work)
        layout.addWidget(self.hints, 1)
        layout.addWidget(self.zoom)
        self._flash = QTimer(self, singleShot=True, interval=FLASH_MS)
        self._flash.timeout.connect(lambda: set_role(self.saved, "small"))

    def show_saved(self, saved: Saved) -> None:
        """Say since when all is on disk; only ever told after the commit."""
        at = QDateTime.fromString(saved.at, Qt.DateFormat.ISODateWithMs).toLocalTime()
        self._told = self.tr("All changes saved {time}").replace("{time}", QLocale().toString(at.time(), "HH:mm"))
        self._say()

    def show_typing(self, unsaved: "Unsaved") -> None:
        """Say that typed text is not on disk yet, or that the casebook refused it; once all is saved, say again since when."""
        self._unsaved = unsaved
        self._say()

    def show_read_only(self) -> None:
        """Say that nothing is saved because nothing can be changed."""
        self._read_only = True
        self._told = self.tr("Read only")
        self._say()

    def flash_saved(self) -> None:
        """Make what is said about saving stand out for a moment: the answer to Ctrl+S."""
        set_role(self.saved, "strong")
        self._flash.start()

    def show_zoom(self, percent: int) -> None:
        """Say how large the article's text is."""
        self.zoom.setText(self.tr("{n} %").replace("{n}", str(percent)))

    def show_hints(self, view: View) -> None:
        """Show the keys that help most in a view."""
        self.hints.show_hints(self._hints_of()[view])

    def _say(self) -> None:
        unsaved = self._unsaved
        refused = self.tr("Your last words are not saved") if unsaved and unsaved.refused else ""
        self.saved.setText(self.tr("Saving…") if unsaved and unsaved.waiting else refused or self._told)

    def _hints_of(self) -> Mapping[View, tuple[tuple[str, str], ...]]:
        def key(name: str) -> str:
            return "" if self._read_only and BY_ID[name].writes else first_key(name)

        go = ((key("next"), self.tr("next")), (key("previous"), self.tr("previous")))
        end = ((key("undo"), self.tr("undo")), (key("keys"), self.tr("all keys")))
        reuse = (key("reuse"), self.tr("reuse"))
        verdicts = " ".join(filter(None, map(key, ("mark-verified", "mark-disputed", "mark-unverified"))))
        article: tuple[tuple[str, str], ...] = ((verdicts, self.tr("verdict")), (key("link"), self.tr("link source")), reuse)
        if self._read_only:
            article = ((key("find"), self.tr("find")), (key("open-copy"), self.tr("saved copy")), (key("why"), self.tr("why")))
        library = ((self.tr("Enter"), self.tr("open")), (key("find"), self.tr("filter")), (key("remove"), self.tr("delete")))
        checks = (reuse, (self.tr("Enter"), self.tr("open")), (key("next-pane"), self.tr("preview")))
        enter = self.tr("Enter")
        sources = (
            (enter, self.tr("go to the claim")),
            (key("open-source"), self.tr("open")),
            (key("edit-source"), self.tr("edit")),
        )
        table = (key("chart-table"), self.tr("table"))
        charts = ((key("next-pane"), self.tr("next chart")), table, (enter, self.tr("open")))
        history = ((enter, self.tr("go to the claim")), (key("undo-to"), self.tr("undo to here")))
        return {
            View.ARTICLE: (*go, *article, *end),
            View.LIST: (*go, *article, *end),
            View.LIBRARY: (*go, *library, *end),
            View.CHECKS: (*go, *checks, *end),
            View.SOURCES: (*go, *sources, *end),
            View.STATISTICS: (*charts, *end),
            View.HISTORY: (*go, *history, *end),
        }


class WorkShown(QWidget):
    """The newest job that takes longer than 300 ms, with its progress and a button that stops it."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._running: dict[str, Progress] = {}
        self._late: set[str] = set()
        self.label = words("", "small", self)
        self.bar = QProgressBar(self)
        self.bar.setFixedSize(120, 8)
        self.bar.setTextVisible(False)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_role(self.cancel, "link")
        self.cancel.clicked.connect(self._stop)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for part in (self.label, self.bar, self.cancel):
            layout.addWidget(part)
        self.hide()
        jobs.started.connect(self._on_started)
        jobs.progress.connect(self._on_progress)
        jobs.ended.connect(self._on_ended)

    def _on_started(self, progress: Progress) -> None:
        self._running[progress.job_id] = progress
        QTimer.singleShot(PATIENCE_MS, self, lambda: self._is_late(progress.job_id))

    def _is_late(self, job_id: str) -> None:
        if job_id in self._running:
            self._late.add(job_id)
            self._show()

    def _on_progress(self, progress: Progress) -> None:
        if progress.job_id in self._running:
            self._running[progress.job_id] = progress
            self._show()

    def _on_ended(self, ended: Ended) -> None:
        self._running.pop(ended.job_id, None)
        self._late.discard(ended.job_id)
        self._show()

    def _show(self) -> None:
        late = [progress for progress in self._running.values() if progress.job_id in self._late]
        self.setVisible(bool(late))
        if late:
            newest = late[-1]
            self.label.setText(newest.label)
            self.bar.setAccessibleName(newest.label)
            self.bar.setRange(0, newest.total)
            self.bar.setValue(newest.done)

    def _stop(self) -> None:
        for job_id in list(self._late)[-1:]:
            self._jobs.cancel(job_id)
        self.label.setText(self.tr("Stopping…"))
