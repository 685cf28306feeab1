"""The words of articles, claims and sources in segments of our own, in place of the full-text index; built at the next opening."""

STATEMENTS = (
    "drop table word_index",
    "delete from word_entry",
    # The records written last, as text, until there is enough of them for a segment.
    """create table word_recent (
  num integer primary key,
  size integer not null,
  head text not null,
  words text not null
) strict""",
    """create table word_segment (
  num integer primary key,
  first integer not null,
  last integer not null,
  nums blob not null,
  starts blob not null
) strict""",
    """create table word_block (
  segment integer not null,
  first text not null,
  terms text not null,
  counts blob not null,
  places blob not null
) strict""",
    "create unique index word_block_first on word_block (segment, first)",
    "delete from bookmark where name = 'words edition'",
)
