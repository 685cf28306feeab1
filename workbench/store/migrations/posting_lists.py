"""Imported checks in short rows, and posting lists of our own in place of the full-text index; built at the next opening."""

STATEMENTS = (
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
