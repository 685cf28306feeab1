"""Requests for comment on claims and articles."""

STATEMENTS = (
    """create table request (
  id text primary key,
  article_id text not null references article (id) deferrable initially deferred,
  claim_id text references claim (id) deferrable initially deferred,
  who text not null,
  channel text not null,
  asked_at text not null,
  analyst text not null,
  deadline text,
  question text not null,
  answer text not null,
  answered_at text
) strict""",
    "create index request_article on request (article_id)",
    "create index request_claim on request (claim_id)",
)
