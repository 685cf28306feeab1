"""What is dropped, one or many: sources linked to a claim; files opened one after the other beside the window."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from workbench.domain.enums import Stance
from workbench.domain.errors import Cancelled, Problem
from workbench.domain.records import dataclass
from workbench.ui.jobs import Job
from workbench.ui.merging import Merging
from workbench.ui.terms import counted, harmless, number_of
from workbench.ui.values import Notice, Trouble

MOST = 50  # sources dropped on one claim; each is linked while the window waits
SHOWN = 3  # names of files that could not be opened


@dataclass(frozen=True, slots=True)
class _Opened:
    """What came of many files: the last article, how many are open, and which are not."""

    last: str | None
    done: int
    left: tuple[str, ...]
    why: str


class Dropped(Merging):
    """What of a session takes what is dropped."""

    def link(self, location: str, claim_id: str | None = None, stance: Stance | None = None) -> None:
        """Link a URL, file or source to a claim (the current one); what it says arrives behind the window."""
        target = claim_id or (self.current.id if self.current else None)
        if target:
            change = self._do(lambda: self.desk.link(target, location, stance=stance))
            self._tell_stance(target, location, change)
            self._arrive(change, location)

    def link_all(self, locations: Sequence[str], claim_id: str) -> None:
        """Link dropped addresses and files to a claim, unless there are far too many."""
        if len(locations) > MOST:
            told = self.tr("{n} sources are too many for one claim at once; {most} can be dropped on it. Nothing was linked.")
            self.notice.emit(Notice(told.replace("{n}", counted(len(locations))).replace("{most}", counted(MOST))))
            return
        for location in locations:
            self.link(location, claim_id)

    def open_many(self, locations: Sequence[str]) -> None:
        """Open files and addresses as articles, each an action of its own; what was opened before a stop stays."""
        self.about_to_change.emit()

        def work(job: Job) -> _Opened:
            last, done, left, why = None, 0, list[str](), ""
            with closing(self.desk.writer()) as writer:
                for number, location in enumerate(locations):
                    job.progress(number, len(locations))
                    if job.cancelled():
                        break
                    try:
                        last = writer.take(writer.read(location, cancelled=job.cancelled)).article.id
                        done += 1
                    except Cancelled:
                        break
                    except Problem as problem:
                        left.append(Path(location).name or location)
                        why = why or str(problem)
            return _Opened(last, done, tuple(left), why)

        def told(opened: _Opened) -> None:
            self._watch.look()
            if opened.last:
                self.show_article(opened.last)
            self.notice.emit(Notice(number_of(opened.done, self.tr("1 file was opened."), self.tr("{n} files were opened."))))
            if opened.left:
                one, many = self.tr("1 file could not be opened:"), self.tr("{n} files could not be opened:")
                names = harmless(", ".join(opened.left[:SHOWN]) + (" …" if len(opened.left) > SHOWN else ""))
                self.trouble.emit(Trouble(f"{number_of(len(opened.left), one, many)} {names}\n\n{opened.why}"))

        label = number_of(len(locations), self.tr("Opening 1 file"), self.tr("Opening {n} files"))
        self._job(label, work, told, in_part=True)
