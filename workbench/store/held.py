"""Where a casebook holds what is to be forgotten: rows, the journal, saved bytes, imported checks, and copies of the file."""

import contextlib
import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.domain.article import Article, Snapshot
from workbench.domain.check import Import
from workbench.domain.claim import Claim
from workbench.domain.forgetting import Exported, Forgetting, Look, Unsearched
from workbench.domain.renewal import FormerText
from workbench.domain.source import Evidence, Source
from workbench.domain.version import Version
from workbench.store.blotting import Blot
from workbench.store.rows import BY_NAME, TABLES, canonical
from workbench.store.spelling_out import BETWEEN, other_spellings, words_of

if TYPE_CHECKING:
    from workbench.store.store import Store

_LONGEST_NAME = 3  # words in lower case that may be a person's name

# Looks through saved bytes for a pattern, whatever they are packed in; it lies on a higher floor, where documents are taken apart.
Seek = Callable[[str, Iterable[Snapshot]], Iterable[Look]]


def snapshots_with(store: "Store", blot: Blot, seek: Seek) -> tuple[list[str], list[Look]]:
    """Name the saved bytes that hold a text, or from which one was read that does, and those that cannot be looked through."""
    found = dict.fromkeys(_read_from(store, blot))
    texts: set[str] = set()
    shut: list[Look] = []
    for look in seek(blot.pattern, _not_plainly(store, blot, found, texts)):
        if look.holds:
            found[look.name] = None
            texts.add(look.name)
        elif look.closed:
            shut.append(look)
    for source in store.all(Source):
        if source.text in texts and source.snapshot:
            found[source.snapshot] = None
    there = ((name, store.find(Snapshot, name)) for name in found)
    return [name for name, kept in there if kept and kept.data], [look for look in shut if look.name not in found]


def unsearched(store: "Store", looks: Sequence[Look]) -> tuple[Unsearched, ...]:
    """Tell of saved files that nobody can look through what they were saved of."""
    titles: dict[str, dict[str, None]] = {look.name: {} for look in looks}
    named = [(one.snapshot, one.title) for one in store.all(Article)] + [(one.snapshot, one.title) for one in store.all(Source)]
    for name, title in named:
        if name in titles:
            titles[name][title] = None
    for former in store.all(FormerText):
        if former.snapshot in titles:
            article = store.find(Article, former.article_id)
            titles[former.snapshot] |= {article.title: None} if article else {}
    for imported in store.all(Import):
        if imported.sha256 in titles:
            titles[imported.sha256][imported.name] = None
    return tuple(Unsearched(look.name, tuple(titles[look.name]), look.closed) for look in looks)


def _read_from(store: "Store", blot: Blot) -> Iterator[str]:
    for article in store.all(Article):
        if blot.in_text(f"{article.text}\n{article.title}\n{article.author}"):
            yield article.snapshot
    for former in store.all(FormerText):
        if blot.in_text(former.text):
            yield former.snapshot


def _not_plainly(store: "Store", blot: Blot, found: dict[str, None], texts: set[str]) -> Iterator[Snapshot]:
    """The saved bytes that have to be unpacked to tell; those that hold a text as they lie there are noted on the way."""
    for row in store.connection.execute("select sha256 from snapshot order by sha256").fetchall():
        saved = store.get(Snapshot, row["sha256"])
        if not saved.data:
            continue
        if blot.in_bytes(saved.content):
            found[saved.sha256] = None
            texts.add(saved.sha256)
        elif saved.sha256 not in found:
            yield saved


def exported_with(store: "Store", blot: Blot) -> tuple[Exported, ...]:
    """List the reports that went out of articles of which a record holds, or ever held, a text."""
    versions = store.all(Version, order="id")
    if not versions:
        return ()
    articles: set[str] = set()
    for row in journal_rows(store):
        for body in (row["before"], row["after"]):
            if body and blot.body(body, kind_of(row["table"])) != body:
                articles |= _articles_of(store, row["table"], json.loads(body))
    return tuple(_exported(store, one) for one in versions if one.article_id in articles)


def exported_of(store: "Store", source: Source) -> tuple[Exported, ...]:
    """List the reports that went out of articles that cite a source."""
    articles = _articles_of(store, "source", {"id": source.id})
    return tuple(_exported(store, one) for one in store.all(Version, order="id") if one.article_id in articles)


def _exported(store: "Store", version: Version) -> Exported:
    article = store.find(Article, version.article_id)
    return Exported(article.title if article else "", version.made_at, version.formats)


def _articles_of(store: "Store", table: str, plain: dict[str, Any]) -> set[str]:
    """The articles that a record belongs to, as it is told in the journal."""
    if table == "article":
        return {plain["id"]}
    if found := plain.get("article_id"):
        return {found}
    if table == "source":
        claims = [link.claim_id for link in store.all(Evidence, source_id=plain["id"])]
    else:
        claims = [plain["claim_id"]] if "claim_id" in plain else []
    there = (store.find(Claim, claim_id) for claim_id in claims)
    return {claim.article_id for claim in there if claim}


def checks_with(store: "Store", blot: Blot) -> Iterator[tuple[int, str, str, str | None]]:
    """Imported checks that hold a text, as they shall be: number, id, text and facts."""
    for row in store.connection.execute("select num, id, text, facts from earlier_check").fetchall():
        new = blot.text(row["id"]), blot.text(row["text"]), row["facts"] and blot.body(row["facts"])
        if new != (row["id"], row["text"], row["facts"]):
            yield row["num"], *new


def copies_with(store: "Store", folders: Sequence[Path], *, every: bool = False) -> Iterator[Path]:
    """Copies of this casebook that do not know of everything forgotten in it: they still hold what was. Or every copy."""
    known = {record.id for record in store.all(Forgetting)} | ({"one to come"} if every else set())
    own, name = store.path.resolve(), store.casebook_id
    for folder in folders:
        with contextlib.suppress(OSError):
            for path in sorted(folder.iterdir()):
                if path.is_file() and path.resolve() != own and _holds_older(path, name, known):
                    yield path


def _holds_older(path: Path, casebook_id: str, known: set[str]) -> bool:
    with contextlib.suppress(OSError, sqlite3.Error):
        with path.open("rb") as file:
            if file.read(16) != b"SQLite format 3\0":
                return False
        with contextlib.closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as copy:
            if copy.execute("select id from casebook").fetchone()[0] != casebook_id:
                return False
            there = copy.execute("select count(*) from sqlite_master where name = 'forgetting'").fetchone()[0]
            ids = {row[0] for row in copy.execute("select id from forgetting")} if there else set()
            return not known <= ids
    return False


def journal_rows(store: "Store") -> Iterator[sqlite3.Row]:
    """Read the journal from its beginning."""
    yield from store.connection.execute("select * from journal order by seq")


def blotted_event(row: sqlite3.Row, blot: Blot) -> dict[str, Any] | None:
    """The columns of an event with the texts blotted out, None where it holds none."""
    kind = kind_of(row["table"])
    new = {
        "label": blot.text(row["label"]),
        "analyst": blot.text(row["analyst"]),
        "before": blot.body(row["before"], kind),
        "after": blot.body(row["after"], kind),
    }
    return new if any(new[name] != row[name] for name in new) else None


def kind_of(table: str) -> type | None:
    """The records of a table, None for what is no table of records."""
    return BY_NAME[table].record if table in BY_NAME else None


def tombstoned(row: sqlite3.Row, hanging: set[tuple[str, str]], steps: set[str], blot: Blot) -> dict[str, Any] | None:
    """The columns of an event without what it tells of a source, None where it tells nothing."""
    new: dict[str, Any] = {}
    if (row["table"], row["record_id"]) in hanging:
        new = {"before": tombstone(row["before"]), "after": tombstone(row["after"])}
    if row["step"] in steps and (label := blot.text(row["label"])) != row["label"]:
        new["label"] = label
    return new if any(new[name] != row[name] for name in new) else None


def tombstone(body: str | None) -> str | None:
    """What stays of a record: that it was, and of which claim; no two bodies of one record differ any more."""
    if body is None:
        return None
    plain = json.loads(body)
    kept = {name: plain[name] for name in ("id", "claim_id", "evidence_id") if name in plain}
    return canonical(kept | {"forgotten": True})


def hanging_on(store: "Store", source: Source) -> set[tuple[str, str]]:
    """The records that are a source's, by table and name: itself, links to it and what hangs on those, now and in the journal."""
    found = {("source", source.id)}
    mark = f'"source_id":"{source.id}"'
    body = 'coalesce("after", "before")'
    rows = store.connection.execute(
        f"""select distinct record_id from journal where "table" = 'evidence' and instr({body}, ?)""", [mark]
    )
    links = {row["record_id"] for row in rows}
    found |= {("evidence", link) for link in links} | {("pin", link) for link in links}
    rows = store.connection.execute(
        f"""select distinct record_id from journal where "table" = 'conflict' and instr({body}, ?)""", [source.id]
    )
    found |= {("conflict", row["record_id"]) for row in rows}
    for row in store.connection.execute(
        f"""select distinct record_id, {body} as body from journal where "table" = 'origin_ruling'"""
    ):
        if f'"{source.id}"' in row["body"]:
            found.add(("origin_ruling", row["record_id"]))
    return found


def titles_of(store: "Store", source: Source) -> list[str]:
    """All titles a source ever had."""
    found = {source.title: None}
    for row in store.connection.execute("select before, after from journal where record_id = ?", [source.id]):
        for body in (row["before"], row["after"]):
            if body and (title := json.loads(body).get("title")):
                found[title] = None
    return [title for title in found if title.strip()]


def steps_of(store: "Store", hanging: set[tuple[str, str]]) -> set[str]:
    """The steps in which one of these records was written."""
    rows = store.connection.execute('select step, "table", record_id from journal')
    return {row["step"] for row in rows if (row["table"], row["record_id"]) in hanging}


def saved_alone(store: "Store", source: Source) -> list[str]:
    """The saved bytes that are this source's alone, those it had before among them."""
    names: set[str] = {name for name in (source.snapshot, source.text) if name}
    for row in store.connection.execute("select before, after from journal where record_id = ?", [source.id]):
        for body in (row["before"], row["after"]):
            plain = json.loads(body) if body else {}
            names |= {name for name in (plain.get("snapshot"), plain.get("text")) if name}
    others = {name for other in store.all(Source) if other.id != source.id for name in (other.snapshot, other.text)}
    others |= {article.snapshot for article in store.all(Article)} | {former.snapshot for former in store.all(FormerText)}
    others |= {record.sha256 for record in store.all(Import)}
    return sorted(name for name in names - others if store.find(Snapshot, name) is not None)


def is_there(store: "Store", table: str, key: str) -> bool:
    """Is a record in its table now?"""
    column = next(one.key for one in TABLES if one.name == table)
    return store.connection.execute(f"select 1 from {table} where {column} = ?", [key]).fetchone() is not None


def parts_of(texts: Sequence[str]) -> list[str]:
    """What of the texts can stand elsewhere and is not taken: a surname alone, a name without its accents."""
    words = [word for text in texts for word in _of_a_name(words_of(text))]
    bare = [spelling for text in (*texts, *words) for spelling in other_spellings(text)]
    return list(dict.fromkeys((*words, *bare)))


def _of_a_name(words: Sequence[str]) -> list[str]:
    """The words of a text by which a person may be called; of what is no name none, for "and" tells nobody."""
    names = [word for word in words if word[0].isupper()] or (words if len(words) <= _LONGEST_NAME else [])
    return [word for word in names if len(word) > 2] if len(words) > 1 else []


def parted(text: str) -> re.Pattern[str]:
    """The pattern of a text with whatever stands between its words."""
    return re.compile(BETWEEN.join(map(re.escape, text.split())), re.IGNORECASE)
