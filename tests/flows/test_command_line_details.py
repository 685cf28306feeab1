"""Details of articles given and corrected on the command line, and what becomes of their claims."""

import json
import subprocess
import sys

import pytest

PAGE = "The council votes\n\nThe council voted on Monday. It was late.\n\nOur 12 partners\n\n{}\n"
SPANISH = """El puerto de Brisal reabre

El ayuntamiento anunció el lunes la reapertura. «Hemos creado 340 empleos», declaró la alcaldesa Clara Aubín.

Según la Sra. Ríos, las obras costaron 12 millones de euros.
"""
# German does not know the abbreviation and ends a sentence at it.
WHOLE = "Según la Sra. Ríos, las obras"


@pytest.fixture
def workbench(tmp_path):
    def run(*arguments, status=0):
        command = [sys.executable, "-m", "workbench", "--casebook", str(tmp_path / "a.casebook"), "--analyst", "Ana", *arguments]
        done = subprocess.run(command, capture_output=True, check=False)
        assert done.returncode == status, done.stderr.decode()
        assert b"Traceback" not in done.stderr
        return (done.stdout if status == 0 else done.stderr).decode()

    return run


def claims(workbench):
    return json.loads(workbench("claims", "last", "--all", "--json"))


def kind(workbench, words):
    return next(one["kind"] for one in claims(workbench) if words in one["text"])


def written(tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_remembered_lines_reach_plain_texts(workbench, tmp_path):
    first = written(tmp_path, "one.txt", PAGE.format("The mayor was not there."))
    second = written(tmp_path, "two.txt", PAGE.format("The mayor was ill."))
    third = written(tmp_path, "three.txt", PAGE.format("The mayor was away."))
    opened = json.loads(workbench("open", first, "--outlet", "The Beacon", "--published", "2024-11-20", "--title", "A", "--json"))
    assert (opened["outlet"], opened["published"], opened["title"]) == ("The Beacon", "2024-11-20", "A")
    assert "2024-11-18" in json.dumps(next(one for one in claims(workbench) if "Monday" in one["text"])["dates"])
    line = next(one for one in claims(workbench) if one["text"] == "Our 12 partners")
    assert "Remembered for the beacon" in workbench("set-aside", line["id"])

    workbench("open", second, "--outlet", "the beacon")
    assert kind(workbench, "Our 12 partners") == "furniture"
    workbench("open", third)
    assert kind(workbench, "Our 12 partners") == "statement"
    workbench("details", "last", "--outlet", "The Beacon")
    assert kind(workbench, "Our 12 partners") == "furniture"
    workbench("undo")
    assert kind(workbench, "Our 12 partners") == "statement"
    assert "Saved: edit the details" in workbench("open", third, "--outlet", "The Beacon")
    assert kind(workbench, "Our 12 partners") == "furniture"
    workbench("verify")


def test_the_language_is_corrected_and_work_stays(workbench, tmp_path):
    path = written(tmp_path, "puerto.txt", SPANISH)
    workbench("open", path, "--language", "de")
    assert not any(one["text"].startswith(WHOLE) for one in claims(workbench))
    workbench("mark", "1", "verified")
    marked = claims(workbench)[0]
    workbench("details", "last", "--language", "es")
    after = claims(workbench)
    assert next(one for one in after if one["text"].startswith(WHOLE))["speaker"]
    assert (after[0]["id"], after[0]["verdict"]) == (marked["id"], "verified")
    article = json.loads(workbench("articles", "--json"))[0]
    assert article["language"] == "es"
    workbench("verify")
    workbench("undo")
    assert not any(one["text"].startswith(WHOLE) for one in claims(workbench))
    workbench("verify")


@pytest.mark.parametrize("details", [("--language", "klingon"), ("--published", "20/11/2024"), ("--title", "")])
def test_details_that_make_no_sense_open_nothing(workbench, tmp_path, details):
    path = written(tmp_path, "puerto.txt", SPANISH)
    assert "Nothing was changed" in workbench("open", path, *details, status=1)
    assert json.loads(workbench("articles", "--json")) == []


def test_what_is_joined_keeps_its_speaker(workbench, tmp_path):
    text = "The bridge opens\n\nWbgr. Anna Reed said: “The bridge costs 12 million euros.” It was late.\n"
    workbench("open", written(tmp_path, "bridge.txt", text))
    title = next(one for one in claims(workbench) if one["text"] == "Wbgr.")
    joined = json.loads(workbench("join", str(title["number"]), str(title["number"] + 1), "--json"))
    assert (joined["speaker"], joined["kind"]) == ("Anna Reed", "quote")
    assert joined["text"].startswith("Wbgr. Anna Reed said")


def test_help_of_open_says_when_a_page_is_fetched(workbench):
    told = " ".join(workbench("open", "--help").split())
    assert "web address" in told
    assert "fetched once, because you ask for it" in told
