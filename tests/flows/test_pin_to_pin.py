"""Five sources of five kinds, a passage pinned in each, through the command line; each is found again by another program run."""

import json
import os
import subprocess
import sys

import pytest
from documents import docx, paragraph, pdf
from small_site import page, small_site

ARTICLE = "The weir of Ossenby\n\nThe weir of Ossenby was opened in 1901. It cost 40 000 crowns.\n"
SAID = "The weir was opened in 1901"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc0000003010100c9fe92ef0000000049454e44"
    "ae426082"
)
FILES = {
    "act.pdf": pdf(["A list of acts."], [f"{SAID} by act of the council."]),
    "minutes.docx": docx(paragraph(f"{SAID}, say the minutes.")),
    "letter.eml": f"From: clerk@ossenby.example\r\nSubject: The weir\r\n\r\n{SAID}, as the books say.\r\n".encode(),
    "stone.png": PNG,
}


@pytest.fixture
def run(tmp_path):
    def workbench(*arguments, status=0, as_json=True):
        shape = ["--json"] if as_json else []
        command = [sys.executable, "-m", "workbench", "--casebook", tmp_path / "w.casebook", *shape, *arguments]
        done = subprocess.run(list(map(str, command)), capture_output=True, check=False, env=dict(os.environ))
        assert done.returncode == status, done.stderr.decode()
        if status:
            return done.stderr.decode()
        return json.loads(done.stdout) if as_json and done.stdout else done.stdout.decode()

    return workbench


@pytest.fixture
def claim(run, tmp_path):
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    run("open", tmp_path / "article.txt")
    return next(one for one in run("claims", "last") if "1901" in one["text"])["number"]


def test_a_passage_in_each_of_five_kinds_is_pinned_and_found_again(run, claim, tmp_path, monkeypatch):
    with small_site(monkeypatch, weir=page(f"<title>Weir</title><p>{SAID}, and still stands today.</p>")) as (site, _):
        linked = run("link", claim, f"{site}weir")
        for name, data in FILES.items():
            (tmp_path / name).write_bytes(data)
            linked = run("link", claim, tmp_path / name)
            (tmp_path / name).unlink()
    for item in linked["evidence"]:
        source, picture = item["source"]["id"], item["source"]["title"] == "stone.png"
        words = ["--words", "opened in 1901"]
        given = ["--region", "10,20,35.5,8", "--quote", "the year 1901 in stone"] if picture else ["--quote", SAID]
        made = run("pin", claim, source, *given, *words, "--stance", "context" if picture else "supports", "--note", "seen")
        assert (made["found"], made["pin"]["words"], made["pin"]["note"]) == (True, "opened in 1901", "seen")
    found = run("pins", claim)
    assert len(found) == 5
    assert {one["place"]["page"] if one["place"] else "picture" for one in found} == {None, 2, "picture"}
    for one in found:
        if one["place"]:
            text = run("source", one["source"]["id"], "--text")["text"]
            assert text[one["place"]["start"] : one["place"]["end"]] == SAID
        else:
            assert one["pin"]["region"] == [1000, 2000, 3550, 800]
    told = run("pins", claim, as_json=False).splitlines()
    assert sum("p. 2" in line for line in told) == 1
    assert sum("part 10,20,35.5,8 %" in line for line in told) == 1
    assert len(run("pins", "last")) == 5
    assert len(run("pins", found[0]["source"]["id"])) == 1
    assert len(run("claims", "last")[claim - 1]["evidence"]) == 5
    assert run("verify")["ok"]


def test_a_pin_is_described_taken_away_and_brought_back(run, claim, tmp_path):
    (tmp_path / "minutes.docx").write_bytes(FILES["minutes.docx"])
    source = run("link", claim, tmp_path / "minutes.docx")["evidence"][0]["source"]["id"]
    made = run("pin", claim, source, "--quote", SAID)
    assert run("unpin", made["id"], "--note", "page lost")["label"] == f"edit a pin of claim {claim}"
    assert run("pins", source)[0]["pin"]["note"] == "page lost"
    assert run("unpin", made["id"])["label"] == f"unpin a passage from claim {claim}"
    assert run("pins", source) == []
    run("undo")
    assert run("pins", source)[0]["found"]
    assert "not in the saved words" in run("pin", claim, source, "--quote", "in 1902", status=1)
    assert "There is no pin" in run("unpin", "ffffffff", status=1)
    run("pin", claim, source, status=2)


def test_a_source_that_is_not_linked_yet_is_linked_by_its_pin(run, claim, tmp_path):
    (tmp_path / "minutes.docx").write_bytes(FILES["minutes.docx"])
    source = run("link", claim, tmp_path / "minutes.docx")["evidence"][0]["source"]["id"]
    other = claim + 1
    made = run("pin", other, source, "--at", "0", "8", "--stance", "contradicts")
    assert (made["quote"], made["stance"]) == ("The weir", "contradicts")
    assert [one["source"]["id"] for one in run("claims", "last")[other - 1]["evidence"]] == [source]
