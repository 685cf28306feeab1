"""Links given again, and what `source` tells of one that a claim cites several times."""

import json
import os
import subprocess
import sys

import pytest


@pytest.fixture
def run(tmp_path):
    def run(*arguments, status=0):
        command = [sys.executable, "-m", "workbench", "--casebook", tmp_path / "w.casebook", *arguments]
        done = subprocess.run(list(map(str, command)), capture_output=True, check=False, env=dict(os.environ))
        assert done.returncode == status, done.stderr.decode()
        run.told.append(done.stderr.decode())
        return done.stdout.decode()

    run.told = []

    (tmp_path / "article.txt").write_text("The weir of Ossenby was opened in 1901. It cost 40 000 crowns.\n", encoding="utf-8")
    (tmp_path / "act.txt").write_text("The weir was opened in 1901. It was closed in 1950.\n", encoding="utf-8")
    run("open", tmp_path / "article.txt")
    return run


def test_a_link_given_again_saves_what_was_left_out(run, tmp_path):
    run("link", "1", tmp_path / "act.txt", "--no-snapshot")
    source = json.loads(run("sources", "--json"))[0]["id"]
    assert json.loads(run("source", source, "--json"))["text"] is None
    run("link", "1", tmp_path / "act.txt")
    assert "closed in 1950" in run("source", source, "--text")


def test_a_claim_that_cites_two_passages_is_told_once_and_counts_one_source(run, tmp_path):
    run("link", "1", tmp_path / "act.txt", "--quote", "opened in 1901")
    told = run("link", "1", tmp_path / "act.txt", "--quote", "closed in 1950")
    assert ", 1 source  " in told
    source = json.loads(run("sources", "--json"))[0]["id"]
    lines = [line for line in run("source", source).splitlines() if "claim 1" in line]
    assert len(lines) == 1
    assert lines[0].endswith("(2 passages)")


def test_what_is_linked_again_is_told_taken_or_left(run, tmp_path):
    run("link", "1", tmp_path / "act.txt")
    words = " ".join(f"The weir of Ossenby has gate {n}, opened in 190{n}, says the book of the council." for n in range(9))
    (tmp_path / "book.txt").write_text(words, encoding="utf-8")
    (tmp_path / "copy.txt").write_text(words.replace("council", "town", 2), encoding="utf-8")
    run("link", "1", tmp_path / "book.txt")
    book = next(one for one in json.loads(run("sources", "--json")) if one["title"] == "book.txt")["id"]
    run("link", "1", tmp_path / "copy.txt", "--duplicates", "skip")
    assert len(json.loads(run("sources", "--json"))) == 2
    run("link", "2", tmp_path / "copy.txt", "--duplicates", "merge")
    assert len(json.loads(run("sources", "--json"))) == 2
    assert [one["source"]["id"] for one in json.loads(run("claims", "last", "--json"))[1]["evidence"]] == [book]
    run.told.clear()
    run("link", "1", tmp_path / "copy.txt")
    assert (
        f"nearly the same words as “book.txt”, which is here already; link that one instead with: workbench link 1 {book}"
        in run.told[0]
    )
    assert len(json.loads(run("sources", "--json"))) == 3


def test_a_stance_that_nobody_gave_is_told_and_that_of_the_same_source_kept(run, tmp_path):
    run("link", "1", tmp_path / "act.txt", "--quote", "opened in 1901")
    assert run.told[-1] == "“act.txt” is linked as supporting the claim; say otherwise with --stance.\n"
    run("link", "2", tmp_path / "act.txt", "--quote", "opened in 1901", "--stance", "contradicts")
    assert run.told[-1] == ""
    run("link", "2", tmp_path / "act.txt", "--quote", "closed in 1950")
    assert run.told[-1] == "“act.txt” is linked as contradicting the claim; say otherwise with --stance.\n"
    second = json.loads(run("claims", "last", "--json"))[1]["evidence"]
    assert [one["stance"] for one in second] == ["contradicts", "contradicts"]


def test_a_source_on_both_sides_of_a_claim_is_told_and_is_missing_something(run, tmp_path):
    run("link", "1", tmp_path / "act.txt", "--quote", "opened in 1901", "--stance", "supports")
    run("link", "1", tmp_path / "act.txt", "--quote", "closed in 1950", "--stance", "context")
    run("mark", "1", "verified", "--because", "As the act says.")
    assert "both-sides" not in {one["kind"] for one in json.loads(run("gaps", "last", "--json"))}
    run("link", "1", tmp_path / "act.txt", "--quote", "closed in 1950", "--stance", "contradicts")
    assert run.told[-1] == "“act.txt” now stands on both sides of claim 1: it supports and contradicts it.\n"
    (gap,) = [one for one in json.loads(run("gaps", "last", "--json")) if one["kind"] == "both-sides"]
    assert gap["text"] == "Claim 1: “act.txt” stands on both sides, once as supporting and once as contradicting."
