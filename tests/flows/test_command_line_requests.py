"""The right of reply on the command line."""

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
    return path


def test_a_request_is_logged_answered_listed_and_reported(book, tmp_path):
    status, told, _ = run(book, "ask", "2", "Mayor’s office", "--asked", "2024-11-18 10:00", "--deadline", "2024-11-20")
    assert status == 0
    assert told.startswith("Saved: log a request for comment on claim 2.")
    run(book, "ask", "2,3", "Ada Brook", "--asked", "2024-11-18", "--channel", "phone", "--deadline", "2094-01-01")
    run(book, "ask", "last", "The paper", "--channel", "form", "--question", "Who wrote it?")
    listed = json.loads(run(book, "requests", "--json")[1])
    assert [(one["who"], one["number"], one["overdue"]) for one in listed] == [
        ("Mayor’s office", 2, True),
        ("Ada Brook", 2, False),
        ("Ada Brook", 3, False),
        ("The paper", None, False),
    ]
    first = listed[0]["id"]
    lines = run(book, "requests")[1].splitlines()
    assert "no reply by 2024-11-20" in lines[0]
    assert "open until 2094-01-01" in lines[1]
    assert len(run(book, "requests", "3")[1].splitlines()) == 1
    report = tmp_path / "r.md"
    run(book, "mark", "2", "disputed")
    run(book, "report", "last", str(report), "--draft")
    assert "Mayor’s office, asked by e-mail on 18\u00a0Nov 2024, " in report.read_text("utf-8")
    assert "**No reply by 20\u00a0Nov 2024.**" in report.read_text("utf-8")
    told = run(book, "request", first[:30], "--answer", "We were never asked.", "--answered", "2024-11-19 09:00")[1]
    assert "We were never asked." in told
    assert first not in run(book, "requests", "--open")[1]
    run(book, "report", "last", str(report), "--draft")
    assert "No reply by" not in report.read_text("utf-8")
    assert "“We were never asked.”" in report.read_text("utf-8")
    assert run(book, "undo")[1].startswith("Undone: log the answer to a request for comment on claim 2")
    assert json.loads(run(book, "request", first, "--json")[1])["answer"] == ""
    assert run(book, "verify")[0] == 0


def test_a_time_is_shown_with_its_zone(book, monkeypatch):
    monkeypatch.setenv("TZ", "Europe/Helsinki")
    run(book, "ask", "1", "Ada Brook", "--asked", "2024-11-18 10:00", "--deadline", "2024-11-18 18:30")
    (found,) = json.loads(run(book, "requests", "--json")[1])
    assert (found["asked_at"], found["deadline"]) == ("2024-11-18T08:00:00.000Z", "2024-11-18T16:30:00.000Z")
    assert "no reply by 2024-11-18 18:30 EET" in run(book, "requests")[1]


def test_what_makes_no_sense_is_told_in_a_sentence(book):
    for arguments in (("ask", "99", "X"), ("ask", "1", " "), ("ask", "1", "X", "--deadline", "soon"), ("request", "0199")):
        status, _, told = run(book, *arguments)
        assert status == 1
        assert "Nothing was changed" in told
    assert run(book, "ask", ",", "X")[0] == 2
