"""What an analyst can do together with colleagues on other casebooks, one method per verb: a part of the desk."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from workbench.desk.earlier_checks import Never, never
from workbench.desk.eyes import Eyes
from workbench.domain.conflict import Conflict, ConflictView, Decision
from workbench.domain.enums import Intent
from workbench.domain.journal import Change

if TYPE_CHECKING:
    from workbench.store.merge.write import Merged

Keep = Literal["both", "mine", "theirs"]
Newer = Literal["ask", "version", "apart"]
Choice = Keep | Literal["version", "apart"]


class MergeVerbs(Eyes):
    """The verbs on other people's casebooks; a Desk is one of these."""

    def merge(
        self,
        path: Path,
        keep: Keep = "both",
        *,
        choices: Mapping[str, "Choice"] | None = None,
        newer: Newer = "ask",
        dry_run: bool = False,
        progress: Callable[[int, int], None] = lambda _done, _all: None,
        cancelled: Never = never,
    ) -> "Merged":
        """Take in what a colleague's casebook, or a parcel, holds and this one does not, as one action.

        Nothing of either side is lost. Where both changed the same, the later change stands and the other is kept beside it until
        somebody decides; with keep "mine" or "theirs" that is decided at once, for single conflicts with choices by their ids
        (those of a dry run). newer says so of two articles of one address: the one opened later is a new "version" of the other, or
        they stay "apart". Raises CasebookProblem, Refused, ReadOnly, CannotRead, Cancelled with nothing changed; the other
        file is never written.
        """
        from workbench.desk import merging

        told = merging.merge(
            self.store,
            self.analyst,
            path,
            keep,
            choices=choices or {},
            newer=newer,
            dry_run=dry_run,
            progress=progress,
            cancelled=cancelled,
        )
        if self.blind:
            hidden = self._veiled().hidden(self.analyst)
            told = replace(told, conflicts=tuple(one for one in told.conflicts if one.claim_id not in hidden))
        return told

    def merge_size(self, *, back: bool) -> int:
        """How many events the merge has that undo (back), or redo, would turn now; 0 where that is something else."""
        from workbench.store.merge import turning

        merge = turning.merge_to_turn(self.store, Intent.UNDO if back else Intent.REDO)
        return merge["last"] - merge["first"] + 1 if merge else 0

    def turn_merge(
        self, *, back: bool, progress: Callable[[int, int], None] = lambda _done, _all: None, cancelled: Never = never
    ) -> Change | None:
        """Undo (back), or redo, the merge that is next, as undo and redo do, telling how far it is; None where none is next.

        Raises Refused, ReadOnly, Cancelled with nothing changed.
        """
        from workbench.desk import checks
        from workbench.store.merge import turning

        intent = Intent.UNDO if back else Intent.REDO
        merge = turning.merge_to_turn(self.store, intent)
        if merge is None:
            return None
        if self.blind:
            self.refuse_hidden_deeds(merge["label"])
        return turning.turn(
            self.store, merge, intent, self.analyst, partial(checks.reread, self.store), progress=progress, cancelled=cancelled
        )

    def conflicts(self, *, every: bool = False) -> list[Conflict]:
        """List what both sides of merges changed, the newest first; what is decided already only with every."""
        from workbench.desk import merging

        return merging.conflicts(self.eyes, every=every)

    def conflict_views(self, conflicts: Sequence[Conflict], merged: "Merged | None" = None) -> list[ConflictView]:
        """Conflicts with where they are and what both sides say; merged is what told of them, if that has just been."""
        from workbench.desk import merging

        return merging.views(self.eyes, conflicts, merged)

    def conflict(self, name: str) -> Conflict:
        """Find a conflict by its id or the beginning of one; raises NotFound."""
        from workbench.desk import merging

        return merging.find(self.eyes, name)

    def decide(self, conflict_ids: Sequence[str], decision: Decision) -> Change | None:
        """Decide what both sides changed: what stands, what was set aside, both side by side, or one as a new version of the other.

        domain.conflict.decisions_on says what can be decided of which; raises Refused for the rest.
        """
        from workbench.desk import merging

        wanted = [merging.find(self.eyes, one) for one in conflict_ids] if self.blind else []
        self.refuse_unseen(*(one.claim_id for one in wanted if one.claim_id))
        return merging.decide(self.store, self.analyst, conflict_ids, decision)

    def parcel(self, out: Path, since: str, *, progress: Callable[[int, int], None] = lambda _done, _all: None) -> tuple[Path, int]:
        """Write what was done since an event, a day or a head of the journal into a small file that merge takes.

        Returns the file and the number of events. Raises CannotWrite, NotFound.
        """
        from workbench.desk import merging

        return merging.parcel(self.store, out, since, progress)
