"""What each export of an article told."""

STATEMENTS = (
    """create table version (
  id text primary key,
  article_id text not null references article (id) deferrable initially deferred,
  analyst text not null,
  made_at text not null,
  language text not null,
  formats text not null,
  journal_count integer not null,
  journal_head text not null,
  claims text not null
) strict""",
    "create index version_article on version (article_id)",
)
