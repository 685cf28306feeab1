"""Files with odd names and kinds on the command line: taken, or told in a sentence, and nobody waits."""

import json
import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(os.name != "posix", reason="names of files are text here, and there are no named pipes")
TEXT = b"Quays of Ossenby\n\nThe council of Ossenby voted for 23 new quays on Monday. It has 40 cranes.\n"


@pytest.fixture
def run(tmp_path):
    def run(*arguments):
        command = [sys.executable, "-m", "workbench", "--casebook", tmp_path / "desk.casebook", *arguments]
        done = subprocess.run(command, capture_output=True, check=False, timeout=60)
        assert b"inside the workbench" not in done.stderr
        return done

    return run


def test_a_file_whose_name_is_no_text_is_opened_imported_and_merged(run, tmp_path):
    names = (b"quays\xff.txt", b"checks\xff.tsv", b"other\xff.casebook")
    article, checks, other = (tmp_path / os.fsdecode(name) for name in names)
    article.write_bytes(TEXT)
    checks.write_bytes(b"text\tverdict\nThe harbour of Velm froze in 1956.\tverified\n")
    assert run("open", article).returncode == 0
    refused = run("link", "last:2", article)
    assert (refused.returncode, b"holds bytes that are no text" in refused.stderr) == (1, True)
    assert run("import", checks).returncode == 0
    run("backup", other)
    run("--casebook", other, "mark", "last:2", "disputed")
    assert run("merge", other).returncode == 0
    assert run("verify").returncode == 0
    assert "quays\ufffd.txt" in json.loads(run("articles", "--json").stdout)[0]["location"]


def test_a_pipe_keeps_nobody_waiting(run, tmp_path):
    os.mkfifo(tmp_path / "pipe.tsv")
    for arguments in (("import",), ("open",), ("merge",), ("verify", "--head")):
        done = run(*arguments, tmp_path / "pipe.tsv")
        assert done.returncode == 1
        assert b"pipe.tsv" in done.stderr


def test_a_folder_where_the_settings_lie_is_told_in_a_sentence(run, tmp_path, monkeypatch):
    monkeypatch.setenv("WORKBENCH_CONFIG", str(tmp_path / "config"))
    (tmp_path / "config" / "settings.json").mkdir(parents=True)
    for arguments in (
        ("settings", "zoom", "120"),
        ("settings", "keys.undo", "Ctrl+Shift+Y"),
        ("articles", "--tag", "port", "--save", "mine"),
    ):
        done = run(*arguments)
        assert done.returncode == 1
        assert done.stderr.startswith(
            b"The settings could not be written: it is not an ordinary file. Nothing was changed; look what "
        )
    assert run("articles").returncode == 0
