"""The desk as Qt sees it: what is shown, what is current, one signal for every change, slow work as jobs.

Panels call the verbs and listen to the signals; they never touch the desk, nor each other. A signal carries one frozen value or
nothing, and a panel that starts a change waits for its signal like all others.
"""

import logging
from collections.abc import Callable
from contextlib import closing
from itertools import chain, islice
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.desk import Desk, Imported
from workbench.domain.article import Article, ArticleEntry, Draft, Tally
from workbench.domain.check import Hit
from workbench.domain.claim import Claim, ClaimView
from workbench.domain.enums import NotCheckable, Reason, Stance, Verdict
from workbench.domain.errors import Problem
from workbench.domain.journal import Change
from workbench.domain.source import Source
from workbench.domain.statement import Reading
from workbench.settings import Settings
from workbench.ui.jobs import Job, Jobs
from workbench.ui.labels import action_words
from workbench.ui.lookups import Lookups
from workbench.ui.shown import ShownClaims
from workbench.ui.values import (
    ArticleShown,
    CheckedBefore,
    ClaimsChanged,
    CurrentClaim,
    Filter,
    Found,
    Notice,
    Origin,
    Saved,
    Trouble,
)
from workbench.ui.watch import Watch

log = logging.getLogger(__name__)
LOOK_UP_PAUSE_MS = 80
R = TypeVar("R")


class Session(QObject):
    """The state of one window on one casebook."""

    article_shown = Signal(object)  # ArticleShown
    claims_changed = Signal(object)  # ClaimsChanged
    current_changed = Signal(object)  # CurrentClaim
    hovered = Signal(object)  # CurrentClaim: the claim under the pointer in one view, to be tinted in the other
    filter_changed = Signal(object)  # Filter
    checked_before = Signal(object)  # CheckedBefore
    found = Signal(object)  # Found
    library_changed = Signal()
    changed = Signal(object)  # Change: every step that was committed, by whomever
    saved = Signal(object)  # Saved
    notice = Signal(object)  # Notice
    trouble = Signal(object)  # Trouble
    about_to_change = Signal()  # half-typed text must be committed now

    def __init__(self, desk: Desk, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.settings = settings
        self.jobs = Jobs(self)
        self.article: Article | None = None
        self._shown = ShownClaims()
        self.current: ClaimView | None = None
        self.filter = Filter()
        self._lookups = Lookups(desk, self.jobs, self._tell)
        # Holding J down must not ask for the earlier checks of every claim passed.
        self._pause = QTimer(self, interval=LOOK_UP_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.look_up_current)
        self._watch = Watch(desk.store, self)
        self._watch.others.connect(self._show_others)

    def close(self) -> None:
        """Commit what is half typed, end the jobs and the casebook's connections."""
        self.about_to_change.emit()
        self._watch.stop()
        self._pause.stop()
        self.jobs.close()
        self._lookups.close()
        if not self.desk.store.read_only:
            self.desk.remember_head()
        self.desk.close()

    # What is shown

    @property
    def views(self) -> tuple[ClaimView, ...]:
        """All claims of the shown article in text order, furniture included."""
        return self._shown.views

    def library(self) -> list[ArticleEntry]:
        """List the articles of the casebook."""
        return self.desk.articles()

    def show_article(self, name: str | None) -> None:
        """Bring an article on screen (an id, or "last"), its first claim to review current."""
        self.about_to_change.emit()
        if name is None:
            self.article = None
            self._shown.put(())
        else:
            self.article = self.desk.article(name)
            self.desk.go_to(self.article.id)
            self._shown.put(self.desk.claims(self.article.id, everything=True))
        self.current = None
        self.article_shown.emit(ArticleShown(self.article, self.views))
        self._select(self._shown.first_to_review(), Origin.KEYS)

    def visible(self) -> list[ClaimView]:
        """List the claims the filter lets through, in text order."""
        if self.filter == Filter():
            return [view for view in self.views if view.number is not None]
        return [view for view in self.views if view.number is not None and self.passes(view)]

    def passes(self, view: ClaimView) -> bool:
        """Does the filter let this claim through? The current claim always passes: marking must not make it vanish."""
        return self.filter.lets(view, self.settings.worth_checking) or (self.current is not None and view.id == self.current.id)

    def set_filter(self, new: Filter) -> None:
        """Choose which claims the panel shows; a current claim that is not among them makes way for the first that is."""
        if new == self.filter:
            return
        self.filter = new
        self.filter_changed.emit(new)
        threshold = self.settings.worth_checking
        first = next((view for view in self.views if view.number is not None and new.lets(view, threshold)), None)
        if first and self.current and not new.lets(self.current, threshold):
            self.select(first.id, Origin.KEYS)

    def tally(self) -> Tally:
        """Count how the claims of the shown article stand."""
        return self._shown.tally

    # The one selection

    def select(self, claim_id: str | None, origin: Origin) -> None:
        """Make a claim current in both views."""
        self.about_to_change.emit()
        self._select(self.view(claim_id) if claim_id else None, origin)

    def view(self, claim_id: str) -> ClaimView | None:
        """Find a claim of the shown article."""
        return self._shown.find(claim_id)

    def hover(self, claim_id: str | None, origin: Origin) -> None:
        """Tell the other view which claim is under the pointer."""
        self.hovered.emit(CurrentClaim(self.view(claim_id) if claim_id else None, origin))

    def next(self, step: int = 1) -> None:
        """Go step claims on (negative: back) among the visible ones, stopping at the ends."""
        current = self.current.id if self.current else None
        onwards = (view for view in self._shown.around(current, step) if view.number is not None and self.passes(view))
        reached = list(islice(onwards, abs(step)))
        if reached:
            self.select(reached[-1].id, Origin.KEYS)

    def next_to_review(self) -> None:
        """Go to the next claim without a finding, from the top again after the last."""
        current = self.current.id if self.current else None
        for view in chain(self._shown.around(current, 1), self.views):
            if view.number is not None and view.id != current and view.to_review and self.passes(view):
                self.select(view.id, Origin.KEYS)
                return

    # Verbs on the current claim

    def mark(self, verdict: Verdict | None) -> None:
        """Give the current claim a verdict and go to the next to review; the verdict it already has clears it."""
        view = self.current
        if view is None:
            return
        clears = verdict is None or view.verdict is verdict
        change = self._do(lambda: self.desk.mark(view.id, None if clears else verdict))
        if change and not clears and self.settings.advance:
            self.next_to_review()

    def qualify(self, reason: Reason | None, not_checkable: NotCheckable | None) -> None:
        """Set the reason or why the current claim cannot be checked, keeping its verdict."""
        if view := self.current:
            self._do(lambda: self.desk.mark(view.id, view.verdict, reason=reason, not_checkable=not_checkable))

    def explain(self, claim_id: str, rationale: str) -> None:
        """Write a claim's rationale; called after a pause in typing, so it must not ask for half-typed text again."""
        self._do(lambda: self.desk.explain(claim_id, rationale), flush=False)

    def link(self, location: str, claim_id: str | None = None, stance: Stance | None = None) -> None:
        """Link a URL, file or source to a claim (the current one)."""
        target = claim_id or (self.current.id if self.current else None)
        if target:
            self._do(lambda: self.desk.link(target, location, stance=stance))

    def set_stance(self, evidence_id: str, stance: Stance) -> None:
        """Say what a piece of evidence says of its claim."""
        self._do(lambda: self.desk.edit_evidence(evidence_id, stance=stance))

    def describe_evidence(self, evidence_id: str, quote: str | None, locator: str | None) -> None:
        """Write the quoted passage of a piece of evidence and where it stands."""
        self._do(lambda: self.desk.edit_evidence(evidence_id, quote=quote, locator=locator))

    def add_claim(self, start: int, end: int, verdict: Verdict | None = None) -> None:
        """Make a claim of a span of the shown article (code points), with a verdict if one is given."""
        article = self.article
        if article is None:
            return

        def work() -> Change | None:
            view, change = self.desk.add_claim(article.id, start, end)
            marked = self.desk.mark(view.id, verdict) if verdict else None
            self._refresh(change)
            self.select(view.id, Origin.ARTICLE)
            return marked or change

        self._do(work)

    def set_boundaries(self, claim_id: str, start: int, end: int) -> None:
        """Move a claim's boundaries (code points)."""
        self._do(lambda: self.desk.edit_claim(claim_id, start=start, end=end))

    def remove(self, record_id: str) -> None:
        """Remove an article, claim or piece of evidence; a notice offers to undo it."""
        change = self._do(lambda: self.desk.remove(record_id))
        if change:
            self.notice.emit(Notice(self.tr("Done: {}").format(action_words(change.label)), undoable=True))

    def reuse(self, hit: Hit) -> None:
        """Take over an earlier check for the current claim."""
        if view := self.current:
            self._do(lambda: self.desk.reuse(view.id, hit))

    def sources(self) -> list[Source]:
        """List all sources of the casebook."""
        return self.desk.sources()

    def undo(self) -> None:
        """Take back the newest action and say which."""
        self._turn(self.desk.undo, self.tr("Undone: {}"))

    def redo(self) -> None:
        """Restore what was undone last and say what."""
        self._turn(self.desk.redo, self.tr("Redone: {}"))

    # Slow work

    def open_location(self, location: str) -> None:
        """Read an article from a file or URL and show it."""
        self._open(Path(location).name or location, lambda job: self.desk.read(location, cancelled=job.cancelled))

    def open_text(self, text: str, name: str) -> None:
        """Read an article from pasted text and show it."""
        self._open(name, lambda _job: self.desk.read_bytes(text.encode(), name=name, suffix=".txt"))

    def import_checks(self, path: Path) -> None:
        """Take in a file of earlier checks, on a connection of its own and in transactions too short to hold up a verdict."""

        def work(job: Job) -> Imported:
            with closing(self.desk.writer()) as writer:
                return writer.import_checks(path, progress=job.progress, cancelled=job.cancelled)

        def told(imported: Imported) -> None:
            self._watch.look()
            self.notice.emit(Notice(imported.told, undoable=imported.new))

        self._job(self.tr("Importing {}").format(path.name), work, told)

    def export(self, outs: list[Path], language: str) -> None:
        """Write reports of the shown article."""
        if self.article is None:
            return
        self.about_to_change.emit()
        dossier = self.desk.dossier(self.article.id)
        names = ", ".join(path.name for path in outs)
        self._job(
            self.tr("Writing {}").format(names),
            lambda _job: self.desk.write_reports([dossier], outs, language),
            lambda _paths: self.notice.emit(Notice(self.tr("Report written: {}").format(names))),
        )

    def search(self, text: str) -> None:
        """Search the earlier checks; an answer that comes after a newer question is dropped."""
        self._lookups.ask("typed", lambda desk: desk.search(text), lambda result: self.found.emit(Found(result)))

    def look_up_current(self) -> None:
        """Look for earlier checks of the current claim; the answer comes as checked_before."""
        if view := self.current:
            self._lookups.ask(
                "current",
                lambda desk: desk.checked_before(view.id),
                lambda result: self.checked_before.emit(CheckedBefore(view.id, result)),
            )
        else:
            self._lookups.forget("current")

    # How it works

    def _open(self, name: str, read: Callable[[Job], Draft]) -> None:
        self.about_to_change.emit()

        def work(job: Job) -> tuple[Draft, Reading]:
            draft = read(job)
            return draft, self.desk.examine(draft)

        def keep(result: tuple[Draft, Reading]) -> None:
            if opened := self._try(lambda: self.desk.keep(*result)):
                self._refresh(opened.change)
                if not opened.new:
                    self.notice.emit(Notice(opened.told))
                self.show_article(opened.article.id)

        self._job(self.tr("Opening {}").format(name), work, keep)

    def _job(self, label: str, work: Callable[[Job], Any], done: Callable[[Any], Any]) -> Job:
        return self.jobs.run(label, work, done, self._tell)

    def _tell(self, problem: Problem) -> None:
        self.trouble.emit(Trouble(str(problem)))

    def _do(self, verb: Callable[[], Change | None], *, flush: bool = True) -> Change | None:
        """Run a verb of the desk and tell everybody what it changed; a problem is told instead."""
        if flush:
            self.about_to_change.emit()
        change = self._try(verb)
        self._refresh(change)
        return change

    def _try(self, verb: Callable[[], R]) -> R | None:
        try:
            with self.desk.store.told():
                return verb()
        except Problem as problem:
            self._tell(problem)
            return None

    def _refresh(self, change: Change | None) -> None:
        """Bring views in line with a change of our own."""
        if change is None or not self._watch.is_new(change):
            return
        self.saved.emit(Saved(change.at))
        records = (*change.saved, *change.removed)
        if any(isinstance(record, Article) for record in records):
            self.library_changed.emit()
            self._leave_if_gone()
        elif self.article:
            touched = self._shown.touched_by(records)
            structure = any(isinstance(record, Claim) for record in records)
            if structure or touched:
                self._reload(None if structure else touched, touched)
        self.changed.emit(change)

    def _reload(self, only: frozenset[str] | None, touched: frozenset[str]) -> None:
        """Read the shown article's claims again, all of them or only some, and tell everybody."""
        if self.article is None:
            return
        old = self.current
        if only is None:
            self._shown.put(self.desk.claims(self.article.id, everything=True))
        else:
            self._shown.read_again(only, self.desk.claim)
        if old:
            self.current = self.view(old.id)
        self.claims_changed.emit(ClaimsChanged(self.views, touched, only is None, self.tally()))
        if old and self.current is None:
            later = [view for view in self.views if view.number is not None and view.claim.start >= old.claim.start]
            self._select(later[0] if later else None, Origin.KEYS)
        elif old and old.id in touched:
            self.current_changed.emit(CurrentClaim(self.current, Origin.KEYS))

    def _select(self, view: ClaimView | None, origin: Origin) -> None:
        self.current = view
        self.current_changed.emit(CurrentClaim(view, origin))
        self._pause.start()

    def _turn(self, verb: Callable[[], Change | None], told: str) -> None:
        """Undo or redo, and show what it touched."""
        if change := self._do(verb):
            self.notice.emit(Notice(told.format(action_words(change.label))))
            if here := self._shown.among(self._shown.touched_by((*change.saved, *change.removed))):
                self.select(here[0], Origin.KEYS)

    def _show_others(self) -> None:
        """Show what another program has written."""
        self.library_changed.emit()
        if not self._leave_if_gone():
            self._reload(None, frozenset(view.id for view in self.views))

    def _leave_if_gone(self) -> bool:
        """Show another article when the shown one has been removed."""
        entries = self.desk.articles()
        if self.article is None or any(entry.id == self.article.id for entry in entries):
            return False
        self.show_article(entries[0].id if entries else None)
        return True
