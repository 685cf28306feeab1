"""What an encoder of meaning makes of the earlier checks: a cache, made anew at any time, outside the journal."""

STATEMENTS = (
    # codes are the signs of the vectors of checks first to last, one bit each, in words of 64: the first words of all, then the
    # second ones. The vectors themselves are rows of their own, so that one is read without its neighbours.
    """create table vector_block (
  num integer primary key,
  model text not null,
  first integer not null,
  last integer not null,
  codes blob not null
) strict""",
    "create unique index vector_block_span on vector_block (model, first, last, num)",
    # num is that of the block times the most checks a block can have, plus the place in the block.
    """create table check_vector (
  num integer primary key,
  vector blob not null
) strict""",
    """create table own_vector (
  model text not null,
  num integer not null,
  vector blob not null,
  primary key (model, num)
) strict""",
)
