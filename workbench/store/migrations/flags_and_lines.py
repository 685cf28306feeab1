"""Flags that were dismissed, and what was decided about lines of an outlet's pages."""

STATEMENTS = (
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
