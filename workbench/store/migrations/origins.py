"""What an analyst said of two sources: that they have one origin, or that they are independent."""

STATEMENTS = (
    """create table origin_ruling (
  id text primary key,
  one text not null references source (id) deferrable initially deferred,
  other text not null references source (id) deferrable initially deferred,
  same integer not null,
  analyst text not null,
  decided_at text not null,
  unique (one, other)
) strict""",
    "create index origin_ruling_other on origin_ruling (other)",
)
