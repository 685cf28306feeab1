"""Versions of reports on the command line."""

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


def test_reports_are_versions_and_changes_tells_what_came_after(tmp_path):
    book, out = tmp_path / "a.casebook", tmp_path / "r.md"
    run(book, "open", str(seed("ossenby-flood.en.html")))
    run(book, "mark", "1", "verified", "--because", "The gauge shows it.")
    assert "No report on this article was exported yet." in run(book, "changes", "last")[1]
    assert run(book, "report", "last", str(out), "--draft")[0] == 0
    assert json.loads(run(book, "changes", "last", "--json")[1]) == {"exports": [], "versions": [], "since": [], "hidden": 0}
    assert run(book, "report", "last", str(out))[0] == 0
    assert "Nothing changed since." in run(book, "changes", "last")[1]
    run(book, "mark", "1", "disputed")
    told = run(book, "changes", "last", "--language", "fr")[1]
    assert "Contesté" in told
    assert "Vérifié" in told
    found = json.loads(run(book, "changes", "last", "--json")[1])
    assert found["exports"][0]["formats"] == ["md"]
    assert found["since"][0]["before"]["verdict"] == "verified"
    assert found["since"][0]["after"]["verdict"] == "disputed"
    run(book, "report", "last", str(out))
    assert "Correction: an earlier version told otherwise of claim 1." in out.read_text(encoding="utf-8")
    assert run(book, "undo")[1].startswith("Undone: mark claim 1 disputed")
    assert len(json.loads(run(book, "changes", "last", "--json")[1])["exports"]) == 2


def test_the_settings_name_the_house_in_reports(tmp_path):
    book, out = tmp_path / "a.casebook", tmp_path / "r.jsonld"
    run(book, "open", str(seed("ossenby-flood.en.html")))
    run(book, "mark", "1", "verified")
    run(book, "settings", "organisation", "Ellery Desk")
    run(book, "settings", "publication_url", "https://desk.example/checks/")
    run(book, "report", "last", str(out))
    (review,) = json.loads(out.read_text(encoding="utf-8"))
    assert review["author"]["name"] == "Ellery Desk"
    assert review["url"] == "https://desk.example/checks/" + review["@id"].removeprefix("urn:uuid:")


def test_all_articles_are_one_action(tmp_path):
    book, out = tmp_path / "a.casebook", tmp_path / "all.md"
    run(book, "open", str(seed("ossenby-flood.en.html")))
    (tmp_path / "b.txt").write_text("The bridge opened on Monday. It cost 4 million euros.\n", encoding="utf-8")
    run(book, "open", str(tmp_path / "b.txt"))
    run(book, "report", "--all", str(out))
    assert "exported a report on 2 articles" in run(book, "history")[1]
    assert run(book, "undo")[1].startswith("Undone: open")
