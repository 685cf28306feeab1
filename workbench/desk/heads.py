"""The journal head of each casebook, remembered outside it: a tail that was cut off shows only against that."""

import contextlib
import json
import re

from workbench.domain.journal import Finding, Verification
from workbench.settings import config_folder, write_whole
from workbench.store import Store

FILE = "heads.json"
_WHAT_TO_DO = (
    "If you know where this copy comes from, say so with: workbench verify --accept-head. To bring two copies together, merge one "
    "into the other with: workbench merge FILE. Otherwise compare it with a head printed in a report: workbench verify --head FILE"
)


def remember(casebook_id: str, count: int, head: str) -> None:
    """Keep the number of events and the hash of the last one; a folder that cannot be written costs nobody their work."""
    with contextlib.suppress(OSError):
        write_whole(config_folder() / FILE, json.dumps({**_all(), casebook_id: [count, head]}, indent=1, sort_keys=True).encode())


def compare(store: Store, *, given: str | None) -> list[Finding]:
    """Hold the journal against the remembered head, or against one given as text: "COUNT HASH" anywhere in it."""
    if given is not None:
        found = re.search(r"\b(\d+)\W+(?:\w+\W+){0,4}?([0-9a-f]{64})\b", given)
        if not found:
            return [Finding("head", "the file names no journal head: it should hold the number of events and a hash of 64 digits")]
        expected = (int(found[1]), found[2])
    else:
        remembered = _all().get(store.casebook_id)
        if remembered is None:
            return []
        expected = remembered
    count, head = expected
    if store.journal.head()[0] < count:
        return [
            Finding(
                "journal",
                f"holds fewer events than the {count} seen before: most likely this is an older copy, such as a backup, or a "
                f"colleague's copy of the same casebook; otherwise its end was cut off. {_WHAT_TO_DO}",
            )
        ]
    if count and store.journal.hash_at(count) != head:
        return [
            Finding(
                f"journal {count}",
                "is not the event that was seen there before: most likely another copy of the same casebook, a colleague's or one "
                f"of yours, was worked on and opened on this computer; otherwise the journal was rewritten. {_WHAT_TO_DO}",
            )
        ]
    return []


def settle(store: Store, outcome: Verification, *, given: str | None, accept: bool) -> Verification:
    """Add what the head kept outside says to a verification; a clean outcome, or an accepted one, is remembered."""
    from dataclasses import replace

    findings = [] if accept else compare(store, given=given)
    outcome = replace(outcome, findings=(*outcome.findings, *findings))
    if not outcome.findings:
        remember(store.casebook_id, outcome.events, outcome.head)
    return outcome


def _all() -> dict[str, tuple[int, str]]:
    with contextlib.suppress(OSError, ValueError, TypeError):
        found = json.loads((config_folder() / FILE).read_text(encoding="utf-8"))
        return {name: (int(count), str(head)) for name, (count, head) in found.items()}
    return {}
