"""What a house requires before a report leaves, who signed which finding, and what others found of the same claim."""

STATEMENTS = (
    """create table house_rule (
  id text primary key,
  need text not null,
  verdict text,
  primary_sources integer not null,
  independent_sources integer not null
) strict""",
    """create table gate_override (
  id text primary key,
  article_id text not null references article (id) deferrable initially deferred,
  analyst text not null,
  made_at text not null,
  reason text not null,
  waived text not null
) strict""",
    "create index gate_override_article on gate_override (article_id)",
    """create table sign_off (
  claim_id text primary key references claim (id) deferrable initially deferred,
  analyst text not null,
  first text not null,
  signed_at text not null
) strict""",
    """create table second_look (
  id text primary key,
  claim_id text not null references claim (id) deferrable initially deferred,
  analyst text not null,
  looked_at text not null,
  verdict text,
  not_checkable text,
  reason text,
  rationale text not null,
  blind integer not null
) strict""",
    "create index second_look_claim on second_look (claim_id)",
)
