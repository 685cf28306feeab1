"""Pipes, loops of links and empty files in the place of a casebook or of a file that is written: they stay what they are."""

import os
import stat

import pytest

from workbench.desk import Desk
from workbench.domain.errors import CannotWrite, CasebookProblem
from workbench.settings import load, write_whole

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")


def is_pipe(path):
    return stat.S_ISFIFO(path.lstat().st_mode)


@pytest.fixture
def pipe(tmp_path):
    os.mkfifo(tmp_path / "desk.casebook")
    return tmp_path / "desk.casebook"


def test_a_pipe_is_no_casebook_and_stays(pipe, tmp_path):
    (tmp_path / "link.casebook").symlink_to(pipe)
    for path in (pipe, tmp_path / "link.casebook"):
        with pytest.raises(CasebookProblem, match="is not an ordinary file, and so no casebook"):
            Desk.open_casebook(path, "Ana")
    assert is_pipe(pipe)


def test_a_loop_of_links_is_told(tmp_path):
    (tmp_path / "a.casebook").symlink_to(tmp_path / "b.casebook")
    (tmp_path / "b.casebook").symlink_to(tmp_path / "a.casebook")
    with pytest.raises(CasebookProblem, match="could not be opened: "):
        Desk.open_casebook(tmp_path / "a.casebook", "Ana")


def test_nothing_gives_its_place_to_a_report(pipe, tmp_path):
    with pytest.raises(OSError, match="not an ordinary file"):
        write_whole(pipe, b"words")
    desk = Desk.open_casebook(tmp_path / "own.casebook", "Ana")
    article = desk.take(desk.read_bytes(b"Quays of Ossenby\n\nIt has 40 cranes.\n", name="a.txt")).article
    for suffix in (".html", ".bundle.zip"):
        out = tmp_path / f"report{suffix}"
        os.mkfifo(out)
        with pytest.raises(CannotWrite, match="it is not an ordinary file"):
            desk.report(article.id, [out]) if suffix == ".html" else desk.bundle([desk.dossier(article.id)], out, "en")
        assert is_pipe(out)
    desk.close()
    assert is_pipe(pipe)


def test_an_empty_file_that_stood_there_before_stays_when_no_casebook_can_be_made_of_it(tmp_path, monkeypatch):
    import sqlite3

    from workbench.store import opening

    path = tmp_path / "desk.casebook"
    path.touch()

    def full(*_arguments, **_named):
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr(opening, "_prepare", full)
    with pytest.raises(CasebookProblem, match="The disk is full"):
        opening.connect(path, read_only=False)
    assert path.read_bytes() == b""


@pytest.mark.parametrize(
    "content", ["[" * 200_000, '{"zoom": ' + " " * 2_000_000 + "150}", "\0", '{"zoom": {"a": []}, "theme": [1]}']
)
def test_settings_that_nobody_wrote_are_the_usual_ones(tmp_path, content):
    (tmp_path / "settings.json").write_text(content)
    assert load(tmp_path) == load(tmp_path / "nowhere")


def test_settings_that_are_a_pipe_or_a_folder_keep_nobody_waiting(tmp_path):
    os.mkfifo(tmp_path / "settings.json")
    assert load(tmp_path) == load(tmp_path / "nowhere")
    (tmp_path / "other" / "settings.json").mkdir(parents=True)
    assert load(tmp_path / "other") == load(tmp_path / "nowhere")
