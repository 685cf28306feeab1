"""Lines of a drawn page are found in the text that was read from it, whatever the reader did to them."""

import pytest

from workbench.services.intake.aligning import aligned


def told(lines, text, begins=0):
    """What the text has at the places found for each line."""
    return ["".join(text[place] for place in places if place is not None) for places in aligned(lines, text, begins)]


PROSE = ["The weir of Port Lessing was ", "opened in 1901 by the coun\ufffe", "cil of the day."]
JOINED = "The weir of Port Lessing was opened in 1901 by the council of the day."


def test_lines_that_were_joined_have_their_places_and_a_broken_word_both_halves():
    assert told(PROSE, JOINED) == ["The weir of Port Lessing was ", "opened in 1901 by the coun", "cil of the day."]


def test_a_head_and_a_note_that_stand_elsewhere_in_the_text_are_no_hindrance():
    text = f"Before.\n\n{JOINED}\n\nYearly account 7\n\nSee the letter of May."
    lines = ["Yearly account 7", PROSE[0], PROSE[1], "See the letter of May.", PROSE[2]]
    found = aligned(lines, text, text.index("The weir"))
    assert found[0][0] == text.index("Yearly")
    assert found[1][0] == text.index("The weir")
    assert found[3][0] == text.index("See the")
    assert found[4][0] == text.index("cil of")


def test_a_text_that_says_the_same_again_and_again_is_followed_in_its_order():
    text = f"{JOINED} {JOINED} {JOINED}"
    places = [one[0] for one in aligned(["A running head", *PROSE, *PROSE, *PROSE], text)]
    assert places[0] is None
    assert places[1:] == sorted(places[1:])
    assert places[4] == len(JOINED) + 1


@pytest.mark.parametrize(
    ("line", "text", "same"),
    [
        ("o\ufb03cial \ufb01gures of May", "official figures of May", "ofcial fgures of May"),
        ("Zu\u0308rich und Ko\u0308ln", "Z\u00fcrich und K\u00f6ln", "Z\u00fcrich und K\u00f6ln"),
        ("a drop of -5 degrees", "a drop of -5 degrees", "a drop of -5 degrees"),
        ("well-", "wellknown", "well"),
    ],
)
def test_fonts_and_readers_may_write_a_letter_in_more_than_one_way(line, text, same):
    seen = {place for place in aligned([line], text)[0] if place is not None}
    assert "".join(text[place] for place in sorted(seen)) == same


def test_short_lines_are_not_guessed_and_strange_ones_have_no_place():
    assert told(["7", "", "not in it at all"], JOINED) == ["", "", ""]
    assert told(["7"], "On page 7 of it") == ["7"]
    assert aligned([], JOINED) == []
