"""Merges on the command line: told in the words of the window, decided, and taken in again."""

import json
import os
import shutil
import subprocess
import sys

import pytest

TEXT = "The council of Ossenby voted for 23 new quays on Monday. It has 40 cranes. The mayor said that 12 ships came in May.\n"


@pytest.fixture
def run(tmp_path):
    def run(name, *arguments, status=0, analyst="Ana", typed=None):
        command = [sys.executable, "-m", "workbench", "--casebook", tmp_path / f"{name}.casebook", "--analyst", analyst, *arguments]
        done = subprocess.run(list(map(str, command)), input=typed, capture_output=True, check=False, env=dict(os.environ))
        assert done.returncode == status, done.stderr.decode()
        return (done.stdout if status == 0 else done.stderr).decode()

    (tmp_path / "article.txt").write_text(TEXT, encoding="utf-8")
    run("a", "open", tmp_path / "article.txt")
    shutil.copyfile(tmp_path / "a.casebook", tmp_path / "b.casebook")
    return run


def test_a_conflict_names_claim_field_and_both_values(run, tmp_path):
    run("a", "mark", "1", "verified", "--because", "The minutes say so.")
    run("a", "edit", "2", "--speaker", "Mara Lindqvist")
    run("b", "mark", "1", "disputed", "--because", "They say 21.", analyst="Ben")
    run("b", "edit", "2", "--speaker", "Olle Brandt", analyst="Ben")
    dry = run("a", "merge", tmp_path / "b.casebook", "--dry-run")
    assert "Two findings – Claim 1 · The council of Ossenby voted for 23 new quays on Monday." in dry
    assert "    theirs, stands: Disputed – They say 21. – Ben" in dry
    assert "    mine: Verified – The minutes say so. – Ana" in dry
    assert "Changed twice: speaker – Claim 2 · It has 40 cranes." in dry
    run("a", "merge", tmp_path / "b.casebook")
    listed = run("a", "conflicts")
    assert "  open  Two findings – Claim 1 · " in listed
    assert "    stands: Olle Brandt – Ben\n    other: Mara Lindqvist – Ana" in listed
    changed = next(one for one in json.loads(run("a", "conflicts", "--json")) if one["kind"] == "changed")
    assert (changed["number"], changed["quote"], changed["fields"]) == (2, "It has 40 cranes.", ["speaker"])
    assert (changed["stands"]["says"], changed["other"]["says"]) == ("Olle Brandt", "Mara Lindqvist")


def test_an_undone_merge_comes_again_though_redo_cannot_bring_it(run, tmp_path):
    run("b", "mark", "1", "disputed", analyst="Ben")
    run("a", "merge", tmp_path / "b.casebook")
    run("a", "undo")
    run("a", "mark", "2", "verified")
    assert "workbench merge FILE" in run("a", "redo", status=1)
    assert "1 event that an undo had taken back came again from b.casebook." in run("a", "merge", tmp_path / "b.casebook")
    assert json.loads(run("a", "merge", tmp_path / "b.casebook", "--json"))["again"] == 0
    assert "disputed" in run("a", "claims", "last")
    run("a", "verify")


def test_a_merge_says_in_words_that_what_was_forgotten_comes_back(run, tmp_path):
    run("a", "mark", "1", "verified", "--because", "Ludovic Sarrebrandt said so.")
    shutil.copy(tmp_path / "a.casebook", tmp_path / "b.casebook")
    run("a", "forget", "Ludovic Sarrebrandt", "--for-good", "--reason", "asked for it", typed=b"forget\n")
    run("b", "mark", "2", "disputed", "--because", "Ludovic Sarrebrandt told me again.", analyst="Ben")
    other = str(tmp_path / "b.casebook")
    told = run("a", "merge", other, "--dry-run")
    assert "1 event from b.casebook would bring back words that were forgotten here for good." in " ".join(told.split())
    told = " ".join(run("a", "merge", other).split())
    assert "1 event from b.casebook brought back words that were forgotten here for good." in told
    assert "workbench forget TEXT --for-good" in told
