"""The verbs on reports: gather a dossier, write files."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from workbench.desk import flags, gate, requests, scale, tongue, versions, withheld, withheld_copies
from workbench.domain.article import Article
from workbench.domain.check import Check
from workbench.domain.claim import ClaimView
from workbench.domain.dossier import Dossier
from workbench.domain.errors import Cancelled, CannotWrite
from workbench.domain.gate import UNNAMED
from workbench.domain.house import House
from workbench.domain.ids import now_utc
from workbench.domain.origins import Origins
from workbench.domain.renewal import FormerText, Renewed
from workbench.settings import house_of, load, write_whole
from workbench.store import Store, citing, listing

# Formats that say in which language a rationale is.
_IN_TONGUES = frozenset({"html", "jsonld", "datafeed", "factcheck-api"})


def dossier(
    store: Store,
    analyst: str,
    article_id: str,
    only: Sequence[str],
    *,
    redact: bool = True,
    dissent: bool = False,
    house: House | None = None,
    origins: Origins | None = None,
    override: str | None = None,
) -> Dossier:
    """Gather everything a report on one article needs; redact leaves out the names of withheld sources, dissent lets looks in.

    The house is what the settings say unless it is given; origins are those of the article's sources, none counted without.
    override is the reason to let through what is not met; the dossier carries it, and nothing is recorded here.
    """
    views = listing.claim_views(store, article_id)
    exported = versions.of_article(store, article_id)
    asked = [view for view in views if not only or view.id in only]
    told = origins or Origins()
    missing = gate.unmet(store, article_id, asked, told)
    names = gate.withheld_names(store) if redact else None
    if redact:
        if names:
            missing = (*missing, *gate.naming(store, article_id, asked, whole=not only, names=names))
        views, told = withheld.redacted(article_id, views, told)
    let = None if override is None else gate.planned(store, analyst, article_id, override, missing)
    missing = gate.let_through(missing, let)
    if names:  # the reason may be older than what makes the source nameless
        missing = withheld.without_reasons(missing, names)
    if not dissent:
        views = [replace(view, looks=()) if view.looks else view for view in views]
    count, head = store.journal.head()
    found = Dossier(
        article=flags.without_dismissed(store, store.get(Article, article_id)),
        claims=tuple(_published(view) for view in views if not only or view.id in only or _is_scenery(view)),
        gathered=tuple(one for view in views if view.to_review and (not only or view.id in only) for one in view.evidence),
        tally=listing.tally(store, article_id),
        analyst=analyst,
        made_at=now_utc(),
        casebook_id=store.casebook_id,
        journal_count=count,
        journal_head=head,
        reused=tuple(_reused(store, views)),
        house=house_of(load()) if house is None else house,
        versions=exported,
        partial=bool(only),
        redacted=redact,
        named_elsewhere=_named_elsewhere(store, asked) if names else (),
        standings=tuple(_standing(view) for view in views if view.number is not None or not view.to_review) if only else (),
        origins=told,
        requests=() if only else requests.of_article_itself(store, article_id),
        rules=gate.rules(store),
        unmet=missing,
        scale=scale.scale(store),
        renewals=_renewals(store, article_id),
        override=let,
    )
    without = any(one.rule is UNNAMED and one.override for one in missing)
    return withheld.blacked(found, names) if names and without else found


def _named_elsewhere(store: Store, views: Sequence[ClaimView]) -> tuple[str, ...]:
    return withheld_copies.told_elsewhere(store, citing.withheld(store), (one for view in views for one in view.evidence))


def _published(view: ClaimView) -> ClaimView:
    """A claim as a report tells it: of one still to review, or cleared again, notes and evidence are no finding."""
    if not view.to_review:
        return view
    return replace(view, evidence=(), state=replace(view.state, rationale="") if view.state else None)


def _standing(view: ClaimView) -> str:
    """How a statement stands; of a finding that is hidden from whoever asks only that it is there."""
    return "examined" if view.veiled else view.standing


def _is_scenery(view: ClaimView) -> bool:
    """Is this furniture that nobody worked on? A report on other claims shows it grey and tells nothing of it."""
    return view.number is None and view.to_review and not view.evidence


def write(
    dossiers: Sequence[Dossier],
    outs: Sequence[Path],
    language: str,
    format_name: str | None,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Path]:
    """Render and write each file, whole or not at all; all is rendered before anything is written. Raises Cancelled."""
    from workbench.services import report

    names = format_names(outs, format_name)
    if _IN_TONGUES.intersection(names):
        dossiers = [tongue.heard(one) for one in dossiers]

    def tell(before: int, done: int, total: int) -> None:
        if cancelled():
            raise Cancelled("The report was stopped. Nothing was written; the casebook is unharmed.")
        progress(before * total + done, len(names) * total)

    rendered = []
    for at, name in enumerate(names):
        tell(at, 0, 1)
        rendered.append(report.render_all(dossiers, name, language, partial(tell, at)))
    tell(len(names), 0, 1)
    for out, data in zip(outs, rendered, strict=True):
        put_bytes(out, data, "report")
    return list(outs)


def format_names(outs: Sequence[Path], format_name: str | None) -> list[str]:
    """Name the format of each file; raises Refused for a suffix that says none."""
    from workbench.services import report

    return [format_name or report.format_for(out).name for out in outs]


def put_bytes(out: Path, data: bytes, what: str = "table") -> Path:
    """Write a file whole or not at all; raises CannotWrite."""
    try:
        write_whole(out, data)
    except OSError as error:
        told = f"The {what} {out} could not be written: {error.strerror}. The casebook is unharmed; name another place."
        raise CannotWrite(told) from error
    return out


def _renewals(store: Store, article_id: str) -> tuple[Renewed, ...]:
    if not store.all(FormerText, article_id=article_id):
        return ()
    from workbench.desk import renewing  # compares texts, which few articles need

    told = renewing.edits_of(store, store.get(Article, article_id))
    return tuple(Renewed(one.replaced_at, one.analyst, edits, one.outcomes) for one, edits in told)


def _reused(store: Store, views: Sequence[ClaimView]) -> list[tuple[str, Check]]:
    """Pair each claim whose verdict was taken over with the earlier check it came from, as far as that is still here."""
    names = [(view.id, view.state.reused_from) for view in views if view.state and view.state.reused_from]
    checks = [(claim_id, store.index.by_id(name)) for claim_id, name in names]
    return [(claim_id, check) for claim_id, check in checks if check]
