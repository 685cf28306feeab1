"""The journal head of each casebook, remembered outside it: a tail that was cut off shows only against that."""

import contextlib
import json
import re

from workbench.domain.fault import Fault, Finding, finding
from workbench.domain.journal import Verification
from workbench.settings import config_folder, read_small_json, write_whole
from workbench.store import Store

FILE = "heads.json"


def remember(casebook_id: str, count: int, head: str) -> None:
    """Keep the number of events and the hash of the last one; a folder that cannot be written costs nobody their work."""
    with contextlib.suppress(OSError):
        write_whole(config_folder() / FILE, json.dumps({**_all(), casebook_id: [count, head]}, indent=1, sort_keys=True).encode())


def compare(store: Store, *, given: str | None) -> list[Finding]:
    """Hold the journal against the remembered head, or against one given as text: "COUNT HASH" anywhere in it."""
    if given is not None:
        found = re.search(r"\b(\d+)\W+(?:\w+\W+){0,4}?([0-9a-f]{64})\b", given)
        if not found:
            return [finding("head", "", Fault.NO_HEAD)]
        expected = (int(found[1]), found[2])
    else:
        remembered = _all().get(store.casebook_id)
        if remembered is None:
            return []
        expected = remembered
    count, head = expected
    if store.journal.head()[0] < count:
        return [finding("journal", "", Fault.FEWER, n=count)]
    if count and store.journal.hash_at(count) != head:
        return [finding("journal", count, Fault.ANOTHER)]
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
    with contextlib.suppress(ValueError, TypeError, AttributeError):
        found = read_small_json(config_folder() / FILE)
        return {name: (int(count), str(head)) for name, (count, head) in found.items()}
    return {}
