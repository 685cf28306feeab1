"""Dates of citations that are more than a day: seasons, "circa" and spans, read and written back in each format."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_dossiers import english_dossier

from workbench.domain import spans
from workbench.domain.cited import ISSUED, Variable, value_of
from workbench.services.report.references import bibtex, csl_json, ris
from workbench.services.sources.references import read_references


def dossier_of(published: str, issued: str):
    """A dossier that cites one source, with a day of publication and what more is known of it."""
    dossier = english_dossier()
    view = next(view for view in dossier.claims if any(not item.hidden for item in view.evidence))
    item = next(item for item in view.evidence if not item.hidden)
    source = replace(item.source, published=published, cited=(Variable(ISSUED, issued),))
    return replace(dossier, claims=(replace(view, evidence=(replace(item, source=source),)),))


CASES = [
    ({"date-parts": [[2024]], "season": 1}, "2024-21", "2024"),
    ({"date-parts": [[2024]], "season": "Winter"}, "2024-24", "2024"),
    ({"date-parts": [[1923]], "circa": True}, "1923~", "1923"),
    ({"date-parts": [["1923", "4"]], "circa": "1"}, "1923-04~", "1923-04"),
    ({"date-parts": [[2024, 5, 3], [2024, 5, 5]]}, "2024-05-03/2024-05-05", "2024-05-03"),
    ({"date-parts": [[2019], [2021]]}, "2019/2021", "2019"),
    ({"date-parts": [[1919], [1921]], "circa": 1}, "1919~/1921~", "1919"),
    ({"date-parts": [[2024]], "season": 3, "circa": True}, "2024-23~", "2024"),
    ("2024-05-03/2024-05-05", "2024-05-03/2024-05-05", "2024-05-03"),
    ({"raw": "1923~"}, "1923~", "1923"),
]


@pytest.mark.parametrize(("issued", "told", "begins"), CASES)
def test_a_date_of_csl_is_kept_whole_beside_the_day_it_begins_with(issued, told, begins):
    (found,) = read_references(json.dumps([{"type": "book", "title": "The weir", "issued": issued}]))
    assert (found.published, value_of(found.cited, ISSUED)) == (begins, told)


@pytest.mark.parametrize(
    ("issued", "begins"),
    [
        ({"date-parts": [[2024, 5, 3]]}, "2024-05-03"),
        ({"date-parts": [[2024]], "circa": False}, "2024"),
        ({"date-parts": [[2024]], "circa": "0"}, "2024"),
        ({"date-parts": [[2024, 5]], "season": 1}, "2024-05"),
        ({"date-parts": [[2024]], "season": "monsoon"}, "2024"),
        ({"date-parts": [[2024, 5, 5], [2024, 5, 3]]}, "2024-05-05"),
        ({"literal": "in the spring"}, "in the spring"),
    ],
)
def test_a_plain_date_says_no_more(issued, begins):
    (found,) = read_references(json.dumps([{"type": "book", "title": "The weir", "issued": issued}]))
    assert (found.published, value_of(found.cited, ISSUED)) == (begins, None)


@pytest.mark.parametrize("write", [csl_json, bibtex, ris])
@pytest.mark.parametrize(("_issued", "told", "begins"), CASES)
def test_it_goes_out_and_comes_back_in_each_format(write, _issued, told, begins):
    text = write([dossier_of(published=begins, issued=told)], "en").decode()
    (found,) = read_references(text)
    assert (found.published, value_of(found.cited, ISSUED)) == (begins, told), text


def test_a_day_changed_since_goes_out_alone():
    text = csl_json([dossier_of(published="2023-01-02", issued="2024-21")], "en").decode()
    assert json.loads(text)[0]["issued"] == {"date-parts": [[2023, 1, 2]]}


def test_biblatex_dates_are_edtf():
    (found,) = read_references("@book{a, title = {The weir}, date = {2024-05-03/2024-05-05}}")
    assert (found.published, value_of(found.cited, ISSUED)) == ("2024-05-03", "2024-05-03/2024-05-05")


@pytest.mark.parametrize("text", ["", "2024-13", "2024-02-30", "2024-25", "2024/2023", "2024/2025/2026", "24", "soon", "2024~~"])
def test_what_is_no_date_is_none(text):
    assert spans.normal(text) is None


@given(
    st.lists(st.dates(), min_size=1, max_size=2).map(sorted),
    st.sampled_from((4, 7, 10)),
    st.booleans(),
)
def test_csl_and_back(days, size, about):
    date = "/".join(day.isoformat()[:size] + "~" * about for day in days)
    assert spans.of_csl(spans.to_csl(date)) == spans.normal(date) == date
