"""The house's own labels of verdicts, and which of them a verdict has."""

STATEMENTS = (
    """create table rating (
  id text primary key,
  position integer not null,
  verdict text not null,
  en text not null,
  fr text not null,
  colour text not null
) strict""",
    "alter table verdict add column rating text references rating (id) deferrable initially deferred",
)
