"""Tags, orders and verdicts for several claims on the command line."""

import json
import subprocess
import sys

from workbench.resources import seed


def run(casebook, *arguments):
    done = subprocess.run(
        [sys.executable, "-m", "workbench", "--casebook", str(casebook), *arguments], capture_output=True, text=True
    )
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout, done.stderr


def test_claims_are_tagged_listed_by_tag_and_untagged(tmp_path):
    book = tmp_path / "a.casebook"
    run(book, "open", str(seed("ossenby-flood.en.html")))
    assert run(book, "tag", "2", "3", "--add", "Money", "-a", "flood")[0] == 0
    assert json.loads(run(book, "tag", "--json")[1]) == {"flood": 2, "money": 2}
    listed = json.loads(run(book, "claims", "last", "--tag", "money", "--json")[1])
    assert [(one["number"], one["tags"]) for one in listed] == [(2, ["flood", "money"]), (3, ["flood", "money"])]
    assert "#flood #money" in run(book, "claims", "last")[1]
    assert run(book, "tag", "2", "--drop", "money")[1].startswith("Saved: take the tag money off claim 2.")
    assert run(book, "tag", "2")[1].split() == ["2", "flood"]
    status, _, told = run(book, "tag", "2", "--add", "a,b")
    assert (status, "Nothing was changed" in told) == (1, True)


def test_several_claims_are_marked_as_one_action_and_sorted(tmp_path):
    book = tmp_path / "a.casebook"
    run(book, "open", str(seed("ossenby-flood.en.html")))
    assert "mark 3 claims disputed" in run(book, "mark", "1,2,5", "disputed")[1]
    last = json.loads(run(book, "claims", "last", "--sort", "verdict", "--json")[1])[-3:]
    assert [(one["number"], one["verdict"]) for one in last] == [(1, "disputed"), (2, "disputed"), (5, "disputed")]
    run(book, "undo")
    assert not any(one["verdict"] for one in json.loads(run(book, "claims", "last", "--json")[1]))
    assert run(book, "mark", "1,2", "disputed", "--because", "x")[0] == 2
