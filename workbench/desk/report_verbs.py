"""The desk's verbs on reports: what one needs is gathered, files are written, and what they told is kept as a version."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.desk.earlier_checks import Never, never
from workbench.desk.late import bundles, gate, reports, versions
from workbench.desk.source_verbs import SourceVerbs
from workbench.domain.dossier import Dossier
from workbench.domain.errors import ReadOnly
from workbench.domain.journal import Change
from workbench.domain.origins import Origins
from workbench.domain.version import Version
from workbench.store import listing

if TYPE_CHECKING:
    from workbench.desk.bundles import Bundled


class ReportVerbs(SourceVerbs):
    """What an analyst can do with reports; a Desk is one of these."""

    def dossier(
        self,
        article_id: str,
        *,
        only: Sequence[str] = (),
        redact: bool = True,
        dissent: bool = False,
        origins: Origins | None = None,
        override: str | None = None,
    ) -> Dossier:
        """Gather what a report needs; with only, just those claims; withheld sources are not named unless redact is off.

        dissent leaves the second looks in it, which no report tells otherwise. The origins of the article's sources are counted
        unless they are given. override is the reason why rules are not met: it prints, and is recorded when the report is written.
        """
        counted = self.origins(article_id) if origins is None else origins
        found = reports.dossier(
            self.eyes, self.analyst, article_id, only, redact=redact, dissent=dissent, origins=counted, override=override
        )
        return replace(found, claims=tuple(self.seen(found.claims))) if self.blind else found

    def copied(self, claim_id: str, kind: str = "text", language: str = "en") -> str:
        """Write one claim to be pasted elsewhere: text, html or claimreview; raises Refused, NotFound."""
        from workbench.services.report.one_claim import KINDS

        view = listing.claim_view(self.store, claim_id)
        dossier = self.dossier(view.claim.article_id, only=[view.id])
        self.refuse_veiled([dossier])
        return KINDS[kind](dossier, view.id, language)

    def report(self, article_id: str, outs: Sequence[Path], *, language: str = "en") -> list[Path]:
        """Write a report on an article in the format that each file's suffix names."""
        return self.publish([self.dossier(article_id)], outs, language)

    def publish(
        self,
        dossiers: Sequence[Dossier],
        outs: Sequence[Path],
        language: str = "en",
        format_name: str | None = None,
        *,
        draft: bool = False,
    ) -> list[Path]:
        """Write reports, then record their overrides and, unless it is a draft, what they told as a new version.

        Raises as write_reports does, and, unless it is a draft, while rules are not met.
        """
        self.refuse_veiled(dossiers)
        self.refuse_unkept(dossiers)
        if not draft:
            gate.refuse_if_shut(dossiers)
        paths = self.write_reports(dossiers, outs, language, format_name)
        for dossier in dossiers:
            self.record_override(dossier)
        if not draft:
            self.record_version(dossiers, outs, language, format_name)
        return paths

    def bundle(
        self,
        dossiers: Sequence[Dossier],
        out: Path,
        language: str = "en",
        *,
        draft: bool = False,
        progress: Callable[[int, int], None] = lambda _done, _all: None,
        cancelled: Never = never,
    ) -> "Bundled":
        """Write an evidence bundle and record what it told as a version, unless it is a draft; progress is told bytes.

        It holds the reports, the saved bytes of articles and sources that the dossiers name, and the journal's head: an RO-Crate in
        a BagIt in a .zip. Raises Refused, CannotWrite, Cancelled, and while rules are not met.
        """
        self.refuse_veiled(dossiers)
        self.refuse_unkept(dossiers)
        if not draft:
            gate.refuse_if_shut(dossiers)
        made = bundles.write(self.store, dossiers, out, language, progress, cancelled)
        for dossier in dossiers:
            self.record_override(dossier)
        if not draft:
            self.record_version(dossiers, [out], language, bundles.NAME)
        return made

    def refuse_unkept(self, dossiers: Sequence[Dossier]) -> None:
        """Raise ReadOnly for reports that are let through by an override which this casebook cannot keep."""
        if self.store.read_only and any(one.override for one in dossiers):
            raise ReadOnly("This casebook is open for reading only. Nothing was changed.")

    def record_override(self, dossier: Dossier) -> Change | None:
        """Record what let a written report through; None where nothing did."""
        return gate.keep(self.store, dossier.override)

    def record_version(
        self, dossiers: Sequence[Dossier], outs: Sequence[Path], language: str = "en", format_name: str | None = None
    ) -> Change | None:
        """Record what written reports told, so that the next ones say what changed; None where the casebook is only read."""
        formats = reports.format_names(outs, format_name)
        self.refuse_veiled(dossiers)
        return None if self.store.read_only else versions.record(self.store, self.analyst, dossiers, formats, language)

    def versions(self, article_id: str) -> tuple[Version, ...]:
        """List the versions of an article's reports, oldest first."""
        return versions.of_article(self.eyes, article_id)

    @staticmethod
    def write_reports(
        dossiers: Sequence[Dossier],
        outs: Sequence[Path],
        language: str = "en",
        format_name: str | None = None,
        *,
        progress: Callable[[int, int], None] = lambda _done, _all: None,
        cancelled: Never = never,
    ) -> list[Path]:
        """Render dossiers into each file; needs no casebook, so it runs on any thread. Raises Refused, CannotWrite, Cancelled.

        progress hears how many of how many parts are done; what is stopped is not written.
        """
        ReportVerbs.refuse_veiled(dossiers)
        return reports.write(dossiers, outs, language, format_name, progress, cancelled)
