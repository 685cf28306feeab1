"""A passage pinned by keys in a real window, heard through the real accessibility bus; skipped where there is none."""

import pytest
from documents import docx, paragraph
from reader_bus import announcements, run

from workbench.desk import Desk
from workbench.domain.enums import Stance
from workbench.resources import seed


@pytest.fixture(scope="module")
def heard(tmp_path_factory):
    """What was heard and shown at each step, and the casebook it was done in."""
    folder = tmp_path_factory.mktemp("copy")
    (folder / "minutes.docx").write_bytes(docx(paragraph("The weir was opened in 1901, say the minutes.")))
    desk = Desk.open_casebook(folder / "my.casebook", "Ana")
    article = desk.open(str(seed("ossenby-flood.en.html"))).article
    change = desk.link(desk.claims(article.id)[0].id, str(folder / "minutes.docx"))
    desk.snapshot(desk.to_capture(change).id)
    desk.close()
    return run("saved_copy.py", folder, folder / "my.casebook"), folder / "my.casebook"


def names(step, *roles):
    return {one["name"] for one in step["tree"] if one["role"] in roles}


def test_the_copy_has_the_focus_and_every_control_in_it_a_name(heard):
    steps, _casebook = heard
    focused = [one for one in steps["opened"]["tree"] if "FOCUSED" in one["states"] and one["name"] == "Words of the saved copy"]
    assert focused
    assert {"Close the saved copy", "Next pin", "Previous pin"} <= names(steps["opened"], "push button", "button")
    assert {"Pin: it supports the claim", "Pin: it contradicts the claim"} <= names(steps["selected"], "push button", "button")
    nameless = [one for one in steps["pinned"]["tree"] if one["role"] in ("push button", "button", "text") and not one["name"]]
    assert nameless == []


def test_the_pin_is_announced_and_stored(heard):
    steps, casebook = heard
    said = announcements(steps["pinned"])
    assert any(line.startswith("Pin 1 of 1 · Supports, claim 1") for line in said), said
    assert steps["ended"]["status"] == 0
    desk = Desk.open_casebook(casebook, "Ana")
    (item,) = desk.claims(desk.article("last").id)[0].evidence
    desk.close()
    assert (item.pin.quote, item.evidence.stance) == ("The weir was", Stance.SUPPORTS)
