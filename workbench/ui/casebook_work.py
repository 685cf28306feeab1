"""Slow work on the casebook as a whole: lists of sources taken in, a check of everything, a copy; each with progress and cancel."""

from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from workbench.domain.dossier import Dossier
from workbench.domain.enums import Duplicates, Shelf
from workbench.domain.errors import Problem
from workbench.domain.forgetting import Forgettable
from workbench.domain.journal import Verification
from workbench.ui.capturing import Capturing
from workbench.ui.jobs import Job
from workbench.ui.terms import number_of, window_language
from workbench.ui.values import Notice, Trouble

FIRST_BACKUP_MS, NEXT_BACKUP_MS = 120_000, 3_600_000

if TYPE_CHECKING:
    from workbench.desk.bundles import Bundled
    from workbench.desk.source_imports import ImportedSources


class CasebookWork(Capturing):
    """What of a session has the jobs on the casebook as a whole."""

    def keep_backups(self) -> None:
        """Make a backup some time after the start and then each hour, where anything has changed since the last."""
        if self.desk.store.read_only:
            return
        self._backups = QTimer(self, interval=FIRST_BACKUP_MS)
        self._backups.timeout.connect(self._back_up_on_time)
        self._backups.start()

    def close(self) -> None:
        """Make no more backups, and end the session."""
        if self._backups:
            self._backups.stop()
        super().close()

    def _back_up_on_time(self) -> None:
        if self._backups:
            self._backups.setInterval(NEXT_BACKUP_MS)
        self.back_up_if_due()

    def back_up_if_due(self) -> None:
        """Make a backup beside the casebook if that is wanted and due; a failure is told once."""
        if not self.settings.backups or self.jobs.is_running(self._backing_up):
            return

        def work(job: Job) -> Path | None:
            with closing(self.desk.writer()) as writer:
                return writer.back_up_if_due(progress=job.progress, cancelled=job.cancelled)

        def failed(problem: Problem) -> None:
            if not self._backup_failed:
                self._backup_failed = True
                self.trouble.emit(Trouble(str(problem)))

        self._backing_up = self.jobs.run(self.tr("Backing up"), work, lambda _path: None, failed)

    _backups: QTimer | None = None
    _backing_up: Job | None = None
    _backup_failed = False

    def read_list(self, path: Path, then: "Callable[[ImportedSources], object]", duplicates: Duplicates = Duplicates.KEEP) -> None:
        """Tell what a list of sources would bring; nothing is stored."""

        def work(_job: Job) -> "ImportedSources":
            with closing(self.desk.reader()) as reader:
                return reader.import_sources(path, dry_run=True, duplicates=duplicates)

        self._job(self.tr("Reading {}").format(path.name), work, then)

    def import_list(self, path: Path, duplicates: Duplicates = Duplicates.KEEP) -> None:
        """Take in a list of sources as one action; a notice offers to undo it."""
        self.about_to_change.emit()

        def work(_job: Job) -> "ImportedSources":
            with closing(self.desk.writer()) as writer:
                return writer.import_sources(path, duplicates=duplicates)

        def told(found: "ImportedSources") -> None:
            self._watch.look()
            added = number_of(len(found.new), self.tr("1 source was added."), self.tr("{n} sources were added."))
            filled = (
                self.tr("1 that was there was filled in.") if found.filled == 1 else self.tr("{n} that were there were filled in.")
            )
            parts = [added]
            parts += [filled.replace("{n}", str(found.filled))] if found.filled else []
            self.notice.emit(Notice(" ".join(parts), undoable=found.change is not None))

        self._job(self.tr("Importing {}").format(path.name), work, told)

    def verify(self, then: Callable[[Verification], object]) -> None:
        """Check the file, the journal, every saved byte and the indexes on a connection of its own."""
        self.about_to_change.emit()

        def work(job: Job) -> Verification:
            with closing(self.desk.writer()) as checker:  # the check of the full-text index has the shape of a write
                return checker.verify(progress=job.progress, cancelled=job.cancelled)

        self._job(self.tr("Checking the casebook"), work, then)

    def look_for_forgetting(self, texts: tuple[str, ...], source: str | None, then: Callable[[Forgettable], object]) -> None:
        """Tell what forgetting texts, or a source, would take; nothing is changed."""

        def work(job: Job) -> Forgettable:
            with closing(self.desk.reader()) as reader:
                return reader.forgettable(*texts, source=source, cancelled=job.cancelled, progress=job.progress)

        self._job(self.tr("Looking through the casebook"), work, then)

    def forget(
        self,
        texts: tuple[str, ...],
        source: str | None,
        reason: str,
        then: Callable[[Forgettable], object],
        *,
        with_unsearched: bool = False,
        with_names: bool = False,
    ) -> None:
        """Forget texts, or a source, for good, and show what is left."""
        self.about_to_change.emit()

        def work(job: Job) -> Forgettable:
            with closing(self.desk.writer()) as writer:
                what = partial(writer.forget, *texts, source=source, reason=reason, progress=job.progress)
                return what(with_unsearched=with_unsearched, with_names=with_names)[1]

        def done(found: Forgettable) -> None:
            # What the window remembers is written when it closes.
            self.settings = self.desk.settings_without(self.settings, *texts)
            self._watch.look()
            self.library_changed.emit()
            if self.article and self.desk.article(self.article.id) != self.article:
                self.show_article(self.article.id)
            then(found)

        self._job(self.tr("Forgetting for good"), work, done)

    def bundle(self, out: Path, language: str, *, everything: bool, redact: bool) -> None:
        """Write an evidence bundle of the shown article or of all articles, with progress; it is recorded as a version."""
        self.about_to_change.emit()
        if self.article is None:
            return
        articles = [entry.id for entry in reversed(self.library(Shelf.WORK, Shelf.ARCHIVE))] if everything else [self.article.id]

        def work(job: Job) -> "tuple[Bundled, list[Dossier]]":
            with closing(self.desk.reader()) as reader:
                dossiers = [reader.dossier(article_id, redact=redact) for article_id in articles]
                reader.admit(dossiers, window_language())
                made = reader.bundle(dossiers, out, language, draft=True, progress=job.progress, cancelled=job.cancelled)
            return made, dossiers

        def told(result: "tuple[Bundled, list[Dossier]]") -> None:
            from workbench.desk.bundles import NAME

            made, dossiers = result
            self._do(lambda: self.desk.record_version(dossiers, [out], language, NAME))
            words = self.tr("Bundle written: {name}, {n} files.").replace("{n}", str(made.files)).replace("{name}", out.name)
            one = self.tr("1 thing is left out; its README says which.")
            left = number_of(len(made.left_out), one, self.tr("{n} things are left out; its README says which."))
            one = self.tr("1 saved copy cannot be searched for withheld names; its README says which.")
            several = self.tr("{n} saved copies cannot be searched for withheld names; see its README.")
            shut = number_of(len(made.unsearched), one, several)
            told = [words, *([left] if made.left_out else []), *([shut] if made.unsearched else [])]
            self.notice.emit(Notice(" ".join(told)))

        self._job(self.tr("Writing {}").format(out.name), work, told)

    def copy_to(self, path: Path, told: str) -> None:
        """Write a consistent copy; a cancelled or failed one leaves nothing behind, and what stood there before stays."""
        self.about_to_change.emit()

        def work(job: Job) -> Path:
            with closing(self.desk.reader()) as reader:
                path.parent.mkdir(parents=True, exist_ok=True)
                return reader.backup(path, progress=job.progress, cancelled=job.cancelled)

        self._job(self.tr("Copying {}").format(self.desk.path.name), work, lambda _path: self.notice.emit(Notice(told)))
