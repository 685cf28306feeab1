"""The checks of another casebook, written as the file that an import keeps: lines of JSON, without the articles they are from."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.domain.check import Check
from workbench.domain.check_rows import CheckBatch
from workbench.domain.errors import Cancelled, CannotRead
from workbench.store import Store
from workbench.store.archive import every_check

if TYPE_CHECKING:
    from workbench.services.intake import CheckTable

_MAGIC = b"SQLite format 3\0"
_SUFFIX = ".casebook"
_POLL_ROWS = 4_096


def is_casebook(path: Path) -> bool:
    """Whether a file is a database, so that opening it as a casebook tells what is wrong with it."""
    try:
        if not path.is_file():  # a pipe would wait without end
            return False
        with path.open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except OSError:
        return False


def read(
    path: Path, open_casebook: Callable[[Path], Store], cancelled: Callable[[], bool], each: Callable[[CheckBatch], None]
) -> "CheckTable":
    """Read the verdicts and the imported checks of a casebook, which stays as it is; raises CannotRead, CasebookProblem, Cancelled.

    What hangs on a verdict (rationale, evidence) comes along as notes. each is given the rows as they are read.
    """
    from workbench.services import intake

    try:
        other = open_casebook(path)
        try:
            with other.told():
                lines = [json.dumps(item, ensure_ascii=False) for item in _items(other, cancelled)]
        finally:
            other.close()
    except (UnicodeError, ValueError, TypeError) as problem:
        # Bytes that are no text, or values that no casebook holds.
        raise CannotRead(f"The casebook {path.name} is damaged and was left as it is. Nothing was stored.") from problem
    if not lines:
        raise CannotRead(f"{path.name} holds no earlier check: no verdict was given in it and none imported. Nothing was stored.")
    # The name's ending tells how the stored lines are read when an undone import is restored.
    name = path.name if path.suffix == _SUFFIX else path.name + _SUFFIX
    return intake.checks_of("".join(f"{line}\n" for line in lines).encode(), name, cancelled=cancelled, each=each)


def _items(other: Store, cancelled: Callable[[], bool]) -> Iterator[dict[str, Any]]:
    from workbench.services.report import wire

    for count, check in enumerate(every_check(other)):
        if count % _POLL_ROWS == 0 and cancelled():
            raise Cancelled("The import was stopped; nothing was stored.")
        item = wire.check_json(check)
        yield {**item, "evidence": _evidence(other, check)} if check.own else item


def _evidence(other: Store, check: Check) -> list[dict[str, Any]]:
    from workbench.services.report import wire
    from workbench.store import listing

    return [wire.evidence_json(one) for one in listing.claim_view(other, check.claim_id or "").evidence]
