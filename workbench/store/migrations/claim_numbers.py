"""An index from which the number of a claim is counted without reading the claims before it."""

STATEMENTS = ('create index claim_number on claim (article_id, kind, start, "end", id)',)
