"""The headline among the lines above the text: not the site's name, not its motto, not the page's title."""

import pytest

from workbench.domain.enums import Kind
from workbench.services.language import read

HEADLINE = "The council sold 412 homes and built nine"
BODY = "Dunmoor council sold 412 homes in nine years. It built nine homes."


def kinds(text: str) -> tuple[str, list[str]]:
    found = read(text, "en").statements
    return "".join(s.text for s in found if s.kind is Kind.HEADLINE), [s.text for s in found if s.kind is Kind.FURNITURE]


@pytest.mark.parametrize(
    "above",
    [
        "My portfolio",
        "The Blog of Tess Arkwright",
        "ON AIR Radio Dunmoor 98.7",
        f"{HEADLINE} | Dunmoor Post",
        f"{HEADLINE} – Dunmoor Post",
        "Media Contact: Dana Whitlow, (202) 555-0147, press@openwater.example",
        "News  Sport  Culture  Weather",
        "DNM 41.22 +11.8%",
    ],
)
def test_what_the_site_puts_above_the_headline_is_its_own(above):
    headline, furniture = kinds(f"Sign in\nMenu\n{above}\n{HEADLINE}\nBy Ann Roe\n{BODY}\n{BODY}")
    assert headline == HEADLINE
    assert above in furniture


def test_a_motto_above_a_menu_is_the_sites_and_one_beside_the_headline_only_doubtful():
    motto = "Independent reporting about money and power"
    assert motto in kinds(f"Sign in\nMenu\n{motto}\nNews  Sport  Culture\n{HEADLINE}\nBy Ann Roe\n{BODY}")[1]
    text = f"Sign in\nMenu\n{motto}\n{HEADLINE}\nBy Ann Roe\n{BODY}"
    assert motto not in kinds(text)[1]
    assert [text[f.start : f.end] for f in read(text, "en").flags if f.kind == "furniture-doubt"] == [motto]


def test_a_line_that_speaks_of_the_story_stays_above_a_menu_too():
    line = "Homes sold cheaply, says council"
    assert line not in kinds(f"Sign in\nMenu\n{line}\nNews  Sport  Culture\n{HEADLINE}\nBy Ann Roe\n{BODY}")[1]


def test_a_sentence_above_the_headline_is_never_marked():
    line = "Rents rose."
    assert line not in kinds(f"Sign in\nMenu\n{line}\n{HEADLINE}\nBy Ann Roe\n{BODY}")[1]


def test_a_short_title_right_above_its_byline_stays():
    text = f"Sign in\nMenu\nOn the edge\nBy Ann Roe\nHomes that Dunmoor council sold in nine years\n{BODY}"
    assert "On the edge" not in kinds(text)[1]


def test_the_standfirst_under_the_headline_is_not_taken_for_it():
    standfirst = "Dunmoor council had promised 300 homes, nine years ago"
    assert kinds(f"Sign in\nMenu\n{HEADLINE}\n{standfirst}\nBy Ann Roe\n{BODY}")[0] == HEADLINE


def test_a_text_without_a_site_keeps_its_first_line():
    assert kinds(f"Homes\nA long line that says what the council sold\n{BODY}")[0] == "Homes"
