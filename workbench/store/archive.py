"""All checks of a casebook one after the other, for comparing an import with them and for taking them to another casebook."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from workbench.domain.check import Check, CheckRow
from workbench.domain.claim import VerdictState

if TYPE_CHECKING:
    from workbench.store.store import Store

# Rows of an import that a crash or a cancel cut short belong to nothing.
_IMPORTED = """select earlier_check.id, text, facts, import_id from import_span join import_file on import_file.id = import_id
  join earlier_check on num between first and last order by num"""


def every_check(store: "Store") -> Iterator[Check]:
    """One's own checks, oldest claim first, then the imported ones in the order in which they came."""
    for state in store.all(VerdictState):
        check = store.index.by_claim(state.claim_id) if state.verdict else None
        if check:
            yield check
    for row in store.connection.execute(_IMPORTED):
        yield CheckRow(row["id"], row["text"], row["facts"]).check(row["import_id"])
