"""The commands on lines that are not the article's, each a process of its own."""

import json
import subprocess
import sys

import pytest

PAGE = "The council votes\n\nThe council voted on Monday. It was late.\n\n{}\n\nAdvertisement\n\nThe mayor was not there."


@pytest.fixture
def workbench(tmp_path):
    def run(*arguments, status=0):
        command = [sys.executable, "-m", "workbench", "--casebook", str(tmp_path / "a.casebook"), "--analyst", "Ana", *arguments]
        done = subprocess.run(command, capture_output=True, check=False)
        assert done.returncode == status, done.stderr.decode()
        assert b"Traceback" not in done.stderr
        return done.stdout.decode()

    return run


def opened(workbench, tmp_path, box):
    page = tmp_path / "page.html"
    page.write_text(
        f"<html><head><title>The council votes</title><meta property='og:site_name' content='The Beacon'></head>"
        f"<body><article>{''.join(f'<p>{part}</p>' for part in PAGE.format(box).split(chr(10) * 2))}</article></body></html>",
        encoding="utf-8",
    )
    return json.loads(workbench("open", str(page), "--json"))


def claim(workbench, text):
    claims = json.loads(workbench("claims", "last", "--all", "--json"))
    return next(one for one in claims if one["text"] == text)


def test_a_line_is_set_aside_listed_explained_and_forgotten(workbench, tmp_path):
    opened(workbench, tmp_path, "Our 12 partners")
    number = claim(workbench, "Our 12 partners")["number"]
    workbench("details", "last", "--outlet", "The Beacon")
    told = workbench("set-aside", str(number))
    assert "Remembered for the beacon: “our # partners” is not the article’s." in told
    grey = claim(workbench, "Our 12 partners")
    assert (grey["kind"], grey["number"]) == ("furniture", None)
    assert "An analyst decided so." in workbench("why", grey["id"])
    assert json.loads(workbench("why", grey["id"], "--json"))["rule"] == "by hand"

    (rule,) = json.loads(workbench("lines", "--json"))
    assert (rule["line"], rule["kind"], rule["overruled"]) == ("our # partners", "furniture", "subhead")
    assert rule["id"] in workbench("lines")

    back = workbench("bring-back", grey["id"])
    assert "Remembered" not in back
    assert json.loads(workbench("lines", "--json")) == []

    workbench("set-aside", grey["id"])
    (rule,) = json.loads(workbench("lines", "--json"))
    workbench("remove", rule["id"])
    assert json.loads(workbench("lines", "--json")) == []


def test_a_verdict_stands_in_the_way_and_the_memory_can_be_declined(workbench, tmp_path):
    opened(workbench, tmp_path, "Our 12 partners")
    number = str(claim(workbench, "Our 12 partners")["number"])
    workbench("mark", number, "verified")
    workbench("set-aside", number, status=1)
    workbench("undo")
    workbench("set-aside", number, "--no-remember")
    assert json.loads(workbench("lines", "--json")) == []
