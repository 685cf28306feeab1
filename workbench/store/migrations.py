"""The schema of the casebook, as an append-only list of steps; a step that has been released is never edited.

Each step runs once, in one transaction that also raises user_version; resources/schema.sql is what all of them together make.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from workbench.domain.ids import new_id, now_utc

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x46435742  # "FCWB"
LATEST = 4


def casebook_migrations(up_to: int = LATEST) -> "Migrations":
    """List the steps up to a version, oldest first; imports sqlite_utils, so ask only when a step is due."""
    with numpy_left_out():
        from sqlite_utils import Migrations

    steps = Migrations("casebook")
    for number, step in enumerate((first_tables, flags_and_lines, posting_lists, vectors)[:up_to], start=1):
        steps(name=f"{number:04}_{step.__name__}")(_with_version(step, number))
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


def _with_version(step: "Step", number: int) -> "Step":
    def run(db: "Database", /) -> None:
        step(db)
        db.execute(f"pragma user_version = {number}")

    run.__name__ = step.__name__
    return run


def first_tables(db: "Database", /) -> None:
    """Articles, claims, verdicts, sources with their snapshots, earlier checks with their index, and the journal."""
    for statement in _FIRST_TABLES:
        db.execute(statement)
    db.execute("insert into casebook (id, created_at) values (?, ?)", [new_id(), now_utc()])
    db.execute(f"pragma application_id = {APPLICATION_ID}")


def flags_and_lines(db: "Database", /) -> None:
    """Flags that were dismissed, and what was decided about lines of an outlet's pages."""
    for statement in _FLAGS_AND_LINES:
        db.execute(statement)


def posting_lists(db: "Database", /) -> None:
    """Imported checks in short rows, and posting lists of our own in place of the full-text index; built at the next opening."""
    for statement in _POSTING_LISTS:
        db.execute(statement)


def vectors(db: "Database", /) -> None:
    """What an encoder of meaning makes of the earlier checks: a cache, made anew at any time, outside the journal."""
    for statement in _VECTORS:
        db.execute(statement)


_FIRST_TABLES = (
    """create table casebook (
  id text primary key,
  created_at text not null
) strict""",
    # Where the analyst was (the last article, the window's places): state, not content, so outside the journal.
    """create table bookmark (
  name text primary key,
  value text not null
) strict""",
    """create table snapshot (
  sha256 text primary key,
  media_type text not null,
  size integer not null,
  saved_at text not null,
  data blob not null
) strict""",
    """create table article (
  id text primary key,
  title text not null,
  text text not null,
  snapshot text not null references snapshot (sha256) deferrable initially deferred,
  location text not null,
  opened_at text not null,
  encoding text,
  outlet text,
  author text,
  url text,
  published text,
  language text,
  flags text not null
) strict""",
    "create index article_snapshot on article (snapshot)",
    "create index article_url on article (url)",
    """create table claim (
  id text primary key,
  article_id text not null references article (id) deferrable initially deferred,
  start integer not null,
  "end" integer not null,
  quote text not null,
  prefix text not null,
  suffix text not null,
  kind text not null,
  rule text not null,
  subkind text,
  speaker text,
  attribution text not null,
  attribution_form text,
  cue text,
  content text,
  inner_quotes text not null,
  checkworthiness real not null,
  signals text not null,
  quantities text not null,
  dates text not null,
  confidence real not null,
  restated text
) strict""",
    "create index claim_article on claim (article_id, start)",
    """create table verdict (
  id text primary key,
  claim_id text not null unique references claim (id) deferrable initially deferred,
  analyst text not null,
  marked_at text not null,
  verdict text,
  reason text,
  not_checkable text,
  rationale text not null,
  reused_from text
) strict""",
    """create table source (
  id text primary key,
  key text not null unique,
  type text not null,
  title text not null,
  url text,
  added_at text not null,
  publisher text,
  published text,
  accessed text,
  snapshot text references snapshot (sha256) deferrable initially deferred
) strict""",
    """create table evidence (
  id text primary key,
  claim_id text not null references claim (id) deferrable initially deferred,
  source_id text not null references source (id) deferrable initially deferred,
  stance text not null,
  linked_at text not null,
  analyst text not null,
  quote text,
  locator text
) strict""",
    "create index evidence_claim on evidence (claim_id)",
    "create index evidence_source on evidence (source_id)",
    """create table import_file (
  id text primary key,
  name text not null,
  sha256 text not null references snapshot (sha256) deferrable initially deferred,
  rows integer not null,
  rows_hash text not null,
  imported_at text not null,
  options text not null
) strict""",
    # An import is written in short transactions and its record comes last, so import_id has nothing to point at until then.
    """create table earlier_check (
  num integer primary key,
  id text not null,
  text text not null,
  verdict text,
  rating text,
  title text,
  claimant text,
  publisher text,
  url text,
  date text,
  day text,
  language text,
  notes text not null,
  import_id text not null
) strict""",
    "create index earlier_check_id on earlier_check (id)",
    "create index earlier_check_import on earlier_check (import_id)",
    # One entry a searchable check, one's own (claim_id) or imported (check_num); the text is folded and stemmed once, here.
    """create table check_entry (
  num integer primary key,
  claim_id text unique,
  check_num integer unique,
  words text not null,
  title text not null,
  notes text not null
) strict""",
    """create virtual table check_index using fts5 (
  words, title, notes, content = 'check_entry', content_rowid = 'num', tokenize = 'unicode61 remove_diacritics 0'
)""",
    """create table journal (
  seq integer primary key,
  id text not null unique,
  at text not null,
  analyst text not null,
  step text not null,
  intent text not null,
  of text,
  label text not null,
  "table" text not null,
  record_id text not null,
  before text,
  after text,
  prev text not null,
  hash text not null
) strict""",
    "create index journal_record on journal (record_id)",
    "create index journal_step on journal (step)",
    """create trigger journal_is_never_changed before update on journal begin
  select raise (abort, 'the journal is append-only');
end""",
    """create trigger journal_is_never_cut before delete on journal begin
  select raise (abort, 'the journal is append-only');
end""",
)

_FLAGS_AND_LINES = (
    """create table dismissal (
  id text primary key,
  article_id text not null references article (id) deferrable initially deferred,
  kind text not null,
  start integer not null,
  "end" integer not null,
  analyst text not null,
  dismissed_at text not null,
  unique (article_id, kind, start, "end")
) strict""",
    """create table line_rule (
  id text primary key,
  outlet text not null,
  line text not null,
  kind text not null,
  overruled text not null,
  analyst text not null,
  decided_at text not null,
  unique (outlet, line)
) strict""",
)

_POSTING_LISTS = (
    "drop table check_index",
    "drop table check_entry",
    "alter table earlier_check rename to old_check",
    # facts is a JSON object of what else the file gave, null for nothing; a row takes half the time to write that way.
    """create table earlier_check (
  num integer primary key,
  id text not null,
  text text not null,
  facts text
) strict""",
    # The rows of an import are those with the numbers first to last; it is written before they are.
    """create table import_span (
  import_id text primary key,
  first integer not null,
  last integer not null
) strict""",
    """create table segment (
  num integer primary key,
  first integer not null,
  last integer not null,
  checks integer not null,
  sizes blob not null,
  ids blob not null,
  live integer not null
) strict""",
    """create table term_block (
  segment integer not null,
  field integer not null,
  first text not null,
  terms text not null,
  counts blob not null,
  numbers blob not null
) strict""",
    "create unique index term_block_first on term_block (segment, field, first)",
    # One's own checks, one row for each claim with a verdict; the text is folded and stemmed once, here.
    """create table own_check (
  num integer primary key,
  claim_id text not null unique,
  words text not null,
  title text not null,
  notes text not null
) strict""",
    """create table own_term (
  term text not null,
  field integer not null,
  num integer not null
) strict""",
    "create unique index own_term_place on own_term (term, field, num)",
    """insert into earlier_check (id, text, facts)
select old_check.id, text, nullif((select json_group_object(key, value) from (
  select 'claimant' as key, claimant as value union all select 'date', date union all select 'day', day union all
  select 'language', language union all select 'notes', nullif(notes, '') union all select 'publisher', publisher union all
  select 'rating', rating union all select 'title', title union all select 'url', url union all select 'verdict', verdict)
  where value is not null), '{}')
from old_check join import_file on import_file.id = import_id order by import_id, num""",
    """insert into import_span (import_id, first, last)
select id, 1 + coalesce((select sum(rows) from import_file as before where before.id < import_file.id), 0),
  (select sum(rows) from import_file as before where before.id <= import_file.id) from import_file""",
    "drop table old_check",
    "insert or replace into bookmark (name, value) values ('index', 'to build')",
)

_VECTORS = (
    # codes are the signs of the vectors of checks first to last, one bit each, in words of 64: the first words of all, then the
    # second ones. The vectors themselves are rows of their own, so that one is read without its neighbours.
    """create table vector_block (
  num integer primary key,
  model text not null,
  first integer not null,
  last integer not null,
  codes blob not null
) strict""",
    "create unique index vector_block_span on vector_block (model, first, last, num)",
    # num is that of the block times the most checks a block can have, plus the place in the block.
    """create table check_vector (
  num integer primary key,
  vector blob not null
) strict""",
    """create table own_vector (
  model text not null,
  num integer not null,
  vector blob not null,
  primary key (model, num)
) strict""",
)

if TYPE_CHECKING:
    from collections.abc import Callable

    Step = Callable[[Database], None]
