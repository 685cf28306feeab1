"""Library, sources and export by keys alone, heard in French through the real accessibility bus."""

import xml.etree.ElementTree as ElementTree

import pytest
from reader_bus import announcements, find, focused, run

from workbench.desk import Desk
from workbench.domain.enums import Verdict
from workbench.resources import resource, seed
from workbench.settings import Settings, save, with_value

TEXT = """Le pont de Lormeau a coûté 14 millions d’euros

Le maire de Lormeau a inauguré 12 ponts le 3 mars 2024. La ville compte 48 000 habitants depuis 2019.
"""

CHECKS = (
    "id\ttext\tverdict\tpublisher\tdate\nc1\tLe pont de Lormeau a coûté 14 millions d’euros.\tverified\tverif.example\t2024-03-16\n"
)


@pytest.fixture(scope="module")
def heard(tmp_path_factory):
    """What was heard and shown at each step of the job, and the folder it was done in."""
    folder = tmp_path_factory.mktemp("lecteur")
    (folder / "pont.txt").write_text(TEXT, encoding="utf-8")
    desk = Desk.open_casebook(folder / "mon.casebook", "Ana")
    for location in (str(folder / "pont.txt"), str(seed("ossenby-flood.en.html"))):
        article = desk.open(location).article
        claim = desk.claims(article.id)[0]
        desk.mark(claim.id, Verdict.VERIFIED)
        desk.link(claim.id, f"https://gauge.example/{len(desk.sources())}", title=f"Relevé {len(desk.sources()) + 1}")
    (folder / "checks.tsv").write_text(CHECKS, encoding="utf-8")
    desk.import_checks(folder / "checks.tsv")
    desk.close()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WORKBENCH_CONFIG", str(folder / "config"))
        save(with_value(with_value(Settings(), "language", "fr"), "first_run", False))
    return run("french_job.py", folder, folder / "mon.casebook"), folder


def names(step):
    return {one["name"] for one in step["tree"] if one["name"]}


def test_the_job_is_done_by_keys(heard):
    steps, folder = heard
    assert steps["ended"]["status"] == 0
    assert list(folder.glob("*.md"))
    assert announcements(steps["exported"])[-1].startswith("Rapport")


def test_nothing_on_screen_has_an_english_name_that_has_a_french_one(heard):
    root = ElementTree.parse(resource("i18n", "workbench_fr.ts")).getroot()
    french = {one.findtext("translation") or "" for one in root.iter("message")}
    english = {one.findtext("source") or "" for one in root.iter("message")} - french
    steps, _folder = heard
    found = {name: sorted(names(step) & english) for name, step in steps.items() if "tree" in step}
    assert {name: left for name, left in found.items() if left} == {}


def test_something_with_a_name_has_the_focus_at_every_step_and_nothing_that_can_have_it_is_nameless(heard):
    steps, _folder = heard
    for name, step in steps.items():
        if "tree" in step:
            assert [one for one in step["tree"] if "FOCUSED" in one["states"] and one["name"]], name
            assert [one for one in step["tree"] if "FOCUSABLE" in one["states"] and not one["name"]] == [], name


def test_a_line_of_the_library_tells_its_title_and_how_it_stands(heard):
    steps, _folder = heard
    told = [name for name in focused(steps["second article"]) if "Lormeau" in name]
    assert told
    assert "1 sur 3 examinées" in told[0]


def test_the_state_of_a_filter_of_the_library_is_heard(heard):
    steps, _folder = heard
    for name, chip in (("library done", "Terminés"), ("library all", "Tous")):
        assert "CHECKED" in find(steps[name], "check box", chip)["states"]
        changed = [one for one in steps[name]["heard"] if one["event"].endswith(":checked") and one["name"].startswith(chip)]
        assert [one["on"] for one in changed][-1:] == [True]
    assert "CHECKED" not in find(steps["library done"], "check box", "Tous")["states"]


def test_an_article_is_opened_from_the_library_and_its_claims_have_the_focus(heard):
    steps, _folder = heard
    assert any(name.startswith("Affirmation 2, à examiner, 0 source") for name in focused(steps["opened from the library"]))


def test_the_state_of_a_filter_of_the_claims_is_heard(heard):
    steps, _folder = heard
    assert "CHECKED" in find(steps["claims filtered"], "check box", "Contestée 0")["states"]
    assert "CHECKED" not in find(steps["claims filtered"], "check box", "Toutes")["states"]
    assert "CHECKED" in find(steps["claims all"], "check box", "Toutes")["states"]


def test_a_source_tells_its_title_and_who_cites_it_and_leads_to_the_claim(heard):
    steps, _folder = heard
    told = [name for name in focused(steps["second source"]) if "Relevé" in name]
    assert told
    assert "citée par 1 affirmation" in told[0]
    assert any(name.startswith("Appuie : affirmation 1, vérifiée") for name in focused(steps["claims of the source"]))
    assert any(name.startswith("Affirmation 1, vérifiée, 1 source") for name in focused(steps["claim of the source"]))


def test_an_earlier_check_tells_how_near_it_is_and_how_it_came_out(heard):
    steps, _folder = heard
    assert any(name.startswith("100 %, Vérifiée, Le pont de Lormeau") for name in focused(steps["earlier checks"]))


def test_the_formats_of_the_export_are_check_boxes_with_a_state(heard):
    steps, _folder = heard
    assert "CHECKED" in find(steps["export"], "check box", "Page web")["states"]
    assert "CHECKED" not in find(steps["export"], "check box", "Markdown")["states"]
    assert "CHECKED" in find(steps["markdown chosen"], "check box", "Markdown")["states"]
