"""What findings rest on, and what follows when it changes, on the command line."""

import json
import subprocess
import sys

import pytest

from workbench.resources import seed


def run(casebook, *arguments):
    done = subprocess.run(
        [sys.executable, "-m", "workbench", "--casebook", str(casebook), *arguments], capture_output=True, text=True
    )
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "a.casebook"
    run(path, "open", str(seed("ossenby-flood.en.html")))
    run(path, "link", "2", "https://levels.example/2024", "--no-snapshot", "--title", "River levels")
    run(path, "mark", "2", "verified")
    return path


def test_a_withdrawn_source_is_told_reported_and_settled(book, tmp_path):
    assert run(book, "recheck")[1] == ""
    status, told, _ = run(book, "source", "https://levels.example/2024", "--fate", "withdrawn", "--fate-note", "Two gauges failed.")
    assert (status, "withdrawn" in told) == (0, True)
    told = run(book, "recheck")[1]
    assert "To be checked again: the source “River levels” was withdrawn. Two gauges failed." in told
    assert "la source «\u00a0River levels\u00a0» a été retirée" in run(book, "recheck", "--language", "fr")[1]
    (found,) = json.loads(run(book, "recheck", "--json")[1])
    assert (found["number"], found["verdict"], found["causes"][0]["value"]) == (2, "verified", "withdrawn")
    report = tmp_path / "r.md"
    run(book, "report", "last", str(report), "--draft")
    assert "**1 finding is to be checked again" in report.read_text("utf-8")
    assert run(book, "confirm", "2")[1].startswith("Saved: confirm that claim 2 still stands.")
    assert json.loads(run(book, "recheck", "--json")[1]) == []
    run(book, "report", "last", str(report), "--draft")
    assert "to be checked again" not in report.read_text("utf-8").lower()
    assert "it still stands" in report.read_text("utf-8")
    assert "already" in run(book, "confirm", "2")[2]
    run(book, "undo")
    assert len(json.loads(run(book, "recheck", "--json")[1])) == 1
    assert run(book, "verify")[0] == 0


def test_a_withheld_source_is_named_by_no_reason(book, tmp_path):
    run(
        book,
        "source",
        "https://levels.example/2024",
        "--fate",
        "withdrawn",
        "--fate-note",
        "Anna was wrong.",
        "--withheld",
        "promised",
    )
    for name in ("r.md", "r.json", "r.csv"):
        report = tmp_path / name
        run(book, "report", "last", str(report), "--draft")
        text = report.read_text("utf-8")
        assert "promised" in text
        assert "River levels" not in text
        assert "Anna was wrong" not in text


def test_dates_are_set_told_and_dropped(book):
    assert run(book, "shelf-life", "2", "--as-of", "2024-01-31", "--review", "2024-06-30")[0] == 0
    assert "as of 2024-01-31  review on 2024-06-30" in run(book, "shelf-life", "2")[1]
    assert "a review was due on 30\u00a0Jun 2024" in run(book, "recheck")[1]
    run(book, "shelf-life", "2", "--review", "")
    assert run(book, "recheck")[1] == ""
    status, _, told = run(book, "shelf-life", "3", "--review", "1 year")
    assert (status, "no finding" in told) == (1, True)


def test_whether_it_was_said_is_rated_beside_whether_it_is_so(book):
    claims = json.loads(run(book, "claims", "last", "--json")[1])
    spoken = next(one for one in claims if one["speaker"])
    number, who = str(spoken["number"]), spoken["speaker"]
    assert "not checked" in run(book, "said", number)[1]
    assert run(book, "said", number, "verified", "--because", "On tape.")[1].startswith(f"Saved: rate the saying of claim {number}")
    (rated, *_others) = json.loads(run(book, "said", number, "--json")[1])
    assert (rated["who"], rated["verdict"], rated["rationale"]) == (who, "verified", "On tape.")
    assert next(one for one in json.loads(run(book, "claims", "last", "--json")[1]) if one["id"] == spoken["id"])["verdict"] is None
    run(book, "said", number, "clear")
    assert "not checked" in run(book, "said", number)[1]
    status, _, told = run(book, "said", number, "verified", "--who", "Nobody at all")
    assert (status, "Nothing was changed" in told) == (1, True)
