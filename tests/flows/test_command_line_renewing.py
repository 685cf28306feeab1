"""New versions of an article on the command line."""

import json
import subprocess
import sys

OLD = "The ferry carried 41,212 passengers in 2023.\n\nThe line opened in May last year. Critics said the boats were too large.\n"
NEW = (
    "The line opened in May last year. Critics said the boats were far too large.\n\nThe ferry carried 14,212 passengers in 2023.\n"
)


def run(casebook, *arguments, given=None):
    done = subprocess.run(
        [sys.executable, "-m", "workbench", "--casebook", str(casebook), *arguments], capture_output=True, text=True, input=given
    )
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout, done.stderr


def test_a_new_version_is_looked_at_taken_in_listed_and_taken_back(tmp_path):
    book, old, new = tmp_path / "a.casebook", tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(OLD)
    new.write_text(NEW)
    run(book, "open", str(old))
    for number in ("1", "2", "3"):
        run(book, "mark", number, "verified")
    told = json.loads(run(book, "renew", "last", str(new), "--dry-run", "--json")[1])
    assert sorted(one["fate"] for one in told["claims"]) == ["altered", "reworded", "unchanged"]
    assert told["done"] is False
    assert run(book, "text", "last")[1] == OLD
    code, out, _ = run(book, "renew", "last", str(new))
    assert code == 0
    assert "says something else" in out
    assert run(book, "text", "last")[1] == NEW
    assert "41" in run(book, "edits", "last")[1]
    claims = json.loads(run(book, "claims", "last", "--json")[1])
    assert [one["verdict"] for one in claims if "14,212" in one["text"]] == [None]
    assert [one["verdict"] for one in claims if "41,212" in one["text"]] == ["verified"]
    assert run(book, "report", "last", str(tmp_path / "r.html"), str(tmp_path / "r.pdf"))[0] == 0
    run(book, "undo")
    run(book, "undo")
    assert run(book, "text", "last")[1] == OLD
    assert run(book, "verify")[0] == 0


def test_the_same_text_again_is_refused_in_words(tmp_path):
    book = tmp_path / "a.casebook"
    run(book, "open", "-", given=OLD)
    code, _, problem = run(book, "renew", "last", "-", given=OLD)
    assert code == 1
    assert "Nothing was changed" in problem
