"""The verbs on pictures as evidence: a screenshot that was pasted, kept byte by byte."""

import hashlib

from workbench.desk.claims import number_of, plain
from workbench.desk.evidence import attach
from workbench.domain.article import Snapshot
from workbench.domain.claim import Claim
from workbench.domain.enums import SourceType, Stance
from workbench.domain.errors import Refused
from workbench.domain.ids import new_id, now_utc
from workbench.domain.journal import Change
from workbench.domain.source import Source
from workbench.store import Store

PNG = b"\x89PNG\r\n\x1a\n"
MOST_BYTES = 30_000_000


def link(store: Store, analyst: str, claim_id: str, data: bytes, title: str, stance: Stance | None) -> Change | None:
    """Link a PNG picture to a claim and keep its bytes as they are; the same picture again is the same source.

    Raises Refused for what is no PNG or larger than 30 MB. What it is named when it is linked first stays its title.
    """
    if not data.startswith(PNG):
        raise Refused("This is no PNG picture. Nothing was changed; save it as a file and drop the file on the claim.")
    if len(data) > MOST_BYTES:
        told = f"The picture is larger than {MOST_BYTES // 1_000_000} MB."
        raise Refused(f"{told} Nothing was changed; take a smaller part of the screen.")
    claim = store.get(Claim, claim_id)
    sha256 = hashlib.sha256(data).hexdigest()
    known = next(iter(store.all(Source, key=f"sha256:{sha256}")), None)
    at = now_utc()
    name = plain(title, "title").strip() or "Screenshot"
    source = known or Source(new_id(), f"sha256:{sha256}", SourceType.DOCUMENT, name, None, added_at=at, snapshot=sha256)
    with store.step(f"link a source to claim {number_of(store, claim)}", analyst) as step:
        if store.find(Snapshot, sha256) is None:
            step.save(Snapshot(sha256, "image/png", len(data), at, data))
        step.save(source)
        attach(store, step, claim_id=claim_id, source=source, analyst=analyst, stance=stance)
    return step.change
