"""Damaged casebooks and backups on the command line."""

import gzip
import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

OLD = Path(__file__).parents[1] / "store" / "files" / "version-1.casebook.gz"


@pytest.fixture
def casebook(tmp_path):
    path = tmp_path / "desk.casebook"
    article = tmp_path / "quays.txt"
    article.write_text("Quays of Ossenby\n\nThe council of Ossenby voted for 23 new quays on Monday. It has 40 cranes.\n")
    assert run("open", article, casebook=path).returncode == 0
    assert run("mark", "last:2", "disputed", casebook=path).returncode == 0
    return path


def run(*arguments, casebook):
    return subprocess.run(
        [sys.executable, "-m", "workbench", "--casebook", casebook, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )


def spoil(path):
    data = bytearray(path.read_bytes())
    data[100:4096] = b"\x5a" * 3996
    path.write_bytes(data)


def test_a_damaged_casebook_is_told_of_and_recovered(casebook):
    assert run("backup", casebook=casebook).returncode == 0
    spoil(casebook)
    before = casebook.read_bytes()
    told = run("articles", casebook=casebook)
    assert (told.returncode, "workbench recover" in told.stderr) == (1, True)
    done = run("recover", casebook, casebook=casebook)
    assert done.returncode == 0, done.stderr
    assert "The newest good backup is of" in done.stdout
    assert casebook.read_bytes() == before
    new = casebook.with_name("desk recovered.casebook")
    assert run("verify", casebook=new).returncode == 0
    (claim,) = [one for one in json.loads(run("claims", "last", "--json", casebook=new).stdout) if one["verdict"]]
    assert claim["verdict"] == "disputed"


def test_what_is_wrong_is_told_in_french(casebook):
    with sqlite3.connect(casebook) as other:
        other.execute("update verdict set rationale = 'never said'")
    other.close()
    told = run("verify", "--language", "fr", casebook=casebook)
    assert told.returncode == 1
    assert "verdict " in told.stderr
    assert "n’est pas ce qu’en dit le journal" in told.stderr
    assert "1 anomalie. Rien n’a été modifié." in told.stdout
    spoil(casebook)
    told = run("recover", casebook, "--language", "fr", casebook=casebook)
    assert "journal\u00a0: rien ne dit si d’autres événements suivaient" in told.stderr
    assert "a été laissé tel quel." in told.stdout


def test_json_lists_what_was_lost_and_the_backup(casebook, tmp_path):
    spoil(casebook)
    out = tmp_path / "new.casebook"
    found = json.loads(run("recover", casebook, "--out", out, "--json", casebook=casebook).stdout)
    assert found["path"] == str(out)
    assert found["backup"] is None
    assert [one["where"] for one in found["lost"]] == ["journal"]
    again = run("recover", casebook, "--out", out, casebook=casebook)
    assert (again.returncode, "exists already" in again.stderr) == (1, True)


def test_backups_are_made_when_something_changed_and_listed(casebook):
    assert "no backups" in run("backup", "--list", casebook=casebook).stdout
    assert "Copied to" in run("backup", casebook=casebook).stdout
    assert "Nothing has changed" in run("backup", casebook=casebook).stdout
    (one,) = json.loads(run("backup", "--list", "--json", casebook=casebook).stdout)
    assert one["automatic"]
    assert one["bytes"] > 10_000
    assert one["path"] in run("backup", "--list", casebook=casebook).stdout


def test_the_newest_good_backup_is_copied(casebook):
    told = run("recover", casebook, "--from-backup", casebook=casebook)
    assert (told.returncode, "no good backup" in told.stderr) == (1, True)
    run("backup", casebook=casebook)
    spoil(casebook)
    found = json.loads(run("recover", casebook, "--from-backup", "--json", casebook=casebook).stdout)
    assert found["path"].startswith(str(casebook.with_name("desk of 20")))
    assert run("verify", casebook=found["path"]).returncode == 0


def test_three_who_bring_a_casebook_up_to_date_at_once_all_open_it(tmp_path):
    path = tmp_path / "old.casebook"
    path.write_bytes(gzip.decompress(OLD.read_bytes()))
    command = [sys.executable, "-m", "workbench", "--casebook", path, "articles"]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    ended = [(one.communicate(timeout=100), one.returncode) for one in running]
    assert [code for _, code in ended] == [0, 0, 0], ended
    with closing(sqlite3.connect(tmp_path / "old.casebook.before-update")) as copy:
        assert copy.execute("pragma user_version").fetchone()[0] == 1
    assert run("verify", casebook=path).returncode == 0
