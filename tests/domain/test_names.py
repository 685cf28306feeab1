"""Names of authors taken apart."""

import pytest

from workbench.domain.names import Name, is_body, orders_of, parted


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
        ("van der Berg, Jan", "van der Berg", "Jan"),
        ("d'Ormes, Jean", "d'Ormes", "Jean"),
        ("Post, Emilie", "Post", "Emilie"),
        ("Carla Church", "Church", "Carla"),
        ("Valerie de Sorel", "de Sorel", "Valerie"),
        ("Jeanne Morel, adjointe au maire", "Morel", "Jeanne"),
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
        "Trésorerie de Vauclair",
        "l'adjoint au maire",
        "L’adjoint au maire",
        "Ministère de la Mer, direction générale",
        "Mairie de Brisac, service des eaux",
        "Office for Roads",
        "Office for Roads, Ossenby",
        "Secretary of State",
        "Préfecture du Lannec",
        "Gendarmerie de Vauclair",
        "Bürgermeister Torp",
        "Finanzamt Ossenby",
        "Oficina de Empleo",
        "Ufficio del Turismo",
        "Sindaco di Brisac",
        "Port de Brisac",
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


@pytest.mark.parametrize(
    ("name", "orders"),
    [
        ("Jeanne Morel", {"Morel Jeanne", "Morel, Jeanne"}),
        ("jeanne morel", {"morel jeanne", "morel, jeanne"}),
        ("Morel, Jeanne", {"Jeanne Morel", "Morel Jeanne"}),
        ("MOREL Jeanne", {"Jeanne MOREL", "Jeanne, MOREL"}),
        ("Ludwig van Brandt", {"van Brandt Ludwig", "van Brandt, Ludwig", "Brandt Ludwig van", "Brandt, Ludwig van"}),
        ("Jeanne", set()),
        ("the end", set()),
        ("Office for Roads", set()),
        ("340 jobs", set()),
    ],
)
def test_the_other_orders_of_a_name(name, orders):
    assert set(orders_of(name)) == orders


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("Ministère de la Mer", True),
        ("le ministère de la Mer", True),
        ("Ossenby City Council", True),
        ("The Office for Roads", True),
        ("l'adjoint au maire", False),
        ("le porte-parole de la police", False),
        ("Jeanne Morel", False),
        ("two members", False),
        ("", False),
    ],
)
def test_bodies_that_speak(name, body):
    assert is_body(name) == body
