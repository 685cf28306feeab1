"""Counts, history and sources on the command line: the same numbers and words as in the window."""

import csv
import io
import json
import subprocess
import sys

import pytest

from workbench.domain.statistics import SELECTION

TEXT = """The harbour of Brisal reopens

The town council of Brisal announced the reopening of the harbour on 3 March 2024. The works cost 12 million euros.

“We created 340 jobs”, said Clara Aubin. The harbour handled 40,000 containers in 2023. Brisal has 48,000 inhabitants.
"""


@pytest.fixture
def workbench(tmp_path):
    def run(*arguments, status=0, analyst="Ana"):
        command = [sys.executable, "-m", "workbench", "--casebook", str(tmp_path / "a.casebook"), "--analyst", analyst]
        done = subprocess.run([*command, *map(str, arguments)], capture_output=True, check=False)
        assert done.returncode == status, done.stderr.decode()
        assert b"Traceback" not in done.stderr
        return (done.stdout if status == 0 else done.stderr).decode()

    (tmp_path / "harbour.txt").write_text(TEXT, encoding="utf-8")
    run("open", tmp_path / "harbour.txt", "--outlet", "The Beacon")
    run("mark", 1, "verified")
    run("link", 2, "https://a.example/minutes", analyst="Bo")
    run("mark", 2, "disputed", analyst="Bo")
    return run


def test_counts_by_each_thing_as_words_json_and_csv(workbench, tmp_path):
    told = workbench("stats", "--by", "outlet")
    assert SELECTION in told
    head, row = told.splitlines()[:2]
    assert head.split() == ["outlet", "verified", "disputed", "unverified", "not-checkable", "to-review", "n"]
    assert row.split()[-6:] == ["1", "1", "0", "0", row.split()[-2], row.split()[-1]]
    found = json.loads(workbench("stats", "--by", "analyst", "--json"))
    assert [(one["name"], one["verified"], one["disputed"], one["unsourced"]) for one in found["groups"]] == [
        ("Ana", 1, 0, 1),
        ("Bo", 0, 1, 0),
    ]
    assert found["note"] == SELECTION
    workbench("stats", "--by", "article", "--csv", tmp_path / "o.csv")
    (article,) = csv.DictReader(io.StringIO((tmp_path / "o.csv").read_text(encoding="utf-8-sig")))
    assert (article["verified"], article["disputed"], article["n"]) == ("1", "1", row.split()[-1])
    workbench("stats", "--csv", tmp_path / "all.csv")
    everything = list(csv.DictReader(io.StringIO((tmp_path / "all.csv").read_text(encoding="utf-8-sig"))))
    assert {"article", "outlet", "month", "analyst"} <= {one["by"] for one in everything}


def test_counts_narrowed_to_an_analyst_a_span_and_an_article(workbench):
    found = json.loads(workbench("stats", "--analyst", "Bo", "--json"))
    assert (found["total"]["n"], found["total"]["disputed"], found["scope"]["analyst"]) == (1, 1, "Bo")
    assert json.loads(workbench("stats", "--until", "2000-01-01", "--json"))["total"]["n"] == 0
    assert json.loads(workbench("stats", "--article", "last", "--json"))["coverage"][0]["checked"] == 2
    assert "no day" in workbench("stats", "--since", "soon", status=1)
    assert "claim" in json.loads(workbench("stats", "--json"))


def test_groups_that_are_too_small_are_only_counted(workbench):
    told = workbench("stats", "--by", "speaker")
    claims = len(json.loads(workbench("claims", "last", "--json")))
    assert f"Not shown: 3 speakers with fewer than 5 claims each, {claims} claims in all." in told
    assert "Aubin" not in told


def test_history_in_words_and_filtered(workbench):
    lines = workbench("history").splitlines()
    assert lines[0].endswith("Bo marked claim 2 disputed in “The harbour of Brisal reopens”")
    assert [line.split()[3] for line in workbench("history", "--analyst", "Bo").splitlines()] == ["Bo", "Bo"]
    assert "marked claim 1 verified" in workbench("history", "--claim", 1)
    assert "claim 2" not in workbench("history", "--claim", 1)
    assert len(workbench("history", "minutes").splitlines()) == 1
    assert workbench("history", "--since", "2999-01-01") == ""
    (deed,) = json.loads(workbench("history", "verified", "--actions", "--json"))
    assert (deed["words"], deed["analyst"], deed["undone"]) == ("marked claim 1 verified", "Ana", False)
    events = json.loads(workbench("history", "--claim", 2, "--json"))
    assert {"seq", "before", "after", "hash"} <= set(events[0])
    assert events[0]["label"] == "mark claim 2 disputed"
    record = events[0]["record"]
    assert [one["record"] for one in json.loads(workbench("history", record, "--json"))] == [record]


def test_undo_to_an_event_and_step_by_step_back_again(workbench):
    seq = json.loads(workbench("history", "verified", "--actions", "--json"))[0]["seq"]
    before = workbench("claims", "last", "--json")
    planned = workbench("undo", "--to", seq, "--dry-run")
    assert planned.splitlines() == [
        "Would be undone: mark claim 2 disputed.",
        "Would be undone: link a source to claim 2.",
        "2 actions. Nothing was changed.",
    ]
    assert workbench("claims", "last", "--json") == before
    done = json.loads(workbench("undo", "--to", seq, "--json"))
    assert done == {"to": seq, "undone": 2, "labels": ["mark claim 2 disputed", "link a source to claim 2"]}
    claims = json.loads(workbench("claims", "last", "--json"))
    assert [one["verdict"] for one in claims[:2]] == ["verified", None]
    assert workbench("redo") == "Redone: link a source to claim 2.\n"
    workbench("redo")
    assert workbench("claims", "last", "--json") == before
    assert "Nothing was changed" in workbench("undo", "--to", 9999, status=1)
    workbench("undo", "--dry-run", status=2)


def test_sources_listed_changed_and_cleared_away(workbench):
    (source,) = json.loads(workbench("sources", "--json"))
    assert (source["url"], source["type"], source["same"]) == ("https://a.example/minutes", "webpage", [])
    assert [(one["number"], one["stance"], one["verdict"]) for one in source["cited_by"]] == [(2, "supports", "disputed")]
    told = workbench("source", source["id"], "--title", "Minutes of the council", "--published", "2024-03", "--type", "document")
    assert "supports claim 2" in told
    assert "Minutes of the council" in workbench("sources", "COUNCIL")
    assert workbench("sources", "zebra") == ""
    assert "no date" in workbench("source", source["id"], "--published", "soon", status=1)
    assert "Every source is cited" in workbench("sources", "--remove-unused", status=1)
    evidence = json.loads(workbench("claims", "last", "--json"))[1]["evidence"][0]["id"]
    workbench("remove", evidence)
    assert len(workbench("sources", "--unused").splitlines()) == 1
    assert "Removed 1 source" in workbench("sources", "--remove-unused")
    assert workbench("sources") == ""
    workbench("undo")
    assert json.loads(workbench("source", "https://a.example/minutes", "--json"))["title"] == "Minutes of the council"


def test_the_usual_parts_of_a_citation_have_options_of_their_own(workbench):
    said = ("--volume", 12, "--issue", 3, "--pages", "45-61", "--edition", 2, "--place", "Brisal", "--series", "Harbours")
    said += (
        "--editor",
        "Torp, Ina",
        "--translator",
        "Aubin, Claire",
        "--isbn",
        1,
        "--issn",
        2,
        "--number",
        "R 7",
        "--field",
        "genre",
        "x",
    )
    told = workbench("source", "https://a.example/minutes", *said)
    shown = dict(line.split(maxsplit=1) for line in told.splitlines() if " " in line)
    assert (shown["volume"], shown["issue"], shown["page"], shown["edition"], shown["number"]) == ("12", "3", "45-61", "2", "R 7")
    assert (shown["publisher-place"], shown["collection-title"], shown["genre"]) == ("Brisal", "Harbours", "x")
    assert (shown["editor"], shown["translator"], shown["ISBN"], shown["ISSN"]) == ("Torp, Ina", "Aubin, Claire", "1", "2")
    assert "volume" not in workbench("source", "https://a.example/minutes", "--volume", "")


def test_the_address_of_an_article_is_told_and_changed(workbench):
    assert "url: unknown" in workbench("details", "last")
    assert "url: https://news.example/pier" in workbench("details", "last", "--url", "HTTPS://News.example/pier?utm_source=a")
    assert "url: unknown" in workbench("details", "last", "--url", "")


def test_an_article_is_read_in_another_encoding_and_that_is_no_edit_of_the_publishers(workbench, tmp_path):
    (tmp_path / "cp.txt").write_bytes("The café of Brisal opened on 3 March 2024, the mayor said.\n".encode("cp1252"))
    workbench("open", tmp_path / "cp.txt")
    assert "publisher" not in workbench("renew", "last", "--encoding", "mac_roman")
    assert "café" not in workbench("text", "last")
    workbench("renew", "last", "--encoding", "windows-1252")
    assert "café" in workbench("text", "last")
    assert "No other version" in workbench("edits", "last")
    assert "is no encoding" in workbench("renew", "last", "--encoding", "none such", status=1)
    workbench("renew", "last", status=2)
