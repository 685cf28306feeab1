"""House rules and the second look on the command line."""

import json
import subprocess
import sys

import pytest

from workbench.resources import seed


def run(casebook, *arguments, analyst="Ana"):
    done = subprocess.run(
        [sys.executable, "-m", "workbench", "--casebook", str(casebook), "--analyst", analyst, *arguments],
        capture_output=True,
        text=True,
    )
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def book(tmp_path):
    book = tmp_path / "a.casebook"
    run(book, "open", str(seed("ossenby-flood.en.html")))
    run(book, "mark", "1", "verified")
    return book


def test_the_gate_shuts_tells_what_is_missing_and_opens_for_a_reason(book, tmp_path):
    out = tmp_path / "r.md"
    assert "No rule is set." in run(book, "rules")[2]
    assert run(book, "gate", "last")[:2] == (0, "No rule of the house is set.\n")
    assert "Saved: set the house rule verified:sources." in run(book, "rules", "verified:sources", "--independent", "2")[1]
    run(book, "rules", "any:rationale")
    assert "verified:sources  Verified needs 2 independent sources." in run(book, "rules")[1]
    status, told, _ = run(book, "gate", "last")
    assert status == 1
    assert told.splitlines()[0] == "Claim 1 is verified and needs a rationale."
    status, _, problem = run(book, "report", "last", str(out))
    assert status == 1
    assert "Claim 1 is verified and needs a rationale." in problem
    assert not out.exists()
    for outs in (["r.html", "r.bundle.zip"], ["r.foo"], ["nowhere/r.html"], ["nowhere/r.bundle.zip"]):
        status, *_ = run(book, "report", "last", *(str(tmp_path / one) for one in outs), "--override", "The council votes tonight.")
        assert (status > 0, run(book, "gate", "last")[0]) == (True, 1), outs  # nothing was written, so nothing is let through
    assert run(book, "report", "last", str(out), "--override", "The council votes tonight.")[0] == 0
    assert "The council votes tonight." in out.read_text(encoding="utf-8")
    french = run(book, "gate", "last", "--language", "fr")[1].replace("\u00a0", " ")
    assert "il faut une justification. Publié néanmoins (" in french
    assert french.rstrip().endswith("The council votes tonight.")
    status, told, _ = run(book, "gate", "last", "--json")
    assert status == 0
    assert {one["override"]["reason"] for one in json.loads(told)} == {"The council votes tonight."}
    assert run(book, "rules", "any:rationale", "--off")[0] == 0
    assert [one["id"] for one in json.loads(run(book, "rules", "--json")[1])] == ["verified:sources"]
    run(book, "rules", "verified:sources", "--off")
    assert run(book, "gate", "last", "--language", "fr")[1] == "Aucune règle de la maison n’est fixée.\n"


def test_the_command_line_is_blind_where_the_house_says_so(book, tmp_path):
    run(book, "rules", "any:blind-look")
    for words in (
        ["claims", "last", "--json"],
        ["history", "--json"],
        ["history", "--claim", "1"],
        ["stats", "--json"],
        ["articles", "--json"],
        ["disagreements"],
        ["undo", "--to", "1", "--dry-run"],
        ["changes", "last", "--json"],
    ):
        told = run(book, *words, analyst="Ben")[1].replace('"verified":0', "")
        assert told or words == ["changes", "last", "--json"]
        assert not [word for word in ('"verified"', " verified", "plate shows") if word in told], (words, told)
    status, _, problem = run(book, "report", "last", str(tmp_path / "r.md"), analyst="Ben")
    assert (status, (tmp_path / "r.md").exists()) == (1, False)
    assert "hidden from you" in problem
    assert "hidden until you give your own" in run(book, "mark", "1", "disputed", analyst="Ben")[2]
    assert "Ana found: verified; you otherwise." in run(book, "look", "1", "disputed", analyst="Ben")[1]
    assert json.loads(run(book, "claims", "last", "--json", analyst="Ben")[1])[0]["second_looks"][0]["blind"] is True


def test_changes_tells_that_findings_are_hidden_not_that_there_are_none(book, tmp_path):
    assert run(book, "report", "last", str(tmp_path / "r.md"))[0] == 0
    assert "1 finding\nNothing changed since." in run(book, "changes", "last", analyst="Ben")[1]
    run(book, "rules", "any:blind-look")
    told = run(book, "changes", "last", analyst="Ben")[1]
    assert "0 findings shown" in told
    assert "Findings on 1 claim are hidden from you until you give your own" in told
    assert "Nothing changed" not in told
    assert json.loads(run(book, "changes", "last", "--json", analyst="Ben")[1])["hidden"] == 1
    run(book, "mark", "2", "verified", analyst="Ben")
    assert "are hidden from you" in run(book, "changes", "last", analyst="Ben")[1]
    run(book, "look", "1", "disputed", analyst="Ben")
    told = run(book, "changes", "last", analyst="Ben")[1]
    assert "1 finding\n" in told
    assert "hidden" not in told


@pytest.mark.parametrize("rule", ["verified", "true:sources", "any:thing", "any:"])
def test_what_is_no_rule_is_refused(book, rule):
    status, _, problem = run(book, "rules", rule)
    assert status == 1
    assert f"{rule} is no rule. Nothing was changed" in problem


def test_a_finding_is_signed_looked_at_and_disputed(book, tmp_path):
    assert "nobody signs their own" in run(book, "sign", "1")[2]
    assert "Saved: sign claim 1." in run(book, "sign", "1", analyst="Ben")[1]
    assert json.loads(run(book, "claims", "last", "--json")[1])[0]["signed"]["analyst"] == "Ben"
    assert "1 signature fell (Ben)" in run(book, "mark", "1", "verified", "--because", "The plate shows it.")[2]
    told = run(book, "look", "1", "disputed", "--because", "The plate is higher.", "--blind", analyst="Ben")[1]
    assert "Ana found: verified; you otherwise." in told
    assert "   1  Ana verified, Ben disputed" in run(book, "disagreements")[1]
    assert json.loads(run(book, "disagreements", "last", "--json")[1])[0]["second_looks"][0]["blind"] is True
    out = tmp_path / "r.md"
    run(book, "report", "last", str(out), "--dissent")
    assert "The plate is higher." in out.read_text(encoding="utf-8")
    run(book, "look", "1", "clear", analyst="Ben")
    assert run(book, "disagreements")[1] == "Nobody found otherwise.\n"
    run(book, "sign", "1", analyst="Ben")
    assert "take the signature off claim 1" in run(book, "sign", "1", "--off", analyst="Ben")[1]


def test_a_scale_is_set_and_a_claim_copied_in_its_words(book):
    run(book, "scale", "--common")
    assert run(book, "scale", "Half right", "--verdict", "disputed", "--french", "À moitié juste", "--place", "3")[0] == 0
    labels = json.loads(run(book, "scale", "--json")[1])
    assert [one["en"] for one in labels] == ["True", "Mostly true", "Half right", "Misleading", "False", "Unproven"]
    assert "would do" in run(book, "scale", "Half right", "--colour", "#FFD400")[2]
    assert run(book, "scale", "Misleading", "--off")[0] == 0
    assert "disputed (Half right)" in run(book, "mark", "1", "--label", "À moitié juste")[1]
    assert "stands on 1 claim" in run(book, "scale", "Half right", "--off")[2]
    assert run(book, "mark", "1", "verified", "--label", "Half right")[0] == 2
    assert run(book, "copy", "1")[1].startswith("Claim 1: ◆ Half right\n")
    assert "<b>◆ À moitié juste</b>" in run(book, "copy", "1", "--as", "html", "--language", "fr")[1]
    told = json.loads(run(book, "copy", "1", "--as", "claimreview")[1])
    assert told["reviewRating"]["alternateName"] == "Half right"
