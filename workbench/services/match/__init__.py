"""Matching a claim with earlier checks: text for the index, terms to ask, spelling, rank, explanation. Values in, values out."""

from workbench.services.match.alike import grouped
from workbench.services.match.comparison import compared
from workbench.services.match.differences import differences
from workbench.services.match.highlight import shared_spans, spelled
from workbench.services.match.parts import parts_of
from workbench.services.match.query import read_query, with_mark
from workbench.services.match.rank import rank
from workbench.services.match.ready import make_ready
from workbench.services.match.spelling import correct, is_correctable
from workbench.services.match.text import common_terms, common_words, index_text, other_terms, query_terms

__all__ = [
    "common_terms",
    "common_words",
    "compared",
    "correct",
    "differences",
    "grouped",
    "index_text",
    "is_correctable",
    "make_ready",
    "other_terms",
    "parts_of",
    "query_terms",
    "rank",
    "read_query",
    "shared_spans",
    "spelled",
    "with_mark",
]
