"""What is on screen: the article and its claims, the one selection, the filter; one signal for every change.

Every signal carries one frozen value or nothing. Session adds the verbs.
"""

import logging
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain, islice
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.desk import Desk
from workbench.domain.article import Article, ArticleEntry, Dismissal, Filing, FlagView, Snapshot, Tally
from workbench.domain.check import Import
from workbench.domain.claim import Claim, ClaimView, VerdictState
from workbench.domain.enums import Shelf
from workbench.domain.errors import Problem
from workbench.domain.journal import Change
from workbench.domain.recheck import Confirmation
from workbench.domain.source import Evidence, Source
from workbench.settings import Settings
from workbench.store.rows import BY_RECORD
from workbench.ui.jobs import Job, Jobs
from workbench.ui.library_cache import LibraryCache
from workbench.ui.lookups import Lookups
from workbench.ui.shown import ShownClaims
from workbench.ui.values import (
    ArticleShown,
    CheckedBefore,
    ClaimsChanged,
    CurrentClaim,
    DoubtsChanged,
    Filter,
    Origin,
    Saved,
    Trouble,
)
from workbench.ui.watch import Watch

log = logging.getLogger(__name__)
LOOK_UP_PAUSE_MS = 80
LONG_TEXT = 200_000  # characters, some 2,000 statements
SEARCHED_RECORDS = (Article, Claim, Evidence, Filing, Import, VerdictState)  # what the earlier checks are made of
IMPORTED = frozenset(BY_RECORD[one].name for one in (Import, Snapshot))  # earlier checks alone: no claim on screen is another
OF_A_CLAIM = (Confirmation, Evidence, VerdictState)  # what hangs on one claim
RESTED_ON = (Article, Claim, Source, *OF_A_CLAIM)  # what findings rest on
FEW = 60  # claims that are read one by one, rather than all of an article
R = TypeVar("R")


class Stage(QObject):
    """What is shown of one casebook in one window, and the signals that tell of it."""

    text_shown = Signal(object)  # ArticleShown: the words of a long article, before its claims are read; article_shown follows
    article_shown = Signal(object)  # ArticleShown
    details_changed = Signal(object)  # Article: the shown one, its title, date or the like edited
    doubts_changed = Signal(object)  # DoubtsChanged
    claims_changed = Signal(object)  # ClaimsChanged
    current_changed = Signal(object)  # CurrentClaim
    hovered = Signal(object)  # CurrentClaim: the claim under the pointer in one view, to be tinted in the other
    filter_changed = Signal(object)  # Filter
    checked_before = Signal(object)  # CheckedBefore
    found = Signal(object)  # Found
    check_read = Signal(object)  # CheckDetails
    checked = Signal(object)  # FoundChecked
    checks_changed = Signal()  # what a search finds may be another now, by whomever it was changed
    library_changed = Signal()
    changed = Signal(object)  # Change: every step that was committed, by whomever
    saved = Signal(object)  # Saved
    notice = Signal(object)  # Notice
    trouble = Signal(object)  # Trouble
    about_to_change = Signal()  # half-typed text must be committed now

    def __init__(self, desk: Desk, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        _declare_signals(self)
        self.desk = desk
        self.settings = settings
        self.jobs = Jobs(self)
        self.article: Article | None = None
        self.doubts: tuple[FlagView, ...] = ()
        self._shown = ShownClaims()
        self._library = LibraryCache(desk)
        self.current: ClaimView | None = None
        self.filter = Filter()
        self._lookups = Lookups(desk, self.jobs, self._tell)
        # Long readings of the whole casebook go beside those of the current claim.
        self._overviews = Lookups(desk, self.jobs, self._tell)
        # Holding J down must not ask for the earlier checks of every claim passed.
        self._pause = QTimer(self, interval=LOOK_UP_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.look_up_current)
        self._watch = Watch(desk.store, self)
        self.leaving = False  # for another claim, at once: the current one need not be shown again
        self._watch.others.connect(self._show_others)

    def close(self) -> None:
        """Commit what is half typed, end the jobs and the casebook's connections."""
        self.about_to_change.emit()
        self._watch.stop()
        self._pause.stop()
        self.jobs.close()
        self._lookups.close()
        self._overviews.close()
        if not self.desk.store.read_only:
            self.desk.remember_head()
        self.desk.close()

    @property
    def views(self) -> tuple[ClaimView, ...]:
        """All claims of the shown article in text order, furniture included."""
        return self._shown.views

    def library(self, *shelves: Shelf) -> list[ArticleEntry]:
        """List the articles on these shelves, newest first, those in work unless told otherwise; the same list until it changes."""
        return self._library.entries(*shelves)

    def show_article(self, name: str | None) -> None:
        """Bring an article on screen (an id, or "last"), its first claim to review current."""
        self.about_to_change.emit()
        if name is None:
            self.article = None
            self._shown.put(())
        else:
            self.article = self.desk.article(name)
            self.desk.go_to(self.article.id)
            self._show_text(self.article)
            self._shown.put(self.desk.claims(self.article.id, everything=True))
        self.doubts = self._read_doubts()
        self.current = None
        self.article_shown.emit(ArticleShown(self.article, self.views))
        self.doubts_changed.emit(DoubtsChanged(self.doubts))
        self._select(self._shown.first_to_review(), Origin.KEYS)

    def visible(self) -> list[ClaimView]:
        """List the claims the filter lets through, and the current one, in text order."""
        return list(map(self._shown.numbered().__getitem__, self._visible_places()))

    def visible_ids(self) -> Sequence[str]:
        """The ids of the same; the very list of all of them when none is left out."""
        places, ids = self._visible_places(), self._shown.ids()
        return ids if len(places) == len(ids) else list(map(ids.__getitem__, places))

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
        passing = self._shown.passing(new, threshold)
        if passing and self.current and not new.lets(self.current, threshold):
            self.select(self._shown.ids()[passing[0]], Origin.KEYS)

    def tally(self) -> Tally:
        """Count how the claims of the shown article stand."""
        return self._shown.tally

    def rare(self) -> Mapping[str, int]:
        """Count those of its findings that are "signed" or "unsigned", in "dissent", or of words that are gone: "lost"."""
        return self._shown.rare

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

    def onwards(self) -> Iterator[ClaimView]:
        """Go from the current claim to the end of the article, itself left out."""
        return self._shown.around(self.current.id if self.current else None, 1)

    def next_to_review(self) -> None:
        """Go to the next claim without a finding, from the top again after the last."""
        current = self.current.id if self.current else None
        for view in chain(self._shown.around(current, 1), self.views):
            if view.number is not None and view.id != current and view.to_review and self.passes(view):
                self.select(view.id, Origin.KEYS)
                return

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

    def _visible_places(self) -> Sequence[int]:
        found, current = self._shown.passing(self.filter, self.settings.worth_checking), self.current
        if current is None or current.number is None or self.filter.lets(current, self.settings.worth_checking):
            return found
        place = current.number - 1
        before = bisect_left(found, place)
        return [*found[:before], place, *found[before:]]

    def _show_text(self, article: Article) -> None:
        """Show the words of a long article at once: its claims are read half a second or so."""
        if len(article.text) > LONG_TEXT:
            self.current = None
            self._shown.put(())
            self.text_shown.emit(ArticleShown(article, tuple(self.desk.shape(article.id))))

    def _job(self, label: str, work: Callable[[Job], Any], done: Callable[[Any], Any], *, in_part: bool = False) -> Job:
        return self.jobs.run(label, work, done, self._tell, in_part=in_part)

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
        with self._telling():
            return verb()
        return None

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """Tell a problem instead of raising it."""
        try:
            with self.desk.store.told():
                yield
        except Problem as problem:
            self._tell(problem)

    def _refresh(self, change: Change | None) -> None:
        """Bring views in line with a change of our own."""
        if change is None or not self._watch.is_new(change):
            return
        self.saved.emit(Saved(change.at))
        records = (*change.saved, *change.removed)
        articles = {record.id for record in records if isinstance(record, Article)}
        left = False
        if articles or any(isinstance(record, Filing) for record in records):
            self.library_changed.emit()
            left = self._leave_if_gone()
        if articles:
            if not left and self.article and self.article.id in articles and not self._show_other_text():
                self._read_article_again()
                self._reload(None, self._shown.touched_by(records))
        elif self.article:
            if any(isinstance(record, Dismissal) for record in records):
                self._tell_doubts()
            touched = self._shown.touched_by(records)
            structure = any(isinstance(record, Claim) for record in records)
            if structure or touched:
                self._reload(None if structure else touched, touched, change)
        if due := self._due_anew(records):
            self._reload(due, due)
        if any(isinstance(record, SEARCHED_RECORDS) for record in records):
            self.checks_changed.emit()
        self.changed.emit(change)

    def _due_anew(self, records: tuple[Any, ...]) -> frozenset[str]:
        """The claims on screen that are to be checked again for other reasons than before: the change may lie far away."""
        moved = [record for record in records if isinstance(record, RESTED_ON)]
        if self.article is None or not moved:
            return frozenset()
        # Most often nothing rests on a claim that was marked, and it is read anew by itself.
        own = {record.claim_id for record in moved if isinstance(record, OF_A_CLAIM)}
        if all(isinstance(record, OF_A_CLAIM) for record in moved) and not self.desk.rested_on(own):
            return frozenset()
        causes = self.desk.causes(self.article.id)
        return frozenset(view.id for view in self.views if view.recheck != causes.get(view.id, ()))

    def _read_article_again(self) -> None:
        """Take over what was edited of the shown article, or by whomever its doubts were dismissed."""
        if self.article is None:
            return
        found = self.desk.article(self.article.id)
        if found != self.article:
            self.article = found
            self.details_changed.emit(found)
        self._tell_doubts()

    def _show_other_text(self) -> bool:
        """Show the article anew when another version of its text was taken in, the same claim current."""
        if self.article is None or self.desk.article(self.article.id).text == self.article.text:
            return False
        old = self.current
        self.show_article(self.article.id)
        if old and (again := self.view(old.id)):
            self._select(again, Origin.KEYS)
        return True

    def _tell_doubts(self) -> None:
        found = self._read_doubts()
        if found != self.doubts:
            self.doubts = found
            self.doubts_changed.emit(DoubtsChanged(found))

    def _read_doubts(self) -> tuple[FlagView, ...]:
        return tuple(self.desk.flags(self.article.id)) if self.article else ()

    def _read_structure(self, change: Change | None) -> None:
        """Read all claims of the shown article again; after a change of a few these alone, for there may be thousands."""
        if self.article is None:
            return
        claims = [record for record in change.saved if isinstance(record, Claim)] if change else []
        saved = {claim.id for claim in claims if claim.article_id == self.article.id}
        gone = {record.id for record in change.removed if isinstance(record, Claim)} - saved if change else set()
        others = self._shown.among(self._shown.touched_by((*change.saved, *change.removed))) if change else []
        touched = (saved | set(others)) - gone
        if change is None or len(touched) > FEW:
            self._shown.put(self.desk.claims(self.article.id, everything=True))
        else:
            self._shown.rearrange(touched, gone, self.desk.claim)

    def _reload(self, only: frozenset[str] | None, touched: frozenset[str], change: Change | None = None) -> None:
        """Read the shown article's claims again, all of them or only some, and tell everybody; change is what moved them."""
        if self.article is None:
            return
        old = self.current
        if only is None:
            self._read_structure(change)
        else:
            self._shown.read_again(only, self.desk.claim)
        if old:
            self.current = self.view(old.id)
        self.claims_changed.emit(ClaimsChanged(self.views, touched, only is None, self.tally()))
        if old and self.current is None:
            later = [view for view in self.views if view.number is not None and view.claim.start >= old.claim.start]
            self._select(later[0] if later else None, Origin.KEYS)
        elif old and old.id in touched and not self.leaving:
            self.current_changed.emit(CurrentClaim(self.current, Origin.KEYS))

    def _select(self, view: ClaimView | None, origin: Origin) -> None:
        self.current = view
        self.current_changed.emit(CurrentClaim(view, origin))
        self._pause.start()

    def _show_others(self, tables: frozenset[str]) -> None:
        """Show what another program, or an import, has written."""
        if not tables <= IMPORTED:
            self.library_changed.emit()
            if not self._leave_if_gone() and not self._show_other_text():
                self._read_article_again()
                self._reload(None, frozenset(view.id for view in self.views))
        self.checks_changed.emit()
        self._pause.start()

    def _leave_if_gone(self) -> bool:
        """Show another article when the shown one has been removed, or put into the trash."""
        if self.article is None or self.desk.is_kept(self.article.id):
            return False
        entries = self.library()
        self.show_article(entries[0].id if entries else None)
        return True


def _declare_signals(stage: QObject) -> None:
    """Make Qt know all signals before the first slot: it warns about those that subclasses bring when they come later."""
    for name in dir(type(stage)):
        if isinstance(getattr(type(stage), name), Signal):
            signal = getattr(stage, name)
            signal.disconnect(signal.connect(_nothing))


def _nothing(*_told: object) -> None:
    """What is connected for a moment."""
