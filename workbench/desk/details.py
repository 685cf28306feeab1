"""The verb on what is known of an article beside its text: title, outlet, author, date, language, address."""

from dataclasses import replace
from typing import TypeVar

from workbench.desk import flags, lines, rereading
from workbench.desk.keep import KEEP
from workbench.domain.article import Article, Draft
from workbench.domain.claim import Claim
from workbench.domain.dates import is_date, is_far_ahead
from workbench.domain.enums import Kind
from workbench.domain.errors import Refused
from workbench.domain.journal import Change
from workbench.domain.statement import Reading
from workbench.store import Store

T = TypeVar("T", Article, Draft)


def edit(
    store: Store,
    analyst: str,
    article_id: str,
    title: str | None,
    outlet: str | None,
    author: str | None,
    published: str | None,
    language: str | None,
    url: str | None = KEEP,
) -> Change | None:
    """Change details of an article; another date tells the dates in its claims and its flags anew.

    Another language, or an outlet with other remembered lines, puts a new reading in the place of what no hand has touched.
    """
    article = store.get(Article, article_id)
    changed = described(article, title, outlet, author, published, language)
    if url not in (KEEP, article.url):
        changed = replace(changed, url=_address(url))
    told_anew = (changed.published, changed.language) != (article.published, article.language)
    read_anew = changed.language != article.language or _lines_of(store, changed) != _lines_of(store, article)
    reading = None
    if told_anew or read_anew:
        # Read before the step opens: it holds the right to write, and a long article takes a while.
        reading = _reading(store, changed)
        changed = replace(changed, flags=flags.retold(article.flags, reading.flags))
    with store.step(f"edit the details of “{changed.title}”", analyst) as step:
        if reading and read_anew:
            rereading.replace_untouched(store, step, changed, store.all(Claim, article_id=article_id), reading)
        if reading and told_anew:
            step.save(*_with_dates(store.all(Claim, article_id=article_id), changed, reading))
        step.save(changed)
    return step.change


def described(
    record: T, title: str | None, outlet: str | None, author: str | None, published: str | None, language: str | None
) -> T:
    """The article or draft with the details given; raises Refused for what is no title, date or language."""
    return replace(
        record,
        title=record.title if title == KEEP else _title(title),
        outlet=_kept(outlet, record.outlet),
        author=_kept(author, record.author),
        published=record.published if published in (KEEP, record.published) else _day(published),
        language=record.language if language == KEEP else _language(language),
    )


def _kept(given: str | None, stored: str | None) -> str | None:
    return stored if given == KEEP else _line(given)


def _line(given: str | None) -> str | None:
    return " ".join(given.split()) or None if given else None


def _title(given: str | None) -> str:
    title = _line(given)
    if not title:
        raise Refused("An article needs a title. Nothing was changed.")
    return title


def _day(given: str | None) -> str | None:
    """An ISO 8601 date, or a time of which the first ten characters are one; raises Refused."""
    day = _line(given)
    if day is None:
        return None
    if not is_date(day, whole=True):
        raise Refused(f"“{day}” is no date. Nothing was changed; write it as 2024-11-18.")
    if is_far_ahead(day):
        raise Refused(f"“{day}” lies more than a year ahead. Nothing was changed; check the date.")
    return day


def _address(given: str | None) -> str | None:
    from workbench.services.sources import normalise_url

    url = _line(given)
    return normalise_url(url) if url else None


def _language(given: str | None) -> str | None:
    from workbench.services.language import fold_language

    code = _line(given)
    if code is None:
        return None
    folded = fold_language(code)
    if folded is None:
        raise Refused(f"“{code}” is no language code. Nothing was changed; write two letters such as en, fr, es.")
    return folded


def _lines_of(store: Store, article: Article) -> dict[str, Kind]:
    return {rule.line: rule.kind for rule in lines.rules_for(store, article)}


def _reading(store: Store, article: Article) -> Reading:
    from workbench.services import language

    remembered = lines.rules_for(store, article)
    return language.read(article.text, article.language, article.published, article.title, remembered)


def _with_dates(claims: list[Claim], article: Article, reading: Reading) -> list[Claim]:
    """The claims with the dates of the new reading, by their place: boundaries that an analyst drew stay as they are."""
    dates = {(one.start, one.end): one for statement in reading.statements for one in statement.dates}
    found = []
    for claim in claims:
        inside = tuple(one for (start, end), one in sorted(dates.items()) if claim.start <= start and end <= claim.end)
        if inside != claim.dates:
            found.append(replace(claim, dates=inside))
    return found
