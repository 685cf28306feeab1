"""Titles of other articles under their label: the blank line behind a tight list ends it, also where one parts all paragraphs."""

import pytest

from workbench.domain.enums import Kind
from workbench.services.language import read

EN = "The council of Thornley met on Monday and voted for the new bridge."
DE = "Der Rat von Thornau hat am Montag getagt und für die neue Brücke gestimmt."
FR = "Le conseil de Tornelle s'est réuni lundi et a voté pour le nouveau pont."


def page(body: str, *blocks: str) -> str:
    """Three paragraphs, the blocks, two paragraphs, blank lines between them all."""
    return "\n\n".join([body, body, body, *blocks, body, body])


def titles(text: str, language: str) -> list[str]:
    return [s.text for s in read(text, language).statements if s.kind is Kind.RELATED]


@pytest.mark.parametrize(
    ("body", "language", "label", "listed"),
    [
        (EN, "en", "READ MORE", ["Three hurt as lorry hits bridge", "Thornley FC sack manager after 11 defeats"]),
        (EN, "en", "Related articles", ["Bridge toll to rise", "Ferry sold", "Mayor resigns"]),
        (DE, "de", "Lesen Sie auch", ["Drei Verletzte bei Unfall auf der Brücke", "Regierung plant Deiche"]),
        (FR, "fr", "Lire aussi", ["Trois blessés sur le pont", "Le bac sera vendu"]),
    ],
)
def test_a_tight_list_goes_on_to_its_blank_line_on_a_page_of_spaced_paragraphs(body, language, label, listed):
    assert titles(page(body, "\n".join([label, *listed])), language) == listed
    assert titles(page(body, label, "\n".join(listed)), language) == listed


@pytest.mark.parametrize("subhead", ["What happens next", "Thornley asks who is going to pay for the new bridge"])
def test_a_subheading_behind_the_blank_line_of_a_tight_list_is_the_articles(subhead):
    text = page(EN, "READ MORE\nThree hurt as lorry hits bridge\nFerry sold to a town abroad", subhead)
    assert titles(text, "en") == ["Three hurt as lorry hits bridge", "Ferry sold to a town abroad"]


def test_the_last_short_line_of_a_spaced_list_stays_the_articles():
    text = page(EN, "READ MORE", "Three hurt as lorry hits bridge", "Ferry sold to a town abroad", "What happens next")
    assert titles(text, "en") == ["Three hurt as lorry hits bridge", "Ferry sold to a town abroad"]


def test_the_last_short_line_of_a_tight_list_with_running_text_right_under_it_stays_the_articles():
    text = page(EN, "READ MORE\nThree hurt as lorry hits bridge\nFerry sold to a town abroad\nWhat happens next\n" + EN)
    assert titles(text, "en") == ["Three hurt as lorry hits bridge", "Ferry sold to a town abroad"]
