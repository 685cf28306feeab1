"""`workbench forget`: told first, done only once the word is typed, and gone from the folder's bytes."""

import json
import subprocess
import sys

import pytest

NAME = "Odilo Brandtner"


@pytest.fixture
def workbench(tmp_path):
    folder = tmp_path / "case"
    folder.mkdir()

    def run(*arguments, typed="", status=0):
        command = [sys.executable, "-m", "workbench", "--casebook", folder / "f.casebook", "--analyst", "Ana", *arguments]
        done = subprocess.run(list(map(str, command)), capture_output=True, check=False, input=typed.encode())
        assert done.returncode == status, done.stderr.decode()
        return (done.stdout + (done.stderr if status else b"")).decode()

    (tmp_path / "a.txt").write_text(f"The port reopened. “We made 340 jobs”, said {NAME} on Monday.", encoding="utf-8")
    run("open", tmp_path / "a.txt")
    run("link", "1", tmp_path / "a.txt", "--title", f"Letter of {NAME}")
    run.folder = folder
    return run


def holds(folder, text):
    return [path.name for path in folder.rglob("*") if path.is_file() and text.lower().encode() in path.read_bytes().lower()]


def test_it_is_told_first_asked_for_and_then_gone(workbench):
    head = workbench("verify")
    told = workbench("forget", NAME)
    assert "would lose it" in told
    assert "Nothing was changed" in told
    assert workbench("verify") == head
    refused = workbench("forget", NAME, "--for-good", typed="yes\n", status=1)
    assert "forget was not typed. Nothing was changed." in refused
    assert holds(workbench.folder, NAME)
    done = json.loads(workbench("forget", NAME, "--for-good", "--reason", "in danger", "--json", typed="forget\n"))
    assert done["done"]
    assert done["records"] > 1
    assert done["left"] == []
    assert holds(workbench.folder, NAME) == []
    assert "All is well." in workbench("verify")
    assert "forgot a text for good" in workbench("history")
    assert "in danger" in workbench("history", "--json")
    workbench("undo", status=1)


def test_texts_from_standard_input_stay_out_of_the_shells_history(workbench):
    workbench("forget", "-", "--for-good", typed=f"{NAME}\nLetter\n\nforget\n")
    assert holds(workbench.folder, NAME) + holds(workbench.folder, "Letter of") == []
    assert "All is well." in workbench("verify")


def test_a_source_by_its_id(workbench):
    source = json.loads(workbench("sources", "--json"))[0]["id"]
    assert "1 saved file" not in workbench("forget", "--source", source)  # the same bytes are the article's
    workbench("forget", "--source", source, "--for-good", typed="forget\n")
    assert json.loads(workbench("sources", "--json")) == []
    assert holds(workbench.folder, "Letter of") == []
    assert "All is well." in workbench("verify")


def test_a_withheld_source_is_not_forgotten_before_its_names_are_spoken_of(workbench):
    source = json.loads(workbench("sources", "--json"))[0]["id"]
    workbench("source", source, "--author", NAME, "--withheld", "feared for")
    refused = workbench("forget", "--source", source, "--for-good", typed="forget\n", status=1)
    assert "Nothing was changed; say whether" in refused
    assert f"“{NAME}” stands in" in refused
    done = json.loads(workbench("forget", "--source", source, "--for-good", "--with-names", "--json", typed="forget\n"))
    assert done["done"]
    assert done["names"] == []
    assert holds(workbench.folder, NAME) == []


@pytest.mark.parametrize("arguments", [("abc", "--with-names"), (), ("abc", "--source", "x"), ("abc", "--clean")])
def test_wrong_usage(workbench, arguments):
    workbench("forget", *arguments, status=2)


def test_the_file_is_written_anew_when_asked(workbench):
    assert "written anew" in workbench("forget", "--clean")


def test_what_cannot_be_looked_through_is_named_and_emptied_when_asked(workbench, tmp_path):
    (tmp_path / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\nx")
    workbench("link", "1", tmp_path / "scan.png")
    assert "“scan.png” cannot be looked through (it is a picture, or holds one)" in workbench("forget", NAME)
    done = json.loads(workbench("forget", NAME, "--for-good", "--unsearched", "--json", typed="forget\n"))
    assert done["unsearched"] == []
    assert done["snapshots"] == 2
    workbench("forget", "--source", "x", "--unsearched", status=2)
    assert "All is well." in workbench("verify")
