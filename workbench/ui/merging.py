"""Casebooks of colleagues in a window: looked at and taken in beside it, and what both sides changed decided."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.domain.conflict import Conflict, ConflictView, Decision
from workbench.ui.jobs import Job
from workbench.ui.labels import action_words
from workbench.ui.pinning import Pinning
from workbench.ui.terms import harmless, number_of
from workbench.ui.values import Notice

if TYPE_CHECKING:
    from workbench.desk.merge_verbs import Choice
    from workbench.domain.journal import Change
    from workbench.store.merge.write import Merged

AT_ONCE = 200  # events of a merge that are turned within a turn of the window


class Merging(Pinning):
    """What of a session has merges."""

    _turning: Job | None = None

    def plan_merge(self, path: Path, then: "Callable[[Merged, list[ConflictView]], object]") -> None:
        """Tell what a colleague's casebook, or a parcel, would bring; nothing is changed."""
        self.about_to_change.emit()

        def work(job: Job) -> "tuple[Merged, list[ConflictView]]":
            with closing(self.desk.reader()) as reader:
                merged = reader.merge(path, dry_run=True, progress=job.progress, cancelled=job.cancelled)
                return merged, reader.conflict_views(merged.conflicts, merged)

        self._job(self.tr("Looking into {}").format(path.name), work, lambda found: then(*found))

    def merge(self, path: Path, choices: "Mapping[str, Choice]") -> None:
        """Take it in as one action; a notice says what came and offers to undo it."""
        self.about_to_change.emit()

        def work(job: Job) -> "Merged":
            with closing(self.desk.writer()) as writer:
                return writer.merge(path, choices=choices, progress=job.progress, cancelled=job.cancelled)

        def told(merged: "Merged") -> None:
            self._watch.look()
            came = number_of(
                merged.events + merged.again, self.tr("1 change came from {name}."), self.tr("{n} changes came from {name}.")
            )
            parts = [came.replace("{name}", harmless(path.name))]
            waiting = {one.id for one in self.conflicts()}
            if left := sum(one.id in waiting for one in merged.conflicts):
                parts.append(number_of(left, self.tr("1 conflict is to be decided."), self.tr("{n} conflicts are to be decided.")))
            if merged.forgotten:
                parts.append(
                    self.tr("What was forgotten for good there is gone here too; look whether your own later work still holds it.")
                )
            from workbench.ui.conflict_words import back_words  # the words of reports, which are not for the first paint

            if back := back_words(merged.back):
                parts.append(back)
            self.notice.emit(Notice(" ".join(parts), undoable=merged.change is not None and not merged.forgotten))

        self._job(self.tr("Merging {}").format(path.name), work, told)

    def turn_beside(self, *, back: bool) -> bool:
        """Undo (back), or redo, a large merge beside the window; tells whether one is next. While it is under way that is all."""
        if self.jobs.is_running(self._turning):
            return True
        self.about_to_change.emit()
        if self.desk.store.read_only or self.desk.merge_size(back=back) <= AT_ONCE:
            return False

        def work(job: Job) -> "Change | None":
            with closing(self.desk.writer()) as writer:
                return writer.turn_merge(back=back, progress=job.progress, cancelled=job.cancelled)

        def told(change: "Change | None") -> None:
            self._watch.look()
            if change:
                words = self.tr("Undone: {}") if back else self.tr("Redone: {}")
                self.notice.emit(Notice(words.format(action_words(change.label))))

        self._turning = self._job(self.tr("Undoing a merge") if back else self.tr("Redoing a merge"), work, told)
        return True

    def conflicts(self, *, every: bool = False) -> list[Conflict]:
        """List what both sides of merges changed; decided ones only with every."""
        return self._try(lambda: self.desk.conflicts(every=every)) or []

    def waiting(self) -> dict[str, int]:
        """Count what waits for somebody, by the command that lists it."""
        return {"requests": self.open_requests(), "conflicts": len(self.conflicts())}

    def conflict_views(self, *, every: bool = False) -> list[ConflictView]:
        """The same with what both sides say."""
        return self._try(lambda: self.desk.conflict_views(self.desk.conflicts(every=every))) or []

    def decide(self, conflict_ids: Sequence[str], decision: Decision) -> None:
        """Decide conflicts; a notice offers to undo it."""
        self.tell_done(self._do(lambda: self.desk.decide(conflict_ids, decision)))

    def decide_rival(self, claim_id: str, decision: Decision) -> None:
        """Decide between the findings of one claim."""
        self.decide([one.id for one in self.conflicts() if one.claim_id == claim_id and one.kind == "verdict"], decision)

    def parcel(self, out: Path, since: str) -> None:
        """Write what was done since then into a file for a colleague."""
        self.about_to_change.emit()

        def work(job: Job) -> tuple[Path, int]:
            with closing(self.desk.reader()) as reader:
                return reader.parcel(out, since, progress=job.progress)

        def told(made: tuple[Path, int]) -> None:
            said = number_of(made[1], self.tr("1 change is in {name}."), self.tr("{n} changes are in {name}."))
            self.notice.emit(Notice(said.replace("{name}", harmless(out.name))))

        self._job(self.tr("Writing {}").format(out.name), work, told)
