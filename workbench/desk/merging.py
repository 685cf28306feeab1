"""The verbs that take in what a colleague did, that send one's own work, and that decide what both sides changed."""

import contextlib
import json
import os
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.desk import claims, filing, signing
from workbench.domain.article import Article
from workbench.domain.claim import Claim, VerdictState
from workbench.domain.conflict import Conflict, ConflictKind, ConflictView, Decision, decisions_on
from workbench.domain.errors import CannotWrite, CasebookProblem, NotFound, Refused
from workbench.domain.ids import derived_id, new_id, now_utc
from workbench.domain.journal import Change
from workbench.domain.signing import SecondLook, same_name
from workbench.domain.source import Evidence, Source
from workbench.domain.whole import whole
from workbench.store import Step, Store

if TYPE_CHECKING:
    from workbench.store.merge.write import Merged

Progress = Callable[[int, int], None]
_MEMORY, _CPU_S, _WALL_S, _ANSWER = 1 << 30, 300, 600.0, 256 << 20
_CASCADING = {"article": Article, "claim": Claim, "source": Source, "evidence": Evidence}


def merge(
    store: Store,
    analyst: str,
    path: Path,
    keep: str,
    *,
    choices: Mapping[str, str],
    newer: str,
    dry_run: bool,
    progress: Progress,
    cancelled: Callable[[], bool],
) -> "Merged":
    """Take in a casebook or a parcel; keep is "both", "mine" or "theirs", newer "ask", "version" or "apart". See Desk.merge."""
    from workbench.store.merge.other import Other
    from workbench.store.merge.write import fetch
    from workbench.store.merge.write import merge as write

    if not path.is_file():
        if path.exists() and not path.is_dir():
            raise CasebookProblem(f"{path.name} is not an ordinary file, and so no casebook. It was left as it is.")
        raise CasebookProblem(f"There is no file {path}. Nothing was changed.")
    if store.path.exists() and path.samefile(store.path):
        raise Refused("That is this casebook itself. Nothing was changed; name a colleague's.")
    other, name = Other(path, _asking(path.name, cancelled, progress)), whole(path.name)
    fetched = fetch(store, other, progress)
    mine: frozenset[str] = frozenset()

    def decide_all(step: Step, conflicts: Sequence[Conflict]) -> None:
        for one in sorted(conflicts, key=lambda found: _order(found.kind)):
            wanted = choices.get(one.id) or (newer if newer != "ask" and one.kind is ConflictKind.ADDRESS else keep)
            if one.kind is ConflictKind.ADDRESS and wanted in ("version", "apart"):
                _decide(store, step, analyst, one, Decision.VERSION if wanted == "version" else Decision.BOTH)
            if wanted in ("both", "version", "apart"):
                continue
            stands = (one.id in mine) == (wanted == "mine")
            choosable = one.aside is not None or one.kind in (ConflictKind.REMOVED, ConflictKind.TRASHED)
            _decide(store, step, analyst, one, Decision.STANDS if stands or not choosable else Decision.OTHER)

    decides = newer != "ask" or keep != "both" or any(one != "both" for one in choices.values())
    if decides and not dry_run:
        mine = write(store, fetched, analyst, name, dry_run=True, progress=progress, cancelled=cancelled, carry=carry).mine
    return write(
        store,
        fetched,
        analyst,
        name,
        dry_run=dry_run,
        progress=progress,
        cancelled=cancelled,
        carry=carry,
        decide=decide_all if decides else None,
    )


def carry(article: Article, claim: Claim, old: str) -> Claim:
    """A claim where its words stand in the text that an article has after a merge; old is another text of it."""
    from workbench.desk import renewing  # compares texts, which few merges do

    return renewing.carried(article, claim, old)


def views(store: Store, found: Sequence[Conflict], merged: "Merged | None" = None) -> list[ConflictView]:
    """Conflicts as they are shown; merged is what told of them, where that is at hand."""
    return [_view(store, one, merged) for one in found]


def _view(store: Store, one: Conflict, merged: "Merged | None") -> ConflictView:
    from workbench.store import listing
    from workbench.store.rows import BY_NAME, canonical, to_plain

    def body(key: str | None) -> str | None:
        record: Any = store.find(BY_NAME[one.table].record, key) if key else None
        return None if record is None else canonical(to_plain(record))

    stands, other = merged.sides[one.id] if merged else (body(one.record_id), one.aside or body(one.other_id))
    claim = store.find(Claim, one.claim_id) if one.claim_id else None
    article = store.find(Article, one.article_id) if one.article_id else None
    plain = json.loads(stands or other or "{}")
    title = article.title if article else str(plain.get("title") or "")
    mine = None if merged is None else one.id in merged.mine
    number = listing.number_of(store, claim) if claim else None
    quote = (claim.restated or claim.quote) if claim else ""
    if not quote and one.table == "claim":  # not here yet, or not any more
        quote = str(plain.get("restated") or plain.get("quote") or "")
    return ConflictView(one, number, quote, title, stands, other, mine)


def parcel(store: Store, out: Path, since: str, progress: Progress) -> tuple[Path, int]:
    """Write what was done since an event, a day or a head into a file; returns it and the number of events."""
    from workbench.store.backup import sync_folder
    from workbench.store.merge import parcel as parcels

    if out.exists():
        raise CannotWrite(f"{out} exists already and was left as it is. Name a file that does not.")
    seq = _since(store, since)
    if seq >= store.journal.head()[0]:
        raise Refused(
            f"Nothing was done in this casebook since “{since.strip()}”. Nothing was written; name an earlier day or event."
        )
    try:
        with tempfile.TemporaryDirectory(prefix=".parcel-", dir=out.parent) as folder:
            made = Path(folder) / "made"
            count = parcels.write(store, made, seq, progress)
            with made.open("rb+") as file:
                os.fsync(file.fileno())
            made.replace(out)
        sync_folder(out.parent)
    except OSError as error:
        raise CannotWrite(f"{out} could not be written: {error.strerror or error}. Nothing was changed.") from error
    return out, count


def conflicts(store: Store, *, every: bool = False) -> list[Conflict]:
    """List what both sides of merges changed, the newest first; those that somebody has decided only with every."""
    found = [one for one in store.all(Conflict) if every or one.open]
    return found[::-1]


def find(store: Store, name: str) -> Conflict:
    """Find a conflict by its id or the unique beginning of one; raises NotFound."""
    found = [one for one in store.all(Conflict) if one.id.startswith(name)]
    if not found:
        raise NotFound(f"No conflict has the id {name}. Nothing was changed.")
    if len(found) > 1:
        raise NotFound(f"More than one conflict has an id that begins with {name}. Nothing was changed.")
    return found[0]


def decide(store: Store, analyst: str, ids: Sequence[str], decision: Decision) -> Change | None:
    """Decide conflicts as one action; raises Refused where that cannot be."""
    wanted = [store.get(Conflict, one) for one in dict.fromkeys(ids)]
    label = "decide 1 conflict" if len(wanted) == 1 else f"decide {len(wanted)} conflicts"
    with store.step(label, analyst) as step:
        for one in sorted(wanted, key=lambda found: _order(found.kind)):
            _decide(store, step, analyst, one, decision)
    return step.change


def _decide(store: Store, step: Step, analyst: str, conflict: Conflict, decision: Decision) -> None:
    _check(conflict, decision)
    if decision is Decision.OTHER:
        _take_other(store, step, analyst, conflict)
    elif decision is Decision.BOTH:
        _keep_both(store, step, conflict)
    elif decision is Decision.VERSION:
        from workbench.desk import one_article  # reads a text anew

        one_article.make(store, step, analyst, conflict.record_id, conflict.other_id or "")
    step.save(replace(conflict, decision=decision, decided_by=analyst, decided_at=now_utc()))


def _check(conflict: Conflict, decision: Decision) -> None:
    if decision in decisions_on(conflict):
        return
    if decision is Decision.BOTH:
        raise Refused(
            "Both cannot stand side by side there, as findings, links, requests and articles can. Nothing was changed; "
            "choose one of the two."
        )
    if decision is Decision.VERSION:
        raise Refused("Only of two articles of one address can one be a new version of the other. Nothing was changed.")
    raise Refused("Nothing was set aside there that could take the place of what stands. Nothing was changed.")


def _take_other(store: Store, step: Step, analyst: str, conflict: Conflict) -> None:
    from workbench.store.rows import BY_NAME, from_plain

    table = BY_NAME[conflict.table]
    there: Any = store.find(table.record, conflict.record_id)
    if conflict.kind is ConflictKind.REMOVED:
        if there is not None and isinstance(there, Article | Claim | Source | Evidence):
            claims.remove_record(store, step, there)
        elif there is not None:
            step.remove(there)
        return
    if conflict.kind is ConflictKind.TRASHED:
        filing.put_in_trash(store, step, conflict.record_id)
        return
    if conflict.aside is None or (there is None and table.name != "filing"):  # one that says nothing is no record
        raise Refused("Nothing was set aside there that could take the place of what stands. Nothing was changed.")
    plain = json.loads(conflict.aside)
    kept = {table.key: conflict.record_id}
    # What makes it the same thing stays: two sources of one address are one source.
    kept |= {name: getattr(there, name) for name in ("claim_id", "article_id", "key") if hasattr(there, name)}
    record = from_plain(table.record, plain | kept)
    if isinstance(record, Article) and isinstance(there, Article) and record.text != there.text:
        from workbench.desk import one_article  # reads a text anew

        record = one_article.with_text_of(store, step, analyst, there, record)
    if isinstance(record, VerdictState):
        if record.rating and not any(one.id == record.rating for one in _ratings(store)):
            record = replace(record, rating=None)
        signing.reopen(store, step, record.claim_id)
    step.save(record)


def _ratings(store: Store) -> Sequence[Any]:
    from workbench.domain.scale import Rating

    return store.all(Rating)


def _keep_both(store: Store, step: Step, conflict: Conflict) -> None:
    """The finding that was set aside stays as the second look of whoever made it; a link or a request beside the other one."""
    state = rival(conflict)
    if state is None:
        if conflict.kind is ConflictKind.CHANGED and conflict.aside:
            from workbench.store.rows import BY_NAME, from_plain

            # Whoever decides so elsewhere too makes the same record of it.
            own = {"id": derived_id(conflict.id, "both")}
            step.save(from_plain(BY_NAME[conflict.table].record, {**json.loads(conflict.aside), **own}))
        return  # two articles are kept as they are
    stands = claims.state_of(store, state.claim_id)
    if stands is None or store.find(Claim, state.claim_id) is None:
        raise Refused("The claim has no finding any more beside which the other could be kept. Nothing was changed.")
    if same_name(state.analyst, stands.analyst):
        raise Refused(
            f"Both findings are by {stands.analyst}, and nobody takes a second look at their own. Nothing was changed; "
            "choose one of the two."
        )
    looks = store.all(SecondLook, claim_id=state.claim_id)
    before = next((one for one in looks if same_name(one.analyst, state.analyst)), None)
    look = before or SecondLook(new_id(), state.claim_id, state.analyst, state.marked_at)
    step.save(
        replace(
            look,
            looked_at=state.marked_at,
            verdict=state.verdict,
            not_checkable=state.not_checkable,
            reason=state.reason,
            rationale=state.rationale,
        )
    )


def rival(conflict: Conflict) -> VerdictState | None:
    """The finding that was set aside, None where the conflict is of another kind."""
    if conflict.kind is not ConflictKind.VERDICT or conflict.aside is None:
        return None
    from workbench.store.rows import from_plain

    found: VerdictState = from_plain(VerdictState, json.loads(conflict.aside))
    return found


def _order(kind: ConflictKind) -> int:
    # What is removed takes what hangs on it along, so that comes last.
    return 1 if kind is ConflictKind.REMOVED else 0


def _since(store: Store, since: str) -> int:
    """The number of the event after which the work begins that is asked for."""
    wanted = since.strip()
    if wanted.isdigit():
        if int(wanted) > store.journal.head()[0]:
            raise NotFound(f"The journal has no event {wanted}. Nothing was written.")
        return int(wanted)
    if len(wanted) >= 16 and (found := store.journal.seq_of(wanted.lower())) is not None:
        return found
    with contextlib.suppress(ValueError):
        day = date.fromisoformat(wanted)
        start = datetime(day.year, day.month, day.day).astimezone()
        if start > datetime.now(start.tzinfo):
            raise Refused(f"{day.isoformat()} lies ahead. Nothing was written; name a day that has begun, or an event.")
        return store.journal.before(start)
    raise NotFound(
        f"“{since}” is neither the number of an event, nor a day such as 2027-01-31, nor the head of the journal at some time. "
        "Nothing was written."
    )


def _asking(name: str, cancelled: Callable[[], bool], progress: Progress) -> Callable[[str, dict[str, Any]], dict[str, Any]]:
    """How the confined child is asked; while it proves what it was given, it tells how far it is."""
    from workbench.services.intake.confined import Limits, run_confined

    limits = Limits(_MEMORY, _CPU_S, _WALL_S, _ANSWER)

    def ask(function: str, request: dict[str, Any]) -> dict[str, Any]:
        parser, data = f"workbench.store.merge.foreign:{function}", json.dumps(request).encode()
        tells = progress if function == "look" else None
        return run_confined(parser, data, name=name, cancelled=cancelled, limits=limits, progress=tells)

    return ask
