"""Records go into rows and come back the same; canonical JSON has one form."""

import json

from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.article import Article
from workbench.domain.claim import Claim, VerdictState
from workbench.domain.enums import AttributionForm, Kind, Reason, Stance, Verdict
from workbench.domain.source import Evidence
from workbench.domain.statement import DateMention, Flag, InnerQuote, Quantity, Signal
from workbench.store import Store
from workbench.store.rows import TABLES, canonical, column_names, from_plain, from_row, to_plain, to_row

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
MAYBE = st.none() | TEXT
NUMBER = st.integers(0, 10**9)
REAL = st.floats(-1e9, 1e9)
RECORDS = st.one_of(
    st.builds(Article, *[TEXT] * 6, encoding=MAYBE, outlet=MAYBE, flags=st.tuples(st.builds(Flag, TEXT, NUMBER, NUMBER, TEXT))),
    st.builds(
        Claim,
        *[TEXT] * 2,
        *[NUMBER] * 2,
        *[TEXT] * 3,
        st.sampled_from(Kind),
        TEXT,
        speaker=MAYBE,
        attribution=st.lists(TEXT, max_size=3).map(tuple),
        attribution_form=st.none() | st.sampled_from(AttributionForm),
        content=st.none() | st.tuples(NUMBER, NUMBER),
        inner_quotes=st.tuples(st.builds(InnerQuote, NUMBER, NUMBER, MAYBE)),
        checkworthiness=REAL,
        signals=st.tuples(st.builds(Signal, TEXT, REAL, TEXT)),
        quantities=st.tuples(st.builds(Quantity, TEXT, NUMBER, NUMBER, REAL, st.none() | REAL, st.none() | REAL, MAYBE, MAYBE)),
        dates=st.tuples(st.builds(DateMention, TEXT, NUMBER, NUMBER, MAYBE, MAYBE, st.booleans())),
    ),
    st.builds(VerdictState, *[TEXT] * 4, verdict=st.none() | st.sampled_from(Verdict), reason=st.none() | st.sampled_from(Reason)),
    st.builds(Evidence, *[TEXT] * 3, st.sampled_from(Stance), TEXT, TEXT, quote=MAYBE),
)


@given(RECORDS)
def test_a_record_survives_its_row_and_its_journal_body(record):
    assert from_row(type(record), to_row(record)) == record
    assert from_plain(type(record), json.loads(canonical(to_plain(record)))) == record


def test_the_columns_are_those_of_the_schema(tmp_path):
    store = Store.open(tmp_path / "a.casebook", lambda text, _language: text)
    for table in TABLES:
        columns = [row["name"] for row in store.connection.execute(f"pragma table_info({table.name})")]
        assert columns == list(column_names(table.record))
    store.close()


def test_canonical_json_has_one_form():
    assert canonical({"b": 1, "a": ["é", None, True, 0.5]}) == '{"a":["é",null,true,0.5],"b":1}'
