"""A casebook of version 1, before doubts could be dismissed: brought up to date, or read as it is."""

import shutil
import sqlite3

import pytest
from sqlite_utils import Database

from workbench.desk import Desk
from workbench.domain.errors import ReadOnly
from workbench.store.migrations import LATEST, casebook_migrations

CARRIED = ("snapshot", "article", "claim", "verdict", "check_entry", "journal", "bookmark")


@pytest.fixture
def old(desk, article, claims, tmp_path):
    """A file as version 1 wrote it, with the article, a verdict and the journal of a casebook of today."""
    desk.mark(claims[0].id, "verified", rationale="Seen.")
    path = tmp_path / "old.casebook"
    connection = sqlite3.connect(path, isolation_level=None)
    casebook_migrations(up_to=1).apply(Database(connection, execute_plugins=False))
    connection.execute("attach ? as today", [str(desk.path)])
    connection.execute("begin")
    connection.execute("delete from casebook")
    for table in ("casebook", *CARRIED):
        connection.execute(f"insert into main.{table} select * from today.{table}")
    connection.execute("insert into check_index (check_index) values ('rebuild')")
    connection.execute("commit")
    connection.execute("detach today")
    connection.close()
    return path


def version(path):
    connection = sqlite3.connect(path)
    found = connection.execute("pragma user_version").fetchone()[0]
    connection.close()
    return found


def test_it_is_brought_up_to_date_with_all_it_holds_and_a_backup(old, article):
    assert version(old) == 1
    desk = Desk.open_casebook(old, "Ben")
    assert version(old) == LATEST
    assert [entry.id for entry in desk.articles()] == [article.id]
    assert desk.claims(article.id)[0].verdict == "verified"
    assert [view.dismissed for view in desk.flags(article.id)] == [False]
    desk.dismiss_flag(article.id, 1)
    assert [view.dismissal.analyst for view in desk.flags(article.id)] == ["Ben"]
    assert desk.verify().findings == ()
    desk.close()
    assert version(old.with_name("old.casebook.before-update")) == 1


def test_opened_for_reading_it_shows_all_and_stays_as_it_was(old, article):
    before = old.read_bytes()
    desk = Desk.open_casebook(old, "Ben", read_only=True)
    assert desk.claims(article.id)[0].verdict == "verified"
    assert [view.flag.kind for view in desk.flags(article.id)] == ["undated"]
    assert desk.line_rules() == []
    assert [flag.kind for flag in desk.dossier(article.id).article.flags] == ["undated"]
    with pytest.raises(ReadOnly):
        desk.dismiss_flag(article.id, 1)
    desk.close()
    assert old.read_bytes() == before
    assert version(old) == 1


def test_a_file_that_may_not_be_written_is_read(old, article, tmp_path):
    place = tmp_path / "shelf"
    place.mkdir()
    kept = shutil.copy(old, place / "kept.casebook")
    kept.chmod(0o444)
    desk = Desk.open_casebook(kept, "Ben", read_only=True)
    assert [entry.id for entry in desk.articles()] == [article.id]
    desk.close()
    assert sorted(one.name for one in place.iterdir()) == ["kept.casebook"]
