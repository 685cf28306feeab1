"""The import command: what it prints, its options, and files that were made to do harm."""

import json
import subprocess
import sys

import pytest


@pytest.fixture
def workbench(tmp_path):
    def run(*arguments, status=0):
        command = [
            sys.executable,
            "-m",
            "workbench",
            "--casebook",
            str(tmp_path / "my.casebook"),
            "--analyst",
            "Ana",
            *map(str, arguments),
        ]
        done = subprocess.run(command, capture_output=True, check=False)
        assert done.returncode == status, done.stderr.decode()
        assert b"Traceback" not in done.stderr
        return done

    return run


def parsed(done):
    return json.loads(done.stdout)


@pytest.fixture
def feed(tmp_path):
    def review(text, rating, **more):
        return {
            "@type": "ClaimReview",
            "claimReviewed": text,
            "reviewRating": {"alternateName": rating},
            "inLanguage": "en",
            **more,
        }

    reviews = [
        review("The quay of Brisac is new.", "False", url="https://fanal.example/1"),
        review("Quay of Brisac is new!", "Wrong", url="https://prova.example/7"),
        review("Tomatoes are blue.", "Four noses"),
        review("", "False"),
    ]
    path = tmp_path / "feed.jsonld"
    path.write_text(json.dumps({"@context": "https://schema.org", "@graph": reviews}), encoding="utf-8")
    return path


def test_a_dry_run_counts_first_and_skipping_says_which_lines(workbench, feed):
    told = parsed(workbench("import", feed, "--dry-run", "--json"))
    assert (told["rows"], told["skipped"], told["new"], told["dry_run"]) == (3, 1, False, True)
    assert told["bad_rows"] == [{"line": 4, "reason": "has no words in its text"}]
    assert told["duplicates"]["file"] == {"id": 0, "url": 0, "text": 1, "page": 0}
    assert told["duplicates"]["found"] == 1
    assert (told["languages"], told["verdicts"], told["unknown_ratings"]) == (
        {"en": 3},
        {"disputed": 2, "none": 1},
        {"Four noses": 1},
    )
    assert parsed(workbench("stats", "--json"))["earlier_check"] == 0
    shown = workbench("import", feed, "--dry-run").stdout.decode()
    assert "ratings that are none of our verdicts: Four noses 1" in shown
    assert "duplicates in the file: 1 by text" in shown

    done = workbench("import", feed, "--duplicates", "skip", "--kind", "checks", "--json")
    assert parsed(done)["duplicates"]["lines"] == [{"line": 2, "reason": "has the text of line 1"}]
    assert b"feed.jsonld line 2 was left out as a duplicate: it has the text of line 1" in done.stderr
    assert parsed(done)["rows"] == 2
    assert parsed(workbench("stats", "--json"))["earlier_check"] == 2
    assert b"import 2 earlier checks" in workbench("undo").stdout
    assert b"import 2 earlier checks" in workbench("redo").stdout
    assert parsed(workbench("search", "quay of Brisac", "--json"))[0]["verdict"] == "disputed"
    assert parsed(workbench("verify", "--json"))["findings"] == []
    again = parsed(workbench("import", feed, "--json"))
    assert (again["rows"], again["new"]) == (0, False)


def test_wrong_ways_to_ask_are_told(workbench, feed):
    assert b"drop" in workbench("import", feed, "--duplicates", "drop", status=2).stderr
    assert b"nowhere.xlsx" in workbench("import", "nowhere.xlsx", status=1).stderr


def test_hostile_files_are_taken_or_refused_in_a_sentence(workbench, shared, tmp_path):
    made = shared / "data/hostile/made"
    taken = 0
    for path in [*sorted(made.glob("claimreview_*")), *sorted(made.glob("csv_*")), *sorted(made.glob("db_*"))]:
        command = [sys.executable, "-m", "workbench", "--casebook", str(tmp_path / "my.casebook"), "import", str(path)]
        done = subprocess.run(command, capture_output=True, check=False, timeout=60)
        assert done.returncode in (0, 1), path.name
        assert b"Traceback" not in done.stderr
        assert len(done.stderr.splitlines()) == 1 or done.returncode == 0, path.name
        taken += done.returncode == 0
    assert taken >= 2
    assert parsed(workbench("verify", "--json"))["findings"] == []
