"""Facts that undo passes by go when what they hang on goes, and come back with it: what reports told of an article."""

from typing import TYPE_CHECKING, Any

from workbench.domain.article import Article
from workbench.domain.version import Version
from workbench.store.rows import BY_NAME, parse

if TYPE_CHECKING:
    from workbench.store.store import Step, Store


def take(store: "Store", step: "Step", record: Any) -> None:
    """Before a record is taken back: remove what hangs on it and was no work of its step."""
    if isinstance(record, Article):
        for version in store.all(Version, article_id=record.id):
            step.remove(version)


def bring_back(store: "Store", step: "Step", redone: str) -> None:
    """After a step was redone: write what went along when it was undone."""
    for event in store.journal.taken_along(redone, "version"):
        step.save(parse(BY_NAME[event.table], event.before or ""))
