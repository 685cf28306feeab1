"""The verbs on how articles are kept: tags, assignee, deadline, note, and the shelves."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from workbench.desk import claims
from workbench.desk.claims import plain
from workbench.desk.keep import KEEP
from workbench.domain.article import Article, Filing
from workbench.domain.enums import Shelf
from workbench.domain.errors import NotFound, Refused
from workbench.domain.ids import now_utc
from workbench.domain.journal import Change
from workbench.domain.records import dataclass
from workbench.store import Step, Store

LONGEST_TAG, LONGEST_NAME = 60, 120
_ENGLISH = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_FRENCH = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_WEEKDAYS = {name: number for names in (_ENGLISH, _FRENCH) for number, name in enumerate(names)}
_DAYS = {"today": 0, "tomorrow": 1, "aujourd'hui": 0, "aujourd’hui": 0, "demain": 1}
_HOUR = re.compile(r"(?:\s+|T)(\d{1,2})(?::|h)(\d{2})?$")


@dataclass(frozen=True, slots=True)
class Given:
    """What of a filing is to change; tags of None and KEEP leave what there is."""

    tags: Sequence[str] | None = None
    add_tags: Sequence[str] = ()
    drop_tags: Sequence[str] = ()
    assignee: str | None = KEEP
    deadline: str | None = KEEP
    note: str | None = KEEP


def of(store: Store, article_id: str) -> Filing:
    """Read how an article is filed; one that nobody filed is in work."""
    return store.find(Filing, article_id) or Filing(article_id)


def edit(store: Store, analyst: str, article_ids: Sequence[str], given: Given, now: datetime | None) -> Change | None:
    """Change how articles are filed, all of them or none."""
    if given.deadline not in (KEEP, None):
        given = replace(given, deadline=deadline_of(given.deadline or "", now))
    articles = _articles(store, article_ids)
    with store.step(_label("file", articles), analyst) as step:
        for article in articles:
            _put(step, _changed(of(store, article.id), given))
    return step.change


def shelve(store: Store, analyst: str, article_ids: Sequence[str], shelf: Shelf) -> Change | None:
    """Put articles on another shelf, all of them or none."""
    articles = _articles(store, article_ids)
    verb = {Shelf.ARCHIVE: "archive", Shelf.TRASH: "put in the trash", Shelf.WORK: "bring back"}[shelf]
    at = now_utc()
    with store.step(_label(verb, articles), analyst) as step:
        for article in articles:
            filing = of(store, article.id)
            if filing.shelf is not shelf:
                _put(step, replace(filing, shelf=shelf, shelved_at=None if shelf is Shelf.WORK else at))
    return step.change


def put_in_trash(store: Store, step: Step, article_id: str) -> None:
    """Put an article into the trash as part of a step; one that is gone, or lies there, stays so."""
    filing = of(store, article_id)
    if store.find(Article, article_id) and filing.shelf is not Shelf.TRASH:
        step.save(replace(filing, shelf=Shelf.TRASH, shelved_at=now_utc()))


def empty_trash(store: Store, analyst: str, article_ids: Sequence[str] | None) -> Change | None:
    """Remove what lies in the trash, all of it or the articles named; raises Refused for one that does not lie there."""
    inside = [one.article_id for one in store.all(Filing, shelf=Shelf.TRASH.value)]
    wanted = inside if article_ids is None else list(dict.fromkeys(article_ids))
    if strays := [article_id for article_id in wanted if article_id not in inside]:
        raise Refused(f"“{store.get(Article, strays[0]).title}” is not in the trash. Nothing was changed; put it there first.")
    articles = _articles(store, wanted)
    with store.step(_label("remove for good", articles), analyst) as step:
        for article in articles:
            claims.remove_all_of(store, step, article)
    return step.change


def deadline_of(given: str, now: datetime | None = None) -> str | None:
    """Read a deadline as typed: a day, or a day and an hour of this zone, which becomes a time in UTC; raises Refused.

    A weekday is the next one, today if that is its name.
    """
    words = " ".join(given.split())
    if not words:
        return None
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}T[\d:.]+Z", words):
        return _checked_time(words)
    now = (now or datetime.now(UTC)).astimezone()
    hour = _HOUR.search(words)
    named = (words[: hour.start()] if hour else words).casefold()
    try:
        day = _day(named, now.date())
        if hour is None:
            return day.isoformat()
        at = datetime.combine(day, time(int(hour.group(1)), int(hour.group(2) or 0))).astimezone()
    except (ValueError, OverflowError, OSError):
        raise _no_deadline(words) from None
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S}.000Z"


def weekday_of(name: str) -> int | None:
    """The number of a weekday from Monday (0), by its English or French name; None for another word."""
    return _WEEKDAYS.get(name)


def tags_of(text: str) -> list[str]:
    """Read tags as typed, with commas between them."""
    return [tag for part in text.split(",") if (tag := " ".join(part.split()))]


def _changed(filing: Filing, given: Given) -> Filing:
    tags = list(filing.tags if given.tags is None else given.tags)
    dropped = {tag.casefold() for tag in _tags(given.drop_tags)}
    kept = [tag for tag in _tags([*tags, *given.add_tags]) if tag.casefold() not in dropped]
    return replace(
        filing,
        tags=tuple(kept),
        assignee=filing.assignee if given.assignee == KEEP else _name(given.assignee),
        deadline=filing.deadline if given.deadline == KEEP else given.deadline,
        note=filing.note if given.note == KEEP else plain(given.note or "", "note").strip(),
    )


def _tags(given: Sequence[str]) -> list[str]:
    """Tags as they are kept: each once, whatever its case, in the order given, none with a comma."""
    found: dict[str, str] = {}
    for text in given:
        for tag in tags_of(plain(text, "tag")):
            if len(tag) > LONGEST_TAG:
                raise Refused(f"A tag has at most {LONGEST_TAG} characters. Nothing was changed; write the rest into the note.")
            found.setdefault(tag.casefold(), tag)
    return list(found.values())


def _name(given: str | None) -> str | None:
    name = " ".join(plain(given or "", "name").split())
    if len(name) > LONGEST_NAME:
        raise Refused(f"A name has at most {LONGEST_NAME} characters. Nothing was changed.")
    return name or None


def _put(step: Step, filing: Filing) -> None:
    """A filing that says nothing is no record."""
    if filing == Filing(filing.article_id):
        step.remove(filing)
    else:
        step.save(filing)


def _articles(store: Store, article_ids: Sequence[str]) -> list[Article]:
    found = [store.find(Article, article_id) for article_id in dict.fromkeys(article_ids)]
    if not all(found):
        raise NotFound("One of these articles is not in this casebook any more. Nothing was changed.")
    return [article for article in found if article]


def _label(verb: str, articles: Sequence[Article]) -> str:
    return f"{verb} “{articles[0].title}”" if len(articles) == 1 else f"{verb} {len(articles)} articles"


def _day(words: str, today: date) -> date:
    if words in _DAYS or not words:
        return today + timedelta(days=_DAYS.get(words, 0))
    if words in _WEEKDAYS:
        return today + timedelta(days=(_WEEKDAYS[words] - today.weekday()) % 7)
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", words):
        raise ValueError(words)
    return date.fromisoformat(words)


def _checked_time(words: str) -> str:
    try:
        at = datetime.fromisoformat(words.replace("Z", "+00:00"))
    except ValueError:
        raise _no_deadline(words) from None
    return f"{at:%Y-%m-%dT%H:%M:%S}.000Z"


def _no_deadline(words: str) -> Refused:
    return Refused(f"“{words}” is no deadline. Nothing was changed; write 2024-11-18, 2024-11-18 18:00, today 18:00 or friday.")
