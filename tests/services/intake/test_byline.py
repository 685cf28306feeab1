"""Who wrote a page, without the preposition of its byline."""

import pytest

from workbench.services.intake import read_bytes
from workbench.services.intake.readers.byline import author_of


@pytest.mark.parametrize(
    ("byline", "language", "author"),
    [
        ("Por Lucía Ferrán", "es", "Lucía Ferrán"),
        ("By Anna Reed", "en", "Anna Reed"),
        ("BY ANNA REED", None, "ANNA REED"),
        ("Par : Élodie Marchand", "fr", "Élodie Marchand"),
        ("Von Jana Köhler", "de", "Jana Köhler"),
        ("Di Carla Bruni Tosi", "it", "Carla Bruni Tosi"),
        ("A cura di Carla Tosi", "it", "Carla Tosi"),
        ("Par Anne Roy; Par Luc Roy", "fr", "Anne Roy; Luc Roy"),
        ("Von der Heide", "de", "Von der Heide"),
        ("Von Trossen", "de", "Von Trossen"),
        ("Di Stelvio", "it", "Di Stelvio"),
        ("Di Carter Webb", "en", "Di Carter Webb"),
        ("Byron Pargeter", "en", "Byron Pargeter"),
        ("Porfirio Lanza", "es", "Porfirio Lanza"),
        ("By", "en", "By"),
        (None, "en", None),
    ],
)
def test_a_preposition_is_no_part_of_a_name_and_a_name_is_no_preposition(byline, language, author):
    assert author_of(byline, language) == author


def test_the_author_of_a_page_has_no_preposition():
    page = (
        "<html lang='es'><head><title>El puerto abre</title><meta name='author' content='Por Lucía Ferrán'></head><body><article>"
        "<h1>El puerto abre</h1><p>El puerto de Brisal abrió el lunes después de tres años de obras en los muelles.</p>"
        "<p>Las obras costaron doce millones de euros, según el ayuntamiento de la ciudad.</p></article></body></html>"
    )
    assert read_bytes(page.encode(), name="puerto.html", suffix=".html").author == "Lucía Ferrán"
