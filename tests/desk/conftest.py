"""A desk on a casebook of its own, with an article of six sentences."""

import pytest

from workbench.desk import Desk

TEXT = """Le port de Brisac rouvre

La mairie a annoncé lundi la réouverture du port de Brisac. Le chantier a coûté 12 millions d’euros. \
« Nous avons créé 340 emplois », a déclaré la maire Claire Aubin.

En 2023, le port a traité 40 000 conteneurs. L’opposition conteste ce chiffre.
"""


@pytest.fixture
def desk(tmp_path):
    opened = Desk.open_casebook(tmp_path / "test.casebook", "Ana")
    yield opened
    opened.close()


@pytest.fixture
def article(desk):
    draft = desk.read_bytes(TEXT.encode(), name="port.txt")
    return desk.keep(draft, desk.examine(draft)).article


@pytest.fixture
def claims(desk, article):
    return desk.claims(article.id)
