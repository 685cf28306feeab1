"""The commands of the Claim menu: on the selected words while the floating bar stands by them, else on the current claim."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.desk.desk import KEEP
from workbench.domain.claim import ClaimView
from workbench.domain.enums import Verdict
from workbench.ui.actions import View
from workbench.ui.comparing import compare_origins
from workbench.ui.keys_in_use import naming
from workbench.ui.values import Notice

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow

translate = QCoreApplication.translate


class ClaimHandlers:
    """Methods without arguments, one a command, on one window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._session = window.session

    def table(self) -> dict[str, Callable[[], object]]:
        """The handlers of the commands about claims."""
        window = self._window
        return {
            "mark-verified": partial(self._mark, Verdict.VERIFIED),
            "mark-disputed": partial(self._mark, Verdict.DISPUTED),
            "mark-unverified": partial(self._mark, Verdict.UNVERIFIED),
            "clear-verdict": partial(self._session.mark, None),
            "rate": lambda: window.claims.card.verdicts.choose_rating(),
            "sign": self._session.sign,
            "second-look": lambda: window.claims.card.signing.choose_look(),
            "add-claim": self._add_claim,
            "edit-boundaries": self._edit_boundaries,
            "edit-claim": partial(self._edit_claim, "restated"),
            "correct-speaker": partial(self._edit_claim, "speaker"),
            "restate": lambda: window.claims.focus_restated(),
            "not-checkable": lambda: window.claims.choose_not_checkable(),
            "set-aside": self._session.set_aside,
            "split-claim": self._split,
            "join-next": self._session.join_next,
            "rationale": lambda: window.claims.focus_rationale(),
            "link": lambda: window.claims.link_clipboard(),
            "open-source": self._open_source,
            "save-page": self._save_page,
            "join-sources": lambda: window.whole.sources.join_chosen(),
            "compare-origins": lambda: compare_origins(window),
            "stance": lambda: window.claims.cycle_stance(),
            "reuse": self._reuse,
            "choose-check": lambda: window.claims.focus_checked_before(),
            "search-claim": self._search_claim,
            "tag-claims": self._tag,
            "select-claim": self._session.toggle_chosen,
            "select-next": partial(self._session.extend_chosen, 1),
            "select-previous": partial(self._session.extend_chosen, -1),
            "select-all": self._session.choose_all,
            "select-none": self._session.choose_none,
            "remove": self._remove,
            "edit-source": lambda: window.whole.sources.edit_chosen(),
            "remove-unused": self._session.remove_unused_sources,
        }

    def _mark(self, verdict: Verdict) -> None:
        if self._window.article.meant_words():
            self._window.article.add_selection(verdict)
        else:
            self._session.mark(verdict)

    def _add_claim(self) -> None:
        if not self._window.article.add_selection():
            told = translate("Window", "Select the words of the claim in the article, then press {key}.")
            self._session.notice.emit(Notice(naming(told, "add-claim")))

    def _edit_boundaries(self) -> None:
        view = self._session.current
        if view is None:
            return
        words = self._window.article.meant_words()
        if words:
            self._set_boundaries(view, words)
        else:
            self._window.article.hand.start_edges()

    def _set_boundaries(self, view: ClaimView, words: tuple[int, int]) -> None:
        start, end = words
        if end <= view.claim.start or start >= view.claim.end:
            told = translate("Window", "The selected words are no part of claim {n}. Nothing was changed; select some words of it.")
            self._session.notice.emit(Notice(told.replace("{n}", _number(view))))
            return
        self._window.article.take_words()
        self._session.set_boundaries(view.id, start, end)

    def _edit_claim(self, first: str) -> None:
        """Ask for speaker, kind and wording in a form, the field of this name focused."""
        from workbench.ui.dialogs.edit_claim import edit_claim

        view = self._session.current
        if view is None:
            return
        self._session.about_to_change.emit()
        claim = view.claim
        speakers = sorted({one.claim.speaker for one in self._session.views if one.claim.speaker})
        others = (one.claim for one in self._session.views if one.id != view.id)
        elsewhere = claim.speaker is not None and any(claim.speaker in (one.speaker, *one.attribution) for one in others)
        edited = edit_claim(self._window, view, speakers, first, elsewhere=elsewhere)
        if edited is None:
            return
        renamed = edited.speaker != claim.speaker
        if not renamed and edited.restated == claim.restated and edited.kind is claim.kind:
            return
        self._session.edit_claim(
            view.id,
            speaker=edited.speaker if renamed else KEEP,
            restated=edited.restated if edited.restated != claim.restated else KEEP,
            kind=edited.kind if edited.kind is not claim.kind else None,
            everywhere=edited.everywhere,
        )
        self._session.leave_grey()

    def _tag(self) -> None:
        from workbench.ui.dialogs.tags import edit_tags

        session = self._session
        ids = session.chosen_in_order() or ([session.current.id] if session.current else [])
        views = [view for view in map(session.view, ids) if view]
        if not views:
            return
        shared = [name for name in views[0].tags if all(name in view.tags for view in views)]
        title = translate("Window", "Tags of claim {n}").replace("{n}", _number(views[0]))
        if len(views) > 1:
            title = translate("Window", "Tags of {n} claims").replace("{n}", str(len(views)))
        if found := edit_tags(self._window, title, shared, session.desk.tags()):
            add, remove = found
            if add or remove:
                session.tag(ids, add, remove)

    def _split(self) -> None:
        view, at = self._session.current, self._window.article.cursor_place()
        if view is None or at is None:
            return
        if view.claim.start < at < view.claim.end:
            self._window.article.take_words()
            self._session.split(view.id, at)
        else:
            told = translate("Window", "Click in claim {n} where its second part shall begin, then press {key}.")
            told = naming(told, "split-claim")
            self._session.notice.emit(Notice(told.replace("{n}", _number(view))))

    def _open_source(self) -> None:
        if self._window.view is View.CHECKS:
            self._window.checks.open_page()
        elif self._window.view is View.SOURCES:
            self._window.whole.sources.open_chosen()
        else:
            self._window.claims.open_source()

    def _save_page(self) -> None:
        if self._window.view is View.SOURCES:
            entry = self._window.whole.sources.chosen()
            source = entry.source if entry else None
        else:
            source = self._window.claims.chosen_source()
        if source:
            self._session.save_page(source.id)

    def _search_claim(self) -> None:
        if view := self._session.current:
            self._window.show_view(View.CHECKS)
            self._window.checks.search_for(view.claim.restated or view.claim.quote, typed=False, of_claim=True)

    def _reuse(self) -> None:
        if self._window.view is View.CHECKS:
            self._window.checks.reuse()
        else:
            self._window.claims.reuse_best()

    def _remove(self) -> None:
        if self._window.view is View.LIBRARY:
            self._window.library.remove_chosen()
            # When the shown article goes, the session shows another one; the analyst is still sorting the library.
            self._window.show_view(View.LIBRARY)
        elif self._window.view is View.SOURCES:
            self._window.whole.sources.remove_chosen()
        elif self._session.current:
            self._session.remove(self._session.current.id)


def _number(view: ClaimView) -> str:
    return "–" if view.number is None else str(view.number)
