"""What an analyst decided about lines of an outlet, applied to its next page."""

import pytest

from workbench.domain.article import LineRule
from workbench.domain.enums import Kind
from workbench.services.language import explain, line_key, read

BODY = "Le conseil a voté lundi. Il était tard."


def remembered(line: str, kind: Kind) -> LineRule:
    key = line_key(line)
    assert key is not None
    return LineRule("1", "le phare", key, kind, "subhead", "Ana", "2026-01-01")


@pytest.mark.parametrize(
    ("seen", "next_page"),
    [
        ("Le rendez-vous de 18 heures", "Le rendez-vous de 9 heures"),
        ("L’offre d’été", "L'offre d'été"),
        ("L'offre d'été", "L’offre d’e\u0301te\u0301"),
        ("» Nos 12 partenaires :", "Nos 340 partenaires"),
        ("Le phare\u00a0: la lettre", "LE PHARE : LA LETTRE"),
    ],
)
def test_a_line_is_known_again_whatever_its_digits_and_marks(seen, next_page):
    text = f"Un titre\n\n{BODY}\n\n{next_page}\n\n{BODY}"
    assert [s.kind.is_body for s in read(text, "fr").statements if s.text == next_page] != [False]
    found = [s for s in read(text, "fr", remembered=[remembered(seen, Kind.FURNITURE)]).statements if s.text == next_page]
    assert [(s.kind, s.rule) for s in found] == [(Kind.FURNITURE, "outlet-remembered")]
    assert explain(found[0].rule).startswith("An analyst")


def test_other_lines_stay_as_they_were():
    text = f"Un titre\n\n{BODY}\n\nPublicité\n\nUne fin"
    with_rule = read(text, "fr", remembered=[remembered("Une autre ligne", Kind.FURNITURE)])
    assert with_rule.statements == read(text, "fr").statements


def test_a_line_that_was_brought_back_is_read_as_body_with_its_sentences():
    line = "Abonnez-vous à la cantine, dit le maire à 300 familles"
    text = f"Un titre\n\n{BODY}\n\n{line}\n\n{BODY}"
    found = read(text, "fr", remembered=[remembered(line, Kind.STATEMENT)]).statements
    assert [s.kind for s in found if s.text == line] == [Kind.STATEMENT]


def test_the_headline_is_chosen_after_what_is_remembered():
    text = f"Chaque matin avec vous\n\nLe budget est voté par le conseil\n\n{BODY}"
    assert read(text, "fr").statements[0].kind is Kind.HEADLINE
    rule = remembered("Chaque matin avec vous", Kind.FURNITURE)
    assert [s.text for s in read(text, "fr", remembered=[rule]).statements if s.kind is Kind.HEADLINE] == [
        "Le budget est voté par le conseil"
    ]


@pytest.mark.parametrize("line", ["12", "***", "x" * 300])
def test_what_cannot_come_again_has_no_key(line):
    assert line_key(line) is None
