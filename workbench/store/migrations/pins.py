"""Passages of saved sources that were pinned to claims."""

STATEMENTS = (
    # The saved bytes and words are named and not pointed at: a pin is still known by its quote when they were forgotten for good.
    """create table pin (
  evidence_id text primary key references evidence (id) deferrable initially deferred,
  claim_id text not null references claim (id) deferrable initially deferred,
  snapshot text not null,
  pinned_at text not null,
  analyst text not null,
  text text,
  start integer,
  "end" integer,
  quote text not null,
  prefix text not null,
  suffix text not null,
  page integer,
  region text not null,
  words text,
  words_start integer,
  words_end integer,
  note text not null
) strict""",
    "create index pin_claim on pin (claim_id)",
)
