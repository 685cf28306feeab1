"""The verbs on flags: list the doubts about an article's text, dismiss some, take that back."""

from dataclasses import replace

from workbench.domain.article import Article, Dismissal, FlagView
from workbench.domain.errors import NotFound
from workbench.domain.ids import new_id, now_utc
from workbench.domain.journal import Change
from workbench.domain.statement import Flag
from workbench.store import Store


def of_article(store: Store, article_id: str) -> list[FlagView]:
    """List the flags of an article in text order, dismissed ones too."""
    dismissed = {(one.kind, one.start, one.end): one for one in store.all(Dismissal, article_id=article_id)}
    flags = sorted(store.get(Article, article_id).flags, key=_place)
    return [FlagView(number, flag, dismissed.get(_key(flag))) for number, flag in enumerate(flags, start=1)]


def dismiss(store: Store, analyst: str, article_id: str, *numbers: int) -> Change | None:
    """Put flags aside, all of them or none; one that is aside already stays so."""
    views = [view for view in _find(store, article_id, numbers) if not view.dismissed]
    at = now_utc()
    records = [Dismissal(new_id(), article_id, *_key(view.flag), analyst, at) for view in views]
    return store.save(*records, label=f"dismiss {_words(views)}", analyst=analyst)


def restore(store: Store, analyst: str, article_id: str, *numbers: int) -> Change | None:
    """Take flags up again that were put aside, all of them or none."""
    views = [view for view in _find(store, article_id, numbers) if view.dismissed]
    return store.remove(*(view.dismissal for view in views), label=f"take up {_words(views)} again", analyst=analyst)


def without_dismissed(store: Store, article: Article) -> Article:
    """The article with only those flags that still stand, for a report."""
    standing = tuple(view.flag for view in of_article(store, article.id) if not view.dismissed)
    return replace(article, flags=standing)


def merged(intake: tuple[Flag, ...], engine: tuple[Flag, ...]) -> tuple[Flag, ...]:
    """What the intake and the text engine tell of a text, in text order; what both tell of one place stands once."""
    told = {(flag.start, flag.end) for flag in intake if flag.kind == "damage"}
    news = (flag for flag in engine if flag.kind != "lost-characters" or (flag.start, flag.end) not in told)
    return tuple(sorted(dict.fromkeys((*intake, *news)), key=_place))


def retold(stored: tuple[Flag, ...], engine: tuple[Flag, ...]) -> tuple[Flag, ...]:
    """The flags of an article that was read again: what the intake told stays, what the engine tells is told anew."""
    from workbench.services.language import FLAG_KINDS

    return merged(tuple(flag for flag in stored if flag.kind not in FLAG_KINDS), engine)


def _find(store: Store, article_id: str, numbers: tuple[int, ...]) -> list[FlagView]:
    views = of_article(store, article_id)
    for number in numbers:
        if not 1 <= number <= len(views):
            many = "no flags" if not views else f"{len(views)} flags" if len(views) > 1 else "one flag"
            told = f"There is no flag {number}: this article has {many}. Nothing was changed; list them with: workbench flags."
            raise NotFound(told)
    return [views[number - 1] for number in dict.fromkeys(numbers)]


def _key(flag: Flag) -> tuple[str, int, int]:
    return flag.kind, flag.start, flag.end


def _place(flag: Flag) -> tuple[int, int, str]:
    return flag.start, flag.end, flag.kind


def _words(views: list[FlagView]) -> str:
    return f"{len(views)} doubts" if len(views) != 1 else f"a doubt ({views[0].flag.kind.replace('-', ' ')})"
