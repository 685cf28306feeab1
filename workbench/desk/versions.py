"""The verbs on the versions of reports: record one, list them, tell what changed since the last."""

from collections.abc import Sequence
from dataclasses import replace

from workbench.domain.article import Article
from workbench.domain.dossier import Dossier
from workbench.domain.enums import Intent
from workbench.domain.ids import new_id
from workbench.domain.journal import Change
from workbench.domain.version import Version
from workbench.store import Store


def of_article(store: Store, article_id: str) -> tuple[Version, ...]:
    """List the versions of an article's reports, oldest first."""
    return tuple(store.all(Version, order="id", article_id=article_id))


def record(store: Store, analyst: str, dossiers: Sequence[Dossier], formats: Sequence[str], language: str) -> Change | None:
    """Keep what reports told, as one action that undo passes by: what went out went out. Articles that are gone are passed over."""
    there = [one for one in dossiers if store.find(Article, one.article.id)]
    if not there:
        return None
    what = f"“{there[0].article.title}”" if len(there) == 1 else f"{len(there)} articles"
    with store.step(f"export a report on {what}", analyst, intent=Intent.FOUND) as step:
        for one in there:
            # What another window recorded meanwhile is what this report comes after.
            current = replace(one, versions=of_article(store, one.article.id))
            step.save(
                Version(
                    id=new_id(),
                    article_id=one.article.id,
                    analyst=analyst,
                    made_at=one.made_at,
                    language=language,
                    formats=tuple(formats),
                    journal_count=one.journal_count,
                    journal_head=one.journal_head,
                    claims=current.told,
                )
            )
    return step.change
