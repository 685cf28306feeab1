"""What is typed into the search field: words and marks."""

import pytest

from workbench.domain.check import Check
from workbench.domain.enums import Verdict
from workbench.services.match import read_query
from workbench.services.match.query import Query


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("grain ships Onda", Query("grain ships Onda")),
        ('"grain ships" Onda', Query("grain ships Onda", phrases=("grain ships",))),
        ("« prix du pain » hausse", Query("prix du pain hausse", phrases=("prix du pain",))),
        ("grain -wheat", Query("grain", without=("wheat",))),
        ('grain -"winter wheat"', Query("grain", without=("winter wheat",))),
        ("verdict:disputed grain", Query("grain", verdict="disputed")),
        ("grain Verdict:contesté", Query("grain", verdict="disputed")),
        ('speaker:"Ana Roca" pain', Query("pain", speaker="Ana Roca")),
        ("since:2024-01 until:2024 grain lang:fr", Query("grain", since="2024-01", until="2024", lang="fr")),
        ("publisher:Fanal", Query("", publisher="Fanal")),
        # only look like marks
        ("since:soon lang:klingon verdict:maybe", Query("since:soon lang:klingon verdict:maybe")),
        ("since:2024-13 x", Query("since:2024-13 x")),
        ("twenty-one well-known - dashes", Query("twenty-one well-known - dashes")),
        ("it rose by -3 degrees", Query("it rose by -3 degrees")),
        ("notspeaker:x", Query("notspeaker:x")),
        ('5" nails and 6" nails', Query('5" nails and 6" nails')),
        ("", Query("")),
    ],
)
def test_marks_are_read_and_lookalikes_are_words(typed, read):
    assert read_query(typed) == read


@pytest.mark.parametrize(
    "pasted",
    [
        'The minister said "never again" and since:2024 we have all seen the price of grain rise -fast',
        'He said:\n"never"',
        'look "here" https://t.example/x',
    ],
)
def test_a_pasted_text_is_taken_as_it_is(pasted):
    assert read_query(pasted) == Query(pasted)


CHECK = Check(
    "a",
    "Le prix du pain a augmenté de 12 %.",
    Verdict.DISPUTED,
    False,
    claimant="Ana Roca",
    publisher="Fanal",
    day="2024-03-05",
    language="fr",
)


@pytest.mark.parametrize(
    ("typed", "admitted"),
    [
        ('"prix du pain"', True),
        ('"PRIX DU PAIN"', True),
        ('"pain du prix"', False),
        ('"rix du pai"', False),
        ("x -pains", False),
        ("x -blé", True),
        ("verdict:disputed", True),
        ("verdict:verified", False),
        ("verdict:none", False),
        ("speaker:roca", True),
        ("speaker:rocb", False),
        ("publisher:fanal", True),
        ("lang:fr", True),
        ("lang:en", False),
        ("since:2024", True),
        ("since:2024-03-06", False),
        ("until:2024-03", True),
        ("until:2024-02", False),
    ],
)
def test_marks_leave_out_what_does_not_fit(typed, admitted):
    query = read_query(typed)
    assert query.narrows
    assert query.admits(CHECK) is admitted


def test_a_check_without_a_date_is_in_no_time():
    assert not read_query("since:1900").admits(Check("a", "Words", None, False))
