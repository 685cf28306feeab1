"""The desk as Qt sees it: what is shown, what is current, one signal for every change, slow work as jobs.

Panels call the verbs and listen to the signals; they never touch the desk, nor each other. A signal carries one frozen value or
nothing, and a panel that starts a change waits for its signal like all others.
"""

import logging
from collections.abc import Callable
from contextlib import closing
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from workbench.desk import Desk
from workbench.desk.desk import KEEP
from workbench.domain.article import Draft, Filing, FlagView, LineRule
from workbench.domain.check import Hit, SearchResult
from workbench.domain.enums import Kind, NotCheckable, Reason, Stance, Verdict
from workbench.domain.journal import Change
from workbench.domain.scale import of_verdict
from workbench.domain.source import Source
from workbench.domain.statement import Reading
from workbench.settings import Settings
from workbench.ui.dropped import Dropped
from workbench.ui.jobs import Job
from workbench.ui.labels import action_words
from workbench.ui.reasons import rule_words
from workbench.ui.terms import number_of, one_line
from workbench.ui.twin_words import twin_article
from workbench.ui.values import (
    Notice,
    Origin,
)

if TYPE_CHECKING:
    from workbench.desk import Imported
    from workbench.desk.twins import Twin
    from workbench.services.language import Explanation

log = logging.getLogger(__name__)
# Reading so many characters again takes no longer than a frame or two (about 10 ms); more of them are a job.
AT_ONCE = 8_000
R = TypeVar("R")


class Session(Dropped):
    """What an analyst can do in one window on one casebook: the verbs of the desk on what is on screen."""

    def __init__(self, desk: Desk, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent=parent, desk=desk, settings=settings)
        self._making: Job | None = None
        # The encoder is loaded by the first search, never for the start of a window; what lacks a vector can then be read too.
        self._searched = False
        self.found.connect(lambda found: self._after_search(found.result))
        self.checked_before.connect(lambda before: self._after_search(before.result))

    def mark(self, verdict: Verdict | None) -> None:
        """Give the current claim a verdict (or all chosen ones) and go to the next to review; the one it has clears it."""
        if self.chosen:
            self.mark_chosen(verdict)
            return
        view = self.current
        if view is None:
            return
        clears = verdict is None or view.verdict is verdict
        finer = self.finer(view, verdict) if verdict else None
        # Where the house has several labels for the verdict, the claim stays: the same key again chooses the next of them.
        leaves = not clears and self.settings.advance and len(of_verdict(self.scale, verdict)) < 2
        self.leaving = leaves
        try:
            if view.veiled and verdict:
                change = self.look(view.id, verdict)
            elif finer:
                change = self._do(lambda: self.desk.mark(view.id, verdict, rating=finer))
            else:
                change = self._do(lambda: self.desk.mark(view.id, None if clears else verdict))
        finally:
            self.leaving = False
        if change and leaves:
            self.next_to_review()
            if self.current and self.current.id == view.id:  # it was the last one
                self._select(self.current, Origin.KEYS)

    def qualify(self, reason: Reason | None, not_checkable: NotCheckable | None) -> None:
        """Set the reason or why the current claim cannot be checked, keeping its verdict."""
        if view := self.current:
            self._do(lambda: self.desk.mark(view.id, view.verdict, reason=reason, not_checkable=not_checkable))

    def set_not_checkable(self, why: NotCheckable | None) -> None:
        """Say why the current claim cannot be checked, keeping its verdict, and go to the next to review as after a verdict."""
        view = self.current
        if view is None:
            return
        reason = view.state.reason if view.state else None
        if view.veiled:
            change = self.look(view.id, None, not_checkable=why) if why else None
        else:
            change = self._do(lambda: self.desk.mark(view.id, view.verdict, reason=reason, not_checkable=why))
        if change and why and self.settings.advance:
            self.next_to_review()

    def explain(self, claim_id: str, rationale: str) -> None:
        """Write a claim's rationale; called after a pause in typing, so it must not ask for half-typed text again."""
        self._do(lambda: self.desk.explain(claim_id, rationale), flush=False)

    def restate(self, claim_id: str, words: str) -> None:
        """Write a claim in the analyst's own words; called after a pause in typing like explain."""
        self._do(lambda: self.desk.edit_claim(claim_id, restated=words), flush=False)

    def set_stance(self, evidence_id: str, stance: Stance) -> None:
        """Say what a piece of evidence says of its claim."""
        self._do(lambda: self.desk.edit_evidence(evidence_id, stance=stance))

    def add_claim(self, start: int, end: int, verdict: Verdict | None = None) -> None:
        """Make a claim of a span of the shown article (code points), with a verdict if one is given."""
        article = self.article
        if article is None:
            return

        def work() -> Change | None:
            view, change = self.desk.add_claim(article.id, start, end)
            if change is None and verdict is None:
                told = self.tr("These words are a claim already: {n}. Nothing was changed.")
                self.notice.emit(Notice(told.replace("{n}", "–" if view.number is None else str(view.number))))
            marked = self.desk.mark(view.id, verdict) if verdict else None
            self._refresh(change)
            self.select(view.id, Origin.ARTICLE)
            return marked or change

        self._do(work)

    def set_boundaries(self, claim_id: str, start: int, end: int) -> None:
        """Move a claim's boundaries (code points)."""
        self._do(lambda: self.desk.edit_claim(claim_id, start=start, end=end))

    def edit_claim(
        self,
        claim_id: str,
        *,
        speaker: str | None = KEEP,
        restated: str | None = KEEP,
        kind: Kind | None = None,
        everywhere: bool = False,
    ) -> None:
        """Change a claim's speaker (everywhere: of all claims of that speaker), its restatement or its kind."""
        self._do(lambda: self.desk.edit_claim(claim_id, speaker=speaker, restated=restated, kind=kind, everywhere=everywhere))

    def split(self, claim_id: str, offset: int) -> None:
        """Cut a claim in two at an offset of the article (code points)."""
        self._do(lambda: self.desk.split_claim(claim_id, offset))

    def join_next(self) -> None:
        """Join the current claim with the one after it."""
        following = next((view for view in self.onwards() if view.number is not None), None)
        if self.current and following:
            ids = [self.current.id, following.id]
            self._do(lambda: self.desk.join_claims(ids))

    def remove(self, record_id: str) -> None:
        """Remove an article, claim or piece of evidence; a notice offers to undo it."""
        self.tell_done(self._do(lambda: self.desk.remove(record_id)))

    def reuse(self, hit: Hit) -> None:
        """Take over an earlier check for the current claim."""
        if view := self.current:
            self._do(lambda: self.desk.reuse(view.id, hit))

    # What the text engine tells, and the article's details

    def open_doubts(self) -> list[FlagView]:
        """List the doubts about the shown article's text that nobody dismissed."""
        return [one for one in self.doubts if not one.dismissed]

    def dismiss_doubts(self, *numbers: int) -> None:
        """Put doubts aside as one step; a notice offers to undo it."""
        if article := self.article:
            self.tell_done(self._do(lambda: self.desk.dismiss_flag(article.id, *numbers)))

    def restore_doubts(self, *numbers: int) -> None:
        """Take up doubts again that were put aside, as one step."""
        if article := self.article:
            self._do(lambda: self.desk.restore_flag(article.id, *numbers))

    def why(self, claim_id: str) -> str:
        """Say by which rule a statement of the shown article is what it is, in the language of the window."""
        view = self.view(claim_id)
        return rule_words(view.claim.rule, self._try(lambda: self.desk.why(claim_id)) or "") if view else ""

    def explanation(self, claim_id: str) -> "Explanation | None":
        """Say why a claim is one, who says it and why it is worth checking; None where that cannot be told."""
        return self._try(lambda: self.desk.reasons(claim_id))

    def bring_back(self, claim_id: str) -> None:
        """Make a line that was set aside body again and current; what is remembered for its outlet is said, with an undo."""

        def done(result: tuple[Change | None, LineRule | None]) -> None:
            change, rule = result
            self._refresh(change)
            if change:
                self.select(claim_id, Origin.ARTICLE)
                self._tell_remembered(self.tr("Brought back."), rule)

        self._reread(self.tr("Bringing a line back"), lambda desk: desk.bring_back(claim_id), done)

    def set_aside(self) -> None:
        """Make the current claim furniture, remembered for its outlet; a notice says so, and the next claim is current."""
        view = self.current
        if view is None:
            return
        kept: list[LineRule | None] = []

        def work() -> Change | None:
            change, rule = self.desk.set_aside(view.id)
            kept.append(rule)
            return change

        if self._do(work):
            self.leave_grey()
            self._tell_remembered(self.tr("Set aside: it is no claim any more."), kept[0])

    def leave_grey(self) -> None:
        """Go on to a claim when the current one is none any more."""
        current = self.current
        if current and current.number is None:
            near = chain(self._shown.around(current.id, 1), self._shown.around(current.id, -1))
            following = next((view for view in near if view.number is not None and self.passes(view)), None)
            self.select(following.id if following else None, Origin.KEYS)

    def line_rules(self) -> list[LineRule]:
        """List what is remembered of outlets' lines, newest first; remove forgets one."""
        return self.desk.line_rules()

    def edit_article_of(
        self,
        article_id: str,
        title: str,
        outlet: str | None,
        author: str | None,
        published: str | None,
        language: str | None,
        url: str | None = KEEP,
    ) -> None:
        """Change what is known of any article, the shown one or another of the library."""
        if self.article and self.article.id == article_id:
            self.edit_article(title=title, outlet=outlet, author=author, published=published, language=language, url=url)
        else:
            super().edit_article_of(article_id, title, outlet, author, published, language, url)

    def edit_article(self, **told: str | None) -> None:
        """Change what is known of the shown article (as Desk.edit_article); date, language or outlet can change its claims too."""
        if (article := self.article) is not None:
            label = self.tr("Reading the text again")
            self._reread(label, lambda desk: desk.edit_article(article.id, **told), self._refresh)

    def sources(self) -> list[Source]:
        """List all sources of the casebook."""
        return self.desk.sources()

    def undo(self) -> None:
        """Take back the newest action and say which."""
        if not self.turn_beside(back=True):
            self._turn(self.desk.undo, self.tr("Undone: {}"))

    def redo(self) -> None:
        """Restore what was undone last and say what."""
        if not self.turn_beside(back=False):
            self._turn(self.desk.redo, self.tr("Redone: {}"))

    # Slow work

    def open_location(self, location: str) -> None:
        """Read an article from a file or URL and show it."""
        self._open(Path(location).name or location, lambda job: self.desk.read(location, cancelled=job.cancelled))

    def open_text(self, text: str, name: str) -> None:
        """Read an article from pasted text and show it."""
        self._open(name, lambda _job: self.desk.read_bytes(text.encode(), name=name, suffix=".txt"))

    def import_checks(self, path: Path, *, quiet: bool = False) -> None:
        """Take in a file of earlier checks beside the window and in transactions too short to hold up a verdict.

        quiet leaves out the offer to undo it, where other work follows at once.
        """

        def work(job: Job) -> "Imported":
            return self.desk.import_beside(path, progress=job.progress, cancelled=job.cancelled)

        def told(imported: "Imported") -> None:
            self._watch.look()
            if imported.new:
                one, many = self.tr("Imported 1 earlier check from {file}."), self.tr("Imported {n} earlier checks from {file}.")
                words = number_of(imported.rows, one, many)
            else:
                words = self.tr("{file} was taken in before. Nothing was added.")
            left_out = number_of(len(imported.skipped), self.tr("1 line was left out."), self.tr("{n} lines were left out."))
            shown = words.replace("{file}", imported.name)
            self.notice.emit(Notice(f"{shown} {left_out}" if imported.skipped else shown, undoable=imported.new and not quiet))
            self.make_vectors()

        self._job(self.tr("Importing {}").format(path.name), work, told)

    def make_vectors(self) -> None:
        """Make what searching by meaning lacks, in the background; what is made is kept when it is cancelled or the window ends."""
        if self.jobs.is_running(self._making) or self.desk.store.read_only:
            return

        def work(job: Job) -> int:
            if not self.desk.meaning.on:
                return 0
            with closing(self.desk.writer()) as writer:
                return writer.build_vectors(progress=job.progress, cancelled=job.cancelled)

        self._making = self._job(self.tr("Reading the meaning of earlier checks"), work, lambda _made: None)

    def choose_meaning(self, on: bool) -> None:
        """Search by meaning too, where an encoder is installed, or by words alone."""
        self.desk.meaning.choose(on)
        self.make_vectors()

    # How it works

    def _after_search(self, result: SearchResult) -> None:
        if result.meaning and not self._searched:
            self._searched = True
            self.make_vectors()

    def _open(self, name: str, read: Callable[[Job], Draft]) -> None:
        self.about_to_change.emit()

        def work(job: Job) -> "tuple[Draft, Reading, list[Twin]]":
            draft = read(job)
            # The desk belongs to the window's thread; what is remembered of the outlet is read on a connection of its own.
            with closing(self.desk.reader()) as reader:
                rules, twins = reader.rules_for(draft), reader.article_twins(draft)
            return draft, self.desk.examine(draft, rules), twins

        def keep(result: "tuple[Draft, Reading, list[Twin]]") -> None:
            draft, reading, twins = result
            if opened := self._try(lambda: self.desk.keep(draft, reading)):
                self._refresh(opened.change)
                if not opened.new:
                    words = self.tr("This text is already in the casebook: “{title}”. It was opened, nothing was added.")
                    self.notice.emit(Notice(words.replace("{title}", opened.article.title)))
                elif twins:
                    self.notice.emit(twin_article(twins[0], self))
                self.show_article(opened.article.id)

        self._job(self.tr("Opening {}").format(name), work, keep)

    def _reread(self, label: str, verb: Callable[[Desk], R], done: Callable[[R], None]) -> None:
        """Run a verb that reads the whole article again: a short one at once, else as a job, so that no key waits for it."""
        self.about_to_change.emit()
        if self.article is None or len(self.article.text) <= AT_ONCE:
            with self._telling():
                done(verb(self.desk))
            return

        def work(_job: Job) -> R:
            with closing(self.desk.writer()) as writer:
                return verb(writer)

        self._job(label, work, done)

    def _tell_remembered(self, done: str, rule: LineRule | None) -> None:
        told = self.tr("Remembered for {outlet}.").replace("{outlet}", one_line(rule.outlet, 60)) if rule else ""
        self.notice.emit(Notice(f"{done} {told}".strip(), undoable=True))

    def _turn(self, verb: Callable[[], Change | None], told: str) -> None:
        """Undo or redo, and show what it touched, in whichever article that is."""
        change = self._do(verb)
        if change is None:
            return
        self.notice.emit(Notice(told.format(action_words(change.label))))
        if all(isinstance(record, Filing) for record in (*change.saved, *change.removed)):
            return  # how an article is kept is seen in the library, where one stays
        home = self.desk.article_of(change)
        if home and (self.article is None or self.article.id != home):
            self.show_article(home)
        here = self._shown.among(self._shown.touched_by((*change.saved, *change.removed)))
        claims = [claim_id for claim_id in here if (view := self.view(claim_id)) and view.number is not None]
        if claims:
            self.select(claims[0], Origin.KEYS)
        else:
            self.leave_grey()
