"""Merges with casebooks of colleagues: what came from where, and what both sides changed.

ordered_from is the number of the first event from which on the order of ids is that of the journal, whatever the clock did.
"""

STATEMENTS = (
    "alter table casebook add column merges text not null default '[]'",
    "alter table casebook add column ordered_from integer not null default 1",
    "update casebook set ordered_from = (select coalesce(max(seq), 0) + 1 from journal)",
    """create table first_link (
  id text primary key,
  seq integer not null,
  prev text not null,
  hash text not null
) strict""",
    """create table conflict (
  id text primary key,
  kind text not null,
  "table" text not null,
  record_id text not null,
  other_id text,
  claim_id text,
  article_id text,
  stands text not null,
  stands_by text not null,
  stands_at text not null,
  other text not null,
  other_by text not null,
  other_at text not null,
  aside text,
  decision text,
  decided_by text,
  decided_at text
) strict""",
    "create index conflict_claim on conflict (claim_id) where claim_id is not null",
)
