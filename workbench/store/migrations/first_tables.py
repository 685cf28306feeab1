"""Articles, claims, verdicts, sources with their snapshots, earlier checks with their index, and the journal."""

from typing import TYPE_CHECKING

from workbench.domain.ids import new_id, now_utc

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x46435742  # "FCWB"


def first_tables(db: "Database", /) -> None:
    """Make the tables, give the casebook its id, and the file the mark by which it is known."""
    for statement in _STATEMENTS:
        db.execute(statement)
    db.execute("insert into casebook (id, created_at) values (?, ?)", [new_id(), now_utc()])
    db.execute(f"pragma application_id = {APPLICATION_ID}")


_STATEMENTS = (
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
