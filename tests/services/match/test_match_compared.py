"""A claim and a check side by side: what is the same, what is more exact, what differs."""

import pytest

from workbench.domain.enums import Relation
from workbench.services.match import compared, differences, read_query, with_mark


def table(query: str, hit: str, language: str = "en", other: str | None = None) -> list[tuple[str, str, str, str]]:
    told = differences(query, hit, language, other or language)
    return [
        (str(row.kind), row.ours, row.theirs, str(row.relation)) for row in compared(query, hit, language, other or language, told)
    ]


def test_a_date_that_names_more_is_more_exact():
    rows = table("The ferry Onda sank on 14 March.", "The ferry Onda sank on 14 March 2024.")
    assert ("date", "14 March", "14 March 2024", Relation.MORE_EXACT) in rows
    rows = table("The ferry Onda sank on 14 March 2024.", "The ferry Onda sank on 14 March.")
    assert ("date", "14 March 2024", "14 March", Relation.LESS_EXACT) in rows


def test_values_are_the_same_across_languages():
    rows = table("Le port a traité 120 conteneurs le 14 mars.", "The port handled 120 containers on 14 March.", "fr", "en")
    assert rows == [
        ("number", "120 conteneurs", "120 containers", "same"),
        ("date", "14 mars", "14 March", "same"),
    ]


def test_what_differs_comes_first_and_is_not_told_twice():
    rows = table("Roca paid 120 dockers on 14 March.", "Roca paid 210 dockers on 14 March.")
    assert rows[0][:1] + rows[0][3:] == ("number", "differs")
    assert [row[3] for row in rows].count("differs") == 1
    assert not any("120" in row[1] and row[3] == "same" for row in rows)


def test_a_name_that_only_the_check_has_is_more_exact():
    rows = table("The bridge was closed for six days.", "The bridge of Lormeau was closed for six days.")
    assert ("name", "", "Lormeau", Relation.MORE_EXACT) in rows


def test_nothing_named_gives_no_rows():
    assert table("bread is dear", "bread was cheap") == []


@pytest.mark.parametrize(
    ("text", "name", "value", "made"),
    [
        ("bread", "verdict", "disputed", "bread verdict:disputed"),
        ("bread verdict:verified", "verdict", "disputed", "bread verdict:disputed"),
        ("bread verdict:verified lang:fr", "verdict", None, "bread  lang:fr"),
        ("", "lang", "fr", "lang:fr"),
        ('"a  b" since:2024', "since", None, '"a  b"'),
    ],
)
def test_a_mark_is_written_and_taken_out(text, name, value, made):
    assert with_mark(text, name, value) == made


def test_at_the_end_of_a_long_text_the_marks_of_the_filters_are_read():
    long = "one two three four five six seven eight nine ten"
    query = read_query(f"{long} since:2024 verdict:disputed")
    assert (query.words, query.since, query.verdict) == (long, "2024", "disputed")
    for kept in (f"{long} speaker:roca", f"verdict:disputed {long}", f"{long} since:soon", f'{long} "ten"'):
        assert read_query(kept).words == kept
        assert not read_query(kept).narrows
