"""The library on the command line: filed, filtered, put away, found, and taken back."""

import json
import subprocess
import sys

import pytest

BREAD = "Bread costs 3 euros in Ossenby\n\nThe mayor of Ossenby denied on 3 March 2026 that bread costs 3 euros.\n"
FERRY = "Le ferry de Brisac\n\nLe ferry a transporté 2 millions de passagers en 2025, selon l’exploitant du port.\n"


@pytest.fixture
def workbench(tmp_path):
    def run(*arguments, status=0, answer=None):
        command = [sys.executable, "-m", "workbench", "--casebook", str(tmp_path / "a.casebook"), "--analyst", "Ana", *arguments]
        done = subprocess.run(command, capture_output=True, check=False, input=(answer or "").encode())
        assert done.returncode == status, done.stderr.decode()
        assert b"Traceback" not in done.stderr
        return (done.stdout if status == 0 else done.stderr).decode()

    return run


@pytest.fixture
def two(workbench, tmp_path):
    """The ids of the article on bread and of that on the ferry, the last one opened."""
    for name, text in (("bread.txt", BREAD), ("ferry.txt", FERRY)):
        (tmp_path / name).write_text(text, encoding="utf-8")
        workbench("open", str(tmp_path / name))
    return [one["id"] for one in reversed(json.loads(workbench("articles", "--json")))]


def listed(workbench, *arguments):
    return [one["id"] for one in json.loads(workbench("articles", "--json", *arguments))]


def test_details_file_an_article_and_the_list_is_narrowed(workbench, two):
    bread, ferry = two
    said = workbench("details", bread, "--tag", "prices", "--tag", "local", "--assignee", "Ana", "--deadline", "2026-03-09")
    assert "Saved: file" in said
    assert "tags: prices, local" in said
    workbench("details", ferry, "--note", "Ask the harbour office", "--deadline", "2026-03-05", "--outlet", "La Vigie")
    shown = json.loads(workbench("details", bread, "--untag", "LOCAL", "--json"))
    assert (shown["tags"], shown["assignee"], shown["deadline"]) == (["prices"], "Ana", "2026-03-09")
    assert listed(workbench, "--tag", "prices") == [bread]
    assert listed(workbench, "--assignee", "me") == [bread]
    assert listed(workbench, "--assignee", "none", "--filter", "vigie") == [ferry]
    assert listed(workbench, "--due", "2026-03-06") == [ferry]
    assert listed(workbench, "--filter", "HARBOUR") == [ferry]
    assert listed(workbench, "--sort", "deadline") == [ferry, bread]
    assert listed(workbench, "--sort", "deadline", "--reverse") == [bread, ferry]
    assert listed(workbench, "--only", "unassigned") == [ferry]
    assert "#prices  @Ana  due 2026-03-09" in workbench("articles")
    assert "is no deadline" in workbench("details", bread, "--deadline", "soon", status=1)
    assert "Undone: file" in workbench("undo")


def test_filters_are_kept_under_a_name(workbench, two):
    bread, _ferry = two
    workbench("details", bread, "--tag", "prices")
    assert listed(workbench, "--tag", "prices", "--save", "Prices") == [bread]
    assert listed(workbench, "--saved", "Prices") == [bread]
    assert "there are: Prices" in workbench("articles", "--saved", "Others", status=1)
    workbench("articles", "--forget", "Prices")
    assert "none yet" in workbench("articles", "--saved", "Prices", status=1)
    assert "There is no filter Prices" in workbench("articles", "--forget", "Prices", status=1)


def test_archive_trash_and_back(workbench, two):
    bread, ferry = two
    assert "archive “Bread" in workbench("archive", bread)
    assert (listed(workbench), listed(workbench, "--archived")) == ([ferry], [bread])
    workbench("trash", ferry, bread)
    assert (listed(workbench), listed(workbench, "--trash")) == ([], [ferry, bread])
    workbench("restore", ferry)
    assert listed(workbench) == [ferry]
    assert "Name one or more" in workbench("trash", status=2)


def test_the_trash_is_emptied_after_asking_only(workbench, two):
    bread, ferry = two
    workbench("trash", bread)
    assert "Bread costs" in workbench("trash", "--empty", answer="n\n", status=1)
    assert listed(workbench, "--trash") == [bread]
    assert "not in the trash" in workbench("trash", "--empty", "--yes", ferry, status=1)
    workbench("trash", "--empty", answer="y\n")
    assert listed(workbench, "--trash") == []
    assert "already" not in workbench("undo")
    assert listed(workbench, "--trash") == [bread]
    assert "All is well" in workbench("verify")


def test_words_are_found_and_lead_to_their_claim(workbench, two):
    _bread, ferry = two
    workbench("mark", "2", "disputed", "--because", "Le registre de l’exploitant dit 1,4 million.")
    said = workbench("find", "PASSAGERS transporte")
    assert "claim 2 (disputed)" in said
    assert "*transporté*" in said
    assert "*passagers*" in said
    (found,) = json.loads(workbench("find", "registre", "--json"))
    assert (found["place"], found["article"], found["number"]) == ("rationale", ferry, 2)
    assert [found["text"][start:end] for start, end in found["marks"]] == ["registre"]
    assert json.loads(workbench("find", "nothing", "--json")) == []
    workbench("trash", ferry)
    assert json.loads(workbench("find", "registre", "--json")) == []
    assert "All is well" in workbench("verify")


def test_a_report_on_all_leaves_out_the_trash_and_keeps_the_archive(workbench, two, tmp_path):
    bread, ferry = two
    workbench("archive", bread)
    out = tmp_path / "all.json"
    assert json.loads(workbench("report", "--all", str(out), "--json"))["articles"] == [bread, ferry]
    workbench("trash", ferry)
    assert json.loads(workbench("report", "--all", str(out), "--json"))["articles"] == [bread]
