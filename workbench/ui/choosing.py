"""In which order the claims are listed, which of them are chosen together, and what is done with all of these at once."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QObject, Signal

from workbench.desk import Desk
from workbench.domain.claim import Claim, Tagging
from workbench.domain.enums import Verdict
from workbench.domain.journal import Change
from workbench.domain.order import Order, arranged
from workbench.settings import Settings
from workbench.ui.overviews import Overviews
from workbench.ui.values import ArticleShown, ClaimsChanged, Notice, Origin

NONE: frozenset[str] = frozenset()


class Choosing(Overviews):
    """Orders the list once, when it is asked for: a claim that is marked stays where it is, so that nothing jumps away."""

    order_changed = Signal(object)  # Order
    chosen_changed = Signal(object)  # frozenset of str: the ids of the claims chosen together
    tags_changed = Signal()

    def __init__(self, desk: Desk, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent=parent, desk=desk, settings=settings)
        self.order = Order.TEXT
        self.chosen = NONE
        self.tags: Counter[str] = Counter()
        self._listed: list[str] = []
        self._rows: dict[str, int] = {}
        # The first to hear of these: whoever else does may ask for the list already.
        self.article_shown.connect(self._take_article)
        self.claims_changed.connect(self._take_change)
        self.changed.connect(self._count_tags_after)

    def listed(self) -> Sequence[str]:
        """The ids of all claims that have a number, in the order of the list; the same object until that changes."""
        return self._shown.ids() if self.order is Order.TEXT else self._listed

    def set_order(self, order: Order) -> None:
        """List the claims in another order, or in the same one anew."""
        self.order = order
        self._arrange()
        self.order_changed.emit(order)

    def next(self, step: int = 1) -> None:
        """Go step claims on (negative: back) among the visible ones in the order of the list, stopping at the ends."""
        if self.order is Order.TEXT:
            super().next(step)
            return
        reached = None
        for count, claim_id in enumerate(self._beyond(step), start=1):
            reached = claim_id
            if count == abs(step):
                break
        if reached:
            self.select(reached, Origin.KEYS)

    def next_to_review(self) -> None:
        """Go to the next claim without a finding in the order of the list, from the top again after the last."""
        if self.order is Order.TEXT:
            super().next_to_review()
            return
        current = self.current.id if self.current else None
        for claim_id in (*self._beyond(1), *self._listed):
            view = self.view(claim_id)
            if view and claim_id != current and view.to_review and self.passes(view):
                self.select(claim_id, Origin.KEYS)
                return

    # Several at once

    def toggle_chosen(self) -> None:
        """Choose the current claim too, or no longer."""
        if self.current and self.current.number is not None:
            self._choose(self.chosen ^ {self.current.id})

    def extend_chosen(self, step: int) -> None:
        """Choose the current claim and the one it goes on to."""
        before = self.current
        self.next(step)
        reached = (view.id for view in (before, self.current) if view and view.number is not None)
        self._choose(self.chosen | set(reached))

    def choose_all(self) -> None:
        """Choose every claim that the filter lets through."""
        self._choose(frozenset(view.id for view in self.visible()))

    def choose_none(self) -> None:
        """Choose no claims together any more."""
        self._choose(NONE)

    def mark_chosen(self, verdict: Verdict | None) -> None:
        """Give the chosen claims one verdict as one action; the verdict that all of them have clears it."""
        ids = self.chosen_in_order()
        views = [view for view in map(self.view, ids) if view]
        clears = verdict is None or all(view.verdict is verdict for view in views)
        if ids and self._done(lambda: self.desk.mark_all(ids, None if clears else verdict)):
            self.choose_none()
            if self.settings.advance and not clears:
                self.next_to_review()

    def tag(self, claim_ids: Sequence[str], add: Sequence[str], remove: Sequence[str]) -> None:
        """Give claims tags and take others away as one action."""
        self._done(lambda: self.desk.tag(claim_ids, add=add, remove=remove))

    def chosen_in_order(self) -> list[str]:
        """The chosen claims in text order."""
        return self._shown.among(self.chosen)

    # How it works

    def _done(self, verb: Callable[[], Change | None]) -> Change | None:
        change = self._do(verb)
        self.tell_done(change)
        return change

    def tell_done(self, change: Change | None) -> None:
        """Say what was done, with an offer to undo it."""
        from workbench.ui.labels import action_words

        if change:
            self.notice.emit(Notice(self.tr("Done: {}").format(action_words(change.label)), undoable=True))

    def _choose(self, claim_ids: "frozenset[str] | set[str]") -> None:
        chosen = frozenset(claim_ids)
        if chosen != self.chosen:
            self.chosen = chosen
            self.chosen_changed.emit(chosen)

    def _beyond(self, step: int) -> Iterator[str]:
        """The listed claims from the current one on (or back) that the filter lets through."""
        way = 1 if step > 0 else -1
        at = self._rows.get(self.current.id if self.current else "", -1 if way > 0 else len(self._listed))
        rows = range(at + 1, len(self._listed)) if way > 0 else range(at - 1, -1, -1)
        ids = (self._listed[row] for row in rows)
        return (claim_id for claim_id in ids if (view := self.view(claim_id)) and self.passes(view))

    def _arrange(self) -> None:
        numbered = [view for view in self.views if view.number is not None] if self.order is not Order.TEXT else []
        self._listed = [view.id for view in arranged(numbered, self.order)]
        self._rows = {claim_id: row for row, claim_id in enumerate(self._listed)}

    def _take_article(self, _shown: ArticleShown) -> None:
        self._arrange()
        self._choose(NONE)
        self._count_tags()

    def _take_change(self, change: ClaimsChanged) -> None:
        if change.structure:
            self._arrange()
            self._choose(self.chosen & {view.id for view in change.views})
            self._count_tags()

    def _count_tags_after(self, change: Change) -> None:
        if any(isinstance(record, Tagging) for record in (*change.saved, *change.removed)) and not any(
            isinstance(record, Claim) for record in change.saved
        ):
            self._count_tags()

    def _count_tags(self) -> None:
        found = Counter(name for view in self.views for name in view.tags)
        if found != self.tags:
            self.tags = found
            self.tags_changed.emit()
