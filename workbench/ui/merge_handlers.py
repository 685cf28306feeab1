"""The commands on casebooks of colleagues: take one in, send one's own work, decide what both sides changed."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.domain.conflict import ConflictView, Decision, decisions_on
from workbench.ui.dialogs import files
from workbench.ui.terms import harmless, one_line
from workbench.ui.values import Notice

if TYPE_CHECKING:
    from workbench.desk.merge_verbs import Choice
    from workbench.store.merge.write import Merged
    from workbench.ui.dialogs.leads import Lead
    from workbench.ui.main_window import MainWindow

translate = QCoreApplication.translate
_LINE = 100  # characters of a line of the list, so that both sides are seen


class MergeHandlers:
    """Methods without arguments, one a command, on one window; the folder used last is offered again."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._session = window.session
        self._folder: Path | None = None

    def table(self) -> dict[str, Callable[[], object]]:
        """The handlers of the commands about colleagues."""
        return {"merge": self._merge, "parcel": self._parcel, "conflicts": self._conflicts}

    def _merge(self) -> None:
        path = files.choose_colleagues(self._window, self._folder or self._session.desk.path.parent)
        if path:
            self._folder = path.parent
            self._session.plan_merge(path, lambda merged, views: self._show(path, merged, views))

    def _show(self, path: Path, merged: "Merged", views: list[ConflictView]) -> None:
        from workbench.ui.dialogs.merge import show_merge

        if not merged.events and not merged.again and not merged.forgotten:
            told = translate("Window", "Everything in {name} is here already.").replace("{name}", harmless(path.name))
            self._session.notice.emit(Notice(told))
            return

        def merge(choices: "Mapping[str, Choice]") -> None:
            self._session.merge(path, choices)

        show_merge(self._window, path.name, merged, views, merge)

    def _parcel(self) -> None:
        from workbench.ui.dialogs.filing import ask_line

        title = translate("Window", "My changes for a colleague")
        label = translate("Window", "Since")
        hint = translate(
            "Window", "A day such as 2027-01-31, the number of an event of the history, or the journal head of a report."
        )
        yes = translate("Window", "Go on")
        given = ask_line(self._window, title, label, date.today().replace(day=1).isoformat(), hint=hint, yes=yes)  # noqa: DTZ011
        if not given or not given.strip():
            return
        own = self._session.desk.path
        suggested = (self._folder or own.parent) / f"{own.stem}-{date.today().isoformat()}.parcel"  # noqa: DTZ011
        if path := files.name_parcel(self._window, suggested):
            self._folder = path.parent
            self._session.parcel(path, given.strip())

    def decide_current(self, decision: object) -> None:
        """Decide between the findings of the current claim."""
        if self._session.current and isinstance(decision, Decision):
            self._session.decide_rival(self._session.current.id, decision)

    def _conflicts(self) -> None:
        from workbench.ui.dialogs.leads import Deed, Leads, follow

        names = {
            Decision.STANDS: translate("Window", "Keep what stands"),
            Decision.OTHER: translate("Window", "Take the other"),
            Decision.BOTH: translate("Window", "Keep both"),
            Decision.VERSION: translate("Window", "New version"),
        }
        deeds = [Deed(text, partial(self._decide, decision)) for decision, text in names.items()]
        dialog = Leads(
            self._window,
            translate("Window", "Conflicts of merges"),
            translate("Window", "What both sides of a merge changed. What stands first is in force until somebody decides."),
            translate("Window", "Nothing is to be decided."),
            self._read,
            () if self._session.desk.store.read_only else deeds,
        )
        goal = follow(dialog)
        if isinstance(goal, ConflictView) and goal.conflict.article_id and goal.title:
            if goal.conflict.claim_id and goal.quote:
                self._window.go_to_claim(goal.conflict.article_id, goal.conflict.claim_id)
            else:
                self._session.show_article(goal.conflict.article_id)

    def _decide(self, decision: Decision, of: object) -> None:
        if not isinstance(of, ConflictView):
            return
        if decision in decisions_on(of.conflict):
            self._session.decide([of.id], decision)
        else:
            told = translate("Window", "That is no choice there. Keep what stands to take it off the list.")
            self._session.notice.emit(Notice(told))

    def _read(self, _everything: bool) -> list["Lead"]:
        from workbench.ui.conflict_words import kind_word, sides, where
        from workbench.ui.dialogs.leads import Lead

        found = []
        for view in self._session.conflict_views():
            stands, other = (one.replace("\n", " – ") for one in sides(view))
            lines = (
                where(view),
                translate("Window", "stands: {text}").replace("{text}", stands),
                translate("Window", "other: {text}").replace("{text}", other),
            )
            found.append(Lead(kind_word(view), tuple(one_line(one, _LINE) for one in lines if one), view))
        return found
