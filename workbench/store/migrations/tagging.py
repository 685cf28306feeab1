"""The tags that analysts give claims."""

STATEMENTS = (
    """create table tagging (
  claim_id text primary key references claim (id) deferrable initially deferred,
  tags text not null
) strict""",
)
