"""Findings that merges set aside: each stands beside the finding of its claim until somebody decides."""

import json
from typing import TYPE_CHECKING

from workbench.domain.claim import VerdictState
from workbench.domain.conflict import ConflictKind
from workbench.store.rows import from_plain

if TYPE_CHECKING:
    from workbench.store.store import Store


class Rivals:
    """The findings set aside and not decided yet, of one claim or of all."""

    def __init__(self, store: "Store", claim_id: str | None = None) -> None:
        rows = store.connection.execute(
            """select claim_id, aside from conflict where claim_id is not null and (?1 is null or claim_id = ?1)
            and kind = ?2 and decision is null and aside is not null order by id""",
            [claim_id, ConflictKind.VERDICT.value],
        )
        self._found: dict[str, list[VerdictState]] = {}
        for row in rows:
            self._found.setdefault(row["claim_id"], []).append(from_plain(VerdictState, json.loads(row["aside"])))

    def of(self, claim_id: str, state: VerdictState | None) -> tuple[VerdictState, ...]:
        """Those of a claim that found otherwise than its finding as it is now."""
        stands = (state.verdict, state.not_checkable, state.rating) if state else (None, None, None)
        found = self._found.get(claim_id, ())
        return tuple(one for one in found if (one.verdict, one.not_checkable, one.rating) != stands)
