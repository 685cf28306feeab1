"""What is missing in a report is told on the command line too, in the words of the window's export."""

import json
import shutil
import subprocess
import sys
from contextlib import closing

import pytest

from workbench.desk import Desk
from workbench.services.report import gaps

TEXT = "Quays of Ossenby\n\nThe council of Ossenby voted for 23 new quays on Monday. It has 40 cranes.\n"


@pytest.fixture
def workbench(tmp_path):
    def run(*arguments, status=0):
        command = [sys.executable, "-m", "workbench", "--casebook", str(tmp_path / "a.casebook"), "--analyst", "Ana"]
        done = subprocess.run([*command, *map(str, arguments)], capture_output=True, check=False)
        assert done.returncode == status, done.stderr.decode()
        return done

    return run


@pytest.fixture
def merged(tmp_path, workbench):
    """A casebook in which two analysts found otherwise of one claim."""
    paths = [tmp_path / f"{name}.casebook" for name in "ab"]
    with closing(Desk.open_casebook(paths[0], "Ana")) as desk:
        desk.take(desk.read_bytes(TEXT.encode(), name="quays.txt"))
    shutil.copyfile(*paths)
    for path, analyst, verdict in zip(paths, ("Ana", "Ben"), ("verified", "disputed"), strict=True):
        with closing(Desk.open_casebook(path, analyst)) as desk:
            desk.mark(desk.claims(desk.article("last").id)[1].id, verdict, rationale="By the minutes.")
    workbench("merge", paths[1])
    return paths[0]


def window_lists(path, language):
    with closing(Desk.open_casebook(path, "Ana")) as desk:
        return [gap.text for gap in gaps(desk.dossier(desk.article("last").id), language)]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_report_tells_what_the_window_lists(workbench, merged, tmp_path, language):
    wanted = window_lists(merged, "en")  # the command line speaks English, whatever the report does
    assert any("nobody has decided" in line for line in wanted)
    done = workbench("report", "last", tmp_path / "o.html", "--language", language)
    assert done.stderr.decode().splitlines() == [f"{len(wanted)} things to look at:", *wanted]
    assert done.stdout.decode() == f"Report written: {tmp_path / 'o.html'}\n"
    page = (tmp_path / "o.html").read_text("utf-8")
    assert ("undecided: two findings" if language == "en" else "non tranché\u00a0: deux constats") in page.replace(" :", "\u00a0:")


def test_gaps_lists_them_before_and_json_carries_them(workbench, merged, tmp_path):
    wanted = window_lists(merged, "en")
    assert workbench("gaps", "last").stdout.decode().splitlines() == wanted
    listed = json.loads(workbench("gaps", "last", "--json").stdout)
    assert [one["text"] for one in listed] == wanted
    done = workbench("report", "last", tmp_path / "o.csv", "--draft", "--json")
    assert json.loads(done.stdout)["gaps"] == listed
    bundled = workbench("report", "last", tmp_path / "o.bundle.zip", "--json")
    assert json.loads(bundled.stdout)["gaps"] == listed
    assert bundled.stderr.decode().splitlines()[1:] == wanted


def test_gaps_are_told_in_french_to_who_asks_for_it(workbench, merged):
    told = workbench("gaps", "last", "--language", "fr").stdout.decode().splitlines()
    assert told == window_lists(merged, "fr")
    assert told != window_lists(merged, "en")


def test_the_language_of_the_report_can_be_told_apart_from_that_of_the_list(workbench, merged):
    with closing(Desk.open_casebook(merged, "Ana")) as desk:
        claim = desk.claims(desk.article("last").id)[1]
        desk.explain(claim.id, "The minutes of the council give the same number of quays as the article does.")
    other = "La justification"
    said = [line for line in workbench("gaps", "last", "--language", "fr").stdout.decode().splitlines() if line.startswith(other)]
    assert said == []
    told = workbench("gaps", "last", "--language", "fr", "--report", "fr").stdout.decode().splitlines()
    (found,) = (line for line in told if line.startswith(other))
    assert found.endswith("en anglais, le rapport en français.")


@pytest.mark.parametrize("out", ["o.html", "o.bundle.zip"])
def test_a_refused_report_tells_the_refusal_alone_and_in_one_language(workbench, merged, tmp_path, out):
    workbench("rules", "any:sign-off")
    told = workbench("report", "last", tmp_path / out, "--language", "fr", status=1).stderr.decode()
    assert told.startswith("The rules of the house are not met:\nClaim 2 is disputed and needs the signature of somebody else.\n")
    assert "to look at" not in told
