"""An index made with other words is built anew, at once or when asked; common words meet across languages in a casebook."""

import json

import pytest
from click.testing import CliRunner

from workbench.cli.main import commands
from workbench.desk import Desk, edition
from workbench.services.match import index_text
from workbench.store import store as stores

ROWS = """id\ttext\tlanguage
a\tLe prix du pain double pendant la guerre\tfr
b\tWar drives up the price of bread\ten
c\tDie Polizei räumt das Krankenhaus\tde
"""


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "checks.tsv"
    file.write_text(ROWS, encoding="utf-8")
    path = tmp_path / "words.casebook"
    desk = Desk.open_casebook(path, "Ana")
    desk.import_checks(file)
    desk.close()
    return path


def found(desk, words):
    return {hit.check.id for hit in desk.search(words).hits}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("guerre", {"a", "b"}),
        ("guerrre", {"a", "b"}),
        ("el precio de la guerra", {"a", "b"}),
        ("hospital", {"c"}),
        ("prix pain", {"a", "b"}),
        ("bread", {"a", "b"}),
    ],
)
def test_checks_are_found_in_other_languages(path, words, expected):
    desk = Desk.open_casebook(path, "Ana", read_only=True)
    assert found(desk, words) == expected
    desk.close()


def with_other_words(path, monkeypatch):
    """Leave an index in which no word of one language is one of another, as an older version made it."""
    monkeypatch.setattr("workbench.desk.desk.edition", lambda: "older")
    monkeypatch.setattr("workbench.desk.checks.index_text", lambda text, _language: text.casefold())
    monkeypatch.setattr("workbench.desk.desk._make_bulk", None)
    desk = Desk.open_casebook(path, "Ana")
    assert found(desk, "bread") == {"b"}
    desk.close()
    monkeypatch.undo()


def test_an_index_of_another_edition_is_built_anew_when_it_is_opened(path, monkeypatch):
    with_other_words(path, monkeypatch)
    desk = Desk.open_casebook(path, "Ana")
    assert found(desk, "bread") == {"a", "b"}
    assert desk.verify().findings == ()
    before = desk.store.index.segments.live()
    desk.close()
    again = Desk.open_casebook(path, "Ana")
    assert again.store.index.segments.live() == before, "an index of this edition was built again"
    again.close()


def test_a_large_one_waits_until_it_is_asked_for(path, monkeypatch):
    with_other_words(path, monkeypatch)
    monkeypatch.setattr(stores, "REBUILT_AT_ONCE", 2)
    desk = Desk.open_casebook(path, "Ana")
    assert desk.store.index_is_old
    assert found(desk, "bread") == {"b"}
    desk.close()
    said = CliRunner().invoke(commands, ["--casebook", str(path), "index"]).output
    assert "workbench index --rebuild" in said
    told = CliRunner().invoke(commands, ["--casebook", str(path), "--json", "index", "--rebuild"]).output
    assert json.loads(told) == {"entries": 3, "rebuilt": True, "vectors": 0, "old": False}
    desk = Desk.open_casebook(path, "Ana")
    assert found(desk, "bread") == {"a", "b"}
    desk.close()


def test_an_index_made_before_editions_is_an_old_one(path):
    desk = Desk.open_casebook(path, "Ana")
    desk.store.connection.execute("delete from bookmark where name = 'index edition'")
    assert desk.store.index_is_old
    desk.close()
    desk = Desk.open_casebook(path, "Ana", read_only=True)
    assert desk.store.index_is_old, "a casebook opened for reading was changed"
    desk.close()


def test_a_change_to_the_word_lists_is_another_edition(tmp_path, monkeypatch):
    ours = edition.edition()
    monkeypatch.setattr(edition, "resource", lambda *parts: tmp_path / parts[-1])
    for name in edition._LISTS:
        (tmp_path / f"match_{name}.json").write_text("{}", encoding="utf-8")
    assert edition.edition.__wrapped__() != ours


def test_texts_have_the_terms_of_these_rules():
    """Whoever changes what comes out here raises RULES in workbench/desk/edition.py, so that old indexes are built anew."""
    texts = {
        "fr": "L’Élysée a dépensé 3.500,7 km et 1 200 € pour l’eau des États-Unis : huit actionnaires déboutés",
        "en": "The zoologists didn't ratify #GreenPact2 in March, harvesting 1,000 pebbles and nineteen cherries",
        "es": "Los bibliotecarios archivaron veinte expedientes en septiembre",
        "de": "Die Bundesländer verzögerten die Genehmigungen für elf Tunnelbauten",
        "it": "I bibliotecari hanno archiviato venti fascicoli a settembre",
    }
    found = {language: index_text(text, language) for language, text in texts.items()}
    assert edition.RULES == 1
    assert found == {
        "fr": "elysee a spend 3 500 7 km et 1200 pour water des stat uni 8 shareholder debout unitedstates",
        "en": "the zoologist didnt ratifi green pact 2 in march harvest 1000 pebbl and 19 cherri",
        "es": "los bibliotecari archiv 20 expedient en september",
        "de": "die bundesland verzogert die allow fur 11 tunnelbaut",
        "it": "i bibliotecar hann archiv 20 fascicol a september",
    }
