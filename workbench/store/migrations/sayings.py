"""Whether somebody along a claim's chain of attribution said so."""

STATEMENTS = (
    """create table saying (
  id text primary key,
  claim_id text not null references claim (id) deferrable initially deferred,
  who text not null,
  verdict text not null,
  analyst text not null,
  marked_at text not null,
  rationale text not null,
  unique (claim_id, who)
) strict""",
)
