"""Five sources of five kinds on one claim, through the command line: closed, opened again, each passage found."""

import json
import os
import subprocess
import sys

import pytest
from documents import docx, epub, paragraph, pdf
from small_site import page, small_site

ARTICLE = "The weir of Ossenby\n\nThe weir of Ossenby was opened in 1901. It cost 40 000 crowns.\n"


@pytest.fixture
def workbench(tmp_path):
    def run(*arguments, status=0):
        command = [sys.executable, "-m", "workbench", "--casebook", tmp_path / "w.casebook", "--json", *arguments]
        done = subprocess.run(list(map(str, command)), capture_output=True, check=False, env=dict(os.environ))
        assert done.returncode == status, done.stderr.decode()
        return json.loads(done.stdout) if done.stdout else None

    return run


def test_five_sources_of_five_kinds_are_found_again(workbench, tmp_path, monkeypatch):
    said = "The weir was opened in 1901"
    files = {
        "act.pdf": pdf(["A list of acts."], [f"{said} by act of the council."]),
        "minutes.docx": docx(paragraph(f"{said}, say the minutes.")),
        "history.epub": epub({"one": f"<p>{said} after two years.</p>"}),
        "letter.eml": f"From: clerk@ossenby.example\r\nSubject: The weir\r\n\r\n{said}, as the books say.\r\n".encode(),
    }
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    workbench("open", tmp_path / "article.txt")
    claim = next(one for one in workbench("claims", "last") if "1901" in one["text"])["number"]
    with small_site(monkeypatch, weir=page(f"<title>Weir</title><p>{said}, and still stands today.</p>")) as (site, _):
        linked = workbench("link", claim, f"{site}weir", "--quote", said)
        for name, data in files.items():
            (tmp_path / name).write_bytes(data)
            linked = workbench("link", claim, tmp_path / name, "--quote", said)
            (tmp_path / name).unlink()
    evidence = linked["evidence"]
    assert len(evidence) == 5
    assert all(item["source"]["snapshot"] for item in evidence)
    assert {item["locator"] for item in evidence} == {None, "p. 2"}
    for item in evidence:
        source = item["source"]["id"]
        text = workbench("source", source, "--text")["text"]
        place = workbench("source", source, "--find", said)
        assert text[place["start"] : place["end"]] == said
        workbench("source", source, "--find", "The weir was opened in 1902", status=1)
    assert workbench("verify")["ok"]
    assert len(workbench("sources")) == 5


def test_a_link_that_leads_nowhere_is_kept_and_its_page_had_later(workbench, tmp_path, monkeypatch):
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    workbench("open", tmp_path / "article.txt")
    answers = {"weir": page("", status="503 Busy")}
    with small_site(monkeypatch, weir=lambda connection: connection.sendall(answers["weir"])) as (site, _):
        (item,) = workbench("link", 1, f"{site}weir")["evidence"]
        assert item["source"]["snapshot"] is None
        assert workbench("snapshot", item["source"]["id"], status=1)["snapshot"] is None
        answers["weir"] = page("<p>The weir stands.</p>")
        saved = workbench("snapshot", f"{site}weir")
    assert saved["snapshot"]
    assert workbench("source", item["source"]["id"], "--text")["text"] == "The weir stands."


def test_a_list_of_sources_comes_in_and_goes_out(workbench, tmp_path):
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    workbench("open", tmp_path / "article.txt")
    listed = tmp_path / "sources.json"
    listed.write_text('[{"id": "a", "type": "webpage", "title": "The weir", "URL": "https://quay.example/weir"}]', encoding="utf-8")
    found = workbench("import", listed)
    assert (found["new"], found["duplicates"]) == (1, [])
    again = workbench("import", listed, "--kind", "sources")
    assert (again["new"], [one["line"] for one in again["duplicates"]]) == (0, [1])
    workbench("link", 1, found["sources"][0], "--no-snapshot")
    workbench("report", "last", tmp_path / "cited.ris")
    assert b"UR  - https://quay.example/weir\r\n" in (tmp_path / "cited.ris").read_bytes()
    workbench("source", "https://quay.example/weir", "--withheld", "a person of the house")
    workbench("report", "last", tmp_path / "cited.ris", tmp_path / "report.html")
    assert (tmp_path / "cited.ris").read_bytes() == b""
    assert b"quay.example" not in (tmp_path / "report.html").read_bytes()


def test_a_passage_that_is_not_in_the_file_is_refused_and_nothing_stored(tmp_path):
    def run(*arguments):
        command = [sys.executable, "-m", "workbench", "--casebook", tmp_path / "w.casebook", *arguments]
        done = subprocess.run(list(map(str, command)), capture_output=True, check=False, env=dict(os.environ))
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "act.txt").write_text("By act of the council the weir was opened in 1901, not before.\n", encoding="utf-8")
    run("open", tmp_path / "article.txt")
    wrong = "the weir was opened in 1902"
    status, _, told = run("link", "1", tmp_path / "act.txt", "--quote", wrong)
    assert status == 1
    assert "the nearest there is: “the weir was opened in 1901”. Nothing was changed" in told
    assert json.loads(run("sources", "--json")[1]) == []
    status, _, told = run("link", "1", tmp_path / "act.txt", "--quote", wrong, "--quote-anyway")
    assert status == 0
    assert "The passage quoted for claim 1 is not in the saved words" in told
    assert len(json.loads(run("sources", "--json")[1])) == 1
