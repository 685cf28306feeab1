"""How articles are filed, and the index by which their words are found; the index is built at the next opening."""

STATEMENTS = (
    """create table filing (
  article_id text primary key references article (id) deferrable initially deferred,
  tags text not null,
  assignee text,
  deadline text,
  note text not null,
  shelf text not null,
  shelved_at text
) strict""",
    # One row for each record that has words of its own; length is the number of words of an article's text, else 0.
    """create table word_entry (
  num integer primary key,
  "table" text not null,
  record_id text not null,
  length integer not null
) strict""",
    'create unique index word_entry_record on word_entry (record_id, "table")',
    # The words are folded before they come here, so the tokenizer has only to part them at blanks. No text is kept: it stands in
    # the records, and a row is taken out by telling the words it was made of.
    """create virtual table word_index using fts5 (
  head, words, content = '', tokenize = 'ascii', prefix = '2 3'
)""",
)
