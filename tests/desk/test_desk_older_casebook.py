"""A casebook of version 1, and of each since: brought up to date, or read as it is."""

import gzip
import shutil
import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database

from workbench.desk import Desk
from workbench.domain.errors import ReadOnly
from workbench.store.migrations import LATEST, casebook_migrations

FILES = Path(__file__).parent.parent / "store" / "files"


@pytest.fixture
def old(tmp_path):
    """A file as version 1 wrote it: an article, a verdict with a source, two imports of earlier checks, an undone step."""
    path = tmp_path / "old.casebook"
    path.write_bytes(gzip.decompress((FILES / "version-1.casebook.gz").read_bytes()))
    return path


def version(path):
    connection = sqlite3.connect(path)
    found = connection.execute("pragma user_version").fetchone()[0]
    connection.close()
    return found


def test_it_is_brought_up_to_date_with_all_it_holds_and_a_backup(old):
    assert version(old) == 1
    desk = Desk.open_casebook(old, "Ben")
    assert version(old) == LATEST
    (entry,) = desk.articles()
    marked = next(view for view in desk.claims(entry.id) if view.verdict)
    assert (marked.verdict, len(marked.evidence), marked.state.rationale) == ("verified", 1, "Compté au registre du port.")
    assert desk.verify().findings == ()
    desk.close()
    assert version(old.with_name("old.casebook.before-update")) == 1


def test_its_earlier_checks_are_found_undone_and_taken_in_again(old):
    desk = Desk.open_casebook(old, "Ben")
    found = {
        hit.check.id: hit.check
        for query in ("port de Brisac conteneurs", "council budget", "bread")
        for hit in desk.search(query).hits
    }
    assert (found["c1"].verdict, found["c1"].day, found["c1"].title) == ("verified", "2024-01-05", "Le port « en chiffres »")
    assert (found["c2"].verdict, found["c2"].date, found["c2"].day) == ("disputed", "last week", None)
    assert found["c2"].notes == 'topic: money, \\ and "more"'
    assert (found["c3"].text, found["c3"].rating, found["c3"].notes) == ("Bread costs more\u2028than in 2019.", None, "")
    assert found["c1"].import_id == found["c3"].import_id
    assert any(check.own for check in found.values())
    assert desk.undo().label == "import 1 earlier checks from few.tsv"
    assert (desk.store.index.by_id("d1"), desk.verify().findings) == (None, ())
    desk.redo()
    assert desk.store.index.by_id("d1").text == "The lighthouse of Brisac was built in 1871."
    assert desk.verify().findings == ()
    desk.close()


def test_opened_for_reading_it_shows_all_and_stays_as_it_was(old):
    before = old.read_bytes()
    desk = Desk.open_casebook(old, "Ben", read_only=True)
    (entry,) = desk.articles()
    assert any(view.verdict == "verified" for view in desk.claims(entry.id))
    assert desk.search("lighthouse").hits[0].check.id == "d1"
    assert desk.line_rules() == []
    with pytest.raises(ReadOnly):
        desk.mark(desk.claims(entry.id)[0].id, "disputed")
    desk.close()
    assert old.read_bytes() == before
    assert version(old) == 1


def test_a_file_that_may_not_be_written_is_read(old, tmp_path):
    place = tmp_path / "shelf"
    place.mkdir()
    kept = shutil.copy(old, place / "kept.casebook")
    kept.chmod(0o444)
    desk = Desk.open_casebook(kept, "Ben", read_only=True)
    assert len(desk.articles()) == 1
    desk.close()
    assert sorted(one.name for one in place.iterdir()) == ["kept.casebook"]


@pytest.mark.parametrize("of", range(1, LATEST + 1))
def test_a_casebook_of_every_version_there_was_is_brought_up_to_date_and_works(old, of):
    database = Database(sqlite3.connect(old))
    casebook_migrations(up_to=of).apply(database)
    database.close()
    assert version(old) == of
    desk = Desk.open_casebook(old, "Ben")
    assert (version(old), desk.verify().findings) == (LATEST, ())
    (entry,) = desk.articles()
    assert desk.find("registre port").passages[0].verdict == "verified"
    assert desk.search("lighthouse").hits[0].check.id == "d1"
    to_do = next(view for view in desk.claims(entry.id) if not view.verdict)
    desk.mark(to_do.claim.id, "disputed", rationale="Neither quay is that long.")
    assert desk.find("quay long").passages[0].claim_id == to_do.claim.id
    for _ in range(3):
        desk.undo()
    assert desk.verify().findings == ()
    desk.close()
