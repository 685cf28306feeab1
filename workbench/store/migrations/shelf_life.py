"""How long a finding holds: its dates, what became of a source, what an earlier check had found when it was linked."""

STATEMENTS = (
    *(f"alter table verdict add column {name} text" for name in ("as_of", "review_on")),
    *(f"alter table source add column {name} text" for name in ("fate", "fate_at", "fate_note")),
    "alter table evidence add column held text",
    """create table confirmation (
  claim_id text primary key references claim (id) deferrable initially deferred,
  causes text not null,
  analyst text not null,
  confirmed_at text not null
) strict""",
    # Few rows have any of these, and which findings are to be looked at again is asked after every step.
    "create index verdict_review on verdict (review_on) where review_on is not null",
    "create index verdict_reused on verdict (reused_from) where reused_from is not null",
    "create index source_fate on source (fate) where fate is not null",
    "create index evidence_held on evidence (source_id) where held is not null",
)
