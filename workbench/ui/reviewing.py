"""The second look and the rules of the house in one window: who signs, what is hidden, what may leave."""

from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from workbench.desk import Desk
from workbench.domain.claim import ClaimView
from workbench.domain.dossier import Dossier
from workbench.domain.enums import NotCheckable, Verdict
from workbench.domain.gate import HouseRule, Need
from workbench.domain.journal import Change
from workbench.domain.scale import Rating, of_verdict
from workbench.domain.signing import SignOff, same_name
from workbench.settings import Settings
from workbench.ui.jobs import Job
from workbench.ui.origin_counting import OriginCounting
from workbench.ui.terms import verdict_word, window_language
from workbench.ui.values import Notice

if TYPE_CHECKING:
    from workbench.ui.gathered import Gathered

translate = QCoreApplication.translate


class Reviewing(OriginCounting):
    """What of a session has signatures, second looks, house rules and the export that must meet them."""

    def __init__(self, desk: Desk, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent=parent, desk=desk, settings=settings)
        desk.sight.blind = settings.blind
        self.rules: tuple[HouseRule, ...] = desk.rules()
        self.scale: tuple[Rating, ...] = desk.scale()
        self.changed.connect(self._after_change)

    @property
    def signs(self) -> bool:
        """Is it of use to tell what nobody has signed: does a rule ask for it, or has somebody signed a claim here?"""
        return any(rule.need is Need.SIGN_OFF for rule in self.rules) or self.rare().get("signed", 0) > 0

    def is_own(self, view: ClaimView) -> bool:
        """Was a finding made under the name of whoever is at the window?"""
        return view.state is not None and same_name(view.state.analyst, self.desk.analyst)

    def sign(self) -> None:
        """Sign the finding on the current claim or the chosen ones, or take one's signature off again."""
        ids = self.chosen_in_order() or ([self.current.id] if self.current else [])
        views = [view for view in map(self.view, ids) if view]
        if views and all(view.signed for view in views):
            self.tell_done(self._do(lambda: self.desk.unsign(ids)))
        elif views and (change := self._do(lambda: self.desk.sign(ids))):
            self.tell_done(change)
            if self.chosen:
                self.choose_none()

    def put_scale(self, labels: Sequence[Rating]) -> None:
        """Set the house's labels of verdicts as one action."""
        self.tell_done(self._do(lambda: self.desk.put_scale(labels)))

    def rate(self, rating: Rating) -> None:
        """Give the current claim a label of the house's scale, and with it the verdict that the label stands for."""
        view = self.current
        if view and view.veiled:
            self.look(view.id, rating.verdict)
        elif view and self._do(lambda: self.desk.mark(view.id, rating.verdict, rating=rating)) and self.settings.advance:
            self.next_to_review()

    def finer(self, view: ClaimView, verdict: Verdict) -> Rating | None:
        """The label that pressing a verdict's key again goes on to; None where the next is none, and the verdict is cleared."""
        labels = of_verdict(self.scale, verdict) if view.verdict is verdict else []
        ids = [one.id for one in labels]
        at = ids.index(view.rating.id) + 1 if view.rating and view.rating.id in ids else 0
        return labels[at] if at < len(labels) else None

    def look(self, claim_id: str, verdict: Verdict | None, *, not_checkable: NotCheckable | None = None) -> Change | None:
        """Keep what one found oneself beside the finding of somebody else; None takes it back."""
        view = self.view(claim_id)
        blind = view is not None and view.veiled
        change = self._do(lambda: self.desk.look(claim_id, verdict, not_checkable=not_checkable))
        if change and blind and (found := self.view(claim_id)):
            self.notice.emit(Notice(self._revealed(found)))
        else:
            self.tell_done(change)  # heard, and not seen in the list of claims
        return change

    def put_rules(self, rules: Sequence[HouseRule]) -> None:
        """Set all rules of the house as one action."""
        self.tell_done(self._do(lambda: self.desk.put_rules(rules)))

    def show_blind(self) -> None:
        """Show the article's claims anew, after the setting of the blind second look changed."""
        self.desk.sight.blind = self.settings.blind
        self._library.forget()
        self.library_changed.emit()
        self.checks_changed.emit()
        self._reload(None, frozenset(view.id for view in self.views))

    def export(
        self,
        outs: list[Path],
        language: str,
        *,
        redact: bool = True,
        dissent: bool = False,
        override: str = "",
        only: Sequence[tuple[str, Sequence[str]]] = (),
    ) -> None:
        """Write reports of the shown article, or of the articles and claims named, as one file a format.

        Withheld sources are not named unless redact is off; override is the reason why rules of the house are not met.
        """
        if self.article is None:
            return
        asked = list(only) or [(self.article.id, ())]
        self.about_to_change.emit()
        names = ", ".join(path.name for path in outs)

        def work(job: Job) -> list[Dossier]:
            # Thousands of claims take a tenth of a second to read: not on the window's thread.
            dossiers = []
            with closing(self.desk.reader()) as reader:
                for at, (article_id, claim_ids) in enumerate(asked):
                    job.progress(at, len(asked))
                    origins = known if article_id == shown else None
                    gather = partial(reader.dossier, article_id, only=claim_ids, redact=redact, dissent=dissent, origins=origins)
                    dossiers.append(gather(override=override or None))
            self.desk.refuse_unkept(dossiers)
            self.desk.admit(dossiers, window_language())
            self.desk.write_reports(dossiers, outs, language, progress=job.progress, cancelled=job.cancelled)
            return dossiers

        def written(dossiers: list[Dossier]) -> None:
            for dossier in dossiers:
                self._do(partial(self.desk.record_override, dossier))
            self._do(lambda: self.desk.record_version(dossiers, outs, language))
            self.notice.emit(Notice(translate("Session", "Report written: {}").format(names)))

        shown, known = self.article.id, self.origins_of_shown()
        self._job(translate("Session", "Writing {}").format(names), work, written)

    def collect(
        self,
        only: Sequence[tuple[str, Sequence[str]]],
        redact: bool,
        deliver: Callable[[tuple[Dossier, ...]], None],
    ) -> None:
        """Gather what reports on articles and claims need, on another thread; only what was asked for last is delivered."""

        def tell(desk: Desk) -> tuple[Dossier, ...]:
            return tuple(desk.dossier(article_id, only=claim_ids, redact=redact, dissent=True) for article_id, claim_ids in only)

        self._lookups.ask("export", tell, deliver)

    def gather(self, article_id: str, language: str, deliver: "Callable[[Gathered], None]") -> None:
        """Gather what the report of an article tells on another thread; only the answer to the newest question is delivered.

        What is hidden from whoever shall look for themselves first is hidden there too.
        """
        from workbench.ui.gathered import gathered  # what reports are made of is loaded for the first of them

        origins = self.origins_of_shown()

        def tell(desk: Desk) -> "Gathered":
            dossier = desk.dossier(article_id, origins=origins)
            return gathered(dossier, language)

        self._lookups.ask("report", tell, deliver)

    # How it works

    def _after_change(self, change: Change) -> None:
        records = (*change.saved, *change.removed)
        if any(isinstance(record, HouseRule) for record in records):
            self.rules = self.desk.rules()
            if any(isinstance(record, HouseRule) and record.need is Need.BLIND for record in records):
                self.show_blind()
        if any(isinstance(record, Rating) for record in records):
            self.scale = self.desk.scale()
            self._reload(None, frozenset(view.id for view in self.views))
        fallen = [record for record in change.removed if isinstance(record, SignOff)]
        if fallen and "signature" not in change.label and not change.label.startswith("sign "):
            names = ", ".join(dict.fromkeys(one.analyst for one in fallen))
            told = translate("Reviewing", "The signature of {names} fell: what was signed has changed.")
            self.notice.emit(Notice(told.replace("{names}", names), undoable=True))

    def _revealed(self, view: ClaimView) -> str:
        who = view.state.analyst if view.state else ""
        finding = verdict_word(view.verdict) if view.verdict else translate("Claims", "Not checkable")
        if view.dissents:
            told = translate("Reviewing", "{who} found otherwise: {finding}. Both stand until one of you changes it.")
        else:
            told = translate("Reviewing", "{who} found the same: {finding}.")
        return told.replace("{who}", who).replace("{finding}", finding)
