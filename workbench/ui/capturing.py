"""The pages of linked sources, fetched and read behind the window: the row stands at once, what it leads to arrives."""

from collections.abc import Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from workbench.desk import Desk
from workbench.domain.enums import Stance
from workbench.domain.journal import Change
from workbench.domain.source import Capture, EvidenceView, Source, source_of
from workbench.settings import Settings
from workbench.ui.jobs import Job
from workbench.ui.keys_in_use import naming
from workbench.ui.pictured import Pictured
from workbench.ui.terms import one_line
from workbench.ui.twin_words import twin_words
from workbench.ui.values import Notice

if TYPE_CHECKING:
    from workbench.desk.quoting import Misquote
    from workbench.desk.twins import Twin

translate = QCoreApplication.translate
LONGEST_TITLE = 60


class Capturing(Pictured):
    """What of a session has the pages of sources; one at a time of each source."""

    capture_told = Signal(str)  # the id of a source whose page is being fetched, could not be had, or now could

    def __init__(self, desk: Desk, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent=parent, desk=desk, settings=settings)
        self._captures: dict[str, Job] = {}
        self._refused: dict[str, str] = {}

    def save_page(self, source_id: str) -> None:
        """Fetch the page of a source, or read the words in its file, and save what came; a sentence says what could not be had."""
        if source := self._try(lambda: self.desk.source(source_id)):
            self._capture(source)

    def awaits_page(self, source: Source) -> bool:
        """Is a web page linked whose copy is neither saved nor being fetched?"""
        web = (source.url or "").startswith(("http://", "https://"))
        return web and source.snapshot is None and not self.jobs.is_running(self._captures.get(source.id))

    def refusal(self, source_id: str) -> str:
        """Why the page of a source could not be saved when that was last tried in this window; empty when it was not refused."""
        return self._refused.get(source_id, "")

    def _tell_stance(self, claim_id: str, location: str, change: Change | None) -> None:
        """Say what a source says of a claim that was linked to it already, and where it stands on both sides of it."""
        links = self._try(lambda: self.desk.linked(claim_id, source_of(change) or location))
        if told := stance_told(links or (), linked=change is not None):
            self.notice.emit(Notice(told))

    def _arrive(self, change: Change | None, location: str = "") -> None:
        """After a link, one that was there already too: have what its source says, if that is still to be had and wanted."""
        due = self._try(lambda: self.desk.to_capture(change, location)) if change or location else None
        if due and (self.settings.save_pages or due.is_file or not due.url):
            self._capture(due)

    def _capture(self, source: Source) -> None:
        if self.jobs.is_running(self._captures.get(source.id)):
            return

        def work(job: Job) -> "tuple[Capture, list[Twin]]":
            with closing(self.desk.reader()) as reader:
                file = reader.source_file(source)
                got = self.desk.capture(source, file, cancelled=job.cancelled)
                return got, reader.twins(source.id, got)

        def keep(result: "tuple[Capture, list[Twin]]") -> None:
            got, twins = result
            self._captures.pop(source.id, None)
            self._refresh(self._try(lambda: self.desk.keep_capture(got)))
            self._refused.pop(source.id, None)
            if got.draft is None and got.told:
                self._refused[source.id] = captured_words(got.told)
            self.capture_told.emit(source.id)
            if got.told:
                self.notice.emit(Notice(captured_words(got.told)))
            elif twins:
                self.notice.emit(self._offer_twin(twins[0], source.id))

        name = one_line(source.title, LONGEST_TITLE)
        label = translate("Capturing", "Saving what {source} says").replace("{source}", name)
        self._captures[source.id] = self._job(label, work, keep)
        self.capture_told.emit(source.id)

    def _offer_twin(self, twin: "Twin", source_id: str) -> Notice:
        """Tell what a linked source is again, with the choice to cite that one instead."""
        instead = translate("Twins", "Cite that one instead")
        return Notice(twin_words(twin), choice=instead, choose=lambda: self.join_sources(twin.id, (source_id,)))

    def join_sources(self, kept_id: str, other_ids: Sequence[str]) -> None:
        """Make one source of several; a notice offers to undo it."""
        if change := self._do(lambda: self.desk.join_sources(kept_id, other_ids)):
            title = next((one.title for one in change.saved if isinstance(one, Source)), None) or self.desk.source(kept_id).title
            told = translate("Twins", "One source now: “{title}”. What cited the other cites it.")
            self.notice.emit(Notice(told.replace("{title}", one_line(title, 80)), undoable=True))

    def describe_evidence(self, evidence_id: str, quote: str | None, locator: str | None, *, quote_anyway: bool = False) -> None:
        """Write the quoted passage of a piece of evidence and where it stands."""
        self._do(lambda: self.desk.edit_evidence(evidence_id, quote=quote, locator=locator, quote_anyway=quote_anyway))

    def misquote(self, source_id: str, quote: str) -> "Misquote | None":
        """Tell that a passage is not in the saved words of a source; None where it is, and where none are saved."""
        return self._try(lambda: self.desk.misquote(source_id, quote)) if quote else None


def stance_told(links: Sequence[EvidenceView], *, linked: bool) -> str:
    """Words for a source that one claim cites with one stance already, or with two; empty where there is nothing to say."""
    stances = {one.evidence.stance for one in links}
    if {Stance.SUPPORTS, Stance.CONTRADICTS} <= stances:
        told = translate("Capturing", "“{title}” now both supports and contradicts this claim.")
    elif links and not linked:
        told = {
            Stance.SUPPORTS: translate("Capturing", "“{title}” is linked already: it supports this claim. {key} changes that."),
            Stance.CONTRADICTS: translate(
                "Capturing", "“{title}” is linked already: it contradicts this claim. {key} changes that."
            ),
            Stance.CONTEXT: translate("Capturing", "“{title}” is linked already, as context of this claim. {key} changes that."),
        }[links[-1].evidence.stance]
    else:
        return ""
    return naming(told, "stance").replace("{title}", one_line(links[-1].source.title, LONGEST_TITLE))


def captured_words(told: str) -> str:
    """Say in the language of the window what there is to tell of a page or file that was, or was not, saved."""
    from workbench.ui.problems import problem_words
    from workbench.ui.reasons import doubt_reason

    said = problem_words(told)
    return doubt_reason(told) if said == told else said
