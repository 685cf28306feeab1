"""Texts of articles that newer versions took the place of."""

STATEMENTS = (
    """create table former_text (
  id text primary key,
  article_id text not null references article (id) deferrable initially deferred,
  text text not null,
  snapshot text not null references snapshot (sha256) deferrable initially deferred,
  location text not null,
  opened_at text not null,
  replaced_at text not null,
  analyst text not null,
  pages text not null,
  outcomes text not null
) strict""",
    "create index former_text_article on former_text (article_id)",
    "create index former_text_snapshot on former_text (snapshot)",
)
