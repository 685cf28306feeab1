"""The verbs on flags: list the doubts about an article's text, dismiss one, take that back."""

from workbench.domain.article import Article, Dismissal, FlagView
from workbench.domain.errors import NotFound
from workbench.domain.ids import new_id, now_utc
from workbench.domain.journal import Change
from workbench.domain.statement import Flag
from workbench.store import Store


def of_article(store: Store, article_id: str) -> list[FlagView]:
    """List the flags of an article in text order, dismissed ones too."""
    dismissed = {(one.kind, one.start, one.end): one for one in store.all(Dismissal, article_id=article_id)}
    flags = sorted(store.get(Article, article_id).flags, key=lambda flag: (flag.start, flag.end, flag.kind))
    return [FlagView(number, flag, dismissed.get(_key(flag))) for number, flag in enumerate(flags, start=1)]


def dismiss(store: Store, analyst: str, article_id: str, number: int) -> Change | None:
    """Put a flag aside."""
    view = _find(store, article_id, number)
    if view.dismissed:
        return None
    record = Dismissal(new_id(), article_id, *_key(view.flag), analyst, now_utc())
    return store.save(record, label=f"dismiss a doubt ({_words(view.flag)})", analyst=analyst)


def restore(store: Store, analyst: str, article_id: str, number: int) -> Change | None:
    """Take a flag up again that was put aside."""
    view = _find(store, article_id, number)
    if view.dismissal is None:
        return None
    return store.remove(view.dismissal, label=f"take up a doubt again ({_words(view.flag)})", analyst=analyst)


def _find(store: Store, article_id: str, number: int) -> FlagView:
    views = of_article(store, article_id)
    if not 1 <= number <= len(views):
        many = "no flags" if not views else f"{len(views)} flags" if len(views) > 1 else "one flag"
        raise NotFound(f"There is no flag {number}: this article has {many}. Nothing was changed; list them with: workbench flags.")
    return views[number - 1]


def _key(flag: Flag) -> tuple[str, int, int]:
    return flag.kind, flag.start, flag.end


def _words(flag: Flag) -> str:
    return flag.kind.replace("-", " ")
