"""The schema of the casebook, as an append-only list of steps, one file each; a step that has been released is never edited.

Each step runs once, in one transaction that also raises user_version; resources/schema.sql is what all of them together make.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from workbench.store.migrations import (
    cited,
    claim_numbers,
    filing,
    flags_and_lines,
    forgettings,
    former_texts,
    looked,
    merges,
    origins,
    pins,
    posting_lists,
    read_sources,
    requests,
    rules_and_signing,
    sayings,
    scale,
    shelf_life,
    tagging,
    vectors,
    versions,
    word_segments,
)
from workbench.store.migrations.first_tables import APPLICATION_ID, first_tables

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlite_utils import Database, Migrations

    Step = Callable[[Database], None]

__all__ = ["APPLICATION_ID", "LATEST", "casebook_migrations", "numpy_left_out"]


def _runs(*statements: str) -> "Step":
    def step(db: "Database", /) -> None:
        for statement in statements:
            db.execute(statement)

    return step


_STEPS: "tuple[tuple[str, Step], ...]" = (
    ("first_tables", first_tables),
    ("flags_and_lines", _runs(*flags_and_lines.STATEMENTS)),
    ("posting_lists", _runs(*posting_lists.STATEMENTS)),
    ("vectors", _runs(*vectors.STATEMENTS)),
    ("filing", _runs(*filing.STATEMENTS)),
    ("tagging", _runs(*tagging.STATEMENTS)),
    ("read_sources", _runs(*read_sources.STATEMENTS)),
    ("versions", _runs(*versions.STATEMENTS)),
    ("requests", _runs(*requests.STATEMENTS)),
    ("word_segments", _runs(*word_segments.STATEMENTS)),
    ("rules_and_signing", _runs(*rules_and_signing.STATEMENTS)),
    ("origins", _runs(*origins.STATEMENTS)),
    ("pins", _runs(*pins.STATEMENTS)),
    ("shelf_life", _runs(*shelf_life.STATEMENTS)),
    ("former_texts", _runs(*former_texts.STATEMENTS)),
    ("scale", _runs(*scale.STATEMENTS)),
    ("forgettings", _runs(*forgettings.STATEMENTS)),
    ("sayings", _runs(*sayings.STATEMENTS)),
    ("claim_numbers", _runs(*claim_numbers.STATEMENTS)),
    ("merges", _runs(*merges.STATEMENTS)),
    ("cited", _runs(*cited.STATEMENTS)),
    ("looked", _runs(*looked.STATEMENTS)),
)
LATEST = len(_STEPS)


def casebook_migrations(up_to: int = LATEST) -> "Migrations":
    """List the steps up to a version, oldest first; imports sqlite_utils, so ask only when a step is due."""
    with numpy_left_out():
        from sqlite_utils import Migrations

    steps = Migrations("casebook")
    for number, (name, step) in enumerate(_STEPS[:up_to], start=1):
        steps(name=f"{number:04}_{name}")(_with_version(name, step, number))
    return steps


@contextmanager
def numpy_left_out() -> Iterator[None]:
    """Import sqlite_utils inside this: it loads numpy where that is installed, a tenth of a second for types we do not store."""
    known = "numpy" in sys.modules
    if not known:
        sys.modules["numpy"] = None  # type: ignore[assignment]  # what makes an import of it fail
    try:
        yield
    finally:
        if not known:
            del sys.modules["numpy"]


def _with_version(name: str, step: "Step", number: int) -> "Step":
    def run(db: "Database", /) -> None:
        step(db)
        db.execute(f"pragma user_version = {number}")

    run.__name__ = name
    return run
