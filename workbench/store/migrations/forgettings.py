"""What was forgotten for good, without what it was."""

STATEMENTS = (
    """create table forgetting (
  id text primary key,
  at text not null,
  analyst text not null,
  what text not null,
  reason text not null,
  events text not null,
  snapshots text not null
) strict""",
)
