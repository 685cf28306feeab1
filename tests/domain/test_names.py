"""Names of authors taken apart."""

import pytest

from workbench.domain.names import Name, parted


@pytest.mark.parametrize(
    ("name", "family", "given"),
    [
        ("Torp, Ina", "Torp", "Ina"),
        ("Ina Torp", "Torp", "Ina"),
        ("Jean-Luc Morel", "Morel", "Jean-Luc"),
        ("Ludwig van Brandt", "van Brandt", "Ludwig"),
        ("Maria de la Fuente", "de la Fuente", "Maria"),
        ("Van Morrel", "Morrel", "Van"),
        ("INA TORP", "TORP", "INA"),
        ("J. K. Torp", "Torp", "J. K."),
        ("Иван Торпов", "Торпов", "Иван"),
    ],
)
def test_persons(name, family, given):
    assert parted(name) == Name(family, given)


@pytest.mark.parametrize(
    "name",
    [
        "Reuters",
        "AFP Paris",
        "The Quay",
        "La Rédaction",
        "Institut du Quai",
        "Ministère de la Mer",
        "Stadt Ossenby",
        "Ossenby City Council",
        "Quay News",
        "quay desk",
        "Channel 4",
        "Torp & Brandt",
        "an author with many words in it",
        "Torp,",
    ],
)
def test_institutions(name):
    assert parted(name).given == ""


def test_what_is_known_outranks_what_it_looks_like():
    assert parted("Boats Without Borders", institutions={"Boats Without Borders"}) == Name("Boats Without Borders")
    assert parted("Quai Brisac", beside="Quai Brisac") == Name("Quai Brisac")
    assert parted("Gabriela Torres Vega", language="es") == Name("Torres Vega", "Gabriela")
    assert parted("Gabriela Torres Vega", language="fr") == Name("Vega", "Gabriela Torres")
    assert parted("Torp, Ina, Jr.") == Name("Torp", "Ina", "Jr.")
