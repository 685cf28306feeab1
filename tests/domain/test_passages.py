"""Where a quoted passage stands in the words of a source."""

import pytest

from workbench.domain.passages import find, page_label

TEXT = "Le maire « n’a rien vu ».\nLe port,\u00a0dit-il, a\n\ntraité 38\u202f000 conteneurs – en 2023."


@pytest.mark.parametrize(
    "quote",
    [
        "38\u202f000 conteneurs",
        "38 000 conteneurs",
        "n'a rien vu",
        "dit-il, a traité",
        '"n’a rien vu"',
        "conteneurs - en 2023",
        " LE PORT, ",
    ],
)
def test_blanks_quotation_marks_dashes_and_case_may_be_others(quote):
    assert find(TEXT, quote) is not None


@pytest.mark.parametrize("quote", ["39 000 conteneurs", "conteneurs 38 000", "", " ", ".*"])
def test_other_words_are_not_found(quote):
    assert find(TEXT, quote) is None


def test_the_place_is_in_code_points_of_the_text():
    start, end = find("🙂 a  b c", "a b")
    assert "🙂 a  b c"[start:end] == "a  b"


def test_a_place_is_on_the_page_that_began_last():
    assert [page_label((0, 10, 10, 30), place) for place in (0, 9, 10, 29, 99)] == ["p. 1", "p. 1", "p. 3", "p. 3", "p. 4"]
    assert page_label((), 3) is None
